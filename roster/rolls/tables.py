"""Tables: pasted with tabs, commas, bars, strokes or blanks, and tables whose cells were flattened to a run of lines or words."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from roster.rolls.binding import Draft
from roster.rolls.lattice import Token
from roster.rolls.lexicon import (
    HOSPITAL,
    Lexicon,
)
from roster.rolls.names import surname_characters
from roster.rolls.row_tokens import tokens_of
from roster.rolls.rows import Row
from roster.rolls.shadow import NOTHING
from roster.rolls.spacing import spaced_words
from roster.rolls.tablecells import EMPTY, Cell, goes_on_above, is_of_somebody, label_of, only_hospital, with_sender
from roster.rolls.tablerows import UNKNOWN, draft_of, left_over, others_in_cell, says_position, with_wards
from roster.rolls.trust import WORDS_LEFT

_DELIMITERS = ("\t", "|", ",", ";", "、", ":", "/")
_QUOTED = {mark: re.compile(rf'[ ]*"([^"\n]*)"[ ]*(?=[{mark}\n]|$)') for mark in ",;\t"}
_RULE = re.compile(r"[\s|:\-+=]*")


@dataclass(slots=True)
class Table:
    """The people of a table, each with the stretch of text of its row, and how many rows of text the table takes.

    `lost` are the stretches of rows that say what they say of people, but of nobody whose name was read, and the cells
    of remarks and of unknown columns that were not understood.
    """

    people: list[tuple[Draft, tuple[int, int]]] = field(default_factory=list)
    rows: int = 0
    lost: list[tuple[int, int]] = field(default_factory=list)


def read_table(rows: Sequence[Row], at: int, shadow: str, lexicon: Lexicon) -> Table | None:
    """The table whose head stands in row `at`, or None if no table begins there."""
    if not rows[at].labelled and not _maybe_label(rows[at], shadow):
        return None
    columns, delimiter = _head(shadow[rows[at].start : rows[at].end])
    if columns:
        return _read_lines(rows, at, columns, delimiter, shadow, lexicon)
    return _read_run(rows, at, shadow, lexicon) or _read_flattened(rows, at, shadow, lexicon)


def _maybe_label(row: Row, shadow: str) -> bool:
    return label_of(shadow[row.start : row.end].split("\t")[0]) is not None


def _head(line: str) -> tuple[list[str], str]:
    """The fields of the columns that a line heads, and what parts them; nothing if it is no head."""
    joined = _PADDED_HEAD.sub(r"\1\2", line)
    for delimiter in (*_DELIMITERS, " "):
        words = joined.split() if delimiter == " " else joined.split(delimiter)
        if delimiter == "|":
            words = [word for word in words if word.strip()]
        fields = [label_of(word) for word in words]
        if delimiter == ":" and (len(words) < FEWEST_COLONS or None in fields):
            continue  # a form: 姓名：某某
        if "name" not in fields and any(_OF_CHILD.search(word) for word in words):
            # A table of children names their parents, of whom it speaks, as such.
            fields = [
                label_of(_PARENT.sub("", word) or "姓名") if _PARENT.search(word) else name
                for word, name in zip(words, fields, strict=True)
            ]
        fields = with_sender(words, fields)
        known = [name for name in fields if name is not None]
        if len(known) >= 2 and len(known) >= 0.6 * len([word for word in words if word.strip()]) and "name" in known:
            return [
                UNKNOWN if name is None and words[place].strip() else name or "" for place, name in enumerate(fields)
            ], delimiter
    return [], ""


FEWEST_COLONS = 3
_OF_CHILD = re.compile("(?:学生|子女|孩子|考生)(?:姓名)?$")
_PARENT = re.compile("^[* ]*(?:家长|父母|父亲|母亲|监护人)")
_PADDED_HEAD = re.compile(
    r"(?<![\u4e00-\u9fff])([姓性单科职民序备年批地])[ ]{1,14}([名别位室称务族号注龄次区])(?![\u4e00-\u9fff])"
)


def _cells(shadow: str, start: int, end: int, delimiter: str, most: int = 0) -> list[Cell]:
    """The cells of a line. Where strokes part them and those at its ends are empty they may be its frame, unless there
    are no more than `most` of them."""
    if delimiter == " ":
        return list(_cells_between_blanks(shadow, start, end))
    cells: list[Cell] = []
    low = start
    while low <= end:
        quoted = _QUOTED[delimiter].match(shadow, low, end) if delimiter in _QUOTED else None
        if quoted:
            cells.append(_trimmed(shadow, quoted.start(1), quoted.end(1)))
            low = quoted.end() + 1
            continue
        high = shadow.find(delimiter, low, end)
        high = end if high < 0 else high
        cells.append(_trimmed(shadow, low, high))
        low = high + 1
    if delimiter == "|" and len(cells) > most:
        cells = cells[1:] if cells and not cells[0].text else cells
        cells = cells[:-1] if cells and not cells[-1].text else cells
    return cells


def _cells_between_blanks(shadow: str, start: int, end: int) -> Iterator[Cell]:
    """The words of a stretch, with names and offices padded to one width (佟　旭, 队　长) made one cell."""
    names: dict[int, int] = {}
    for low, high, _ in spaced_words(shadow, start, end):
        if shadow[low:high].replace(" ", "") in _PADDED_WORDS:
            names[low] = high
        elif shadow[low] in surname_characters():
            names[low] = _without_bearer(shadow, low, high)
    low = start
    while match := _WORD.search(shadow, low, end):
        low = max(names.get(match.start(), 0), match.end())
        yield Cell(match.start(), low, shadow[match.start() : low])


def _without_bearer(shadow: str, low: int, high: int) -> int:
    """Where a name set apart ends before its bearer's sex: 胡 蓉 女. `low` itself where it is no name."""
    words = shadow[low:high].rstrip("男女").rstrip() if shadow[high - 1] in _OF_BEARER else shadow[low:high]
    return low if _OF_BEARER.intersection(words) else low + len(words)


