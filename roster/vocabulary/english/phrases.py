"""English names found by some of their words: "county hospital" in "Linxi County Hospital". A word counts as a whole,
so that "ent" is no part of "department"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from roster.vocabulary.names import query_key

# A shorter word by itself finds a name only if it is all of it: "li" is a part of too many.
LEAST_ALONE = 4
_BETWEEN = re.compile(r"[\s,.;:/()-]+")
_WORD = re.compile("[a-z0-9]+")


class Name(NamedTuple):
    """What has this name, the name, and the words of it (from, until) that say which one of its kind it is: "Linxi" of
    "Linxi County", "Hospital" of "Tongliao Hospital", which is named after a place that has a name of its own."""

    key: Hashable
    english: str
    first: int = 0
    last: int | None = None


def words_of(text: str) -> list[str]:
    """Returns the words of an English name as they are compared: "People's Hospital, Xi'an" is peoples, hospital, xian;
    none if it holds anything but Latin letters and digits."""
    words = [query_key(part) for part in _BETWEEN.split(text)]
    words = [word for word in words if word]
    return words if all(map(_WORD.fullmatch, words)) else []


class Phrases:
    """Names as the lines of one text, for its own find is quicker than any loop over them."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.keys: list[Any] = []
        self.starts: list[int] = []
        self.telling: list[tuple[int, int]] = []  # where in the text the words begin and end that tell it apart
        lines, at = [""], 1
        for key, english, first, last in names:
            words = words_of(english)
            if not words:
                continue
            line = f" {' '.join(words)} "
            self.keys.append(key)
            self.starts.append(at)
            begin, behind = (len(" ".join(["", *words[:number]])) for number in (first, last))
            self.telling.append((at + begin, at + behind))
            lines.append(line)
            at += len(line) + 1
        self.text = "\n".join([*lines, ""])

    def _lines_with(self, typed: str) -> Iterator[tuple[int, int]]:
        """Yields where the text stands, and in which line."""
        at = self.text.find(typed)
        while at >= 0:
            yield at, bisect_right(self.starts, at + 1) - 1
            at = self.text.find(typed, at + 1)

    def whole(self, words: Sequence[str]) -> set[Any]:
        """Returns what is so called."""
        return {self.keys[line] for _at, line in self._lines_with(f"\n {' '.join(words)} \n")} if words else set()

    def has(self, words: Sequence[str]) -> bool:
        """Returns whether these words stand side by side in any name."""
        return f" {' '.join(words)} " in self.text

    def holding(self, words: Sequence[str]) -> set[Any]:
        """Returns what has these words side by side in its name, one of them telling it apart from its kind."""
        if not words or (len(words) == 1 and len(words[0]) < LEAST_ALONE):
            return self.whole(words)
        typed = f" {' '.join(words)} "
        found = set()
        for at, line in self._lines_with(typed):
            begin, behind = self.telling[line]
            if at < behind and at + len(typed) - 1 > begin:
                found.add(self.keys[line])
        return found
