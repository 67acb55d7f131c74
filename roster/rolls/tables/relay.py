"""Tables that are set otherwise than a row a person: words of a cell on the line below it, columns copied one behind
another, and tables on their side. They are laid anew, a row a person, with the place of each character kept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from roster.rolls.text.labels import heads_columns, may_head
from roster.rolls.text.memory import cut_cached
from roster.rolls.words.lexicon import Lexicon
from roster.rolls.words.pieces import LABELS

Span = tuple[int, int]
ADDED = -1
"""The place of a character that the text itself has not: a mark between cells that were laid side by side."""


@dataclass(slots=True)
class Relaid:
    """A text laid anew, with the place that each of its characters has in the text as it came."""

    text: str = ""
    places: list[int] = field(default_factory=list)
    people: int = 0  # whom its columns name
    dealt: bool = False  # whether cells were dealt out to people by counting alone

    @classmethod
    def without(cls, text: str, left_out: re.Pattern[str]) -> "Relaid":
        """A text without all that a pattern finds in it."""
        made = cls()
        pieces: list[str] = []
        low = 0
        for start, end in [*(found.span() for found in left_out.finditer(text)), (len(text), len(text))]:
            pieces.append(text[low:start])
            made.places.extend(range(low, start))
            low = end
        made.text = "".join(pieces)
        return made


@dataclass(slots=True)
class _Part:
    """Lines of the text from one on up to another, and what stands in their stead: places, and marks that are added."""

    first: int
    stop: int
    laid: list[Span | str]
    people: int = 0
    dealt: bool = False


def relay(text: str, lexicon: Lexicon) -> Relaid | None:
    """The text laid anew, None where it holds no such table."""
    if _NAMES.search(text) is None:
        return None
    lines: list[Span] = []
    for line in text.split("\n"):
        start = lines[-1][1] + 1 if lines else 0
        lines.append((start, start + len(line)))
    heading = [place for place, line in enumerate(lines) if may_head(text, *line)]
    parts = [*_apart(text, lines, heading), *_on_their_side(text, lines, heading), *_wrapped(text, lines, lexicon)]
    if not parts or any(one.stop > other.first for one, other in pairwise(sorted(parts, key=_first))):
        return None
    return _laid(text, lines, sorted(parts, key=_first))


_NAMES = re.compile("姓[ \u3000]*名|名[ \u3000]*名|名字|队员")


def _first(part: _Part) -> int:
    return part.first


def _laid(text: str, lines: Sequence[Span], parts: Sequence[_Part]) -> Relaid:
    made = Relaid()
    pieces: list[str] = []
    low = 0
    for part in [*parts, _Part(len(lines), len(lines), [])]:
        until = lines[part.first][0] if part.first < len(lines) else len(text)
        for piece in ((low, until), *part.laid):
            if isinstance(piece, str):
                pieces.append(piece)
                made.places.extend([ADDED] * len(piece))
            else:
                pieces.append(text[slice(*piece)])
                made.places.extend(range(*piece))
        low = lines[part.stop][0] if part.stop < len(lines) else len(text)
        made.people += part.people
        made.dealt = made.dealt or part.dealt
    made.text = "".join(pieces)
    return made


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end].lstrip()
    start = end - len(words)
    return start, start + len(words.rstrip())


def _label(words: str) -> str | None:
    return LABELS.get("".join(words.split()).strip("*:："))


_NAME = re.compile(
    "(?!.*[院科部室师士员][ \u3000]*$)(?:[\u3400-\u9fff](?:[ \u3000]*[\u3400-\u9fff]){1,3}|[\u3400-\u9fff]+(?:[·•・‧][\u3400-\u9fff]+){1,3})"
)
FEWEST_APART, FEWEST_BESIDE, FEWEST_HEADS = 3, 2, 2
LONGEST_CELL, SHORTEST_HOUSE = 40, 3


def _of_columns(text: str, columns: Sequence[Sequence[Span]]) -> list[Span | str] | None:
    """The rows of columns that each begin with their head, None where none holds names, or nothing is said of them."""
    fields = [_label(text[slice(*column[0])]) for column in columns]
    if fields.count("name") != 1 or _SAID.isdisjoint(filter(None, fields)):
        return None
    if not all(_NAME.fullmatch(text, *cell) for cell in columns[fields.index("name")][1:]):
        return None
    if "hospital" in fields and any(
        0 < high - low < SHORTEST_HOUSE for low, high in columns[fields.index("hospital")][1:]
    ):
        return None  # 单位：箱
    laid: list[Span | str] = []
    for row in zip(*columns, strict=True):
        for cell in row:
            laid.extend((cell, "\t"))
        laid[-1] = "\n"
    return laid


_SAID = frozenset(("hospital", "department", "title", "post", "position"))


def _apart(text: str, lines: Sequence[Span], heading: Sequence[int]) -> Iterator[_Part]:
    """Columns that stand one behind another, each cell on its line: 姓名 / 甲 / 乙 / 丙 / 单位 / … . Of columns of unlike
    lengths nobody knows whose their cells are: all but the names are left out, and so unread. `heading` are the lines that
    may be heads."""
    labels = {place for place in heading if _label(text[slice(*lines[place])]) is not None}
    if len(labels) < FEWEST_HEADS:
        return
    filled = [place for place, (start, end) in enumerate(lines) if end > start and not text[start:end].isspace()]
    heads = [at for at, place in enumerate(filled) if place in labels]
    at = 0
    while at < len(heads):
        stop = at + 1
        while stop < len(heads) and heads[stop] - heads[stop - 1] >= FEWEST_APART:
            stop += 1
        sizes = [below - above for above, below in pairwise(heads[at:stop])]
        if sizes and max(sizes) > FEWEST_APART:
            rest = heads[stop] if stop < len(heads) else len(filled)
            sizes.append(min(rest - heads[stop - 1], max(sizes)))
            low, columns = heads[at], list[list[Span]]()
            for size in sizes:
                columns.append([_trimmed(text, *lines[place]) for place in filled[low : low + size]])
                low += size
            yield from _of_columns_apart(text, columns, [filled[head] for head in heads[at:stop]], filled[low - 1] + 1)
        at = stop


def _of_columns_apart(text: str, columns: Sequence[Sequence[Span]], heads: Sequence[int], stop: int) -> Iterator[_Part]:
    """The rows of columns one behind another, whose heads stand in the lines `heads`, and which end before a line."""
    if any(high - low > LONGEST_CELL for column in columns for low, high in column):
        return
    size = len(columns[0])
    if all(len(column) == size for column in columns):
        laid = _of_columns(text, columns)
        if laid:
            yield _Part(heads[0], stop, laid, size - 1, dealt=True)
        return
    named = _label(text[slice(*columns[0][0])]) == "name" and all(
        _NAME.fullmatch(text, *cell) for cell in columns[0][1:]
    )
    if named and _of_columns(text, [column[:2] for column in columns]):
        yield _Part(heads[1], stop, [])


def _on_their_side(text: str, lines: Sequence[Span], heading: Sequence[int]) -> Iterator[_Part]:
    """Tables whose rows are the fields and whose columns the people: 姓名 甲 乙 / 单位 某医院 某医院."""
    after = 0
    for at in heading:
        if at < after:
            continue  # within the one above
        rows: list[list[Span]] = []
        stop = at
        while stop < len(lines):
            cells = _cells(text, *lines[stop])
            if rows and _RULE.fullmatch(text, *lines[stop]):
                stop += 1
                continue
            fits = len(cells) > FEWEST_BESIDE and (not rows or len(cells) == len(rows[0]))
            if not fits or not _is_of_field(text, cells) or _is_again(text, rows, cells):
                break
            rows.append(cells)
            stop += 1
        laid = _of_columns(text, rows) if len(rows) > 1 else None
        if laid:
            yield _Part(at, stop, laid, len(rows[0]) - 1)
        after = stop


_RULE = re.compile(r"[ |:\-]+")


def _is_of_field(text: str, cells: Sequence[Span]) -> bool:
    """Whether the first cell, and none behind it, is the head of a field."""
    return _label(text[slice(*cells[0])]) is not None and not any(
        _label(text[slice(*cell)]) is not None for cell in cells[1:]
    )


def _is_again(text: str, rows: Sequence[Sequence[Span]], cells: Sequence[Span]) -> bool:
    """Whether the field of a row is another one's above, so that more people begin there."""
    head = text[slice(*cells[0])]
    return any(text[slice(*row[0])] == head for row in rows)


