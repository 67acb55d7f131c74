"""The best way to cut one run of characters into tokens, found over a lattice of candidates.

Every kind of token proposes spans with a score (roughly a log-likelihood against running text); the best path is
found by dynamic programming. Spans are of bounded length, so the time is linear in the length of the run.
"""

import re
from collections import defaultdict
from functools import lru_cache
from string import ascii_letters, digits
from typing import NamedTuple

from roster.rolls import terms
from roster.rolls.edges import NEVER, TOKEN_COST, Edge, Edges, other_cost
from roster.rolls.lattice_names import add_names
from roster.rolls.lattice_places import add_departments, add_hospitals
from roster.rolls.lexicon import (
    AGE,
    BATCH,
    CONNECTOR,
    COUNT,
    DEPARTMENT,
    ETHNIC,
    GENDER,
    GROUP,
    HOSPITAL,
    LABEL,
    NAME,
    NUMBER,
    OTHER,
    PARTY,
    POST,
    PRESS,
    REGION,
    ROLE,
    TITLE,
    Beginning,
    Lexicon,
    Scan,
)
from roster.rolls.names import (
    surname_characters,
)


class Token(NamedTuple):
    """A piece of a row: its kind, its place in the text, its words (of the shadow) and how sure it is."""

    kind: str
    start: int
    end: int
    text: str
    score: float


_PER_CHARACTER = {
    HOSPITAL: 1.8, DEPARTMENT: 1.5, TITLE: 1.6, POST: 1.5, ROLE: 1.5, REGION: 1.1, BATCH: 1.5, GENDER: 0.9, ETHNIC: 1.3,
    PARTY: 1.5, AGE: 1.5, LABEL: 1.5, GROUP: 1.4, COUNT: 1.4, CONNECTOR: 0.9, PRESS: 1.6, NUMBER: 1.2, OTHER: 0.9,
}  # fmt: skip
# What two tokens of one kind with nothing between them cost: people and institutions rarely touch their like.
_REPEATED = {NAME: 2.5, HOSPITAL: 5.0, DEPARTMENT: 3.0, TITLE: 2.0, REGION: 0.0}
# Each pattern with characters of which a run must hold one for it to match at all: a look that is cheaper than it.
_PATTERNS = (
    (TITLE, terms.TITLE, frozenset("师生士夫授员教工计帅土")),
    (POST, terms.POST, frozenset("记席长任员事书人监理管机生后士家师译计纳")),
    (ROLE, terms.ROLE, frozenset("队长员人家记问")),
    (ROLE, terms.BARE_ROLE, frozenset("批")),
    (COUNT, terms.COUNT, frozenset("名人位")),
    (BATCH, terms.BATCH, frozenset("批期梯")),
    (AGE, terms.AGE, frozenset("0123456789")),
    (NUMBER, terms.DATE, frozenset("月")),
    (GROUP, terms.TEAM, frozenset("援赴征抗战")),
    (GROUP, terms.GROUP, frozenset("组画划系区号队党")),
    (DEPARTMENT, terms.UNIT, frozenset("C")),
)
_WITHOUT_GROUP = {terms.ROLE: terms.ROLE_WITHOUT_GROUP, terms.GROUP: terms.GROUP_WITHOUT_GROUP}
_PATTERNS_WITHOUT_GROUP = tuple(
    (kind, _WITHOUT_GROUP.get(pattern, pattern), needed - frozenset("组区")) for kind, pattern, needed in _PATTERNS
)
_NEVER_TELLING = re.compile("人民医院|卫生")
"""What most names of institutions hold: its 人 is no 负责人, and its 生 no 医生."""
_LATIN = frozenset(ascii_letters + digits)
_TELLING = _LATIN.union(*(needed for _, _, needed in _PATTERNS))


