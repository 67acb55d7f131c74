"""Rolls and sheets on their way in. They are work in progress, not roster: no Revision records them, and nothing of
them is public. A reviewed commit is what turns their entries into the roster."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from roster.models.fields import CodeField, IdField
from roster.querysets import IntakeEntryQuerySet, IntakeQuerySet


class Intake(models.Model):
    """One text or sheet as taken in, with what the batch, the region and the role are unless an entry says.

    What it refers to may go again (an undone commit takes its new source along), so no reference holds a record of
    the roster back."""

    class Status(models.TextChoices):
        READING = "reading", _("being read")
        REVIEW = "review", _("in review")
        COMMITTING = "committing", _("being committed")
        COMMITTED = "committed", _("committed")
        UNDONE = "undone", _("undone")
        FAILED = "failed", _("failed")

    id = IdField()
    title = models.CharField(pgettext_lazy("of a document", "title"), max_length=300)
    source = models.ForeignKey(
        "Source", models.SET_NULL, verbose_name=_("source"), null=True, blank=True, related_name="intakes"
    )
    new_source = models.JSONField(
        _("new source"), default=dict, blank=True, help_text=_("Its fields by name, until the commit makes it.")
    )
    file_name = models.CharField(_("file name"), max_length=255, blank=True)
    file_hash = CodeField(_("SHA-256"), max_length=64, db_index=True)
    file = models.BinaryField(_("file"), null=True, blank=True)
    text = models.TextField(_("text"), blank=True)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.READING)
    problem = models.JSONField(_("problem"), default=dict, blank=True, help_text=_("Why it could not be read: a code."))
    rows_read = models.PositiveIntegerField(_("rows read"), default=0)
    rows_total = models.PositiveIntegerField(_("rows of the sheets"), default=0)  # 0: not known
    header = models.JSONField(_("header"), default=dict, blank=True, help_text=_("Line, cells and columns of a sheet."))
    header_key = CodeField(_("key of the header"), max_length=64, blank=True, db_index=True)
    mapped = models.BooleanField(_("columns mapped by hand"), default=False)
    batch = models.ForeignKey("Batch", models.SET_NULL, verbose_name=_("batch"), null=True, blank=True)
    batch_name = models.CharField(
        _("name of the batch"), max_length=100, blank=True, help_text=_("Of one that the roster did not have.")
    )
    region = models.ForeignKey("Region", models.SET_NULL, verbose_name=_("region"), null=True, blank=True)
    role = models.CharField(_("role in the team"), max_length=16, blank=True)
    segments = models.JSONField(_("segments"), default=list, blank=True)
    counts = models.JSONField(_("stated counts"), default=list, blank=True)
    choices = models.JSONField(
        _("decisions"), default=dict, blank=True, help_text=_("What a printed hospital or batch means.")
    )
    matched_at = models.PositiveBigIntegerField(_("matched at revision"), default=0)
    version = models.PositiveIntegerField(_("version"), default=1)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("person"), null=True, blank=True, related_name="+"
    )
    revision = models.ForeignKey(
        "Revision", models.PROTECT, verbose_name=_("last commit"), null=True, blank=True, related_name="+"
    )
    # All of them, the undone ones too: an undone entry is to be reviewed anew and names its commit no more.
    commits = models.ManyToManyField("Revision", verbose_name=_("commits"), blank=True, related_name="intakes")

    objects = IntakeQuerySet.as_manager()

    class Meta:
        verbose_name = _("intake")
        verbose_name_plural = _("intakes")
        ordering = ["-created_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(status="committed") | ~models.Q(revision=None), name="intake_committed_has_revision"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_sheet(self) -> bool:
        """Whether it was read row by row; of a text the header stays empty."""
        return bool(self.header)


class IntakeEntry(models.Model):
    """What was read of one person, what it is matched to, and what needs a person. A commit gives its identifier to
    the deployment and the person that it creates: the same entry can never create them twice."""

    class Outcome(models.TextChoices):
        NEW = "new", _("new")
        SAME = "same", _("there already, the same")
        DIFFERENT = "different", _("there already, different")
        NAMESAKE = "namesake", _("same name, perhaps another person")
        DOUBTFUL = "doubtful", _("needs a person")

    class Decision(models.TextChoices):
        PENDING = "pending", _("not decided")
        ACCEPTED = "accepted", _("accepted")
        LEFT = "left", _("left alone")
        NOT_ROSTER = "not_roster", _("not roster")

    id = IdField()
    intake = models.ForeignKey(
        Intake,
        models.CASCADE,
        verbose_name=_("intake"),
        related_name="entries",
        db_index=False,  # two indexes below begin with it
    )
    position = models.PositiveIntegerField(_("order"))
    sheet = models.CharField(_("sheet"), max_length=100, blank=True)
    first_line = models.PositiveIntegerField(_("first line"), null=True, blank=True)
    last_line = models.PositiveIntegerField(_("last line"), null=True, blank=True)
    printed = models.TextField(_("as printed"))
    fields = models.JSONField(_("fields"), default=dict, help_text=_("By name; what is not said is not in it."))
    rest = models.JSONField(_("remainder"), default=dict, blank=True, help_text=_("Cells that are no field."))
    spans = models.JSONField(_("spans"), default=dict, blank=True)
    confidence = models.FloatField(_("confidence"), default=0)
    doubts = models.JSONField(_("doubts"), default=list, blank=True)
    errors = models.JSONField(_("errors"), default=list, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, default=Outcome.DOUBTFUL)
    decision = models.CharField(_("decision"), max_length=10, choices=Decision, default=Decision.PENDING)
    answers = models.JSONField(_("answers"), default=dict, blank=True, help_text=_("To the questions, by question."))
    match = models.JSONField(_("match"), default=dict, blank=True, help_text=_("Question, candidates, differences."))
    cited = models.BooleanField(_("cited already"), default=False, help_text=_("By the deployment, from this source."))
    staff = models.ForeignKey("Staff", models.SET_NULL, verbose_name=_("person"), null=True, blank=True)
    hospital = models.ForeignKey("Hospital", models.SET_NULL, verbose_name=_("hospital"), null=True, blank=True)
    batch = models.ForeignKey("Batch", models.SET_NULL, verbose_name=_("batch"), null=True, blank=True)
    deployment = models.ForeignKey("Deployment", models.SET_NULL, verbose_name=_("deployment"), null=True, blank=True)
    revision = models.ForeignKey(
        "Revision", models.PROTECT, verbose_name=_("committed in"), null=True, blank=True, related_name="intake_entries"
    )
    version = models.PositiveIntegerField(_("version"), default=1)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("edited by"), null=True, blank=True, related_name="+"
    )

    objects = IntakeEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("intake's entry")
        verbose_name_plural = _("intakes' entries")
        ordering = ["intake", "position"]
        indexes = [models.Index(fields=["intake", "outcome", "position"], name="intake_entry_by_outcome")]
        constraints = [
            models.UniqueConstraint(fields=["intake", "position"], name="intake_entry_position_once"),
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0, confidence__lte=1), name="intake_entry_confidence_0_to_1"
            ),
        ]

    def __str__(self) -> str:
        return self.printed

    @property
    def faults(self) -> list[dict]:
        """Returns all that is wrong with its fields: what was found when it was read, and what the roster forbids."""
        return [*self.errors, *self.match.get("faults", [])]
