"""Places in a bracket behind an institution: 某大学附属第八医院（深圳福田）. They tell where it lies, and are nobody. So are those
behind a group's number, where it works."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.goals import GOAL
from roster.rolls.words.lexicon import HOSPITAL, NAME, SEPARATOR
from roster.rolls.words.names import name_score
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import leading_regions, regions_named

_PARTS = re.compile("[·、,/ -]+")
_SITE = re.compile("(?:[东西南北中新老本总主]{1,2}(?:院区?|部|区)|院本部)")
_WITHIN = re.compile("[\u4e00-\u9fff]{2,5}(?:区|路|街道?|镇|乡|苑|新城|园区?|开发区|校区|院区|分院|本部)")
"""What may stand behind a place's name: 昌平天通苑, 浦东张江镇."""
SURE = 0.4
"""Score of a name from which on it is one (rows/likely.py)."""
LONGEST_BRACKET, LONGEST_PLACE, SHORT = 16, 12, 2


def with_places_behind(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what stands in a bracket right behind an institution made a mark, where it is places."""
    kept: list[Token] = []
    named = sum(_is_named(token) for token in tokens)
    place = 0
    while place < len(tokens):
        token = tokens[place]
        kept.append(token)
        place += 1
        if token.kind != HOSPITAL or place >= len(tokens) or tokens[place].text.strip() != "(":
            continue
        close = next(
            (at for at in range(place + 1, min(place + LONGEST_BRACKET, len(tokens))) if _closes(tokens[at])), None
        )
        inner = tokens[place + 1 : close] if close else ()
        outside = named - sum(_is_named(part) for part in inner)
        if not inner or not _are_places(inner, token, named=outside > 0):
            continue
        words = "".join([part.text for part in inner])
        kept.append(tokens[place])
        kept.append(Token(SEPARATOR, inner[0].start, inner[-1].end, words, GOAL))
        place = close or place
    return kept


def without_place_of_group(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the place in a bracket behind a group's number, where that one works, made a mark: 第一组(望江):甲、乙."""
    mark = tokens[3].text.replace(" ", "")
    if tokens[1].text.strip() != "(" or mark[:2] != "):" or not _is_place(tokens[2].text):
        return list(tokens)
    if not any(_is_named(token) for token in tokens[4:]):
        return list(tokens)
    return [*tokens[:2], tokens[2]._replace(kind=SEPARATOR, score=GOAL), *tokens[3:]]


def _closes(token: Token) -> bool:
    return token.kind == SEPARATOR and token.text.lstrip().startswith(")")


def _is_named(token: Token) -> bool:
    return token.kind == NAME and token.score >= SURE


def _are_places(inner: Sequence[Token], house: Token, *, named: bool) -> bool:
    """Whether words in a bracket are places. A county's short name alone may be somebody's (白云) where nobody else is
    named, and the institution does not lie there."""
    words = "".join([token.text for token in inner])
    parts = [part for part in _PARTS.split(words) if part]
    if not parts or len(words) > LONGEST_PLACE or not all(_is_place(part) for part in parts):
        return False
    if named or any(len(part) > SHORT or _SITE.fullmatch(part) for part in parts):
        return True
    return all(name_score(part) < SURE or _lies_in(house, part) for part in parts)


def _is_place(part: str) -> bool:
    if _SITE.fullmatch(part) or regions_named(part):
        return True
    chain = leading_regions(part)
    end = chain[-1][1] if chain else 0
    if not end and len(part) > SHORT and regions_named(part[:SHORT]):
        end = SHORT  # 昌平|天通苑
    rest = part[end:]
    return end > 0 and (not rest or _WITHIN.fullmatch(rest) is not None or bool(_SITE.fullmatch(rest)))


def _lies_in(house: Token, part: str) -> bool:
    place = place_of(house.text)
    return place is not None and any(code.startswith(place[:4]) for code in regions_named(part))
