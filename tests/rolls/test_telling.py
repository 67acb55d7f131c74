import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

import pytest

from roster.rolls.rows import furniture, listed_places, other_lists, sorts, speaks
from roster.rolls.rows.telling import _TELLING

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
PARSER: Any = import_module("re._parser")


@pytest.mark.parametrize("pattern", PATTERNS)
def test_whatever_makes_a_row_another_thing_holds_a_telling_character(pattern: re.Pattern[str]) -> None:
    """Where this fails for a new alternative of a pattern, add one of its characters to `_TELLING`."""
    assert _without(PARSER.parse(pattern.pattern, pattern.flags)) is None


def _without(parts: Iterable[Any]) -> str | None:
    """What a match of a parsed pattern may be that holds none of the telling characters; None if each holds one."""
    example = ""
    for operation, what in parts:
        found: str | None = ""
        match str(operation):
            case "LITERAL":
                found = None if chr(what) in _TELLING else chr(what)
            case "IN":
                found = None if all(map(_is_telling, what)) else "?"
            case "SUBPATTERN":
                found = _without(what[3])
            case "ATOMIC_GROUP":
                found = _without(what)
            case "ASSERT" if what[0] > 0:
                found = _without(what[1])
            case "BRANCH":
                found = next((one for one in map(_without, what[1]) if one is not None), None)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if what[0]:
                found = _without(what[2])
        if found is None:
            return None
        example += found
    return example


def _is_telling(part: tuple[Any, Any]) -> bool:
    """Whether all characters of one part of a class of characters are telling ones."""
    operation, what = part
    if str(operation) == "LITERAL":
        return chr(what) in _TELLING
    return str(operation) == "RANGE" and _TELLING.issuperset(map(chr, range(what[0], what[1] + 1)))
