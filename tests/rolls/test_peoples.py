"""Ethnic groups printed without 族 beside somebody's sex."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import CONFIDENT

ROWS = [("郑海燕", "女", "黎平县人民医院", "急诊科", "护士"), ("陈国强", "男", "榕江县中医院", "内科", "主治医师")]


@pytest.mark.parametrize("group", ["布依", "土家", "哈尼", "傈僳", "侗", "满", "维吾尔", "汉"])
@pytest.mark.parametrize("mark", [",", " ", "\t", "，"])
@pytest.mark.parametrize("before", [True, False])
def test_a_group_beside_the_sex_is_nobodys_name(group: str, mark: str, before: bool) -> None:
    lines = []
    for name, sex, *fields in ROWS:
        personal = (group, sex) if before else (sex, group)
        lines.append(mark.join((name, *personal, *fields)))
    entries = read_roll("黔东南州援鄂医疗队名单\n" + "\n".join(lines) + "\n").entries
    assert [(entry.name, entry.hospital, entry.ethnic_group) for entry in entries] == [
        (name, house, f"{group}族") for name, _, house, *_ in ROWS
    ]
    assert all(entry.confidence >= CONFIDENT for entry in entries)


@pytest.mark.parametrize(
    "text", ["郑海燕 女 东乡 男 陈国强 男", "郑海燕 女、高山 男、陈国强 男", "王强 男 保安 榕江县中医院"]
)
def test_what_may_be_the_next_name_or_a_calling_is_no_group(text: str) -> None:
    entries = read_roll(f"黔东南州援鄂医疗队：\n{text}\n").entries
    assert not any(entry.ethnic_group for entry in entries)
