"""Names that only the layout gives away: an unknown word where a row must hold a name."""

from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.lattice import Token
from roster.rolls.lexicon import LABEL, NAME, NUMBER, OTHER, REGION, SEPARATOR
from roster.rolls.names import name_score, transliteration_characters, words
from roster.rolls.rows import Row

SURE = 0.4
"""A name token's score from which on it needs no help from the layout."""

LIKELY = -0.6

_FIELDS = frozenset("HDTPR")


def promote(rows: Sequence[Row]) -> None:
    """Make names of unknown words that stand where names stand, and plain words of doubtful names elsewhere."""
    for row in rows:
        row.tokens = _promote_in_row(row)
    _promote_bare(rows)
    for row in rows:
        row.tokens = [_settled(token) for token in row.tokens]


def _settled(token: Token) -> Token:
    return token._replace(kind=OTHER) if token.kind == NAME and token.score < SURE else token


def _promoted(atom: list[Token]) -> Token:
    """One name of all the tokens of an atom."""
    return Token(NAME, atom[0].start, atom[-1].end, "".join(token.text for token in atom), SURE)


def _atoms(tokens: Sequence[Token]) -> list[list[Token]]:
    atoms: list[list[Token]] = []
    for place, token in enumerate(tokens):
        if token.kind in (SEPARATOR, NUMBER) or not place or tokens[place - 1].kind in (SEPARATOR, NUMBER):
            atoms.append([token])
        else:
            atoms[-1].append(token)
    return atoms


def _promote_in_row(row: Row) -> list[Token]:
    atoms = _atoms(row.tokens)
    sure = sum(any(_is_sure(token) for token in atom) for atom in atoms)
    if sure or any(token.kind in _FIELDS for token in row.tokens):
        atoms = [
            atom if any(token.kind == OTHER for token in atom) else [_accepted(token) for token in atom]
            for atom in atoms
        ]
        row.tokens = [token for atom in atoms for token in atom]
    filled = sum(any(token.kind in _FIELDS for token in atom) for atom in atoms)
    words_in_row = sum(atom[0].kind not in (SEPARATOR, NUMBER) for atom in atoms)
    unsure = [atom for atom in atoms if _may_be_name(atom)]
    if not sure and filled and len(unsure) >= 1 and words_in_row >= 2 and row.explained >= 0.6:
        chosen = [unsure[0]] if len(unsure) < filled + 1 else []
    elif sure >= 3 and sure >= 2 * len(unsure):
        chosen = unsure
    else:
        return row.tokens
    tokens: list[Token] = []
    for atom in atoms:
        tokens.extend([_promoted(atom)] if atom in chosen else atom)
    return tokens


def _accepted(token: Token) -> Token:
    """A likely name that fills its place between marks or fields needs no more proof in a row of fields or people."""
    return token._replace(score=SURE) if token.kind == NAME and LIKELY <= token.score < SURE else token


def _is_sure(token: Token) -> bool:
    return token.kind == NAME and token.score >= SURE


def _may_be_name(atom: list[Token]) -> bool:
    """Whether an atom that no recogniser is sure of could be somebody's name."""
    if atom[0].kind in (SEPARATOR, NUMBER, LABEL) or any(_is_sure(token) for token in atom):
        return False
    text = "".join(token.text for token in atom)
    if text in words() or not all("\u3400" <= char <= "\u9fff" or char == "·" or ord(char) > 0x1FFFF for char in text):
        return False
    if not 2 <= len(text) <= 8 or (
        len(text) > 4 and sum(char in transliteration_characters() for char in text) < len(text) - 1
    ):
        return False
    if len(atom) == 1 and atom[0].kind == REGION:
        return len(text) < 4 and name_score(text) > 2
    return any(token.kind in (OTHER, NAME) for token in atom)


def _promote_bare(rows: Sequence[Row]) -> None:
    """A row that is one unknown word, right above (or below) rows of fields, where other rows show the same form."""
    shapes = [_shape(row) for row in rows]
    above = sum(a == "N" and b == "F" for a, b in pairwise(shapes))
    below = sum(a == "F" and b == "N" for a, b in pairwise(shapes))
    for place, shape in enumerate(shapes):
        if shape != "U":
            continue
        starts = place + 1 < len(rows) and shapes[place + 1] == "F" and above >= 1
        ends = place > 0 and shapes[place - 1] == "F" and below >= 1
        in_list = 0 < place < len(rows) - 1 and shapes[place - 1] == "N" and shapes[place + 1] == "N"
        if starts or ends or in_list:
            row = rows[place]
            atom = next(atom for atom in _atoms(row.tokens) if atom[0].kind not in (SEPARATOR, NUMBER))
            at = row.tokens.index(atom[0])
            row.tokens[at : at + len(atom)] = [_promoted(atom)]


def _shape(row: Row) -> str:
    """N for a row that is a name, F for a row of fields only, U for a row that is one unknown word, - for others."""
    atoms = [atom for atom in _atoms(row.tokens) if atom[0].kind not in (SEPARATOR, NUMBER)]
    if len(atoms) == 1 and len(atoms[0]) == 1 and atoms[0][0].kind == NAME and atoms[0][0].score >= SURE:
        return "N"
    if atoms and all(token.kind in _FIELDS for atom in atoms for token in atom):
        return "F"
    if len(atoms) == 1 and _may_be_name(atoms[0]):
        return "U"
    return "-"
