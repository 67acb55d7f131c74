"""Rows of a roll: one logical line each, cut into tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.tokens import kind_of_token, tokens_of
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import (
    COUNT,
    HOSPITAL,
    LABEL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    ROLE,
    SEPARATOR,
    TITLE,
    Lexicon,
)


@dataclass(slots=True)
class Row:
    """A logical line: its span, its tokens, the number of blank lines before it, and how much of it is explained."""

    start: int
    end: int
    tokens: Sequence[Token]  # replaced by `put`, never changed in place, since `kinds` goes with them
    blanks: int = 0
    explained: float = 0.0
    letters: int = 0
    heading: bool = False
    labelled: bool = False  # whether a word of it may head a column or a form
    remark: bool = False  # plainly running text, whose words nobody has looked at
    tail: int = 0  # where the running text behind the row's own words ends, if some follows in its line
    kinds: str = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = "".join(map(kind_of_token, self.tokens))

    def put(self, tokens: Sequence[Token]) -> None:
        """Take other tokens in place of those that the row has."""
        if tokens is not self.tokens:
            self.tokens, self.kinds = tokens, "".join(map(kind_of_token, tokens))


def read_row(shadow: str, start: int, end: int, lexicon: Lexicon, blanks: int, *, plain: bool = False) -> Row:
    """The row between two offsets of the shadow; `plain` says that it is a plain word (rows/plain.py)."""
    line, tokens = shadow[start:end], tokens_of(shadow, start, end, lexicon, plain=plain)
    heading = not plain and (
        ("#" in line and line.lstrip(" \t*>").startswith("#"))
        or (NOTHING in line and _is_bold_house(line, tokens))
        or ("[" in line and _is_boxed(line, tokens))
    )
    row = Row(start, end, tokens, blanks, heading=heading)
    explain(row)
    return row


_BOLD = re.compile(rf"[ \t>]*{NOTHING}{{2}}[^{NOTHING}\n]+{NOTHING}{{2}}")


def _is_bold_house(line: str, tokens: Sequence[Token]) -> bool:
    """Whether a line is an institution in bold and nothing else, which heads a list: **某县医院**（3人）."""
    if _BOLD.match(line) is None:
        return False
    kinds = {token.kind for token in tokens}
    return HOSPITAL in kinds <= {HOSPITAL, SEPARATOR, COUNT, NUMBER}


_BOXED = re.compile(r"[ \t]*\[[^\[\]\n]+\][ \t]*(?:\([^()\n]{1,8}\))?[ \t:]*")


def _is_boxed(line: str, tokens: Sequence[Token]) -> bool:
    """Whether a line is words of a position in heavy brackets and nothing else: 【主治医师】, 【护士】（3人）."""
    if _BOXED.fullmatch(line) is None:
        return False
    kinds = {token.kind for token in tokens}
    return not kinds.isdisjoint(_POSITIONS) and kinds <= _BOX


_POSITIONS = frozenset((TITLE, POST, ROLE))
_BOX = _POSITIONS | {SEPARATOR, COUNT, NUMBER}


def explain(row: Row) -> None:
    """Reckon how much of a row its tokens explain."""
    letters = days = explained = 0
    for token in row.tokens:
        kind, _, _, text, score = token
        if kind != SEPARATOR:
            row.labelled = row.labelled or kind == LABEL
            size = len(text)  # without the blanks that pad a name, or stand before a row's number
            letters += size
            if kind == NUMBER and is_day(token):  # sentences have them as well as rows of a roll
                days += size
            elif kind != OTHER and (kind != NAME or score >= WEAK):
                explained += len(text)
    told = letters - days
    row.letters, row.explained = letters, explained / told if told else 1.0 if explained else 0.0


WEAK = 0.4
"""A name's score below which it explains nothing."""


def is_day(token: Token) -> bool:
    """Whether a token is the date of something that happened."""
    return token.kind == NUMBER and "月" in token.text
