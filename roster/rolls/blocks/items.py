"""The rows of a block with what binding made of them, and those whose place among the others says what they are: headings
of a sort alone on their lines, forms filled in for each person, lines that say as whom somebody went."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from roster.rolls.blocks.binding import Bound
from roster.rolls.blocks.cards import WENT
from roster.rolls.blocks.sides import Line
from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.heads import CALLINGS
from roster.rolls.rows.row import Row
from roster.rolls.words.callings import COUNTED_AS
from roster.rolls.words.lexicon import (
    ATTRIBUTES,
    BATCH,
    COUNT,
    DEPARTMENT,
    GROUP,
    LABEL,
    NUMBER,
    OTHER,
    POST,
    ROLE,
    SEPARATOR,
    TITLE,
)

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

    def is_sort(self) -> bool:
        """Whether the row is a sort of people that no field prints, before a colon or a count, and nothing else: 医疗（5名）："""
        tokens = [token for token in self.row.tokens if token.kind not in (SEPARATOR, NUMBER)]
        sort = tokens[0] if tokens and self.is_heading() else None
        return (
            sort is not None
            and sort.kind == OTHER
            and sort.text in COUNTED_AS
            and all(token.kind == COUNT for token in tokens[1:])
        )

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


def lone_positions(items: Sequence[Item], batches: Sequence[int]) -> list[int]:
    """The rows of a position, a department or a role alone, where from the row right above the first person on all rows
    without a name are of that sort, no two stand together, and none stands below the last person: they head who follows,
    for else the first would be nobody's and the last person had none. The rows of `batches` and of a number alone part
    them. Callings stand among roles where all above say who they are: 领队 / 甲 某医院 / 医师 / 乙 某医院 / 护士 / （组长） / …."""
    people = [item.index for item in items if item.people]
    if not people:
        return []
    first, last = people[0], people[-1]
    if not first or not _SORTS.get(_attributes(items[first - 1].kinds)):
        first = _first_below_leaders(items, people)
    if not first or any(_attributes(item.kinds) for item in items[last + 1 :] if GROUP not in item.kinds):
        return []
    parting = {*batches, *(item.index for item in items if _is_batch_or_number(item))}
    rows = [item for item in items[first - 1 : last] if not item.people and item.index not in parting]
    sorts = {_SORTS.get(_attributes(item.kinds)) for item in rows}
    alike = len(sorts) == 1 or (sorts == {"position", "role"} and _are_callings(items, rows))
    together = any(
        other.index == one.index + 1 and not (alike and _divides(one, other)) for one, other in pairwise(rows)
    )
    return [] if together or len(rows) < 2 or not alike or None in sorts else [item.index for item in rows]


def _is_batch_or_number(item: Item) -> bool:
    """Whether a row is a number alone, or a batch with where it went: 第二批（支援某市）."""
    return _NUMBER_ALONE.issuperset(item.kinds) or (_attributes(item.kinds) == {BATCH, GROUP} and item.is_heading())


_NUMBER_ALONE = frozenset((NUMBER, SEPARATOR))


def _are_callings(items: Sequence[Item], rows: Sequence[Item]) -> bool:
    """Whether all positions among rows are callings, each below somebody who says who he is in his own row, or below a
    batch or such a row: 主任医师 below a name alone is that one's."""
    for row in rows:
        if ROLE in row.kinds:
            continue
        above = items[row.index - 1].people if row.index else ()
        if any(not draft.has("HDTP") for draft in above) or any(token.text not in CALLINGS for token in row.words()):
            return False
    return True


def _divides(calling: Item, role: Item) -> bool:
    """Whether a role right below a calling divides those of it: 护士 / （组长）."""
    return ROLE in role.kinds and any(token.kind == TITLE for token in calling.words())


def _first_below_leaders(items: Sequence[Item], people: Sequence[int]) -> int:
    """The place of the first person below a position alone, where all above say who they are themselves and nobody below
    does: 队长：甲（某科主任） / 医生 / 乙　骨科 / 护士 / …. 0 where there is none."""
    lone = [place for place in people[1:] if _SORTS.get(_attributes(items[place - 1].kinds)) == "position"]
    first = next((place for place in lone if not items[place - 1].people), 0)
    if not first:
        return 0
    before = bisect_left(people, first)
    ends = [*people[1:before], first - 1]
    own = [
        any(draft.has("TP") for draft in items[place].people)
        or any(not {TITLE, POST}.isdisjoint(items[at].kinds) for at in range(place + 1, end))
        for place, end in zip(people[:before], ends, strict=True)
    ]
    titled = any(draft.has("TP") for place in people[before:] for draft in items[place].people)
    return first if all(own) and not titled else 0


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


