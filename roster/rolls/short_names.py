"""Short names of institutions that the page explains in brackets: 哈尔滨医科大学附属第一医院（哈医大一院）."""

import re
from collections.abc import Callable, Sequence

from roster.rolls.binding import Draft
from roster.rolls.lattice import Token
from roster.rolls.lexicon import HOSPITAL


def give_explained_houses(drafts: Sequence[Draft], shadow: str, cut: Callable[[int, int], Sequence[Token]]) -> None:
    """Give those of a short name the full one behind which the page prints it in brackets. `cut` makes tokens of a
    stretch of the text."""
    full: dict[str, Token | None] = {}
    for draft in drafts:
        for token in (*draft.own, *draft.inherited):
            if token.kind == HOSPITAL and len(token.text) <= LONGEST_SHORT and token.text not in full:
                full[token.text] = _explained(token.text, shadow, cut) if len(full) < MOST_SHORT else None
    explained = {short: house for short, house in full.items() if house is not None}
    for draft in drafts if explained else ():
        house = next((token for token in (*draft.own, *draft.inherited) if token.kind == HOSPITAL), None)
        if house is not None and house.text in explained:
            draft.own = [token for token in draft.own if token.kind != HOSPITAL]
            others = [token for token in draft.inherited if token.kind != HOSPITAL]
            draft.inherited = [explained[house.text], *others]


LONGEST_SHORT, LONGEST_FULL, MOST_SHORT = 8, 26, 20
"""Characters of a short name and of a full one; short names looked for, so that the time stays linear."""


def _explained(short: str, shadow: str, cut: Callable[[int, int], Sequence[Token]]) -> Token | None:
    found = re.search(rf"\((?:以?下?简称:?)?\"?{re.escape(short)}\"?\)", shadow)
    if found is None:
        return None
    start = max(shadow.rfind("\n", 0, found.start()) + 1, found.start() - LONGEST_FULL)
    tokens = cut(start, found.start())
    last = tokens[-1] if tokens else None
    whole = last is not None and last.kind == HOSPITAL and last.end == found.start() and len(last.text) > len(short)
    return last if whole else None
