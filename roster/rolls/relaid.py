"""What was read of a text laid anew, told of the text as it came."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from roster.rolls.accounting import Claims, line_starts
from roster.rolls.reading import CONTEXT, ENTRY, PROSE, UNREAD, Count, Entry, Reading, Span
from roster.rolls.tables.relay import ADDED, Relaid
from roster.rolls.together import with_doubts


def told_of(text: str, relaid: Relaid, reading: Reading) -> Reading | None:
    """The reading of a text laid anew with all its places those of the text itself; None where it read fewer people than
    were laid out, so that the columns are none."""
    if len(reading.entries) < relaid.people:
        return None
    claims, back = Claims(text), _Back(text, relaid)
    for segment in reading.segments:
        for start, end in back.runs(segment.start, segment.end):
            if segment.kind == ENTRY:
                claims.claim_entry(segment.entry, (start, end))
            else:
                claims.claim(start, end, segment.kind)
    segments = tuple(claims.segments())
    return Reading(
        entries=tuple([back.entry(entry) for entry in reading.entries]),
        context=tuple([segment for segment in segments if segment.kind == CONTEXT]),
        prose=tuple([segment for segment in segments if segment.kind == PROSE]),
        unread=tuple([segment for segment in segments if segment.kind == UNREAD]),
        counts=tuple([back.count(count) for count in reading.counts]),
        segments=segments,
    )


class _Back:
    """The way back from places of a text laid anew to those of the text itself."""

    def __init__(self, text: str, relaid: Relaid) -> None:
        self.text, self.relaid = text, relaid
        self.laid_lines, self.lines = line_starts(relaid.text), line_starts(text)

    def runs(self, start: int, end: int) -> Iterator[Span]:
        """The stretches of the text that a stretch of the other is made of, in the order of that."""
        low = high = ADDED
        for place in self.relaid.places[start:end]:
            if place == high and high != ADDED:
                high += 1
                continue
            if high > low:
                yield low, high
            low, high = (place, place + 1) if place != ADDED else (ADDED, ADDED)
        if high > low:
            yield low, high

    def entry(self, entry: Entry) -> Entry:
        pieces = {name: tuple(self._spans(spans)) for name, spans in entry.pieces.items()}
        own = [run for run in self.runs(entry.start, entry.end) if not self.text[slice(*run)].isspace()]
        start, end = min(own)[0], max(stop for _, stop in own)
        told = entry._replace(
            pieces=pieces,
            start=start,
            end=end,
            first_line=bisect_right(self.lines, start),
            last_line=bisect_right(self.lines, end - 1),
            doubts=tuple([self._doubt(doubt) for doubt in entry.doubts]),
        )
        return with_doubts(told, "cells-missing") if self.relaid.dealt else told

    def _spans(self, spans: Sequence[Span]) -> Iterator[Span]:
        for span in spans:
            yield from self.runs(*span)

    def _doubt(self, doubt: str) -> str:
        code, _, line = doubt.partition(":")
        if not line:
            return doubt
        first = self._place(self.laid_lines[int(line) - 1])
        return f"{code}:{bisect_right(self.lines, first)}"

    def _place(self, at: int) -> int:
        """The place of the first character from one on that the text itself has."""
        return next((place for place in self.relaid.places[at : at + NEAR] if place != ADDED), len(self.text))

    def count(self, count: Count) -> Count:
        start = self._place(count.start)
        low, high = sorted(map(self._place, count.reach))
        return replace(count, start=start, end=start + count.end - count.start, reach=(low, high))


NEAR = 80
"""Characters in which there is one that was not added."""
