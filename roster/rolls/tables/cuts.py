"""The cells of a table's line, cut at tabs, commas, bars, strokes or blanks."""

import re
from collections.abc import Iterator

from roster.rolls.tables.cells import Cell
from roster.rolls.text.shadow import NOTHING
from roster.rolls.text.spacing import spaced_words
from roster.rolls.words.names import surname_characters

_QUOTED = {mark: re.compile(rf'[ ]*"([^"\n]*)"[ ]*(?=[{mark}\n]|$)') for mark in ",;\t"}


def cells_of(shadow: str, start: int, end: int, delimiter: str, most: int = 0) -> list[Cell]:
    """The cells of a line. Where strokes part them and those at its ends are empty they may be its frame, unless there
    are no more than `most` of them."""
    if delimiter == " ":
        return list(_cells_between_blanks(shadow, start, end))
    cells: list[Cell] = []
    quotes = delimiter in _QUOTED and shadow.find('"', start, end) >= 0
    low = start
    while low <= end:
        quoted = _QUOTED[delimiter].match(shadow, low, end) if quotes else None
        if quoted:
            cells.append(trimmed(shadow, quoted.start(1), quoted.end(1)))
            low = quoted.end() + 1
            continue
        high = shadow.find(delimiter, low, end)
        high = end if high < 0 else high
        cells.append(trimmed(shadow, low, high))
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


def trimmed(shadow: str, start: int, end: int) -> Cell:
    words = shadow[start:end]
    if not words.isalnum():  # as most cells are
        words = words.lstrip(_EDGE)
        start, words = end - len(words), words.rstrip(_END)
    return tuple.__new__(Cell, (start, start + len(words), words))  # as in rows/cut.py
