"""Names of running text of a Han surname and a given name by sound, of which only the beginning was read: 陈萨|日娜说."""

from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.prose.ends import LISTED
from roster.rolls.words.lexicon import NAME, OTHER
from roster.rolls.words.names import given_by_sound, surname_characters

SHORTEST = 3
"""Characters of a given name by sound that cannot be a Han one and another word: 萨日娜, 其木格."""


def with_given_by_sound(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with names behind a position made whole whose given name goes on in the words behind."""
    kept: list[Token] = []
    for token in tokens:
        size = _goes_into(kept, token) if token.kind == OTHER else 0
        if not size:
            kept.append(token)
            continue
        name, middle = kept[-1], token.start + size
        kept[-1] = Token(NAME, name.start, middle, name.text + token.text[:size], LISTED)
        if len(token.text) > size:
            kept.append(token._replace(start=middle, text=token.text[size:]))
    return kept


def _goes_into(kept: Sequence[Token], words_of: Token) -> int:
    """How many characters of some words end the name before them, 0 if none surely do."""
    if len(kept) < 2 or kept[-1].kind != NAME or kept[-2].kind not in "TPR" or kept[-2].end != kept[-1].start:
        return 0
    name = kept[-1]
    if name.end != words_of.start or name.text[0] not in surname_characters() or len(name.text) > SHORTEST:
        return 0
    given = name.text[1:]
    return next(
        (
            size
            for size in (3, 2, 1)
            if len(given) + size >= SHORTEST and given + words_of.text[:size] in given_by_sound()
        ),
        0,
    )
