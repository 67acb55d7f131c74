"""Names that only the rows around give away: a word alone, set apart, or first where all others begin with a name."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.likely import (
    atoms_of,
    is_sure,
    is_unsure,
    may_be_name,
    promoted,
    text_of,
    words_of_row,
)
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import (
    BATCH,
    DEPARTMENT,
    GROUP,
    LABEL,
    NAME,
    NUMBER,
    OTHER,
    PARTY,
    SEPARATOR,
)
from roster.rolls.words.names import surname_characters

FIELDS = frozenset("HDTPR")
_NEVER_NAMES = FIELDS | {BATCH, GROUP}


def promote_bare(rows: Sequence[Row]) -> None:
    """A row that is one unknown word, right above (or below) rows of fields, where other rows show the same form."""
    shapes = [_shape(row) for row in rows]
    beside = Counter(pairwise(shapes))
    above, below = beside["N", "F"], beside["F", "N"]
    for place, shape in enumerate(shapes):
        if shape != "U":
            continue
        starts = place + 1 < len(rows) and shapes[place + 1] == "F" and above >= 1
        ends = place > 0 and shapes[place - 1] == "F" and below >= 1
        in_list = 0 < place < len(rows) - 1 and shapes[place - 1] == "N" and shapes[place + 1] == "N"
        if starts or ends or in_list:
            _name_first(rows[place])
    for place, row in enumerate(rows):
        # 果 然 and 高洁 are words; where every other person's rows begin with a name, so do theirs.
        alone = shapes[place] == "-" and place + 1 < len(rows) and shapes[place + 1] == "F" and above > 1
        if not alone:
            continue
        below_mark = not place or shapes[place - 1] == "F" or not words_of_row(rows[place - 1])
        if below_mark and (_is_spaced(row) or _is_word_alone(row)):
            _name_first(row)
    _promote_named_as_wards(rows, shapes)


def _promote_named_as_wards(rows: Sequence[Row], shapes: Sequence[str]) -> None:
    """Make a name of what ends as a ward does and stands alone where the other people's rows have a name: 钮科 / 某市人民医院
    护士长 / 章岚 / 某县人民医院医师. What stands below the others' names tells such a row from somebody's ward."""
    below = Counter(
        _said(under.kinds)[0] for (a, b), under in zip(pairwise(shapes), rows[1:], strict=True) if a + b == "NF"
    )
    if below.total() < FEWEST_ABOVE or DEPARTMENT in below:
        return
    for place in range(len(rows) - 1):
        starts = shapes[place + 1] == "F" and below[_said(rows[place + 1].kinds)[0]] >= FEWEST_ABOVE
        if starts and not (place and shapes[place - 1] == "N") and _is_unknown_ward(rows[place]):
            _name_first(rows[place])


FEWEST_ABOVE = 2
"""Names alone above fields from which on a word in their place is one as well."""


def _is_unknown_ward(row: Row) -> bool:
    """Whether a row is but a ward that is none which is known, and as long as a name that begins as it does."""
    if _said(row.kinds) != DEPARTMENT:
        return False
    ward = words_of_row(row)[0][0]
    return ward.score < 0 and len(ward.text) <= LONGEST_WARD and ward.text[0] in surname_characters()


LONGEST_WARD = 3


def _name_first(row: Row) -> None:
    """Make a name of the first word of a row, or of its two single characters."""
    atoms = words_of_row(row)
    last = atoms[1][-1] if len(atoms[0][0].text) == 1 == len(atoms[0]) else atoms[0][-1]
    at, end = row.tokens.index(atoms[0][0]), row.tokens.index(last) + 1
    name = promoted([token for token in row.tokens[at:end] if token.kind != SEPARATOR])
    row.put([*row.tokens[:at], name, *row.tokens[end:]])


def _is_spaced(row: Row) -> bool:
    words_of = [token for token in row.tokens if token.kind not in (SEPARATOR, NUMBER)]
    return len(words_of) == 2 and all(len(token.text) == 1 and "\u3400" <= token.text <= "\u9fff" for token in words_of)


def _is_word_alone(row: Row) -> bool:
    atoms = words_of_row(row)
    if len(atoms) != 1 or len(text_of(atoms[0])) >= 4:
        return False
    return may_be_name(atoms[0], even_words=True) or _is_named_as_ward(atoms[0])


def _is_named_as_ward(atom: list[Token]) -> bool:
    """Whether a word that is no department may be a name though it ends as one: 寇明科."""
    text = text_of(atom)
    named = all(token.kind in (NAME, OTHER) for token in atom) and atom[0].kind == NAME
    return named and len(text) == 3 and text[-1] in "科部" and is_sure(atom[0])


def promote_spaced(row: Row) -> None:
    """青 梅, among names padded to one width, is a name whatever its characters."""
    if row.kinds.count(NAME) < 2 or sum(map(is_sure, row.tokens)) < 2:
        return
    for place, token in enumerate(row.tokens):
        closed = token.end - token.start > len(token.text)  # blanks in it were closed up
        if closed and is_unsure(token) and may_be_name([token], even_words=True):
            beside = [*row.tokens[max(0, place - 1) : place], *row.tokens[place + 1 : place + 2]]
            if all(edge.kind in (SEPARATOR, NUMBER) for edge in beside):
                row.put([*row.tokens[:place], promoted([token]), *row.tokens[place + 1 :]])
    if sum(map(_is_character, row.tokens)) < 2:
        return
    place = 1
    while place < len(row.tokens) - 1:
        first, blank, second = row.tokens[place - 1 : place + 2]
        spaced = blank.kind == SEPARATOR and not blank.text.strip() and _is_character(first) and _is_character(second)
        if spaced and all(edge.kind in (SEPARATOR, NUMBER) for edge in _edges(row, place)):
            row.put([*row.tokens[: place - 1], promoted([first, second]), *row.tokens[place + 2 :]])
        place += 1


def _edges(row: Row, place: int) -> list[Token]:
    """What stands on both sides of two characters around the blank at `place`."""
    return [*row.tokens[max(0, place - 2) : place - 1], *row.tokens[place + 2 : place + 3]]


FEWEST_SPACED = 5
"""Tokens of the shortest row with two sure names and a spaced one: 青 梅 are three."""


def _is_character(token: Token) -> bool:
    return token.kind in (OTHER, NAME) and len(token.text) == 1 and "\u3400" <= token.text <= "\u9fff"


def promote_habit(rows: Sequence[Row]) -> None:
    """The first word of a row of fields, where nearly every other such row begins with a name: 揭阳　某医院　医师."""
    if all(any(map(is_sure, row.tokens)) for row in rows):
        return
    openings = [(row, atom) for row in rows for atom in [_first_word(row)] if atom]
    named = sum(len(atom) == 1 and is_sure(atom[0]) for _, atom in openings)
    if named < 3 or named < 0.7 * len(openings):
        return
    for row, atom in openings:
        if any(map(is_sure, row.tokens)):
            continue
        atoms = [other for other in atoms_of(row.tokens) if other[0].kind not in (SEPARATOR, NUMBER)]
        spaced = len(atoms) > 2 and len(text_of(atom)) == 1 == len(text_of(atoms[1]))
        text = text_of(atom) + (text_of(atoms[1]) if spaced else "")
        if (
            atom[0].kind != LABEL
            and not any(token.kind in _NEVER_NAMES for token in atom)
            and 2 <= len(text) <= 4
            and all("\u3400" <= char <= "\u9fff" for char in text)
        ):
            _name_first(row)


_FIRST_WORD = re.compile(f"[{SEPARATOR}{NUMBER}]*([^{SEPARATOR}{NUMBER}]+)[{SEPARATOR}{NUMBER}]")


def _first_word(row: Row) -> Sequence[Token]:
    """The first word of a row that has words of somebody's position behind it; nothing of any other row."""
    place = _place_of_first(row.kinds)
    return row.tokens[place] if place else ()


@lru_cache(maxsize=4096)
def _place_of_first(kinds: str) -> slice | None:
    first = _FIRST_WORD.match(kinds)
    return slice(*first.span(1)) if first and not FIELDS.isdisjoint(kinds[first.end() :]) else None


@lru_cache(maxsize=4096)
def _said(kinds: str) -> str:
    """The kinds of a row's words without its marks, numbers and labels."""
    return kinds.replace(SEPARATOR, "").replace(NUMBER, "").replace(LABEL, "")


@lru_cache(maxsize=4096)
def _are_fields(kinds: str) -> bool:
    return bool(kinds) and _FIELDS_AND_PARTY.issuperset(kinds)


_FIELDS_AND_PARTY = FIELDS | {PARTY}


def _shape(row: Row) -> str:
    """N for a row that is a name, F for a row of fields only, with labels or without, U for a row that is one unknown word, - for others."""
    kinds = _said(row.kinds)
    if NAME in kinds and any(map(is_sure, row.tokens)):
        return "N" if kinds == NAME else "-"
    if _are_fields(kinds):
        return "F"
    atoms = words_of_row(row)
    return "U" if len(atoms) == 1 and may_be_name(atoms[0]) else "-"
