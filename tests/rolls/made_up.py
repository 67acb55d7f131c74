"""Rolls of people made up, for tests."""

from hypothesis import strategies as st

from tools.make_rolls import make_roll, mangle


@st.composite
def mangled_rolls(draw: st.DrawFn) -> str:
    """The text of a made-up roll with characters lost, doubled, swapped and broken."""
    seed = draw(st.integers(0, 2**32))
    return mangle(make_roll(seed).text, seed)
