"""Tables whose columns are titles or roles and whose cells hold the names: 单位 | 医生 | 护士."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from roster.rolls.blocks.binding import bind_row, may_inherit
from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import OF_PAGE
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.likely import SURE, promoted
from roster.rolls.rows.row import Row, read_row
from roster.rolls.rows.tokens import tokens_of
from roster.rolls.words.lexicon import (
    BATCH,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    LABEL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
    Lexicon,
)
from roster.rolls.words.pieces import LABELS
from roster.rolls.words.terms import MEMBERS

_DELIMITERS = ("\t", "|")
LONGEST = 4
"""Characters of a name that no recogniser knows, and of a column's head that nobody knows."""
_COLUMNS = frozenset((TITLE, POST, ROLE, DEPARTMENT))
_OF_ROW = frozenset((HOSPITAL, DEPARTMENT, BATCH, REGION))

Person = tuple[Draft, tuple[int, int]]
"""A person with the stretch of text that names it."""


def is_parted(shadow: str, start: int, end: int) -> bool:
    """Whether a line has a mark that may part the cells of such a table: a look that is cheaper than the next."""
    return shadow.find("\t", start, end) >= 0 or shadow.find("|", start, end) >= 0


def may_head_matrix(row: Row) -> bool:
    """Whether a row without a label may head such a table: nobody named, and titles parted by tabs or bars."""
    kinds = row.kinds
    titled = kinds.count(TITLE) + kinds.count(POST) + kinds.count(ROLE) + kinds.count(DEPARTMENT)
    return titled > 1 and NAME not in kinds[1:] and sum(_is_delimiter(token) for token in row.tokens) >= titled


def read_blank_matrix(rows: Sequence[Row], at: int, shadow: str, lexicon: Lexicon) -> tuple[list[Person], int]:
    """As `read_matrix`, for a table whose cells are parted by blanks: how its rows are counted, and behind that roles
    and titles alone, as wide as all rows below are: 小分队　组长　队员 / 第一小分队　甲　乙、丙."""
    cells = list(_cells_between_blanks(shadow, rows[at]))
    columns = [_column(shadow, cell, lexicon) for cell in cells]
    if not 2 < len(cells) < MOST_COLUMNS or not _numbers_rows(shadow, cells[0], lexicon):
        return [], 0
    if not all(isinstance(column, Token) for column in columns[1:]):
        return [], 0
    people: list[Person] = []
    used = 1
    for row in rows[at + 1 :]:
        cells = list(_cells_between_blanks(shadow, row))
        if len(cells) > len(columns) and isinstance(columns[-1], Token) and columns[-1].text.endswith(MEMBERS):
            cells[len(columns) - 1 :] = [(cells[len(columns) - 1][0], cells[-1][1])]
        if len(cells) != len(columns):
            break
        found = [
            (Draft(name, inherited=[column], source="table", listed=True), (name.start, name.end))
            for cell, column in zip(cells[1:], columns[1:], strict=True)
            if isinstance(column, Token)
            for name in _names(shadow, cell, lexicon)
        ]
        if len(found) < len(columns) - 1:
            break
        people.extend(found)
        used += 1
    return people, used if people else 0


MOST_COLUMNS = 6
_HAN = "\u3400-\u9fff"
_WORD = rf"(?:[{_HAN}][ ]{{1,6}}[{_HAN}](?![{_HAN}])|[^ 、]+)"
_LISTED = re.compile(rf"{_WORD}(?:[ ]*、[ ]*{_WORD})*")


def _cells_between_blanks(shadow: str, row: Row) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _LISTED.finditer(shadow, row.start, row.end))


def _names(shadow: str, cell: tuple[int, int], lexicon: Lexicon) -> Iterator[Token]:
    """The names of a cell that holds nothing else."""
    for found in _ONE.finditer(shadow, *cell):
        words = found.group()
        text = words.replace(" ", "")
        tokens = [token for token in tokens_of(shadow, *found.span(), lexicon) if token.kind != SEPARATOR]
        if not 2 <= len(text) <= LONGEST or any(token.kind not in (NAME, OTHER) for token in tokens):
            continue
        known = tokens[0] if len(tokens) == 1 and tokens[0].kind == NAME else None
        yield known or Token(NAME, *found.span(), text, 0.0)


_ONE = re.compile(_WORD)


def _is_delimiter(token: Token) -> bool:
    return token.kind == SEPARATOR and any(mark in token.text for mark in _DELIMITERS)


def read_matrix(rows: Sequence[Row], at: int, shadow: str, lexicon: Lexicon) -> tuple[list[Person], int]:
    """The people of the table whose head stands in row `at`, and the rows that it takes; nobody if it is no such table."""
    for delimiter in _DELIMITERS:
        first, *others = _cells(shadow, rows[at], delimiter)
        known = [*takewhile(_is_known, (_column(shadow, cell, lexicon) for cell in others))]
        if not others or len(known) < len(others):
            continue
        columns = [_column(shadow, first, lexicon), *known]
        titled = sum(isinstance(column, Token) for column in columns)
        if titled >= 2 and (columns[0] is not None or _numbers_rows(shadow, first, lexicon)):
            return _read(rows, at, columns, delimiter, shadow, lexicon)
    return [], 0


