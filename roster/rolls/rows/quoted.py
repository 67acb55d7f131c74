"""Words in quotation marks that look like names, and those that touch the marks: 援鄂护士某某:向生命"硬核"喊话."""

from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.likely import SURE
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import GROUP, NAME, OTHER, SEPARATOR
from roster.rolls.words.names import name_score


def without_quoted_words(row: Row) -> None:
    """Make words of a row of the unlikely name that stands alone in quotation marks, and of those that touch the marks."""
    tokens = row.tokens
    quoted = [
        place
        for place in range(1, len(tokens) - 1)
        if tokens[place].kind == NAME
        and _is_mark(tokens[place - 1].kind, tokens[place - 1].text[-1:])
        and _is_mark(tokens[place + 1].kind, tokens[place + 1].text[:1])
        and (_is_unlikely(NAME, tokens[place].text) or _calls_next(tokens, place))
    ]
    if not quoted:
        return
    freed = set(quoted)
    for place, (one, other) in enumerate(pairwise(tokens)):
        if _is_unlikely(one.kind, one.text) and _is_mark(other.kind, other.text[:1]):
            freed.add(place)
        if _is_mark(one.kind, one.text[-1:]) and _is_unlikely(other.kind, other.text):
            freed.add(place + 1)
    kinds = {place: GROUP if place in quoted and _calls_next(tokens, place) else OTHER for place in freed}
    row.put([token._replace(kind=kinds.get(place, token.kind)) for place, token in enumerate(tokens)])


def _calls_next(tokens: Sequence[Token], place: int) -> bool:
    """Whether what stands in quotation marks is what the one right behind them is called: "铁娘子"某某."""
    behind = tokens[place + 1 : place + 3]
    return len(behind) > 1 and behind[0].text == '"' and behind[1].kind == NAME and name_score(behind[1].text) >= SURE


def _is_unlikely(kind: str, text: str) -> bool:
    return kind == NAME and name_score(text) < SURE


def _is_mark(kind: str, mark: str) -> bool:
    return kind == SEPARATOR and mark == '"'
