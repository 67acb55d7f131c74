"""What each filter of deployments means to the columns in memory: the same as its queryset word means to the
database. A test compares the two for random filters."""

from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any

import numpy as np

from roster.filters import DeploymentFilterSet
from roster.filters.fields import parameter
from roster.models import Figure
from roster.querysets import objects_of_keys
from roster.search import Meaning
from roster.selection.memory.counting import people_of
from roster.selection.memory.snapshot import Snapshot

# The filters whose parameter is the value of a column.
BY_COLUMN = (
    *("region", "hospital", "batch", "specialty", "profession", "grade", "post", "role", "party_member"),
    *("gender", "destination", "served_at", "departed", "source"),
)


def find_masks(snapshot: Snapshot, filterset: DeploymentFilterSet) -> dict[str, np.ndarray]:
    """Returns for each filter that was asked for which rows it lets through; for a search see `searched`."""
    return {
        name: mask_of(snapshot, name, value)
        for name, value in filterset.form.cleaned_data.items()
        if value and name not in ("ordering", "q")
    }


def mask_of(snapshot: Snapshot, name: str, value: Any) -> np.ndarray:
    if name in BY_COLUMN:
        return snapshot.columns[name].having({parameter(one) for one in value})
    return OTHERS[name](snapshot, value)


def searched(snapshot: Snapshot, meanings: list[Meaning], named: dict[str, np.ndarray]) -> np.ndarray:
    """Returns the rows that all terms of a search mean: those of the people so named, and those that they describe."""
    return reduce(np.logical_and, [meant(snapshot, meaning, named[meaning.key]) for meaning in meanings])


def of_name(snapshot: Snapshot, key: str) -> np.ndarray:
    """Returns the rows of the people of whose name this is a key."""
    named = objects_of_keys(key).values_list("staff_id", flat=True) if key else ()
    return snapshot.of_people(list(named))


def meant(snapshot: Snapshot, meaning: Meaning, named: np.ndarray) -> np.ndarray:
    masks = [named]
    for column, values in meaning.described().items():
        masks.append(snapshot.columns[column].having(set(values)))
    return reduce(or_, masks)


def departed_from(snapshot: Snapshot, day: Any) -> np.ndarray:
    return snapshot.columns["span"].where(lambda span: span[0] and span[0] >= day)


def departed_until(snapshot: Snapshot, day: Any) -> np.ndarray:
    return snapshot.columns["span"].where(lambda span: span[0] and span[0] <= day)


def as_of(snapshot: Snapshot, day: Any) -> np.ndarray:
    return snapshot.columns["span"].where(lambda span: span[0] and span[0] <= day and not (span[1] and span[1] < day))


def of_staff(snapshot: Snapshot, people: list) -> np.ndarray:
    return snapshot.of_people([person.pk for person in people])


def region_itself(snapshot: Snapshot, regions: list) -> np.ndarray:
    wanted = {parameter(region) for region in regions}
    return snapshot.columns["region"].where(lambda values: values[-1] in wanted)


def counted(snapshot: Snapshot, figures: list[Figure]) -> np.ndarray:
    return reduce(or_, [people_of(snapshot, figure) for figure in figures])


OTHERS: dict[str, Callable[[Snapshot, Any], np.ndarray]] = {
    "region_itself": region_itself,
    "departed_from": departed_from,
    "departed_until": departed_until,
    "as_of": as_of,
    "staff": of_staff,
    "figure": counted,
}
