"""Tables for a terminal."""

import pytest

from roster.management.tables import as_table, width

ROWS = [
    ["行", "姓名", "医院"],
    ["1", "李娜", "内蒙古自治区人民医院"],
    ["12", "阿拉腾其其格", "县医院"],
]


def test_columns_stand_below_one_another_in_columns_of_the_terminal() -> None:
    assert list(as_table(ROWS)) == [
        "行  姓名          医院",
        "1   李娜          内蒙古自治区人民医院",
        "12  阿拉腾其其格  县医院",
    ]


def test_what_has_no_room_goes_on_below() -> None:
    lines = list(as_table(ROWS, 30))
    assert lines == [
        "行  姓名          医院",
        "1   李娜          内蒙古自治区",
        "                  人民医院",
        "12  阿拉腾其其格  县医院",
    ]
    assert max(map(width, lines)) <= 30


@pytest.mark.parametrize("room", [1, 20, 40, 80])
def test_nothing_is_cut_off_however_little_room_there_is(room: int) -> None:
    lines = "".join(as_table([["", ""], ["甲乙丙丁戊己庚辛", "a" * 30]], room))
    assert [lines.count(character) for character in "甲辛a"] == [1, 1, 30]


@pytest.mark.parametrize(("text", "columns"), [("李娜", 4), ("é", 1), ("e\u0301", 1), ("王\u200b", 2), ("ｱ", 1)])
def test_a_text_is_as_wide_as_it_is_shown(text: str, columns: int) -> None:
    assert width(text) == columns
