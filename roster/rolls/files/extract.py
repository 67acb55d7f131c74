"""Takes the text or the rows out of one file, in a process of its own with bounded memory and time:

    python -m roster.rolls.files.extract NAME < FILE

What comes out are lines of JSON. The first is {"kind": "text", "text": …}, {"kind": "sheet", "sheets": […]} or
{"problem": code, …}; after a sheet's first line each row is [sheet, line, [cells]]. roster.rolls.files.documents reads it.
This program takes texts and workbooks; extract_docx and extract_pdf, whose readers are slow to load, the others."""

import csv
import datetime as dt
import io
import json
import resource
import sys
import zipfile
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from roster.rolls.files.decoded import GARBLED, UndecodableError, decode_without_nul
from roster.rolls.files.limits import (
    MAX_CELL,
    MAX_COLUMNS,
    MAX_MEMORY,
    MAX_PARTS,
    MAX_ROWS,
    MAX_SECONDS,
    MAX_TEXT,
    MAX_UNPACKED,
)
from roster.rolls.files.silent import HINTS, Cells, silent_cells

Rows = Iterable[tuple[int, list[str]]]

EXECUTABLES = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa", b"#!")
IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
PHOTOS = (b"ftyphei", b"ftypmif1", b"ftypavif")  # from the fifth byte on: what telephones take
PACKED = (b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
# Programs export tables so, and call them .xls.
RICH_TEXT = b"{\\rtf"
MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<head", RICH_TEXT)
LEGACY = b"\xd0\xcf\x11\xe0"
LOCKED = "EncryptedPackage".encode("utf-16-le")  # how a password puts an .xlsx or .docx into an old container
EXACT = 2**53  # above it a sheet's numbers are rounded already: an 18-digit number is not what was typed


class Problem(Exception):
    """Why a file is refused: a code, and what the message about it needs."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def extract(name: str, data: bytes) -> Iterator[object]:
    """Yields what is in the file, in the order of this module's protocol. Raises Problem."""
    if kind := foreign_kind(data):
        raise Problem(kind)
    if data.startswith(b"PK"):
        yield from workbook(data, check_archive(data))
    elif PurePath(name).suffix.lower() in (".csv", ".tsv"):
        yield from separated(name, text_of(data))
    else:
        yield text_head(text_of(data))


def foreign_kind(data: bytes) -> str:
    """Returns the code of what a file is that holds neither text nor a workbook, "" for any other."""
    beginning = _beginning(data)
    kinds = {
        "empty": not data.strip(),
        "executable": data.startswith(EXECUTABLES),
        "image": data.startswith(IMAGES) or data[4:12].startswith(PHOTOS),
        "packed": data.startswith(PACKED),
        "markup": beginning.startswith(MARKUP),
        "password": data.startswith(LEGACY) and LOCKED in data,
        "legacy": data.startswith(LEGACY),
    }
    return next((kind for kind, is_it in kinds.items() if is_it), "")


def is_rich_text(data: bytes) -> bool:
    return _beginning(data).startswith(RICH_TEXT)


def _beginning(data: bytes) -> bytes:
    return data[:1024].removeprefix(BOM_UTF8).lstrip().lower()


def text_head(text: str) -> dict[str, str]:
    if len(text) > MAX_TEXT:
        raise Problem("long-text", limit=MAX_TEXT)
    return {"kind": "text", "text": text}


def text_of(data: bytes) -> str:
    if b"\0" not in data and (line := foreign_line(data)):
        raise Problem("encoding-mixed", line=line)
    try:
        return decode_without_nul(data)
    except UndecodableError as error:
        if data[error.offset : error.offset + 1] == b"\0":
            raise Problem("nul", line=data.count(b"\n", 0, error.offset) + 1) from error
        if error.encoding == GARBLED:
            raise Problem("garbled", line=data.count(b"\n", 0, error.offset) + 1) from error
        raise Problem("encoding-unknown", offset=error.offset) from error


def foreign_line(data: bytes) -> int | None:
    """Returns the first line in another encoding than UTF-8 of a text that has several in UTF-8, else None. Short
    words in GB18030 can be UTF-8 by accident; every tenth line cannot."""
    good, bad = 0, []
    for number, line in enumerate(data.splitlines(), 1):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            good += 1
        except UnicodeDecodeError:
            bad.append(number)
    return bad[0] if bad and good > 1 and good * 10 > good + len(bad) else None


def check_archive(data: bytes) -> dict[str, Cells]:
    """Returns the cells of a workbook that its reader would give as empty. Raises Problem for an archive that is
    damaged, unpacks to too much, or is neither workbook nor document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            hinted = check_size(archive)
            names = archive.namelist()
            silent = silent_cells(archive, hinted)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise Problem("damaged") from error
    if not any(name.startswith(("xl/", "word/")) for name in names):
        raise Problem("unknown-kind")
    return silent


def check_size(archive: zipfile.ZipFile) -> set[str]:
    """Returns the parts that may have cells which look empty and are not. Raises Problem if the parts say that they
    unpack to too much, or do so in truth."""
    hinted = set()
    parts = archive.infolist()
    if len(parts) > MAX_PARTS:
        raise Problem("parts", limit=MAX_PARTS, found=len(parts))
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise Problem("bomb", limit=MAX_UNPACKED)
    for part in parts:
        with archive.open(part) as stream:
            before = b""
            while chunk := stream.read(1 << 20):  # a part that is longer than it says fails its checksum here
                if any(hint in chunk or hint in before + chunk[:8] for hint in HINTS):
                    hinted.add(part.filename)
                before = chunk[-8:]
    return hinted


def workbook(data: bytes, silent: dict[str, Cells]) -> Iterator[object]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        shown = [sheet.name for sheet in book.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible]
        hidden = [name for name in book.sheet_names if name not in shown]
        yield {"kind": "sheet", "sheets": shown, "hidden": hidden}
        for number, name in enumerate(shown):
            yield from bounded(number, with_silent(sheet_rows(book.get_sheet_by_name(name)), silent.get(name, {})))
    except PasswordError as error:
        raise Problem("password") from error
    except CalamineError as error:
        raise Problem("damaged") from error


def sheet_rows(sheet: CalamineSheet) -> Rows:
    """The rows with their numbers. A cell merged over several rows says the same in each of them."""
    if sheet.start is None:
        return
    _top, left = sheet.start
    if sheet.total_width > MAX_COLUMNS:
        raise Problem("columns", limit=MAX_COLUMNS, found=sheet.total_width)
    below: dict[tuple[int, int], tuple[int, int]] = {}
    for (first, column), (last, right) in sheet.merged_cell_ranges or []:
        if column == right and last - first < MAX_ROWS:
            below |= {(row, column): (first, column) for row in range(first + 1, last + 1)}
    sources = set(below.values())
    merged: dict[tuple[int, int], str] = {}
    for row, cells in enumerate(sheet.iter_rows()):  # the empty rows above the first cell are given, its columns not
        written = [""] * left + [cell_text(cell) for cell in cells]
        if below:
            for column in range(len(written)):
                if (row, column) in sources:
                    merged[row, column] = written[column]
                elif (row, column) in below:
                    written[column] = merged[below[row, column]]
        yield row + 1, written


def with_silent(rows: Rows, silent: Cells) -> Rows:
    """The rows with the cells that their reader left empty, and the rows that hold nothing else."""
    waiting = sorted(silent)
    for line, cells in rows:
        while waiting and waiting[0] < line - 1:
            yield filled([], silent, waiting.pop(0))
        if waiting and waiting[0] == line - 1:
            yield filled(cells, silent, waiting.pop(0))
        else:
            yield line, cells
    for row in waiting:
        yield filled([], silent, row)


def filled(cells: list[str], silent: Cells, row: int) -> tuple[int, list[str]]:
    found = silent[row]
    cells = cells + [""] * (max(found) + 1 - len(cells))
    return row + 1, [found.get(column, cell) for column, cell in enumerate(cells)]


def cell_text(value: object) -> str:
    """A cell as a person reads it: whole numbers without a point, days in ISO 8601."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        if abs(value) >= EXACT:
            return f"#{value:.0f}"  # a mark that no field takes: the digits are not those that were typed
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)


