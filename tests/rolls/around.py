"""Words around somebody who is in no list, for the tests of the rules that say outright who went."""

from collections.abc import Iterable

from roster.rolls.prose.surely import Around, Rule, Table


def around(before: str, after: str) -> Around:
    """What stands before and behind somebody."""
    return Around(before, after, before, after)


def says(rules: Iterable[Rule], before: str, after: str) -> bool:
    """Whether any of some rules holds of who stands between these words."""
    return Table(rules).first(around(before, after)) is not None