_PADDED_WORDS = frozenset(
    ("队长", "领队", "队员", "组长", "组员", "医师", "医生", "护士", "护师", "药师", "技师", "司机", "翻译")
)
_WORD = re.compile(r"\S+")
_OF_BEARER = frozenset("男女")


_EDGE = " \t*`●◆■▲" + NOTHING
_END = _EDGE + "。;,"


def _trimmed(shadow: str, start: int, end: int) -> Cell:
    words = shadow[start:end].lstrip(_EDGE)
    start, words = end - len(words), words.rstrip(_END)
    return Cell(start, start + len(words), words)


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
        cells_below = [_cells(shadow, row.start, row.end, delimiter, unframed) for row in rows[at + 1 : at + LOOK]]
        columns = with_wards(columns, cells_below)
    layout = _Layout(columns, delimiter, shadow, lexicon, *_period(columns))
    for row in rows[at + 1 :]:
        if _RULE.fullmatch(shadow[row.start : row.end]):
            table.rows += 1
            continue
        if row.blanks > 2 or (table.rows > MOST_NAMELESS and not table.people):
            break
        cells = _cells(shadow, row.start, row.end, delimiter, unframed)
        if not _fits(cells, columns, delimiter):
            break
        table.rows += 1
        more = goes_on_above(cells, columns, _house(table), shadow, lexicon)
        if more:
            table.lost.append((more.start, more.end))
            for draft, _ in table.people[latest:]:
                draft.doubts.append(WORDS_LEFT)
            continue
        hospital = only_hospital(cells, shadow, lexicon)
        if hospital:
            layout.heads, layout.above = [hospital], {}
            continue
        known = len(table.people)
        _read_cells(table, row, cells, layout)
        latest = known if len(table.people) > known else latest
    return table if table.people else None


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
        if draft:
            lost = list(left_over(draft, part, named))
            table.lost.extend(lost)
            if any(says_position(*span, layout.shadow, layout.lexicon) for span in lost):
                draft.doubts.append(WORDS_LEFT)
            if layout.delimiter == "/" and len(cells) != len(columns):  # 科主任/党支部书记 in one cell
                draft.doubts.append("cells-missing")
            if not any(token.kind == HOSPITAL for token in (*draft.own, *draft.inherited)):
                draft.inherited.extend(layout.heads)
            _add_people(table, [draft, *others_in_cell(draft, part, named)], extent)
            layout.above[low] = [*draft.own, *draft.inherited]


