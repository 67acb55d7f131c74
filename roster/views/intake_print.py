"""The original beside its entries: lines of text whose spans are coloured by what became of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.urls import reverse

from roster.actions.intake.pieces import Leftover
from roster.actions.intake.stretches import UNREAD
from roster.models import Intake, IntakeEntry
from roster.rolls.accounting import line_starts

WHOLE = 30_000
"""Characters up to which a text is shown whole; of a longer one, what lies around the entries shown."""

AROUND = 3  # lines
FOR_MARKS = ("intake", "spans", "outcome", "decision", "doubts", "revision")
COLOURS = {"name": "person", "hospital": "hospital", "department": "position", "title": "position", "post": "position"}


@dataclass
class Piece:
    """A stretch of a line: its text, the class that colours it, and where the card is that it belongs to."""

    text: str
    kind: str = ""
    card: str = ""
    address: str = ""


@dataclass
class Line:
    number: int
    pieces: list[Piece] = field(default_factory=list)
    gap: bool = False  # lines before it are left out


@dataclass(frozen=True, order=True)
class Mark:
    """What colours a stretch of the text, and the card to which it leads ("" if to none)."""

    start: int
    end: int
    kind: str
    card: str = ""
    address: str = ""


def lines_of(
    intake: Intake,
    entries: list[IntakeEntry],
    left: Iterable[Leftover],
    addresses: Mapping[int, str],
    near: Iterable[Leftover],
) -> list[Line]:
    """Returns the lines of a text with the spans of its entries, those on this page given, and of all that is left
    over; of a long text the lines around these entries and around the leftovers `near`."""
    text = intake.text
    here = {entry.pk for entry in entries}
    coloured = entries if len(text) > WHOLE else intake.entries.only(*FOR_MARKS)
    marks = apart(sorted([*marks_of(coloured, here), *marks_left(left, addresses), *prose_of(intake)]))
    ends = [mark.end for mark in marks]
    starts = [*line_starts(text), len(text) + 1]
    numbers = range(1, len(starts)) if len(text) <= WHOLE else lines_near(entries, near, len(starts) - 1)
    result: list[Line] = []
    for number in numbers:
        start, end = starts[number - 1], starts[number] - 1
        first = bisect_right(ends, start)
        own = marks[first : bisect_left(marks, Mark(end, 0, ""), lo=first)]
        gap = bool(result) and number != result[-1].number + 1
        result.append(Line(number, list(cut(text, start, end, own)), gap))
    return result


def lines_near(entries: Iterable[IntakeEntry], near: Iterable[Leftover], last: int) -> list[int]:
    stretches = [(entry.first_line, entry.last_line) for entry in entries if entry.first_line]
    stretches += [(one.line, one.line + one.text.count("\n")) for one in near]
    found = {number for low, high in stretches for number in range(low - AROUND, high + AROUND + 1)}
    return sorted(number for number in found if 1 <= number <= last)


def marks_of(entries: Iterable[IntakeEntry], here: set[str]) -> Iterator[Mark]:
    """Yields every piece of every field, with what becomes of its entry. It leads to the card if that is `here`, else
    to the entry's own page."""
    for entry in entries:
        state = state_of(entry)
        own = f"#e-{entry.pk}" if entry.pk in here else reverse("intake-entry", args=[entry.intake_id, entry.pk])
        for name, pieces in entry.spans.get("pieces", {}).items():
            kind = f"{COLOURS.get(name, 'other')} {state}".strip()
            for start, end in pieces:
                yield Mark(start, end, kind, f"e-{entry.pk}", own)


def state_of(entry: IntakeEntry) -> str:
    """Returns the class of an entry that is not simply taken in: doubtful, set aside or done with."""
    if entry.revision_id:
        return "done"
    if entry.decision in (IntakeEntry.Decision.NOT_ROSTER, IntakeEntry.Decision.LEFT):
        return "aside"
    needs = (IntakeEntry.Outcome.DOUBTFUL, IntakeEntry.Outcome.NAMESAKE, IntakeEntry.Outcome.DIFFERENT)
    doubtful = entry.outcome in needs or (bool(entry.doubts) and entry.outcome != IntakeEntry.Outcome.SAME)
    return "doubtful" if doubtful and entry.decision != IntakeEntry.Decision.ACCEPTED else ""


def marks_left(left: Iterable[Leftover], addresses: Mapping[int, str]) -> Iterator[Mark]:
    for one in left:
        yield Mark(one.key, one.end, "aside" if one.is_aside else UNREAD, f"u-{one.key}", addresses[one.key])


def prose_of(intake: Intake) -> Iterator[Mark]:
    return (Mark(start, end, kind) for start, end, kind, _entry in intake.segments if kind == "prose")


def apart(marks: list[Mark]) -> list[Mark]:
    """Returns marks, given in order, that do not overlap: what an earlier one covers is cut off the later ones."""
    found: list[Mark] = []
    at = 0
    for mark in marks:
        start = max(mark.start, at)
        if start < mark.end:
            found.append(Mark(start, mark.end, mark.kind, mark.card, mark.address))
            at = mark.end
    return found


def cut(text: str, start: int, end: int, marks: list[Mark]) -> Iterator[Piece]:
    """Yields the pieces of one line, marked and not, that together are the line."""
    at = start
    for mark in marks:
        low, high = max(mark.start, at), min(mark.end, end)
        if high <= low:
            continue
        if low > at:
            yield Piece(text[at:low])
        yield Piece(text[low:high], mark.kind, mark.card, mark.address)
        at = high
    if at < end:
        yield Piece(text[at:end])
