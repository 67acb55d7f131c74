"""Numbers of people that a roll states, beside the numbers read."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from roster.rolls.counts.counted_sexes import OfSex
from roster.rolls.counts.left_out import heads_left_out
from roster.rolls.counts.outline import reaches
from roster.rolls.counts.stated import (
    OF_ALL,
    OF_HOUSE,
    OF_SORT,
    Bare,
    People,
    Stated,
    of_row,
    reach_beyond_other_sorts,
    set_below,
    set_ends,
)
from roster.rolls.counts.told_lists import lists_in_sentences
from roster.rolls.counts.unsure_counts import without_unsure
from roster.rolls.reading import Count, Entry, Span
from roster.rolls.rows.row import Row
from roster.rolls.text.shadow import shadow as shadow_of
from roster.rolls.words.callings import calling_of
from roster.rolls.words.lexicon import COUNT, GENDER, TITLE
from roster.rolls.words.terms import MEMBERS

_FIELDS_OF_RANK = ((), ("hospital", "hospital_printed"), ("title", "post", "role"), ("title", "post", "role"))
CALLING, SEX = ("calling",), ("gender",)


def rows_counted(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with which people are counted: none of them where none states a number, so that they need not be kept."""
    return rows if any(map(_may_state, rows)) else ()


def _may_state(row: Row) -> bool:
    return COUNT in row.kinds or row.kinds.count(GENDER) > 1


MOST_OF_ROW = 50
"""Numbers of one row that may each speak of all below it: more stand in a page that was copied as one line, where each is of
the words beside it, and to compare all of them with everybody would take more than linear time."""


def _few_of_all(stated: Iterable[Stated]) -> Iterator[Stated]:
    """The numbers of a row, of those that are of no list within it the first ones."""
    of_all = 0
    for count in stated:
        within = count.listed >= 0 or count.leads_to >= 0
        of_all += not within
        if within or of_all <= MOST_OF_ROW:
            yield count


def count_people(rows: Sequence[Row], entries: Sequence[Entry], shadow: str) -> tuple[list[Count], dict[int, int]]:
    """The counts stated, and the entries whose hospital's or title's count does not agree: index -> count's offset.

    Every count stated in a heading or a row of a roll, with the number of entries that it speaks of.

    A count beside a hospital speaks of that hospital's entries up to the next hospital's; one beside a title or
    role (医生40名) of those, a calling's of its people of any rank; one behind a list (甲、乙、丙等3名) of that list; a
    bare one (共162名) of all that follow up to the next one of its rank, or, where nobody follows, of those before it.
    Where two lists may be meant, it is the one that agrees.
    """
    people = People(entries)
    stated = [count for row in rows if _may_state(row) for count in _few_of_all(of_row(row, people))]
    set_ends(stated, len(shadow))
    reach_beyond_other_sorts(stated, people)
    if stated:
        set_below(stated, reaches(rows, people.any_within, people.amidst, len(shadow)))
        left_out = heads_left_out(rows, people)
        stated = [count for count in stated if count.start not in left_out]
    of_all = [count for count in stated if count.rank == OF_ALL]
    bare = Bare(
        [count.start for count in of_all],
        [count.start for count in of_all if count.sums_up],
        [count.start for count in of_all if count.closes],
    )
    compared = [
        _compared(count, following, bare, people) for count, following in zip(stated, [*stated[1:], None], strict=False)
    ]
    counts: list[Count] = []
    disagreeing: dict[int, int] = {}
    for count, against in zip(stated, without_unsure(stated, compared, shadow), strict=True):
        if against is None:
            continue
        counted = [entries[place] for place in against.meant]
        if any(entry.gender for entry in counted):
            counts += [_of_sex(part, counted, against.reach) for part in count.sexes]
        if not count.sexes or not any(entry.gender for entry in counted):
            read = len(against.meant)
            counts.append(
                Count(count.number, read, count.words, *count.span, against.reach, against.word, against.among)
            )
        if not against.agrees and _is_of_part(count, len(against.meant)):
            disagreeing.update(dict.fromkeys(against.meant, count.span[0]))
    for told, meant in lists_in_sentences(people, shadow, [(count.start, count.end) for count in counts]):
        counts.append(told)
        if told.read > told.stated:
            disagreeing.update(dict.fromkeys(meant, told.start))
    return sorted(counts, key=attrgetter("start")), disagreeing