def _house(table: Table) -> str:
    """The institution of the table's last person so far, as the cell prints it."""
    own = table.people[-1][0].own if table.people else ()
    return next((token.text for token in own if token.kind == HOSPITAL), "")


def _add_people(table: Table, people: Sequence[Draft], extent: tuple[int, int]) -> None:
    """Add the people of a row of the table, each with its stretch from the name on."""
    starts = [extent[0], *(draft.name.start for draft in people[1:])]
    stops = [*starts[1:], extent[1]]
    table.people.extend(zip(people, zip(starts, stops, strict=True), strict=True))


LOOK = 50
"""Rows of a table that are looked at for what one of its columns holds."""


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


def _read_run(rows: Sequence[Row], at: int, shadow: str, lexicon: Lexicon) -> Table | None:
    """A table whose head and cells follow one another in one line, parted by blanks."""
    cells = _cells(shadow, rows[at].start, rows[at].end, " ")
    columns = _leading_labels(cells)
    if len(columns) < 3 or "name" not in columns or len(cells) < 2 * len(columns):
        return None
    table = Table(rows=1)
    _add_groups(table, cells[len(columns) :], columns, shadow, lexicon)
    return table if table.people else None


MOST_COLUMNS = 24


def _read_flattened(rows: Sequence[Row], at: int, shadow: str, lexicon: Lexicon) -> Table | None:
    """A table of which every cell stands in a line of its own."""
    columns = _leading_labels(_trimmed(shadow, row.start, row.end) for row in rows[at : at + MOST_COLUMNS])
    if len(columns) < 3 or "name" not in columns:
        return None
    table = Table()
    first = at + len(columns)
    if any(0 < row.blanks <= MOST_EMPTY for row in rows[first : first + LOOK]):
        # Where each blank line is an empty cell, all rows come out even.
        spaced = Table()
        used = _add_groups(spaced, _single_cells(rows, first, shadow, spaced=True), columns, shadow, lexicon)
        whole = [draft for draft, _ in spaced.people[:-1]]  # the last row may lack what stood at its end
        if whole and not spaced.lost and not any(draft.doubts for draft in whole):
            spaced.rows = len(columns) + used
            return spaced
    used = _add_groups(table, _single_cells(rows, first, shadow), columns, shadow, lexicon)
    table.rows = len(columns) + used
    return table if table.people else None


def _single_cells(rows: Sequence[Row], at: int, shadow: str, *, spaced: bool = False) -> Iterator[Cell]:
    """The cells of the lines from a row on, up to a line that is long or has several, as that of another table; where
    they are `spaced`, a blank line is an empty cell."""
    for place in range(at, len(rows)):
        row = rows[place]
        cell = _trimmed(shadow, row.start, row.end)
        if row.letters > LONGEST_CELL or "\t" in cell.text or "|" in cell.text:
            return
        for _ in range(row.blanks if spaced and row.blanks <= MOST_EMPTY else 0):
            yield Cell(row.start, row.start, "")
        yield cell


LONGEST_CELL = 40
MOST_EMPTY = 3
"""Empty cells in a row of a table that its blank lines may be."""


