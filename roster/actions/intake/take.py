"""Takes a text or a file in and reads it: every character ends in an entry or in a visible remainder."""

import contextlib
import csv
import hashlib
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from itertools import chain, groupby, islice
from pathlib import PurePath
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import DEFAULT_DB_ALIAS, transaction
from django.utils import timezone
from xlsxwriter.utility import xl_col_to_name

from roster.actions.intake.matching import CHUNK, Matcher
from roster.actions.intake.sources import as_taken, hash_of, source_of, suggest_title
from roster.models import Batch, HospitalName, Intake, IntakeEntry, Region, Revision, Source
from roster.rolls import Entry, Reading, read_roll
from roster.rolls.files.cells import TOTALS, RowEntry, read_row
from roster.rolls.files.documents import Document, SheetRow, Unreadable, open_document
from roster.rolls.files.limits import MAX_TEXT
from roster.rolls.files.private import without_numbers
from roster.rolls.files.sheets import LOOK_DOWN, Header, find_header
from roster.sql import insert_records
from roster.vocabulary.roles import class_role

Progress = Callable[[int, int], None]

logger = logging.getLogger(__name__)
MAX_REMAINDER = 2000  # rows of a sheet that are shown as not read; beyond, their number is told
SAMPLE = 20  # characters of a value that tell which column is meant
MAX_KNOWN = 5000  # hospitals' names given to the reader of running text


def take(
    *,
    text: str = "",
    file_name: str = "",
    file: bytes | None = None,
    source: Source | None = None,
    new_source: dict[str, str] | None = None,
    batch: Batch | None = None,
    batch_name: str = "",
    region: Region | None = None,
    role: str = "",
    actor: AbstractBaseUser | None = None,
) -> Intake:
    """Returns a new intake of this text or file, not read yet. Without a source it is the one that the same content
    had before, else a new one named after its heading; where that tells nothing, after its kind and the day. Raises
    ValueError when there is nothing to take in, and when nobody says of what kind a new source is."""
    text = as_taken(text)
    content = file if file is not None else text.encode()
    if not content.strip():
        raise ValueError("There is nothing to take in.")
    file_hash = hash_of(content)
    named = (new_source or {}).get("title", "").strip()
    if source is None and not named:
        source = source_of(file_hash)
    made = {} if source else {name: value for name, value in (new_source or {}).items() if value}
    if not source:
        kind = Source.Kind(made.get("kind", ""))
        made["title"] = named or suggest_title(text, file_name) or f"{kind.label} {timezone.localdate().isoformat()}"
    return Intake.objects.create(
        title=(source.title if source else made["title"])[:300],
        source=source,
        new_source=made,
        file_name=PurePath(file_name).name[:255],
        file_hash=file_hash,
        file=file,
        text=text if file is None else "",
        batch=batch,
        batch_name=batch_name,
        region=region,
        role=role,
        created_by=actor,
    )


def read(intake: Intake, *, progress: Progress = lambda rows, total: None) -> None:
    """Reads and matches an intake, from the beginning each time: status review or failed when it returns. It is
    written in chunks, so that others see how far it is and can write in between; `progress` is told how many rows are
    done of how many, 0 where that is not known."""
    intake.entries.all().delete()
    intake.status, intake.problem = Intake.Status.READING, {}
    intake.rows_read = intake.rows_total = 0
    intake.segments, intake.counts, intake.matched_at = [], [], Revision.objects.latest_number()
    intake.save()
    try:
        Reader(intake, progress).read()
    except Unreadable as error:
        fail(intake, {"code": error.code, **error.details})
    except Exception:
        logger.exception("Intake %s could not be read", intake.pk)
        fail(intake, {"code": "unexpected"})
        raise


def fail(intake: Intake, problem: dict) -> None:
    with transaction.atomic():
        intake.entries.all().delete()
        intake.status, intake.problem = Intake.Status.FAILED, problem
        intake.save()


