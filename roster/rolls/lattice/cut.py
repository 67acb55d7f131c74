"""The best way to cut one run of characters into tokens, found over a lattice of candidates.

Every kind of token proposes spans with a score (roughly a log-likelihood against running text); the best path is
found by dynamic programming. Spans are of bounded length, so the time is linear in the length of the run.
"""

from collections import defaultdict
from collections.abc import Sequence
from operator import add
from typing import NamedTuple

from roster.rolls.lattice.alone import LONGEST_ALONE, name_alone
from roster.rolls.lattice.edges import NEVER, PER_CHARACTER, TOKEN_COST, Edge, Edges, Wides, other_cost
from roster.rolls.lattice.names import add_names
from roster.rolls.lattice.patterns import add_patterns
from roster.rolls.lattice.places import SHORTEST_HOUSE, add_departments, add_hospitals, house_alone
from roster.rolls.words.lexicon import (
    DEPARTMENT,
    GENDER,
    GROUP,
    HOSPITAL,
    LABEL,
    NAME,
    OTHER,
    POST,
    REGION,
    TITLE,
    Lexicon,
    Scan,
    pairs_of,
)
from roster.rolls.words.names import (
    surname_characters,
)


class Token(NamedTuple):
    """A piece of a row: its kind, its place in the text, its words (of the shadow) and how sure it is."""

    kind: str
    start: int
    end: int
    text: str
    score: float


# What two tokens of one kind with nothing between them cost: people and institutions rarely touch their like.
_REPEATED = {NAME: 2.5, HOSPITAL: 5.0, DEPARTMENT: 3.0, TITLE: 2.0, REGION: 0.0}


def cut(run: str, lexicon: Lexicon) -> tuple[tuple[str, int, int, float], ...]:
    """The tokens of `run` (kind, start, end, score), which cover it whole. `run` has no blanks or line ends."""
    size = len(run)
    pairs = pairs_of(run)
    scan = lexicon.scan(run, pairs)
    if 1 < size <= LONGEST_ALONE:
        alone = name_alone(run, pairs, lexicon, scan)
        if alone is not None:
            return ((NAME, 0, size, alone),)
    elif size >= SHORTEST_HOUSE:
        house = house_alone(run, pairs, lexicon, scan)
        if house is not None:
            return ((HOSPITAL, 0, size, house),)
    other = other_cost(lexicon)
    edges, wides = _edges(run, pairs, lexicon, scan)
    surnames = surname_characters()
    best = [NEVER] * (size + 1)
    back: list[_Step | None] = [None] * (size + 1)  # None for the unknown character before
    best[0] = 0.0
    for start in range(size):
        if start in wides:
            _take_best(wides[start], start, best, back, scan)
        base = best[start]
        unknown = base + other
        if unknown > best[start + 1]:
            best[start + 1], back[start + 1] = unknown, None
        if start not in edges:
            continue
        step = back[start]
        before = step[1] if step is not None else OTHER
        for end, kind, score in edges[start]:
            total = base + score
            if total <= best[end]:
                continue
            if kind == before:
                # A second name right behind a first one should begin with a surname: 王俊拉嘎 is one name.
                grown = kind == NAME and (run[start] in "和与及" or run[start] not in surnames)
                total -= 6.0 if grown else _REPEATED.get(kind, 0.0)
            elif kind == HOSPITAL and before == NAME and not (start in scan and scan[start].regions):
                total -= NO_PLACE
            if total > best[end]:
                best[end], back[end] = total, (start, kind, score)
    if size in wides:
        _take_best(wides[size], size, best, back, scan)
    return _path(back, size, other)


