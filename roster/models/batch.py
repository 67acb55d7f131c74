from django.db import models
from django.utils.translation import gettext_lazy as _

from roster.models.fields import CodeField, address_of
from roster.models.revision import Recorded
from roster.models.rules import END_BEFORE_START, LINES_IN_ORDER, NO_SUCH_DAY, not_before, plausible
from roster.querysets import BatchNameQuerySet, BatchQuerySet, PostingQuerySet
from roster.vocabulary.english.batches import english_batch
from roster.vocabulary.folding import fold
from roster.vocabulary.names import sort_key


class Batch(Recorded):
    """A team that left together. Its number runs in a series of its origin; every date may be unknown."""

    owned = ("names", "postings")

    name = models.CharField(_("name"), max_length=100)
    series = models.CharField(_("series"), max_length=40, blank=True, help_text=_("省级, 国家中医, a city's own …"))
    number = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)
    origin = models.ForeignKey(
        "Region", models.PROTECT, verbose_name=_("origin"), null=True, blank=True, related_name="batches_sent"
    )
    destination = models.ForeignKey(
        "Region", models.PROTECT, verbose_name=_("destination"), null=True, blank=True, related_name="batches_received"
    )
    departed_on = models.DateField(_("departed on"), null=True, blank=True)
    arrived_on = models.DateField(_("arrived on"), null=True, blank=True)
    returned_on = models.DateField(_("returned on"), null=True, blank=True)
    source = models.ForeignKey(
        "Source", models.PROTECT, verbose_name=_("source"), null=True, blank=True, related_name="batches"
    )
    first_line = models.PositiveIntegerField(_("first line"), null=True, blank=True)
    last_line = models.PositiveIntegerField(_("last line"), null=True, blank=True)
    printed = models.TextField(_("as printed"), blank=True)
    note = models.TextField(_("note"), blank=True, help_text=_("Only staff see it."))
    key = CodeField(_("key"), max_length=120, editable=False)
    sort_key = CodeField(_("sort key"), max_length=1000, editable=False)

    objects = BatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("batch")
        verbose_name_plural = _("batches")
        ordering = ["sort_key", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["origin", "series", "number"],
                name="batch_number_once_in_series",
                violation_error_message=_("This series of this origin has this number already."),
            ),
            models.CheckConstraint(
                condition=plausible("departed_on", "arrived_on", "returned_on"),
                name="batch_dates_plausible",
                violation_error_message=NO_SUCH_DAY,
            ),
            models.CheckConstraint(
                condition=not_before("arrived_on", "departed_on"),
                name="batch_arrival_not_before",
                violation_error_message=END_BEFORE_START,
            ),
            models.CheckConstraint(
                condition=not_before("returned_on", "departed_on"),
                name="batch_return_not_before",
                violation_error_message=END_BEFORE_START,
            ),
            models.CheckConstraint(
                condition=not_before("returned_on", "arrived_on"),
                name="batch_return_not_before_arrival",
                violation_error_message=END_BEFORE_START,
            ),
            models.CheckConstraint(
                condition=not_before("last_line", "first_line"),
                name="batch_lines_in_order",
                violation_error_message=LINES_IN_ORDER,
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def english(self) -> str:
        """What team it is in English, "" if too little is known of it."""
        return english_batch(self.name, self.series, self.number, self.origin_id, self.destination_id)

    def get_absolute_url(self) -> str:
        return address_of("batch-detail", self.pk)

    @classmethod
    def derive(cls, records: list["Batch"]) -> None:
        for batch in records:
            batch.key = fold(batch.name)
            # By origin, series and number, then by departure; what is unknown stands last.
            series = sort_key(batch.series) if batch.series else "~"
            number = "~" if batch.number is None else f"{batch.number:05}"
            departed = batch.departed_on.isoformat() if batch.departed_on else "~"
            batch.sort_key = " ".join([batch.origin_id or "~", series, number, departed])

    @classmethod
    def dependents(cls, records: list["Batch"]) -> list[Recorded]:
        deployments = cls.deployments.rel.related_model
        return list(deployments.objects.filter(batch__in=records))


class BatchName(Recorded):
    """Another name of a batch."""

    owners = ("batch",)

    batch = models.ForeignKey(Batch, models.PROTECT, verbose_name=_("batch"), related_name="names")
    name = models.CharField(_("name"), max_length=100)
    key = CodeField(_("key"), max_length=120, editable=False)

    objects = BatchNameQuerySet.as_manager()

    class Meta:
        verbose_name = _("batch's name")
        verbose_name_plural = _("batches' names")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "key"],
                name="batch_name_once",
                violation_error_message=_("This batch has this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def derive(cls, records: list["BatchName"]) -> None:
        for record in records:
            record.key = fold(record.name)


class Posting(Recorded):
    """Where one deployment or a whole batch served. A team may move on: postings are kept in order."""

    owners = ("batch", "deployment")

    batch = models.ForeignKey(
        Batch, models.PROTECT, verbose_name=_("batch"), null=True, blank=True, related_name="postings"
    )
    deployment = models.ForeignKey(
        "Deployment", models.PROTECT, verbose_name=_("deployment"), null=True, blank=True, related_name="postings"
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    hospital = models.ForeignKey(
        "Hospital", models.PROTECT, verbose_name=_("hospital"), null=True, blank=True, related_name="postings"
    )
    region = models.ForeignKey(
        "Region", models.PROTECT, verbose_name=_("region"), null=True, blank=True, related_name="postings"
    )
    ward = models.CharField(_("ward"), max_length=100, blank=True)
    started_on = models.DateField(_("from"), null=True, blank=True)
    ended_on = models.DateField(_("until"), null=True, blank=True)
    source = models.ForeignKey(
        "Source", models.PROTECT, verbose_name=_("source"), null=True, blank=True, related_name="postings"
    )
    first_line = models.PositiveIntegerField(_("first line"), null=True, blank=True)
    last_line = models.PositiveIntegerField(_("last line"), null=True, blank=True)
    printed = models.TextField(_("as printed"), blank=True)

    objects = PostingQuerySet.as_manager()

    class Meta:
        verbose_name = _("posting")
        verbose_name_plural = _("postings")
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(batch=None) ^ models.Q(deployment=None),
                name="posting_of_batch_or_deployment",
                violation_error_message=_("A posting is of exactly one batch or deployment."),
            ),
            models.CheckConstraint(
                condition=~models.Q(hospital=None) | ~models.Q(region=None) | ~models.Q(ward=""),
                name="posting_names_a_place",
                violation_error_message=_("Name a hospital, a region or a ward."),
            ),
            models.CheckConstraint(
                condition=plausible("started_on", "ended_on"),
                name="posting_dates_plausible",
                violation_error_message=NO_SUCH_DAY,
            ),
            models.CheckConstraint(
                condition=not_before("ended_on", "started_on"),
                name="posting_end_not_before_start",
                violation_error_message=END_BEFORE_START,
            ),
            models.CheckConstraint(
                condition=not_before("last_line", "first_line"),
                name="posting_lines_in_order",
                violation_error_message=LINES_IN_ORDER,
            ),
        ]

    def __str__(self) -> str:
        return str(self.hospital or self.region or self.ward)