class Reader:
    """Reads one intake and writes what it finds."""

    def __init__(self, intake: Intake, progress: Progress) -> None:
        self.intake = intake
        self.progress = progress
        self.matcher = Matcher(intake)
        self.position = 0
        self.people = 0  # rows of this sheet that are somebody's, ahead of those written
        self.remainder = 0
        self.untaken: dict[str, None] = {}  # headers of the columns that say something and are no field

    def read(self) -> None:
        if self.intake.file is None:
            self.read_text(self.intake.text)
        else:
            with open_document(self.intake.file_name, bytes(self.intake.file)) as document:
                self.read_document(document)
        self.intake.status = Intake.Status.REVIEW
        self.intake.version += 1
        self.intake.save()

    def read_document(self, document: Document) -> None:
        if document.text is not None:
            self.intake.text = as_taken(document.text)
            self.read_text(self.intake.text)
            return
        self.intake.rows_total = document.total
        self.intake.save(update_fields=["rows_total"])
        for sheet in document.hidden:
            self.remain("", 0, f"[{sheet}]", "hidden-sheet")
        self.read_rows(document)

    def read_rows(self, document: Document) -> None:
        if not self.read_sheets(document.rows):
            raise Unreadable("no-header" if document.total else "empty")
        if not self.position and all(row["kind"] != "unread" for row in self.intake.segments):
            raise Unreadable("no-rows")

    def read_text(self, text: str) -> None:
        if len(text) > MAX_TEXT:
            raise Unreadable("long-text", limit=MAX_TEXT)
        if is_table(text) and self.read_sheets(rows_of(text)):
            return
        if is_separated(text):
            with open_document("text.csv", text.encode()) as document:
                self.read_rows(document)
            return
        known = list(HospitalName.objects.values_list("name", flat=True)[:MAX_KNOWN])
        reading = read_roll(text, known_hospitals=known)
        self.intake.segments = [[one.start, one.end, one.kind, one.entry] for one in reading.segments]
        self.intake.counts = [asdict(count) for count in reading.counts]
        self.write(text_entries(reading))

    def read_sheets(self, rows: Iterable[SheetRow]) -> bool:
        """Reads the rows of all sheets; says whether any sheet has a header."""
        found = False
        rows = (row for row in rows if any(row.cells))  # a header may stand below any number of empty ones
        for sheet, group in groupby(rows, key=lambda row: row.sheet):
            found = self.read_sheet(sheet, group) or found
        if found:
            self.intake.header = {**self.intake.header, "untaken": list(self.untaken)}
        return found

    def read_sheet(self, sheet: str, rows: Iterator[SheetRow]) -> bool:
        beginning = list(islice(rows, LOOK_DOWN))
        self.people = 0
        header = self.header(beginning)
        if header is None:
            self.intake.header = self.intake.header or unnamed(beginning)
            for row in chain(beginning, rows):
                self.remain(sheet, row.line, "\t".join(row.cells), "unread")
            return False
        for row in beginning:
            if row.line <= header.line:
                self.remain(sheet, row.line, "\t".join(row.cells), "header" if row.line == header.line else "context")
        body = (row for row in chain(beginning, rows) if row.line > header.line)
        self.write(self.sheet_entries(header, sheet, body))
        return True

    def header(self, rows: list[SheetRow]) -> Header | None:
        """Returns the sheet's header: as mapped by hand, in this intake or in an earlier one with the same headers,
        else as recognised."""
        given = self.intake.header
        if self.intake.mapped:
            columns = {int(place): name for place, name in given["columns"].items()}
            return Header(given["line"], tuple(given["cells"]), columns)
        named = find_header((row.line, row.cells) for row in rows)
        # Without a row that names them, the columns may be known from a sheet with the same first row.
        unknown = [Header(rows[0].line, tuple(rows[0].cells), {}), Header(0, tuple(unnamed(rows)["cells"]), {})]
        for header in [named] if named else unknown:
            self.intake.header_key = header_key(header)
            earlier = Intake.objects.filter(header_key=self.intake.header_key, mapped=True).order_by("-created_at")
            if found := earlier.first():
                columns = {int(place): name for place, name in found.header["columns"].items()}
                header = Header(header.line, header.cells, columns)
            elif not named:
                continue
            self.intake.header = {"line": header.line, "cells": header.cells, "columns": header.columns}
            return header
        return None

    def sheet_entries(self, header: Header, sheet: str, rows: Iterable[SheetRow]) -> Iterator[IntakeEntry]:
        has_hospitals = "hospital" in header.columns.values()
        for row in rows:
            entry = read_row(header, row.line, row.cells)
            if entry:
                self.people += 1
                self.untaken |= dict.fromkeys(entry.rest)
                yield row_entry(entry, sheet, has_hospitals=has_hospitals)
            elif any(row.cells):
                text = "\t".join(row.cells)
                self.remain(sheet, row.line, text, "context")
                self.count_total(row, sheet)

    def count_total(self, row: SheetRow, sheet: str) -> None:
        words = [cell for cell in row.cells if cell]
        number = re.search(r"\d+", " ".join(words))
        if TOTALS.match(words[0]) and number:
            text = " ".join(words)
            count = {"stated": int(number.group()), "read": self.people, "text": text}
            self.intake.counts.append({**count, "sheet": sheet, "line": row.line})

    def remain(self, sheet: str, line: int, text: str, kind: str) -> None:
        """Keeps a row that is nobody's, to be shown."""
        if not text.strip():
            return
        self.remainder += 1
        if self.remainder <= MAX_REMAINDER:
            self.intake.segments.append({"sheet": sheet, "line": line, "text": text, "kind": kind})

    def write(self, entries: Iterable[IntakeEntry]) -> None:
        entries = iter(entries)
        while chunk := list(islice(entries, CHUNK)):
            for entry in chunk:
                entry.intake_id = self.intake.pk
                entry.position = self.position
                self.position += 1
            self.matcher.match(chunk)
            with transaction.atomic():
                insert_records(chunk, using=DEFAULT_DB_ALIAS)
                Intake.objects.filter(pk=self.intake.pk).update(rows_read=self.position)
            self.progress(self.position, self.intake.rows_total)
        self.intake.rows_read = self.position


