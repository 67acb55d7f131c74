"""Texts and files become intakes of which every row and character is accounted for."""

import io
import re

import pytest
import xlsxwriter
from django.utils import translation

from roster.actions.intake.take import read, take
from roster.models import Intake, IntakeEntry, Source
from tests.factories import make_source
from tests.intake.files import csv_file, docx, raw_text, raw_xlsx, xlsx
from tests.intake.rolls import HONOUR_ROLL, some
from tests.intake.taking import entry, outcomes, taken

pytestmark = pytest.mark.django_db


def test_a_pasted_roll_gives_its_entries_with_their_lines_and_words(regions: None) -> None:
    intake = taken(HONOUR_ROLL.replace("\n", "\r\n"))  # as a browser sends it
    assert (intake.status, intake.title, intake.entries.count()) == ("review", "向最美“逆行者”致敬", 40)
    one = entry(intake, "王娅杰")
    assert one.printed == "王娅杰\n锡林郭勒盟乌拉盖管理区\n人民医院传染科医师"
    lines = HONOUR_ROLL.split("\n")
    assert [line.strip() for line in lines[one.first_line - 1 : one.last_line]] == one.printed.split("\n")
    assert one.fields["hospital"] == "乌拉盖管理区人民医院"


def test_radicals_that_a_pdf_has_for_characters_are_taken_as_characters(regions: None) -> None:
    intake = taken("⽥芳菲\n⾚峰市医院\n⼉科护师\n")
    assert (entry(intake, "田芳菲").printed, intake.text) == (
        "田芳菲\n赤峰市医院\n儿科护师",
        "田芳菲\n赤峰市医院\n儿科护师\n",
    )
    sheet = taken(file=csv_file(("⻩梅", "⾚峰市医院", "⽿⿐喉科", "护⼠")), file_name="a.csv")
    said = entry(sheet, "黄梅").fields
    assert (said["hospital"], said["department"], said["title"]) == ("赤峰市医院", "耳鼻喉科", "护士")


def test_the_segments_of_a_text_are_the_whole_text(regions: None) -> None:
    intake = taken(some("王颖"))
    assert "".join(intake.text[start:end] for start, end, _kind, _entry in intake.segments) == intake.text


def test_a_sheet_gives_a_row_an_entry_and_keeps_the_rest_in_sight(regions: None) -> None:
    data = csv_file(("王颖", "通辽市医院", "耳鼻喉科", "主管护师"), ("合计", "2人", "", ""), ("", "", "", ""))
    intake = taken(file=data, file_name="名单.csv")
    assert [(one.first_line, one.fields["name"]) for one in intake.entries.all()] == [(2, "王颖")]
    assert [(part["line"], part["kind"]) for part in intake.segments] == [(1, "header"), (3, "context")]
    [count] = intake.counts
    assert (count["stated"], count["read"], count["text"], count["line"]) == (2, 1, "合计 2人", 3)


def test_good_rows_go_ahead_and_bad_ones_stay_with_what_is_wrong(regions: None) -> None:
    intake = taken(file=csv_file(("王颖", "通辽市医院", "", ""), ("", "通辽市医院", "", "")), file_name="a.csv")
    assert [one.fields.get("name") for one in intake.entries.ready()] == ["王颖"]
    [bad] = intake.entries.open()
    assert (bad.outcome, bad.first_line, [error["code"] for error in bad.errors]) == ("doubtful", 3, ["no-name"])


def test_rows_copied_from_a_sheet_are_read_as_a_sheet(regions: None) -> None:
    intake = taken("姓名\t单位\t职称\n王颖\t通辽市医院\t主管护师\n")
    assert intake.is_sheet
    assert entry(intake, "王颖").fields["title"] == "主管护师"


def test_a_table_in_a_document_is_read(regions: None) -> None:
    data = docx(table=[["姓名", "单位", "职称"], ["王颖", "通辽市医院", "主管护师"]])
    assert entry(taken(file=data, file_name="a.docx"), "王颖").fields["hospital"] == "通辽市医院"


def test_the_columns_as_mapped_by_hand_are_remembered_for_the_same_headers(regions: None) -> None:
    data = csv_file(("王颖", "骨科"), head=("姓名", "所在组", "单位"))
    first = taken(file=data, file_name="a.csv")
    assert entry(first, "王颖").fields.get("department") is None
    first.header["columns"] = {"0": "name", "1": "department", "2": "hospital"}
    first.mapped = True
    first.save()
    read(first)
    assert entry(first, "王颖").fields["department"] == "骨科"
    second = taken(file=data + "\r\n李静,内科,".encode(), file_name="b.csv")
    assert entry(second, "李静").fields["department"] == "内科"