class Compared(NamedTuple):
    """Whom a count was compared with: their stretch of the text, the word that they share in one of the fields `among`,
    and their places among the entries."""

    reach: Span
    word: str
    among: tuple[str, ...]
    meant: list[int]
    agrees: bool
    around: bool  # whether anybody stands in reach, counted or not


def _compared(count: Stated, following: Stated | None, bare: Bare, people: People) -> Compared:
    """Whom a count speaks of: those of the first of its possible reaches with whose number it agrees, else of the first."""
    found: list[Compared] = []
    for reach, within in _reaches(count, following, bare, people):
        among, word, meant = _meant(count, [people.entries[place] for place in within])
        places = [within[place] for place in meant]
        found.append(Compared(reach, word, among, places, len(meant) == count.number, bool(within)))
        if found[-1].agrees:
            return found[-1]
    return found[0]


def _reaches(count: Stated, following: Stated | None, bare: Bare, people: People) -> Iterator[tuple[Span, list[int]]]:
    """Where those stand of whom a count may speak, the likeliest first, and their places among the entries."""
    if count.closes:
        place = bisect_left(bare.closings, count.start)
        for start in (bare.closings[place - 1] if place else 0, 0, _last_bare(count, bare, people)):
            yield (start, count.start), people.within(start, count.start)
        return
    nested = count.below and count.rank != OF_HOUSE and not count.houses and count.listed < 0 and count.leads_to < 0
    if nested and count.below != count.end and people.any_within(count.start, count.below):
        yield (count.start, count.below), people.within(count.start, count.below)
    yield _of_reach(count, following, bare, people)
    if count.rank == OF_ALL and not count.below and not count.told and people.any_within(0, count.start):
        start = _last_bare(count, bare, people)  # 共5人 in a line of its own may close the list above it
        yield (start, count.start), people.within(start, count.start)
    if count.rank == OF_ALL and people.any_within(0, count.start) and not people.any_within(count.start, people.end):
        yield (0, count.start), people.within(0, count.start)  # or all lists above it, each with its own number


def _is_of_part(count: Stated, read: int) -> bool:
    """Whether a count that does not agree says that some of the page's people were misread: 甲、乙等14名 may name a few,
    and which calling is somebody's is not always printed."""
    return read > count.number if count.listed >= 0 else count.rank in (OF_HOUSE, OF_SORT)


def _of_sex(part: OfSex, people: Sequence[Entry], reach: Span) -> Count:
    read = sum(entry.gender == part.sex for entry in people)
    return Count(part.number, read, part.words, *part.span, reach, part.sex, SEX)


def _of_reach(count: Stated, following: Stated | None, bare: Bare, people: People) -> tuple[Span, list[int]]:
    """Where those stand of whom a count may speak, and their places among the entries."""
    if count.listed >= 0:
        reach = (count.listed, count.span[0])
        return reach, people.within(*reach)
    if count.leads_to >= 0:
        reach = (count.leads_from, count.leads_to)
        return reach, people.within(*reach)
    reach = (count.start, count.end)
    within = people.within(*reach)
    if within:
        return _of_own_house(count, reach, within, people) if count.houses else (reach, within)
    if count.rank != OF_ALL and following and following.number == count.number:
        # A title says of the house what the list's own heading says again: 某县人民医院四名…；这4名队员是：…
        reach = (count.start, following.end)
    elif count.rank == OF_ALL and _sums_up_others(count, people):
        reach = (count.start, people.end)
    elif count.rank == OF_ALL or (count.rank > OF_HOUSE and not people.any_within(count.start, people.end)):
        # It closes the list: those before it, back to the last such count, or as a sum of sums to the last sum.
        reach = (_last_bare(count, bare, people), count.start)
    return reach, people.within(*reach)