def _cells(text: str, start: int, end: int) -> list[Span]:
    """The cells of a line, parted by tabs, strokes, or two blanks and more."""
    line = text[start:end]
    mark = "\t" if "\t" in line else "|" if "|" in line else ""
    if not mark:
        return [found.span() for found in _WORDS.finditer(text, start, end)]
    cells: list[Span] = []
    for words in line.split(mark):
        cells.append(_trimmed(text, start, start + len(words)))
        start += len(words) + 1
    if mark == "|":
        cells = [cell for cell in cells if cell[1] > cell[0]]
    return cells


_WORDS = re.compile("[^ \u3000\r\n]+(?:[ ][^ \u3000\r\n]+)*")


def _wrapped(text: str, lines: Sequence[Span], lexicon: Lexicon) -> Iterator[_Part]:
    """Rows of a table parted by blanks, some of whose cells go on in a line that holds nothing else, below where they or
    their column's head begin: 1  甲  开鲁县人民 / 医院."""
    head: _Row | None = None
    row: _Row | None = None
    for place, (start, end) in enumerate([*lines, (len(text), len(text))]):
        line = text[start:end]
        if head is None and not heads_columns(line):
            continue
        if row and head and _takes_rests(text, row, head, start, end, lexicon):
            continue
        if row and row.rests:
            yield _Part(row.line, place, _with_rests(text, lines[row.line], row))
        cells = _cells(text, start, end) if "\t" not in line and "|" not in line else []
        short = FEWEST_CELLS <= len(cells) <= MOST_CELLS and end - start <= LONGEST_ROW
        row = _Row(place, start, cells) if short else None
        head = row if row and heads_columns(line) else head


