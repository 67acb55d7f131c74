"""Couples and the like of whom a page has a row each, by what the one is to the other."""

import pytest

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


LETTERS = (
    "隔着一条江，我想对你说\n\n丈夫：褚建民，衡水市第四人民医院呼吸科主治医师，2月4日援助湖北\n{her}\n"
    "季学兰：今天是元宵节。你放心，家里都好。\n褚建民：好。\n"
)


def test_who_is_called_a_relative_and_of_whom_no_going_is_told_stayed() -> None:
    assert names(LETTERS.format(her="妻子：季学兰，衡水市第四人民医院检验科检验师")) == ["褚建民"]


@pytest.mark.parametrize(
    "her",
    [
        "妻子：季学兰，衡水市第四人民医院感染科护师，2月17日援助湖北",
        "妻子：季学兰，衡水市中医医院内科护士长、河北省第三批援鄂医疗队队员",
    ],
)
def test_both_of_whom_going_is_told_are_read(her: str) -> None:
    assert names(LETTERS.format(her=her)) == ["褚建民", "季学兰"]


def test_of_a_couple_whose_rows_tell_nothing_of_going_both_are_read() -> None:
    text = (
        "抗疫夫妻档\n\n这对夫妻都在武汉支援。\n丈夫：褚建民，衡水市第四人民医院呼吸科主治医师\n"
        "妻子：季学兰，衡水市第四人民医院感染科护师\n季学兰：我们在同一家方舱，却见不到面。\n"
    )
    assert names(text) == ["褚建民", "季学兰"]


def test_a_name_ends_before_what_two_are_called_together() -> None:
    assert names("援鄂医疗队名单\n麻阳县人民医院：张大海、田丽夫妇\n") == ["张大海", "田丽"]
