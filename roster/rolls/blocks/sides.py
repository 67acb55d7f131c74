"""On which side of the names of a block the rows without a name belong: to the person above, or to those below.

One document mixes layouts, so that no block has one side: between two rows of people there is a run of rows without
a name, and each run is split by itself, its first rows to the person above and the rest, as headings, to those below.
What a split costs is what would be odd about it; the cheapest splits of all runs together are found by dynamic
programming, in which neighbouring runs prefer to be alike.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

HOSPITAL, DEPARTMENT, TITLE, POST = "HDTP"
_POSITION = frozenset((TITLE, POST))
MOST_ROWS = 12
"""Rows of a run beyond which all of it are headings, so that the time stays linear."""

MOST_CHOICES = 6
"""Ways to split all runs so far that are kept while the next is looked at."""

# Costs are whole numbers, so that those of alike people compare alike wherever they stand.
SECOND_HOSPITAL = 600  # for one person
SECOND_FIELD = 200
HOSPITAL_OVERRULED = 200  # by one's own, where a heading gave one already
PERSON_TWICE_GIVEN = 400  # rows from above and from below for one person
SHARED_ROW = 300  # a row behind several people for all of them
BARE = 200  # a name with nothing
NO_HOSPITAL = 150
CHANGE = 150  # of the side, from one run to the next
CLOSED_UNDER_HOSPITAL = 70  # an institution alone as a person's last row, where one heads the block; blanks say more
AGAINST_BLANKS = 80  # a line, for a split that is not where the most blank lines are
UNHEADED = 50  # a word of a heading with nobody below


class Line(NamedTuple):
    """What the choice of a side looks at in a row: its people, its kinds of words, the blank lines before it."""

    people: int
    kinds: frozenset[str]
    blanks: int
    heads: bool = False  # its form says that it heads what follows
    unknown: bool = False  # a word that may be a name which was not recognised


NOWHERE, OUTSIDE, WITHIN = range(3)
ABOVE, BELOW, MIXED, EITHER, NONE = "above", "below", "mixed", "either", ""
_HOUSE = frozenset("HBGX")
"""Kinds of words that say of which house or team the people below a heading are, and not who they are."""


def split_rows(lines: Sequence[Line], *, under_hospital: bool) -> tuple[set[int], set[int]]:
    """The rows without a name that go on with the person above them, and those of people whose name was not
    recognised; all others are headings. `under_hospital` says that a heading with an institution is open where the
    block begins."""
    people = [place for place, line in enumerate(lines) if line.people]
    if not people or len(people) == len(lines):
        return set(), set()
    first = frozenset().union(*(line.kinds for line in lines[: people[0]]))
    hospital = WITHIN if HOSPITAL in first else OUTSIDE if under_hospital else NOWHERE
    start = EITHER if HOSPITAL in first <= _HOUSE else BELOW if _is_person(first) else NONE
    choices: _Choices = ((0, (start, first, hospital)),)
    origins: list[_Origins] = []
    ends = [*people[1:], len(lines)]
    for place, end in zip(people, ends, strict=True):
        following = lines[end] if end < len(lines) else None
        find = _next if end - place <= MOST_ROWS else _next.__wrapped__
        choices, origin = find(choices, lines[place], tuple(lines[place + 1 : end]), following)
        origins.append(origin)
    return _chosen(origins, people, lines)


def _is_person(kinds: frozenset[str]) -> bool:
    return HOSPITAL in kinds or not _POSITION.isdisjoint(kinds)


_Outcome = tuple[str, frozenset[str], int]
"""The last split's side, the kinds that its headings give the people below, and what heading with a hospital is open:
none, one from outside the block, or one of its own rows; what a choice says to the people that follow."""
_Choices = tuple[tuple[int, _Outcome], ...]
"""The best splits up to some run, the cheapest first: by how much each costs more than that one, and its outcome."""
_Origins = tuple[tuple[int, int], ...]
"""For each of the choices behind a run the place of the one before it from which it comes, and how it splits the run."""


@lru_cache(maxsize=1024)
def _next(choices: _Choices, person: Line, run: tuple[Line, ...], following: Line | None) -> tuple[_Choices, _Origins]:
    """The best choices up to the run behind one more person, one for each outcome that matters to the next. Remembered:
    most rolls' runs are alike."""
    best: dict[_Outcome, tuple[int, int, int]] = {}
    for way in _ways(person, run, following):
        for place, (before, (side, given, hospital)) in enumerate(choices):
            both = _cost_of_both(person, way.own, given, under_hospital=hospital != NOWHERE)
            if hospital == WITHIN and way.closed and HOSPITAL not in given:
                both += CLOSED_UNDER_HOSPITAL
            cost = before + way.cost + both + _cost_of_change(side, way.side)
            outcome = way.side, way.given, WITHIN if way.hospital else hospital
            if outcome not in best or cost < best[outcome][0]:
                best[outcome] = cost, place, way.split
    found = sorted(best.items(), key=_cost_of)[:MOST_CHOICES]
    least = _cost_of(found[0])
    after = tuple([(cost - least, outcome) for outcome, (cost, _, _) in found])
    return after, tuple([(place, split) for _, (_, place, split) in found])


def _cost_of(choice: tuple[_Outcome, tuple[int, int, int]]) -> int:
    return choice[1][0]


