"""Rows of a table whose cells were pasted with nothing between them: 3王敏女36望江县医院护师."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row, explain
from roster.rolls.words.lexicon import ETHNIC, GENDER, HOSPITAL, NAME, NUMBER, PARTY

_AGED = re.compile("[1-7][0-9]岁?(?=[\u4e00-\u9fff]{4})")


def part_cells(rows: Sequence[Row]) -> None:
    """Part the ages and sexes of the rows' people from the words that they were read with."""
    for row in rows:
        if _MAY_BE_AGED.search(row.kinds):
            row.put(_with_ages_parted(row.tokens))
            explain(row)
    _part_sexes(rows)


def _with_ages_parted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the age between somebody's sex and an institution, which is no number of the house's, apart."""
    kept: list[Token] = []
    for token in tokens:
        age = _AGED.match(token.text) if token.kind == HOSPITAL and kept and kept[-1].kind in _BEFORE_AGES else None
        if age and kept[-1].end == token.start and token.end - token.start == len(token.text):
            middle = token.start + age.end()
            kept.append(Token(NUMBER, token.start, middle, age.group(), 0.0))
            kept.append(token._replace(start=middle, text=token.text[age.end() :]))
        else:
            kept.append(token)
    return kept


_BEFORE_AGES = frozenset((GENDER, ETHNIC, PARTY))
_MAY_BE_AGED = re.compile(f"[{GENDER}{ETHNIC}{PARTY}]{HOSPITAL}")


def _part_sexes(rows: Sequence[Row]) -> None:
    """Part the sexes from names that were read with them (阚雪女36), where each age that touches a word has a sex before it."""
    glued: list[tuple[Row, int]] = []
    told = 0
    for row in rows:
        place = row.kinds.find(NUMBER, 1)
        if place < 1 or row.tokens[place].start != row.tokens[place - 1].end:
            continue
        before = row.tokens[place - 1]
        if before.kind == NAME and before.text[-1] in "男女" and len(before.text) > SHORTEST:
            glued.append((row, place - 1))
        elif before.kind == NAME:
            return
        told += before.kind in (NAME, GENDER)
    for row, place in glued if told >= FEWEST else ():
        name = row.tokens[place]
        middle = name.end - 1
        sex = Token(GENDER, middle, name.end, name.text[-1], 0.0)
        row.put([*row.tokens[:place], name._replace(end=middle, text=name.text[:-1]), sex, *row.tokens[place + 1 :]])
        explain(row)


FEWEST, SHORTEST = 3, 2
"""Rows of people with an age from which on their sexes are told, and characters of a name with its surname."""
