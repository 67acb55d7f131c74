import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

import pytest

from roster.rolls.rows import (
    furniture,
    goals,
    honour_words,
    house_edges,
    listed_places,
    other_lists,
    plain,
    sorts,
    speaks,
    tokens,
    words,
)
from roster.rolls.rows.telling import _TELLING
from roster.rolls.tables import cells

# What `kind_of` looks for in a row's words before it takes it for one of a roll.
PATTERNS = (
    furniture._BEGINS,
    furniture._FRAME,
    furniture._LETTER,
    furniture._DATED_SOURCE,
    furniture._ACCOUNT,
    furniture._FAREWELL,
    furniture._CREDIT,
    furniture._SERVICE,
    furniture._PUBLISHER,
    furniture._NOTICE,
    furniture._PAPER,
    furniture._SIGNED,
    furniture._OF_PRESS,
    other_lists._OTHERS,
    other_lists.GIFT,
    listed_places._CASES,
    sorts._CONTACT,
    sorts._SHOUTED,
    sorts._OF_KIN,
    sorts._PAYS_RESPECT,
    sorts._ATTENDS,
    sorts._ATTENDED_BY,
    sorts._SENTENCE,
    speaks._DEPLOYED,
    speaks._SENDS_TEAM,
    speaks._GO_THERE,
)
# What `tokens_of` looks for in the line of one person with an institution.
OF_ONE = (words.VERBS, house_edges.MAY_GROW, honour_words._OF_HONOURS, tokens._MAY_END_NAMES)
# What is looked for in a line that is no plain word, which has no marks.
OF_PLAIN = (sorts._MAY_BE_REMARK, tokens._MAY_BE_MARKED, goals._ENDS_OF_POSTS)
MARKS = frozenset('。!?…*("△▲▼,、;:)')
PARSER: Any = import_module("re._parser")


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:12])
def test_whatever_makes_a_row_another_thing_holds_a_telling_character(pattern: re.Pattern[str]) -> None:
    """Where this fails for a new alternative of a pattern, add one of its characters to `_TELLING`."""
    assert _without(PARSER.parse(pattern.pattern, pattern.flags), _TELLING) is None


@pytest.mark.parametrize("pattern", OF_ONE, ids=lambda pattern: pattern.pattern[:12])
def test_whatever_changes_the_words_of_one_person_holds_a_telling_character(pattern: re.Pattern[str]) -> None:
    telling = tokens._TELLING_OF_HOUSE | {"任"}
    assert _without(PARSER.parse(pattern.pattern, pattern.flags), telling) is None


@pytest.mark.parametrize("pattern", OF_PLAIN, ids=lambda pattern: pattern.pattern[:12])
def test_a_plain_word_holds_nothing_that_is_looked_for_in_other_lines(pattern: re.Pattern[str]) -> None:
    assert _without(PARSER.parse(pattern.pattern, pattern.flags), MARKS.union(plain._TELLING)) is None


def test_heads_that_speak_of_others_hold_one_of_their_characters() -> None:
    others = cells._OF_OTHERS
    assert _without(PARSER.parse(others.pattern, others.flags), cells._OF_ANY_OTHERS) is None


def _without(parts: Iterable[Any], telling: frozenset[str]) -> str | None:
    """What a match of a parsed pattern may be that holds none of the telling characters; None if each holds one."""
    example = ""
    for operation, what in parts:
        found: str | None = ""
        match str(operation):
            case "LITERAL":
                found = None if chr(what) in telling else chr(what)
            case "IN":
                found = None if all(_is_telling(part, telling) for part in what) else "?"
            case "SUBPATTERN":
                found = _without(what[3], telling)
            case "ATOMIC_GROUP":
                found = _without(what, telling)
            case "ASSERT" if what[0] > 0:
                found = _without(what[1], telling)
            case "BRANCH":
                found = next((one for branch in what[1] if (one := _without(branch, telling)) is not None), None)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if what[0]:
                found = _without(what[2], telling)
        if found is None:
            return None
        example += found
    return example


def _is_telling(part: tuple[Any, Any], telling: frozenset[str]) -> bool:
    """Whether all characters of one part of a class of characters are telling ones."""
    operation, what = part
    if str(operation) == "LITERAL":
        return chr(what) in telling
    return str(operation) == "RANGE" and telling.issuperset(map(chr, range(what[0], what[1] + 1)))
