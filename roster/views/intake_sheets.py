"""A sheet beside its entries: its rows in its own order of columns, under its own headers."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from roster.actions.intake.pieces import Leftover
from roster.models import Intake, IntakeEntry
from roster.rolls.files.sheets import IGNORED, recognise
from roster.views.intake_print import COLOURS, state_of

UNTAKEN = "untaken"


@dataclass
class Cell:
    text: str
    kind: str = ""  # the class that colours it


@dataclass
class SheetRow:
    line: int
    cells: list[Cell]
    card: str
    address: str
    state: str = ""


@dataclass
class Sheet:
    """One sheet of a file; without heads when it names no columns."""

    name: str
    heads: list[Cell] = field(default_factory=list)
    rows: list[SheetRow] = field(default_factory=list)


def sheets_of(intake: Intake, entries: Iterable[IntakeEntry], unread: Iterable[Leftover]) -> list[Sheet]:
    """Returns the sheets with the rows of these entries and the unread ones, both in the order of the file."""
    headers = {row["sheet"]: row["text"].split("\t") for row in intake.segments if row["kind"] == "header"}
    found = []
    in_order = sorted(entries, key=lambda entry: (entry.sheet, entry.first_line, entry.position))
    for name, own in groupby(in_order, key=lambda entry: entry.sheet):
        cells = headers.get(name, intake.header["cells"])
        kinds = kinds_of(intake, cells)
        heads = [Cell(text, kinds.get(place, UNTAKEN)) for place, text in enumerate(cells)]
        found.append(Sheet(name, heads, [row_of(entry, cells, kinds) for entry in own]))
    for name, rows in groupby(unread, key=lambda one: one.sheet):
        found.append(Sheet(name, [], [unread_row(one) for one in rows]))
    return found


def kinds_of(intake: Intake, cells: list[str]) -> dict[int, str]:
    """Returns the class of each column that is a field, by its place."""
    mapped = {int(place): name for place, name in intake.header["columns"].items()}
    columns = mapped if list(cells) == list(intake.header["cells"]) else recognise(cells)
    return {place: colour_of(name) for place, name in columns.items()}


def colour_of(column: str) -> str:
    return "" if column == IGNORED else COLOURS.get("title" if column == "position" else column, "other")


def row_of(entry: IntakeEntry, heads: list[str], kinds: dict[int, str]) -> SheetRow:
    wrong = {error["column"] for error in entry.faults}
    texts = entry.printed.split("\t")
    # What is printed has only what is a field. Cells to the right of the last header are called by their place.
    heads = [*heads, *(head for head in entry.rest if head not in heads)]
    texts += [""] * (len(heads) - len(texts))
    texts = [text or entry.rest.get(head, "") for text, head in zip(texts, heads, strict=False)]
    cells = [
        Cell(text, "wrong-cell" if heads[place] in wrong else kinds.get(place, UNTAKEN))
        for place, text in enumerate(texts)
    ]
    return SheetRow(entry.first_line, cells, f"e-{entry.pk}", f"#e-{entry.pk}", state_of(entry))


def unread_row(one: Leftover) -> SheetRow:
    state = "aside" if one.is_aside else one.kind
    return SheetRow(one.line, [Cell(text) for text in one.text.split("\t")], f"u-{one.key}", f"#u-{one.key}", state)
