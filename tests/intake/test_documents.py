"""Files of every kind, friendly and hostile, opened in a process of their own."""

import contextlib
import gzip
import io
import re
import resource
import subprocess
import sys
import tracemalloc
import zipfile

import pytest
import xlsxwriter
from pypdf import PdfReader
from pypdf.errors import DependencyError

from roster.actions.intake.words import PROBLEMS
from roster.rolls.files.decoded import UndecodableError, decode
from roster.rolls.files.documents import ROOT, Unreadable, open_document
from roster.rolls.files.extract import Problem
from roster.rolls.files.limits import MAX_COLUMNS, MAX_FILE, MAX_PARTS, MAX_ROWS, MAX_UNPACKED
from roster.rolls.files.pdf import pdf_text
from tests.intake.files import csv_file, docx, locked_pdf, packed, pdf, raw_text, raw_xlsx, xlsx


def text_of(name: str, data: bytes) -> str | None:
    with open_document(name, data) as document:
        return document.text


def rows_of(name: str, data: bytes) -> list[list[str]]:
    with open_document(name, data) as document:
        return [row.cells for row in document.rows]


def refusal(name: str, data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        rows_of(name, data)
    return caught.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_text_is_read_in_the_encodings_of_chinese_files(encoding: str) -> None:
    assert text_of("名单.txt", "孙凤雷\n通辽市医院".encode(encoding)) == "孙凤雷\n通辽市医院"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_gives_its_rows(encoding: str) -> None:
    assert rows_of("a.csv", csv_file(("王颖", "通辽市医院", "", "护师"), encoding=encoding)) == [
        ["姓名", "单位", "科室", "职称"],
        ["王颖", "通辽市医院", "", "护师"],
    ]


def test_a_tsv_and_a_csv_of_semicolons_are_taken_apart_by_their_own_sign() -> None:
    assert rows_of("a.tsv", "姓名\t单位\n王颖\t甲,乙".encode()) == [["姓名", "单位"], ["王颖", "甲,乙"]]
    assert rows_of("a.csv", "姓名;单位\n王颖;甲,乙".encode()) == [["姓名", "单位"], ["王颖", "甲,乙"]]


def test_rows_of_a_csv_bear_the_line_on_which_they_begin() -> None:
    with open_document("a.csv", '姓名,单位\n"王\n颖",甲\n李静,乙'.encode()) as document:
        assert [row.line for row in document.rows] == [1, 2, 4]


def test_a_workbook_gives_whole_numbers_days_and_truth_as_people_write_them() -> None:
    assert rows_of("a.xlsx", xlsx((1, 2.5, True, "x"))) == [
        ["姓名", "单位", "科室", "职称"],
        ["1", "2.5", "是", "x"],
    ]


def test_a_number_whose_digits_are_rounded_already_is_marked() -> None:
    assert rows_of("a.xlsx", xlsx(("王颖", 152301199001011234)))[1][1].startswith("#")


def test_a_cell_merged_over_rows_says_the_same_in_each_of_them() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_column(0, 0, ["姓名", "王颖", "李静", "赵芳"])
    sheet.write(0, 1, "单位")
    sheet.merge_range(1, 1, 2, 1, "通辽市医院")
    book.close()
    assert rows_of("a.xlsx", out.getvalue()) == [
        ["姓名", "单位"],
        ["王颖", "通辽市医院"],
        ["李静", "通辽市医院"],
        ["赵芳", ""],
    ]


def test_rows_and_columns_left_empty_before_the_table_count() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(2, 1, ["姓名", "单位"])
    sheet.write(3, 1, "王颖")
    sheet.merge_range(3, 2, 4, 2, "通辽市医院")
    sheet.write(4, 1, "李静")
    book.close()
    with open_document("a.xlsx", out.getvalue()) as document:
        rows = [(row.line, row.cells) for row in document.rows if any(row.cells)]
    assert rows == [(3, ["", "姓名", "单位"]), (4, ["", "王颖", "通辽市医院"]), (5, ["", "李静", "通辽市医院"])]


def test_sheets_come_one_after_the_other_each_with_its_lines() -> None:
    data = xlsx(sheets={"一": [["姓名", "单位"], ["王颖", "甲"]], "二": [["说明"]]})
    with open_document("a.xlsx", data) as document:
        rows = [(row.sheet, row.line, row.cells) for row in document.rows]
    assert rows == [("一", 1, ["姓名", "单位"]), ("一", 2, ["王颖", "甲"]), ("二", 1, ["说明"])]


def test_a_document_gives_paragraphs_and_tables_in_their_order() -> None:
    assert text_of("a.docx", docx("名单如下", table=[["姓名", "单位"], ["王颖", "通辽市医院"]])) == (
        "名单如下\n姓名\t单位\n王颖\t通辽市医院"
    )


def test_the_text_layer_of_a_pdf_is_read() -> None:
    assert (text_of("a.pdf", pdf("Wang Ying")) or "").strip() == "Wang Ying"


def test_a_page_locked_by_a_cipher_that_is_not_known_here_is_told_as_locked(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_the_library(self: object, password: str) -> None:
        raise DependencyError("cryptography")

    monkeypatch.setattr(PdfReader, "decrypt", without_the_library)
    with pytest.raises(Problem) as caught:
        pdf_text(locked_pdf())
    assert caught.value.code == "password"


def lying_zip() -> bytes:
    """A part that says it has ten bytes and unpacks to two million."""
    data = packed(xl__workbook_x_xml=b"0" * 2_000_000)
    return data.replace((2_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))


def many_columns() -> bytes:
    return ",".join(["姓名"] * 10_000).encode()


def bomb() -> bytes:
    return packed(xl__workbook_x_xml=b"0" * (MAX_UNPACKED + 1))


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a0 "王">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)) + "]>"
)
FROM_ELSEWHERE = '<!DOCTYPE w [<!ENTITY a11 SYSTEM "file:///etc/hostname">]>'
WITH_ENTITY = f'<row r="1">{raw_text("A1", "姓名")}{raw_text("B1", "&a11;")}</row>'


