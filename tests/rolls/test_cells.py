"""Tables whose cells stand in lines of their own, and rows between blanks: where one cell ends and the next begins."""

import pytest

from roster.rolls import read_roll

HEAD = ("学历", "科室", "队员姓名", "性别", "工作单位", "职务", "职称")
ROWS = (
    ("大专", "内科", "张莹斌", "男", "黎川县医院", "无", "副主任护师"),
    ("本科", "急诊科", "任宁", "女", "南丰县医院", "护士长", "护师"),
    ("硕士", "护理部", "丁慧英", "女", "广昌县医院", "无", "护士"),
)


def read(text: str, *fields: str) -> list[tuple[str, ...]]:
    return [tuple(getattr(entry, field) for field in ("name", *fields)) for entry in read_roll(text).entries]


EXPECTED = [(row[2], row[4], row[1], row[6], row[5].replace("无", "")) for row in ROWS]


@pytest.mark.parametrize("foot", ["", "填表人：陈静　审核人：李光", "来源：抚州发布　编辑：刘小川", "合计：3人"])
def test_each_cell_in_its_line(foot: str) -> None:
    text = "\n".join(["支援湖北医疗队花名册", *HEAD, *(cell for row in ROWS for cell in row), "", foot])
    assert read(text, "hospital", "department", "title", "post") == EXPECTED


def test_blank_lines_are_empty_cells_wherever_they_stand() -> None:
    cells = (cell.replace("无", "") for row in ROWS for cell in row)
    text = "\n".join(["支援湖北医疗队花名册", *HEAD, *cells, "来源：抚州发布"])
    assert read(text, "hospital", "department", "title", "post") == EXPECTED


@pytest.mark.parametrize("gap", ["  ", ",", "\t"])
def test_a_rows_last_cell_and_the_next_ones_first_are_no_word(gap: str) -> None:
    order = (1, 2, 4, 6, 0)
    lines = [gap.join(row[place] for place in order) for row in (HEAD, *ROWS)]
    assert read("\n".join(lines), "hospital", "department", "title") == [row[:4] for row in EXPECTED]


def test_a_head_that_comes_again_names_nobody() -> None:
    lines = ["\t".join(row) for row in (HEAD, *ROWS[:2], HEAD, *ROWS[2:])]
    lines.insert(3, "第1页 共2页")
    assert [name for name, *_ in read("\n".join(lines))] == ["张莹斌", "任宁", "丁慧英"]


def test_a_house_broken_off_before_its_kind_goes_on_before_a_ward() -> None:
    text = "援鄂医疗队名单\n黎丹丹\n博尔塔拉蒙古自治州妇幼\n保健院重症监护室主管护师\n"
    assert read(text, "hospital", "department") == [("黎丹丹", "博尔塔拉蒙古自治州妇幼保健院", "重症监护室")]


def test_a_table_of_strokes_gives_offices_in_brackets_behind_a_number_that_is_nobodys() -> None:
    page = (
        "象州县人民医院支援百色医疗队队员名单\n姓名/科室/职称/手机号\n韦志刚/急诊科/主治医师/138****2210（领队）\n"
        "覃小妹/内一科/护师/136****8891\n蒙丽金/手术室/主管护师/139****7752(副队长)\n黄秀兰/-/技师/137****0032（微信同号）\n"
    )
    assert [(e.name, e.department, e.title, e.role) for e in read_roll(page).entries] == [
        ("韦志刚", "急诊科", "主治医师", "领队"),
        ("覃小妹", "内一科", "护师", ""),
        ("蒙丽金", "手术室", "主管护师", "副队长"),
        ("黄秀兰", "", "技师", ""),
    ]


def test_a_name_padded_to_the_width_of_three_ends_before_the_sex() -> None:
    page = (
        "援鄂医疗队名单\n序号 姓 名 性别 工作单位 科室 职称\n1 覃 小 妹 女 象州县人民医院 内科 护师\n"
        "2 韦   刚 男 象州县人民医院 急诊科 医师\n3 蒙   洁 女 象州县人民医院 外科 护士\n4 龙 胜 男 男 象州县中医院 外科 护士\n"
    )
    assert [(e.name, e.title) for e in read_roll(page).entries] == [
        ("覃小妹", "护师"),
        ("韦刚", "医师"),
        ("蒙洁", "护士"),
        ("龙胜男", "护士"),
    ]


def test_a_stroke_within_a_cell_of_a_table_of_strokes_leaves_a_doubt() -> None:
    page = (
        "援鄂医疗队名单\n姓名/单位/职务/职称\n覃小妹/林西县医院//护师\n"
        "韦志刚/林西县医院/科主任/支部书记/主任医师\n蒙丽金/林西县医院//护士\n"
    )
    doubted = [entry.name for entry in read_roll(page).entries if "cells-missing" in entry.doubts]
    assert doubted == ["韦志刚"]
