"""Derives every record anew: after the vocabulary has grown, what was stored by the old one is brought up to date."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_noop

from roster.actions.revise import Draft, revise
from roster.models import (
    Batch,
    BatchName,
    Deployment,
    Figure,
    Hospital,
    HospitalName,
    NameKey,
    Recorded,
    Revision,
    Source,
    Staff,
)
from roster.vocabulary.names import name_keys

# Each noun after those that it is derived from, with how many are in memory at once: few of those that may have very
# many dependents, which are derived along with them.
CHUNKS: dict[type[Recorded], int] = {
    Source: 50,
    Hospital: 50,
    HospitalName: 2000,
    Batch: 50,
    BatchName: 2000,
    Staff: 2000,
    Deployment: 2000,
    Figure: 2000,
}


def reclass(*, reason: str = "") -> tuple[Revision | None, dict[str, int]]:
    """Derives all records anew in one revision of kind reclass, chunk by chunk. Returns it, None if nothing was
    different, and by noun how many records changed; under "namekey" how many people are found by other keys now."""
    own = {} if not reason else None
    reason = reason or gettext_noop("Classed anew by the present vocabulary")
    changed = dict.fromkeys([*(model.noun() for model in CHUNKS), "namekey"], 0)
    with revise(reason=reason, reason_values=own, kind=Revision.Kind.RECLASS) as draft:
        for model, size in CHUNKS.items():
            for chunk in chunks(model, size):
                for record in derive_anew(draft, model, chunk):
                    changed[record.noun()] += 1
                if model is Staff:
                    changed["namekey"] += renew_keys(chunk)
    return (draft.revision if draft.revision.number else None), changed


def chunks(model: type[Recorded], size: int) -> Iterator[list[Recorded]]:
    """Yields all records of a noun in the order of their identifiers."""
    last = ""
    while chunk := list(models.QuerySet(model).filter(pk__gt=last).order_by("pk")[:size]):
        yield chunk
        last = chunk[-1].pk


def derive_anew(draft: Draft, model: type[Recorded], chunk: list[Recorded]) -> list[Recorded]:
    """Writes those of the chunk that are derived otherwise by now, and returns all that changed."""
    fields = [field.attname for field in model.recorded_fields() if not field.editable]
    before = [[getattr(record, name) for name in fields] for record in chunk]
    model.derive(chunk)
    after = [[getattr(record, name) for name in fields] for record in chunk]
    pks = [record.pk for record, old, new in zip(chunk, before, after, strict=True) if old != new]
    if not pks:
        return []
    # Read again under a lock: what somebody edits at this moment is not overwritten by what was read before.
    return draft.update(models.QuerySet(model).select_for_update(no_key=True).filter(pk__in=pks).order_by("pk"))


def renew_keys(people: list[Staff]) -> int:
    """Renews the name keys of those people who have others by now, and returns how many they were."""
    stored: dict[str, set[str]] = {staff.pk: set() for staff in people}
    for pk, key in NameKey.objects.filter(staff__in=people).values_list("staff", "key"):
        stored[pk].add(key)
    outdated = [staff for staff in people if stored[staff.pk] != set(name_keys(staff.name))]
    if outdated:
        Staff.after_write(outdated, new=False)
    return len(outdated)
