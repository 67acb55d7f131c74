"""Tables: pasted with tabs, commas, bars, strokes or blanks, and tables whose cells were flattened to a run of lines or words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from roster.rolls.doubts import HOSPITAL_ABOVE, HOSPITAL_BLANK
from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.heads import is_helper
from roster.rolls.rows.row import Row
from roster.rolls.tables.cells import (
    UNKNOWN,
    Cell,
    goes_on_above,
    is_of_somebody,
    label_of,
    may_be_of_people,
    only_hospital,
    says_little,
    with_people,
    with_sender,
    with_work,
)
from roster.rolls.tables.cuts import cells_of
from roster.rolls.tables.flat import read_flattened, read_run
from roster.rolls.tables.rows import (
    LOOK,
    Table,
    add_people,
    draft_of,
    left_over,
    others_in_cell,
    says_position,
    with_wards,
)
from roster.rolls.trust import WORDS_LEFT
from roster.rolls.words.lexicon import (
    HOSPITAL,
    Lexicon,
)

_DELIMITERS = ("\t", "|", ",", ";", "、", ":", "/")
_RULE = re.compile(r"[\s|:\-+=]*")


def read_table(rows: Sequence[Row], at: int, shadow: str, lexicon: Lexicon) -> Table | None:
    """The table whose head stands in row `at`, or None if no table begins there."""
    if not rows[at].labelled and not _maybe_label(rows[at], shadow):
        return None
    columns, delimiter = _head(shadow[rows[at].start : rows[at].end])
    if columns:
        return _read_lines(rows, at, columns, delimiter, shadow, lexicon)
    return read_run(rows, at, shadow, lexicon) or read_flattened(rows, at, shadow, lexicon)


def _maybe_label(row: Row, shadow: str) -> bool:
    first = shadow[row.start : row.end].split("\t")[0]
    return label_of(first) is not None or (may_be_of_people(first) and with_people([first], [None]) != [None])


def _head(line: str) -> tuple[list[str], str]:
    """The fields of the columns that a line heads, and what parts them; nothing if it is no head."""
    joined = _PADDED_HEAD.sub(r"\1\2", line)
    for delimiter in (*_DELIMITERS, " "):
        words = joined.split() if delimiter == " " else joined.split(delimiter)
        if delimiter == "|":
            words = [word for word in words if word.strip()]
        if len(words) < FEWEST_KNOWN:
            continue
        fields = [label_of(word) for word in words]
        if delimiter == ":" and (len(words) < FEWEST_COLONS or None in fields):
            continue  # a form: 姓名：某某
        if "name" not in fields and any(_OF_CHILD.search(word) for word in words):
            # A table of children names their parents, of whom it speaks, as such.
            fields = [
                label_of(_PARENT.sub("", word) or "姓名") if _PARENT.search(word) else name
                for word, name in zip(words, fields, strict=True)
            ]
        fields = with_people(words, with_work(words, with_sender(words, fields)))
        known = [name for name in fields if name is not None]
        if (
            len(known) >= FEWEST_KNOWN
            and len(known) >= 0.6 * len([word for word in words if word.strip()])
            and "name" in known
        ):
            return [
                UNKNOWN if name is None and words[place].strip() else name or "" for place, name in enumerate(fields)
            ], delimiter
    return [], ""


FEWEST_KNOWN, FEWEST_COLONS = 2, 3
_OF_CHILD = re.compile("(?:学生|子女|孩子|考生)(?:姓名)?$")
_PARENT = re.compile("^[* ]*(?:家长|父母|父亲|母亲|监护人)")
_PADDED_HEAD = re.compile(
    r"(?<![\u4e00-\u9fff])([姓性单科职民序备年批地])[ ]{1,14}([名别位室称务族号注龄次区])(?![\u4e00-\u9fff])"
)


MOST_NAMELESS = 30
"""Rows at the beginning of a table without anybody's name after which it is none, so that the time stays linear."""


@dataclass(slots=True)
class _Layout:
    """How the rows of a table are laid out, and what its rows so far say of those below."""

    columns: list[str]
    delimiter: str
    shadow: str
    lexicon: Lexicon
    shared: int = 0  # the columns that all people of a row share, and those that each one takes
    period: int = 0
    above: dict[int, list[Token]] = field(default_factory=dict)  # by the column at which a person begins
    heads: list[Token] = field(default_factory=list)


