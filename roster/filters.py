"""What may be asked: one FilterSet a noun, for pages and API alike. Methods only translate a parameter into a
queryset word. A parameter that does not exist, or a value that makes no sense, is an error and never ignored."""

from collections.abc import Callable, Iterable
from typing import Any

import django_filters
from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from roster.models import Batch, Deployment, Figure, Hospital, Region, Revision, Source, Staff

UNKNOWN = "unknown"
QUERY_LENGTH = 200  # characters of a search; the longest printed name with hospital and department has 60
QUERY_TERMS = 8
VALUES = 50  # values of one parameter


class ManyField(forms.Field):
    """Several values of one parameter, each turned by `resolve` into what it means; ValueError says what is wrong."""

    widget = forms.SelectMultiple

    def __init__(self, *, resolve: Callable[[str], Any], **kwargs) -> None:
        super().__init__(**kwargs)
        self.resolve = resolve

    def clean(self, value: Iterable[str] | None) -> list:
        texts = [text for text in value or [] if text]
        if len(texts) > VALUES:
            raise forms.ValidationError(_("At most %(n)s values.") % {"n": VALUES})
        found, problems = [], []
        for text in texts:
            try:
                found.append(self.resolve(text))
            except ValueError as error:
                problems.append(str(error))
        if problems:
            raise forms.ValidationError(problems)
        return found


class ReferenceFilter(django_filters.Filter):
    """Records named by their public identifier or exact name; `unknown` asks for rows that have none."""

    field_class = ManyField

    def __init__(self, *, model: type[models.Model], method: str, may_be_unknown: bool = True, **kwargs) -> None:
        self.noun = model
        self.may_be_unknown = may_be_unknown
        super().__init__(method=method, resolve=self.resolve, **kwargs)

    def resolve(self, text: str) -> models.Model | None:
        if self.may_be_unknown and text == UNKNOWN:
            return None
        found = list(self.noun.objects.referred(text)[:2]) if "\0" not in text else []
        if len(found) == 1:
            return found[0]
        noun = self.noun._meta.verbose_name
        if found:
            raise ValueError(_("Several are called “%(text)s” (%(noun)s): give its id.") % {"text": text, "noun": noun})
        raise ValueError(
            _("There is no “%(text)s” (%(noun)s): give an id or the exact name.") % {"text": text[:50], "noun": noun}
        )


class ChoiceFilter(django_filters.Filter):
    """Codes out of a fixed list; `unknown` asks for rows where it is not said."""

    field_class = ManyField

    def __init__(self, *, choices: Iterable[tuple[str, Any]], method: str, **kwargs) -> None:
        self.codes = [code for code, _label in choices]
        super().__init__(method=method, resolve=self.resolve, **kwargs)

    def resolve(self, text: str) -> str:
        if text == UNKNOWN:
            return ""
        if text in self.codes:
            return text
        raise ValueError(
            _("“%(text)s” is not one of: %(codes)s.") % {"text": text[:50], "codes": ", ".join([*self.codes, UNKNOWN])}
        )


class SearchField(forms.CharField):
    def clean(self, value: str | None) -> list[str]:
        text = value or ""
        if "\0" in text:
            raise forms.ValidationError(_("A search cannot hold a null character."))
        if len(text) > QUERY_LENGTH:
            raise forms.ValidationError(_("A search has at most %(n)s characters.") % {"n": QUERY_LENGTH})
        terms = text.split()
        if len(terms) > QUERY_TERMS:
            raise forms.ValidationError(_("A search has at most %(n)s words.") % {"n": QUERY_TERMS})
        return terms


class SearchFilter(django_filters.Filter):
    field_class = SearchField


class RosterFilterSet(django_filters.FilterSet):
    """The base: knows which parameters it was given that it has no filter for."""

    def unknown_parameters(self, allowed: Iterable[str] = ()) -> list[str]:
        return sorted(set(self.data) - set(self.filters) - set(allowed))

    def repeated_parameters(self) -> list[str]:
        """Returns the parameters given twice that take one value."""
        many = {name for name, filter_ in self.filters.items() if issubclass(filter_.field_class, ManyField)}
        return sorted(name for name, values in self.data.lists() if len(values) > 1 and name not in many)

    def search(self, queryset: models.QuerySet, name: str, terms: list[str]) -> models.QuerySet:
        for term in terms:
            queryset = queryset.matching(term)
        return queryset

    def within(self, queryset: models.QuerySet, name: str, regions: list[Region | None]) -> models.QuerySet:
        return queryset.within_any(regions) if regions else queryset

    def of_hospitals(self, queryset: models.QuerySet, name: str, hospitals: list[Hospital | None]) -> models.QuerySet:
        return queryset.of_hospitals(hospitals) if hospitals else queryset

    def of_batches(self, queryset: models.QuerySet, name: str, batches: list[Batch | None]) -> models.QuerySet:
        return queryset.of_batches(batches) if batches else queryset

    def of_sources(self, queryset: models.QuerySet, name: str, sources: list[Source]) -> models.QuerySet:
        return queryset.of_sources(sources) if sources else queryset

    def one_of(self, queryset: models.QuerySet, name: str, codes: list[str]) -> models.QuerySet:
        return queryset.filter(**{f"{name}__in": codes}) if codes else queryset


