"""Opens a file of unknown origin: in a process of its own, so that whatever is in it takes bounded memory and time
and harms nobody."""

import contextlib
import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from roster.rolls.files.limits import MAX_FILE, MAX_SECONDS
from roster.vocabulary.radicals import whole_cells

ROOT = Path(__file__).resolve().parents[3]


class Unreadable(ValueError):
    """A file that is refused: a code (see files/extract.py; besides "too-big", "memory" and "too-slow"), and what the
    message about it needs."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


@dataclass(frozen=True)
class SheetRow:
    """One row: the sheet that it is in, its line there from 1, its cells without blanks around them."""

    sheet: str
    line: int
    cells: list[str]


@dataclass(frozen=True)
class Document:
    """What a file holds: running text, or the rows of its sheets, which can be read once."""

    text: str | None
    rows: Iterator[SheetRow]
    hidden: list[str] = field(default_factory=list)  # sheets that the file hides and that are not read
    total: int = 0  # how many rows there are, headers and empty ones among them


@contextlib.contextmanager
def open_document(name: str, data: bytes) -> Iterator[Document]:
    """Gives what the file holds, judged by its content; the name decides between text and .csv or .tsv alone.
    Raises Unreadable, also while the rows are read."""
    if len(data) > MAX_FILE:
        raise Unreadable("too-big", limit=MAX_FILE)
    with tempfile.TemporaryFile() as output:
        run_extract(name, data, output)
        output.seek(0)
        yield parse(output)


def program(data: bytes) -> str:
    """Returns the module that opens this file, by its first bytes and by what is packed in it."""
    if data.startswith(b"%PDF"):
        return "roster.rolls.files.pdf"
    if data.startswith(b"PK") and b"word/document.xml" in data:
        return "roster.rolls.files.docx"
    return "roster.rolls.files.extract"


def run_extract(name: str, data: bytes, output: IO[bytes]) -> None:
    command = [sys.executable, "-W", "ignore", "-m", program(data), Path(name).name or "text"]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, no shell
            command,
            input=data,
            stdout=output,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            timeout=2 * MAX_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable("too-slow", limit=2 * MAX_SECONDS) from error
    if done.returncode:
        if done.returncode == -signal.SIGXCPU:
            raise Unreadable("too-slow", limit=MAX_SECONDS)
        # The parser of sheets aborts when there is no more memory for what the file says that it holds.
        raise Unreadable("memory" if done.returncode == -signal.SIGABRT else "damaged")


def parse(output: IO[bytes]) -> Document:
    head = json.loads(output.readline())
    refuse(head)
    if head["kind"] == "text":
        return Document(head["text"], iter(()))
    start = output.tell()
    total = sum(chunk.count(b"\n") for chunk in iter(lambda: output.read(1 << 20), b""))
    output.seek(start)
    return Document(None, parse_rows(output, head["sheets"]), head["hidden"], total)


def parse_rows(output: IO[bytes], sheets: list[str]) -> Iterator[SheetRow]:
    for line in output:
        item = json.loads(line)
        refuse(item)
        sheet, number, cells = item
        yield SheetRow(sheets[sheet], number, whole_cells(cells))


def refuse(item: object) -> None:
    if isinstance(item, dict) and "problem" in item:
        raise Unreadable(item.pop("problem"), **item)
