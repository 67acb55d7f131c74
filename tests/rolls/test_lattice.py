"""The cheap looks that spare a run the patterns which cannot match in it, and what begins at each place of a run."""

import re
from collections.abc import Collection
from pathlib import Path

import pytest

from roster.rolls.lattice import patterns as lattice_patterns
from roster.rolls.lattice import places as lattice_places
from roster.rolls.words import terms
from roster.rolls.words.lexicon import build_lexicon, pairs_of

SAMPLES = Path(__file__).with_name("samples")
LINES = [line for sample in sorted(SAMPLES.glob("*.txt")) for line in sample.read_text(encoding="utf-8").split("\n")]


def looks() -> list[tuple[frozenset[str], re.Pattern[str]]]:
    places = lattice_places
    return [
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
        for line in LINES
        for match in pattern.finditer(line)
    }
    assert found
    assert [words for words in found if needed.isdisjoint(words)] == []


def patterns_asked(run: str) -> Collection[re.Pattern[str]]:
    told = frozenset(map(lattice_patterns._TOLD.get, pairs_of(run)))
    asked = lattice_patterns._patterns_of(told, grouped="组" in run or "院区" in run, numbered="批" in run)
    return [pattern for _, pattern in asked]


@pytest.mark.parametrize(
    "pattern",
    [terms.TITLE, terms.POST, terms.ROLE, terms.COUNT, terms.BATCH, terms.AGE, terms.DATE, terms.TEAM, terms.GROUP],
)
def test_the_pairs_of_a_run_tell_of_each_pattern_that_matches_in_it(pattern: re.Pattern[str]) -> None:
    ungrouped = {terms.ROLE: terms.ROLE_WITHOUT_GROUP, terms.GROUP: terms.GROUP_WITHOUT_GROUP}
    found = {match.group() for line in LINES for match in pattern.finditer(line)}
    assert found
    assert [words for words in found if {pattern, ungrouped.get(pattern)}.isdisjoint(patterns_asked(words))] == []


def test_without_a_telling_pair_no_pattern_is_asked() -> None:
    assert patterns_asked("通辽市医院") == []


def test_a_supervisor_is_told_of_without_the_last_character_as_well() -> None:
    assert terms.ROLE_WITHOUT_GROUP.fullmatch("感控督导")
    assert terms.ROLE_WITHOUT_GROUP in patterns_asked("感控督导")


def test_a_bare_role_is_looked_for_behind_a_batch_alone() -> None:
    assert terms.BARE_ROLE in patterns_asked("第二批医疗队领队")
    assert terms.BARE_ROLE not in patterns_asked("医疗队领队")


def test_the_longest_word_at_a_place_tells_the_shorter_ones_that_begin_it() -> None:
    lexicon = build_lexicon()
    run = "护士长"
    begins = lexicon.scan(run, pairs_of(run))[0]
    assert {(word, kind) for _, kind, word in begins.words} >= {("护士长", "P"), ("护士", "T")}
    assert begins == lexicon.scan(run, pairs_of(run))[0]
    known = build_lexicon(hospitals=["护士长医院"])
    run = "护士长医院"
    assert known.scan(run, pairs_of(run))[0].words[0] == (5, "H", "护士长医院")
    assert lexicon.scan(run, pairs_of(run))[0] == begins