def separated(name: str, text: str) -> Iterator[object]:
    if len(text) > MAX_UNPACKED:
        raise Problem("bomb", limit=MAX_UNPACKED)
    yield {"kind": "sheet", "sheets": [name], "hidden": []}
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(name, text[:20_000]))
    yield from bounded(0, csv_rows(reader))


def csv_rows(reader: Iterable[list[str]]) -> Rows:
    try:
        last = 0
        for cells in reader:
            yield last + 1, cells
            last = reader.line_num  # type: ignore[attr-defined]
    except csv.Error as error:
        raise Problem("long-cell", limit=MAX_CELL) from error


def separator(name: str, beginning: str) -> str:
    """The sign that stands most often in the first lines; of a .tsv the tabulator in any case."""
    if name.lower().endswith(".tsv"):
        return "\t"
    return max(",\t;|，", key=beginning.count)


def bounded(sheet: int, rows: Rows) -> Iterator[object]:
    for line, cells in rows:
        if len(cells) > MAX_COLUMNS:
            raise Problem("columns", limit=MAX_COLUMNS, found=len(cells))
        if line > MAX_ROWS:
            raise Problem("rows", limit=MAX_ROWS)
        if max(map(len, cells), default=0) > MAX_CELL:
            raise Problem("long-cell", limit=MAX_CELL, line=line)
        if any("\0" in cell for cell in cells):
            raise Problem("nul", line=line)
        yield [sheet, line, [cell.strip() for cell in cells]]


def run(extract: Callable[[str, bytes], Iterable[object]]) -> None:
    """The program: bounds itself, reads the file, and writes what `extract` makes of it."""
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS + 5))
    write = sys.stdout.write
    try:
        for item in extract(sys.argv[1], sys.stdin.buffer.read()):
            write(json.dumps(item) + "\n")
    except Problem as problem:
        write(json.dumps({"problem": problem.code, **problem.details}) + "\n")
    except MemoryError:
        write(json.dumps({"problem": "memory"}) + "\n")


if __name__ == "__main__":
    run(extract)
