"""Rows of a roll that are somebody's although no name was read: an illegible one, one in Latin letters, none at all.

They head nothing and go on with nobody: their hospital and title are those of the person who was not read, so that
giving them to the people around would say of these what is printed of another.
"""

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from roster.rolls.binding import Bound
from roster.rolls.drafts import Draft
from roster.rolls.lattice import Token
from roster.rolls.lexicon import ATTRIBUTES, DEPARTMENT, HOSPITAL, NUMBER, OTHER, POST, SEPARATOR, TITLE
from roster.rolls.rows import Row

_POSITION = frozenset((TITLE, POST))
_FIELDS = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST))
_LATIN = re.compile("[A-Za-z]{2}|^[A-Z]$")
_ILLEGIBLE = frozenset("■□▇█▉▓▒░◼◻▪▫�?×✕〓")
_HALF_READ = re.compile(
    "(?=.{2,4}$)(?:[\u3400-\u9fff]{1,2}[■□▇█▓�?×✕〓*○●X]{1,2}|[■□▇█▓�?×✕〓*○●]{1,2}[\u3400-\u9fff]{1,2})[\u3400-\u9fff]?"
)
_CENSORED = re.compile("[*●○]{2,3}")  # each for a character; ** and *** are Markdown's where they touch a word


def nameless_rows(rows: Sequence[Row], bound: Sequence[Bound], heading: Sequence[bool]) -> set[int]:
    """The places of such rows in a block; `heading` says of which rows the form says that they head others."""
    open_rows = [not made.people and not heads for made, heads in zip(bound, heading, strict=True)]
    found = {place for place, row in enumerate(rows) if open_rows[place] and stands_for_a_name(row)}
    return found | _between_full_rows(rows, bound, [place for place, is_open in enumerate(open_rows) if is_open])


def stands_for_a_name(row: Row) -> bool:
    """Whether something that may be a name stands before the fields of a person, or by itself: ■■　某医院　医师."""
    if row.kinds[:1] in ATTRIBUTES:
        return False
    first = next((place for place, token in enumerate(row.tokens) if token.kind in ATTRIBUTES), None)
    if first is None:
        return _is_unread_name("".join([token.text for token in row.tokens]).strip())
    before = row.tokens[:first]
    if not before or before[-1].kind != SEPARATOR or before[-1].text[-1:] not in " \t,(":
        return False  # ■赤峰市医院: a mark that touches a word belongs to it
    fields = {token.kind for token in row.tokens[first:]} & _FIELDS
    if fields.isdisjoint(_POSITION) and not fields >= {HOSPITAL, DEPARTMENT}:
        return False
    numbered = before[0].kind == NUMBER and not _LATIN.search(before[0].text)
    if _HALF_READ.fullmatch("".join([token.text for token in before[numbered:]]).strip(" \t,(")):
        return True
    if any(token.kind == OTHER for token in before):
        return False  # unread as it is, and perhaps the beginning of a heading
    return any(
        (token.kind == NUMBER and _LATIN.search(token.text))
        or (token.kind == SEPARATOR and _is_illegible(token.text.strip(" \t,(")))
        for token in before
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


def is_unread_word(token: Token) -> bool:
    """Whether what counts as a figure or a mark may be somebody's name among others: 甲、■■、Bao Lina、乙."""
    if token.kind == NUMBER:
        return _LATIN_WORD.fullmatch(token.text) is not None and token.text not in _OF_HEADINGS
    return token.kind == SEPARATOR and _RUN.search(token.text) is not None


_LATIN_WORD = re.compile("[A-Z][a-z]+")
_OF_HEADINGS = frozenset(
    [
        "Team",
        "Medical",
        "Member",
        "Members",
        "List",
        "Roster",
        "Name",
        "Names",
        "Hospital",
        "Department",
        "Title",
        "Doctor",
        "Doctors",
        "Nurse",
        "Nurses",
        "Province",
        "City",
        "Wuhan",
        "Hubei",
        "China",
        "Chinese",
        "First",
        "The",
    ]
)
_RUN = re.compile(f"[{''.join(sorted(_ILLEGIBLE - {'?'}))}]{{2}}")
