"""People of a block of rows: which rows are headings, and which belong to the name above or below."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from roster.rolls.binding import Bound, Draft, bind_row, may_inherit, stack_heads
from roster.rolls.lattice import Token
from roster.rolls.lexicon import HOSPITAL
from roster.rolls.rows import ATTRIBUTES, Row

ABOVE, BELOW = "above", "below"


@dataclass(slots=True)
class Item:
    """A row of a block with what binding made of it."""

    row: Row
    bound: Bound
    index: int
    after: int = 0  # blank lines behind the row

    @property
    def people(self) -> list[Draft]:
        return self.bound.people

    def words(self) -> list[Token]:
        return [token for token in self.row.tokens if token.kind in ATTRIBUTES]

    def is_heading(self) -> bool:
        """Whether the row's form (a colon at its end, Markdown's #, a count) says that it heads what follows."""
        if self.people:
            return False
        last = self.row.tokens[-1].text if self.row.tokens else ""
        return self.row.heading or ":" in last or "C" in self.row.kinds or "X" in self.row.kinds


@dataclass(slots=True)
class Block:
    """The people of a run of rows, and the rows that served as headings."""

    people: list[Draft] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)


def read_block(rows: Sequence[Row], heads: list[Token]) -> tuple[Block, list[Token]]:
    """The block's people and the headings that are open at its end; `heads` are those open at its start."""
    items = [Item(row, bind_row(row), index) for index, row in enumerate(rows)]
    for item, following in pairwise(items):
        item.after = following.row.blanks
    if items:
        items[-1].after = 9
    side = _side(items)
    block = Block()
    pending: list[Token] = []  # words of rows without a name, since the last name
    fresh = False
    for item in items:
        if item.people:
            heads = _open(heads, pending)
            pending = []
            _add_people(block, item, heads)
            if item.bound.heads and (item.bound.carries or len(item.people) > 1):
                heads = stack_heads(heads, item.bound.heads)
            fresh = True
        elif _belongs_above(item, block, side, fresh):
            _extend(block, item)
        else:
            block.headings.append(item.index)
            if any(token.kind == HOSPITAL for token in item.words()) and any(t.kind == HOSPITAL for t in pending):
                # The hospital of a title (…医疗队名单) gives way to the one that heads the list.
                heads, pending = _open(heads, pending), []
            pending.extend(item.words())
            fresh = fresh and not item.is_heading()
    return block, _open(heads, pending)


def _open(heads: list[Token], pending: list[Token]) -> list[Token]:
    return stack_heads(heads, pending) if pending else heads


def _add_people(block: Block, item: Item, heads: list[Token]) -> None:
    for draft in item.people:
        draft.inherited.extend(token for token in heads if may_inherit(draft, token) and not _given(draft, token))
        draft.rows.append(item.index)
        block.people.append(draft)


def _given(draft: Draft, token: Token) -> bool:
    return any(other.kind == token.kind for other in draft.inherited)


def _belongs_above(item: Item, block: Block, side: str, fresh: bool) -> bool:
    """Whether a row without a name goes on with the person above it."""
    if side != ABOVE or not fresh or not block.people or item.is_heading():
        return False
    last = block.people[-1]
    if item.row.blanks > item.after and item.row.blanks != 0:
        return False
    # A second hospital for one person is the heading of the next.
    return not any(token.kind == HOSPITAL and last.has(HOSPITAL) for token in item.words())


def _extend(block: Block, item: Item) -> None:
    row = block.people[-1].rows[0]
    for draft in reversed(block.people):
        if draft.rows[0] != row:
            break
        draft.own.extend(item.words())
        draft.rows.append(item.index)
        draft.inherited = [token for token in draft.inherited if may_inherit(draft, token)]


def _side(items: list[Item]) -> str:
    """Whether rows without a name belong to the name above them or head the names below them."""
    bare = [item for item in items if not item.is_heading()]
    names = [place for place, item in enumerate(bare) if item.people]
    if not names:
        return BELOW
    followed = sum(place + 1 < len(bare) and not bare[place + 1].people for place in names) / len(names)
    preceded = sum(place > 0 and not bare[place - 1].people for place in names) / len(names)
    if followed < MOSTLY:
        return BELOW
    if preceded < MOSTLY:
        return ABOVE
    nearer = _nearer(bare, names)
    if nearer:
        return nearer
    if bare[0].people:
        return ABOVE
    return BELOW if bare[-1].people else ABOVE


MOSTLY = 0.6
"""Share of the names from which on what stands beside them is taken for the roll's habit."""


def _nearer(bare: list[Item], names: list[int]) -> str:
    """The side on which fewer blank lines part the names from the rows beside them; '' if neither is nearer."""
    before = sum(bare[place].row.blanks for place in names if place)
    after = sum(bare[place].after for place in names if place + 1 < len(bare))
    return "" if before == after else ABOVE if after < before else BELOW