def _read_lines(
    rows: Sequence[Row], at: int, columns: list[str], delimiter: str, shadow: str, lexicon: Lexicon
) -> Table | None:
    table = Table(rows=1)
    unframed = 0 if shadow.startswith("|", rows[at].start) else len(columns)
    latest = 0  # where the people of the row above begin
    if "profession" in columns:
        cells_below = [cells_of(shadow, row.start, row.end, delimiter, unframed) for row in rows[at + 1 : at + LOOK]]
        columns = with_wards(columns, cells_below)
    layout = _Layout(columns, delimiter, shadow, lexicon, *_period(columns))
    for row in rows[at + 1 :]:
        if _RULE.fullmatch(shadow, row.start, row.end):
            table.rows += 1
            continue
        if row.blanks > 2 or (table.rows > MOST_NAMELESS and not table.people):
            break
        cells = cells_of(shadow, row.start, row.end, delimiter, unframed)
        if not _fits(cells, columns, delimiter):
            break
        table.rows += 1
        little = says_little(cells, columns)
        more = goes_on_above(cells, columns, _house(table), shadow, lexicon) if little else None
        if more:
            table.lost.append((more.start, more.end))
            for draft, _ in table.people[latest:]:
                draft.doubts.append(WORDS_LEFT)
            continue
        hospital = only_hospital(cells, shadow, lexicon) if little else None
        if hospital:
            layout.heads, layout.above = [hospital], {}
            continue
        known = len(table.people)
        _read_cells(table, row, cells, layout)
        latest = known if len(table.people) > known else latest
    _doubt_lone_blanks(table)
    return table if table.people else None


def _doubt_lone_blanks(table: Table) -> None:
    """Doubt the institutions of the row above where a table's cells are not joined: it prints one twice, lacks but one, or
    lacks those of interpreters, cooks and drivers alone."""
    printed = [_own_house(draft) for draft, _ in table.people]
    blank = [draft for draft, _ in table.people if HOSPITAL_ABOVE in draft.doubts]
    helpers = all(is_helper(draft.own) for draft in blank)
    twice = any(house and house == below for house, below in pairwise(printed))
    if blank and (len(blank) < FEWEST_JOINED or helpers or twice):
        for draft in blank:
            draft.doubts[draft.doubts.index(HOSPITAL_ABOVE)] = HOSPITAL_BLANK


FEWEST_JOINED = 2
"""Rows without an institution from which on a table's cells may be joined."""


def _read_cells(table: Table, row: Row, cells: list[Cell], layout: _Layout) -> None:
    """Add the people of a row to the table, and what is lost of it."""
    columns, shared, period = layout.columns, layout.shared, layout.period
    for low in range(shared, len(cells), period):
        part, named = cells[low : low + period], columns[low : low + period]
        extent = (row.start, row.end) if period == len(columns) else (part[0].start, part[-1].end)
        if shared:
            extent = (cells[0].start if low == shared else extent[0], extent[1])
            part, named = cells[:shared] + part, columns[:shared] + named
        draft = draft_of(part, named, layout.shadow, layout.lexicon, layout.above.get(low, ()))
        if draft is None and is_of_somebody(part, named):
            table.lost.append(extent)
            layout.above.pop(low, None)  # what the next row's empty cell repeats stands in the one that was not read
        if draft:
            lost = list(left_over(draft, part, named))
            table.lost.extend(lost)
            if any(says_position(*span, layout.shadow, layout.lexicon) for span in lost):
                draft.doubts.append(WORDS_LEFT)
            if layout.delimiter == "/" and len(cells) != len(columns):  # 科主任/党支部书记 in one cell
                draft.doubts.append("cells-missing")
            if not draft.holds(HOSPITAL):
                draft.inherited.extend(layout.heads)
            add_people(table, [draft, *others_in_cell(draft, part, named)], extent)
            layout.above[low] = [*draft.own, *draft.inherited]


def _house(table: Table) -> str:
    """The institution of the table's last person so far, as the cell prints it."""
    return _own_house(table.people[-1][0]) if table.people else ""


def _own_house(draft: Draft) -> str:
    return next((token.text for token in draft.own if token.kind == HOSPITAL), "")


def _period(columns: list[str]) -> tuple[int, int]:
    """The columns at the beginning that all people of a row share, and those that each one takes: 姓名 单位 姓名 单位 sets
    two people in a row, 单位 姓名 职称 姓名 职称 two of one house."""
    for shared in range(len(columns)):
        own = columns[shared:]
        for size in range(1, len(own) // 2 + 1):
            if "name" in own[:size] and len(own) % size == 0 and own == own[:size] * (len(own) // size):
                return shared, size
        if columns[shared] == "name":
            break  # what stands behind a name is that person's
    return 0, len(columns)


def _fits(cells: list[Cell], columns: list[str], delimiter: str) -> bool:
    if delimiter == " ":
        # An empty remark at the end of a row leaves no trace.
        return len(cells) == len(columns) or (len(cells) == len(columns) - 1 and columns[-1] == "remark")
    return 2 <= len(cells) <= len(columns) + 1 and any(cell.text for cell in cells)