def _sums_up_others(count: Stated, people: People) -> bool:
    """Whether a title's count stands above those of its groups: （25人） over 医师组（7人） and 护士组（18人）."""
    below = len(people.within(count.start, people.end))
    return below == count.number or (below > 0 and not people.any_within(0, count.start))


def _last_bare(count: Stated, bare: Bare, people: People) -> int:
    """Where the last bare count stands above, or for a sum the last sum, with somebody between."""
    starts = bare.sums if count.sums_up else bare.all
    place = bisect_right(starts, people.last_before(count.start))
    return starts[place - 1] if place else 0


def _of_own_house(count: Stated, reach: Span, within: list[int], people: People) -> tuple[Span, list[int]]:
    """The reach of 某县医院（医生1名、护士2名） up to the next institution's people."""
    own = [people.entries[place].hospital_printed in count.houses for place in within]
    if True not in own:
        return reach, within
    first = own.index(True)
    stop = next((place for place in range(first, len(own)) if not own[place]), len(own))
    end = people.entries[within[stop]].start if stop < len(own) else reach[1]
    return (reach[0], end), within[:stop]


def _meant(count: Stated, within: Sequence[Entry]) -> tuple[tuple[str, ...], str, list[int]]:
    """The fields of which one is the counted word, that word, and which of the entries in reach it counts."""
    among = _FIELDS_OF_RANK[count.rank]
    exact = [place for place, entry in enumerate(within) if _says(entry, among, count.beside)]
    everybody = list(range(len(within)))
    if count.beside.endswith(MEMBERS) and len(exact) != count.number == len(within):
        return (), "", everybody  # 6名队员, of whom one leads the others
    if count.rank == OF_HOUSE and not exact and within:
        return _of_house_told_otherwise(count, within)
    if not count.calling or len(exact) == count.number:
        return among, count.beside, exact
    callings = [calling_of(entry.title, entry.post) for entry in within]
    of_calling = [place for place, calling in enumerate(callings) if calling == count.calling]
    whole = len(within) == count.number and count.near is not None and count.near.kind != TITLE
    if len(of_calling) != count.number and (whole or not any(callings) or (count.heads and count.below)):
        return (), "", everybody  # 医技、管理（3名）: who stands below, whatever they are
    return (CALLING, count.calling, of_calling) if len(of_calling) > len(exact) else (among, count.beside, exact)


def _of_house_told_otherwise(count: Stated, within: Sequence[Entry]) -> tuple[tuple[str, ...], str, list[int]]:
    """As `_meant`, where nobody has the institution beside the number as it is compared: it is printed in other
    characters, or it heads the list of those who went there, or of whom a short name speaks."""
    for place, entry in enumerate(within):
        if shadow_of(entry.hospital_printed) == count.beside:
            word = entry.hospital_printed
            same = [other for other in range(place, len(within)) if within[other].hospital_printed == word]
            return _FIELDS_OF_RANK[OF_HOUSE], word, same
    if len(within) == count.number:
        return (), "", list(range(len(within)))
    return _FIELDS_OF_RANK[OF_HOUSE], count.beside, []


def _says(entry: Entry, among: Sequence[str], word: str) -> bool:
    return not among or word in [getattr(entry, name) for name in among]


def is_counted(word: str, among: Sequence[str], value: Callable[[str], str | None]) -> bool:
    """Whether a count speaks of somebody whose fields `value` gives by their names."""
    if tuple(among) == CALLING:
        return calling_of(value("title") or "", value("post") or "") == word
    return not among or word in [value(name) for name in among]