def _leading_labels(cells: Iterable[Cell]) -> list[str]:
    columns: list[str] = []
    words: list[str] = []
    for cell in cells:
        label = label_of(cell.text)
        if label is None:
            break
        columns.append(label)
        words.append(cell.text)
    return [label or "" for label in with_sender(words, columns)]


def _add_groups(table: Table, cells: Iterable[Cell], columns: Sequence[str], shadow: str, lexicon: Lexicon) -> int:
    """Deal the cells out to rows of the table; the number of cells that found a place."""
    used = 0
    above: list[Token] = []
    for group in _deal(cells, columns):
        named = columns if len(group) == len(columns) else _guess(group, columns, shadow, lexicon)
        draft = draft_of(group, named, shadow, lexicon, above) if named else None
        if draft is None and named and is_of_somebody(group, named):
            # Somebody whose name was not read: the next row begins where it would have.
            table.lost.append((group[0].start, group[-1].end))
            used += sum(cell.end > cell.start for cell in group)
            continue
        if draft is None:
            break
        used += sum(cell.end > cell.start for cell in group)
        if len(group) != len(columns) or not _looks_right(group, named, shadow, lexicon):
            draft.doubts.append("cells-missing")
        _add_people(table, [draft, *others_in_cell(draft, group, named)], (group[0].start, group[-1].end))
        above = [*draft.own, *draft.inherited]
    return used


def _deal(cells: Iterable[Cell], columns: Sequence[str]) -> Iterator[Sequence[Cell]]:
    """Groups of cells, one a row: by the running number if the first column holds one, else by counting."""
    size, number = len(columns), 1
    numbered: bool | None = None if columns[0] == "" else False
    group: list[Cell] = []
    for cell in cells:
        if numbered is None:
            numbered = _number(cell) == 1
        # An empty cell left no trace: the row ends where the next number stands.
        if group and (len(group) == size or (numbered and _number(cell) == number + 1)):
            yield group
            group = []
            number += 1
        if numbered and not group and _number(cell) != number:
            return
        group.append(cell)
    if group:
        yield group


def _number(cell: Cell) -> int | None:
    digits = cell.text.rstrip(".、")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else None


_LIKELY: dict[str, Callable[[str], bool]] = {
    "hospital": lambda kinds: "H" in kinds,
    "department": lambda kinds: "D" in kinds and "H" not in kinds,
    "title": lambda kinds: "T" in kinds,
    "post": lambda kinds: "P" in kinds,
    "name": lambda kinds: "N" in kinds,
    "gender": lambda kinds: kinds == "m",
    "ethnic_group": lambda kinds: kinds == "e",
    "party": lambda kinds: kinds == "p",
}


_TOLD = ("hospital", "department", "title")


def _looks_right(group: Sequence[Cell], columns: Sequence[str], shadow: str, lexicon: Lexicon) -> bool:
    """Whether the cells dealt to a row look like what their columns hold; else one may be missing further up."""
    for cell, column in zip(group, columns, strict=True):
        if column in _TOLD and cell.text not in EMPTY:
            kinds = "".join(token.kind for token in tokens_of(shadow, cell.start, cell.end, lexicon))
            if not _LIKELY[column](kinds):
                return False
    return True


def _guess(group: Sequence[Cell], columns: Sequence[str], shadow: str, lexicon: Lexicon) -> list[str]:
    """Columns for a row that lacks cells, by what each cell looks like; nothing if that does not work out."""
    left = list(columns)
    named: list[str] = []
    for cell in group:
        kinds = "".join(token.kind for token in tokens_of(shadow, cell.start, cell.end, lexicon))
        fit = next((place for place, column in enumerate(left) if column in _LIKELY and _LIKELY[column](kinds)), None)
        if fit is None:
            fit = 0 if left and left[0] not in _LIKELY else None
        if fit is None:
            named.append("")
            continue
        named.append(left[fit])
        left = left[fit + 1 :]
    return named if "name" in named else []
