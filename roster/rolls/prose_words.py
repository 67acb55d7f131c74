"""The words of running text once they are cut: institutions made whole, and what only looks like one made plain words."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.houses import holds_travel
from roster.rolls.lattice import Token
from roster.rolls.lexicon import CONNECTOR, DEPARTMENT, HOSPITAL, LABEL, NAME, OTHER, TITLE
from roster.rolls.pieces import HOSPITAL_KINDS

_ANY = re.compile("(?:家|同一|一所|所有|同|[一这那][个间]|人在)医院$|^[一同]医院$|(?:[^医药护理]|^)学会$")


def plain_words(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with 一家医院, and what was read with words of travel before it, as plain words, which name no
    institution."""
    return [
        token
        if token.kind not in _CLEARED
        else token._replace(kind=OTHER)
        if token.kind == HOSPITAL and _names_none(token.text)
        else _cleared(token)
        for token in _with_whole_houses(tokens)
    ]


def _with_whole_houses(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with what was taken for a name right before 医院 or 中心医院 made part of the institution's: 罗店|医院."""
    held: Token | None = None
    for token in _parted(tokens):
        if held is not None:
            length = _length_of_kind(token) if token.start == held.end else 0
            if length:
                middle = token.start + length
                yield Token(HOSPITAL, held.start, middle, held.text + token.text[:length], held.score)
                if middle < token.end:
                    yield token._replace(start=middle, text=token.text[length:])
                held = None
                continue
            yield held
            held = None
        if token.kind == NAME and len(token.text) <= LONGEST_PLACE:
            held = token
        else:
            yield token
    if held is not None:
        yield held


def _parted(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with what belongs to the word before taken off an institution and a title: 龚雪和|县人民医院, 援藏|医生."""
    before: Token | None = None
    for token in tokens:
        kind = token.kind
        if kind in (HOSPITAL, TITLE) and before is not None and before.end == token.start:
            if before.kind == NAME and kind == HOSPITAL and _AND.match(token.text):
                yield Token(CONNECTOR, token.start, token.start + 1, token.text[0], 0.0)
                token = token._replace(start=token.start + 1, text=token.text[1:])
            elif before.text.endswith("援") and kind == TITLE and token.text[0] in "藏疆鄂":
                yield Token(OTHER, token.start, token.start + 1, token.text[0], 0.0)
                token = token._replace(start=token.start + 1, text=token.text[1:])
        yield token
        before = token


_AND = re.compile("[和与及同][省市县区州旗盟](?!.{0,3}[县市区])")
LONGEST_PLACE = 3


def _length_of_kind(token: Token) -> int:
    """The characters of 医院 with which words begin, or of an institution that is called by its kind alone."""
    if token.kind == HOSPITAL:
        return len(token.text) if token.text in HOSPITAL_KINDS else 0
    return 2 if token.kind in (OTHER, LABEL) and token.text.startswith("医院") else 0


_CLEARED = frozenset((HOSPITAL, DEPARTMENT, TITLE))


def _cleared(token: Token) -> Token:
    """A title without the 男 of 男护士, a ward without the 膳食由 of 膳食由营养科某某制定."""
    if token.kind == TITLE and token.text[0] in "男女":
        return token._replace(start=token.start + 1, text=token.text[1:])
    if token.kind == DEPARTMENT and token.text[0] == "系":
        return token._replace(start=token.start + 1, text=token.text[1:])  # 某某系骨科医师
    by = token.text.find("由") + 1 if token.kind in (DEPARTMENT, HOSPITAL) else 0
    return token._replace(start=token.start + by, text=token.text[by:]) if by else token


def _names_none(hospital: str) -> bool:
    return _ANY.search(hospital) is not None or hospital == "区域医疗中心" or holds_travel(hospital)
