"""Runs of a list that are sure words and names between them, cut in these parts: institutions, wards and positions come
again and again in a roll, but seldom the same ones together."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from roster.rolls.lattice.alone import name_behind_title, name_between
from roster.rolls.lattice.edges import PER_CHARACTER, TOKEN_COST
from roster.rolls.lattice.places import BRANCH, KNOWN, SHORTEST_HOUSE, house_score
from roster.rolls.words import terms
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, POST, TITLE, Cut, Lexicon, pairs_of

CENTRE = "中心"
_ENDS_OF_WARDS = "科室区U部"
_ENDS_OF_TITLES = frozenset("师士员生授")
_WITH_TITLES = ("全科",)  # 全科医师: the field of the title behind it as well
_WITH_POSTS = ("学科", "大科", "室", CENTRE)  # 办公室主任, 学科带头人
_WITH_WARDS = frozenset("研学普内外域")  # 科研, 区域: there the ward does not end (see lattice/places.py)
_OF_WARDS = frozenset("主副护负")  # 主任, 护士长: the posts that no word of their ward belongs to
SHORTEST_PARTED = 4
SHORTEST_SURE = 2
"""Characters of a title inside which, and across which, no name is tried."""
SURE_WARD = 1.0


def in_parts(run: str, lexicon: Lexicon, cut: Callable[[str, Lexicon], Sequence[Cut]]) -> tuple[Cut, ...] | None:
    """The tokens of a run of a list that ends in a known position right behind a ward, or in a name behind or before such
    a title; None for any other run. They are those that the lattice would give: nothing that it might try across the end
    of the ward or of the title comes near what both are worth."""
    ward_end = max(*map(run.rfind, _ENDS_OF_WARDS), run.rfind(CENTRE) + 1) + 1
    if ward_end == len(run) and not lexicon.prose:
        return _house_and_ward(run, lexicon, cut)
    if not 1 < ward_end <= len(run) - 2 or lexicon.prose or run[ward_end] in _WITH_WARDS:
        return None
    end, name = len(run), None
    kind = lexicon.kinds.get(run[ward_end:])
    if kind is None:
        end = next((end for end in (len(run) - 2, len(run) - 3) if run[end - 1] in _ENDS_OF_TITLES), 0)
        kind = lexicon.kinds.get(run[ward_end:end])
        if kind != TITLE or end - ward_end < SHORTEST_SURE:
            return _ward_name_and_title(run, ward_end, lexicon, cut)
        name = name_behind_title(run, end, lexicon)
        if name is None:
            return None
    if kind == TITLE:
        touching = run.endswith(_WITH_TITLES, 0, ward_end)
    else:
        touching = kind != POST or run[ward_end] not in _OF_WARDS or run.endswith(_WITH_POSTS, 0, ward_end)
    if touching:
        return None
    ward = cut(run[:ward_end], lexicon)
    if ward[-1][0] != DEPARTMENT or ward[-1][3] < SURE_WARD:
        return None
    position = (kind, ward_end, end, PER_CHARACTER[kind] * (end - ward_end) - TOKEN_COST)
    return (*ward, position) if name is None else (*ward, position, (NAME, end, len(run), name))


def _ward_name_and_title(
    run: str, ward_end: int, lexicon: Lexicon, cut: Callable[[str, Lexicon], Sequence[Cut]]
) -> tuple[Cut, ...] | None:
    """The tokens of a run that is a ward, a name and a known title right behind it: 内科某某主管护师."""
    if run[-1] not in _ENDS_OF_TITLES or run[ward_end - 1] not in _NO_SURNAMES:
        return None
    end = ward_end + 2
    if lexicon.kinds.get(run[end:]) != TITLE:
        end += 1
        if lexicon.kinds.get(run[end:]) != TITLE or terms.TITLE.match(run, end - 1):
            return None
    name = name_between(run, ward_end, end - ward_end, PER_CHARACTER[TITLE], lexicon)
    ward = cut(run[:ward_end], lexicon) if name is not None else ()
    if name is None or ward[-1][0] != DEPARTMENT or ward[-1][3] < SURE_WARD:
        return None
    title = PER_CHARACTER[TITLE] * (len(run) - end) - TOKEN_COST
    return (*ward, (NAME, ward_end, end, name), (TITLE, end, len(run), title))


_NO_SURNAMES = frozenset("科室U部心")
"""The ends of wards that begin nobody's name."""


