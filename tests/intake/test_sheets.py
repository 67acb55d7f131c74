import pytest

from roster.rolls.files.cells import CellError, read_row
from roster.rolls.files.sheets import HEADERS, Header, find_header, recognise

HEADER = Header(1, ("姓名", "工作单位", "科室", "职称/职务", "政治面貌", "出发日期", "返回日期", "备注"), {})
HEADER = Header(1, HEADER.cells, recognise(HEADER.cells))


def fields(*cells: str, header: Header = HEADER) -> dict:
    row = read_row(header, 2, cells)
    assert row is not None
    assert row.errors == ()
    return {name: value for name, value in row.fields.items() if value not in ("", None)}


def errors(*cells: str) -> dict[str, str]:
    row = read_row(HEADER, 2, cells)
    assert row is not None
    return {error.field: error.code for error in row.errors}


@pytest.mark.parametrize(
    ("printed", "meaning"),
    [
        ("姓名", "name"),
        ("姓 名", "name"),
        ("*姓名", "name"),
        ("Name", "name"),
        ("工作单位", "hospital"),
        ("单位/医院", "hospital"),
        ("部门", "department"),
        ("职称/职务", "position"),
        ("职称（职务）", "position"),
        ("批次：", "batch"),
        ("序号", "number"),
    ],
)
def test_headers_are_known_by_their_synonyms(printed: str, meaning: str) -> None:
    assert recognise([printed]) == {0: meaning}


def test_no_header_means_two_things() -> None:
    words = [word for synonyms in HEADERS.values() for word in synonyms]
    assert sorted(words) == sorted(set(words))


def test_the_header_is_found_below_a_title_and_not_in_a_title_alone() -> None:
    rows = [(1, ["支援湖北人员名单"]), (2, ["", ""]), (3, ["序号", "姓名", "单位"]), (4, ["1", "王颖", "通辽市医院"])]
    header = find_header(rows)
    assert header is not None
    assert (header.line, dict(header.columns)) == (3, {0: "number", 1: "name", 2: "hospital"})
    assert find_header(rows[:2]) is None


def test_a_row_is_read_into_fields() -> None:
    assert fields("王颖", "通辽市医院", "", "耳鼻喉科主管护师", "中共党员", "2020-02-15", "2020年3月31日", "") == {
        "name": "王颖",
        "hospital": "通辽市医院",
        "department": "耳鼻喉科",
        "title": "主管护师",
        "party_member": True,
        "started_on": "2020-02-15",
        "ended_on": "2020-03-31",
    }


def test_a_name_set_apart_in_print_is_one_and_a_latin_one_keeps_its_blank() -> None:
    assert fields("王  颖", "甲医院")["name"] == "王颖"
    assert fields("阿依古丽·买买提", "甲医院")["name"] == "阿依古丽·买买提"
    assert fields("Norman Bethune", "甲医院")["name"] == "Norman Bethune"


def test_all_that_is_wrong_with_a_row_is_said_at_once() -> None:
    assert errors("=1+1", "#123456789012345680", "", "", "也许", "2020-13-01", "昨天") == {
        "name": "not-a-name",
        "hospital": "not-words",
        "party_member": "not-a-choice",
        "started_on": "not-a-day",
        "ended_on": "not-a-day",
    }
    assert errors("", "通辽市医院") == {"name": "no-name"}
    assert errors("王颖", "甲医院", "", "", "", "2020-03-02", "2020-03-01") == {"ended_on": "end-before-start"}


def test_an_error_names_column_value_and_what_would_be_valid() -> None:
    row = read_row(HEADER, 7, ("王颖", "", "", "", "也许"))
    assert row is not None
    assert row.errors == (
        CellError("政治面貌", "party_member", "也许", "not-a-choice", ("是", "否", "中共党员", "群众")),
    )