class _Way(NamedTuple):
    """One way to split a run: what it costs by itself, and what it gives to the people above and below."""

    split: int
    own: tuple[str, ...]
    side: str
    given: frozenset[str]
    hospital: bool
    closed: bool  # whether the last row that goes to the person above is an institution alone
    cost: int


def _ways(person: Line, run: tuple[Line, ...], following: Line | None) -> Iterator[_Way]:
    """The ways to split a run."""
    for split in _splits(run):
        own = tuple(_gathered(run[:split]))
        below = run[split:] if not _dropped(run, split) else ()
        given = frozenset().union(*(line.kinds for line in below if not line.heads))
        side = NONE if not run else BELOW if split == 0 else ABOVE if _all_above(run, split) else MIXED
        cost = _cost_above(person, own) + _cost_below(below, following) + _cost_of_blanks(run, split, following)
        closed = _closes_with_hospital(run[:split])
        yield _Way(split, own, side, given, any(HOSPITAL in line.kinds for line in below), closed, cost)


def _all_above(run: Sequence[Line], split: int) -> bool:
    """Whether all that says who somebody is goes to the person above: what is below are institutions alone, as heads."""
    return split == len(run) or all(HOSPITAL in line.kinds <= _HOUSE for line in run[split:])


def _closes_with_hospital(rows: Sequence[Line]) -> bool:
    """Whether the rows of a person end in an institution alone, as a heading of those below would stand behind them."""
    return len(rows) > 1 and HOSPITAL in rows[-1].kinds and rows[-1].kinds.isdisjoint("DTP")


def _splits(run: Sequence[Line]) -> range:
    most = next((place for place, line in enumerate(run) if line.heads), len(run))
    return range(most + 1) if most <= MOST_ROWS else range(1)


def _dropped(run: Sequence[Line], split: int) -> bool:
    """Whether the rows behind the split are those of somebody whose name was not recognised."""
    return 0 < split < len(run) and run[split].unknown and any(HOSPITAL in line.kinds for line in run[split:])


def _gathered(rows: Sequence[Line]) -> list[str]:
    return [kind for line in rows for kind in line.kinds if kind in "HDTP"]


def _cost_above(person: Line, own: Sequence[str]) -> int:
    if not own:
        return 0
    cost = SHARED_ROW if person.people > 1 else 0
    hospitals = own.count(HOSPITAL) + (HOSPITAL in person.kinds)
    cost += SECOND_HOSPITAL * max(0, hospitals - 1)
    for kind in (DEPARTMENT, TITLE):
        cost += SECOND_FIELD * max(0, own.count(kind) + (kind in person.kinds) - 1)
    return cost


def _cost_below(rows: Sequence[Line], following: Line | None) -> int:
    """What is odd about rows as headings of the people below."""
    kinds = _gathered(rows)
    if following is None and TITLE in kinds and HOSPITAL in kinds:
        return PERSON_TWICE_GIVEN  # what says who somebody is heads nobody
    if not kinds or following is None:
        return UNHEADED * len(kinds)
    cost = SECOND_HOSPITAL // 2 * max(0, kinds.count(HOSPITAL) - 1)
    position = any(not _POSITION.isdisjoint(line.kinds) and not line.heads for line in rows)
    if position and (following.people > 1 or not following.kinds.isdisjoint("HDTPR") or rows[-1].heads):
        cost += SHARED_ROW
    if HOSPITAL in kinds and HOSPITAL in following.kinds:
        cost += SHARED_ROW
    return cost


def _cost_of_both(person: Line, own: Sequence[str], given: frozenset[str], *, under_hospital: bool) -> int:
    """What is odd about a person given these rows from below, after the headings from above."""
    if not own:
        if person.kinds.isdisjoint("HDTP") and given.isdisjoint("HDTP") and not under_hospital:
            return BARE
        return 0 if under_hospital or HOSPITAL in person.kinds else NO_HOSPITAL
    cost = 0
    if HOSPITAL in own and HOSPITAL in given:
        cost += HOSPITAL_OVERRULED
    if not _POSITION.isdisjoint(given):
        cost += PERSON_TWICE_GIVEN
    if HOSPITAL not in own and HOSPITAL not in person.kinds and not under_hospital:
        cost += NO_HOSPITAL
    return cost


def _cost_of_change(before: str, side: str) -> int:
    if before == EITHER:
        return 0  # an institution alone heads people who are told above, below, or in their rows
    if before == side or MIXED in (before, side):
        return 0 if before == side else CHANGE // 2
    if {before, side} == {BELOW, NONE}:
        return 0  # several people under one heading
    return CHANGE


def _cost_of_blanks(run: Sequence[Line], split: int, following: Line | None) -> int:
    if not run:
        return 0
    gaps = [line.blanks for line in run] + [following.blanks if following else 3]
    return AGAINST_BLANKS * min(2, max(gaps) - gaps[split])


def _chosen(origins: Sequence[_Origins], people: Sequence[int], lines: Sequence[Line]) -> tuple[set[int], set[int]]:
    """The rows that go to the people above and those of others by the cheapest choice behind the last run."""
    above: set[int] = set()
    dropped: set[int] = set()
    at, end = 0, len(lines)
    for place, origin in zip(reversed(people), reversed(origins), strict=True):
        at, split = origin[at]
        above.update(range(place + 1, place + 1 + split))
        if _dropped(lines[place + 1 : end], split):
            dropped.update(range(place + 1 + split, end))
        end = place
    return above, dropped
