"""The file of the rows that a commit would not take: each as it was, with all that is wrong beside each bad field."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from typing import TextIO

from django.utils.translation import gettext as _

from roster.actions.intake.review import EDITABLE
from roster.actions.intake.words import QUESTIONS, doubts_in_words, error_words
from roster.models import Batch, Hospital, Intake, IntakeEntry
from roster.rolls.files.cells import harmless
from roster.rolls.files.sheets import HEADERS, recognise

# The questions that are about one field, and where the match keeps what it may be instead.
ABOUT = {
    "which-hospital": ("hospital", "hospitals"),
    "unknown-hospital": ("hospital", "hospitals"),
    "which-batch": ("batch", "batches"),
    "unknown-batch": ("batch", "batches"),
}


def write_rejects(intake: Intake, entries: Iterable[IntakeEntry], out: TextIO) -> None:
    """Writes the entries as CSV. A sheet's rows have its own columns, so that the file can be mended and taken in
    again; a text's entries have the fields read, under headers that are known again."""
    entries = list(entries)
    columns = of_sheet(intake) if intake.is_sheet else of_text(entries)
    wrong = Reasons(entries, {field for _header, field in columns if field})
    bad = [any(field in wrong[entry.pk] for entry in entries) for _header, field in columns]
    writer = csv.writer(out)
    head = [
        text
        for (header, _field), is_bad in zip(columns, bad, strict=True)
        for text in ([header, _("%(header)s: what is wrong") % {"header": header}] if is_bad else [header])
    ]
    last = [_("Question")] if intake.is_sheet else [_("As printed"), _("Question"), _("Doubts")]
    writer.writerow(map(harmless, [_("Line"), *head, *last]))
    for entry in entries:
        reasons = wrong[entry.pk]
        cells = [
            text
            for (_header, field), cell, is_bad in zip(columns, cells_of(entry, columns, intake), bad, strict=True)
            for text in ([cell, " ".join(reasons.get(field, []))] if is_bad else [cell])
        ]
        asked = " ".join(reasons.get("", []))
        last = [asked] if intake.is_sheet else [entry.printed, asked, " ".join(doubts_in_words(entry.doubts))]
        writer.writerow(map(harmless, [str(entry.first_line), *cells, *last]))


def of_sheet(intake: Intake) -> list[tuple[str, str]]:
    """Returns the sheet's columns: the header, and the field that it is ("" if none). A header that a person had to
    explain is written in a word that is known, so that the mended file is understood by itself."""
    cells, columns = intake.header["cells"], intake.header["columns"]
    known = recognise(cells)
    named = [(header, columns.get(str(at), ""), known.get(at)) for at, header in enumerate(cells)]
    return [(HEADERS[field][0] if field and field != of_word else header, field) for header, field, of_word in named]


def of_text(entries: list[IntakeEntry]) -> list[tuple[str, str]]:
    said = {name for entry in entries for name in entry.fields}
    return [(name, name) for name in EDITABLE if name in said | {"name"}]


def cells_of(entry: IntakeEntry, columns: list[tuple[str, str]], intake: Intake) -> list[str]:
    if intake.is_sheet:
        cells = entry.printed.split("\t")
        return cells[: len(columns)] + [""] * (len(columns) - len(cells))
    words = {True: "是", False: "否", None: ""}
    values = [entry.fields.get(field, "") for _header, field in columns]
    return [words[value] if value is None or isinstance(value, bool) else value for value in values]


class Reasons:
    """All that keeps entries from being taken, by entry and field; under "" what concerns no column of theirs."""

    def __init__(self, entries: list[IntakeEntry], fields: set[str]) -> None:
        self.fields = fields
        self.names = {**self._names(Hospital, "hospitals", entries), **self._names(Batch, "batches", entries)}
        self.by_entry = {entry.pk: self._of(entry) for entry in entries}

    def __getitem__(self, pk: str) -> dict[str, list[str]]:
        return self.by_entry[pk]

    def _names(self, model: type, kind: str, entries: list[IntakeEntry]) -> dict[str, str]:
        keys = {pk for entry in entries for pk in entry.match.get(kind, [])}
        return dict(model.objects.filter(pk__in=keys).values_list("pk", "name"))

    def _of(self, entry: IntakeEntry) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for fault in entry.faults:
            place = self._column(fault["field"])
            label = "" if place else f"{fault['column'] or fault['field']}: "
            found[place].append(f"{label}{error_words(fault)}")
        for question in [entry.match.get("question", ""), *entry.match.get("further", [])]:
            if question in ("", "errors"):
                continue
            field, kind = ABOUT.get(question, ("", ""))
            names = "、".join(self.names[pk] for pk in entry.match.get(kind, []) if pk in self.names)
            perhaps = [_("Perhaps: %(names)s") % {"names": names}] if names else []
            found[self._column(field)] += [str(QUESTIONS[question]), *perhaps]
        return dict(found)

    def _column(self, field: str) -> str:
        return field if field in self.fields else ""
