"""The account of a text: every character is claimed exactly once."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, chain, compress, count, islice
from operator import ne

from roster.rolls.reading import CONTEXT, ENTRY, KINDS, PROSE, UNREAD, Segment

_CODES = {kind: -1 - place for place, kind in enumerate(KINDS)}
_KIND_OF_CODE = {code: kind for kind, code in _CODES.items()}
_UNCLAIMED = -9


class Claims:
    """Who claims which characters. A later claim takes over from an earlier one, so no character counts twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._owner = [_UNCLAIMED] * len(text)
        self.line_starts = line_starts(text)

    def claim(self, start: int, end: int, kind: str) -> None:
        """Give the characters from `start` to `end` to a kind other than entries."""
        self._owner[start:end] = [_CODES[kind]] * (end - start)

    def claim_entry(self, entry: int, span: tuple[int, int]) -> None:
        """Give the characters of `span` to the entry with that index, except those that are another entry's."""
        low, end = span
        owner = self._owner[low:end]
        if owner and max(owner) < 0:
            self._owner[low:end] = [entry] * (end - low)
        else:
            self._owner[low:end] = [code if code >= 0 else entry for code in owner]

    def head_nobody(self) -> None:
        """Give what was claimed as context to the prose: where there is no entry, nothing is a heading of any."""
        context, prose = _CODES[CONTEXT], _CODES[PROSE]
        self._owner = [prose if code == context else code for code in self._owner]

    def segments(self) -> Iterator[Segment]:
        """The whole text in order, in stretches of one owner; blanks and line ends go with what stands before them."""
        low = high = 0
        owner = _UNCLAIMED
        for code, end in self._settled():
            if code != owner and high > low:
                yield self._segment(low, high, owner)
                low = high
            owner, high = code, end
        if high > low:
            yield self._segment(low, high, owner)

    def _segment(self, low: int, high: int, code: int) -> Segment:
        line = bisect_right(self.line_starts, low)
        kind, entry = (ENTRY, code) if code >= 0 else (_KIND_OF_CODE[code], -1)
        return tuple.__new__(Segment, (low, high, line, self._text[low:high], kind, entry))  # as in rows/cut.py

    def _settled(self) -> Iterator[tuple[int, int]]:
        """The owners of the text's characters in order, each with the end of what it owns. Unclaimed blanks and marks go
        with what stands before them (at the start, behind them); the rest is unread."""
        owners = self._owner
        before = next((one for one in owners if one != _UNCLAIMED), _CODES[UNREAD])
        changes = compress(count(1), map(ne, owners, islice(owners, 1, None)))
        low = 0
        for end in chain(changes, (len(owners),) if owners else ()):
            if owners[low] != _UNCLAIMED:
                before = owners[low]
            elif end == low + 1 and not self._text[low].isalnum():
                pass  # one mark, as most are
            elif (word := _WORD.search(self._text, low, end)) is not None:
                if word.start() > low:
                    yield before, word.start()
                before = _CODES[UNREAD]  # as are the marks behind it
            yield before, end
            low = end


def line_starts(text: str) -> list[int]:
    """The offsets at which the lines of a text begin, as editors count them: U+2028, U+2029, U+0085, vertical tabs and form
    feeds part people, but end no line of a file."""
    if "\r" in text:
        return [0, *(match.end() for match in _LINE_END.finditer(text))]
    lengths = [len(line) + 1 for line in text.split("\n")]
    return list(accumulate(lengths[:-1], initial=0))


_WORD = re.compile(r"[^\W_]")
_LINE_END = re.compile(r"\r\n|\r|\n")
