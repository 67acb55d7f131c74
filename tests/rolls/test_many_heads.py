"""A heading of more words than its people can share."""

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.heads import MOST_HEADS, stack_heads
from roster.rolls.words.lexicon import HOSPITAL


def test_of_a_long_list_of_houses_only_the_nearest_head_people() -> None:
    houses = [
        Token(HOSPITAL, 10 * place, 10 * place + 6, f"第{place}人民医院", 5.0) for place in range(10 * MOST_HEADS)
    ]
    assert stack_heads([], houses) == houses[-MOST_HEADS:]
