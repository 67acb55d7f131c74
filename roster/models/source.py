from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from roster.models.fields import CodeField, address_of
from roster.models.revision import Recorded, related
from roster.models.rules import END_BEFORE_START, LINES_IN_ORDER, NO_SUCH_DAY, not_before, plausible
from roster.querysets import CitationQuerySet, FigureQuerySet, SourceQuerySet
from roster.vocabulary.names import sort_key


class Source(Recorded):
    """A document. One may forward or reprint another, its parent."""

    class Kind(models.TextChoices):
        NEWSPAPER = "newspaper", _("newspaper page")
        NOTICE = "notice", _("official notice")
        WEB_PAGE = "web_page", _("web page")
        HOSPITAL_LIST = "hospital_list", _("hospital list")
        CORRECTION = "correction", _("correction request")

    class Relation(models.TextChoices):
        FORWARDS = "forwards", _("forwards")
        REPRINTS = "reprints", _("reprints")

    kind = models.CharField(_("kind"), max_length=16, choices=Kind)
    title = models.CharField(pgettext_lazy("of a document", "title"), max_length=300)
    publisher = models.CharField(_("publisher or issuer"), max_length=200, blank=True)
    author = models.CharField(_("author"), max_length=200, blank=True)
    document_number = models.CharField(_("document number"), max_length=100, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    page = models.CharField(_("page"), max_length=40, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("original"), null=True, blank=True, related_name="copies"
    )
    relation = models.CharField(_("relation to the original"), max_length=8, choices=Relation, blank=True)
    file_hash = CodeField(_("SHA-256 of the file"), max_length=64, blank=True)
    note = models.TextField(_("note"), blank=True, help_text=_("Only staff see it."))
    sort_key = CodeField(_("sort key"), max_length=1200, editable=False)

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["sort_key", "id"]
        constraints = [
            models.CheckConstraint(
                condition=plausible("published_on"),
                name="source_dates_plausible",
                violation_error_message=NO_SUCH_DAY,
            ),
            models.CheckConstraint(
                condition=models.Q(parent=None, relation="") | ~models.Q(parent=None) & ~models.Q(relation=""),
                name="source_relation_with_original",
                violation_error_message=_("An original and the relation to it go together."),
            ),
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("id")),
                name="source_not_its_own_original",
                violation_error_message=_("A source is not its own original."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_public(self) -> bool:
        """Returns whether readers may see it, as SourceQuerySet.public() says."""
        return self.kind != self.Kind.CORRECTION

    def get_absolute_url(self) -> str:
        return address_of("source-detail", self.pk)

    @classmethod
    def derive(cls, records: list["Source"]) -> None:
        for source in records:
            day = source.published_on.isoformat() if source.published_on else "~"
            source.sort_key = f"{day} {sort_key(source.title[:40])}"

    @classmethod
    def dependents(cls, records: list["Source"]) -> list[Recorded]:
        return list(cls.figures.rel.related_model.objects.filter(source__in=records))


class Citation(Recorded):
    """The place in a Source that prints a Deployment: its lines, and the words as printed."""

    owners = ("deployment",)

    deployment = models.ForeignKey(
        "Deployment",
        models.PROTECT,
        verbose_name=_("deployment"),
        related_name="citations",
        db_index=False,  # citation_once begins with it
    )
    source = models.ForeignKey(Source, models.PROTECT, verbose_name=_("source"), related_name="citations")
    first_line = models.PositiveIntegerField(_("first line"), null=True, blank=True)
    last_line = models.PositiveIntegerField(_("last line"), null=True, blank=True)
    printed = models.TextField(_("as printed"))

    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ["source", "first_line", "id"]
        constraints = [
            models.CheckConstraint(
                condition=not_before("last_line", "first_line"),
                name="citation_lines_in_order",
                violation_error_message=LINES_IN_ORDER,
            ),
            models.UniqueConstraint(
                fields=["deployment", "source", "first_line"],
                name="citation_once",
                violation_error_message=_("This place of this source is cited already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.lines()}".strip()

    def lines(self) -> str:
        """Returns "11–13", "11", or "" when the source has no lines."""
        return line_range(self.first_line, self.last_line)


class Figure(Recorded):
    """A number that a Source announces about exactly one Batch or Region."""

    class Measure(models.TextChoices):
        PEOPLE = "people", _("people")
        BATCHES = "batches", _("batches")
        PARTY_MEMBERS = "party_members", _("party members")
        PHYSICIANS = "physicians", _("physicians")
        NURSES = "nurses", _("nurses")
        WARDS = "wards", _("wards")
        BEDS = "beds", _("beds")
        PATIENTS = "patients", _("patients")
        HOSPITALS = "hospitals", _("hospitals")
        CITIES = "cities", _("cities")
        PARTY_COMMITTEES = "party_committees", _("provisional party committees")
        GENERAL_BRANCHES = "general_branches", _("provisional general party branches")
        BRANCHES = "branches", _("provisional party branches")
        APPLICANTS = "applicants", _("applicants for party membership")
        PROBATIONARY = "probationary_members", _("probationary party members")
        OTHER = "other", _("other")

    class Bound(models.TextChoices):
        EXACT = "exact", _("exactly")
        AT_LEAST = "at_least", _("at least")
        ABOUT = "about", _("about")

    batch = models.ForeignKey(
        "Batch", models.PROTECT, verbose_name=_("batch"), null=True, blank=True, related_name="figures"
    )
    region = models.ForeignKey(
        "Region", models.PROTECT, verbose_name=_("region"), null=True, blank=True, related_name="figures"
    )
    hospital = models.ForeignKey(
        "Hospital", models.PROTECT, verbose_name=_("counted at"), null=True, blank=True, related_name="figures"
    )
    measure = models.CharField(_("measure"), max_length=24, choices=Measure)
    value = models.PositiveIntegerField(_("value"))
    bound = models.CharField(_("bound"), max_length=8, choices=Bound, default=Bound.EXACT)
    from_date = models.DateField(_("counted from"), null=True, blank=True)
    as_of = models.DateField(_("as of"), null=True, blank=True)
    part_of = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("part of"), null=True, blank=True, related_name="parts"
    )
    source = models.ForeignKey(Source, models.PROTECT, verbose_name=_("source"), related_name="figures")
    first_line = models.PositiveIntegerField(_("first line"), null=True, blank=True)
    last_line = models.PositiveIntegerField(_("last line"), null=True, blank=True)
    printed = models.TextField(_("as printed"))
    remark = models.CharField(_("remark"), max_length=200, blank=True, help_text=_("What it counts, shown to readers."))
    of_those_sent = models.BooleanField(
        _("of those sent"),
        default=True,
        help_text=_("Off where the source does not say that those it counts were sent: then nothing is compared."),
    )
    leaves_out = models.ForeignKey(
        "Deployment",
        models.PROTECT,
        verbose_name=_("leaves out"),
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Whom the source names beside the number: of “A and 23 colleagues”, A is none of the 23."),
    )
    sort_key = CodeField(_("sort key"), max_length=1300, editable=False)

    objects = FigureQuerySet.as_manager()

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["sort_key", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(batch=None) ^ models.Q(region=None),
                name="figure_about_batch_or_region",
                violation_error_message=_("A figure is about exactly one batch or region."),
            ),
            models.CheckConstraint(
                condition=plausible("from_date", "as_of"),
                name="figure_dates_plausible",
                violation_error_message=NO_SUCH_DAY,
            ),
            models.CheckConstraint(
                condition=not_before("as_of", "from_date"),
                name="figure_as_of_not_before_start",
                violation_error_message=END_BEFORE_START,
            ),
            models.CheckConstraint(
                condition=not_before("last_line", "first_line"),
                name="figure_lines_in_order",
                violation_error_message=LINES_IN_ORDER,
            ),
            models.CheckConstraint(
                condition=~models.Q(part_of=models.F("id")),
                name="figure_not_its_own_part",
                violation_error_message=_("A figure is not a part of itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.printed

    def get_absolute_url(self) -> str:
        return address_of("figure-detail", self.pk)

    @classmethod
    def derive(cls, records: list["Figure"]) -> None:
        sources = related(records, "source")
        for figure in records:
            figure.sort_key = f"{sources[figure.source_id].sort_key} {figure.source_id} {figure.first_line or 0:06}"

    def lines(self) -> str:
        return line_range(self.first_line, self.last_line)


def line_range(first: int | None, last: int | None) -> str:
    """Returns "11–13", "11", or "" when no line is known."""
    if first is None:
        return ""
    return str(first) if last in (None, first) else f"{first}–{last}"
