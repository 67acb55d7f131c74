"""Tables whose names stand below 队员, and whose other columns name people who are not of the team."""

import pytest

from roster.rolls import read_roll

PEOPLE = [
    ("韩梅香", "邵阳市中心医院", "感染科", "主管护师"),
    ("唐建军", "洞口县人民医院", "急诊科", "主治医师"),
    ("肖玉兰", "武冈市中医医院", "内一科", "护师"),
]
HELPERS = ["刘志强", "周国平", "王立新（副队长）"]


def read(text: str) -> list[tuple[str, ...]]:
    return [(entry.name, entry.hospital, entry.department, entry.title) for entry in read_roll(text).entries]


@pytest.mark.parametrize("members", ["队员", "援鄂队员", "医疗队员", "人员", "医护人员", "支援湖北人员"])
@pytest.mark.parametrize("helpers", ["支部书记", "对口帮扶人", "结对领导", "联系人", "家属姓名"])
@pytest.mark.parametrize("mark", ["\t", " ", "\n"])
def test_members_are_named_and_their_helpers_are_not(members: str, helpers: str, mark: str) -> None:
    rows = [(house, ward, name, title) for name, house, ward, title in PEOPLE]
    lines = [
        ("医院", "科室", members, "职称", helpers),
        *((*row, other) for row, other in zip(rows, HELPERS, strict=True)),
    ]
    text = "邵阳市各医院援鄂队员及其所在支部书记\n" + "\n".join(mark.join(line) for line in lines) + "\n"
    reading = read_roll(text)
    assert read(text) == PEOPLE
    assert {entry.role for entry in reading.entries} == {""}


@pytest.mark.parametrize("mark", ["\t", " "])
def test_a_column_of_members_may_come_first(mark: str) -> None:
    lines = [
        ("队员", "医院", "帮扶人"),
        *((name, house, other) for (name, house, *_), other in zip(PEOPLE, HELPERS, strict=True)),
    ]
    text = "援鄂队员结对帮扶表\n\n" + "\n".join(mark.join(line) for line in lines) + "\n"
    assert [person[:2] for person in read(text)] == [person[:2] for person in PEOPLE]


@pytest.mark.parametrize("lead", ["领队", "组长"])
def test_members_beside_their_lead_are_no_only_names(lead: str) -> None:
    text = (
        f"援鄂医疗队名单\n医院\t{lead}\t队员\n邵阳市中心医院\t刘志强\t韩梅香、唐建军\n武冈市中医医院\t周国平\t肖玉兰\n"
    )
    roles = [(entry.name, entry.role) for entry in read_roll(text).entries]
    assert roles == [("刘志强", lead), ("韩梅香", "队员"), ("唐建军", "队员"), ("周国平", lead), ("肖玉兰", "队员")]
