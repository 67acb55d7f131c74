"""The tables of rules that say outright of somebody that he went or did not: what is asked of each row, and the walk."""

import re
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from typing import Any

import pytest

from roster.rolls.prose import surely_said
from roster.rolls.prose.surely import AHEAD, BEFORE, NEAR, Rule, Table, before, behind, excepting, rule, told
from tests.rolls.around import around

PARSER: Any = import_module("re._parser")
RULES = (*surely_said._STAYED.rules, *surely_said._WENT.rules)


@pytest.mark.parametrize("row", RULES, ids=lambda row: row.name)
def test_a_row_says_what_it_is_about_and_gives_an_example(row: Rule) -> None:
    assert row.name
    assert re.search("[\u4e00-\u9fff]", row.example)
    assert row.looks


@pytest.mark.parametrize("row", RULES, ids=lambda row: row.name)
def test_whatever_the_first_look_finds_holds_its_cue_near_the_name(row: Rule) -> None:
    """Where this fails, some alternative of the pattern holds none of the characters, or too far off: add one of its own, or
    leave the cue out."""
    look = row.looks[0]
    back = look.sides[0] in (BEFORE, AHEAD)
    if not look.cue:
        return
    parsed = PARSER.parse(look.pattern.pattern)
    assert not back or _ends_there(parsed)
    assert _farthest(parsed, frozenset(look.cue), back=back) <= NEAR


def test_only_the_first_look_of_a_row_has_a_cue() -> None:
    assert not [row.name for row in RULES if any(look.cue for look in row.looks[1:])]


@pytest.mark.parametrize("table", [surely_said._STAYED, surely_said._WENT])
def test_no_two_rows_of_a_table_are_the_same(table: Table) -> None:
    looks = Counter([tuple([(look.sides, look.pattern.pattern) for look in row.looks]) for row in table.rules])
    assert not [patterns for patterns, times in looks.items() if times > 1 and len(patterns) > 1]


def test_the_first_row_that_holds_decides() -> None:
    table = Table(
        [
            rule("a", "同科的|某某|报名", before("同科的$", cue="同"), behind("报名")),
            rule("b", "|某某|报名", behind("报名", cue="报")),
        ]
    )
    found = [table.first(around(*words)) for words in (("同科的", "报名"), ("外科的", "报名"), ("同科的", "说"))]
    assert [one and one.name for one in found] == ["a", "b", None]


def test_what_speaks_against_a_row_is_looked_for_where_it_says() -> None:
    table = Table(
        excepting(
            lambda _, found: found[0] == "乙",
            rule("a", "|某某|甲", behind("[甲乙]"), unless=told("丙", 3)),
        )
    )
    assert table.first(around("", "甲")) is not None
    assert table.first(around("", "乙")) is None
    assert table.first(around("", "甲一丙")) is None
    assert table.first(around("", "甲一二丙")) is not None


def _ends_there(parts: Iterable[Any]) -> bool:
    """Whether all that a parsed pattern finds ends where the text does."""
    operation, what = [*parts][-1]
    if str(operation) == "BRANCH":
        return all(map(_ends_there, what[1]))
    return str(operation) == "AT" and str(what) in ("AT_END", "AT_END_STRING")


def _farthest(parts: Iterable[Any], cue: frozenset[str], *, back: bool) -> float:
    """How many characters from its beginning, or from its end `back`, all that a parsed pattern finds holds a character of a
    cue; endless if not all of it does."""
    passed, least = 0.0, float("inf")
    for operation, what in reversed([*parts]) if back else parts:
        least = min(least, passed + _within(str(operation), what, cue, back=back))
        passed += PARSER.SubPattern(PARSER.State(), [(operation, what)]).getwidth()[1]
    return least


def _within(operation: str, what: Any, cue: frozenset[str], *, back: bool) -> float:
    """The same of one part of a pattern."""
    match operation:
        case "LITERAL":
            return 1 if chr(what) in cue else float("inf")
        case "IN":
            return 1 if cue.issuperset(_characters(what)) else float("inf")
        case "SUBPATTERN":
            return _farthest(what[3], cue, back=back)
        case "ATOMIC_GROUP":
            return _farthest(what, cue, back=back)
        case "BRANCH":
            return max(_farthest(branch, cue, back=back) for branch in what[1])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if what[0]:
            return _farthest(what[2], cue, back=back)
    return float("inf")


def _characters(parts: Iterable[Any]) -> set[str]:
    """The characters of a class; "" for a class that takes any but some."""
    found: set[str] = set()
    for operation, what in parts:
        if str(operation) == "LITERAL":
            found.add(chr(what))
        elif str(operation) == "RANGE":
            found.update(map(chr, range(what[0], what[1] + 1)))
        else:
            found.add("")
    return found
