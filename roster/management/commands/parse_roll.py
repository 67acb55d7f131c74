"""Read a printed roll and print what was understood, and what was not."""

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from roster.management.output import put_out, shown
from roster.management.tables import as_table as table_of
from roster.rolls import Entry, Reading, Segment, read_roll
from roster.rolls.doubts import doubt_words
from roster.rolls.files import NO_TEXT, UndecodableError, decode_without_nul
from roster.rolls.reading import CONFIDENT, ENTRY

FIELDS = ("name", "hospital", "department", "title", "post", "role", "region", "batch")
PERSONAL = ("gender", "ethnic_group", "party_member")


class Command(BaseCommand):
    help = "Read the text of a printed roll and print its entries and what is left over."
    requires_system_checks = ()  # it needs no database and no settings of a site

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="A text file (UTF-8, UTF-16 or GB18030), or - for standard input.")
        parser.add_argument("--format", choices=("table", "json", "csv"), default="table")

    def handle(self, *args: Any, **options: Any) -> None:
        reading = read_roll(text_of(options["file"]))
        write = {"table": as_table, "json": as_json, "csv": as_csv}[options["format"]]
        put_out(self, write(reading), options)


def text_of(file: str) -> str:
    """Returns the text of a file, or of standard input for "-". Raises CommandError for what is no text."""
    if file == "-" and sys.stdin is None:
        raise CommandError(_("Cannot read standard input: it is closed."))
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise CommandError(_("Cannot read %(file)s: %(reason)s") % {"file": file, "reason": error.strerror}) from error
    try:
        return decode_without_nul(data)
    except UndecodableError as error:
        values = {"file": file, "encoding": error.encoding, "offset": error.offset}
        raise CommandError(_of_undecodable(error) % values) from error


def _of_undecodable(error: UndecodableError) -> str:
    """What stands in the way of reading a file as text, and what to do about it."""
    if error.encoding == NO_TEXT:
        return _("%(file)s is no text: byte %(offset)d is zero. Give the words of the document, saved as UTF-8 text.")
    if error.encoding == "utf-32":
        return _("%(file)s is in UTF-32, which is not read here. Save it as UTF-8.")
    if error.encoding == "gb18030" and error.strange:
        return _(
            "%(file)s is hardly text in UTF-8, UTF-16 or GB18030: from byte offset %(offset)d on its characters are such as"
            " no Chinese text has (is it in Big5?). Save it as UTF-8."
        )
    return _(
        "%(file)s is not text in UTF-8, UTF-16 or GB18030: %(encoding)s fails at byte offset %(offset)d. Save it as UTF-8."
    )


def doubts_in_words(entry: Entry) -> list[str]:
    """What is doubtful about an entry, in the language of the interface."""
    return [_(message) % values for message, values in map(doubt_words, entry.doubts)]


def as_json(reading: Reading) -> str:
    """The reading as a JSON document. Offsets count characters of the decoded text, each of which lies in one segment of
    an entry, of the context, of the prose or of what was not read."""
    segments: list[list[list[int]]] = [[] for _entry in reading.entries]
    for segment in reading.segments:
        if segment.kind == ENTRY:
            segments[segment.entry].append([segment.start, segment.end])
    document = {
        "entries": [
            {
                **{name: getattr(entry, name) for name in FIELDS},
                "confidence": entry.confidence,
                "doubts": doubts_in_words(entry),
                "spans": {name: list(span) for name, span in entry.spans.items()},
                "printed": entry.printed,
                **{name: getattr(entry, name) for name in PERSONAL},
                "lines": [entry.first_line, entry.last_line],
                "segments": segments[index],
            }
            for index, entry in enumerate(reading.entries)
        ],
        "context": [_segment(segment) for segment in reading.context],
        "prose": [_segment(segment) for segment in reading.prose],
        "unread": [_segment(segment) for segment in reading.unread],
        "counts": [{"stated": count.stated, "read": count.read, "text": count.text} for count in reading.counts],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _segment(segment: Segment) -> dict[str, object]:
    return {"start": segment.start, "end": segment.end, "line": segment.line, "text": segment.text}


def as_csv(reading: Reading) -> str:
    """The entries as CSV; the mark at its start is what makes Excel take it for UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*FIELDS, *PERSONAL, "confidence", "doubts", "first_line", "last_line", "printed"])
    for entry in reading.entries:
        row = [getattr(entry, name) for name in (*FIELDS, *PERSONAL)]
        row += [entry.confidence, " ".join(doubts_in_words(entry)), entry.first_line, entry.last_line, entry.printed]
        writer.writerow([_harmless(cell) for cell in row])
    return "\ufeff" + out.getvalue()


def _harmless(cell: object) -> object:
    """A cell that a spreadsheet will not take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def as_table(reading: Reading) -> str:
    """The reading for people: a table, then what does not add up and what was not understood."""
    heads = [_("line"), _("person's name"), _("hospital"), _("department"), _("title"), _("post"), _("role"), _("sure")]
    rows = [heads]
    rows += [
        [str(entry.first_line), *(getattr(entry, name) for name in FIELDS[:6]), f"{entry.confidence:.2f}"]
        for entry in reading.entries
    ]
    lines = [table_of(rows), ""]
    sure = sum(entry.confidence >= CONFIDENT for entry in reading.entries)
    words = _("%(count)d entries, %(sure)d of them confident (%(least).2f or more)")
    lines.append(words % {"count": len(reading.entries), "sure": sure, "least": CONFIDENT})
    for count in reading.counts:
        if count.stated != count.read:
            words = _("stated %(text)s: %(stated)d, read %(read)d")
            lines.append(words % {"text": count.text, "stated": count.stated, "read": count.read})
    for entry in reading.entries:
        lines += [f"{entry.first_line} {entry.name}: {doubt}" for doubt in doubts_in_words(entry)]
    lines += [
        _("line %(line)d not read: %(text)s") % {"line": part.line, "text": part.text.strip()}
        for part in reading.unread
        if part.text.strip()
    ]
    return shown("\n".join(lines) + "\n")
