"""The original beside its entries: lines of text whose spans are coloured by what became of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from roster.models import Intake, IntakeEntry

WHOLE = 30_000
"""Characters up to which a text is shown whole; of a longer one, what lies around the entries shown."""

AROUND = 3  # lines
COLOURS = {"name": "person", "hospital": "hospital", "department": "position", "title": "position", "post": "position"}


@dataclass
class Piece:
    """A stretch of a line: its text, the class that colours it, and the entry that it belongs to."""

    text: str
    kind: str = ""
    entry: str = ""
    doubtful: bool = False


@dataclass
class Line:
    number: int
    pieces: list[Piece] = field(default_factory=list)
    gap: bool = False  # lines before it are left out


def lines_of(intake: Intake, entries: Iterable[IntakeEntry]) -> list[Line]:
    """Returns the lines of a text with the spans of these entries."""
    text, entries = intake.text, list(entries)
    marks = sorted(marks_of(entries))
    shown = None if len(text) <= WHOLE else near(entries)
    result: list[Line] = []
    start, last = 0, 0
    kinds = kinds_of(intake)
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        if shown is None or number in shown:
            own = [mark for mark in marks if mark[0] < end and mark[1] > start]
            pieces = list(cut(text, start, end, own, kinds))
            result.append(Line(number, pieces, gap=number != last + 1 and last > 0))
            last = number
        start = end + 1
    return result


def near(entries: list[IntakeEntry]) -> set[int]:
    return {
        number
        for entry in entries
        if entry.first_line
        for number in range(entry.first_line - AROUND, entry.last_line + AROUND + 1)
    }


def kinds_of(intake: Intake) -> list[tuple[int, int, str]]:
    return [(start, end, kind) for start, end, kind, _entry in intake.segments if kind in ("prose", "unread")]


def marks_of(entries: list[IntakeEntry]) -> Iterator[tuple[int, int, str, str, bool]]:
    """Yields start, end, colour, entry and whether a person is needed, of every piece of every field."""
    for entry in entries:
        needs = (IntakeEntry.Outcome.DOUBTFUL, IntakeEntry.Outcome.NAMESAKE, IntakeEntry.Outcome.DIFFERENT)
        doubtful = entry.outcome in needs or (bool(entry.doubts) and entry.outcome != IntakeEntry.Outcome.SAME)
        for name, pieces in entry.spans.get("pieces", {}).items():
            for start, end in pieces:
                yield start, end, COLOURS.get(name, "other"), entry.pk, doubtful


def cut(text: str, start: int, end: int, marks: list[tuple], kinds: list[tuple[int, int, str]]) -> Iterator[Piece]:
    """Yields the pieces of one line, marked and not, that together are the line."""
    plain = next((kind for low, high, kind in kinds if low <= start and end <= high and end > start), "")
    at = start
    for low, high, kind, entry, doubtful in marks:
        low, high = max(low, at), min(high, end)
        if high <= low:
            continue
        if low > at:
            yield Piece(text[at:low], plain)
        yield Piece(text[low:high], kind, entry, doubtful)
        at = high
    if at < end:
        yield Piece(text[at:end], plain)
