"""Joined cells of a pasted table whose head was not understood: an empty cell where the row above has its institution."""

from collections.abc import Sequence

from roster.rolls.blocks.items import Item
from roster.rolls.doubts import HOSPITAL_ABOVE
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL, SEPARATOR


def join_cells(items: Sequence[Item]) -> None:
    """Give each whose row begins with an empty cell the institution that fills the first cell of the last row above with as
    many cells as theirs."""
    house: Token | None = None
    cells = houses = 0
    for item in items:
        tokens = item.row.tokens
        if not item.people or len(tokens) < FEWEST:
            house = None
        elif tokens[0].kind == HOSPITAL and "\t" in tokens[1].text:
            house, cells, houses = tokens[0], _cells(tokens), item.kinds.count(HOSPITAL)
        elif house and tokens[0].kind == SEPARATOR and tokens[0].text[0] == "\t" and _cells(tokens) == cells:
            for draft in item.people:
                if item.kinds.count(HOSPITAL) == houses - 1:
                    # What it has is where they went, as the second one of the row above is.
                    draft.own = [token for token in draft.own if token.kind != HOSPITAL]
                    draft.inherited = [house, *(token for token in draft.inherited if token.kind != HOSPITAL)]
                    draft.doubts.append(HOSPITAL_ABOVE)
        else:
            house = None


FEWEST = 4


def _cells(tokens: Sequence[Token]) -> int:
    return 1 + sum(token.text.count("\t") for token in tokens if token.kind == SEPARATOR)
