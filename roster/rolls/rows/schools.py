"""Universities whose own name a sentence has torn off their hospitals: 、潇湘医|科大学第一附属医院."""

import re

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL, NAME, OTHER


def own_of_school(before: Token, house: Token) -> int:
    """How many of the last characters before an institution are the beginning of its university's name: 、潇湘医|科大学附属医院."""
    if before.kind not in (NAME, OTHER) or before.end != house.start or _SCHOOL.match(house.text) is None:
        return 0
    own = _OWN_OF_SCHOOL.search(before.text)
    return len(own[1]) if own else 0


def with_own(before: Token, house: Token, own: int) -> list[Token]:
    """An institution with those characters, and what is left of the word before it."""
    start = house.start - own
    whole = Token(HOSPITAL, start, house.end, before.text[-own:] + house.text, house.score)
    left = before.text[:-own]
    return [before._replace(kind=OTHER, end=start, text=left), whole] if left else [whole]


_SCHOOL = re.compile("(?:[医药]?科|中?医药|中医)大学")
_OWN_OF_SCHOOL = re.compile("(?:^|[在从由是的到]|来自)([\u4e00-\u9fff]{2}[医药]?)$")
