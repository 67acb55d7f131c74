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
