"""Announced against listed: what each figure says beside what the roster holds, its breakdown and rival claims."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Q

from roster.filters import UNKNOWN
from roster.models import Figure
from roster.selection.memory import Snapshot, current_snapshot
from roster.selection.memory.counting import batches_of, is_listed, people_of

Measure = Figure.Measure
PROFESSIONS = {Measure.PHYSICIANS, Measure.NURSES}


class Range(NamedTuple):
    """The whole numbers that a figure may mean; `high` is None where it sets no limit."""

    low: int
    high: int | None

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and self.low <= number and (self.high is None or number <= self.high)

    def meets(self, other: "Range") -> bool:
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)


def range_of(figure: Figure) -> Range:
    """Returns what a figure allows. "About 800" was rounded to hundreds and may be anything that rounds to it."""
    if figure.bound == Figure.Bound.AT_LEAST:
        return Range(figure.value, None)
    half = unit(figure.value) // 2 if figure.bound == Figure.Bound.ABOUT else 0
    return Range(figure.value - half, figure.value + half)


def unit(value: int) -> int:
    """Returns the place of the last digit that is not zero: 800 is counted in hundreds."""
    place = 1
    while value and value % (place * 10) == 0:
        place *= 10
    return place


@dataclass(frozen=True)
class Breakdown:
    """Parts of one figure that are of one kind and one day. `difference` is what the whole has more than they."""

    parts: list[Figure]
    total: int
    difference: int
    adds_up: bool


@dataclass(frozen=True)
class Rival:
    """Another claim about the same thing. It contradicts if no number satisfies both and both mean one day."""

    figure: Figure
    contradicts: bool


@dataclass(frozen=True)
class LedgerEntry:
    """One figure. `listed` is None where the roster lists no such thing (beds, patients; people not sent), and
    else how many are listed; people whose departure is not known are counted in. `missing` and `surplus` measure
    against what the figure allows: "at least" has no surplus. `query` is the list of deployments that is counted."""

    figure: Figure
    listed: int | None
    missing: int
    surplus: int
    query: str | None
    breakdowns: list[Breakdown] = field(default_factory=list)
    rivals: list[Rival] = field(default_factory=list)


def ledger(figures: Iterable[Figure]) -> list[LedgerEntry]:
    """Returns an entry for each figure, in their order, with as many queries for fifty as for one."""
    figures = list(figures)
    snapshot = current_snapshot()
    parts = find_parts(figures)
    rivals = find_rivals(figures)
    return [make_entry(snapshot, figure, parts[figure.pk], rivals[figure.pk]) for figure in figures]


def make_entry(snapshot: Snapshot, figure: Figure, parts: list[Figure], rivals: list[Rival]) -> LedgerEntry:
    listed = count_listed(snapshot, figure)
    allowed = range_of(figure)
    return LedgerEntry(
        figure=figure,
        listed=listed,
        missing=0 if listed is None else max(allowed.low - listed, 0),
        surplus=0 if listed is None or allowed.high is None else max(listed - allowed.high, 0),
        query=None if listed is None else f"figure={figure.pk}",
        breakdowns=find_breakdowns(figure, parts),
        rivals=rivals,
    )


def count_listed(snapshot: Snapshot, figure: Figure) -> int | None:
    """Returns how many of what the figure counts are listed, None if the roster lists no such thing."""
    if not is_listed(figure):
        return None
    if figure.measure == Measure.BATCHES:
        return len(batches_of(snapshot, figure))
    people = people_of(snapshot, figure).nonzero()[0]
    if figure.measure == Measure.HOSPITALS:
        return len(set(snapshot.columns["hospital"].count(people)) - {UNKNOWN})
    if figure.measure == Measure.CITIES:
        codes = snapshot.columns["region"].count(people)
        return len([code for code in codes if code.endswith("00") and not code.endswith("0000")])
    return len(people)


def find_parts(figures: list[Figure]) -> dict[str, list[Figure]]:
    parts: dict[str, list[Figure]] = defaultdict(list)
    for part in Figure.objects.public().filter(part_of__in=figures).for_list():
        parts[part.part_of_id].append(part)
    return parts


def find_breakdowns(figure: Figure, parts: list[Figure]) -> list[Breakdown]:
    """Returns the sets of parts that ought to make the whole: several of its own measure, or physicians and nurses.
    Party members are a part of the people, but no breakdown of them."""
    groups: dict[tuple, list[Figure]] = defaultdict(list)
    for part in parts:
        if part.measure == figure.measure:
            groups["same", part.as_of, part.source_id].append(part)
        elif figure.measure == Measure.PEOPLE and part.measure in PROFESSIONS:
            groups["professions", part.as_of, part.source_id].append(part)
    return [make_breakdown(figure, group) for group in groups.values() if len(group) > 1]


def make_breakdown(figure: Figure, parts: list[Figure]) -> Breakdown:
    total = sum(part.value for part in parts)
    # Of parts that are themselves lower limits only the lower limit of their sum is known.
    open_ended = any(part.bound != Figure.Bound.EXACT for part in parts)
    allowed = range_of(figure)
    fits = Range(total, None).meets(allowed) if open_ended else total in allowed
    return Breakdown(parts, total, figure.value - total, fits)


def find_rivals(figures: list[Figure]) -> dict[str, list[Rival]]:
    subjects = {(figure.batch_id, figure.region_id) for figure in figures}
    same = Q(batch__in={batch for batch, _region in subjects if batch})
    same |= Q(region__in={region for _batch, region in subjects if region})
    groups: dict[tuple, list[Figure]] = defaultdict(list)
    for other in Figure.objects.public().filter(same, measure__in={figure.measure for figure in figures}).for_list():
        groups[claim(other)].append(other)
    return {
        figure.pk: [make_rival(figure, other) for other in groups[claim(figure)] if differs(figure, other)]
        for figure in figures
    }


def claim(figure: Figure) -> tuple:
    return figure.batch_id, figure.region_id, figure.hospital_id, figure.measure, figure.of_those_sent


def differs(figure: Figure, other: Figure) -> bool:
    related = other.part_of_id == figure.pk or figure.part_of_id == other.pk
    return not related and other.pk != figure.pk and (other.source_id, other.value) != (figure.source_id, figure.value)


def make_rival(figure: Figure, other: Figure) -> Rival:
    other_day = figure.as_of and other.as_of and figure.as_of != other.as_of
    return Rival(other, not other_day and not range_of(figure).meets(range_of(other)))
