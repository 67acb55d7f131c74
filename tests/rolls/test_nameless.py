"""Rows of people whose name was not read: to be looked at by somebody, and nobody else's words."""

import pytest

from roster.rolls import Reading, read_roll

ABOVE = "刘梅　通辽市医院　重症医学科　护师"
BELOW = "陈大文　赤峰市医院　感染科　主任医师"
ROWS = (
    "■■　赤峰林西县医院　内科　医师",
    "??　赤峰林西县医院　内科　医师",
    "**　赤峰林西县医院　内科　医师",
    "Bao Lina　呼伦贝尔市人民医院　ICU　护士",
    "Ｗａｎｇ　兴安盟人民医院　急诊科　护士",
    '=HYPERLINK("http://x")　通辽市医院　内科　医师',
    "3、■■　赤峰林西县医院　内科　医师",
    "刘■　赤峰林西县医院　内科　医师",
    "■梅　赤峰林西县医院　内科　医师",
    "■■（赤峰林西县医院内科医师）",
    "■■　女　赤峰林西县医院　内科　医师",
    "■■　赤峰林西县医院　内科　医师　家住城南",
    "■■　赤峰林西县医院　内科　医师（原文不清）",
    "■■　赤峰林西县医院　内科　医师，自愿报名的",
    "赤峰林西县医院　内科　医师　■■",
    "赤峰林西县医院　内科　医师",
)


def unread(reading: Reading) -> str:
    return "".join(segment.text for segment in reading.unread).strip()


def people(reading: Reading) -> list[tuple[str, ...]]:
    return [(entry.name, entry.hospital, entry.department, entry.title) for entry in reading.entries]


@pytest.mark.parametrize("row", ROWS)
def test_a_row_without_a_name_is_unread_and_nobody_elses(row: str) -> None:
    reading = read_roll(f"援鄂医疗队员名单\n{ABOVE}\n{row}\n{BELOW}")
    assert unread(reading) == row
    assert people(reading) == [
        ("刘梅", "通辽市医院", "重症医学科", "护师"),
        ("陈大文", "赤峰市医院", "感染科", "主任医师"),
    ]


@pytest.mark.parametrize("row", ROWS)
def test_a_person_whose_hospital_was_not_read_takes_no_row_without_a_name(row: str) -> None:
    reading = read_roll(f"刘梅　通辽市医完　重症医学科　护师\n{row}")
    assert people(reading) == [("刘梅", "", "重症医学科", "护师")]
    assert row in unread(reading)


def test_several_rows_without_a_name_are_all_unread() -> None:
    rows = "\n".join(ROWS)
    assert unread(read_roll(f"{ABOVE}\n{rows}\n{BELOW}")) == rows


def test_under_the_heading_of_a_hospital() -> None:
    reading = read_roll("赤峰市医院\n刘梅 内科 护师\n■■ 急诊科 医师\n陈大文 感染科 主任医师")
    assert unread(reading) == "■■ 急诊科 医师"
    assert people(reading)[1] == ("陈大文", "赤峰市医院", "感染科", "主任医师")


@pytest.mark.parametrize("name", ["■■", "Bao Lina"])
def test_three_lines_of_somebody_not_read_are_nobody_elses(name: str) -> None:
    reading = read_roll(
        f"{name}\n赤峰市医院\n内科医师\n王小红\n赤峰市医院\n呼吸科主管护师\n"
        f"{name}\n包头市医院\n外科医师\n李建国\n通辽市医院\n急诊科主治医师\n"
    )
    assert people(reading) == [
        ("王小红", "赤峰市医院", "呼吸科", "主管护师"),
        ("李建国", "通辽市医院", "急诊科", "主治医师"),
    ]
    assert unread(reading) == f"{name}\n赤峰市医院\n内科医师\n{name}\n包头市医院\n外科医师"


@pytest.mark.parametrize(
    "heading", ["赤峰市医院　内科　护士", "■赤峰市医院护士", "● 赤峰市医院　护士", "**赤峰市医院护士**"]
)
def test_what_the_people_below_inherit_is_a_heading(heading: str) -> None:
    reading = read_roll(f"援鄂医疗队员名单\n{heading}\n王小红、李建国")
    assert [(entry.hospital, entry.title) for entry in reading.entries] == [("赤峰市医院", "护士")] * 2
    assert heading not in unread(reading)


def test_a_hospital_and_a_department_that_a_later_row_inherits_are_a_heading() -> None:
    text = "包头市医院　内科\n刘梅　通辽市医院　急诊科\n赤峰市医院　内科\n陈大文　主任医师\n王小红　护师"
    assert {entry.name: entry.hospital for entry in read_roll(text).entries}["王小红"] == "赤峰市医院"


@pytest.mark.parametrize("row", ["赤峰林西县医院内科医师", "赤峰林西县医院　内科"])
def test_what_nobody_around_wants_is_unread(row: str) -> None:
    own = "内科" if row.endswith("科") else "护师"
    reading = read_roll(f"刘梅　通辽市医院　{own}\n{row}\n陈大文　赤峰市医院　{own}")
    assert unread(reading) == row
    assert [entry.hospital for entry in reading.entries] == ["通辽市医院", "赤峰市医院"]


def test_names_not_read_in_a_list_are_unread() -> None:
    reading = read_roll("通辽市医院：刘梅、■■、Bao Lina、陈大文\n")
    assert [entry.name for entry in reading.entries] == ["刘梅", "陈大文"]
    assert all(name in unread(reading) for name in ("■■", "Bao Lina"))


def test_a_tables_row_without_a_name_is_unread() -> None:
    rows = "■■\t赤峰市医院\t内科\t医师\nBao Lina\t赤峰市医院\tICU\t护士\n\t赤峰市医院\t外科\t医师\n无\t赤峰市医院\t骨科\t医师"
    reading = read_roll(
        f"姓名\t单位\t科室\t职称\n刘梅\t通辽市医院\t内科\t护师\n{rows}\n陈大文\t赤峰市医院\t感染科\t主任医师\n合计\t2家\t\t\n盖章\t\t\t"
    )
    assert unread(reading) == rows
    assert [entry.name for entry in reading.entries] == ["刘梅", "陈大文"]


def test_a_hospital_alone_in_a_tables_row_heads_the_rows_below() -> None:
    reading = read_roll(
        "姓名\t科室\t姓名\t科室\n灵璧县人民医院\t\t\t\n王小红\t急诊科\t李建国\t儿科\n泗县人民医院\t\t\t\n张海燕\tICU\t\t\n"
    )
    assert people(reading) == [
        ("王小红", "灵璧县人民医院", "急诊科", ""),
        ("李建国", "灵璧县人民医院", "儿科", ""),
        ("张海燕", "泗县人民医院", "ICU", ""),
    ]
    assert unread(reading) == ""
