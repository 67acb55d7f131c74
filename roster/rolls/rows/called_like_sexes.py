"""Padded names whose second character is 男, on pages that print nobody's sex: 某医院内科 余 男 护师."""

from collections.abc import Sequence

from roster.rolls.rows.likely import promoted
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import GENDER, NAME, OTHER, POST, SEPARATOR, TITLE
from roster.rolls.words.names import surname_characters

_BETWEEN = tuple(OTHER + SEPARATOR + GENDER + SEPARATOR + kind for kind in (TITLE, POST))
FEWEST = 2
"""Rows with somebody's name and without a sex from which on a page prints none."""


def name_by_other_rows(rows: Sequence[Row]) -> None:
    """Make one name of a surname and 男 with nothing but a blank between, where no other row prints a sex."""
    sexed = [row for row in rows if GENDER in row.kinds]
    if len(sexed) != 1 or NAME in sexed[0].kinds or not any(kinds in sexed[0].kinds for kinds in _BETWEEN):
        return
    if sum(NAME in row.kinds for row in rows) < FEWEST:
        return
    tokens = sexed[0].tokens
    at = max([sexed[0].kinds.find(kinds) for kinds in _BETWEEN])
    surname, blank, sex = tokens[at : at + 3]
    if surname.text in surname_characters() and not blank.text.strip() and len(sex.text) == 1:
        sexed[0].put([*tokens[:at], promoted([surname, sex]), *tokens[at + 3 :]])