def _house_and_ward(run: str, lexicon: Lexicon, cut: Callable[[str, Lexicon], Sequence[Cut]]) -> tuple[Cut, ...] | None:
    """The tokens of a run that is a plain institution and a known ward right behind it, perhaps with a name before both."""
    house_end = max(run.rfind("院") + 1, run.rfind(CENTRE, 0, len(run) - 1) + 2)  # the run's last 中心 is the ward's
    if run[house_end : house_end + 1] == "感" and run[house_end + 1 : house_end + 2] != "染":
        house_end -= 1  # 某医院|院感科
    ward = run[house_end:]
    if house_end < SHORTEST_HOUSE or len(ward) < 2 or ward[0] in _OF_HOUSES:
        return None
    if ward[0] == "感" and (ward not in _OF_INFECTIONS or _BEFORE_INFECTIONS.search(run, 0, house_end) is None):
        return None  # 市一院感染科, 协会|医院感染管理科: the lattice tells
    if not _HOUSES.isdisjoint(ward) and _is_of_house(run, house_end, lexicon):
        return None
    score = house_score(run[:house_end], lexicon)
    before = ((HOSPITAL, 0, house_end, score),) if score is not None else _name_and_house(run, house_end, lexicon)
    if before is None or not lexicon.department_pieces.begins(ward):
        return None
    tokens = cut(ward, lexicon)
    if len(tokens) > 1 or tokens[0][0] != DEPARTMENT:
        return None
    return *before, (DEPARTMENT, house_end, len(run), tokens[0][3])


_OF_INFECTIONS = ("感染科", "感染性疾病科", "感染管理科")
_BEFORE_INFECTIONS = re.compile("(?:红十字会|[^院心站所会])医院$")
"""An institution's end whose 医院 is hardly its ward's."""
_OF_HOUSES = frozenset("长东西南北第(")  # 院长, 东区: what the institution's name may take in
_HOUSES = frozenset("所站部局会校集联体房心")
"""Characters of institutions: where a ward's name holds one, it may be an institution's, or a part of that before it."""


def _is_of_house(run: str, house_end: int, lexicon: Lexicon) -> bool:
    """Whether what stands behind an institution may be an institution itself, or belong to its name: 医院|护理部 is not."""
    ward = run[house_end:]
    kinds = any(found.kinds for found in lexicon.scan(ward, pairs_of(ward)).values())
    return kinds or BRANCH.match(run, house_end) is not None


def _name_and_house(run: str, house_end: int, lexicon: Lexicon) -> tuple[Cut, ...] | None:
    """The tokens of what stands before a ward, if it is a name, perhaps behind its title or post, and a plain institution."""
    title = terms.TITLE.match(run) or _SURE_POST.match(run)
    start = title.end() if title else 0
    kind = lexicon.kinds.get(run[:start], "")
    if start and (kind not in (TITLE, POST) or lexicon.begins(run[start - 1 : start + 1])):
        return None
    for low in (start + 2, start + 3):
        house = run[low:house_end]
        score = house_score(house, lexicon) if house_end - low >= SHORTEST_HOUSE else None
        if score is None:
            continue
        regions = lexicon.regions
        lost = KNOWN if regions.begins(house[1:]) or regions.begins(house[2:]) else LOST
        name = name_between(run, start, low - start, lost, lexicon, housed=True)
        if name is not None:
            behind = (NAME, start, low, name), (HOSPITAL, low, house_end, score)
            return ((kind, 0, start, PER_CHARACTER[kind] * start - TOKEN_COST), *behind) if start else behind
    return None


_SURE_POST = re.compile("(?:副主任|主任|负责人)(?![任长医护药技检中公委])")
"""Posts of wards inside which a name never begins that comes near what the post and the name behind it are worth."""


LOST = KNOWN + 0.5
"""The least that each of its first three characters is worth to an institution that begins with its county or city."""


def in_chain(run: str, lexicon: Lexicon, cut: Callable[[str, Lexicon], Sequence[Cut]]) -> tuple[Cut, ...] | None:
    """The tokens of a run of a list in which people follow one another, cut before each known position behind a sure
    ward; None for any other run."""
    if lexicon.prose or not _OF_GROUPS.isdisjoint(run) or "院区" in run:
        return None
    bounds = [0, *[found.start(1) for found in _BEHIND_WARD.finditer(run) if _is_bound(run, found, lexicon)]]
    if len(bounds) == 1:
        return None
    tokens: list[Cut] = []
    for low, high in pairwise((*bounds, len(run))):
        part = cut(run[low:high], lexicon)
        if low and part[0][0] not in (TITLE, POST):
            return None
        if high < len(run) and (part[-1][0] != DEPARTMENT or part[-1][3] < SURE_WARD):
            return None
        tokens.extend([(kind, low + start, low + end, score) for kind, start, end, score in part])
    return tuple(tokens)


def _is_bound(run: str, behind: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a known position begins behind the end of a ward, of which no word belongs to it."""
    start, kind = behind.start(1), lexicon.kinds.get(behind[1])
    if kind == POST:
        return run[start] in _OF_WARDS and not run.endswith(_WITH_POSTS, 0, start)
    return kind == TITLE and run[start] not in _WITH_WARDS and not run.endswith(_OF_TITLES, 0, start)


SHORTEST_CHAIN = 16
_BEHIND_WARD = re.compile(f"(?:[科室U部区]|(?<=中)心)({terms.TITLE.pattern}|{terms.POST.pattern})")
_OF_TITLES = (*_WITH_TITLES, "专科")  # 专科护士
_OF_GROUPS = frozenset("组批")
"""Characters of groups and batches, whose names may be of any characters before them."""