@dataclass(slots=True)
class _Row:
    """A line of a table parted by blanks, its cells, and the stretches further down with which each of them goes on."""

    line: int
    start: int
    cells: list[Span]
    rests: dict[int, list[Span]] = field(default_factory=dict)
    several: set[int] = field(default_factory=set)  # those that may as well be two words: 急诊科 / 重症监护室


FEWEST_CELLS, MOST_CELLS, MOST_RESTS = 3, 24, 2
LONGEST_ROW = 400


def _takes_rests(text: str, row: _Row, head: _Row, start: int, end: int, lexicon: Lexicon) -> bool:
    """Take in a line whose words go on with cells of a row, if each of them makes one word with its cell."""
    if row is head or not text.startswith(("   ", "\u3000\u3000"), start):
        return False
    rests = _cells(text, start, end)
    if not 0 < len(rests) <= MOST_RESTS:
        return False
    for above, measure in ((row, _width), (row, len), (head, _width), (head, len)):
        if len(above.cells) != len(row.cells):
            continue
        begins = {measure(text[above.start : low]): at for at, (low, _) in enumerate(above.cells)}
        found = {begins.get(measure(text[start:low]), ADDED): (low, high) for low, high in rests}
        if ADDED in found:
            continue
        if all(_is_one(text, [row.cells[at], *row.rests.get(at, ()), rest], lexicon) for at, rest in found.items()):
            for at, rest in found.items():
                row.rests.setdefault(at, []).append(rest)
                if _is_one(text, [row.cells[at]], lexicon) and _is_one(text, [rest], lexicon):
                    row.several.add(at)
            return True
    return False


def _width(words: str) -> int:
    """How wide words are on a page where a character of Chinese is as wide as two letters."""
    return sum(2 if char > "\u2e7f" else 1 for char in words)


def _is_one(text: str, pieces: Sequence[Span], lexicon: Lexicon) -> bool:
    """Whether the pieces of a cell are one institution, ward, title or office together."""
    words = "".join([text[slice(*piece)] for piece in pieces])
    tokens = cut_cached(words, lexicon) if words.isalnum() and len(words) <= LONGEST_CELL else ()
    return len(tokens) == 1 and tokens[0][0] in "HDTP"


def _with_rests(text: str, line: Span, row: _Row) -> list[Span | str]:
    laid: list[Span | str] = []
    low = line[0]
    for at, (_, end) in enumerate(row.cells):
        if at in row.rests:
            laid.extend(((low, end), *([" "] if at in row.several else []), *row.rests[at]))
            low = end
    return [*laid, (low, line[1]), "\n"]
