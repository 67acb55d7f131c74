"""The team's name between two of somebody's offices: 某局副局长、内地核酸检测|支援队总领队某某, 第15批医疗队|卡拉队|队长某某."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from operator import attrgetter

from roster.rolls.houses.page_house import is_office
from roster.rolls.lattice.cut import Token
from roster.rolls.text.places import is_of_hubei
from roster.rolls.words.lexicon import (
    BATCH,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    REGION,
    ROLE,
    TITLE,
)
from roster.rolls.words.terms import LIST_MARKS, MEMBERS
from roster.vocabulary.regions import find_region

LONGEST_TEAM = 8
"""Tokens of a team's name."""
_OF_TEAM = (OTHER, NAME, GROUP, REGION, BATCH, NUMBER)

TEAMS_OWN = ("医疗队的", "救援队的", "支援队的")
HAS_TEAM = re.compile("的(?:医疗|救援|支援)队")
"""What says behind an institution that a team is its own, as text ends and anywhere."""


def team_before(tokens: Sequence[Token], chain: Sequence[Token]) -> tuple[int, list[Token]]:
    """The place of the team's name right before an office in it, where somebody's other office stands before that, else
    0; and the batch that the name tells."""
    if not chain or not _is_office(chain[0]):
        return 0, []
    place = first = bisect_left(tokens, chain[0].start, key=attrgetter("start"))
    while first > 0 and place - first < LONGEST_TEAM and _goes_on(tokens[first - 1], tokens[first]):
        first -= 1
    if first == place:
        return 0, []
    told = [token for token in tokens[first:place] if token.kind == BATCH]
    joined = first > 1 and tokens[first - 1].text.strip() == "、" and tokens[first - 2].kind in _POSITION
    if joined and (told or _NAME_OF_TEAM.fullmatch("".join([token.text for token in tokens[first:place]]))):
        return first, told
    return 0, told if chain[0].kind == ROLE or tokens[place - 1].text.endswith("队") else []


def is_of_other_body(tokens: Sequence[Token], office: Token) -> bool:
    """Whether an office is that of a body which an authority keeps, and none in the team: 国家卫健委|某专家组组长,
    某省新冠肺炎医疗救治|专家组组长."""
    place = bisect_left(tokens, office.start, key=attrgetter("start"))
    first = place
    ahead = "".join([token.text for token in tokens[max(0, place - FEW) : place]])
    if "专家组" in office.text and _CARES_FOR.search(ahead):
        return True
    while first > 0 and place - first < LONGEST_TEAM and tokens[first - 1].end == tokens[first].start:
        first -= 1
        if tokens[first].kind == HOSPITAL:
            return is_office(tokens[first].text)
        if tokens[first].kind not in (*_OF_TEAM, DEPARTMENT):
            return False
    return False


_CARES_FOR = re.compile("[省市县区州](?:新冠|新型冠状|疫情)[^,。;、(]{0,8}(?:救治|防控|诊治|肺炎|疫情)(?:专家|高级)?$")
LONGEST_LIST, FEW = 40, 3
_JOINED = re.compile(
    "(?:[0-9一二三四五六七八九十两]{1,2}(?:名|位|人))?(?:都|均|全|也)?(?:当过|曾是|曾任|曾为|参加过|曾参加|加入过|曾随|是)[^,。;、]{0,20}"
    "(?:医疗|救援|支援|检测|防疫)队(?:的)?(?:队员|成员)?(?=[,。;的])"
)
_NUMBERED = re.compile("等?(?:[0-9一二三四五六七八九十两]{1,2})(?:名|位|人)")


def is_joined(tokens: Sequence[Token], place: int, shadow: str, members: Collection[str]) -> bool:
    """Whether a name begins a list of which is said that they were of a team, or which counts them with somebody who is:
    甲、乙、丙当过…医疗队队员, 甲、乙、丙4人开玩笑."""
    names: list[Token] = []
    for token in tokens[place : place + LONGEST_LIST]:
        if token.kind == NAME:
            names.append(token)
        elif token.text.strip() not in LIST_MARKS:
            break
    end = names[-1].end
    if _JOINED.match(shadow, end, end + 40):
        return True
    counted = len(names) >= FEW and _NUMBERED.match(shadow, end) is not None
    return counted and any(name.text in members for name in names)


_POSITION = (POST, TITLE, DEPARTMENT, HOSPITAL)
_NAME_OF_TEAM = re.compile("[^的了是在我们他她由和与向对送说]{2,16}")


def _is_office(token: Token) -> bool:
    return token.kind == ROLE or (token.kind == GROUP and token.text.endswith(MEMBERS))


def _goes_on(before: Token, token: Token) -> bool:
    return before.end == token.start and before.kind in _OF_TEAM


def is_from_team(first: Token, shadow: str) -> bool:
    """Whether the team of a region is named right before somebody's words: 广东医疗队护士某某."""
    found = _FROM_TEAM.search(shadow, max(0, first.start - LONGEST_PLACE), first.start)
    code = find_region(found[1]) if found else None
    return code is not None and not is_of_hubei(code)


_FROM_TEAM = re.compile(
    "(?:^|[,。;、问\n])((?!问)[\u4e00-\u9fff]{2,4}?)(?:支?援[鄂汉沪藏疆青琼川港吉津京豫])?医疗队的?$", re.MULTILINE
)


def member_ahead(tokens: Sequence[Token], hospital: Token) -> list[Token]:
    """The word for a member of a team right before an institution: 某省医疗队|队员、某医院."""
    place = bisect_left(tokens, hospital.start, key=attrgetter("start"))
    told = tokens[max(0, place - 2) : place]
    joined = len(told) > 1 and told[0].kind == GROUP and told[0].text.endswith(MEMBERS) and told[1].text.strip() == "、"
    return [told[0]] if joined else []


def leads_from_ward(first: Token, name: Token, shadow: str) -> bool:
    """Whether a team is said to be led by who is of a ward: 由医务处某某带队."""
    return shadow.startswith("由", first.start - 1) and shadow.startswith(("带队", "领队", "率队"), name.end)


LONGEST_PLACE = 10
