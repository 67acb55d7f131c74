"""Rows of a roll that are somebody's although no name was read: an illegible one, one in Latin letters, none at all.

They head nothing and go on with nobody: their hospital and title are those of the person who was not read, so that
giving them to the people around would say of these what is printed of another.
"""

from collections.abc import Sequence, Set
from functools import lru_cache

from roster.rolls.blocks.binding import Bound
from roster.rolls.drafts import Draft
from roster.rolls.rows.row import Row
from roster.rolls.rows.unread_names import stands_for_a_name
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NUMBER, POST, SEPARATOR, TITLE

_POSITION = frozenset((TITLE, POST))
_FIELDS = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST))


def nameless_rows(rows: Sequence[Row], bound: Sequence[Bound], heading: Sequence[bool]) -> set[int]:
    """The places of such rows in a block; `heading` says of which rows the form says that they head others."""
    open_rows = [not made.people and not heads for made, heads in zip(bound, heading, strict=True)]
    found = {place for place, row in enumerate(rows) if open_rows[place] and stands_for_a_name(row)}
    return found | _between_full_rows(rows, bound, [place for place, is_open in enumerate(open_rows) if is_open])


def _between_full_rows(rows: Sequence[Row], bound: Sequence[Bound], places: Sequence[int]) -> set[int]:
    """The rows of a person's shape between people who have all of that themselves."""
    last = [made.people[-1] if made.people else None for made in bound]
    found: set[int] = set()
    above, at = None, 0
    for place in places:
        kinds = _kinds_alone(rows[place].kinds)
        if HOSPITAL not in kinds or len(kinds) < 2:
            continue
        for other in range(at, place):
            above = last[other] or above
        at = place
        if above is not None and not kinds.isdisjoint(_POSITION) and not (above.has("TP") and above.has("HD")):
            continue  # who wants what the row says
        below = [draft for draft in last[place + 1 : place + 1 + NEAR] if draft][:HEIRS]
        if _is_of_nobody(kinds, above, below, rows[place]):
            found.add(place)
    return found


NEAR, HEIRS = 12, 3
"""Rows below in which the next people are looked for, and how many of them, so that the time stays linear."""


def _is_of_nobody(kinds: Set[str], above: Draft | None, below: Sequence[Draft], row: Row) -> bool:
    """Whether neither the person above, who has a position, nor those below want what a row says."""
    if kinds.isdisjoint(_POSITION):
        # A hospital and a department are a heading, unless all around have their own.
        around = [*([above] if above else []), *below]
        return len(below) > 0 and above is not None and all(draft.has(HOSPITAL) for draft in around)
    heirless = bool(below) and below[0].has(HOSPITAL) and below[0].has("TP")
    if above is None:
        return heirless
    if heirless:
        return above.has(HOSPITAL) or DEPARTMENT in kinds
    whole = DEPARTMENT in kinds
    if not _is_parted(row) or not (above.has(HOSPITAL) or whole):
        return False  # 王小红 呼吸科 护师 may go on with a hospital
    return not below or below[0].has(HOSPITAL) or (whole and below[0].has("TP"))


@lru_cache(maxsize=4096)
def _kinds_alone(kinds: str) -> Set[str]:
    """The kinds of a row that is nothing but fields, of those of all its tokens."""
    said = frozenset(kinds) - _BETWEEN
    return said if said <= _FIELDS else frozenset()


_BETWEEN = frozenset((SEPARATOR, NUMBER))


def _is_parted(row: Row) -> bool:
    """Whether each word of a row stands by itself, with blanks between them."""
    words = [place for place, token in enumerate(row.tokens) if token.kind not in _BETWEEN]
    return all(row.tokens[place - 1].kind == SEPARATOR for place in words[1:])
