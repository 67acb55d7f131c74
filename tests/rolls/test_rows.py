"""What a row knows of its tokens."""

from roster.rolls.lattice import Token
from roster.rolls.lexicon import NAME, OTHER
from roster.rolls.rows import Row


def test_a_rows_kinds_are_those_of_the_tokens_that_it_has_now() -> None:
    row = Row(0, 2, [Token(OTHER, 0, 2, "某某", -6.0)])
    before = row.kinds

    row.tokens = [row.tokens[0]._replace(kind=NAME)]

    assert (before, row.kinds) == (OTHER, NAME)