def test_a_cell_that_is_no_field_is_kept_as_remainder_and_not_cited() -> None:
    row = read_row(HEADER, 2, ("王颖", "甲医院", "", "", "", "", "", "已返回"))
    assert row is not None
    assert (row.rest, row.printed) == ({"备注": "已返回"}, "王颖\t甲医院")


@pytest.mark.parametrize(
    "cells",
    [("", "", ""), HEADER.cells, ("合计", "40人"), ("小计：", "", "12")],
    ids=["empty", "header", "total", "sum"],
)
def test_a_row_that_is_nobodys_gives_no_entry(cells: tuple[str, ...]) -> None:
    assert read_row(HEADER, 9, cells) is None


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＠"])
def test_a_formula_is_nobodys_department_title_post_hospital_or_batch(start: str) -> None:
    header = Header(1, ("姓名", "单位", "科室", "职称", "职务", "批次", "队内职务", "民族"), {})
    header = Header(1, header.cells, recognise(header.cells))
    row = read_row(header, 2, ("王颖", *[f"{start}SUM(A1)"] * 7))
    assert row is not None
    assert {error.field: error.code for error in row.errors} == dict.fromkeys(
        ("hospital", "department", "title", "post", "batch", "role", "ethnic_group"), "formula"
    )


@pytest.mark.parametrize("cell", ["12", "#N/A", "3.5", "***"])
def test_what_has_no_letter_is_no_word(cell: str) -> None:
    assert errors("王颖", "甲医院", cell) == {"department": "not-words"}


@pytest.mark.parametrize("cell", ["-", "——", "/", "无"])
def test_a_sign_for_nothing_says_nothing_and_stays_in_what_was_printed(cell: str) -> None:
    assert fields("王颖", "甲医院", cell, cell, cell, cell) == {"name": "王颖", "hospital": "甲医院"}
    row = read_row(HEADER, 2, ("王颖", cell))
    assert row is not None
    assert row.printed == f"王颖\t{cell}"


def test_a_batch_may_be_called_by_its_number() -> None:
    header = Header(1, ("姓名", "批次"), {0: "name", 1: "batch"})
    assert fields("王颖", "3", header=header) == {"name": "王颖", "batch": "3"}


def test_an_apostrophe_makes_words_of_a_formula_only_where_a_person_put_it() -> None:
    row = read_row(HEADER, 2, ("王颖", "'-1号医院"))
    assert row is not None
    assert [(error.field, error.code) for error in row.errors] == [("hospital", "formula")]
    row = read_row(HEADER, 2, ("王颖", "'-1号医院"), by_hand=True)
    assert row is not None
    assert (row.fields["hospital"], row.errors) == ("-1号医院", ())


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2020-02-15", "2020-02-15"),
        ("2020.2.5", "2020-02-05"),
        ("2020/2/15 0:00", "2020-02-15"),
        ("2020年2月15日", "2020-02-15"),
        ("20200215", "2020-02-15"),
        ("２０２０－０２－１５", "2020-02-15"),
        ("1949-01-01", "1949-01-01"),
        ("2099-12-31", "2099-12-31"),
    ],
)
def test_a_day_is_read_as_people_write_it(cell: str, day: str) -> None:
    assert fields("王颖", "", "", "", "", cell)["started_on"] == day


@pytest.mark.parametrize(
    ("cell", "code", "valid"),
    [
        ("1948-12-31", "day-out-of-range", "1949-01-01–2099-12-31"),
        ("2100-01-01", "day-out-of-range", "1949-01-01–2099-12-31"),
        ("0202-02-15", "day-out-of-range", "1949-01-01–2099-12-31"),
        ("2020-02-30", "not-a-day", "2020-02-15"),
        ("2月15日", "not-a-day", "2020-02-15"),
        ("43876", "counted-day", "2020-02-15"),
        ("99999", "not-a-day", "2020-02-15"),
    ],
)
def test_what_is_no_day_is_told_with_what_would_be_valid(cell: str, code: str, valid: str) -> None:
    row = read_row(HEADER, 2, ("王颖", "", "", "", "", cell))
    assert row is not None
    assert row.errors == (CellError("出发日期", "started_on", cell, code, (valid,)),)


