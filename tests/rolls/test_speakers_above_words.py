"""Speakers whose words a page prints below their names (pages/speakers.py), and who made the page."""

import pytest

from roster.rolls import read_roll

NEWS = (
    "白衣勇士再出征！平川县中医院6名医护人员驰援绥芬河！\n\n平川县中医院感染科主任 罗少平：\n\n"
    "我们这次去带了呼吸机，落地以后马上进隔离病房。\n\n"
)


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    ("words", "went"),
    [
        ("医院是队员们的坚强后盾，孩子们我们去看。", False),
        ("家里的老人我们照顾，一家一家去看，盼着他们早日回来。", False),
        ("医院是后盾，孩子我们一个一个去看。", False),
        ("家里的事情交给医院。谁家有难处，我们都记在本子上。", False),
        ("我们给每位队员准备了一只生活包，让大家没有后顾之忧。", False),
        ("我们6名队员要把家里的事情交给医院，落地就上班。", True),
        ("我们这支队伍里年轻人多，我和队员们一起守到最后。", True),
    ],
)
def test_the_head_of_a_house_who_speaks_of_the_team_as_of_others_stays(words: str, went: bool) -> None:
    text = f"{NEWS}平川县中医院党委书记 杜国栋：\n\n{words}\n"
    assert names(text) == ["罗少平", *["杜国栋"] * went]


def test_who_takes_over_at_home_stays() -> None:
    text = f"{NEWS}平川县中医院护理部主任 季学兰：\n\n他们走后，科里的班由我们顶上。\n"
    assert names(text) == ["罗少平"]


@pytest.mark.parametrize("service", ["编译：Lily 季学兰", "译者：季学兰", "剪辑：季学兰"])
def test_who_translated_or_cut_it_is_nobody_of_the_team(service: str) -> None:
    text = f"援外医疗队在朱巴\n\n近日，援非医生、平川县中医院眼科副主任医师罗少平说，这里很热。\n（{service}）\n"
    assert names(text) == ["罗少平"]
