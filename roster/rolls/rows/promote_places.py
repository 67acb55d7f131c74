"""Names that are a city's as well, in rows that list people with what they are behind each: 甲 内科 医师；沈阳 ICU 护师."""

from collections.abc import Iterator, Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.likely import is_sure, promoted
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import DEPARTMENT, NAME, POST, REGION, SEPARATOR, TITLE
from roster.rolls.words.names import surname_characters

LONGEST = 3
"""Characters of a city's name that may be somebody's."""


def promote_places(row: Row) -> None:
    """Make a name of the place that opens a clause of a ward and a position, where another clause opens with a name."""
    clauses = list(_clauses(row.tokens))
    if not any(is_sure(clause[0]) and _tells(clause) for clause in clauses):
        return
    for clause in clauses:
        place = clause[0]
        if place.kind != REGION or not _tells(clause) or len(place.text) > LONGEST:
            continue
        if place.text[0] in surname_characters() and not any(token.kind == NAME for token in clause):
            row.put([promoted([token]) if token is place else token for token in row.tokens])


def _clauses(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """What stands between a row's colons and semicolons, each from its first word on."""
    clause: list[Token] = []
    for token in tokens:
        if token.kind == SEPARATOR and (":" in token.text or ";" in token.text):
            if clause:
                yield clause
            clause = []
        elif clause or token.kind != SEPARATOR:
            clause.append(token)
    if clause:
        yield clause


def _tells(clause: Sequence[Token]) -> bool:
    """Whether a blank parts a clause's first word from a ward and a position."""
    if len(clause) < FEWEST or clause[1].kind != SEPARATOR or clause[1].text.strip():
        return False
    return clause[2].kind in (DEPARTMENT, TITLE, POST) and any(token.kind in (TITLE, POST) for token in clause[2:])


FEWEST = 3
