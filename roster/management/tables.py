"""Tables for a terminal."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

NARROWEST = 8
"""Columns of the terminal to which a column of the table may be narrowed: four Chinese characters."""

GAP = "  "


def as_table(rows: Sequence[Sequence[str]], room: int | None = None) -> Iterator[str]:
    """Yields the lines of the rows, their columns below one another. Where a table is wider than `room`, its widest columns
    are narrowed, and what they hold goes on in a line below: nothing is cut off."""
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]))]
    if room is not None:
        _narrow(widths, room)
    for row in rows:
        cells = [_broken(cell, most) for cell, most in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            padded = (part + " " * (most - width(part)) for part, most in zip(parts, widths, strict=True))
            yield GAP.join(padded).rstrip()


def _narrow(widths: list[int], room: int) -> None:
    """Makes the widest columns narrower until all have room, or none can give any more."""
    over = sum(widths) + len(GAP) * (len(widths) - 1) - room
    for _ in range(over):
        widest = max(widths)
        if widest <= NARROWEST:
            return
        widths[widths.index(widest)] -= 1


def _broken(text: str, room: int) -> list[str]:
    """A text in pieces that have room."""
    if width(text) <= room:
        return [text]
    pieces, taken = [""], 0
    for character in text:
        taken += width(character)
        if taken > room:
            pieces.append("")
            taken = width(character)
        pieces[-1] += character
    return pieces


@lru_cache(maxsize=4096)
def width(text: str) -> int:
    """Returns the columns that a text takes in a terminal; a Chinese character takes two, and what is written upon another
    character, or cannot be seen, none."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
