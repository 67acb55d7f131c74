"""Poems on a page of those who went: who signs one, and whatever looks like a name in it, is nobody."""

import pytest

from roster.rolls import read_roll

SEVEN = "千里驰援意气高，\n楚江疫急铁马驰，\n仁心济世春风暖，\n一曲长歌带泪飞！\n"
FIVE = "白衣赴楚江，\n铁马踏寒霜。\n仁心驱疫病，\n一曲送归航！\n"
LIST = "永安市人民医院援鄂医疗队\n\n永安市人民医院内科护师王建国\n永安市人民医院外科护士李红梅\n\n"


@pytest.mark.parametrize("poem", [SEVEN, FIVE])
@pytest.mark.parametrize("signed", ["——黄向新", "—— 黄 新", ""])
def test_nobody_of_a_poem_is_an_entry(poem: str, signed: str) -> None:
    entries = read_roll(f"{LIST}{poem}{signed}\n").entries
    assert [entry.name for entry in entries] == ["王建国", "李红梅"]


def test_names_in_lines_are_no_poem() -> None:
    text = f"{LIST}永安市中医院\n王建军，\n李红霞，\n陈国强，\n郑海燕。\n"
    assert len(read_roll(text).entries) == 6
