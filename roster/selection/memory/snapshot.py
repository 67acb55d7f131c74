"""The columns of one revision, and how they follow the next."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Any

import numpy as np

from roster.models import Change, Deployment, Revision
from roster.models.fields import ID_LENGTH
from roster.selection.memory.coded import Coded, Numbering, narrow, party_values, plain_values, region_values
from roster.selection.memory.reading import RAW_COLUMNS, Context, all_rows, read_raws

# With more changed rows than this, reading all of them anew is no slower.
FOLLOWED_ROWS = 5000
FOLLOWED_CHANGES = 20_000
# As often it is brought up to date before an answer. Where others write without a pause it would else never be done,
# and everybody would wait for it.
ROUNDS = 3

ID_TYPE = f"S{ID_LENGTH}"
Stamp = tuple[int, str]  # a revision's number and id: after a restored backup the number may mean another revision
NO_STAMP: Stamp = (0, "")  # as RevisionQuerySet.latest_stamp() says before the first


@dataclass(frozen=True)
class Raws:
    """The rows as stored: ids in their order, the people's ids, and for each raw column a number per row and what it stands for."""

    ids: np.ndarray
    people: np.ndarray
    codes: dict[str, np.ndarray]
    numberings: dict[str, Numbering]


class Snapshot:
    """The public deployments at one revision. Nothing in it changes; `follow` makes the next one."""

    def __init__(self, stamp: Stamp, raws: Raws) -> None:
        self.stamp = stamp
        self.raws = raws
        self.ids = raws.ids
        context = Context()
        self.teams = context.teams
        meanings = {
            "region": ("region", region_values),
            "party_member": ("party_member", party_values),
            "departed": ("dates", context.departed),
            "span": ("dates", context.span),
            "destination": ("places", context.destination),
            "served_at": ("places", context.served_at),
            "source": ("source", context.sources),
        }
        for name in RAW_COLUMNS:
            if name not in ("dates", "places"):
                meanings.setdefault(name, (name, plain_values))
        self.columns = {
            name: Coded(raws.codes[raw], [meaning(value) for value in raws.numberings[raw]])
            for name, (raw, meaning) in meanings.items()
        }

        self._kept: dict[str, Any] = {}

    def __len__(self) -> int:
        return len(self.ids)

    def kept(self, name: str, make: Callable[[], Any]) -> Any:
        """Returns what follows from these rows, made when it is first asked for."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    def ids_at(self, positions: np.ndarray) -> list[str]:
        return [pk.decode() for pk in self.ids[positions].tolist()]

    @cached_property
    def all_positions(self) -> np.ndarray:
        return np.arange(len(self), dtype=np.int32)

    def having_ids(self, ids: list[str]) -> np.ndarray:
        """Returns for each row whether its id is one of these."""
        return among(self.ids, ids)

    def of_people(self, ids: list[str]) -> np.ndarray:
        """Returns for each row whether its person's id is one of these."""
        people, places = self._people
        return among(people, ids)[places]

    @cached_property
    def _people(self) -> tuple[np.ndarray, np.ndarray]:
        """Each person once in order, and the place in it of each row's person; sorted when first searched."""
        return np.unique(self.raws.people, return_inverse=True)


def among(ordered: np.ndarray, ids: list[str]) -> np.ndarray:
    """Returns for each of the ids in order whether it is one of those wanted."""
    mask = np.zeros(len(ordered), bool)
    if ids and len(ordered):
        wanted = np.array(ids, dtype=ID_TYPE)
        places = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
        mask[places[ordered[places] == wanted]] = True
    return mask


_snapshot: Snapshot | None = None
_lock = Lock()


def current_snapshot() -> Snapshot:
    """Returns the snapshot of the latest revision, made or brought up to date if need be: of one that is not older than
    this call, and under steady writing not much younger. It costs one small query when nothing has changed."""
    global _snapshot
    snapshot = _snapshot
    pending = pending_revisions(snapshot.stamp) if snapshot is not None else None
    if snapshot is not None and pending == []:
        return snapshot
    with _lock:
        snapshot = _snapshot
        pending = pending_revisions(snapshot.stamp) if snapshot is not None else None
        for _round in range(ROUNDS):
            if snapshot is not None and pending == []:
                break
            # Whatever is committed while this reads has a revision behind the stamp, and is read again then.
            if snapshot is None or pending is None:
                snapshot = build(Revision.objects.latest_stamp())
            else:
                snapshot = follow(snapshot, pending) or build(Revision.objects.latest_stamp())
            pending = pending_revisions(snapshot.stamp)
        _snapshot = snapshot
    return snapshot


