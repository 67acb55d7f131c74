"""The deployments in memory in the orders of a list: the same as roster.filters.orders means to the database, which would
have to sort all rows that a search finds for each first page."""

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from django.db import models

from roster.filters import UNKNOWN
from roster.filters.orders import GRADES_FROM_THE_TOP
from roster.models import Batch, Deployment, Hospital
from roster.selection.memory.snapshot import Snapshot

# Of more rows than this the order of names is not read into memory, which has to be done once a revision.
ORDERED_ROWS = 200_000
LAST = "\U0010ffff"  # behind every text that a row can have
CHUNK = 5000


def is_ordered(snapshot: Snapshot, ordering: str) -> bool:
    """Returns whether in_order() may be asked. Names turned round are left to the database: people of one name still
    stand by their ids then, and not the other way round."""
    return len(snapshot) <= ORDERED_ROWS and ordering.removeprefix("-") in KEYS and ordering != "-name"


def in_order(snapshot: Snapshot, positions: np.ndarray, ordering: str, size: int) -> list[str]:
    """Returns the ids of the first of these rows in this order of deployments, "-" before it when turned round."""
    keys = [*KEYS[ordering.removeprefix("-")](snapshot, ordering.startswith("-")), of_names(snapshot)]
    first = smallest(as_one([key[positions] for key in keys]), size)
    return snapshot.ids_at(positions[first])


def as_one(keys: list[np.ndarray]) -> np.ndarray:
    """Returns one number for each row by which it stands as by all its keys, the first of which weighs most: to find
    the few smallest of them is several times faster than to sort all rows by several keys. Each key has no more values
    than there are rows, so that three of them stay far below 2^63."""
    whole, *others = keys
    for key in others:
        least = key.min(initial=0)
        whole = whole.astype(np.int64) * (int(key.max(initial=0)) - int(least) + 1) + (key - least)
    return whole


def smallest(values: np.ndarray, size: int) -> np.ndarray:
    """Returns where the smallest values stand, in their order."""
    if len(values) <= size:
        return np.argsort(values)
    some = np.argpartition(values, size)[:size]
    return some[np.argsort(values[some])]


def of_names(snapshot: Snapshot) -> np.ndarray:
    """Returns each row's place in the order of names."""

    def read() -> np.ndarray:
        ids = Deployment.objects.order_by("sort_key", "pk").values_list("pk", flat=True).iterator(chunk_size=CHUNK)
        ordered = np.fromiter(ids, snapshot.ids.dtype)
        places = np.full(len(snapshot), len(ordered), np.int32)
        if len(snapshot):
            rows = np.minimum(np.searchsorted(snapshot.ids, ordered), len(snapshot) - 1)
            known = snapshot.ids[rows] == ordered
            places[rows[known]] = np.flatnonzero(known)
        return places

    return snapshot.kept("name", read)


def ranks(snapshot: Snapshot, name: str, column: str, key_of: Callable[[Any], Any], *, descending: bool) -> np.ndarray:
    """Returns a number for each row by which it stands in the order of the keys of this column's values; None as a key
    stands last in either direction."""

    def rank() -> np.ndarray:
        keys = [key_of(values) for values in snapshot.columns[column].values]
        places = {key: place for place, key in enumerate(sorted({key for key in keys if key is not None}), start=1)}
        end = len(places) + 1
        found = np.array([end if key is None else places[key] for key in keys] or [0], np.int32)
        return np.where(found == end, end, end - found) if descending else found

    numbers = snapshot.kept(f"{name} {descending}", rank)
    return numbers[snapshot.columns[column].codes]


def sort_keys(noun: type[models.Model]) -> Callable[[Iterable[str]], str | None]:
    keys = dict(noun.objects.values_list("pk", "sort_key"))
    return lambda values: keys.get(next(iter(values)))


def by_record(column: str, noun: type[models.Model]) -> Callable[[Snapshot, bool], list[np.ndarray]]:
    def keys(snapshot: Snapshot, descending: bool) -> list[np.ndarray]:
        known = snapshot.kept(f"keys of {column}", lambda: sort_keys(noun))
        return [ranks(snapshot, column, column, known, descending=descending)]

    return keys


def by_title(snapshot: Snapshot, descending: bool) -> list[np.ndarray]:
    places = {grade: place for place, grade in enumerate(GRADES_FROM_THE_TOP)}
    found = ranks(snapshot, "title", "grade", lambda values: places.get(values[0], len(places)), descending=False)
    return [-found if descending else found]


def by_value(column: str) -> Callable[[Snapshot, bool], list[np.ndarray]]:
    def keys(snapshot: Snapshot, descending: bool) -> list[np.ndarray]:
        return [ranks(snapshot, column, column, own_value, descending=descending)]

    return keys


def own_value(values: tuple[str, ...]) -> str | None:
    """Returns the last of a row's values, the region itself and not what it lies in; None if it is not known."""
    return None if values[-1] == UNKNOWN else values[-1]


def by_league(snapshot: Snapshot, descending: bool) -> list[np.ndarray]:
    def league(values: tuple[str, ...]) -> str | None:
        region = own_value(values)
        return region and region[:4]

    known = snapshot.kept("keys of hospital", lambda: sort_keys(Hospital))
    leagues = ranks(snapshot, "league", "region", league, descending=descending)
    # Whoever has no hospital stands last in a league, and first when it is turned round; without a region nothing counts.
    houses = ranks(snapshot, "house", "hospital", lambda values: known(values) or LAST, descending=descending)
    unknown = snapshot.columns["region"].having({UNKNOWN})
    return [leagues, np.where(unknown, 0, houses)]


KEYS: dict[str, Callable[[Snapshot, bool], list[np.ndarray]]] = {
    "name": lambda _snapshot, _descending: [],
    "hospital": by_record("hospital", Hospital),
    "batch": by_record("batch", Batch),
    "title": by_title,
    "region": by_value("region"),
    "departed": by_value("departed"),
    "league": by_league,
}
