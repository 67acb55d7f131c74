"""The cheap looks that spare a run the patterns which cannot match in it."""

import re
from pathlib import Path

import pytest

from roster.rolls import lattice, lattice_places, terms

SAMPLES = Path(__file__).with_name("samples")


def looks() -> list[tuple[frozenset[str], re.Pattern[str]]]:
    places = lattice_places
    return [
        # A bare role is looked for behind a batch alone, by choice.
        *(
            (needed, pattern)
            for _, pattern, needed in (*lattice._PATTERNS, *lattice._PATTERNS_WITHOUT_GROUP)
            if pattern is not terms.BARE_ROLE
        ),
        (places._IN_HELP, places._HELP),
        (places._IN_NEED, places._NEEDS_A_NAME),
        (places._IN_SHORT, places._SHORT_HOSPITAL),
        (places._IN_NO_OPENING, places._NO_OPENING),
    ]


@pytest.mark.parametrize(("needed", "pattern"), looks())
def test_where_a_pattern_matches_the_look_before_it_lets_it(needed: frozenset[str], pattern: re.Pattern[str]) -> None:
    """Each match with what it looks at behind its end, as the shortest run in which it stands."""
    found = {
        line[match.start() : match.end() + (1 if len(match.group()) > 1 else 6)]
        for sample in sorted(SAMPLES.glob("*.txt"))
        for line in sample.read_text(encoding="utf-8").split("\n")
        for match in pattern.finditer(line)
    }
    assert found
    assert [words for words in found if needed.isdisjoint(words)] == []


def test_what_most_institutions_are_called_by_tells_of_no_pattern() -> None:
    """Each match in a line of a sample is told of by a character that is not of 人民医院 or 卫生."""
    found = [
        (needed, match.group())
        for sample in sorted(SAMPLES.glob("*.txt"))
        for line in sample.read_text(encoding="utf-8").split("\n")
        for _, pattern, needed in lattice._PATTERNS
        for match in pattern.finditer(line)
        if pattern is not terms.BARE_ROLE and lattice._NEVER_TELLING.search(line)
    ]
    assert found
    assert [words for needed, words in found if needed.isdisjoint(lattice._NEVER_TELLING.sub("", words))] == []
