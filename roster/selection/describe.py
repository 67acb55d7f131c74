"""The question in words: which filters are chosen, and how to take each away."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from roster.filters.fields import ChoiceFilter, DayFilter, RosterFilter, SearchFilter, parameter
from roster.filters.orders import Order
from roster.models import Deployment, Staff
from roster.search import find_meaning
from roster.selection.asked import Asked
from roster.selection.labels import name_of
from roster.selection.memory import current_snapshot
from roster.selection.understood import understood


@dataclass(frozen=True)
class Chip:
    """One chosen value: its filter's parameter and label, the parameter's value, the value in words, and the query
    string without it."""

    name: str
    label: str
    value: str
    text: str
    query: str


@dataclass(frozen=True)
class Description:
    """A sentence ("通辽市 · 重症医学 的 3 人"), the same without the number, and the chips."""

    sentence: str
    filters: str
    chips: list[Chip]


@dataclass(frozen=True)
class Sorting:
    """One order that a list can stand in. `query` asks for it, turned round if it is the present one."""

    name: str
    label: str
    chosen: bool
    descending: bool
    query: str


def sortings(ordering: str, orders: dict[str, Order], query_with: Callable[..., str]) -> list[Sorting]:
    found = []
    for name, order in orders.items():
        chosen = ordering.removeprefix("-") == name
        asked = "-" + name if ordering == name else name
        query = query_with(ordering=[asked])
        found.append(Sorting(name, capfirst(str(order.label)), chosen, ordering == "-" + name, query))
    return found


def describe(asked: Asked) -> Description:
    chips = find_chips(asked)
    filters = in_a_line(chips)
    return Description(sentence(asked, filters), filters, chips)


def describe_filters(asked: Asked) -> str:
    """Returns the sentence without the number, and without counting: "通辽市 · 重症医学"."""
    return in_a_line(find_chips(asked))


def in_a_line(chips: list[Chip]) -> str:
    return " · ".join(dict.fromkeys(chip.text for chip in chips))


def find_chips(asked: Asked) -> list[Chip]:
    chips: list[Chip] = []
    if asked.errors:
        return chips
    for name, filter_ in asked.filterset.filters.items():
        values = asked.filterset.form.cleaned_data.get(name)
        if not values or name == "ordering":
            continue
        values = values if isinstance(values, list) else [values]
        texts = [parameter(value) for value in values]
        for value, text in zip(values, texts, strict=True):
            # A search is one parameter of several words, whereas any other filter repeats its parameter.
            rest = [other for other in texts if other != text]
            rest = [" ".join(rest)] if isinstance(filter_, SearchFilter) else rest
            query = asked.query_with(**{name: [part for part in rest if part]})
            words = word_of_people(asked, text) if by_name(asked, filter_) else in_words(filter_, value)
            chips.append(Chip(name, str(filter_.label), text, words, query))
    return chips


def by_name(asked: Asked, filter_: RosterFilter) -> bool:
    """Returns whether this is a search of people, a word of which may mean a place as well."""
    return isinstance(filter_, SearchFilter) and asked.model in (Deployment, Staff)


def word_of_people(asked: Asked, term: str) -> str:
    """Returns a word of a search of people as it was understood. For deployments that was found out when they were
    counted."""
    meaning = find_meaning(term)
    if asked.model is Deployment:
        return understood(term, meaning, asked.found.snapshot, named=asked.found.is_named(meaning.key))
    return understood(term, meaning, current_snapshot(), named=Staff.objects.any_named(term))


def in_words(filter_: RosterFilter, value: Any) -> str:
    if value is None or value == "":
        return _("%(filter)s not stated") % {"filter": filter_.label}
    if isinstance(filter_, ChoiceFilter):
        return str(filter_.labels[value])
    if isinstance(filter_, SearchFilter):
        return _("“%(text)s”") % {"text": value}
    if isinstance(value, dt.date):
        day = date_format(value, "DATE_FORMAT")
        return f"{filter_.label} {day}" if isinstance(filter_, DayFilter) else day
    name = name_of(value)
    return _("%(region)s itself") % {"region": name} if filter_.field_name == "region_itself" else name


def sentence(asked: Asked, filters: str) -> str:
    noun = asked.model._meta.verbose_name if asked.count == 1 else asked.model._meta.verbose_name_plural
    words = {"filters": filters, "count": f"{asked.count:,}", "noun": noun}
    if asked.model in (Deployment, Staff):
        if filters:
            return ngettext("%(filters)s: %(count)s person", "%(filters)s: %(count)s people", asked.count) % words
        return ngettext("%(count)s person in all", "%(count)s people in all", asked.count) % words
    return (_("%(filters)s: %(count)s %(noun)s") if filters else _("%(count)s %(noun)s in all")) % words
