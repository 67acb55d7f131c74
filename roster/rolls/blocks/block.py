"""People of a block of rows: which rows are headings, and which belong to the name above or below."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from roster.rolls.blocks.binding import bind_row, is_of_one, may_inherit
from roster.rolls.blocks.items import Item, by_form, by_labels, end_cards, lone_batches, lone_positions, memberships
from roster.rolls.blocks.joined_cells import join_cells
from roster.rolls.blocks.nameless import nameless_rows
from roster.rolls.blocks.shared_houses import share_houses
from roster.rolls.blocks.sides import split_rows
from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.heads import end_for_sort, is_member, stack_heads
from roster.rolls.rows.row import Row
from roster.rolls.rows.words import is_inner_centre
from roster.rolls.trust import UNLIKE_LAYOUT, doubt_row
from roster.rolls.words.lexicon import BATCH, DEPARTMENT, HOSPITAL, NUMBER, POST, REGION, ROLE, SEPARATOR, TITLE


@dataclass(slots=True)
class Block:
    """The people of a run of rows, the rows that served as headings, and those of somebody who was not read."""

    people: list[Draft] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)


def _laid_out(
    rows: Sequence[Row], heads: Sequence[Token], *, before_table: bool
) -> tuple[list[Item], set[int], set[int]]:
    """The rows with what binding makes of them, the places of those that go on with the person above, and of those of
    people whose name was not recognised; all others without a name are headings."""
    items = []
    for index, row in enumerate(rows):
        bound = bind_row(row)
        items.append(Item(row, bound, index, row.kinds, bound.people))
    items[-1].heads_table = before_table
    heading = [item.is_heading() for item in items]
    batches = lone_batches(items)
    for place in (*batches, *lone_positions(items, batches)):
        heading[place] = True
    for place in memberships(items):
        heading[place] = False
    for place in nameless_rows(rows, [item.bound for item in items], heading):
        items[place].nameless = True
    lines = [item.line(heading=heads_others) for item, heads_others in zip(items, heading, strict=True)]
    above, dropped = split_rows(lines, under_hospital=any(token.kind == HOSPITAL for token in heads))
    of_form = by_form(items)
    if of_form is not None:
        return items, of_form, set()
    going_on, lost = by_labels(items, above, dropped)
    return items, going_on, lost - going_on


def read_block(rows: Sequence[Row], heads: list[Token], *, before_table: bool = False) -> tuple[Block, list[Token]]:
    """The block's people and the headings that are open at its end; `heads` are those open at its start."""
    items, above, dropped = _laid_out(rows, heads, before_table=before_table)
    join_cells(items)
    block = Block()
    pending: list[Token] = []  # words of rows without a name, since the last name
    wards: set[int] = set()  # headings that are a ward and nothing else
    of_house: set[int] = set()  # batches whose people stand right below a house's, and which end with it
    seen: list[Token] = []  # the headings that were looked at for such
    of_row: dict[int, str] = {}  # departments and titles that a row before gave to the people behind its colon
    hanging: tuple[int, list[Token]] | None = None  # where the words behind a label begin, and what it says
    told_above: list[Draft] = []  # people who take who they are from rows above, and whether others do from below
    told_below = False
    of_lost = False  # whether the rows that go on with the row above go on with one of somebody who was not read
    for item in items:
        if item.people:
            if len(item.people) == 1 and _tells(pending):
                told_above.append(item.people[0])
            heads = _open(heads, pending)
            pending = []
            of_lost = False
            if of_row:
                ended = _ended_by(item.people)
                heads = [token for token in heads if of_row.get(id(token), "-") not in ended]
            if heads is not seen:
                of_house |= {id(token) for token in heads if token.kind == BATCH and _is_below_house(token, heads)}
                seen = heads
            doubt_row(item.row, item.people)
            hanging = _hangs_on(item, hanging)
            held = stack_heads(heads, hanging[1]) if hanging else _of_its_batch(item, heads)
            _add_people(block, item, held, wards)
            if item.bound.heads and (item.bound.carries or len(item.people) > 1):
                # 领队：某某 speaks of its own row; 护士：甲、乙 perhaps of rows of names alone that go on with it.
                opened = [token for token in item.bound.heads if token.kind != ROLE or is_member(token)]
                heads = stack_heads([token for token in heads if token.kind != ROLE or is_member(token)], opened)
                of_house |= {id(token) for token in opened if token.kind == BATCH and _is_below_house(token, heads)}
                of_row = {id(token): token.kind for token in opened if token.kind in (DEPARTMENT, TITLE, POST)}
        elif item.nameless:
            heads, pending, of_lost = _open(heads, pending), [], True
            block.lost.append(item.index)
        elif item.index in dropped or (item.index in above and of_lost):
            block.lost.append(item.index)
        elif item.index in above:
            told_below = told_below or HOSPITAL in item.kinds
            _extend(block, item)
        else:
            block.headings.append(item.index)
            hanging = None if item.words() else hanging
            if of_house and HOSPITAL in item.kinds:
                heads = [token for token in heads if id(token) not in of_house]
            if _WARD_ALONE.issuperset(item.kinds):
                wards |= {id(token) for token in item.words() if token.text.endswith(_ENDS_OF_WARDS)}
            heads, pending = _with_heading(item, heads, pending)
    end_cards(items, block.people)
    for draft in told_above if told_below or _has_nothing(block.people) else ():
        draft.doubts.append(UNLIKE_LAYOUT)  # where rows are shifted, all below is somebody else's
    return block, _open(heads, pending)


