"""Files of every kind, friendly and hostile, opened in a process of their own."""

import io
import resource

import pytest
import xlsxwriter

from roster.rolls.documents import Unreadable, open_document
from roster.rolls.limits import MAX_COLUMNS, MAX_FILE, MAX_UNPACKED
from tests.intake.files import csv_file, docx, packed, pdf, xlsx


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


def lying_zip() -> bytes:
    """A part that says it has ten bytes and unpacks to two million."""
    data = packed(xl__workbook_x_xml=b"0" * 2_000_000)
    return data.replace((2_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))


def many_columns() -> bytes:
    return ",".join(["姓名"] * 10_000).encode()


def bomb() -> bytes:
    return packed(xl__workbook_x_xml=b"0" * (MAX_UNPACKED + 1))


HOSTILE = {
    "empty": ("a.txt", b"\n \n"),
    "executable": ("a.csv", b"\x7fELF\x02\x01\x01" + b"\0" * 64),
    "image": ("a.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 64),
    "legacy": ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64),
    "unknown-kind": ("a.xlsx", packed(readme_x_txt=b"x")),
    "damaged": ("a.xlsx", xlsx(("王颖", "甲"))[:-200]),
    "nul": ("a.csv", "姓名,单位\n王颖,甲\0乙".encode()),
    "encoding-mixed": ("a.csv", "姓名,单位\n王颖,甲\n李静,乙\n".encode() + "赵芳,丙".encode("gb18030")),
    "encoding-unknown": ("a.txt", b"\x81\xff\xfe\xff\xff"),
    "columns": ("a.csv", many_columns()),
    "long-cell": ("a.csv", "姓名,单位\n王颖,".encode() + b"x" * 10_000),
    "no-text-layer": ("a.pdf", pdf()),
}


@pytest.mark.parametrize("code", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(code: str) -> None:
    assert refusal(*HOSTILE[code]) == code


def test_an_archive_that_unpacks_to_too_much_is_refused_by_what_it_says_and_by_what_it_does() -> None:
    assert refusal("a.xlsx", bomb()) == "bomb"
    assert refusal("a.xlsx", lying_zip()) == "damaged"


def test_a_file_that_is_too_big_is_refused_unopened() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    assert refusal("a.txt", b"x" * (MAX_FILE + 1)) == "too-big"
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime == before


def test_cells_far_off_the_table_do_not_take_the_machines_memory() -> None:
    assert refusal("a.xlsx", xlsx(sheets={"名单": [["姓名", *[""] * MAX_COLUMNS, "x"]]})) == "columns"


def test_formulas_are_text_and_nothing_more() -> None:
    assert rows_of("a.csv", '姓名,单位\n"=1+1",甲'.encode())[1] == ["=1+1", "甲"]


def test_the_service_goes_on_after_a_refusal() -> None:
    refusal(*HOSTILE["damaged"])
    assert text_of("a.txt", "王颖".encode()) == "王颖"
