"""A stretch of the original read by itself: the entries that it becomes, and what it leaves over."""

import re
from collections.abc import Iterator
from dataclasses import asdict
from itertools import pairwise

from roster.actions.intake.take import as_printed, said, text_entries
from roster.models import Intake, IntakeEntry
from roster.rolls import read_roll
from roster.rolls.alone import AROUND, read_alone
from roster.rolls.files.cells import NAME, CellError
from roster.vocabulary.hospitals import plain_name

UNREAD, ASIDE, TAKEN, CONTEXT = "unread", "not-roster", "entry", "context"
BLANK_LINE = re.compile(r"\n[ \t\r\u3000]*(?=\n)")


def replaced(segments: list, start: int, end: int, made: list) -> list:
    """Returns the segments of a text with others in place of what lies between two offsets."""
    before = [[low, min(high, start), *rest] for low, high, *rest in segments if low < start]
    after = [[max(low, end), high, *rest] for low, high, *rest in segments if high > end]
    return before + made + after


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields the parts of a stretch that blank lines part, without those in which nothing stands."""
    cuts = [blank.end() for blank in BLANK_LINE.finditer(text, start, end)]
    for low, high in pairwise([start, *cuts, end]):
        if text[low:high].strip():
            yield low, high


def with_lines_below(intake: Intake, start: int, end: int) -> int:
    """Returns where an unread stretch ends with the words below it that are nobody else's: of a name that was not read
    the lines with the hospital and the title were, as nobody's."""
    blank = BLANK_LINE.search(intake.text, end)
    limit = blank.start() if blank else len(intake.text)
    for low, high, kind, _entry in intake.segments:
        if high <= end:
            continue
        if low > end or kind not in (CONTEXT, UNREAD) or end >= limit:
            break
        end = min(high, limit)
    return end


def free(intake: Intake, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields from where to where a stretch is no entry's."""
    at = start
    for low, high, kind, _entry in intake.segments:
        if kind != TAKEN or high <= start or low >= end:
            continue
        if intake.text[at : max(at, low)].strip():
            yield at, low
        at = max(at, high)
    if intake.text[at:end].strip():
        yield at, end


def made_of(intake: Intake, *stretches: tuple[int, int]) -> list[IntakeEntry]:
    """Returns the entries of some stretches of the text, at least one, and notes what they leave over; neither is
    saved."""
    made = []
    for start, end in stretches:
        reading = read_roll(intake.text[start:end])
        if reading.entries:
            claimed = [[start + one.start, start + one.end, one.kind, -1] for one in reading.segments]
            intake.segments = replaced(intake.segments, start, end, claimed)
            made += [placed(intake, entry, start) for entry in text_entries(reading)]
    if not made:
        start, end = stretches[0]
        made = [placed(intake, nobody(intake.text[start:end]), start)]
        intake.segments = replaced(intake.segments, start, end, list(left_over(intake.text, start, end, made[0])))
    return made


def left_over(text: str, start: int, end: int, entry: IntakeEntry) -> Iterator[list]:
    """Yields the segments of a stretch of which an entry was made by hand: its own words, and those between that say
    something and are in none of its fields, which stay unread."""
    own = sorted(place for pieces in entry.spans["pieces"].values() for place in pieces)
    at = start
    for low, high in [*own, [end, end]]:
        words = text[at:low]
        if words.strip(AROUND):
            low_word = at + len(words) - len(words.lstrip(AROUND))
            high_word = low - len(words) + len(words.rstrip(AROUND))
            yield from ([one, other, TAKEN, -1] for one, other in ((at, low_word),) if one < other)
            yield [low_word, high_word, UNREAD, -1]
            at = high_word
        if at < high:
            yield [at, high, TAKEN, -1]
            at = high


def placed(intake: Intake, entry: IntakeEntry, start: int) -> IntakeEntry:
    """Returns an entry of a stretch with its lines and its places counted in the whole text."""
    line = intake.text.count("\n", 0, start)
    entry.first_line += line
    entry.last_line += line
    entry.spans = shifted(entry.spans, start)
    return entry


def row_entries(text: str, line: int, sheet: str) -> list[IntakeEntry]:
    """Returns the entries of words of a sheet's row, read as running text."""
    made = list(text_entries(read_roll(text))) or [nobody(text)]
    for entry in made:
        entry.first_line = entry.last_line = line
        entry.sheet, entry.spans = sheet[:100], {}
    return made


def nobody(text: str) -> IntakeEntry:
    """Returns the entry of words in which the reader found nobody: each word where it belongs, and a name that does
    not look like one as a fault, to be written by a person."""
    found = read_alone(text)
    name, printed = found.fields.get("name", ""), found.fields.get("hospital", "")
    hospital = plain_name(printed)
    fields = {**found.fields, "hospital": hospital, "hospital_printed": printed if printed != hospital else ""}
    blanks = len(text) - len(text.lstrip("\n"))
    entry = IntakeEntry(
        printed=as_printed(text),
        first_line=1 + text[:blanks].count("\n"),
        last_line=text.rstrip().count("\n") + 1,
        fields=said(fields),
        confidence=0.9,
        doubts=[] if printed else ["no-hospital"],
        spans={"start": 0, "end": len(text), "pieces": {key: list(map(list, at)) for key, at in found.pieces.items()}},
    )
    if not (found.sure and NAME.fullmatch(name)):
        wrong = CellError("姓名", "name", name, "not-a-name" if name else "no-name")
        entry.confidence, entry.errors = 0, [asdict(wrong)]
    return entry


def shifted(spans: dict, by: int) -> dict:
    """Returns an entry's places in the whole text, of places in a part that begins so far in it."""
    pieces = {name: [[start + by, end + by] for start, end in found] for name, found in spans.get("pieces", {}).items()}
    return {"start": spans["start"] + by, "end": spans["end"] + by, "pieces": pieces} if spans else {}
