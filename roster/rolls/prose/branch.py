"""Offices in the party's branch that a team has at its place: 党支部书记、医院某科副主任某某, on a page that tells of a 临时党支部
or a 临时党委."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, LABEL, OTHER, POST, ROLE

OF_TEAM = re.compile("临时党(?:支部|总支|委)")
_OF_COMMITTEE = re.compile("党(?:总支|委)(?:副?书记|委员)|(?:党?总支)?支委")
_HELD, _HOLDS = re.compile("副?书记|(?:组织|宣传|纪检|纪律检查|青年|统战|群工)委员"), ("任", "担任", "当选", "当选为")
_OFFICE = re.compile("(?:党?支部(?:副?书记|委员)|支委)")


def with_branch_offices(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a page that tells of a team's branch with the offices in one made roles, but for those of a ward or a
    house; and without the 医院 between such an office and what somebody is at home."""
    kept: list[Token] = []
    for token in tokens:
        before = kept[-1] if kept else None
        if token.kind in (POST, OTHER) and _is_office(token, before):
            at_home = before is not None and before.end == token.start and before.kind in (HOSPITAL, DEPARTMENT)
            if not at_home:
                token = token._replace(kind=ROLE)
        elif _is_house_behind_office(kept, token):
            continue
        kept.append(token)
    return kept


def _is_office(token: Token, before: Token | None) -> bool:
    """Whether a word is an office in a branch, or in a committee that a team alone has: 医疗队临时|党委书记."""
    if _OFFICE.fullmatch(token.text):
        return True
    if (
        before is not None
        and before.end == token.start
        and _HELD.fullmatch(token.text)
        and before.text.endswith(_HOLDS)
    ):
        return True  # 某某任|书记
    temporary = before is not None and before.end == token.start and before.text.endswith("临时")
    return temporary and _OF_COMMITTEE.fullmatch(token.text) is not None


def _is_house_behind_office(kept: Sequence[Token], token: Token) -> bool:
    if token.kind != LABEL or token.text != "医院" or not kept[1:]:
        return False
    return kept[-1].text == "、" and kept[-2].kind == ROLE
