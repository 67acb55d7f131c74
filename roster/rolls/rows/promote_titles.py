"""Titles that only their end and their place give away, in the row of one person."""

from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.likely import (
    is_sure,
    is_unsure,
)
from roster.rolls.words.lexicon import (
    DEPARTMENT,
    HOSPITAL,
    NAME,
    OTHER,
    POST,
    SEPARATOR,
    TITLE,
)


def with_padded_title(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with a title that a blank fills up to a column's width made one again: 主管　护师, 主治　医师."""
    for place in range(2, len(tokens)):
        first, blank, last = tokens[place - 2 : place + 1]
        padded = last.kind == TITLE and last.text in _RANKED and blank.text == " " and first.text in _RANKS
        if padded and first.end == blank.start and blank.end == last.start:
            whole = Token(TITLE, first.start, last.end, first.text + last.text, SURE_TITLE)
            return [*tokens[: place - 2], whole, *tokens[place + 1 :]]
    return tokens


_RANKS, _RANKED = ("主管", "主治"), ("医师", "护师", "药师", "技师", "中医师", "检验师")
SURE_TITLE = 5.0


def with_whole_title(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with 灌注 and 医师 made the one title of a row's one sure person, who has no other."""
    if sum(is_sure(token) for token in tokens) != 1:
        return tokens
    positions = sum(token.kind in (TITLE, POST) for token in tokens)
    if positions != 1:
        return _with_last_title(tokens) if not positions else tokens
    place = next(place for place, token in enumerate(tokens) if token.kind in (TITLE, POST))
    if place < 2 or tokens[place].kind != TITLE:
        return tokens
    edge, before, title = tokens[place - 2 : place + 1]
    begins = edge.kind == SEPARATOR and before.end == title.start and is_unsure(before)
    named = any(is_sure(token) for token in tokens[: place - 1])
    if not (begins and named and len(before.text) <= LONGEST_BEGINNING):
        return tokens
    whole = Token(TITLE, before.start, title.end, before.text + title.text, UNKNOWN_TITLE)
    return [*tokens[: place - 1], whole, *tokens[place + 1 :]]


def _with_last_title(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with the last word made a title by its end, where a row names a person and no position: 灌注师."""
    if len(tokens) < 2:
        return tokens
    edge, last = tokens[-2:]
    formed = (
        last.kind in (OTHER, NAME) and last.text.endswith(_ENDS_OF_TITLES) and 2 < len(last.text) <= LONGEST_BEGINNING
    )
    if not formed or is_sure(last) or edge.kind != SEPARATOR or not _is_sure_before(tokens):
        return tokens
    return [*tokens[:-1], last._replace(kind=TITLE, score=UNKNOWN_TITLE)]


def _is_sure_before(tokens: Sequence[Token]) -> bool:
    """Whether a row's sure name stands before an institution or department of its own."""
    name = next(place for place, token in enumerate(tokens) if is_sure(token))
    return any(token.kind in (HOSPITAL, DEPARTMENT) for token in tokens[name:])


_ENDS_OF_TITLES = ("师", "员", "士")
LONGEST_BEGINNING = 4
UNKNOWN_TITLE = -1.0
"""Score of a title that begins with a word that nobody knows."""
