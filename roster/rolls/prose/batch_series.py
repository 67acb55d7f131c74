"""Several people of several batches in one sentence, each behind his own: 第3批医疗队队长、某医院医师甲,第4批医疗队队员、某医院护士乙."""

from collections.abc import Sequence
from itertools import takewhile

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import BATCH, DEPARTMENT, HOSPITAL, NAME, POST, SEPARATOR, TITLE

NEXT_BEGINS = (",", "、")
"""Marks behind a name with which the words of the next one begin."""
_POSITION = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST))
FARTHEST = 12
"""Words between a batch and the name to which it leads up."""


def leads_up_to_next(batch: Token, tokens: Sequence[Token], place: int) -> bool:
    """Whether a batch behind the name at `place` is the next one's: the name has its own before it, as well as its house, and
    so has the next one."""
    at = tokens.index(batch, place)
    return _follows_batch(tokens[max(0, place - FARTHEST) : place], tokens[place]) and any(
        _follows_batch(tokens[at:following], tokens[following])
        for following in range(at + 1, min(at + FARTHEST, len(tokens)))
        if tokens[following].kind == NAME and all(token.kind != NAME for token in tokens[at:following])
    )


def _follows_batch(ahead: Sequence[Token], name: Token) -> bool:
    """Whether a batch, a house and words of position lead up to a name within one clause or two."""
    words = list(takewhile(lambda token: token.kind != NAME and not _ends_sentence(token), reversed(ahead)))
    if not words or words[0].end != name.start or words[0].kind not in _POSITION:
        return False
    return {BATCH, HOSPITAL} <= {token.kind for token in words}


def _ends_sentence(token: Token) -> bool:
    return token.kind == SEPARATOR and any(mark in token.text for mark in "。;!?")
