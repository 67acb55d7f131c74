"""Words before a bracket of somebody's ward and position, in a list of people of that build: 王颖（外科，医师）、代 号（儿科，护师）."""

from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.likely import is_sure, promoted
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import DEPARTMENT, LABEL, OTHER, POST, SEPARATOR, TITLE

_POSITION = frozenset((DEPARTMENT, TITLE, POST))


def name_before_brackets(row: Row) -> None:
    """Make a name of two characters that a blank parts, and leave the bracket behind any other word that nobody has read to
    nobody, where the row has a name with such a bracket."""
    tokens = list(row.tokens)
    openings = [place for place in range(1, len(tokens) - 2) if _opens(tokens, place)]
    if not any(is_sure(tokens[place - 1]) for place in openings):
        return
    for place in reversed(openings):
        if _is_padded(tokens, place):
            tokens[place - PADDED : place] = [promoted([tokens[place - PADDED], tokens[place - 1]])]
        elif _follows_words(tokens, place):
            _leave(tokens, place)
    if tokens != row.tokens:
        row.put(tokens)


def _opens(tokens: Sequence[Token], place: int) -> bool:
    return tokens[place].kind == SEPARATOR and tokens[place].text.strip() == "(" and tokens[place + 1].kind in _POSITION


def _is_padded(tokens: Sequence[Token], place: int) -> bool:
    """Whether nothing but blanks parts the last character before a bracket from another one, which a mark leads in."""
    if place < PADDED:
        return False
    first, blank, last = tokens[place - PADDED : place]
    led = place == PADDED or tokens[place - PADDED - 1].kind == SEPARATOR
    of_two = first.kind == last.kind == OTHER and len(first.text) == len(last.text) == 1
    return led and of_two and blank.kind == SEPARATOR and not blank.text.strip()


PADDED = 3
"""Tokens of a padded name: two characters and the blank between them."""


def _follows_words(tokens: Sequence[Token], place: int) -> bool:
    """Whether nothing but plain words stands between a bracket and the mark behind the one before."""
    at = place - 1
    while at >= max(0, place - MOST_WORDS) and tokens[at].kind in _PLAIN:
        at -= 1
    return 0 <= at < place - 1 and tokens[at].kind == SEPARATOR and "、" in tokens[at].text


_PLAIN = frozenset((OTHER, LABEL))
MOST_WORDS = 3
"""Words that may stand before a bracket."""


def _leave(tokens: list[Token], opening: int) -> None:
    """Make plain words of what stands in a bracket."""
    for place in range(opening + 1, len(tokens)):
        token = tokens[place]
        if token.kind == SEPARATOR and ")" in token.text:
            return
        if token.kind in _POSITION:
            tokens[place] = token._replace(kind=OTHER, score=0.0)
