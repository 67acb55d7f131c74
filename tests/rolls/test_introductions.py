"""Words that introduce a list, of which nothing may be left over."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import CONFIDENT

PERSON = "韩雪松　林西县医院　呼吸内科　副主任医师\n"


@pytest.mark.parametrize(
    "words",
    [
        "以下为队员名单：",
        "以下是支援湖北医疗队队员名单",
        "以下系我市援鄂医疗队员名单",
        "下面是赴鄂队员名单：",
        "现将名单公布如下：",
        "名单在此：",
        "附：赴鄂队员名单",
        "赤峰市赴湖北医疗队员名单",
        "张家口市赴武汉救援队员名单",
        "Team list",
        "Medical team members",
    ],
)
def test_a_lists_introduction_is_understood_and_doubts_nobody(words: str) -> None:
    reading = read_roll(f"{words}\n{PERSON}")
    [entry] = reading.entries
    assert (entry.name, entry.role, reading.unread) == ("韩雪松", "", ())
    assert entry.confidence >= CONFIDENT


def test_where_a_team_went_is_nobodys_name() -> None:
    reading = read_roll(f"林西县医院医疗队\n赴吉林\n{PERSON}赴拉萨\n王丽　林西县医院　内科　护师\n")
    assert [entry.name for entry in reading.entries] == ["韩雪松", "王丽"]
