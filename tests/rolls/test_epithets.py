"""What people are called besides their position."""

import pytest

from roster.rolls import CONFIDENT, read_roll

SENT = [("田秀兰", "护师"), ("马建国", "主任医师")]


@pytest.mark.parametrize("lead", ["向以下逆行者致敬：", "致敬英雄：", "支援湖北的队员有："])
@pytest.mark.parametrize("both", ["夫妻档", "夫妻", "姐妹花", "父子兵"])
def test_two_who_go_together_have_no_title_of_who_stands_before(lead: str, both: str) -> None:
    text = f"{lead}“90后”护师田秀兰、“老将”主任医师马建国、{both}徐强和杨柳\n"
    entries = read_roll(text).entries
    assert [(entry.name, entry.title) for entry in entries] == [*SENT, ("徐强", ""), ("杨柳", "")]
    assert all(entry.confidence < CONFIDENT for entry in entries)


@pytest.mark.parametrize("word", ["90后", "老将", "铁娘子", "拼命三郎"])
def test_a_word_in_quotation_marks_before_a_title_says_nothing(word: str) -> None:
    reading = read_roll(f"林西县医院援鄂医疗队队员\n骨科“{word}”护师田秀兰\n“{word}”主任医师马建国\n")
    assert [(entry.name, entry.title) for entry in reading.entries] == SENT
    assert not any("words-left" in entry.doubts for entry in reading.entries)
    assert not reading.unread


def test_a_name_in_quotation_marks_stays_one() -> None:
    names = [entry.name for entry in read_roll("林西县医院：“王颖”主管护师、“乌日娜”主治医师\n").entries]
    assert names == ["王颖", "乌日娜"]


def test_no_call_to_those_who_are_honoured_is_a_name() -> None:
    text = "致敬英雄：林西县医院护师田秀兰、主任医师马建国\n"
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == SENT