def test_the_same_text_again_has_the_source_of_the_first(regions: None) -> None:
    source = make_source()
    first = taken(some("王颖"), source=source)
    again = take(text=some("王颖"))
    assert (again.source, list(Intake.objects.of_content(again.file_hash))) == (source, [first, again])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("王颖\n通辽市医院\n护士", ""),
        ("王颖 通辽市医院 护士\n李静 通辽市医院 护师", ""),
        ("孙凤雷\n\n王颖 通辽市医院 护士", ""),
        ("Wang Ying\n王颖 通辽市医院 护士", ""),
        ("王颖、李静、赵芳", ""),
        ("姓名\t单位\n王颖\t通辽市医院", ""),
        ("通辽市援鄂人员\n姓名\t单位\n王颖\t通辽市医院", "通辽市援鄂人员"),
        ("向最美“逆行者”致敬\n王颖\n通辽市医院\n护士", "向最美“逆行者”致敬"),
        ("第三批医疗队名单（共1人）\n王颖 通辽市医院 护士", "第三批医疗队名单（共1人）"),
    ],
)
def test_a_pasted_text_is_named_after_its_heading_and_never_after_a_person(text: str, title: str) -> None:
    with translation.override("en"):
        made = take(text=text, new_source={"kind": "newspaper"}).new_source["title"]
    assert made == title or (not title and re.fullmatch(r"newspaper page \d{4}-\d\d-\d\d", made))


def test_a_new_source_is_named_after_the_heading_or_the_file() -> None:
    kind = {"kind": "web_page"}
    assert take(text="\n# 致敬名单\n王颖", new_source=kind).new_source == {**kind, "title": "致敬名单"}
    made = take(file=b"x", file_name="lists/援鄂名单.csv", new_source=kind).new_source
    assert made == {**kind, "title": "援鄂名单"}
    given = take(text="王颖", new_source={"kind": "notice", "title": "通知"}).new_source
    assert given == {"kind": "notice", "title": "通知"}


@pytest.mark.parametrize("given", [{"text": "# 致敬名单\n王颖"}, {"file": b"x", "file_name": "援鄂名单.csv"}])
def test_the_kind_of_a_new_source_is_never_invented(given: dict) -> None:
    with pytest.raises(ValueError, match=r"Source\.Kind"):
        take(**given, new_source={"title": "名单"})
    assert not Intake.objects.exists()


