"""Loads the seed data of fixtures/ into the roster: all of it or nothing, as often as one likes, and never over what
a person changed since."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import IntegrityError, models
from django.utils.translation import gettext_noop

from roster.actions.revise import revise
from roster.models import (
    Batch,
    BatchName,
    Change,
    Citation,
    Deployment,
    Figure,
    Hospital,
    HospitalName,
    Posting,
    Recorded,
    Region,
    Revision,
    Source,
    Staff,
)
from roster.models.fields import ID_ALPHABET, ID_LENGTH

# In the order of loading: whatever a record refers to stands before it.
FILES: dict[str, type[Recorded]] = {
    "regions.json": Region,
    "sources.json": Source,
    "hospitals.json": Hospital,
    "batches.json": Batch,
    "staff.json": Staff,
    "deployments.json": Deployment,
    "figures.json": Figure,
}
# Records written inside another: the key under which they stand, what they are, and the field that points back.
NESTED: dict[type[Recorded], dict[str, tuple[type[Recorded], str]]] = {
    Hospital: {"names": (HospitalName, "hospital")},
    Batch: {"aliases": (BatchName, "batch"), "postings": (Posting, "batch")},
    Deployment: {"postings": (Posting, "deployment"), "citations": (Citation, "deployment")},
}


class SeedError(Exception):
    """What is wrong with the fixtures, one line each: file, record, field, and what would be right."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass
class Row:
    """One record of a fixture, on its way to be one of the roster."""

    place: str
    model: type[Recorded]
    key: str
    values: dict[str, Any]
    record: Recorded | None = None


@dataclass
class SeedResult:
    revision: Revision | None
    created: int
    updated: int
    unchanged: int
    kept: list[str] = field(default_factory=list)  # what a person changed or deleted and the seed data left alone


def load_seed(folder: Path) -> SeedResult:
    """Loads the fixtures of this folder in one revision. Raises SeedError, having written nothing, if any record is
    bad. What a person changed or deleted since the last load is left as the person made it."""
    problems: list[str] = []
    if Revision.objects.is_made_up():
        raise SeedError(["The roster is made up; real data does not go beside it."])
    rows = [row for name, model in FILES.items() for row in read_file(folder / name, model, problems)]
    check_references(rows, problems)
    problems += [problem for row in rows if row.record for problem in find_faults(row, row.record.clean_fields)]
    if not problems:
        problems += find_clashes(rows)
    if problems:
        raise SeedError(problems)
    result = SeedResult(None, 0, 0, 0)
    with revise(reason=gettext_noop("Seed data of fixtures/"), reason_values={}, kind=Revision.Kind.SEED) as draft:
        created, updated = sort_out(rows, result)
        for row in created + updated:
            problems += find_faults(row, row.record.validate_constraints)
        if problems:
            raise SeedError(problems)
        try:
            draft.create([row.record for row in created])
            draft.update([row.record for row in updated])
        except IntegrityError as error:
            raise SeedError([f"{folder.name}: the records do not fit together or to the roster: {error}"]) from error
    result.created, result.updated = len(created), len(updated)
    result.revision = draft.revision if draft.revision.number else None
    return result


def seed_id(model: type[Recorded], key: str) -> str:
    """Returns the identifier that a seed record has in every roster: made from its natural key."""
    if model is Region:
        return key
    digest = int.from_bytes(hashlib.sha256(f"{model.noun()}:{key}".encode()).digest()[:8], "big")
    return "".join(ID_ALPHABET[digest >> 5 * i & 31] for i in range(ID_LENGTH))


def read_file(path: Path, model: type[Recorded], problems: list[str]) -> list[Row]:
    """Returns the rows of one fixture file; notes what is wrong with it."""
    try:
        document = json.loads(path.read_text("utf-8"))
        records = document["records"]
    except FileNotFoundError:
        problems.append(f"{path.name}: the file is missing.")
        return []
    except (ValueError, TypeError, KeyError) as error:
        problems.append(f'{path.name}: not a JSON document with a list "records": {error!r}.')
        return []
    rows, seen = [], set()
    for index, values in enumerate(records, 1):
        for row in read_record(path.name, index, model, values, problems):
            if (row.model, row.key) in seen:
                problems.append(f"{row.place}: another record has this key already.")
            seen.add((row.model, row.key))
            rows.append(row)
    return rows


def read_record(file: str, index: int, model: type[Recorded], values: object, problems: list[str]) -> Iterator[Row]:
    """Yields the row of one record, then those of the records written inside it."""
    key_field = "code" if model is Region else "key"
    key = values.get(key_field) if isinstance(values, dict) else None
    if not isinstance(key, str) or not key:
        problems.append(f"{file}: record {index}, field {key_field}: missing.")
        return
    if model is Deployment and not values.get("citations"):
        problems.append(f"{file}: record {index} ({key}), field citations: a deployment needs one at least.")
    place = f"{file}: record {index} ({key})"
    if model is Hospital:
        values = {**values, "names": own_name_first(key, values.get("names", []))}
    nested = NESTED.get(model, {})
    yield Row(place, model, key, {name: value for name, value in values.items() if name not in nested})
    for name, (child, back) in nested.items():
        for number, item in enumerate(values.get(name, []), 1):
            item = item if isinstance(item, dict) else {"name": item}
            own = {**item, back: key} | ({"position": number} if child is Posting else {})
            yield Row(f"{place}, {name} {number}", child, f"{model.noun()}:{key}/{name}/{own.get('name', number)}", own)


