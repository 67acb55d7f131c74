"""Tables whose cells were flattened to a run of lines or of words, and are dealt out to rows again."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row
from roster.rolls.rows.tokens import kind_of_token, tokens_of_cell
from roster.rolls.tables.cells import EMPTY, Cell, is_of_somebody, label_of, with_people, with_sender, with_work
from roster.rolls.tables.cuts import cells_of, trimmed
from roster.rolls.tables.rows import LOOK, Table, add_people, draft_of, left_over, others_in_cell
from roster.rolls.words.lexicon import Lexicon


def read_run(rows: Sequence[Row], at: int, shadow: str, lexicon: Lexicon) -> Table | None:
    """A table whose head and cells follow one another in one line, parted by blanks."""
    cells = cells_of(shadow, rows[at].start, rows[at].end, " ")
    columns = _leading_labels(cells)
    if len(columns) < 3 or "name" not in columns or len(cells) < 2 * len(columns):
        return None
    table = Table(rows=1)
    _, dealt = _add_groups(table, cells[len(columns) :], columns, shadow, lexicon)
    _weigh_remarks(table, dealt)
    return table if table.people else None


MOST_COLUMNS = 24
MOST_UNKNOWN = 2
_HEAD = re.compile("[\u4e00-\u9fff]{2,8}(?:[(][^()0-9]{1,4}[)])?")
"""What may head a column of which nobody knows what it holds: 误餐次数, 补助标准(元)."""


def read_flattened(rows: Sequence[Row], at: int, shadow: str, lexicon: Lexicon) -> Table | None:
    """A table of which every cell stands in a line of its own."""
    columns = _leading_labels(trimmed(shadow, row.start, row.end) for row in rows[at : at + MOST_COLUMNS])
    if len(columns) < 3 or "name" not in columns:
        return None
    table = Table()
    first = at + len(columns)
    if any(0 < row.blanks <= MOST_EMPTY for row in rows[first : first + LOOK]):
        # Where each blank line is an empty cell, all rows come out even.
        spaced = Table()
        used, dealt = _add_groups(spaced, _single_cells(rows, first, shadow, spaced=True), columns, shadow, lexicon)
        whole = [draft for draft, _ in spaced.people[:-1]]  # the last row may lack what stood at its end
        if whole and not spaced.lost and not any(draft.doubts for draft in whole):
            spaced.rows = len(columns) + used
            _weigh_remarks(spaced, dealt)
            return spaced
    used, dealt = _add_groups(table, _single_cells(rows, first, shadow), columns, shadow, lexicon)
    table.rows = len(columns) + used
    _weigh_remarks(table, dealt)
    return table if table.people else None


def _single_cells(rows: Sequence[Row], at: int, shadow: str, *, spaced: bool = False) -> Iterator[Cell]:
    """The cells of the lines from a row on, up to a line that is long or has several, as that of another table; where
    they are `spaced`, a blank line is an empty cell."""
    for place in range(at, len(rows)):
        row = rows[place]
        cell = trimmed(shadow, row.start, row.end)
        if row.letters > LONGEST_CELL or "\t" in cell.text or "|" in cell.text:
            return
        for _ in range(row.blanks if spaced and row.blanks <= MOST_EMPTY else 0):
            yield Cell(row.start, row.start, "")
        yield cell


LONGEST_CELL = 40
MOST_EMPTY = 3
"""Empty cells in a row of a table that its blank lines may be."""


def _leading_labels(cells: Iterable[Cell]) -> list[str]:
    """The columns that the cells at a table's beginning head. Behind that of the running number each up to number 1 heads a
    column, whatever it says (序号 姓名 单位 误餐次数 1 …), if no more than two are of no known one."""
    columns: list[str] = []
    words: list[str] = []
    unknown: list[int] = []
    numbered = False
    for cell in cells:
        label = with_people([cell.text], [label_of(cell.text)])[0]
        if label is None:
            numbered = _number(cell) == 1
            if numbered or columns[:1] != [""] or len(unknown) == MOST_UNKNOWN or not _HEAD.fullmatch(cell.text):
                break
            unknown.append(len(columns))
        columns.append(label or "")
        words.append(cell.text)
    if unknown and not numbered:
        columns, words = columns[: unknown[0]], words[: unknown[0]]
    return [label or "" for label in with_people(words, with_work(words, with_sender(words, columns)))]


_Dealt = list[tuple[Draft, Sequence[Cell], Sequence[str]]]
"""Each person of a flattened table with the cells of the row and the columns that they were dealt to."""


def _add_groups(
    table: Table, cells: Iterable[Cell], columns: Sequence[str], shadow: str, lexicon: Lexicon
) -> tuple[int, _Dealt]:
    """Deal the cells out to rows of the table; the number of cells that found a place, and the people with theirs."""
    used = 0
    dealt: _Dealt = []
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
        people = [draft, *others_in_cell(draft, group, named)]
        dealt.extend((one, group, named) for one in people)
        add_people(table, people, (group[0].start, group[-1].end))
        above = [*draft.own, *draft.inherited]
    return used, dealt


def _weigh_remarks(table: Table, dealt: _Dealt) -> None:
    """Doubt whose remarks may say that somebody stayed, or say what nobody understood; only when all cells are dealt,
    since a remark is no sign that they do not come out even."""
    table.lost.extend({span for draft, cells, named in dealt for span in left_over(draft, cells, named)})


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
            kinds = _kinds_of(shadow, cell.start, cell.end, lexicon)
            if not _LIKELY[column](kinds):
                return False
    return True


def _kinds_of(shadow: str, start: int, end: int, lexicon: Lexicon) -> str:
    """The kinds of the tokens of a cell."""
    known = lexicon.cells.get(shadow[start:end])
    tokens = tokens_of_cell(shadow, start, end, lexicon) if known is None else known[1]
    return "".join(map(kind_of_token, tokens))


def _guess(group: Sequence[Cell], columns: Sequence[str], shadow: str, lexicon: Lexicon) -> list[str]:
    """Columns for a row that lacks cells, by what each cell looks like; nothing if that does not work out."""
    left = list(columns)
    named: list[str] = []
    for cell in group:
        kinds = _kinds_of(shadow, cell.start, cell.end, lexicon)
        fit = next((place for place, column in enumerate(left) if column in _LIKELY and _LIKELY[column](kinds)), None)
        if fit is None:
            fit = 0 if left and left[0] not in _LIKELY else None
        if fit is None:
            named.append("")
            continue
        named.append(left[fit])
        left = left[fit + 1 :]
    return named if "name" in named else []
