"""Files for the tests of the intake, made on the spot."""

import io
import zipfile
from collections.abc import Sequence

import xlsxwriter
from docx import Document
from pypdf import PdfWriter

HEAD = ("姓名", "单位", "科室", "职称")


def xlsx(*rows: Sequence[object], head: Sequence[str] = HEAD, sheets: dict[str, list] | None = None) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    for name, lines in (sheets or {"名单": [head, *rows]}).items():
        sheet = book.add_worksheet(name)
        for number, line in enumerate(lines):
            sheet.write_row(number, 0, line)
    book.close()
    return out.getvalue()


def csv_file(*rows: Sequence[str], head: Sequence[str] = HEAD, encoding: str = "utf-8") -> bytes:
    return "\r\n".join(",".join(row) for row in (head, *rows)).encode(encoding)


def raw_xlsx(rows: str, *, before: str = "") -> bytes:
    """A workbook whose sheet S has these rows as XML, behind `before`: what no program would write."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    link = f'<Relationship Id="r1" Type="{office}/{{}}" Target="{{}}"/></Relationships>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", relations + link.format("officeDocument", "xl/workbook.xml"))
        archive.writestr("xl/_rels/workbook.xml.rels", relations + link.format("worksheet", "worksheets/sheet1.xml"))
        sheets = '<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>'
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}">{sheets}</workbook>')
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'{before}<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
        )
    return out.getvalue()


def raw_text(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


Place = tuple[int, int]


def docx(*paragraphs: str, table: Sequence[Sequence[str]] = (), merged: tuple[Place, Place] | None = None) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        made = document.add_table(rows=len(table), cols=len(table[0]))
        for row, texts in zip(made.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        if merged:
            words = made.cell(*merged[0]).text
            made.cell(*merged[0]).merge(made.cell(*merged[1])).text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def packed(**parts: bytes) -> bytes:
    """An archive with these parts, "__" standing for "/" and "_x_" for "."."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_x_", "."), data)
    return out.getvalue()


def locked_pdf() -> bytes:
    writer = PdfWriter(io.BytesIO(pdf("Wang Ying")))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pdf(text: str = "") -> bytes:
    """The smallest page that shows an ASCII text, or nothing."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode() if text else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + table
    return out + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start