def own_name_first(name: str, names: list[dict[str, str]]) -> list[dict[str, str]]:
    """Returns a hospital's printed names with its own among them, since a roll may print that as well."""
    return names if any(item.get("name") == name for item in names) else [{"name": name}, *names]


def check_references(rows: list[Row], problems: list[str]) -> None:
    """Turns each row's values into a record; notes unknown fields and references that lead nowhere."""
    known = {(row.model, row.key): row for row in rows}
    for row in rows:
        row.record = row.model(pk=seed_id(row.model, row.key))
        for name, value in spread(row).items():
            try:
                target = row.model._meta.get_field(name)
            except FieldDoesNotExist:
                problems.append(f"{row.place}, field {name}: {row.model.__name__} has no such field.")
                continue
            if not target.is_relation:
                if problem := wrong_kind(target, value):
                    problems.append(f"{row.place}, field {name}: {problem}")
                setattr(row.record, name, value)
            elif (target.related_model, value) in known or value is None:
                setattr(row.record, target.attname, value and seed_id(target.related_model, value))
            else:
                problems.append(f"{row.place}, field {name}: no {target.related_model.__name__} has the key {value!r}.")


def wrong_kind(target: models.Field, value: Any) -> str:
    """Returns what is wrong with the kind of a JSON value, which a model's field would bend to its own; "" if right."""
    if value is None and target.null:
        return ""
    if isinstance(target, models.BooleanField):
        return "" if isinstance(value, bool) else f"{value!r} is neither true nor false."
    if isinstance(target, models.IntegerField):
        return "" if type(value) is int else f"{value!r} is no whole number."
    if not isinstance(value, str):
        return f"{value!r} is no text."
    return "a text cannot hold a null character." if "\0" in value else ""


def spread(row: Row) -> dict[str, Any]:
    """Returns the values by the names of the model's fields: a fixture writes lines as a pair, and the key of a
    hospital is its name."""
    values = dict(row.values)
    key = values.pop("key", None)
    if row.model is Hospital:
        values["name"] = key
    if "lines" in values:
        lines = values.pop("lines")
        pair = isinstance(lines, list) and len(lines) == 2
        values["first_line"], values["last_line"] = lines if pair else (lines, None)  # what is no pair is no number
    if row.model is Figure and "note" in values:
        values["remark"] = values.pop("note")
    if row.model is Deployment and "region" in values:
        values["stated_region"] = values.pop("region")
    return values


def sort_out(rows: list[Row], result: SeedResult) -> tuple[list[Row], list[Row]]:
    """Returns the rows to create and those to update. In the latter, fields that a person changed have the person's
    value; rows that a person deleted are in neither."""
    touched = touched_by_people()
    created, updated = [], []
    for model in dict.fromkeys(row.model for row in rows):
        group = [row for row in rows if row.model is model]
        stored = model.objects.in_bulk([row.record.pk for row in group])
        for row in group:
            fields = touched.get((model.noun(), row.record.pk))
            current = stored.get(row.record.pk)
            if current is None and fields is None:
                created.append(row)
            elif current is None:
                result.kept.append(f"{row.place}: deleted by a person")
            else:
                updated += merge(row, current, fields or set(), result)
    return created, updated


def merge(row: Row, current: Recorded, touched: set[str], result: SeedResult) -> list[Row]:
    """Takes the fixture's values into the stored record where nobody changed them; returns the row if it differs."""
    differs = False
    for name in spread(row):
        target = row.model._meta.get_field(name)
        value = getattr(row.record, target.attname)
        if getattr(current, target.attname) == value:
            continue
        if name in touched:
            result.kept.append(f"{row.place}, field {name}: changed by a person")
            continue
        setattr(current, target.attname, value)
        differs = True
    row.record = current
    result.unchanged += not differs
    return [row] if differs else []


def touched_by_people() -> dict[tuple[str, str], set[str]]:
    """Returns the fields of each record that anything but the seed data and the classing has ever changed; a record
    that was deleted is in it with what it had."""
    touched: dict[tuple[str, str], set[str]] = {}
    changes = Change.objects.exclude(revision__kind__in=[Revision.Kind.SEED, Revision.Kind.RECLASS])
    changes = changes.exclude(action=Change.Action.CREATE)
    for model, record, before in changes.values_list("model", "record", "before"):
        touched.setdefault((model, record), set()).update(before)
    return touched


def find_faults(row: Row, check: Callable) -> list[str]:
    """Returns what one of the record's own checks says against it, by field."""
    checked = {f.name for f in row.model._meta.concrete_fields if f.editable and not f.is_relation}
    try:
        check(exclude={f.name for f in row.model._meta.concrete_fields} - checked)
    except ValidationError as error:
        return [f"{row.place}, field {name}: {' '.join(texts)}" for name, texts in error.message_dict.items()]
    return []


def find_clashes(rows: list[Row]) -> list[str]:
    """Returns which records of the fixtures say the same where a rule wants them to differ."""
    problems, seen = [], {}
    for model in (HospitalName, BatchName):  # whose rule is about the folded name
        model.derive([row.record for row in rows if row.model is model])
    for row in rows:
        for rule in row.model._meta.constraints:
            if not isinstance(rule, models.UniqueConstraint) or rule.condition:
                continue
            values = tuple(getattr(row.record, row.model._meta.get_field(name).attname) for name in rule.fields)
            first = None if None in values else seen.setdefault((rule.name, values), row)
            if first not in (None, row):
                problems.append(f"{row.place}, field {rule.fields[-1]}: the same as in {first.place} ({rule.name}).")
    return problems
