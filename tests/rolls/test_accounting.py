"""Every character of any text is accounted for once, and no text makes the reader fail."""

from hypothesis import given, settings
from hypothesis import strategies as st

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
