"""Lines of one width that are one person's each, and no paragraph."""

import pytest

from roster.rolls import read_roll

PEOPLE = [
    ("孟根", "林西县医院", "检验科", "检验师"),
    ("丁楠", "固阳县医院", "放射科", "主管技师"),
    ("李其", "多伦县医院", "消化内科", "主任医师"),
    ("常丽", "丰镇市医院", "综合内科", "护师"),
]


@pytest.mark.parametrize("mark", ["- ", "* ", "● ", "▲", "一、", ""])
@pytest.mark.parametrize(
    "form", ["{0}：{1}，{2}，{3}", "**{0}**：{1}，{2}，{3}", "{1}，{0}，{2}，{3}", "“{0}”：{1}，{2}，{3}"]
)
def test_each_line_of_a_list_is_of_one(mark: str, form: str) -> None:
    text = "".join(f"{mark}{form.format(*one)}\n" for one in PEOPLE)
    assert [(e.name, e.hospital, e.department, e.title) for e in read_roll(text).entries] == PEOPLE


def test_lines_that_begin_with_title_and_name_are_of_one_each() -> None:
    text = "".join(f"{title}{name}，{house}，{ward}，队员\n" for name, house, ward, title in PEOPLE)
    assert [(e.name, e.hospital, e.department, e.title) for e in read_roll(text).entries] == PEOPLE


def test_lines_of_one_width_that_begin_with_a_batch_are_lists_of_their_own() -> None:
    lists = [
        ("第一批", "4月15日", ("孔祥国", "米传芳", "田丽萍", "国洪波", "冉祥云")),
        ("第二批", "4月17日", ("毕绪山", "井淑华", "郗永刚", "牛庆云", "明亮")),
        ("第三批", "4月21日", ("柏令军", "续建华", "侯桂香", "单宝山", "庞德山")),
    ]
    rows = [f"    {batch}（{day}）：{'、'.join(people)}" for batch, day, people in lists]
    text = "市中医院表彰赴灾区医疗队员\n\n滨州市中医院先后派出三批同志奔赴灾区，开展救治。\n\n" + "\n".join(rows) + "\n"
    entries = read_roll(text).entries
    assert [(entry.name, entry.batch) for entry in entries] == [
        (name, batch) for batch, _, people in lists for name in people
    ]
    assert {(entry.hospital, entry.department) for entry in entries} == {("滨州市中医院", "")}
