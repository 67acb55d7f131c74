"""What a row knows of its tokens."""

import ast
from pathlib import Path

from roster.rolls.lattice.cut import Token
from roster.rolls.rows import row as rows
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import NAME, OTHER


def test_a_rows_kinds_are_those_of_the_tokens_that_it_has_now() -> None:
    row = Row(0, 2, [Token(OTHER, 0, 2, "某某", -6.0)])
    before = row.kinds

    row.put([row.tokens[0]._replace(kind=NAME)])

    assert (before, row.kinds) == (OTHER, NAME)


def test_the_tokens_of_a_row_are_only_put() -> None:
    """Assigned, they would leave the row with the kinds of those before."""
    assigned = [
        f"{module.name}: {ast.unparse(target)}"
        for module in Path(rows.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Attribute) and target.attr == "tokens" and ast.unparse(target.value) != "group"
    ]

    assert assigned == []  # within rows/row.py a tuple of both is assigned
