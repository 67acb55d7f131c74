"""No look is taken again and again at the same words, however long the text is: looks are counted, not timed."""

from collections import Counter
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import pytest

from roster.rolls import read_roll
from roster.rolls.blocks import binding, block
from roster.rolls.rows import misprints

LENGTH = 2_000


def looks(module: Any, function: str, text: str) -> int:
    """How often a function of the reader is called for a text."""
    counted: Counter[str] = Counter()
    whole: Callable[..., Any] = getattr(module, function)

    def counting(*arguments: Any, **options: Any) -> Any:
        counted[function] += 1
        return whole(*arguments, **options)

    with patch.object(module, function, counting):
        read_roll(text)
    return counted[function]


@pytest.mark.parametrize(
    ("module", "function", "piece"),
    [
        (misprints, "_is_within", "一"),
        (misprints, "_is_within", "不"),
        (binding, "says_more_than_who", "张三，女，蒙古族，中共党员，"),
    ],
)
def test_four_times_the_text_takes_four_times_the_looks(module: Any, function: str, piece: str) -> None:
    short, long = (looks(module, function, (piece * size)[:size]) for size in (LENGTH, 4 * LENGTH))
    assert long <= 5 * short + 100


def test_words_that_wait_for_a_name_are_no_more_than_can_be_of_it() -> None:
    waiting: list[int] = []
    whole = block._with_heading

    def noting(item: Any, heads: list[Any], pending: list[Any]) -> Any:
        waiting.append(len(pending))
        return whole(item, heads, pending)

    with patch.object(block, "_with_heading", noting):
        read_roll("护士\n" * LENGTH)
    assert waiting
    assert max(waiting) <= 2 * block.MOST_PENDING
