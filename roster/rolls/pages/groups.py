"""Parts of a page's groups of rows: its paragraphs, the people of a table or of rows with their stretches, the open headings."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from roster.rolls.blocks.binding import may_inherit
from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import (
    is_house,
)
from roster.rolls.lattice.cut import Token
from roster.rolls.pages.people import Found
from roster.rolls.reading import Span
from roster.rolls.rows.heads import GONE_TO, stack_heads
from roster.rolls.rows.other_lists import is_of_others
from roster.rolls.rows.row import Row
from roster.rolls.rows.sorts import SHORT
from roster.rolls.tables.rows import Table
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.dateline import DATELINE
from roster.rolls.words.lexicon import BATCH, NAME


def title_of(words_of: str) -> str:
    """The first line, with the second one where a dash makes that the rest of the title."""
    first, _, rest = words_of.partition("\n")
    second = rest.partition("\n")[0]
    return f"{first} {second}" if second.startswith("--") else first


_ENDS = tuple('。!?…";:)]')


def paragraphs(rows: Sequence[Row], shadow: str) -> Iterator[Span]:
    """The stretches of running text, where a page's end in the middle of a sentence parts no paragraph."""
    start = rows[0].start
    for row, following in pairwise(rows):
        if (
            shadow[row.start : row.end].rstrip(_BLANKS).endswith(_ENDS)
            or row.letters < SHORT
            or shadow.endswith("*", row.start, row.end)  # a picture's words between stars
            or DATELINE.match(shadow, row.start, row.end)
        ):
            yield start, row.end
            start = following.start
    yield start, rows[-1].end


_BLANKS = f" \t*{NOTHING}"


def of_table(table: Table, heads: list[Token]) -> list[Found]:
    for draft, _ in table.people:
        draft.inherited.extend(token for token in heads if may_inherit(draft, token))
    lost = sorted(table.lost)
    if not lost:
        return [(draft, (span,)) for draft, span in table.people]
    return [(draft, tuple(_without(span, lost))) for draft, span in table.people]


def _without(span: Span, lost: Sequence[Span]) -> Iterator[Span]:
    """What is left of a stretch when the lost ones within it are taken out."""
    low, end = span
    for place in range(bisect_left(lost, (low, low)), len(lost)):
        start, stop = lost[place]
        if start >= end:
            break
        if start > low:
            yield low, start
        low = stop
    if low < end:
        yield low, end


def of_rows(draft: Draft, rows: Sequence[Row]) -> Found:
    """A draft with its name and the words of its own rows."""
    low, high = rows[draft.rows[0]].start, rows[draft.rows[-1]].end
    own = [(token.start, token.end) for token in draft.own if low <= token.start < high]
    return draft, ((draft.name.start, draft.name.end), *sorted(own))


def names_house_alone(group: Sequence[Row]) -> bool:
    """Whether rows without anybody begin with one that is nothing but an institution: 某县人民医院 / 昨天 18:30 四川."""
    first = group[0].tokens
    return len(first) == 1 and is_house(first[0]) and not any(NAME in row.kinds for row in group)


def heads_after(row: Row, heads: list[Token], *, of_page: bool) -> list[Token]:
    """The headings open behind one more; a line that says nothing of its own, as （排名不分先后）, closes none. One of
    others closes all but the page's own house, if nobody was read yet: `of_page`. Whoever comes below it may be of the
    others as well, so that it stays a doubt."""
    if is_of_others(row):
        return [token._replace(score=GONE_TO) for token in heads if is_house(token)] if of_page else []
    opened = [token for token in row.tokens if token.kind in "HBGX"]
    open_now = stack_heads(heads, opened) if opened else heads
    if len(open_now) < len(heads) + len(opened) and not any(token.kind == BATCH for token in opened) and _leads_on(row):
        # 其中，有某市医务人员12人，他们是： is of the batch that the page's title tells.
        return [*(token for token in heads if token.kind == BATCH and token not in open_now), *open_now]
    return open_now


def _leads_on(row: Row) -> bool:
    """Whether a heading goes on with what was told above it: 他们是："""
    words = "".join([token.text for token in row.tokens[-LAST:]]).rstrip(": ")
    return words.endswith(("他们是", "她们是", "他们分别是", "她们分别是", "分别是"))


LAST = 4
"""Tokens at the end of a heading in which it says so."""
