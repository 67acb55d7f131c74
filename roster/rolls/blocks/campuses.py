"""Whose house it is of which a row names a campus behind its first people: 急诊科护师甲，骨科护师乙和某医院南院区骨科护师丙."""

from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import HOSPITAL, NAME
from roster.rolls.words.short_names import without_campus


def give_mother_house(row: Row, people: Sequence[Draft], heads: list[Token]) -> list[Token]:
    """Give those of a row who have no institution of their own the one whose campuses the row names. The heads that the
    row leaves open, with it as well."""
    mother = _mother_house(row.tokens, row.kinds)
    if mother is None:
        return heads
    for draft in people:
        if not draft.has(HOSPITAL):
            draft.inherited = [mother, *(token for token in draft.inherited if token.kind != HOSPITAL)]
    return [mother if token.kind == HOSPITAL else token for token in heads]


def _mother_house(tokens: Sequence[Token], kinds: str) -> Token | None:
    """The house of which all that a row names are campuses, where it names somebody before the first of them, so that
    those who stand without one are at none of the campuses; None in any other row."""
    place = kinds.find(HOSPITAL)
    if place < 0 or NAME not in kinds[:place]:
        return None
    mothers = {without_campus(token.text): token for token in tokens if token.kind == HOSPITAL}
    own, token = next(iter(mothers.items()))
    if len(mothers) > 1 or own == token.text or token.end - token.start != len(token.text):
        return None
    return token._replace(end=token.start + len(own), text=own)
