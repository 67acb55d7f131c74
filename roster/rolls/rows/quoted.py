"""Words in quotation marks that look like names, and those that touch the marks: 援鄂护士某某:向生命"硬核"喊话."""

from itertools import pairwise

from roster.rolls.rows.likely import SURE
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import NAME, OTHER, SEPARATOR
from roster.rolls.words.names import name_score


def without_quoted_words(row: Row) -> None:
    """Make words of a row of the unlikely name that stands alone in quotation marks, and of those that touch the marks."""
    tokens = row.tokens
    quoted = [
        place
        for place in range(1, len(tokens) - 1)
        if _is_unlikely(tokens[place].kind, tokens[place].text)
        and _is_mark(tokens[place - 1].kind, tokens[place - 1].text[-1:])
        and _is_mark(tokens[place + 1].kind, tokens[place + 1].text[:1])
    ]
    if not quoted:
        return
    freed = set(quoted)
    for place, (one, other) in enumerate(pairwise(tokens)):
        if _is_unlikely(one.kind, one.text) and _is_mark(other.kind, other.text[:1]):
            freed.add(place)
        if _is_mark(one.kind, one.text[-1:]) and _is_unlikely(other.kind, other.text):
            freed.add(place + 1)
    row.put([token._replace(kind=OTHER) if place in freed else token for place, token in enumerate(tokens)])


def _is_unlikely(kind: str, text: str) -> bool:
    return kind == NAME and name_score(text) < SURE


def _is_mark(kind: str, mark: str) -> bool:
    return kind == SEPARATOR and mark == '"'