def cut(run: str, lexicon: Lexicon) -> tuple[tuple[str, int, int, float], ...]:
    """The tokens of `run` (kind, start, end, score), which cover it whole. `run` has no blanks or line ends."""
    size = len(run)
    other = other_cost(lexicon)
    scan = lexicon.scan(run)
    edges = _edges(run, lexicon, scan)
    surnames = surname_characters()
    best = [NEVER] * (size + 1)
    back: list[_Step | None] = [None] * (size + 1)  # None for the unknown character before
    best[0] = 0.0
    for start in range(size):
        base = best[start]
        if base + other > best[start + 1]:
            best[start + 1], back[start + 1] = base + other, None
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
                total -= 1.5  # in a run of people the next word is a place; else the "name" is the institution's own
            if total > best[end]:
                best[end], back[end] = total, (start, kind, score)
    return _path(back, size, other)


_Step = tuple[int, str, float]
"""Where a token begins, its kind and its score."""


def _path(back: list[_Step | None], size: int, other: float) -> tuple[tuple[str, int, int, float], ...]:
    tokens: list[tuple[str, int, int, float]] = []
    end = size
    while end > 0:
        start, kind, score = back[end] or (end - 1, OTHER, other)
        if kind == OTHER and tokens and tokens[-1][0] == OTHER:
            _, _, last_end, last_score = tokens.pop()
            tokens.append((OTHER, start, last_end, score + last_score))
        else:
            tokens.append((kind, start, end, score))
        end = start
    return tuple(reversed(tokens))


def _edges(run: str, lexicon: Lexicon, scan: Scan) -> Edges:
    edges: Edges = defaultdict(list)
    inside = bytearray(len(run))  # 1 strictly inside a title, a region or an institution's kind
    kinds, departments = "院" in run, False
    for start, found in scan.items():
        if found.words:
            _add_words(edges[start], found, start, run)
        if found.closed:
            inside[start + 1 : start + found.closed] = b"\x01" * (found.closed - 1)
        kinds = kinds or bool(found.kinds)
        departments = departments or bool(found.suffixes)
    telling = _TELLING.intersection(_NEVER_TELLING.sub("", run))
    if telling:
        _add_patterns(edges, run, telling)
    for start, found in scan.items():
        for length in found.regions:
            edges[start].append((start + length, REGION, _PER_CHARACTER[REGION] * length - TOKEN_COST))
    if kinds:
        add_hospitals(edges, run, lexicon, scan)
    if departments:
        add_departments(edges, run, lexicon, scan)
    add_names(edges, run, lexicon, inside)
    return edges


def _add_words(leaving: list[Edge], found: Beginning, start: int, run: str) -> None:
    for length, kind, word in found.words:
        # The head of a column or form begins its run: the 医院 of 某某医院 is none.
        if start and (kind == LABEL or (kind == POST and _lacks_unit(word, run[start - 1]))):
            continue
        score = _PER_CHARACTER[kind] * length - TOKEN_COST
        # 男 and 女 inside a run are rather the end of a name: 欧阳亚男.
        leaving.append((start + length, kind, score - 1.0 if kind == GENDER and start else score))


_BEFORE_UNITS = frozenset("科部室师")
"""Behind these a post may begin with its unit: 外科|科护士长, 主管护师|科护士长."""
_POSTS_FIRST = ("中心", "科主", "科副", "科护", "科室", "科负", "病区", "室主", "室副")


def _lacks_unit(post: str, before: str) -> bool:
    """麻醉科主任 is a department's 主任; 科主任 is a post only where no department stands before it."""
    return post.startswith(_POSTS_FIRST) and not (post[0] == "科" and before in _BEFORE_UNITS)


def _add_patterns(edges: Edges, run: str, telling: frozenset[str]) -> None:
    for kind, pattern in _patterns_of(telling, grouped="组" in run or "院区" in run):
        for match in pattern.finditer(run):
            start, end = match.span()
            edges[start].append((end, kind, _PER_CHARACTER[kind] * (end - start) - TOKEN_COST))
    if not _LATIN.isdisjoint(telling):
        for match in terms.NUMERIC.finditer(run):
            edges[match.start()].append((match.end(), NUMBER, -0.6))


@lru_cache(maxsize=4096)
def _patterns_of(telling: frozenset[str], *, grouped: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns that may match where a run holds these of the characters that tell of them."""
    patterns = _PATTERNS if grouped else _PATTERNS_WITHOUT_GROUP
    return tuple((kind, pattern) for kind, pattern, needed in patterns if not needed.isdisjoint(telling))