def test_a_region_is_a_full_name_or_a_code_that_there_is() -> None:
    header = Header(1, ("姓名", "地区"), {0: "name", 1: "region"})
    assert fields("王颖", "150500", header=header)["region"] == "150500"
    row = read_row(header, 2, ("王颖", "159999"))
    assert row is not None
    assert [(error.field, error.code) for error in row.errors] == [("region", "no-region")]


def test_what_is_longer_than_a_field_is_told_with_how_long_it_may_be() -> None:
    header = Header(1, ("姓名", "民族", "单位"), {0: "name", 1: "ethnic_group", 2: "hospital"})
    row = read_row(header, 2, ("王" * 41, "汉" * 21, "㍿" * 30))  # a sign that is compared as four characters
    assert row is not None
    assert [(error.field, error.code, error.valid) for error in row.errors] == [
        ("name", "too-long", ("40",)),
        ("hospital", "too-long", ("100",)),
        ("ethnic_group", "too-long", ("20",)),
    ]


@pytest.mark.parametrize("cell", ["张三 李四", "张三　李四", "王颖  李静", "王颖 李静 徐光启", "诸葛亮 关羽"])
def test_several_names_in_one_cell_are_a_fault_that_tells_them(cell: str) -> None:
    row = read_row(HEADER, 2, (cell, "甲医院"))
    assert row is not None
    assert row.errors == (CellError("姓名", "name", cell, "several-names", tuple(cell.split())),)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("王　凯", "王凯"),
        ("王  颖", "王颖"),
        ("欧阳 娜娜", "欧阳娜娜"),
        ("司马 相如", "司马相如"),
        ("萨仁 高娃", "萨仁高娃"),
        ("乌云 其木格", "乌云其木格"),
        ("白云 高娃", "白云高娃"),
        ("Anna Li", "Anna Li"),
    ],
)
def test_one_name_with_blanks_in_it_is_one(cell: str, name: str) -> None:
    assert fields(cell)["name"] == name


def test_a_tabulator_within_a_cell_does_not_divide_what_was_printed() -> None:
    row = read_row(HEADER, 2, ("王颖", "甲\t医院", "内科"))
    assert row is not None
    assert row.printed == "王颖\t甲 医院\t内科"


def read(*cells: str, head: tuple[str, ...] = ("姓名", "职称", "职务", "id"), by_hand: bool = False) -> dict:
    header = find_header([(1, list(head))])
    assert header is not None
    found = read_row(header, 2, list(cells), by_hand=by_hand)
    assert found is not None
    return {name: found.fields[name] for name in ("title", "post")}


def test_a_post_under_titles_and_a_title_under_posts_are_put_where_they_belong() -> None:
    assert read("王颖", "护士长") == {"title": "", "post": "护士长"}
    assert read("王颖", "", "主管护师") == {"title": "主管护师", "post": ""}
    assert read("王颖", "护士长", "党支部书记") == {"title": "护士长", "post": "党支部书记"}  # both are said
    assert read("王颖", "心内科骨干") == {"title": "心内科骨干", "post": ""}
    assert read("王颖", "护士长", "", "2k5x8p0qd3vw") == {"title": "护士长", "post": ""}  # the roster's own file
    assert read("王颖", "护士长", by_hand=True) == {"title": "护士长", "post": ""}


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("姓 名（必填）", "name"),
        ("*所在医院/单位", "hospital"),
        ("所属科室(选填)", "department"),
        ("派遣批次", "batch"),
        ("职称*必填项", "title"),
    ],
)
def test_a_header_may_say_whether_it_is_needed(header: str, meaning: str) -> None:
    assert recognise([header]).get(0) == meaning