def many_parts() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(MAX_PARTS + 1):
            archive.writestr(f"xl/{number}", b"")
    return out.getvalue()


HOSTILE = {
    "empty": ("a.txt", b"\n \n"),
    "executable": ("a.csv", b"\x7fELF\x02\x01\x01" + b"\0" * 64),
    "image": ("a.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 64),
    "legacy": ("a.xls", OLD),
    "password": ("a.xlsx", OLD + "EncryptedPackage".encode("utf-16-le") + b"\0" * 90),
    "password of a document": ("a.docx", OLD + "EncryptedPackage".encode("utf-16-le") + b"\0" * 90),
    "password of a page": ("a.pdf", locked_pdf()),
    "packed": ("a.csv", b"Rar!\x1a\x07\x00" + b"\0" * 99),
    "packed by gzip": ("a.csv", gzip.compress(b"x")),
    "markup": ("a.xls", "\ufeff<html><table><tr><td>姓名".encode()),
    "markup of another kind": ("a.doc", b"{\\rtf1 x}"),
    "image of a telephone": ("a.pdf", b"\0\0\0\x18ftypheic" + b"\0" * 40),
    "executable of a Mac": ("a.txt", b"\xcf\xfa\xed\xfe" + b"\0" * 64),
    "unknown-kind": ("a.xlsx", packed(readme_x_txt=b"x")),
    "damaged": ("a.xlsx", xlsx(("王颖", "甲"))[:-200]),
    "damaged by entities": ("a.xlsx", raw_xlsx(WITH_ENTITY, before=LAUGHS)),
    "damaged by entities from elsewhere": ("a.xlsx", raw_xlsx(WITH_ENTITY, before=FROM_ELSEWHERE)),
    "damaged page": ("a.pdf", pdf("x")[:100]),
    "parts": ("a.xlsx", many_parts()),
    "nul": ("a.csv", "姓名,单位\n王颖,甲\0乙".encode()),
    "nul in a text": ("a.txt", "王颖\n通辽市\0医院".encode()),
    "nul in UTF-16": ("a.txt", "王颖\n通辽市\0医院".encode("utf-16")),
    "encoding-mixed": ("a.csv", "姓名,单位\n王颖,甲\n李静,乙\n".encode() + "赵芳,丙".encode("gb18030")),
    "encoding-unknown": ("a.txt", b"\x81\xff\xfe\xff\xff"),
    "encoding-unknown, Big5": ("a.txt", "內蒙古自治區醫療隊員名單如下".encode("big5")),
    "garbled": ("a.txt", "第三批医疗队名单：王颖、李静".encode().decode("gb18030", "replace").encode()),
    "garbled sheet": (
        "a.csv",
        "姓名,单位\n王颖,通辽市医院\n李静,开鲁县医院".encode().decode("cp1252", "replace").encode(),
    ),
    "columns": ("a.csv", many_columns()),
    "rows": ("a.xlsx", raw_xlsx(f'<row r="{MAX_ROWS + 1}">{raw_text(f"A{MAX_ROWS + 1}", "x")}</row>')),
    "long-cell": ("a.csv", "姓名,单位\n王颖,".encode() + b"x" * 10_000),
    "long-cell by a quote left open": ("a.csv", ('姓名,单位\n"王颖' + "\n李静,乙" * 2000).encode()),
    "no-text-layer": ("a.pdf", pdf()),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(kind: str) -> None:
    code = refusal(*HOSTILE[kind])
    assert code == re.match("[a-z-]+", kind)[0]  # type: ignore[index]
    assert code in PROBLEMS


def test_an_archive_that_unpacks_to_too_much_is_refused_by_what_it_says_and_by_what_it_does() -> None:
    assert refusal("a.xlsx", bomb()) == "bomb"
    assert refusal("a.xlsx", lying_zip()) == "damaged"


def test_a_file_that_is_too_big_is_refused_unopened() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    assert refusal("a.txt", b"x" * (MAX_FILE + 1)) == "too-big"
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime == before


def test_cells_far_off_the_table_do_not_take_the_machines_memory() -> None:
    assert refusal("a.xlsx", xlsx(sheets={"名单": [["姓名", *[""] * MAX_COLUMNS, "x"]]})) == "columns"


@pytest.mark.parametrize("bytes_of_it", [b"\xff", b" \x00\x00", "王".encode("gb18030")])
def test_whatever_the_bytes_are_they_are_judged_in_little_memory(bytes_of_it: bytes) -> None:
    """What a text may be in is found without a list of its characters."""
    data = b"\x80" + bytes_of_it * (4_000_000 // len(bytes_of_it))
    tracemalloc.start()
    with contextlib.suppress(UndecodableError):
        decode(data)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 12 * len(data)


def test_lines_of_old_macintosh_files_are_lines() -> None:
    assert rows_of("a.csv", "姓名,单位\r王颖,甲\r".encode()) == [["姓名", "单位"], ["王颖", "甲"]]


def test_a_million_characters_in_one_line_are_a_text_or_a_cell_that_is_too_long() -> None:
    assert text_of("a.txt", "王".encode() * 1_000_000) == "王" * 1_000_000
    assert refusal("a.csv", "姓名,单位\n".encode() + "王".encode() * 1_000_000) == "long-cell"


def test_cells_that_look_empty_and_are_not_say_what_stands_in_them() -> None:
    """An error, a formula that nobody reckoned; what a formula came to is its value, even if that is empty."""
    head = f'<row r="3">{raw_text("A3", "姓名")}{raw_text("B3", "单位")}</row>'
    cells = (
        '<c r="A5"><f>B2&amp;C2</f></c><c r="B5" t="str"><f>X</f><v>甲医院</v></c><c r="C5" t="e"><v>#N/A</v></c>'
        '<c r="D5" t="str"><f>IF(1,"","")</f><v></v></c><c r="E5" s="1"/><c r="F5" t="e"><f>Y</f><v>#REF!</v></c>'
        '<c r="G5"><f>A5</f><v></v></c><c r="H5"><f>A6</f><v/></c><c r="I5"><f>1+1</f><v>2</v></c>'
    )
    data = raw_xlsx(f'{head}<row r="5">{cells}</row><row r="9"><c r="AB9"><f t="shared" si="0"/></c></row>')
    with open_document("a.xlsx", data) as document:
        rows = {row.line: row.cells for row in document.rows}
    assert rows[3][:2] == ["姓名", "单位"]
    assert rows[5][:6] == ["=B2&C2", "甲医院", "#N/A", "", "", "#REF!"]
    assert rows[5][6:] == ["=A5", "=A6", "2"]
    assert rows[9] == [*[""] * 27, "="]


def test_a_sheet_of_nothing_but_such_cells_is_no_empty_sheet() -> None:
    assert rows_of("a.xlsx", raw_xlsx('<row r="2"><c r="A2"><f>1</f></c></row>')) == [["=1"]]


def test_formulas_are_text_and_nothing_more() -> None:
    assert rows_of("a.csv", '姓名,单位\n"=1+1",甲'.encode())[1] == ["=1+1", "甲"]


def test_the_service_goes_on_after_a_refusal() -> None:
    refusal(*HOSTILE["damaged"])
    assert text_of("a.txt", "王颖".encode()) == "王颖"


@pytest.mark.parametrize("program", ["extract", "docx", "pdf"])
def test_the_process_that_opens_a_file_does_not_load_the_reader(program: str) -> None:
    # It would spend a second on it for each file.
    said = f"import sys, roster.rolls.files.{program}; print('roster.rolls.reader' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", said], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
