"""Words of titles and headings that are nobody's name and no part of a house's."""

import pytest

from roster.rolls import read_roll


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


def test_the_last_word_of_a_title_is_none_of_a_houses_name() -> None:
    text = "向援鄂英雄致敬\n绿水市第一医院（共4人）\n丁一鸣　王　芳　毛丽萍　叶知秋\n"
    assert set(houses(text).values()) == {"绿水市第一医院"}


@pytest.mark.parametrize(
    "row",
    ["仍在武汉（1人）：赵丽华（ICU）", "第二支（1人）：赵丽华（ICU）", "十堰返程致谢：赵丽华（ICU）"],
)
def test_words_of_headings_are_nobody(row: str) -> None:
    text = f"绥化市人民医院援鄂医疗队返岗人员名单\n3月18日返回（2人）：王建国（内科）、李秀英（儿科）\n{row}\n"
    assert set(houses(text)) <= {"王建国", "李秀英", "赵丽华"}