def test_nothing_is_not_taken_in() -> None:
    with pytest.raises(ValueError, match="nothing"):
        take(text=" \n")
    assert not Intake.objects.exists()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.xlsx", xlsx(("王颖", "甲"))[:-99], "damaged"),
        ("a.csv", "姓名,单位\n王颖,甲\n李静,\0".encode(), "nul"),
        ("a.csv", "第一组,第二组\n王颖,李静".encode(), "no-header"),
        ("a.xlsx", xlsx(("", ""), ("", "")), "no-rows"),
        ("a.csv", "姓名,单位\n,\n,\n".encode(), "no-rows"),
        ("a.csv", "姓名,单位\n合计,2\n".encode(), "no-rows"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_leaves_no_entry(name: str, data: bytes, code: str) -> None:
    intake = taken(file=data, file_name=name)
    assert (intake.status, intake.problem["code"]) == ("failed", code)
    assert not IntakeEntry.objects.exists()
    assert not Source.objects.exists()


def test_reading_again_starts_from_the_beginning(regions: None) -> None:
    intake = taken(some("王颖", "王爽"))
    read(intake)
    assert outcomes(intake) == {"王爽": "new", "王颖": "new"}


def test_a_header_in_two_rows_of_merged_cells_is_read(regions: None) -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.merge_range(1, 0, 1, 3, "援鄂医疗队名单")
    sheet.merge_range(3, 0, 4, 0, "姓名")
    sheet.merge_range(3, 1, 4, 1, "单位")
    sheet.merge_range(3, 2, 3, 3, "派遣时间")
    sheet.write_row(4, 2, ["出发日期", "返回日期"])
    sheet.write_row(5, 0, ["王颖", "通辽市医院", "2020-02-15", "43921"])
    book.close()
    intake = taken(file=out.getvalue(), file_name="a.xlsx")
    one = entry(intake, "王颖")
    assert (one.first_line, one.fields["hospital"], one.fields["started_on"]) == (6, "通辽市医院", "2020-02-15")
    assert [(error["code"], error["valid"]) for error in one.errors] == [("counted-day", ["2020-03-31"])]
    assert [(part["line"], part["kind"]) for part in intake.segments] == [(2, "context"), (4, "context"), (5, "header")]


def test_a_header_below_many_empty_rows_is_found(regions: None) -> None:
    data = ("\n" * 30 + "姓名,单位\n王颖,通辽市医院\n").encode()
    assert entry(taken(file=data, file_name="a.csv"), "王颖").first_line == 32


def test_hidden_sheets_are_told_and_not_read(regions: None) -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.add_worksheet("名单").write_column(0, 0, ["姓名", "王颖"])
    book.get_worksheet_by_name("名单").write_column(0, 1, ["单位", "通辽市医院"])
    hidden = book.add_worksheet("旧")
    hidden.write_row(0, 0, ["姓名", "单位"])
    hidden.write_row(1, 0, ["李静", "通辽市医院"])
    hidden.hide()
    book.close()
    intake = taken(file=out.getvalue(), file_name="a.xlsx")
    assert outcomes(intake) == {"王颖": "new"}
    assert [(part["text"], part["kind"]) for part in intake.segments] == [
        ("[旧]", "hidden-sheet"),
        ("姓名\t单位", "header"),
    ]


def test_a_workbook_without_a_cell_is_empty() -> None:
    assert taken(file=xlsx(sheets={"名单": []}), file_name="a.xlsx").problem["code"] == "empty"


def test_a_formula_that_was_never_reckoned_is_a_fault_of_its_cell(regions: None) -> None:
    rows = f'<row r="1">{raw_text("A1", "姓名")}{raw_text("B1", "单位")}{raw_text("C1", "科室")}</row>'
    cells = f'{raw_text("A2", "王颖")}<c r="B2"><f>Z1</f></c><c r="C2" t="e"><v>#N/A</v></c>'
    [one] = taken(file=raw_xlsx(f'{rows}<row r="2">{cells}</row>'), file_name="a.xlsx").entries.all()
    assert [(error["column"], error["value"], error["code"]) for error in one.errors] == [
        ("单位", "=Z1", "formula"),
        ("科室", "#N/A", "not-words"),
    ]


def test_values_between_commas_are_a_sheet_whatever_the_file_is_called_and_pasted_too(regions: None) -> None:
    data = csv_file(("王颖", "通辽市医院", '"内科,一区"', "护师"), ("=李静", "通辽市医院", "", "护士"))
    for given in ({"file": data, "file_name": "text.txt"}, {"text": data.decode()}):
        intake = taken(**given)
        assert intake.is_sheet
        assert entry(intake, "王颖").fields["department"] == "内科,一区"
        assert [one["code"] for one in entry(intake, "=李静").errors] == ["not-a-name"]
        read(intake)  # anew, as after the columns were mapped
        assert intake.entries.count() == 2


def test_a_roll_with_commas_is_no_sheet(regions: None) -> None:
    intake = taken("姓名,单位\n王颖,通辽市医院\n" + "\n".join(["这一段是为测试写的文字。"] * 5))
    assert not intake.is_sheet


def test_an_empty_cell_under_hospitals_is_a_doubt_and_a_merged_one_says_what_stands_there(regions: None) -> None:
    table = [["姓名", "单位", "职称"], ["王颖", "通辽市医院", "护师"], ["王爽", "", "护师"], ["王明", "", "护师"]]
    intake = taken(file=docx(table=table, merged=((1, 1), (2, 1))), file_name="a.docx")
    assert {name: entry(intake, name).fields.get("hospital") for name in ("王颖", "王爽", "王明")} == {
        "王颖": "通辽市医院",
        "王爽": "通辽市医院",
        "王明": None,
    }
    assert {name: entry(intake, name).doubts for name in ("王爽", "王明")} == {"王爽": [], "王明": ["no-hospital"]}


def test_a_cell_over_several_columns_moves_no_other_to_the_left(regions: None) -> None:
    table = [["姓名", "单位", "科室", "职称"], ["王颖", "通辽市医院", "", "护师"]]
    found = entry(taken(file=docx(table=table, merged=((1, 1), (1, 2))), file_name="a.docx"), "王颖")
    assert (found.fields["hospital"], found.fields["title"], "department" in found.fields) == (
        "通辽市医院",
        "护师",
        False,
    )
