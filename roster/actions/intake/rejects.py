"""The file of the rows that a commit would not take: each as it was, with what is wrong beside each bad field."""

import csv
from collections.abc import Iterable
from typing import TextIO

from django.utils.translation import gettext as _

from roster.actions.intake.words import doubts_in_words, error_words, question_words
from roster.models import Intake, IntakeEntry
from roster.selection.export import harmless


def write_rejects(intake: Intake, entries: Iterable[IntakeEntry], out: TextIO) -> None:
    """Writes the entries as CSV. A sheet's rows have its own columns, so that the file can be mended and taken in
    again; a text's entries have the fields read."""
    entries = list(entries)
    writer = csv.writer(out)
    rows = sheet_rows(intake, entries) if intake.is_sheet else text_rows(entries)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])


def sheet_rows(intake: Intake, entries: list[IntakeEntry]) -> Iterable[list[str]]:
    headers = list(intake.header["cells"])
    bad = {error["column"] for entry in entries for error in entry.errors}
    head = [cell for header in headers for cell in ([header, beside(header)] if header in bad else [header])]
    yield [_("Line"), *head, _("Question")]
    for entry in entries:
        wrong: dict[str, str] = {}
        for error in entry.errors:
            wrong[error["column"]] = " ".join(filter(None, [wrong.get(error["column"], ""), error_words(error)]))
        cells = entry.printed.split("\t")
        cells += [""] * (len(headers) - len(cells))
        row = [
            text
            for header, cell in zip(headers, cells, strict=False)
            for text in ([cell, wrong.get(header, "")] if header in bad else [cell])
        ]
        yield [str(entry.first_line), *row, question_words(entry.match)]


def beside(header: str) -> str:
    return _("%(header)s: what is wrong") % {"header": header}


def text_rows(entries: list[IntakeEntry]) -> Iterable[list[str]]:
    fields = ("name", "hospital", "department", "title", "post")
    yield [_("Line"), *fields, _("As printed"), _("Question"), _("Doubts")]
    for entry in entries:
        said = [str(entry.fields.get(name, "")) for name in fields]
        doubts = " ".join(doubts_in_words(entry.doubts))
        yield [str(entry.first_line), *said, entry.printed, question_words(entry.match), doubts]
