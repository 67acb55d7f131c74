"""Rules that say outright of somebody in running text that he went or did not, and the walk through them.

Some words leave no doubt, whatever else is said: 瞒着妻子某某报的名 of one, 某某随队出征，是医疗队的一员 of another. Each such turn of words is a
row of a table, by its subject: `surely_apart.py`, `surely_home.py`, `surely_others.py`, `surely_no_member.py`, `surely_there.py` and
`surely_meeting.py` hold those of people who stayed, `surely_ours.py`, `surely_among.py`, `surely_members.py`, `surely_gone.py`, `surely_sent.py`,
`surely_shown.py` and `sent_before.py` those of people who went, `surely_notices.py` both, and `surely_said.py` puts the tables together. To teach the reader another one, add a row:

    rule(
        "who takes over a colleague's shifts",           what it is about
        "科里的|某某|替我值了所有的夜班",                   an example, with the list or the name between bars
        before("(?:科里|同科)的$"),                        what it looks at: all looks must find their pattern
        behind("替[^,。;]{1,6}值了", cue="替"),
        unless=told("报名", 30),                           and what speaks against it
    )

The first look should be the one that finds the least. Its `cue` are characters of which one stands in whatever the pattern finds,
among the `NEAR` ones next to the name: where the text has none of them there the rule is not tried at all. A test says whether that
is so of every row; a row without a cue is tried each time.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

FARTHEST = 90
"""Characters on either side of a list or a name that are looked at, so that the time stays linear."""
NEAR = 40
"""Characters of those, next to the list or the name, in which a cue stands."""
CLAUSE, SENTENCE = ",。;:!?\n", "。!?\n"
"""What ends a clause, and a sentence; for classes of characters."""


class Around(NamedTuple):
    """What stands around somebody: before and behind the whole list of people that the name is of, and ahead of and behind the name
    alone. What a list says of who is in it (护士长|甲、乙) is in neither of the first two."""

    before: str
    after: str
    ahead: str
    alone: str


BEFORE, AFTER, AHEAD, ALONE = range(4)
_UP_TO = (BEFORE, AHEAD)


@dataclass(frozen=True, slots=True)
class Look:
    """A pattern, and on which of the sides it is looked for: right there, or within `reach` characters."""

    sides: tuple[int, ...]
    pattern: re.Pattern[str]
    cue: str = ""
    reach: int = 0

    def found(self, around: Around) -> re.Match[str] | None:
        """What it finds on the first of its sides that has any."""
        for side in self.sides:
            if side in _UP_TO:
                found = self.pattern.search(around[side])
            elif self.reach:
                found = self.pattern.search(around[side], 0, self.reach)
            else:
                found = self.pattern.match(around[side])
            if found is not None:
                return found
        return None


def before(pattern: str, cue: str = "") -> Look:
    """Somewhere before the list; right before it if the pattern ends with $."""
    return Look((BEFORE,), re.compile(pattern), cue)


def behind(pattern: str, cue: str = "") -> Look:
    """Right behind the list."""
    return Look((AFTER,), re.compile(pattern), cue)


def ahead(pattern: str, cue: str = "") -> Look:
    """Somewhere ahead of the name, its position included; right ahead of it if the pattern ends with $."""
    return Look((AHEAD,), re.compile(pattern), cue)


def alone(pattern: str, cue: str = "") -> Look:
    """Right behind the name, whoever else follows in the list."""
    return Look((ALONE,), re.compile(pattern), cue)


def either(pattern: str, cue: str = "") -> Look:
    """Right behind the list, or else right behind the name."""
    return Look((AFTER, ALONE), re.compile(pattern), cue)


def told(pattern: str, reach: int) -> Look:
    """Within so many characters behind the list."""
    return Look((AFTER,), re.compile(pattern), "", reach)


Doubt = Callable[[Around, re.Match[str]], bool]
"""What no pattern can say: whether a rule does not hold, by what stands around and what its first look found."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One turn of words that leaves no doubt."""

    name: str
    example: str
    looks: tuple[Look, ...]
    unless: tuple[Look | Doubt, ...] = ()

    def holds(self, around: Around) -> bool:
        """Whether all looks of the rule find something, and nothing speaks against it."""
        first = self.looks[0].found(around)
        if first is None or any(look.found(around) is None for look in self.looks[1:]):
            return False
        return not any(
            against.found(around) if isinstance(against, Look) else against(around, first) for against in self.unless
        )


def rule(name: str, example: str, *looks: Look, unless: Look | Doubt | None = None) -> Rule:
    """A row of a table."""
    return Rule(name, example, looks, () if unless is None else (unless,))


def excepting(unless: Look | Doubt, *rules: Rule) -> tuple[Rule, ...]:
    """Rows none of which holds where something speaks against it."""
    return tuple([replace(one, unless=(*one.unless, unless)) for one in rules])


class Table:
    """Rules in their order. Each has one bit of a number, by which the characters that stand around tell which rules may hold."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._always = 0
        bits: dict[int, dict[str, int]] = {}
        for at, one in enumerate(self.rules):
            look = one.looks[0]
            if not look.cue:
                self._always |= 1 << at
            for side in look.sides:
                of_side = bits.setdefault(side, {})
                for char in look.cue:
                    of_side[char] = of_side.get(char, 0) | 1 << at
        self._cued = [
            (
                side,
                slice(-NEAR, None) if side in _UP_TO else slice(NEAR),
                re.compile(f"[{re.escape(''.join(of_side))}]").findall,
                of_side,
            )
            for side, of_side in bits.items()
            if of_side
        ]

    def first(self, around: Around) -> Rule | None:
        """The first rule that holds, if any does."""
        may = self._always
        for side, near, cues_in, bits in self._cued:
            for char in cues_in(around[side][near]):
                may |= bits[char]
        while may:
            bit = may & -may
            one = self.rules[bit.bit_length() - 1]
            if one.holds(around):
                return one
            may ^= bit
        return None