def search(help_text: Any) -> SearchFilter:
    return SearchFilter(method="search", label=_("Search"), help_text=help_text)


def region() -> ReferenceFilter:
    return ReferenceFilter(
        model=Region,
        method="within",
        label=_("Region"),
        help_text=_("GB/T 2260 code (15, 1505, 150523) or name, with all below it."),
    )


def hospital() -> ReferenceFilter:
    return ReferenceFilter(
        model=Hospital, method="of_hospitals", label=_("Hospital"), help_text=_("Public id, or any name exactly.")
    )


def batch() -> ReferenceFilter:
    return ReferenceFilter(
        model=Batch, method="of_batches", label=_("Batch"), help_text=_("Public id, or any name exactly.")
    )


def source() -> ReferenceFilter:
    return ReferenceFilter(
        model=Source,
        method="of_sources",
        may_be_unknown=False,
        label=_("Source"),
        help_text=_("Public id, or the exact title."),
    )


NAME_SEARCH = _("Any part of a name, in characters, pinyin or initials; a hospital, region or department.")


class RegionFilterSet(RosterFilterSet):
    q = search(_("Part of a name, or the beginning of a code."))
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
    q = search(_("Part of any name of the hospital, or a region."))
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
    q = search(NAME_SEARCH)
    region = region()
    hospital = hospital()
    batch = batch()
    source = source()

    class Meta:
        model = Staff
        fields: list[str] = []


class BatchFilterSet(RosterFilterSet):
    q = search(_("Part of a name of the batch, or a region."))
    region = region()
    hospital = hospital()
    batch = batch()
    source = source()

    class Meta:
        model = Batch
        fields: list[str] = []


class DeploymentFilterSet(RosterFilterSet):
    q = search(NAME_SEARCH)
    region = region()
    hospital = hospital()
    batch = batch()
    source = source()
    specialty = ChoiceFilter(
        choices=Deployment._meta.get_field("specialty").choices,
        method="one_of",
        label=_("Specialty"),
        help_text=_("The class of the department."),
    )
    profession = ChoiceFilter(
        choices=Deployment.Profession.choices,
        method="one_of",
        label=_("Profession"),
        help_text=_("From the title, else from the post."),
    )
    grade = ChoiceFilter(
        choices=Deployment.Grade.choices, method="one_of", label=_("Grade"), help_text=_("From the title.")
    )
    role = ChoiceFilter(choices=Deployment.Role.choices, method="one_of", label=_("Role"), help_text=_("In the team."))

    class Meta:
        model = Deployment
        fields: list[str] = []


class SourceFilterSet(RosterFilterSet):
    q = search(_("Part of the title, publisher, author or document number."))
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
    q = search(_("Part of the words as printed, a batch, or a region."))
    region = region()
    hospital = hospital()
    batch = batch()
    source = source()
    measure = ChoiceFilter(
        choices=Figure.Measure.choices, method="one_of", label=_("Measure"), help_text=_("people, beds, wards …")
    )

    class Meta:
        model = Figure
        fields: list[str] = []


class RevisionFilterSet(RosterFilterSet):
    source = source()
    kind = ChoiceFilter(
        choices=Revision.Kind.choices, method="one_of", label=_("Kind"), help_text=_("seed, edit, intake …")
    )

    class Meta:
        model = Revision
        fields: list[str] = []


FILTERSETS: dict[type[models.Model], type[RosterFilterSet]] = {
    filterset._meta.model: filterset
    for filterset in (
        RegionFilterSet,
        HospitalFilterSet,
        StaffFilterSet,
        BatchFilterSet,
        DeploymentFilterSet,
        SourceFilterSet,
        FigureFilterSet,
        RevisionFilterSet,
    )
}
