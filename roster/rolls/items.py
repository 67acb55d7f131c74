"""The rows of a block with what binding made of them, and those whose place among the others says what they are: headings
of a sort alone on their lines, forms filled in for each person, lines that say as whom somebody went."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from roster.rolls.binding import Bound, Draft
from roster.rolls.lattice import Token
from roster.rolls.lexicon import BATCH, DEPARTMENT, GROUP, LABEL, POST, ROLE, TITLE
from roster.rolls.rows import ATTRIBUTES, Row
from roster.rolls.sides import Line

LONGEST_NAME = 8


@dataclass(slots=True)
class Item:
    """A row of a block with what binding made of it."""

    row: Row
    bound: Bound
    index: int
    kinds: str  # of the row
    people: Sequence[Draft]
    nameless: bool = False  # somebody's, whose name was not read
    heads_table: bool = False  # stands above a table

    def words(self) -> list[Token]:
        return [token for token in self.row.tokens if token.kind in ATTRIBUTES]

    def is_heading(self) -> bool:
        """Whether the row's form (a colon at its end, Markdown's #, a count) or a table below it says that it heads what
        follows."""
        if self.people:
            return False
        last = self.row.tokens[-1].text if self.row.tokens else ""
        return self.row.heading or self.heads_table or ":" in last or "C" in self.kinds or "X" in self.kinds

    def line(self, *, heading: bool) -> Line:
        """The row as the choice of sides sees it; `heading` says whether its form makes it one."""
        people = self.people
        if people:
            words = [token.kind for draft in people for token in (*draft.own, *draft.inherited)]
            return Line(len(people), _different("".join(words)), self.row.blanks)
        kinds = _attributes(self.kinds)
        if self.nameless:
            return Line(1, kinds, self.row.blanks)
        unknown = not kinds and 1 < self.row.letters <= LONGEST_NAME
        return Line(0, kinds, self.row.blanks, heading, unknown)


# Few sets of kinds make all the rows of a roll; each is made once, and keeps its hash.
@lru_cache(maxsize=4096)
def _different(kinds: str) -> frozenset[str]:
    return frozenset(kinds)


@lru_cache(maxsize=4096)
def _attributes(kinds: str) -> frozenset[str]:
    return ATTRIBUTES.intersection(kinds)


def lone_batches(items: Sequence[Item]) -> list[int]:
    """The rows of a batch alone, where the first of them stands above all people: as that one, so do the others head
    who follows. Below the first people such a row may be what their last line says."""
    rows = [item.index for item in items if not item.people and _attributes(item.kinds) == {BATCH}]
    first = next((item.index for item in items if item.people), 0)
    return rows if rows and rows[0] < first else []


def lone_positions(items: Sequence[Item]) -> list[int]:
    """The rows of a position, a department or a role alone, where from the row right above the first person on all rows
    without a name are of that sort, no two stand together, and none stands below the last person: they head who follows,
    for else the first would be nobody's and the last person had none."""
    first = next((item.index for item in items if item.people), 0)
    if not first or not items[-1].people:
        return []
    rows = [item for item in items[first - 1 :] if not item.people]
    sorts = {_SORTS.get(_attributes(item.kinds)) for item in rows}
    together = any(other.index == one.index + 1 for one, other in pairwise(rows))
    return [] if together or len(rows) < 2 or len(sorts) > 1 or None in sorts else [item.index for item in rows]


_SORTS = {
    frozenset(kinds): sort
    for sort, alike in (("position", (TITLE, POST)), ("department", (DEPARTMENT,)), ("role", (ROLE,)))
    for kinds in (*alike, alike)
}


def by_form(items: Sequence[Item]) -> set[int] | None:
    """The rows that go on with the person above them, where the same form is filled in for each: 单位：… / 姓名：… / 职称：….
    What it asks for first begins a person, so that nothing need be weighed. None where there is no such form."""
    people = [item.index for item in items if item.people]
    start = people[0] if people else 0
    while start and _asks(items[start - 1]):
        start -= 1
    label = _asks(items[start])
    if not people or start == people[0] or not label:
        return None
    starts = [item.index for item in items if _asks(item) == label]
    if len(starts) != len(people) or any(one > person for one, person in zip(starts, people, strict=True)):
        return None
    ends = [*starts[1:], len(items)]
    return {
        place
        for person, end in zip(people, ends, strict=True)
        for place in range(person + 1, end)
        if items[place].words()
    }


def _asks(item: Item) -> str:
    """What a form's row asks for, "" if it is none of a form's."""
    tokens = item.row.tokens
    asked = len(tokens) > 1 and tokens[0].kind == LABEL and ":" in tokens[1].text
    return tokens[0].text if asked else ""


def memberships(items: Sequence[Item]) -> list[int]:
    """The rows that say as whom the person right above went, with a blank line behind: 某省第四批援鄂医疗队队员. Their 队员 is
    a role."""
    found: list[int] = []
    for item, following in pairwise([*items, None]):
        tokens = item.row.tokens if item and BATCH in item.kinds and not item.people else ()
        last = tokens[-1] if tokens else None
        apart = item is not None and item.index and not item.row.blanks and (following is None or following.row.blanks)
        if item and last and apart and last.kind in (GROUP, ROLE) and last.text == "队员":
            item.row.put([*tokens[:-1], last._replace(kind=ROLE)])
            found.append(item.index)
    return found