def by_labels(items: Sequence[Item], above: AbstractSet[int], dropped: AbstractSet[int]) -> tuple[set[int], set[int]]:
    """The rows that go on with the person above them, of `above` and of all that are labelled where each name is: 姓名：甲 /
    职称：… / 队内职务：…; and those of people whose name was not read, of `dropped` and of cards that lack it. A label that stands above the first name as well
    (批次：…) begins who follows, and what is labelled behind it is of that one; so does a line across the page."""
    people = [item.index for item in items if item.people]
    going_on, lost = set(above), set(dropped)
    if len(people) < FEWEST_CARDS or any(not _asks(items[person]) for person in people):
        return going_on, lost
    cut_off = _of_lost_card(items, people)
    lost.update(range(cut_off, people[0]))
    going_on.difference_update(lost)
    first = {label for item in items[:cut_off] if (label := _asks(item))}
    lines = [item.index for item in items if _is_line(item.row)]
    lined = all(bisect_left(lines, one) < bisect_left(lines, other) for one, other in pairwise(people))
    for person, end in pairwise([*people, len(items)]):
        begun = nameless = False
        card = end  # where the card of somebody begins who follows
        for place in range(person + 1, end):
            label = _asks(items[place])
            if label in first and (card == end or card in lost):
                card = place
                lost.discard(place)
            if first and label == _asks(items[person]):
                lost.update(range(min(card, place), place + 1))  # 单位：某医院 / 姓名： whose name is missing
            elif card in lost:
                lost.add(place)
            begun = begun or (_is_line(items[place].row) if lined else label in first)
            nameless = nameless or (not first and label == _asks(items[person]))
            if nameless or begun:
                going_on.discard(place)
                if nameless:
                    lost.add(place)
            elif label and items[place].words():
                going_on.add(place)
    return going_on - lost, lost


def _of_lost_card(items: Sequence[Item], people: Sequence[int]) -> int:
    """Where the fields begin that stand above the first name and are of somebody before, whose name was not read, since they
    are asked for behind the last name as well, or begin with a name's label; the first name's place where there are none."""
    above = [item.index for item in items[: people[0]] if _asks(item)]
    label = _asks(items[people[0]])
    named = next((place for place in above if _asks(items[place]) == label), None)
    if named is not None:
        return named
    behind = {_asks(item) for item in items[people[-1] + 1 :]}
    told = [place for place in above if items[place].words()]
    return told[0] if told and all(_asks(items[place]) in behind for place in told) else people[0]


FEWEST_CARDS = 2


def end_cards(items: Sequence[Item], people: Sequence[Draft]) -> None:
    """Take from the people of cards with a line across the page between them what only the card of another says."""
    lines = [item.index for item in items if _is_line(item.row)]
    if not lines or len(people) < FEWEST_CARDS:
        return
    cards = Counter(bisect_left(lines, draft.rows[0]) for draft in people)
    if max(cards.values()) > 1:
        return
    of_card = {
        id(token): card
        for item in items
        if not item.people and _asks(item) and (card := bisect_left(lines, item.index)) in cards
        for token in item.words()
    }
    for draft in people if of_card else ():
        card = bisect_left(lines, draft.rows[0])
        draft.inherited = [token for token in draft.inherited if of_card.get(id(token), card) == card]


def _is_line(row: Row) -> bool:
    """Whether a row is a line across the page: -----, ======, ***."""
    return not row.letters and row.end - row.start >= SHORTEST_LINE


SHORTEST_LINE = 3


def _asks(item: Item) -> str:
    """What a form's row asks for, "" if it is none of a form's: 姓名：…, 1.姓名：…, 【姓名】…."""
    tokens = item.row.tokens[:3]
    if tokens and tokens[0].kind in (NUMBER, SEPARATOR):
        tokens = tokens[1:]
    asked = len(tokens) > 1 and tokens[0].kind == LABEL and tokens[1].text.strip()[:1] in (":", "]")
    if not asked and len(tokens) > 2 and tokens[0].kind == LABEL and tokens[1].text.isspace():
        asked = LABEL not in item.kinds[2:]  # 姓名　某某, but not the head of a table
    return tokens[0].text if asked else ""


def memberships(items: Sequence[Item]) -> list[int]:
    """The rows that say as whom the person right above went, with a blank line behind: 某省第四批援鄂医疗队队员. Their 队员 is
    a role. So is that of cards. And those that say with whom in a sentence: 2月4日随某省第二批医疗队支援武汉."""
    found = [item.index for item in items if item.index and item.row.tokens and item.row.tokens[0].text == WENT]
    if not any(BATCH in item.kinds for item in items):
        return found
    of_cards = _below_lone_names(items)
    for item, following in pairwise([*items, None]):
        if item is None or BATCH not in item.kinds or item.people:
            continue
        tokens = item.row.tokens
        last = tokens[-1]
        apart = item.index and not item.row.blanks and (following is None or following.row.blanks)
        if (apart or item.index in of_cards) and last.kind in (GROUP, ROLE) and last.text in ("队员", "成员"):
            item.row.put([*tokens[:-1], last._replace(kind=ROLE)])
            found.append(item.index)
    return found


def _below_lone_names(items: Sequence[Item]) -> set[int]:
    """The rows right below the names of cards, where each is a name alone on its line and what somebody is below it, down
    to the last: 甲 / 某省第四批医疗队队员 / 某医院 / 内科护师 / 乙 / …."""
    people = [item.index for item in items if item.people]
    if len(people) < FEWEST_CARDS or any(_attributes(items[place].kinds) for place in people):
        return set()
    if any(BATCH in item.kinds for item in items[: people[0]]):
        return set()  # 第一批医疗队队员 / 甲 / …: the others head as well
    told = [
        any(not {TITLE, POST}.isdisjoint(items[at].kinds) for at in range(person + 1, end))
        and len(items[person].people) == 1
        for person, end in pairwise([*people, len(items)])
    ]
    return {person + 1 for person in people} if all(told) else set()
