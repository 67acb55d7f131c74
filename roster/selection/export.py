"""Files of exactly the rows of a Selection: CSV, XLSX and NDJSON, written as they go, and their description as a
Frictionless Data Package."""

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from roster.models import Deployment, Revision
from roster.rolls.files.cells import harmless
from roster.selection.base import Selection
from roster.selection.columns import Column, columns_of, header
from roster.selection.workbook import write_workbook

CONTENT_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ndjson": "application/x-ndjson",
}
CHUNK = 2000
BOM = "\ufeff"
NAME_LENGTH = 80
LICENCE = {"name": "MIT", "title": "MIT License", "path": "https://opensource.org/license/mit"}


@dataclass(frozen=True)
class Export:
    """A file on its way: its name, its type, the stamp of what is in it, and its bytes, made as they are read."""

    name: str
    content_type: str
    revision: int
    chunks: Iterator[bytes]

    @property
    def disposition(self) -> str:
        """The Content-Disposition header, with the name as RFC 5987 writes it."""
        return content_disposition_header(True, self.name)


def export(selection: Selection, kind: str, *, columns: Iterable[str] = (), in_words: bool = False) -> Export:
    """Returns the file of a selection: `kind` is csv, xlsx or ndjson, `columns` are names of columns_of() in the
    order wished, all by themselves. With `in_words` a reader's: headings and codes in the present language; else a
    program's: names and codes. Raises ValueError for an unknown kind or column, or for a bad question."""
    if selection.errors:
        raise ValueError(_("The request has errors, so there is no file for it."))
    if kind not in CONTENT_TYPES:
        raise ValueError(
            _("“%(text)s” is not one of: %(codes)s.") % {"text": kind[:50], "codes": ", ".join(CONTENT_TYPES)}
        )
    chosen = choose_columns(selection, columns)
    # Now, and not while the file is written: by then the request and its language may be gone.
    headings = [header(column) if in_words else column.name for column in chosen]
    writers = [writer(column, in_words=in_words) for column in chosen]
    rows = read_rows(selection, chosen, writers)
    noun = capfirst(str(selection.model._meta.verbose_name_plural))
    chunks = {
        "csv": lambda: write_csv(headings, rows),
        "xlsx": lambda: write_workbook(noun, headings, rows),
        "ndjson": lambda: write_ndjson([column.name for column in chosen], rows),
    }[kind]()
    return Export(file_name(selection, kind), CONTENT_TYPES[kind], Revision.objects.latest_number(), chunks)


def choose_columns(selection: Selection, names: Iterable[str]) -> list[Column]:
    """Returns the columns of these names, all if there is none. Raises ValueError for a name that is no column's."""
    columns = columns_of(selection.model)
    names = list(dict.fromkeys(names)) or list(columns)
    for name in names:
        if name not in columns:
            raise ValueError(
                _("“%(text)s” is not one of: %(codes)s.") % {"text": name[:50], "codes": ", ".join(columns)}
            )
    return [columns[name] for name in names]


def writer(column: Column, *, in_words: bool) -> Callable[[list[Any]], list[Any]]:
    """Returns what turns the stored values of many rows into those of the file."""
    if column.derive:
        return column.derive
    if column.kind == "datetime":  # as RFC 3339 and the API have it
        return lambda values: [value and value.isoformat() for value in values]
    if in_words and column.choices:
        labels = {code: str(text) for code, text in column.choices}
        return lambda values: [labels.get(value, value) for value in values]
    if in_words and column.kind == "boolean":
        answers = {True: _("yes"), False: _("no"), None: ""}
        return lambda values: [answers[value] for value in values]
    return lambda values: values


def read_rows(selection: Selection, columns: list[Column], writers: list[Callable]) -> Iterator[list[tuple]]:
    """Yields the rows in their order, some thousand at a time, found by key: so the last cost no more than the
    first, and no cursor is held open on the database."""
    for chunk in selection.values([column.path for column in columns], size=CHUNK):
        stored = zip(*chunk, strict=True)
        yield list(zip(*(write(list(values)) for write, values in zip(writers, stored, strict=True)), strict=True))


def write_csv(headings: list[str], rows: Iterable[list[tuple]]) -> Iterator[bytes]:
    yield (BOM + csv_text([headings])).encode()
    for chunk in rows:
        yield csv_text([[harmless(value) for value in row] for row in chunk]).encode()


def csv_text(rows: Iterable[Iterable[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def write_ndjson(names: list[str], rows: Iterable[list[tuple]]) -> Iterator[bytes]:
    """What is not said is null, as in the API; CSV and sheets have no such value and leave the cell empty."""
    for chunk in rows:
        yield b"".join(
            orjson.dumps(
                {name: None if value == "" else value for name, value in zip(names, row, strict=True)},
                option=orjson.OPT_APPEND_NEWLINE,
            )
            for row in chunk
        )


def file_name(selection: Selection, kind: str) -> str:
    """Returns the name of a file: what is in it, the filters in words, the day."""
    noun = (
        _("The Roster") if selection.model is Deployment else capfirst(str(selection.model._meta.verbose_name_plural))
    )
    words = [noun, selection.describe_filters(), timezone.localdate().isoformat()]
    text = " ".join(word for word in words if word)
    if len(text) > NAME_LENGTH:
        text = f"{text[: NAME_LENGTH - 12]}… {words[-1]}"
    return re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|]+', " ", text).strip(". ") + f".{kind}"


def datapackage(selection: Selection, kind: str, *, columns: Iterable[str] = (), path: str = "") -> dict[str, Any]:
    """Returns the description of an export (Frictionless Data Package v1): the schema of every column, the revision
    that the data stands at, the licence, and the filter in words and as a query string. `path` is where the file is;
    its name by itself. Raises ValueError for an unknown column."""
    chosen = choose_columns(selection, columns)
    revision = Revision.objects.order_by("-number").first()
    description = selection.describe()
    name = selection.model._meta.verbose_name_plural
    # The profile of tables is for CSV; other tools' readers would take another file for one.
    tabular = "tabular-" if kind == "csv" else ""
    resource = {
        "profile": f"{tabular}data-resource",
        "name": selection.model._meta.model_name,
        "title": capfirst(str(name)),
        "path": path or file_name(selection, kind),
        "format": kind,
        "mediatype": CONTENT_TYPES[kind].split(";")[0],
        "encoding": "utf-8",
        "rows": selection.count,
        "schema": {"fields": [describe_column(column) for column in chosen], "missingValues": [""]},
    }
    key = "number" if selection.model is Revision else selection.model._meta.pk.name
    if key in [column.name for column in chosen]:
        resource["schema"]["primaryKey"] = key
    return {
        "profile": f"{tabular}data-package",
        "name": "roster",
        "title": _("The Roster"),
        "description": description.sentence,
        "created": (revision.at if revision else timezone.now()).astimezone(dt.UTC).isoformat(),
        "version": str(revision.number if revision else 0),
        "licenses": [LICENCE],
        "query": selection.query,
        "resources": [resource],
    }


def describe_column(column: Column) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, "title": header(column), "type": column.kind}
    if column.kind == "boolean":
        found |= {"trueValues": ["true"], "falseValues": ["false"]}
    if column.choices and column.kind == "string":
        found["constraints"] = {"enum": [code for code, _label in column.choices]}
    return found
