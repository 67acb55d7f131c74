"""Who of a list with others sees a team off, or leads others to call on it, stays (prose/stays.py, prose/bystanders.py)."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose.stays import meets_with_others


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_heads_who_together_say_farewell_stay() -> None:
    text = (
        "2025年5月8日上午，安徽省霍邱县中医院举行第六批援藏医疗队欢送仪式。医院党委书记杜国栋，院长魏长顺，"
        "党委委员姚立群、罗少平，副院长季学兰以及医务科、护理部负责人共同为即将奔赴西藏的医疗队员柳青梅、祝彦梅送行。\n"
    )
    assert names(text) == ["柳青梅", "祝彦梅"]


@pytest.mark.parametrize(
    ("after", "stays"),
    [
        ("、罗少平，工会主席季学兰共同为医疗队员柳青梅送行。".replace("，", ","), True),
        ("和护理部负责人一起给队员们饯行。", True),
        ("、罗少平明天出发,院长季学兰为他们送行。", False),
        ("、罗少平,医生季学兰送行。", False),
    ],
)
def test_all_of_a_list_must_say_farewell(after: str, stays: bool) -> None:
    assert meets_with_others(after) is stays


def test_who_leads_others_to_call_on_the_team_is_none_of_it() -> None:
    text = (
        "9月8日至28日，国家医疗队赴云南怒江州开展巡回医疗。医疗队由平川市肿瘤医院副院长姚立群担任领队。"
        "9月24日，医院党委书记杜国栋带队赴清河、白石和兰溪，看望慰问国家医疗队。\n"
    )
    assert names(text) == ["姚立群"]
