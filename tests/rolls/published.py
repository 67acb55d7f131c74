"""Reports laid out like published ones, for tests: tables of texts, and what is read of those who went."""

import pytest

from roster.rolls import read_roll

Told = dict[str, dict[str, str]]
"""Those whom a report tells to have gone, each with the fields that a test depends on."""


def reports(*cases: tuple[str, Told]) -> pytest.MarkDecorator:
    """The table of a test: each text with all who are to be read from it."""
    return pytest.mark.parametrize(("text", "told"), cases)


def read_as(text: str, told: Told) -> Told:
    """All who are read from a text, each with the fields that `told` gives of them."""
    return {
        entry.name: {field: getattr(entry, field) for field in told.get(entry.name, ())}
        for entry in read_roll(text).entries
    }
