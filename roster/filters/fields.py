"""The kinds of parameter that a filter has, and the base of all FilterSets. A parameter that does not exist, or a value
that makes no sense, is an error and never ignored."""

import copy
import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

import django_filters
from django import forms
from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from roster.filters.orders import ORDERS, default_ordering
from roster.models import Batch, Hospital, Region, Source
from roster.search import in_terms

UNKNOWN = "unknown"
QUERY_LENGTH = 200  # characters of a search; the longest printed name with hospital and department has 60
QUERY_TERMS = 8
QUERY_WORDS = 40  # an English name of many words is one term
VALUES = 50  # values of one parameter


class ManyField(forms.Field):
    """Several values of one parameter, each turned by `resolve` into what it means; ValueError says what is wrong."""

    widget = forms.SelectMultiple

    def __init__(self, *, resolve: Callable[[str], Any], **kwargs) -> None:
        super().__init__(**kwargs)
        self.resolve = resolve

    def clean(self, value: Iterable[str] | None) -> list:
        texts = [text for text in value or [] if text]
        if len(texts) > VALUES:  # as they were given: one that is repeated is counted each time
            raise forms.ValidationError(_("At most %(n)s values.") % {"n": VALUES})
        found, problems = [], []
        for text in dict.fromkeys(texts):
            try:
                found.append(self.resolve(text))
            except ValueError as error:
                problems.append(str(error))
        if problems:
            raise forms.ValidationError(problems)
        return list(dict.fromkeys(found))  # two names may mean one record


class RosterFilter(django_filters.Filter):
    """A filter with an example of its value, which the API's documentation shows."""

    def __init__(self, *, example: str, **kwargs) -> None:
        self.example = example
        super().__init__(**kwargs)

    def __deepcopy__(self, memo: dict) -> "RosterFilter":
        """Returns a copy for one request. Only the tie to its filterset is a request's own; to copy two dozen filters
        in full would take longer than to find a page of rows."""
        clone = copy.copy(self)
        clone.method = self.method
        return clone


class ReferenceFilter(RosterFilter):
    """Records named by their public identifier or exact name; `unknown` asks for rows that have none."""

    field_class = ManyField

    def __init__(self, *, model: type[models.Model], method: str, may_be_unknown: bool = True, **kwargs) -> None:
        self.noun = model
        self.may_be_unknown = may_be_unknown
        super().__init__(method=method, resolve=self.resolve, **kwargs)

    def resolve(self, text: str) -> models.Model | None:
        if self.may_be_unknown and text == UNKNOWN:
            return None
        found = list(self.noun.objects.referred(text)[:5]) if "\0" not in text else []
        if len(found) == 1:
            return found[0]
        # Who kept the address of a double means the record that it has become part of.
        if not found and "\0" not in text and (successor := self.noun.objects.successor(text)):
            return successor
        noun = self.noun._meta.verbose_name
        if found:
            raise ValueError(
                _("Several are called “%(text)s” (%(noun)s): give its id, one of %(ids)s.")
                % {"text": text[:50], "noun": noun, "ids": ", ".join(str(record.pk) for record in found)}
            )
        raise ValueError(
            _("There is no “%(text)s” (%(noun)s): give an id or the exact name.") % {"text": text[:50], "noun": noun}
        )


class RegionsField(ManyField):
    def clean(self, value: Iterable[str] | None) -> list[Region | None]:
        return narrowest(super().clean(value))


def narrowest(regions: list[Region | None]) -> list[Region | None]:
    """Returns the regions without those in which another of them lies: who asks for a province and then for a league
    of it asks for the league. Otherwise the narrower one would change nothing."""
    prefixes = [trunk(region.pk) for region in regions if region is not None]
    return [region for region in regions if region is None or not has_below(trunk(region.pk), prefixes)]


def has_below(prefix: str, prefixes: Iterable[str]) -> bool:
    return any(other != prefix and other.startswith(prefix) for other in prefixes)


def trunk(code: str) -> str:
    """Returns the digits with which the codes of a region and of all below it begin: 15, 1505, 150523."""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


