"""Names of a list that the end of a line or the edge of a page tears in two."""

import pytest

from roster.rolls import read_roll
from roster.rolls.doubts import TORN_NAME

TITLE, HOUSE = "援鄂医疗队名单\n", "开鲁县医院："
BEFORE, BEHIND = "王建国、李志强、", "、李明、赵红梅"


@pytest.mark.parametrize(
    "torn", ["邱\n柳煌", "范民\n步", "付\n方民", "邱\r\n柳煌", "邱\n\n柳煌", "周\f建", "邱\n \n  柳煌"], ids=repr
)
def test_a_name_torn_between_the_marks_of_a_list_is_whole_and_doubted(torn: str) -> None:
    text = f"{TITLE}{HOUSE}{BEFORE}{torn}{BEHIND}"
    entries = read_roll(text).entries
    name = "".join(torn.split())
    assert [entry.name for entry in entries] == ["王建国", "李志强", name, "李明", "赵红梅"]
    assert {entry.hospital for entry in entries} == {"开鲁县医院"}
    assert "".join(text[slice(*span)] for span in entries[2].pieces["name"]) == name
    assert [TORN_NAME in entry.doubts for entry in entries] == [False, False, True, False, False]
    assert [entry.confidence >= 0.9 for entry in entries] == [True, True, False, True, True]


@pytest.mark.parametrize("torn", ["周夏\n煜", "陶\n敏丽"])
@pytest.mark.parametrize("below", ["", "\n奈曼旗中医院：曾霞、付曦"])
def test_the_last_name_of_a_list_may_be_torn(torn: str, below: str) -> None:
    names = [entry.name for entry in read_roll(f"{TITLE}{HOUSE}{BEFORE}{torn}{below}").entries]
    assert names[:3] == ["王建国", "李志强", torn.replace("\n", "")]
    assert names[3:] == (["曾霞", "付曦"] if below else [])


def test_the_first_name_behind_a_label_may_be_torn() -> None:
    entries = read_roll(f"{TITLE}{HOUSE}邱\n柳煌{BEHIND}").entries
    assert [entry.name for entry in entries] == ["邱柳煌", "李明", "赵红梅"]


@pytest.mark.parametrize("below", ["无", "共", "护士"])
def test_a_word_below_a_list_is_no_part_of_its_last_name(below: str) -> None:
    entries = read_roll(f"{TITLE}{HOUSE}{BEFORE}周夏\n{below}").entries
    assert [entry.name for entry in entries] == ["王建国", "李志强", "周夏"]
