"""Houses whose own name, or that of their place, was read as somebody: 康华|医院北院骨科护师某某, 莫日河|旗人民医院内科护士 某某."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import CONNECTOR, DEPARTMENT, HOSPITAL, NAME, NUMBER, OTHER, POST, SEPARATOR, TITLE


def with_houses_called_like_names(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what touches a house without a name of its own made the beginning of it, where a ward or position
    and somebody else follow: before such a house nobody stands who is not told apart from it. Nor does anybody behind the
    word for coming or working there: 来到莫日河|旗人民医院."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        kept.append(token)
        if token.kind != HOSPITAL or _NAMELESS.match(token.text) is None:
            continue
        first = _first_of_name(kept)
        if first is None:
            continue
        led = first > 0 and kept[first - 1].kind == OTHER
        if not led and not _is_of_somebody_behind(tokens, place, opens=_opens(kept, first)):
            continue
        words = "".join([part.text for part in kept[first:]])
        kept[first:] = [token._replace(start=kept[first].start, text=words)]
    return kept


# 医院北院, 旗人民医院, 市第二医院
_NAMELESS = re.compile(
    "医院|[市县区旗](?:第[一二三四五六七八九十]|人民|中心|中医|蒙医|蒙中|中蒙|妇幼|总医院|疾病|疾控|医院)"
)
LONGEST_NAME, MOST_PARTS = 4, 3
"""Characters and words of what is put back before a house."""
MOST_AHEAD = 4
"""Marks and numbers with which a row opens."""
_LEADS_THERE = ("来到", "抵达", "到达", "前往", "奔赴", "赶赴", "进驻", "任", "于")
_BEFORE = frozenset((SEPARATOR, NUMBER, CONNECTOR))
_FIELDS = frozenset((DEPARTMENT, TITLE, POST))


def _first_of_name(tokens: Sequence[Token]) -> int | None:
    """Where what touches the last of the tokens begins, if it may be the house's name: one that looks like somebody's, from
    a mark, the row's beginning or the word for coming there on."""
    first = len(tokens) - 1
    while first and tokens[first - 1].kind in (NAME, OTHER) and tokens[first - 1].end == tokens[first].start:
        if _leads_there(tokens[first - 1]):
            break
        first -= 1
    parts = tokens[first:-1]
    named = any(part.kind == NAME for part in parts) and len(parts) <= MOST_PARTS
    if not named or sum(len(part.text) for part in parts) > LONGEST_NAME:
        return None
    apart = first == 0 or tokens[first - 1].kind in _BEFORE or _leads_there(tokens[first - 1])
    return first if apart else None


def _leads_there(token: Token) -> bool:
    return token.kind == OTHER and token.text.endswith(_LEADS_THERE)


def _opens(tokens: Sequence[Token], first: int) -> bool:
    """Whether nothing but a number and marks stands before a place of the row."""
    return first <= MOST_AHEAD and all(token.kind in (SEPARATOR, NUMBER) for token in tokens[:first])


def _is_of_somebody_behind(tokens: Sequence[Token], place: int, *, opens: bool) -> bool:
    """Whether a ward or a position and somebody follow a house without a gap, or with a blank before him who closes the
    row; and no house touches him as it does the one in question."""
    at = place + 1
    while at < len(tokens) and tokens[at].kind in _FIELDS and tokens[at].start == tokens[at - 1].end:
        at += 1
    if at == place + 1 or at == len(tokens):
        return False
    if tokens[at].kind == SEPARATOR and not tokens[at].text.strip() and opens:
        return [token.kind for token in tokens[at + 1 :] if token.kind != SEPARATOR] == [NAME]
    behind = tokens[at + 1 : at + 2]
    apart = not behind or behind[0].kind != HOSPITAL or behind[0].start > tokens[at].end
    return tokens[at].kind == NAME and apart
