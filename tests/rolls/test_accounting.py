"""Every character of any text is accounted for once, and no text makes the reader fail."""

from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rolls import read_roll
from tests.rolls.made_up import mangled_rolls
from tools.account_rolls import PIECES, fault, made_up_text

TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=80).map("".join))


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_any_text_is_accounted_for(text: str) -> None:
    assert fault(text) == ""


@settings(max_examples=300, deadline=None)
@given(mangled_rolls())
def test_mangled_rolls_are_accounted_for(text: str) -> None:
    assert fault(text) == ""


def test_texts_of_every_making_are_accounted_for() -> None:
    """The first of those that `python -m tools.account_rolls` reads."""
    assert {seed: found for seed in range(1, 121) if (found := fault(made_up_text(seed)))} == {}


def test_lines_are_counted_as_editors_count_them() -> None:
    for mark in "\u2028\u2029\x85\x0b\x0c":
        reading = read_roll(
            f"援鄂医疗队名单\n李明　通辽市医院　医师{mark}王丽　开鲁县医院　护师\n张云　库伦旗医院　护士\n"
        )
        assert [(entry.name, entry.first_line) for entry in reading.entries] == [("李明", 2), ("王丽", 2), ("张云", 3)]
