"""Lists that name some people bare, and say what others are right before the name."""

import pytest

from roster.rolls import read_roll


def read(text: str) -> list[tuple[str, ...]]:
    return [(entry.name, entry.department, entry.title, entry.post, entry.role) for entry in read_roll(text).entries]


@pytest.mark.parametrize("mark", ["、", "，"])
@pytest.mark.parametrize("total", ["", "（共4人）", " 共4人"])
def test_what_touches_the_last_name_is_said_of_that_one(mark: str, total: str) -> None:
    text = f"岳阳市中心医院援鄂医疗队员：何丽、邓志明、曹文{mark}护士长吴红{total}\n"
    bare = [(name, "", "", "", "") for name in ("何丽", "邓志明", "曹文")]
    assert read(text) == [*bare, ("吴红", "", "", "护士长", "")]


def test_what_touches_a_name_amidst_the_list_is_said_of_that_one() -> None:
    text = "岳阳市中心医院援鄂医疗队员：何丽、内科主管护师邓志明、队长曹文、吴红\n"
    assert read(text) == [
        ("何丽", "", "", "", ""),
        ("邓志明", "内科", "主管护师", "", ""),
        ("曹文", "", "", "", "队长"),
        ("吴红", "", "", "", ""),
    ]


def test_what_stands_behind_names_is_still_said_of_all_of_them() -> None:
    text = "岳阳市中心医院援鄂医疗队员：何丽、邓志明 护士长、曹文 护士\n"
    assert [person[2:4] for person in read(text)] == [("", "护士长"), ("", "护士长"), ("护士", "")]