def _take_best(
    wides: Sequence[tuple[int, list[float]]], end: int, best: list[float], back: list["_Step | None"], scan: Scan
) -> None:
    """Of the places where an institution may begin that ends here take the best, if it is better than what is known."""
    for low, scores in wides:
        totals = list(map(add, best[low : low + len(scores)], scores))
        while (most := max(totals)) >= best[end]:
            place = totals.index(most)
            totals[place] = NEVER
            start = low + place
            before = back[start]
            if before is not None and before[1] == HOSPITAL:
                most -= _REPEATED[HOSPITAL]
            elif before is not None and before[1] == NAME and not (start in scan and scan[start].regions):
                most -= NO_PLACE
            known = back[end]
            if most > best[end] or (most == best[end] and start < (known[0] if known else end - 1)):
                best[end], back[end] = most, (start, HOSPITAL, scores[place])


NO_PLACE = 1.5
"""What an institution costs right behind a name that does not begin with a place: in a run of people the next word is one;
else the "name" is the institution's own."""


_Step = tuple[int, str, float]
"""Where a token begins, its kind and its score."""


def _path(back: list[_Step | None], size: int, other: float) -> tuple[tuple[str, int, int, float], ...]:
    tokens: list[tuple[str, int, int, float]] = []
    end, unknown, worth = size, 0, 0.0  # where unknown words end that are gathered, and their score
    while end > 0:
        start, kind, score = back[end] or (end - 1, OTHER, other)
        if kind == OTHER:
            unknown, worth = (unknown, score + worth) if unknown else (end, score)
        else:
            if unknown:
                tokens.append((OTHER, end, unknown, worth))
                unknown = 0
            tokens.append((kind, start, end, score))
        end = start
    if unknown:
        tokens.append((OTHER, 0, unknown, worth))
    return tuple(reversed(tokens))


def _edges(run: str, pairs: Sequence[str], lexicon: Lexicon, scan: Scan) -> tuple[Edges, Wides]:
    edges: Edges = defaultdict(list)
    wides: Wides = {}
    inside = bytearray(len(run))  # 1 strictly inside a title, a region or an institution's kind
    housed, warded = "院" in run, False
    for start, (words, regions, kinds, suffixes, _, _, closed, barred) in scan.items():
        if words:
            _add_words(edges[start], words, start, run)
        for length in regions:
            edges[start].append((start + length, REGION, PER_CHARACTER[REGION] * length - TOKEN_COST))
        if closed:
            low = start if barred else start + 1
            inside[low : start + closed] = b"\x01" * (start + closed - low)
        housed = housed or bool(kinds)
        warded = warded or bool(suffixes)
    add_patterns(edges, run, pairs)
    if housed:
        add_hospitals(edges, wides, run, lexicon, scan)
    if warded:
        add_departments(edges, run, lexicon, scan)
    add_names(edges, run, lexicon, inside)
    return edges, wides


def _add_words(leaving: list[Edge], words: Sequence[tuple[int, str, str]], start: int, run: str) -> None:
    for length, kind, word in words:
        # The head of a column or form begins its run: the 医院 of 某某医院 is none.
        if start and (kind == LABEL or (kind == POST and _lacks_unit(word, run[start - 1]))):
            continue
        if kind == GROUP and run.startswith("组成", start + length - 1) and run[start + length :][:2] != "成员":
            continue  # 5名医生|组成的医疗队
        score = PER_CHARACTER[kind] * length - TOKEN_COST
        # 男 and 女 inside a run are rather the end of a name: 欧阳亚男.
        leaving.append((start + length, kind, score - 1.0 if kind == GENDER and start else score))


_BEFORE_UNITS = frozenset("科部室师")
"""Behind these a post may begin with its unit: 外科|科护士长, 主管护师|科护士长."""
_POSTS_FIRST = ("中心", "科主", "科副", "科护", "科室", "科负", "病区", "室主", "室副")


def _lacks_unit(post: str, before: str) -> bool:
    """麻醉科主任 is a department's 主任; 科主任 is a post only where no department stands before it."""
    return post.startswith(_POSTS_FIRST) and not (post[0] == "科" and before in _BEFORE_UNITS)