class RegionFilter(ReferenceFilter):
    """Regions with all below them. Of two that lie in one another the narrower counts."""

    field_class = RegionsField

    def __init__(self, *, method: str, **kwargs) -> None:
        super().__init__(model=Region, method=method, **kwargs)


class ChoiceFilter(RosterFilter):
    """Codes out of a fixed list; `unknown` asks for rows where it is not said."""

    field_class = ManyField

    def __init__(
        self,
        *,
        choices: Iterable[tuple[str, Any]],
        method: str,
        example: str = "",
        others: dict[str, str] | None = None,
        **kwargs,
    ) -> None:
        """`others` are other ways to write a code, with the code."""
        self.labels = dict(choices)
        self.others = others or {}
        example = example or next(iter(self.labels))
        super().__init__(method=method, resolve=self.resolve, example=example, **kwargs)

    def resolve(self, text: str) -> str:
        if text == UNKNOWN:
            return ""
        text = self.others.get(text, text)
        if text in self.labels:
            return text
        codes = ", ".join([*self.labels, *self.others, UNKNOWN])
        raise ValueError(_("“%(text)s” is not one of: %(codes)s.") % {"text": text[:50], "codes": codes})


def read_day(text: str) -> dt.date:
    """Returns the day written as 2020-02-28. Raises ValueError for anything else."""
    try:
        return dt.datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=dt.UTC).date()
    except ValueError as error:
        raise ValueError(
            _("“%(text)s” is not a date. Write it as 2020-02-28.") % {"text": text[:50].replace("\0", "")}
        ) from error


class DaysFilter(RosterFilter):
    """Days, several of which are alternatives; `unknown` asks for rows where the day is not known."""

    field_class = ManyField

    def __init__(self, *, method: str, **kwargs) -> None:
        super().__init__(method=method, resolve=self.resolve, example="2020-02-09", **kwargs)

    def resolve(self, text: str) -> dt.date | None:
        return None if text == UNKNOWN else read_day(text)


class DayField(forms.CharField):
    def clean(self, value: str | None) -> dt.date | None:
        try:
            return read_day(value) if value else None
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error


class DayFilter(RosterFilter):
    """One day."""

    field_class = DayField

    def __init__(self, **kwargs) -> None:
        super().__init__(example="2020-02-09", **kwargs)


class SearchField(forms.CharField):
    def clean(self, value: str | None) -> list[str]:
        text = value or ""
        if "\0" in text:
            raise forms.ValidationError(_("A search cannot contain a null character."))
        if "\ufffd" in text:  # what Django makes of bytes that are no UTF-8
            raise forms.ValidationError(_("A search must be encoded in UTF-8."))
        if len(text) > QUERY_LENGTH:
            raise forms.ValidationError(_("A search has at most %(n)s characters.") % {"n": QUERY_LENGTH})
        words = list(dict.fromkeys(text.split()))
        terms = list(dict.fromkeys(in_terms(text))) if len(words) <= QUERY_WORDS else words
        if len(terms) > QUERY_TERMS:
            raise forms.ValidationError(_("A search has at most %(n)s words.") % {"n": QUERY_TERMS})
        return terms


class SearchFilter(RosterFilter):
    field_class = SearchField


class OrderingField(forms.CharField):
    def __init__(self, *, names: list[str], **kwargs) -> None:
        super().__init__(**kwargs)
        self.names = names

    def clean(self, value: str | None) -> str:
        text = value or ""
        if text and text not in self.names:
            valid = {"text": text[:50].replace("\0", ""), "codes": ", ".join(self.names)}
            raise forms.ValidationError(_("“%(text)s” is not one of: %(codes)s.") % valid)
        return text


class OrderingFilter(RosterFilter):
    """The order of the rows. It filters nothing."""

    field_class = OrderingField

    def __init__(self, *, model: type[models.Model]) -> None:
        names = [sign + name for name in ORDERS[model] for sign in ("", "-")]
        super().__init__(
            method="in_order",
            names=names,
            label=_("Order"),
            example=names[-1],
            help_text=format_lazy(
                _("One of {names}; {default} by default. “-” reverses it; unknown values come last."),
                names=", ".join(names),
                default=default_ordering(model),
            ),
        )


