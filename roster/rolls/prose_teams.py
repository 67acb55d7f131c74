"""The team's name between two of somebody's offices: 某局副局长、内地核酸检测|支援队总领队某某, 第15批医疗队|卡拉队|队长某某."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from roster.rolls.houses import is_office
from roster.rolls.lattice import Token
from roster.rolls.lexicon import BATCH, DEPARTMENT, GROUP, HOSPITAL, NAME, NUMBER, OTHER, POST, REGION, ROLE, TITLE
from roster.rolls.terms import MEMBERS

LONGEST_TEAM = 8
"""Tokens of a team's name."""
_OF_TEAM = (OTHER, NAME, GROUP, REGION, BATCH, NUMBER)


def team_before(tokens: Sequence[Token], chain: Sequence[Token]) -> tuple[int, list[Token]]:
    """The place of the team's name right before an office in it, where somebody's other office stands before that, else
    0; and the batch that the name tells."""
    if not chain or not _is_office(chain[0]):
        return 0, []
    place = first = bisect_left(tokens, chain[0].start, key=_start_of)
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
    """Whether an office is that of a body which an authority keeps, and none in the team: 国家卫健委|某专家组组长."""
    place = bisect_left(tokens, office.start, key=_start_of)
    first = place
    while first > 0 and place - first < LONGEST_TEAM and tokens[first - 1].end == tokens[first].start:
        first -= 1
        if tokens[first].kind == HOSPITAL:
            return is_office(tokens[first].text)
        if tokens[first].kind not in (*_OF_TEAM, DEPARTMENT):
            return False
    return False


_POSITION = (POST, TITLE, DEPARTMENT, HOSPITAL)
_NAME_OF_TEAM = re.compile("[^的了是在我们他她由和与向对送说]{2,16}")


def _is_office(token: Token) -> bool:
    return token.kind == ROLE or (token.kind == GROUP and token.text.endswith(MEMBERS))


def _goes_on(before: Token, token: Token) -> bool:
    return before.end == token.start and before.kind in _OF_TEAM


def _start_of(token: Token) -> int:
    return token.start
