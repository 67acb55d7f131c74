"""Rows of a roll that are somebody's although no name was read: an illegible one, one in Latin letters, none at all.

They head nothing and go on with nobody: their hospital and title are those of the person who was not read, so that
giving them to the people around would say of these what is printed of another.
"""

import re
from collections.abc import Sequence

from roster.rolls.binding import Bound
from roster.rolls.lexicon import DEPARTMENT, HOSPITAL, NUMBER, OTHER, POST, SEPARATOR, TITLE
from roster.rolls.rows import ATTRIBUTES, Row

_POSITION = frozenset((TITLE, POST))
_FIELDS = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST))
_LATIN = re.compile("[A-Za-z]{2}|^[A-Z]$")
_ILLEGIBLE = frozenset("■□▇█▉▓▒░◼◻▪▫�?×✕〓")
_CENSORED = re.compile("[*●○]{2,3}")  # each for a character; ** and *** are Markdown's where they touch a word


def nameless_rows(rows: Sequence[Row], bound: Sequence[Bound], heading: Sequence[bool]) -> set[int]:
    """The places of such rows in a block; `heading` says of which rows the form says that they head others."""
    open_rows = [not made.people and not heads for made, heads in zip(bound, heading, strict=True)]
    found = {place for place, row in enumerate(rows) if open_rows[place] and _stands_for_a_name(row)}
    return found | _between_full_rows(rows, bound, [place for place, is_open in enumerate(open_rows) if is_open])


def _stands_for_a_name(row: Row) -> bool:
    """Whether something that may be a name stands before the fields of a person, or by itself: ■■　某医院　医师."""
    first = next((place for place, token in enumerate(row.tokens) if token.kind in ATTRIBUTES), None)
    if first is None:
        return _is_unread_name("".join([token.text for token in row.tokens]).strip())
    before = row.tokens[:first]
    if not before or before[-1].kind != SEPARATOR or before[-1].text[-1:] not in " \t,":
        return False  # ■赤峰市医院: a mark that touches a word belongs to it
    fields = {token.kind for token in row.tokens[first:]} & _FIELDS
    if fields.isdisjoint(_POSITION) and not fields >= {HOSPITAL, DEPARTMENT}:
        return False
    if any(token.kind == OTHER for token in before):
        return False  # unread as it is, and perhaps the beginning of a heading
    return any(token.kind == NUMBER and _LATIN.search(token.text) for token in before) or any(
        _is_illegible(token.text.strip()) for token in before if token.kind == SEPARATOR
    )


def _is_unread_name(words: str) -> bool:
    """Whether a row is nothing but a name that is illegible or in Latin letters; its fields stand in the rows below."""
    if len(words) <= LONGEST_HAN:
        return len(words) > 1 and _ILLEGIBLE.issuperset(words)  # *** is a rule, and a longer row an ornament
    return len(words) <= LONGEST_LATIN and _LATIN_NAME.fullmatch(words) is not None


LONGEST_HAN, LONGEST_LATIN = 4, 30
_LATIN_NAME = re.compile("[A-Z][a-z'\u2019-]+(?:[ ·.]{1,2}[A-Z][a-z'\u2019-]+){1,3}")


def _is_illegible(mark: str) -> bool:
    return len(mark) > 1 and (_CENSORED.fullmatch(mark) is not None or not _ILLEGIBLE.isdisjoint(mark))


def _between_full_rows(rows: Sequence[Row], bound: Sequence[Bound], places: Sequence[int]) -> set[int]:
    """The rows of a person's shape between people who have all of that themselves."""
    full = [made.people[-1] if made.people else None for made in bound]
    found: set[int] = set()
    above, at = None, 0
    for place in places:
        kinds = _parted_kinds(rows[place])
        if HOSPITAL not in kinds or kinds.isdisjoint(_POSITION):
            continue
        for other in range(at, place):
            above = full[other] or above
        at = place
        below = next((draft for draft in full[place + 1 : place + 1 + NEAR] if draft), None)
        if above is None:
            if below is not None and below.has(HOSPITAL) and below.has("TP"):
                found.add(place)
            continue
        if not above.has("TP") or not above.has("HD"):
            continue
        whole = DEPARTMENT in kinds
        if not above.has(HOSPITAL) and not whole:
            continue  # 王小红 呼吸科 护师 may go on with a hospital
        if below is None or below.has(HOSPITAL) or (whole and below.has("TP")):
            found.add(place)
    return found


NEAR = 12
"""Rows below in which the next person is looked for, so that the time stays linear."""


def _parted_kinds(row: Row) -> set[str]:
    """The kinds of fields that stand each by itself, with blanks or commas between them."""
    words = [place for place, token in enumerate(row.tokens) if token.kind not in (SEPARATOR, NUMBER)]
    if len(words) < 2 or any(row.tokens[place].kind not in _FIELDS for place in words):
        return set()
    parted = all(row.tokens[place - 1].kind == SEPARATOR for place in words[1:])
    return {row.tokens[place].kind for place in words} if parted else set()