def parameter(value: Any) -> str:
    """Returns what to write into a query string for a value that a filter has understood."""
    if value is None or value == "":
        return UNKNOWN
    if isinstance(value, models.Model):
        return value.pk
    return value.isoformat() if isinstance(value, dt.date) else value


class RosterFilterSet(django_filters.FilterSet):
    """The base: knows which parameters it was given that it has no filter for."""

    def unknown_parameters(self, allowed: Iterable[str] = ()) -> list[str]:
        return sorted(set(self.data) - set(self.filters) - set(allowed))

    def repeated_parameters(self) -> list[str]:
        """Returns the parameters given twice that take one value."""
        many = {name for name, filter_ in self.filters.items() if issubclass(filter_.field_class, ManyField)}
        return sorted(name for name, values in self.data.lists() if len(values) > 1 and name not in many)

    def contradictions(self) -> dict[str, list[str]]:
        """Returns what is wrong with good values that cannot be meant together, by parameter."""
        return {}

    def get_form_class(self) -> type[forms.Form]:
        """Returns a form of the parameters that were given: the others have nothing to check."""
        fields = {name: filter_.field for name, filter_ in self.filters.items() if name in self.data}
        return type(f"{type(self).__name__}Form", (forms.Form,), fields)

    def asks_for(self, names: Iterable[str]) -> bool:
        """Returns whether one of these filters is used. The question must be a good one."""
        return any(self.form.cleaned_data.get(name) for name in names)

    def search(self, queryset: models.QuerySet, name: str, terms: list[str]) -> models.QuerySet:
        for term in terms:
            queryset = queryset.matching(term)
        return queryset

    def in_order(self, queryset: models.QuerySet, name: str, ordering: str) -> models.QuerySet:
        return queryset  # Selection puts the rows in order

    def within(self, queryset: models.QuerySet, name: str, regions: list[Region | None]) -> models.QuerySet:
        return queryset.within_any(regions)

    def of_hospitals(self, queryset: models.QuerySet, name: str, hospitals: list[Hospital | None]) -> models.QuerySet:
        return queryset.of_hospitals(hospitals)

    def of_batches(self, queryset: models.QuerySet, name: str, batches: list[Batch | None]) -> models.QuerySet:
        return queryset.of_batches(batches)

    def of_sources(self, queryset: models.QuerySet, name: str, sources: list[Source]) -> models.QuerySet:
        return queryset.of_sources(sources)

    def one_of(self, queryset: models.QuerySet, name: str, codes: list[str]) -> models.QuerySet:
        return queryset.filter(**{f"{name}__in": codes})


def search(help_text: Any, *, example: str) -> SearchFilter:
    return SearchFilter(method="search", label=_("Search"), help_text=help_text, example=example)


def region(*, example: str = "150500") -> RegionFilter:
    return RegionFilter(
        method="within",
        label=_("Region"),
        help_text=_(
            "GB/T 2260 code (15, 1505, 150523) or name, with all below it. Of two that lie in one another the narrower "
            "counts."
        ),
        example=example,
    )


def hospital(*, example: str = "通辽市医院") -> ReferenceFilter:
    return ReferenceFilter(
        model=Hospital,
        method="of_hospitals",
        label=_("Hospital"),
        help_text=_("Public id, or any name exactly."),
        example=example,
    )


def batch() -> ReferenceFilter:
    return ReferenceFilter(
        model=Batch,
        method="of_batches",
        label=_("Batch"),
        help_text=_("Public id, or any name exactly."),
        example="湖南支援黄冈英山医疗队",
    )


def source(*, may_be_unknown: bool = False, example: str = "向最美“逆行者”致敬") -> ReferenceFilter:
    return ReferenceFilter(
        model=Source,
        method="of_sources",
        may_be_unknown=may_be_unknown,
        label=_("Source"),
        help_text=_("Public id, or the exact title."),
        example=example,
    )