def header_key(header: Header) -> str:
    """Returns the key under which a mapping by hand is remembered for sheets with the same headers."""
    return hashlib.sha256(header.key.encode()).hexdigest()


def unnamed(rows: list[SheetRow]) -> dict[str, Any]:
    """Returns the header of a sheet in which no row names the columns, each with the first value that it holds: a
    person can then say what they are, and whether its first row is one of headers all the same."""
    cells = []
    for place in range(max(len(row.cells) for row in rows)):
        value = next((row.cells[place] for row in rows if place < len(row.cells) and row.cells[place]), "")
        cells.append(" ".join(filter(None, [xl_col_to_name(place), value[:SAMPLE]])))
    return {"line": 0, "cells": cells, "columns": {}, "first": {"line": rows[0].line, "cells": rows[0].cells}}


def head_by_first_row(intake: Intake) -> None:
    """Takes the first row of a sheet without headers for its headers, as a person says. Saves nothing."""
    first = intake.header["first"]
    header = Header(first["line"], tuple(first["cells"]), {})
    intake.header = {**intake.header, "line": header.line, "cells": header.cells}
    intake.header_key = header_key(header)


def is_table(text: str) -> bool:
    """Says whether a pasted text is rows copied from a sheet: tabulators in nearly every line, and a header."""
    lines = [line for line in text.splitlines()[:200] if line.strip()]
    if sum("\t" in line for line in lines) * 10 < len(lines) * 8:
        return False
    return find_header(enumerate(line.split("\t") for line in lines[:LOOK_DOWN])) is not None


def is_separated(text: str) -> bool:
    """Says whether a text is a file of values with commas between them, whatever it is called: commas in nearly every
    line, and a header."""
    lines = [line for line in text.splitlines()[:200] if line.strip()]
    if sum("," in line for line in lines) * 10 < len(lines) * 8:
        return False
    with contextlib.suppress(csv.Error):
        rows = csv.reader(lines[:LOOK_DOWN])
        return find_header(enumerate(rows)) is not None
    return False


def rows_of(text: str) -> Iterator[SheetRow]:
    for line, row in enumerate(text.split("\n"), 1):
        yield SheetRow("", line, [cell.strip() for cell in row.split("\t")])


def text_entries(reading: Reading) -> Iterator[IntakeEntry]:
    for one in reading.entries:
        yield IntakeEntry(
            first_line=one.first_line,
            last_line=one.last_line,
            printed=as_printed(one.printed),
            fields=said(fields_of(one)),
            spans={"start": one.start, "end": one.end, "pieces": one.pieces},
            confidence=one.confidence,
            doubts=list(one.doubts),
        )


def fields_of(entry: Entry) -> dict:
    role = class_role(entry.role) if entry.role else None
    return {
        "name": entry.name,
        "hospital": entry.hospital,
        "hospital_printed": entry.hospital_printed,
        "department": entry.department,
        "title": entry.title,
        "post": entry.post,
        "role": role,
        "role_printed": entry.role,
        "region": entry.region,
        "batch": entry.batch,
        "gender": entry.gender,
        "ethnic_group": entry.ethnic_group,
        "party_member": entry.party_member,
    }


def row_entry(row: RowEntry, sheet: str, *, has_hospitals: bool) -> IntakeEntry:
    """Returns a row's entry. A column of hospitals that is empty in this row leaves a doubt; a cell that is merged
    over several rows is empty in none of them."""
    return IntakeEntry(
        sheet=sheet[:100],
        first_line=row.line,
        last_line=row.line,
        printed=row.printed,
        fields=said(row.fields),
        rest=dict(row.rest),
        confidence=1.0,
        doubts=["no-hospital"] if has_hospitals and not row.fields["hospital"] else [],
        errors=[asdict(error) for error in row.errors],
    )


def said(fields: dict) -> dict:
    """Returns the fields that something is said of."""
    return {name: value for name, value in fields.items() if value not in (None, "")}


def as_printed(text: str) -> str:
    """Returns the words of a citation: line by line, without blanks around them, without empty lines and without the
    numbers that nobody else is to know."""
    return without_numbers("\n".join(line.strip() for line in text.splitlines() if line.strip()))
