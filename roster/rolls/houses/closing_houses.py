"""Institutions that close the list of their people: 甲、乙 / 丙（以上某医院）."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row
from roster.rolls.rows.words import CLOSES, closes
from roster.rolls.words.lexicon import HOSPITAL, NAME, NUMBER, SEPARATOR


def give_closing_houses(rows: Sequence[Row], drafts: Sequence[Draft], shadow: str) -> None:
    """Give those of a list the institution that closes it, back to the one before: 甲、乙 / 丙（以上某医院）. It heads nobody
    below it."""
    closing = [
        token
        for row in (rows if CLOSES in shadow else ())
        if _BEHIND_MARK in row.kinds
        for before, token in pairwise(row.tokens)
        if token.kind == HOSPITAL and closes(before)
    ] or _closing_by_order(rows, drafts)
    if not closing:
        return
    starts = [token.start for token in closing]
    for draft in drafts:
        if draft.source == "prose" or draft.has(HOSPITAL):
            continue
        draft.inherited = [token for token in draft.inherited if token.kind != HOSPITAL or token.start not in starts]
        place = bisect_right(starts, draft.name.start)
        if place < len(starts) and not draft.holds(HOSPITAL):
            draft.inherited.append(closing[place])


_BEHIND_MARK = SEPARATOR + HOSPITAL


def _closing_by_order(rows: Sequence[Row], drafts: Sequence[Draft]) -> list[Token]:
    """The institutions of a page where names come first and each institution stands by itself below its people, up to
    the last row: 甲 乙 / （某医院） / 丙 丁 / （某医院）."""
    own = {token.start for draft in drafts for token in draft.own if token.kind == HOSPITAL}
    names = {draft.name.start for draft in drafts if draft.source == "row"}
    closing: list[Token] = []
    named = False  # whether names stand above that no institution has closed yet
    for row in rows:
        if any(token.start in names for token in row.tokens if token.kind == NAME):
            if HOSPITAL in row.kinds:
                return []
            named = True
        elif HOSPITAL in row.kinds:
            said = [token for token in row.tokens if token.kind not in (SEPARATOR, NUMBER)]
            if not named or len(said) != 1 or said[0].start in own:
                return []
            closing.append(said[0])
            named = False
    return closing if len(closing) > 1 and not named else []
