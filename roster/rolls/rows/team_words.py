"""Words of a row that name a team or its groups, and say of nobody what he is: 医疗队队员名单, B组（唐庄镇安置点）."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import (
    BATCH,
    COUNT,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.terms import MEMBERS

BRACKETED = 4
"""Tokens of a heading with one word in a bracket behind it."""


def without_team_words(tokens: list[Token]) -> list[Token]:
    """The tokens with 队员 as a role only where it stands for itself: 某某省医疗队队员名单 is a heading's word."""
    if (
        len(tokens) > 3
        and tokens[0].text.lstrip() == "("
        and tokens[1].kind == DEPARTMENT
        and ")" in tokens[2].text[:1]
    ):
        tokens[1] = tokens[1]._replace(kind=GROUP)  # （护理）某某、某某
    if len(tokens) > BRACKETED and tokens[1].text.strip() == "(" and _FLOOR.fullmatch(tokens[0].text):
        tokens[0] = tokens[0]._replace(kind=GROUP)  # 一楼（某县人民医院） 甲 乙
    bracketed = (
        len(tokens) == BRACKETED
        and tokens[0].kind == GROUP
        and tokens[1].text.strip() == "("
        and tokens[-1].text.strip() == ")"
    )
    if len(tokens) >= BRACKETED and tokens[-1].text.replace(" ", "") == "):" and _OF_SEAT.fullmatch(tokens[-2].text):
        tokens[-2] = tokens[-2]._replace(kind=GROUP)  # 医疗队员（座位号）：
    if bracketed and tokens[2].kind in (DEPARTMENT, REGION, OTHER):
        tokens[2] = tokens[2]._replace(kind=GROUP)  # 第一组（西区）
    if _is_bracketed_place(tokens):
        tokens = [token if token.kind == SEPARATOR else token._replace(kind=GROUP) for token in tokens]
    for place, token in enumerate(tokens):
        if token.kind == BATCH and place and token.text[0] not in "第首" and tokens[place - 1].end == token.start:
            tokens[place] = token._replace(kind=GROUP)  # 某某医院四批援鄂队员名录: of how many batches
            continue
        before = tokens[place - 1] if place else None
        if token.kind == ROLE and token.text == "专家" and before is not None and _AIDING.search(before.text):
            tokens[place] = token._replace(kind=GROUP)  # 某某（上海援藏专家）: why somebody is of this house
        if token.kind == ROLE and token.text == "专家" and before is not None and _is_field(tokens, place):
            tokens[place - 1] = before._replace(kind=GROUP)  # 眼底病|专家某某主任医师
            tokens[place] = token._replace(kind=GROUP)
        if token.kind == ROLE and before is not None and _is_sort_of_team(before, token):
            tokens[place - 1] = before._replace(kind=GROUP)  # 援琼中医|医疗队队员: what the team practises
        if token.kind != ROLE or not token.text.endswith(MEMBERS):
            continue
        if token.text.startswith(_THE_REST):
            tokens[place] = token._replace(kind=GROUP)  # 其他专家组成员分别是：…, whom the sentence before left out
            continue
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        leads_in = (
            (before is None or before.kind in (COUNT, SEPARATOR)) and after is not None and after.text in _LEAD_IN
        )
        if leads_in and any(other.text.startswith(":") for other in tokens[place + 2 : place + 3]):
            continue  # 这4名队员是：
        if before is not None and before.kind == NAME and before.end == token.start and before.text.endswith("医疗"):
            before = tokens[place - 1] = before._replace(kind=GROUP)  # 延边医疗|救援队队员
        grown = before is not None and before.kind not in (SEPARATOR, NUMBER, NAME)
        if grown or (after is not None and after.kind in (GROUP, OTHER)):
            tokens[place] = token._replace(kind=GROUP)
    return tokens


def _is_field(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word right before 专家 at a place says what somebody is versed in, who so is no office of a team's."""
    word, role = tokens[place - 1 : place + 1]
    if word.end != role.start:
        return False
    if word.kind == DEPARTMENT:  # 重症医学|专家某某教授, but 重症医学科|专家某某, and 护理|专家:某某
        named = any(token.kind == NAME and token.start == role.end for token in tokens[place + 1 : place + 2])
        return named and _WARD.search(word.text) is None
    return word.kind in (NAME, OTHER) and _FIELD.search(word.text) is not None


_FIELD = re.compile("[病症]$|医学$|病学$|[外内]科学$")


def _is_sort_of_team(word: Token, role: Token) -> bool:
    """Whether a word right before 医疗队队员 says what sort of team it is, and is nobody's ward."""
    touches = word.kind == DEPARTMENT and word.end == role.start and _OF_TEAM.match(role.text) is not None
    return touches and _WARD.search(word.text) is None


_OF_TEAM = re.compile("(?:医疗|救援|支援|医护|护理|专家|工作|应急)队(?:副?队长|队员|成员)")
_WARD = re.compile("(?:[科室区部房]|中心|门诊|ICU)$")


def _is_bracketed_place(tokens: Sequence[Token]) -> bool:
    """Whether a row is a group and words in a bracket with nothing between them: B组（唐庄镇安置点）."""
    if len(tokens) <= BRACKETED or tokens[0].kind != GROUP:
        return False
    marks = [token.text.strip() for token in tokens if token.kind == SEPARATOR]
    of_areas = len(marks) > 1 and set(marks[1:-1]) <= {"、"} and _AREA.search(tokens[-2].text) is not None
    return (
        (marks == ["(", ")"] or (of_areas and marks[0] == "(" and marks[-1] == ")"))
        and tokens[1].kind == tokens[-1].kind == SEPARATOR
        and not any(token.kind in (HOSPITAL, TITLE, ROLE, POST, BATCH) for token in tokens)
    )


_OF_SEAT = re.compile("(?:座位?|房间|车|车厢|床位?|铺位|航班|工|编|队员|桌)号|座位|座次|房间|床位")
"""What a list holds beside each of its people, as its heading says."""
_FLOOR = re.compile("[一二三四五六七八九十0-9]{1,2}[楼层]")
_AREA = re.compile("[片镇乡村线]$|片区$|街道$")

_THE_REST = ("其他", "其它", "其余")
_LEAD_IN = ("是", "为", "分别是", "分别为", "包括", "有")
_AIDING = re.compile("援(?:藏|疆|青|外)$|帮扶$|挂职$|柔性$|特聘$|外聘$|驻点$|下派$|支援$")


def without_duties(tokens: list[Token]) -> list[Token]:
    """The tokens with what a group does, in the bracket that closes its row, made words of the heading: 第二组：甲、乙、丙
    （安置点发放药品）."""
    opening = max((at for at, token in enumerate(tokens) if token.text.strip() == "("), default=0)
    kinds = [token.kind for token in tokens[:opening]]
    if kinds.count(NAME) < FEWEST_NAMES or not _GROUP_OF_NAMES.issuperset(kinds):
        return tokens
    inner = tokens[opening:]
    if inner[-1].text.strip() != ")" or not _DUTY.search("".join([token.text for token in inner])):
        return tokens
    return [*tokens[:opening], *(token if token.kind == SEPARATOR else token._replace(kind=GROUP) for token in inner)]


FEWEST_NAMES = 2
_GROUP_OF_NAMES = frozenset((GROUP, NAME, SEPARATOR))
_DUTY = re.compile("值守|值班|驻守|留守|负责|发放|安置点|巡[诊回]|转运|采样|消杀|前往|随车")