def _is_known(column: Token | str | None) -> bool:
    return column is not None


def _cells(shadow: str, row: Row, delimiter: str) -> list[tuple[int, int]]:
    cells: list[tuple[int, int]] = []
    low = row.start
    for part in shadow[row.start : row.end].split(delimiter):
        cells.append((low, low + len(part)))
        low += len(part) + 1
    framed = delimiter == "|" and not shadow[slice(*cells[0])].strip() and len(cells) > 2
    return cells[1:-1] if framed else cells


def _column(shadow: str, cell: tuple[int, int], lexicon: Lexicon) -> Token | str | None:
    """The title or role that heads a column, the field that its label names, or None if it is neither."""
    words = shadow[slice(*cell)].strip(" *")
    if words in LABELS:
        return LABELS[words]
    tokens = [token for token in tokens_of(shadow, *cell, lexicon) if token.kind != SEPARATOR]
    return tokens[0] if len(tokens) == 1 and tokens[0].kind in _COLUMNS else None


def _numbers_rows(shadow: str, cell: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether the first column's head says no more than how the rows are numbered: 车组, 班次, or nothing."""
    words = shadow[slice(*cell)].strip(" *")
    tokens = tokens_of(shadow, *cell, lexicon)
    return len(words) <= LONGEST and (words.endswith(_COUNTED) or all(token.kind in _NUMBERS for token in tokens))


_COUNTED = ("组", "次", "队", "班", "号", "别", "位", "点")
_NUMBERS = frozenset((OTHER, SEPARATOR, NUMBER, GROUP, LABEL))


def _read(
    rows: Sequence[Row],
    at: int,
    columns: Sequence[Token | str | None],
    delimiter: str,
    shadow: str,
    lexicon: Lexicon,
) -> tuple[list[Person], int]:
    people: list[Person] = []
    used = 1
    for row in rows[at + 1 :]:
        cells = _cells(shadow, row, delimiter)
        if not 2 <= len(cells) <= len(columns):
            break
        used += 1
        of_row: list[Token] = []
        before = len(people)
        for cell, column in zip(cells, columns, strict=False):
            tokens = tokens_of(shadow, *cell, lexicon)
            if not isinstance(column, Token):
                of_row.extend(token for token in tokens if token.kind in _OF_ROW)
                continue
            if any(token.kind in _TOLD for token in tokens):
                people.extend(_told_in_cell(shadow, cell, [column, *of_row], lexicon))
                continue
            for token in tokens:
                # Whatever a cell of such a column holds is somebody's name.
                if token.kind == NAME or (token.kind == OTHER and 2 <= len(token.text) <= LONGEST):
                    token = token._replace(kind=NAME)
                    draft = Draft(token, inherited=[column, *of_row], source="table", listed=True)
                    people.append((draft, (token.start, token.end)))
        _share_house([draft for draft, _ in people[before:]])
    return people, used if people else 0


_TOLD = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST))


def _told_in_cell(shadow: str, cell: tuple[int, int], of_row: Sequence[Token], lexicon: Lexicon) -> Iterator[Person]:
    """The people of a cell that says more than their names: 甲（内科）、乙（妇产科）."""
    start = cell[1] - len(shadow[slice(*cell)].lstrip(" "))
    row = read_row(shadow, start, cell[1], lexicon, 0)
    row.put([_named(token, before) for before, token in pairwise([None, *row.tokens]) if token])
    for draft in bind_row(row).people:
        draft.inherited.extend(token for token in of_row if token.kind == ROLE or may_inherit(draft, token))
        draft.source, draft.listed = "table", True
        words = (draft.name, *draft.own)
        yield draft, (min(token.start for token in words), max(token.end for token in words))


def _named(token: Token, before: Token | None) -> Token:
    """A word that no recogniser knows, or hardly, made a name where one must stand in a cell of people: first, or behind a 、."""
    first = before is None or (before.kind == SEPARATOR and before.text.rstrip().endswith(("、", ",", ";")))
    unsure = token.kind == OTHER or (token.kind == NAME and token.score < SURE)
    return promoted([token]) if first and unsure and 2 <= len(token.text) <= LONGEST else token


def _share_house(people: Sequence[Draft]) -> None:
    """Give a row's people the only institution that one of them has: of a team that a house sends its head's is all
    others' as well, but nothing says so."""
    houses = [token for draft in people for token in draft.own if token.kind == HOSPITAL]
    for draft in people if len(houses) == 1 else ():
        if draft.has(DEPARTMENT) and not draft.holds(HOSPITAL):
            draft.inherited.append(houses[0])
            draft.doubts.append(OF_PAGE)