def _hangs_on(item: Item, hanging: tuple[int, list[Token]] | None) -> tuple[int, list[Token]] | None:
    """What the label says of which the people behind a row's go on below, set in as far as the first of them."""
    if item.bound.heads or _opens_with_role(item):
        return _hanging(item)
    return None if hanging and _indent(item.row) < hanging[0] - 1 else hanging


def _with_heading(item: Item, heads: list[Token], pending: list[Token]) -> tuple[list[Token], list[Token]]:
    """The headings that are open, and those that wait for a name, behind one more row of headings."""
    if any(_gives_way(kind, item.words(), pending) for kind in (HOSPITAL, BATCH)):
        # The hospital of a title (…医疗队名单) gives way to the one that heads the list, and so does its batch.
        heads, pending = _open(heads, pending), []
    if not pending and item.is_sort():
        heads = end_for_sort(heads)
    return heads, [*pending[-MOST_PENDING:], *item.words()]


MOST_PENDING = 500
"""Words of rows without a name that wait for one, so that the time of a long text without names stays linear."""


def _ended_by(people: Sequence[Draft]) -> str:
    """The kinds of words that a row before gave to its people and that end with people of a row of their own."""
    if any(draft.inherited for draft in people):
        return "DTP"  # 医生：甲、乙 and then 护理：丙、丁: each label speaks of its own
    return "TP" if any(draft.has("HDTPR") for draft in people) else ""


def _is_below_house(batch: Token, heads: Sequence[Token]) -> bool:
    houses = [token.start for token in heads if token.kind == HOSPITAL]
    return bool(houses) and max(houses) < batch.start


def _indent(row: Row) -> int:
    """How far from the left end of its line a row's words begin."""
    return next((token.start for token in row.tokens if token.kind != SEPARATOR), row.start) - row.start


def _hanging(item: Item) -> tuple[int, list[Token]] | None:
    """Where a row's one name begins behind its label, for rows below that are set as far in go on with what it says:
    医生：甲 某医院 / 　　　乙 某医院."""
    if len(item.people) != 1 or not (item.bound.carries or _opens_with_role(item)):
        return None
    heads = item.bound.heads if item.bound.carries else _words_first(item)[:1]
    opened = [token for token in heads if token.kind in (TITLE, POST, ROLE, DEPARTMENT) and not is_of_one(token)]
    column = item.people[0].name.start - item.row.start
    return (column, opened) if opened and column > _indent(item.row) + 1 else None


def _words_first(item: Item) -> list[Token]:
    """The first two words of a row."""
    return [token for token in item.row.tokens if token.kind != SEPARATOR][:2]


LEADING = 3
"""Tokens of a row among which its first word is."""


