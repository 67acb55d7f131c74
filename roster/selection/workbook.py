"""An XLSX written as it goes: one part of the archive after another, none of them held in memory. (XlsxWriter writes
a whole sheet to disk before the first byte can leave.) Only what a table needs: text, numbers, days, a bold heading."""

import datetime as dt
import re
import zipfile
from collections.abc import Iterable, Iterator
from io import RawIOBase
from typing import Any
from xml.sax.saxutils import escape, quoteattr

MAX_ROWS = 1_048_576  # of a sheet, by ECMA-376 as Excel implements it
MAX_TEXT = 32_767  # characters of a cell, likewise
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DAY_ZERO = dt.date(1899, 12, 30)
_NS = "http://schemas.openxmlformats.org"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET = (
    f'{_HEAD}<worksheet xmlns="{_NS}/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>'
)
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_NS}/spreadsheetml/2006/main">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'
)


class _Outbox(RawIOBase):
    """Takes what the archive writes and gives it away: no file, so the archive never seeks back."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.parts.append(bytes(data))
        return len(data)

    def take(self) -> bytes:
        taken = b"".join(self.parts)
        self.parts.clear()
        return taken


def write_workbook(title: str, headings: list[str], rows: Iterable[list[list[Any]]]) -> Iterator[bytes]:
    """Yields the bytes of a workbook. `rows` come in lists; beyond a sheet's limit they go on in the next sheet."""
    outbox = _Outbox()
    # The fastest level: it makes the file a quarter larger and takes half the time.
    with zipfile.ZipFile(outbox, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/styles.xml", _STYLES)
        sheets = _Sheets(archive, headings)
        try:
            yield outbox.take()
            for chunk in rows:
                sheets.write(chunk)
                yield outbox.take()
        finally:
            # Also when the reader has gone away: an archive cannot be closed over an open part.
            sheets.close()
        for name, text in _frame(title, sheets.number).items():
            archive.writestr(name, text)
    yield outbox.take()


class _Sheets:
    """The sheets of a workbook, the last of which is open."""

    def __init__(self, archive: zipfile.ZipFile, headings: list[str]) -> None:
        self.archive = archive
        self.heading = _row([_text(text, style=1) for text in headings])
        self.number = 0
        self._begin()

    def _begin(self) -> None:
        self.number += 1
        self.sheet = self.archive.open(f"xl/worksheets/sheet{self.number}.xml", "w", force_zip64=True)
        self.sheet.write((_SHEET + self.heading).encode())
        self.room = MAX_ROWS - 1

    def write(self, rows: list[list[Any]]) -> None:
        while rows:
            if not self.room:
                self.close()
                self._begin()
            part, rows = rows[: self.room], rows[self.room :]
            self.sheet.write("".join(_row([_cell(value) for value in row]) for row in part).encode())
            self.room -= len(part)

    def close(self) -> None:
        self.sheet.write(b"</sheetData></worksheet>")
        self.sheet.close()


def _row(cells: list[str]) -> str:
    return f"<row>{''.join(cells)}</row>"


def _text(text: str, *, style: int = 0) -> str:
    clean = escape(_NOT_XML.sub("", text)[:MAX_TEXT])
    space = "" if clean == clean.strip() else ' xml:space="preserve"'
    look = f' s="{style}"' if style else ""
    return f'<c t="inlineStr"{look}><is><t{space}>{clean}</t></is></c>'


def _cell(value: Any) -> str:
    if value is None or value == "":
        return "<c/>"
    if isinstance(value, bool):
        return f'<c t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime) and value.year >= 1900:
        return f'<c s="2"><v>{(value - _DAY_ZERO).days}</v></c>'
    return _text(str(value))


def _frame(title: str, sheets: int) -> dict[str, str]:
    """Returns the parts that tie the sheets together, by their names in the archive."""
    numbers = range(1, sheets + 1)
    name = re.sub(r"[\[\]:*?/\\']", " ", title)[:25] or "1"
    main, relations = f"{_NS}/officeDocument/2006/relationships", f"{_NS}/package/2006/relationships"
    spread = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    listed = "".join(
        f'<sheet name={quoteattr(name if n == 1 else f"{name} ({n})")} sheetId="{n}" r:id="rId{n}"/>' for n in numbers
    )
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{spread}.worksheet+xml"/>' for n in numbers
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{main}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    return {
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_NS}/spreadsheetml/2006/main" xmlns:r="{main}">'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{relations}">{links}'
        f'<Relationship Id="rId{sheets + 1}" Type="{main}/styles" Target="styles.xml"/></Relationships>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{relations}"><Relationship Id="rId1" '
        f'Type="{main}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_NS}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{spread}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{spread}.styles+xml"/>{types}</Types>',
    }
