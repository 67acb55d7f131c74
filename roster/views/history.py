"""History in words, from what anybody may see: PUBLIC fields of public records. A change of which nothing public is
left is not mentioned, and a record that is gone or withheld is not named."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Count
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from roster.models import Change, Hospital, Recorded, Revision, Staff
from roster.models.privacy import PUBLIC, public_fields
from roster.selection.labels import name_of

NEIGHBOURS = {
    "citation": ("source", "deployment__staff"),
    "deployment": ("staff",),
    "posting": ("hospital", "region", "batch", "deployment__staff"),
}
PAGE_OF_CHANGES = 100
Named = dict[type[models.Model], dict[str, models.Model | str]]


@dataclass(frozen=True)
class FieldChange:
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Sentence:
    """What happened to one record; `url` is "" where the record has no page of its own."""

    noun: str
    name: str
    url: str
    action: str
    fields: list[FieldChange]


def history_of(*records: Recorded) -> list[tuple[Revision, list[Sentence]]]:
    """Returns what happened to these records, the latest revision first."""
    changes = Change.objects.of(*records).select_related("revision__source").order_by("-revision__number", "pk")
    told = tell(changes)
    return [
        (revision, [sentence for _r, sentence in group]) for revision, group in groupby(told, key=lambda one: one[0])
    ]


def changes_of(revision: Revision, *, after: int = 0) -> tuple[list[Sentence], int | None]:
    """Returns a page of the revision's changes behind the change `after`, and where the next page begins."""
    found = list(revision.changes.filter(pk__gt=after).order_by("pk")[: PAGE_OF_CHANGES + 1])
    following = found[PAGE_OF_CHANGES - 1].pk if len(found) > PAGE_OF_CHANGES else None
    return [sentence for _revision, sentence in tell(found[:PAGE_OF_CHANGES])], following


def summaries(revisions: Iterable[Revision]) -> list[tuple[Revision, list[tuple[str, str, int]]]]:
    """Returns for each revision what it did: noun, action, and to how many records."""
    revisions = list(revisions)
    told = []
    for revision, done in zip(revisions, tallies([revision.pk for revision in revisions]), strict=True):
        words = [(apps.get_model("roster", noun), Change.Action(action), number) for noun, action, number in done]
        shown = [(model, action, number) for model, action, number in words if model in PUBLIC]
        told.append(
            (revision, [(noun_of(model, number), str(action.label), number) for model, action, number in shown])
        )
    return told


def noun_of(model: type[models.Model], number: int) -> str:
    return str(model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural)


# A revision never changes, so that what it did is counted once: one may hold a hundred thousand changes.
_tallies: dict[str, list[tuple[str, str, int]]] = {}
TALLIES_KEPT = 1000


def tallies(keys: list[str]) -> list[list[tuple[str, str, int]]]:
    """Returns noun, action and number of records of each of these revisions, with one query for those not known."""
    missing = [key for key in keys if key not in _tallies]
    if missing:
        if len(_tallies) > TALLIES_KEPT:
            _tallies.clear()
            missing = keys
        _tallies.update({key: [] for key in missing})
        counted = Change.objects.filter(revision__in=missing).order_by("model", "action")
        for key, *done in counted.values_list("revision", "model", "action").annotate(number=Count("pk")):
            _tallies[key].append(tuple(done))
    return [_tallies[key] for key in keys]


def tell(changes: Iterable[Change]) -> list[tuple[Revision, Sentence]]:
    changes = [change for change in changes if apps.get_model("roster", change.model) in PUBLIC]
    present = public_records(changes)
    named = named_records(changes)
    told = []
    for change in changes:
        model = apps.get_model("roster", change.model)
        record = present[model].get(change.record)
        if record is None and change.action != Change.Action.DELETE:
            continue
        fields = field_changes(model, change, named) if record and change.action == Change.Action.UPDATE else []
        if fields or change.action != Change.Action.UPDATE:
            url = record.get_absolute_url() if hasattr(record, "get_absolute_url") else ""
            name = name_of(record) if record else ""
            noun = str(model._meta.verbose_name)
            told.append((change.revision, Sentence(noun, name, url, change.get_action_display(), fields)))
    return told


def public_records(changes: list[Change]) -> Named:
    """Returns those of the changed records that are there and public."""
    wanted: dict[type[models.Model], set[str]] = defaultdict(set)
    for change in changes:
        wanted[apps.get_model("roster", change.model)].add(change.record)
    return {
        model: model.objects.public().select_related(*NEIGHBOURS.get(model._meta.model_name, ())).in_bulk(keys)
        for model, keys in wanted.items()
    }


def named_records(changes: list[Change]) -> Named:
    """Returns the public records to which changed fields refer, to be called by name."""
    wanted: dict[type[models.Model], set[str]] = defaultdict(set)
    for change in changes:
        if change.action == Change.Action.UPDATE:
            for field in shown_fields(apps.get_model("roster", change.model), change):
                if field.related_model:
                    keys = {change.before.get(field.name), change.after.get(field.name)}
                    wanted[field.related_model] |= {key for key in keys if key is not None}
    named: Named = {model: model.objects.public().in_bulk(keys) for model, keys in wanted.items()}
    for model in (Hospital, Staff):
        missing = wanted.get(model, set()) - named.get(model, {}).keys()
        for record in model.objects.merged().filter(pk__in=missing) if missing else []:
            named[model][record.pk] = _("%(name)s (a duplicate, since merged)") % {"name": record}
    return named


def shown_fields(model: type[models.Model], change: Change) -> list[models.Field]:
    """Returns the changed fields that anybody may see and that a person writes, not those that follow from them."""
    fields = []
    for name in change.after:
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:  # a field of former times
            continue
        if name in public_fields(model) and field.editable:
            fields.append(field)
    return fields


def field_changes(model: type[models.Model], change: Change, named: Named) -> list[FieldChange]:
    return [
        FieldChange(
            str(field.verbose_name),
            in_words(field, change.before.get(field.name), named),
            in_words(field, change.after.get(field.name), named),
        )
        for field in shown_fields(model, change)
    ]


def in_words(field: models.Field, value: object, named: Named) -> str:
    """Returns a value as a reader says it."""
    if value is None or value == "":
        return _("not stated")
    if field.related_model:
        record = named[field.related_model].get(value)
        return name_of(record) if record else _("not public")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.BooleanField):
        return _("yes") if value else _("no")
    if isinstance(field, models.DateField):
        return date_format(parse_date(str(value)))
    return str(value)
