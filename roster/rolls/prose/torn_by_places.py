"""Names of running text of which a place took the last character: 护士佟立|新和县妇幼保健院护师, where 新 is of the name and 和
joins the next institution to it."""

from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.prose.ends import LISTED, NEVER_LAST, UNUSUAL
from roster.rolls.words.lexicon import CONNECTOR, HOSPITAL, NAME
from roster.rolls.words.names import name_score

_JOINS = frozenset("和与及")


def with_names_torn_by_places(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with names made whole that a position leads up to and that touch an institution, as none does behind a name."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        if token.kind == HOSPITAL and _tears(tokens, place):
            name, middle = tokens[place - 1], token.start + 1
            kept[-1] = Token(NAME, name.start, middle, name.text + token.text[0], LISTED)
            kept.append(Token(CONNECTOR, middle, middle + 1, token.text[1], 0.0))
            kept.append(token._replace(start=middle + 1, text=token.text[2:]))
            continue
        kept.append(token)
    return kept


def _tears(tokens: Sequence[Token], place: int) -> bool:
    """Whether an institution begins with the last character of the name before it and a word that joins."""
    if place < 2:
        return False
    position, name, house = tokens[place - 2 : place + 1]
    if name.kind != NAME or position.kind not in "TPR" or not position.end == name.start < name.end == house.start:
        return False
    if len(name.text) != 2 or house.text[1] not in _JOINS or house.end - house.start != len(house.text):
        return False
    return house.text[0] not in NEVER_LAST and name_score(name.text + house.text[0]) > UNUSUAL