def _opens_with_role(item: Item) -> bool:
    """Whether a row begins with the role of many and blanks before its one name: 医疗队员　甲."""
    if ROLE not in item.kinds[:LEADING]:
        return False
    words = _words_first(item)
    return (
        len(words) > 1
        and is_member(words[0])
        and len(item.people) == 1
        and words[1].start == item.people[0].name.start > words[0].end
    )


def _has_nothing(people: Sequence[Draft]) -> bool:
    """Whether the first name has nothing beside it, although others take who they are from the rows above them: these
    may be the rows of the one before, all the way down."""
    return bool(people) and not people[0].has("HDTP")


def _tells(words: Sequence[Token]) -> bool:
    """Whether rows above a name say who somebody is, and not only where: institution and position."""
    kinds = {token.kind for token in words}
    return HOSPITAL in kinds and not kinds.isdisjoint((TITLE, POST))


def _gives_way(kind: str, words: Sequence[Token], pending: Sequence[Token]) -> bool:
    return any(token.kind == kind for token in words) and any(token.kind == kind for token in pending)


def _open(heads: list[Token], pending: list[Token]) -> list[Token]:
    return stack_heads(heads, pending) if pending else heads


def _of_its_batch(item: Item, heads: list[Token]) -> list[Token]:
    """The headings without the institution of the batch before, where the row of these people opens one of its own:
    第一批：某医院 甲、乙 / 第二批：丙、丁."""
    batches = [token for token in item.bound.heads if token.kind == BATCH]
    if not batches or not any(token.kind == HOSPITAL for token in heads):
        return heads
    kept = {id(token) for token in stack_heads(heads, batches)}
    return [token for token in heads if token.kind != HOSPITAL or id(token) in kept]


def _add_people(block: Block, item: Item, heads: list[Token], wards: Set[int]) -> None:
    housed = any(token.kind == HOSPITAL and not is_inner_centre(token) for token in heads)
    share_houses(item.row, item.people, housed=housed)
    for draft in item.people:
        if housed and not draft.has(DEPARTMENT):
            draft.own = [token._replace(kind=DEPARTMENT) if is_inner_centre(token) else token for token in draft.own]
        draft.inherited.extend(
            token
            for token in heads
            if (may_inherit(draft, token) or (id(token) in wards and _is_ward_of_all(draft, heads)))
            and not _given(draft, token)
        )
        draft.rows.append(item.index)
        block.people.append(draft)


def _is_ward_of_all(draft: Draft, heads: Sequence[Token]) -> bool:
    """Whether a ward alone on its line is of people of several institutions, who print their own below it: 【心内科】 /
    某某（某医院）."""
    own = draft.has(HOSPITAL) and not draft.has(DEPARTMENT)
    return own and not any(other.kind == HOSPITAL for other in heads)


_WARD_ALONE = frozenset((DEPARTMENT, SEPARATOR, NUMBER))
_ENDS_OF_WARDS = ("科", "室", "部", "区", "房", "U")


def _given(draft: Draft, token: Token) -> bool:
    # Of places all are taken, for a smaller one within a larger tells more; and both offices of 临时党支部书记、领队：.
    beside = token.kind == ROLE and any(other.end + 1 == token.start for other in draft.inherited)
    return token.kind != REGION and not beside and any(other.kind == token.kind for other in draft.inherited)


def _of_house(words: Sequence[Token], draft: Draft) -> Sequence[Token]:
    """The words of a row below somebody, with a house's own 急救中心 as the ward of who is of a house."""
    inner = [token for token in words if is_inner_centre(token)]
    housed = inner and draft.holds(HOSPITAL)
    if not housed or draft.has(DEPARTMENT) or any(token.kind == DEPARTMENT for token in words):
        return words
    return [token._replace(kind=DEPARTMENT) if token in inner else token for token in words]


def _extend(block: Block, item: Item) -> None:
    row = block.people[-1].rows[0]
    for draft in reversed(block.people):
        if draft.rows[0] != row:
            break
        doubt_row(item.row, [draft])
        draft.own.extend(_of_house(item.words(), draft))
        draft.rows.append(item.index)
        if draft.inherited:
            draft.inherited = [token for token in draft.inherited if may_inherit(draft, token)]
