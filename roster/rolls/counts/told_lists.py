"""The number with which a list in a sentence ends: 甲、乙、丙等5名医护人员. That it names fewer is no fault of the reading."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from roster.rolls.counts.stated import People
from roster.rolls.counts.unsure_counts import counts_others
from roster.rolls.reading import Count, Span
from roster.rolls.words.terms import stated_number

_NUMBER = "(?:[0-9]{1,4}|[一二两三四五六七八九十百]{1,5})"
_ENDS = re.compile(f"等[ ]?(?:共计?|一行|一共)?[ ]?{_NUMBER}[ ]?(?:余|多)?[ ]?(?:名|人|位)(?!民|次)")
_COUNTED = re.compile("[名人位](?=医|护|队员|同志|白衣|专家|骨干|同事)")
_BESIDE = re.compile(f"{_NUMBER}[ ]?{_COUNTED.pattern}")
"""Behind several names, without 等: 甲、乙2名队员."""
_SENTENCE_ENDS = "。!?;\n"
LONGEST_SENTENCE, LONGEST_BEHIND = 400, 12


def lists_in_sentences(people: People, shadow: str, told: Sequence[Span]) -> Iterator[tuple[Count, list[int]]]:
    """The numbers of lists in sentences but for those `told` already, with the places of the entries that each was compared
    with."""
    if "等" not in shadow and not any(mark in shadow for mark in ("名", "人", "位")):
        return
    starts = sorted(told)
    low = 0  # where the list before ends
    beside = _BESIDE.finditer(shadow) if _COUNTED.search(shadow) else ()
    for found in sorted([*_ENDS.finditer(shadow), *beside], key=lambda one: one.start()):
        start, end = found.span()
        place = bisect_right(starts, (end, 0)) - 1
        if place >= 0 and starts[place][1] > start:
            low = end
            continue
        reach = _list_before(start, max(low, start - LONGEST_SENTENCE), people, shadow)
        if reach is None or (shadow[start] != "等" and not _may_stand_beside(reach, start, people)):
            continue
        number = stated_number(found.group())
        if number is None or counts_others(start, end, shadow):
            continue
        low = end
        wide, near = (people.within(one, start) for one in reach)
        meant, begins = (near, reach[1]) if len(near) == number or len(wide) > number else (wide, reach[0])
        if len(meant) < number:
            meant = _with_those_read_elsewhere(meant, shadow[begins:start], number, people)
        yield Count(number, len(meant), found.group(), start, end, (begins, start)), meant


def _with_those_read_elsewhere(meant: list[int], words: str, number: int, people: People) -> list[int]:
    """The entries of a list with those of its people whose words stand in another sentence: 甲、乙、丙三位，…其中甲担任组长. Only
    where all agree then."""
    named = {part[-length:] for part in _BETWEEN.split(words) for length in _LENGTHS if len(part) >= length}
    known = {people.entries[place].name for place in meant}
    others = [place for name in named - known for place in people.named.get(name, ())[:1]]
    return sorted([*meant, *others]) if len(meant) + len(others) == number else meant


_BETWEEN = re.compile("[、,;:和及与()]")
_LENGTHS = (2, 3, 4)
"""Characters of the names that are looked for."""


def _list_before(end: int, low: int, people: People, shadow: str) -> Span | None:
    """Where a sentence begins that names somebody right before an offset, and where that one's list begins, if no comma
    stands in it."""
    begins = max([low, *[shadow.rfind(mark, low, end) + 1 for mark in _SENTENCE_ENDS]])
    within = people.within(begins, end)
    if not within:
        return None
    last = people.entries[within[-1]]
    behind = shadow[last.end : end] if last.end <= end else ""
    if len(behind) > LONGEST_BEHIND or any(mark in behind for mark in ",:、和"):
        return None
    first = people.entries[within[0]].start
    comma = shadow.rfind(",", first, last.start)
    return begins, comma + 1 if comma >= 0 else begins


def _may_stand_beside(reach: Span, start: int, people: People) -> bool:
    """Whether a number without 等 touches the last of several names."""
    within = people.within(reach[1], start)
    return len(within) > 1 and people.entries[within[-1]].end == start
