"""Read a printed roll and print what was understood, and what was not."""

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.core.management.base import CommandParser
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from roster.actions.intake.words import FIELDS as WORDS
from roster.actions.intake.words import doubts_in_words, value_words
from roster.management.input import text_of
from roster.management.output import put_out, room
from roster.management.parsers import TranslatedCommand
from roster.management.tables import as_table as table_of
from roster.management.terminal import shown
from roster.rolls import Entry, Reading, Segment, read_roll
from roster.rolls.doubts import OF_SEVERAL
from roster.rolls.files.cells import harmless
from roster.rolls.reading import CONFIDENT, ENTRY
from roster.vocabulary.regions import COUNTY, region

FIELDS = ("name", "hospital", "department", "title", "post", "role", "region", "batch")
PERSONAL = ("gender", "ethnic_group", "party_member")


class Command(TranslatedCommand):
    requires_system_checks = ()  # it needs no database and no settings of a site

    def add_arguments(self, parser: CommandParser) -> None:
        parser.description = _("Reads the text of a printed roll and prints its entries and what is left over.")
        parser.add_argument("file", help=_("A text file (UTF-8, UTF-16 or GB18030), or - for standard input."))
        parser.add_argument(
            "--format",
            choices=("table", "json", "csv"),
            default="table",
            help=_("A table for people, a document for programs, or a file for spreadsheets; a table unless given."),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        reading = read_roll(text_of(options["file"]))
        match options["format"]:
            case "json":
                pieces = as_json(reading)
            case "csv":
                pieces = as_csv(reading)
            case _table:
                pieces = as_table(reading, room(options))
        put_out(self, pieces, options)
        if options["format"] == "csv":
            # The file holds entries alone; what it cannot say is told beside it.
            for line in (*_sums(reading), *_unread(reading), *_running_text(reading)):
                self.stderr.write(shown(line), style_func=str)


def as_json(reading: Reading) -> Iterator[str]:
    """The reading as a JSON document, in pieces. Offsets count characters of the decoded text, each of which lies in one
    segment of an entry, of the context, of the prose or of what was not read."""
    segments: defaultdict[int, list[Segment]] = defaultdict(list)
    for segment in reading.segments:
        if segment.kind == ENTRY:
            segments[segment.entry].append(segment)
    arrays: dict[str, Iterable[dict[str, object]]] = {
        "entries": (_entry(entry, segments.pop(index, [])) for index, entry in enumerate(reading.entries)),
        "context": map(_segment, reading.context),
        "prose": map(_segment, reading.prose),
        "unread": map(_segment, reading.unread),
        "counts": ({"stated": one.stated, "read": one.read, "text": one.text} for one in reading.counts),
    }
    lead = "{\n"
    for name, objects in arrays.items():
        yield f'{lead}  "{name}": '
        yield from _array(objects)
        lead = ",\n"
    yield "\n}\n"


def _array(objects: Iterable[dict[str, object]]) -> Iterator[str]:
    """A JSON array one level down in a document, object by object: a whole document takes as much memory as the reading."""
    lead = "[\n"
    for one in objects:
        # In JSON a line feed is always between two words, never within one.
        yield f"{lead}    " + json.dumps(one, ensure_ascii=False, indent=2).replace("\n", "\n    ")
        lead = ",\n"
    yield "[]" if lead == "[\n" else "\n  ]"


def _entry(entry: Entry, segments: list[Segment]) -> dict[str, object]:
    return {
        **{name: getattr(entry, name) for name in FIELDS},
        "confidence": entry.confidence,
        "doubts": doubts_in_words(entry.doubts),
        "spans": {name: list(span) for name, span in entry.spans.items()},
        "printed": entry.printed,
        **{name: getattr(entry, name) for name in PERSONAL},
        "lines": [entry.first_line, entry.last_line],
        "segments": [[segment.start, segment.end] for segment in segments],
    }


def _segment(segment: Segment) -> dict[str, object]:
    return {"start": segment.start, "end": segment.end, "line": segment.line, "text": segment.text}


def as_csv(reading: Reading) -> Iterator[str]:
    """The entries as CSV for people, in the words of the interface as in the files of its pages; the mark at its start is
    what makes Excel take it for UTF-8."""
    names = (*FIELDS, *PERSONAL)
    heads = [WORDS[name] for name in names]
    heads += [_("sure"), _("doubts"), _("first line"), _("last line"), _("as printed")]
    yield "\ufeff" + _csv_line(capfirst(str(head)) for head in heads)
    for entry in reading.entries:
        row: list[object] = [value_words(name, getattr(entry, name)) for name in names]
        row += [entry.confidence, " ".join(doubts_in_words(entry.doubts))]
        row += [entry.first_line, entry.last_line, entry.printed]
        yield _csv_line(map(harmless, row))


def _csv_line(cells: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def as_table(reading: Reading, room: int | None = None) -> Iterator[str]:
    """The reading for people, in lines: a table no wider than `room`, what does not add up, what is doubtful, what was not
    understood, and where the running text stands that names nobody."""
    if reading.entries:
        yield from (f"{line}\n" for line in table_of(list(_rows(reading.entries)), room))
        yield "\n"
    for line in (*_sums(reading), *_doubts(reading.entries), *_unread(reading), *_running_text(reading)):
        yield shown(line) + "\n"


def _rows(entries: Iterable[Entry]) -> Iterator[list[str]]:
    """The rows of the table with their heads. A field that is said of nobody has no column."""
    names = [name for name in FIELDS if any(getattr(entry, name) for entry in entries)]
    yield [_("line"), *(str(WORDS[name]) for name in names), _("sure")]
    for entry in entries:
        cells = (_place(entry.region) if name == "region" else getattr(entry, name) for name in names)
        yield [str(entry.first_line), *map(shown, cells), f"{entry.confidence:.2f}"]


def _place(code: str) -> str:
    """A region as people say it: 赤峰市, and 赤峰林西县 for a county, whose name others may have as well."""
    if not code:
        return ""
    found = region(code)
    above = region(found.parent) if found.level == COUNTY and found.parent else None
    if above is not None and above.grouping and above.parent:  # 北京市市辖区
        above = region(above.parent)
    return f"{above.short_name}{found.name}" if above is not None else found.name


def _sums(reading: Reading) -> Iterator[str]:
    """How many were read, and the stated numbers that are not the numbers read."""
    sure = sum(entry.confidence >= CONFIDENT for entry in reading.entries)
    words = _("%(count)d entries, %(sure)d of them confident (%(least).2f or more)")
    yield words % {"count": len(reading.entries), "sure": sure, "least": CONFIDENT}
    for count in reading.counts:
        if count.stated != count.read:
            words = _("stated %(text)s: %(stated)d, read %(read)d")
            yield words % {"text": count.text, "stated": count.stated, "read": count.read}


def _doubts(entries: tuple[Entry, ...]) -> Iterator[str]:
    """Each doubt once, with the lines and names of those whom it concerns."""
    concerned: defaultdict[str, list[tuple[Entry, str]]] = defaultdict(list)
    for entry in entries:
        for doubt in entry.doubts:
            code, _colon, line = doubt.partition(":")
            concerned[code].append((entry, line))
    for code, people in concerned.items():
        lines = {line for _entry, line in people}
        if len(lines) > 1:
            words = _(OF_SEVERAL[code])
            names = "、".join(f"{entry.first_line} {entry.name} ({line})" for entry, line in people)
        else:
            words = doubts_in_words([f"{code}:{lines.pop()}"])[0]
            names = "、".join(f"{entry.first_line} {entry.name}" for entry, _line in people)
            if 1 < len(entries) == len(people):
                names = _("all %(count)d entries") % {"count": len(people)}
        yield f"{words} {names}"


def _unread(reading: Reading) -> Iterator[str]:
    for part in reading.unread:
        if part.text.strip():
            yield _("line %(line)d not read: %(text)s") % {"line": part.line, "text": part.text.strip()}


def _running_text(reading: Reading) -> Iterator[str]:
    """Where the running text stands of which no line holds an entry, so that a roll taken for such is not lost unseen."""
    lines = set(_lines(reading.prose)).difference(_lines(reading.unread))
    for entry in reading.entries:
        lines.difference_update(range(entry.first_line, entry.last_line + 1))
    if lines:
        yield _("running text without entries: lines %(lines)s") % {"lines": ", ".join(_ranges(sorted(lines)))}


def _lines(parts: Iterable[Segment]) -> Iterator[int]:
    """The numbers of the lines in which parts of the text stand."""
    for part in parts:
        yield from (part.line + place for place, line in enumerate(part.text.split("\n")) if line.strip())


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    """Numbers in ascending order with those that follow one another taken together: 3, 5–8."""
    first = last = numbers[0]
    for number in (*numbers[1:], None):
        if number == last + 1:
            last = number
            continue
        yield str(first) if first == last else f"{first}–{last}"
        if number is not None:
            first = last = number
