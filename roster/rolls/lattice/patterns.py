"""What stands in a run of characters by its structure alone, proposed as edges of the lattice: titles, posts, roles, batches."""

import re
from collections.abc import Sequence
from functools import lru_cache
from string import ascii_letters, digits

from roster.rolls.lattice.edges import PER_CHARACTER, TOKEN_COST, Edges
from roster.rolls.words import terms
from roster.rolls.words.lexicon import AGE, BATCH, COUNT, DEPARTMENT, GROUP, NUMBER, POST, ROLE, TITLE

_LITTLE = "一二三四五六七八九十"
_FIGURES = digits + _LITTLE


def _pairs(firsts: str, seconds: str) -> frozenset[str]:
    return frozenset(first + second for first in firsts for second in seconds)


def _ends(words: str) -> frozenset[str]:
    """The last two characters of each of the alternatives of a pattern that are words."""
    return frozenset(word[-2:] for word in re.sub(r"\(\?!.*?\)", "", words).split("|"))


_OF_TEAMS = frozenset(("支援", "援助", "驰援", "出征", "抗击", "抗疫", "战疫")) | _pairs(
    "援赴",
    "湖武鄂汉黄荆襄孝随宜十咸恩省市国中抗疫新肺一紧医护应救重疾核检支防队专人英勇坦南苏阿赞津莫埃厄马毛塞赤几喀卢布乌博纳莱科吉摩突尼加佛冈多利瓦巴萨斐东老柬桑",
)
_OF_GROUPS = frozenset(("号车", "号楼", "号舱", "号线", "疗队", "时党", "系统")) | _pairs(_LITTLE, "画划")
_OF_ROLES = frozenset((
    "书记", "委员", "组长", "成员", "组员", "队长", "队员", "领队", "团长", "点长", "舱长", "车长", "络员", "络人", "息员", "传员", "全员",
    "系人", "顾问", "专员", "督导", "督员", "控员", "感员", "资员", "理员", "管员", "勤员", "障员", "导员", "专家",
))  # fmt: skip
# Each pattern with pairs of characters of which a run must hold one for it to match at all: a look that is cheaper than it.
_PATTERNS = (
    (TITLE, terms.TITLE, _ends(terms.HEAD)),
    (POST, terms.POST, _ends(terms.OFFICE)),
    (ROLE, terms.ROLE, _OF_ROLES),
    (COUNT, terms.COUNT, _pairs(_FIGURES + "两百余多", "名人位")),
    (BATCH, terms.BATCH, _pairs(_FIGURES + "首百零", "批期梯")),
    (AGE, terms.AGE, frozenset(("19", "20", "周岁")) | _pairs(digits, "岁")),
    (NUMBER, terms.DATE, _pairs(_FIGURES, "月")),
    (GROUP, terms.TEAM, _OF_TEAMS),
    (GROUP, terms.GROUP_WITHOUT_GROUP, _OF_GROUPS),
    (DEPARTMENT, terms.UNIT, frozenset(("CU",))),
)


def _told_by_pairs() -> dict[str, tuple[int, ...]]:
    told: dict[str, tuple[int, ...]] = {}
    for place, (_, _, needed) in enumerate(_PATTERNS):
        for pair in needed:
            told[pair] = (*told.get(pair, ()), place)
    return told


_TOLD = _told_by_pairs()
"""Pair of characters -> the places of the patterns that it tells of."""
NOTHING_TOLD: frozenset[tuple[int, ...] | None] = frozenset((None,))
_LATIN = frozenset(ascii_letters + digits)


def tell_of_none(pairs: Sequence[str]) -> bool:
    """Whether these pairs of characters tell of no pattern, unless 组 or 批 or a letter or digit does."""
    return _TOLD.keys().isdisjoint(pairs)


def add_patterns(edges: Edges, run: str, pairs: Sequence[str]) -> None:
    told = frozenset(map(_TOLD.get, pairs))
    grouped, numbered = "组" in run or "院区" in run, "批" in run
    if told != NOTHING_TOLD or grouped or numbered:
        for kind, pattern in _patterns_of(told, grouped=grouped, numbered=numbered):
            for match in pattern.finditer(run):
                start, end = match.span()
                edges[start].append((end, kind, PER_CHARACTER[kind] * (end - start) - TOKEN_COST))
    if not _LATIN.isdisjoint(run):
        for match in terms.NUMERIC.finditer(run):
            edges[match.start()].append((match.end(), NUMBER, -0.6))


@lru_cache(maxsize=4096)
def _patterns_of(
    told: frozenset[tuple[int, ...] | None], *, grouped: bool, numbered: bool
) -> list[tuple[str, re.Pattern[str]]]:
    """The patterns that may match in a run whose pairs of characters tell of these. `grouped` says whether it may hold a
    group's name, and `numbered` a batch, behind which a role may stand alone."""
    places = {place for some in told if some for place in some}
    found: list[tuple[str, re.Pattern[str]]] = []
    for place, (kind, pattern, _) in enumerate(_PATTERNS):
        if pattern is terms.GROUP_WITHOUT_GROUP and grouped:
            found.append((kind, terms.GROUP))
        elif place in places:
            found.append((kind, terms.ROLE_WITHOUT_GROUP if pattern is terms.ROLE and not grouped else pattern))
        if pattern is terms.ROLE and numbered:
            found.append((ROLE, terms.BARE_ROLE))
    return found
