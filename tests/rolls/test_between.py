"""Lines between the people of a list, which head them by nothing that is theirs, and titles that speak of a team."""

import pytest

from roster.rolls import read_roll

PEOPLE = (
    ("张建国", "内科", "主治医师"),
    ("李秀英", "急诊科", "护师"),
    ("赵文静", "重症医学科", "主管护师"),
    ("陈晓丽", "感染科", "护师"),
)


@pytest.mark.parametrize("form", ["{}　{}　{}", "{}（{}{}）", "{1}{2}{0}"])
@pytest.mark.parametrize(
    "line",
    [
        "第2页",
        "乙班",
        "武汉市金银潭医院：",
        "江汉方舱医院",
        "民营医院",
        "医技科室",
        "优秀队员",
        "驻点医生",
        "行政后勤",
        "（排名不分先后）",
    ],
)
def test_a_line_between_takes_nobodys_house_or_ward(line: str, form: str) -> None:
    rows = [form.format(*person) for person in PEOPLE]
    text = "\n".join(["援鄂医疗队员名单", "广昌县人民医院", *rows[:2], line, *rows[2:]])
    found = [(entry.name, entry.department, entry.title, entry.hospital) for entry in read_roll(text).entries]
    assert found == [(*person, "广昌县人民医院") for person in PEOPLE]


@pytest.mark.parametrize(
    "title",
    [
        "关于选派医护人员支援定点医院的通知",
        "广昌县人民医院赴武汉医疗队值班表",
        "赴湖北医疗队护理组排班人员",
        "援鄂医务人员职称聘任公示",
        "支援发热门诊医护人员名单",
    ],
)
def test_titles_of_a_team(title: str) -> None:
    rows = [f"{name}　广昌县人民医院　{department}　{post}" for name, department, post in PEOPLE]
    assert [entry.name for entry in read_roll("\n".join([title, *rows])).entries] == [name for name, *_ in PEOPLE]


@pytest.mark.parametrize("title", ["广昌县人民医院值班表", "门诊专家排班", "广昌县定点医院名单", "职称聘任公示"])
def test_titles_of_others(title: str) -> None:
    rows = [f"{name}　广昌县人民医院　{department}　{post}" for name, department, post in PEOPLE]
    assert not read_roll("\n".join([title, *rows])).entries
