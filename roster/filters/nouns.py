"""What may be asked of each noun but deployments, which have a file of their own."""

from django.utils.translation import gettext_lazy as _

from roster.filters.fields import (
    ChoiceFilter,
    OrderingFilter,
    RosterFilterSet,
    batch,
    hospital,
    region,
    search,
    source,
)
from roster.models import Batch, Figure, Hospital, Region, Revision, Source, Staff

NAME_SEARCH = _(
    "Any part of a person's, hospital's or region's name, in characters, pinyin or initials; a department, title, post "
    "or profession."
)


class RegionFilterSet(RosterFilterSet):
    ordering = OrderingFilter(model=Region)
    q = search(_("Part of a name, in characters or pinyin; its initials; or the beginning of a code."), example="通辽")
    region = region()
    hospital = hospital()
    batch = batch()
    source = source()
    level = ChoiceFilter(
        choices=Region.Level.choices, method="one_of", label=_("Level"), help_text=_("province, prefecture or county.")
    )

    class Meta:
        model = Region
        fields: list[str] = []


class HospitalFilterSet(RosterFilterSet):
    ordering = OrderingFilter(model=Hospital)
    q = search(
        _("Part of any name of the hospital, in characters or pinyin; its initials; or a region."), example="通辽"
    )
    region = region()
    hospital = hospital()
    batch = batch()
    source = source()
    kind = ChoiceFilter(
        choices=Hospital.Kind.choices, method="one_of", label=_("Kind"), help_text=_("hospital, cdc, clinic …")
    )

    class Meta:
        model = Hospital
        fields: list[str] = []


class StaffFilterSet(RosterFilterSet):
    ordering = OrderingFilter(model=Staff)
    q = search(NAME_SEARCH, example="通辽")
    region = region()
    hospital = hospital()
    batch = batch()
    source = source()

    class Meta:
        model = Staff
        fields: list[str] = []


class BatchFilterSet(RosterFilterSet):
    ordering = OrderingFilter(model=Batch)
    q = search(_("Part of a name of the batch, or a region."), example="湖南")
    region = region(example="430000")
    hospital = hospital(example="湖南省人民医院")
    batch = batch()
    source = source(example="“所有人都在努力与时间赛跑”")

    class Meta:
        model = Batch
        fields: list[str] = []


class SourceFilterSet(RosterFilterSet):
    ordering = OrderingFilter(model=Source)
    q = search(_("Part of the title, publisher, author or document number."), example="逆行者")
    region = region()
    hospital = hospital()
    batch = batch()
    source = source()
    kind = ChoiceFilter(
        choices=Source.Kind.choices, method="one_of", label=_("Kind"), help_text=_("newspaper, notice, web_page …")
    )

    class Meta:
        model = Source
        fields: list[str] = []


class FigureFilterSet(RosterFilterSet):
    ordering = OrderingFilter(model=Figure)
    q = search(_("Part of the words as printed, a batch, or a region."), example="湖南")
    region = region(example="430000")
    hospital = hospital(example="雷神山医院")
    batch = batch()
    source = source()
    measure = ChoiceFilter(
        choices=Figure.Measure.choices, method="one_of", label=_("Measure"), help_text=_("people, beds, wards …")
    )

    class Meta:
        model = Figure
        fields: list[str] = []


class RevisionFilterSet(RosterFilterSet):
    q = search(_("Anything that finds a deployment finds the revisions that changed it."), example="通辽市医院")
    ordering = OrderingFilter(model=Revision)
    region = region()
    hospital = hospital()
    batch = batch()
    source = source()
    kind = ChoiceFilter(
        choices=Revision.Kind.choices, method="one_of", label=_("Kind"), help_text=_("seed, edit, intake …")
    )

    class Meta:
        model = Revision
        fields: list[str] = []
