"""What the values of filters are called: of all facets together in one query a noun."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from roster.filters import UNKNOWN, DeploymentFilterSet
from roster.filters.fields import ChoiceFilter, DaysFilter, ReferenceFilter, RosterFilter
from roster.models import Region
from roster.models.fields import reads_english, with_english
from roster.models.region import full_name
from roster.selection.memory import Snapshot
from roster.vocabulary.english.regions import english_region
from roster.vocabulary.folding import fold

Labels = dict[str, tuple[str, str]]  # value -> label, sort key


def find_labels(values: dict[str, Iterable[str]], snapshot: Snapshot) -> dict[str, Labels]:
    """Returns the label and the sort key of each value of these filters of deployments. A record that is not there
    any more has none. What records are called is kept with the snapshot: a new name comes with a new revision."""
    records: dict[type[models.Model], set[str]] = defaultdict(set)
    filters: dict[str, RosterFilter] = {name: DeploymentFilterSet.base_filters[name] for name in values}
    for name, filter_ in filters.items():
        if isinstance(filter_, ReferenceFilter):
            records[filter_.noun] |= set(values[name]) - {UNKNOWN}
    named: dict[type[models.Model], Labels] = snapshot.kept(f"labels {get_language()}", lambda: defaultdict(dict))
    for noun, keys in records.items():
        named[noun].update(labels_of(noun, keys - named[noun].keys()))
    return {name: labels(filter_, values[name], named) for name, filter_ in filters.items()}


def labels_of(noun: type[models.Model], keys: set[str]) -> Labels:
    if not keys:
        return {}
    if noun is Region:
        return region_labels(keys)
    return {record.pk: (name_of(record), record.sort_key) for record in noun.objects.filter(pk__in=keys)}


def region_labels(keys: set[str]) -> Labels:
    places = Region.objects.filter(pk__in=keys).values_list("pk", "name", "grouping", "parent__name")
    names = {pk: full_name(name, upper, grouping=grouping) for pk, name, grouping, upper in places}
    return {pk: (with_english(name, english_region(name)), pk) for pk, name in names.items()}


def itself(record: Region) -> tuple[str, str]:
    """Returns what the people of a region are called who belong to none below it, of a province's own hospitals for one:
    内蒙古自治区直属, and for English readers the Chinese name and "Inner Mongolia itself"."""
    if not reads_english():
        return _("%(region)s itself") % {"region": record.full_name}, ""
    return record.full_name, _("%(region)s itself") % {"region": record.english or record.full_name}


def name_of(record: models.Model) -> str:
    """Returns what a record is called, for English readers with its English name."""
    return with_english(str(record), getattr(record, "english", "")) if reads_english() else str(record)


def labels(filter_: RosterFilter, values: Iterable[str], named: dict[type[models.Model], Labels]) -> Labels:
    found: Labels = {UNKNOWN: ("", "")}
    if isinstance(filter_, ReferenceFilter):
        return found | named[filter_.noun]
    for value in values:
        if value == UNKNOWN:
            continue
        if isinstance(filter_, ChoiceFilter):
            found[value] = (str(filter_.labels[value]), value)
        elif isinstance(filter_, DaysFilter):
            found[value] = (date_format(dt.date.fromisoformat(value), "DATE_FORMAT"), value)
    return found


def find_matching(filter_: RosterFilter, values: set[str], text: str) -> set[str]:
    """Returns those of the values whose label has this text, or any other name of the record that they stand for."""
    if isinstance(filter_, ReferenceFilter):
        known = filter_.noun.objects.filter(pk__in=values - {UNKNOWN})
        return set(known.matching(text).values_list("pk", flat=True))
    found = labels(filter_, values, {})
    return {value for value in values if fold(text) in fold(found.get(value, ("", ""))[0]) or text in value}
