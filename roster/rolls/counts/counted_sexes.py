"""Numbers of men and women that a row states: （3男2女）, 男3人，女2人."""

from itertools import pairwise
from typing import NamedTuple

from roster.rolls.reading import Span
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import COUNT, GENDER, NAME, NUMBER
from roster.rolls.words.terms import stated_number

_SEXES = {"男": "male", "女": "female"}
_BOTH = ["male", "female"]


class OfSex(NamedTuple):
    """How many of those counted are men, or women."""

    number: int
    sex: str
    words: str
    span: Span


def sexes_counted(row: Row) -> tuple[OfSex, ...]:
    """The numbers of men and women of a row that names nobody: （3男2女）, 男3人，女2人; both or none."""
    if row.kinds.count(GENDER) < 2 or NAME in row.kinds:
        return ()
    counted: list[OfSex] = []
    end = 0
    for before, after in pairwise(row.tokens):
        sex, number = (before, after) if before.kind == GENDER else (after, before)
        is_number = number.kind == COUNT or (number.kind == NUMBER and number.text.isdigit())
        if before.end == after.start and before.start >= end and sex.text[:1] in _SEXES and is_number:
            end = after.end
            span = (before.start, end)
            counted.append(OfSex(stated_number(number.text) or 0, _SEXES[sex.text[0]], before.text + after.text, span))
    return tuple(counted) if [part.sex for part in counted] in (_BOTH, _BOTH[::-1]) else ()