def pending_revisions(stamp: Stamp) -> list[Stamp] | None:
    """Returns the revisions behind this one; None if it is none of this database, so that nothing follows from it."""
    stamps = list(Revision.objects.filter(number__gte=stamp[0]).order_by("number").values_list("number", "pk"))
    if stamp == NO_STAMP:
        return stamps
    return stamps[1:] if stamps and stamps[0] == stamp else None


def build(stamp: Stamp) -> Snapshot:
    """Reads all public deployments."""
    numberings = {name: Numbering() for name in RAW_COLUMNS}
    return Snapshot(stamp, gather(all_rows(), numberings))


def gather(deployments: Any, numberings: dict[str, Numbering]) -> Raws:
    """Returns these deployments' rows; what the numberings do not know yet is added to them."""
    ids: list[np.ndarray] = [np.zeros(0, ID_TYPE)]
    people: list[np.ndarray] = [np.zeros(0, ID_TYPE)]
    codes: dict[str, list[np.ndarray]] = {name: [np.zeros(0, np.uint8)] for name in RAW_COLUMNS}
    for pks, staff, columns in read_raws(deployments):
        ids.append(np.array(pks, dtype=ID_TYPE))
        people.append(np.array(staff, dtype=ID_TYPE))
        for name, raws in zip(RAW_COLUMNS, columns, strict=True):
            found = numberings[name].of(raws)
            codes[name].append(narrow(found, len(numberings[name])))
    joined = {name: np.concatenate(parts) for name, parts in codes.items()}
    return Raws(np.concatenate(ids), np.concatenate(people), joined, numberings)


def follow(snapshot: Snapshot, pending: list[Stamp]) -> Snapshot | None:
    """Returns the snapshot with the rows read anew that these revisions touched; None if they are too many."""
    changes = Change.objects.filter(revision__in=[pk for _number, pk in pending])
    found = list(changes.values_list("model", "record", "owner", "before")[: FOLLOWED_CHANGES + 1])
    touched = touched_deployments(found[:FOLLOWED_CHANGES])
    if len(found) > FOLLOWED_CHANGES or len(touched) > FOLLOWED_ROWS:
        return None
    numberings = {name: Numbering(numbering) for name, numbering in snapshot.raws.numberings.items()}
    new = gather(all_rows().filter(pk__in=sorted(touched)), numberings)
    kept = np.flatnonzero(~snapshot.having_ids(sorted(touched)))
    places = np.searchsorted(snapshot.ids[kept], new.ids)

    def join(old: np.ndarray, found: np.ndarray) -> np.ndarray:
        whole = old[kept].astype(np.promote_types(old.dtype, found.dtype), copy=False)
        return np.insert(whole, places, found)

    raws = snapshot.raws
    codes = {name: join(raws.codes[name], new.codes[name]) for name in RAW_COLUMNS}
    return Snapshot(pending[-1], Raws(join(raws.ids, new.ids), join(raws.people, new.people), codes, numberings))


def touched_deployments(changes: list[tuple]) -> set[str]:
    """Returns the deployments whose row may be another after these changes of (model, record, owner, before).
    Batches, hospitals and sources are no part of a row: each snapshot reads them."""
    touched: set[str] = set()
    people = set()
    for model, record, owner, before in changes:
        if model == "deployment":
            touched.add(record)
        elif model == "staff":
            people.add(record)
        elif model in ("citation", "posting"):
            # A posting may be a batch's, whose id is no deployment's and finds nothing.
            touched |= {owner, (before or {}).get("deployment")} - {None, ""}
    return touched | set(Deployment.objects.filter(staff__in=people).values_list("pk", flat=True))
