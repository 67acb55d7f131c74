"""Running text that names people for a contest, a prize or a lecture at home on a page that speaks of teams as well."""

import pytest

from roster.rolls import read_roll

HEAD = "医院要闻\n\n1月9日,通海县人民医院护士敖雪梅随云南省援藏医疗队来到八宿县。\n\n"


def names(sentence: str) -> list[str]:
    return [entry.name for entry in read_roll(f"{HEAD}{sentence}\n").entries if entry.name != "敖雪梅"]


@pytest.mark.parametrize(
    "sentence",
    [
        "获得操作比赛一等奖的是急诊科护士龚琴。",
        "经过三轮比拼,产生二等奖3名:龚琴(重症医学科)、白雪莲(手术室)、普丽芬(内科)。",
        "担任本次比赛评委的有市中心医院急诊科护士长龚琴。",
        "省人民医院龚琴教授、市中心医院普丽芬教授分别围绕休克复苏作了精彩演讲。",
        "龚琴教授担任点评嘉宾,外科主任普丽芬担任主持。",
        "内科主任医师龚琴主任在开班仪式上授课。",
    ],
)
def test_who_takes_part_in_a_meeting_at_home_is_left_out(sentence: str) -> None:
    assert names(sentence) == []


def test_many_who_are_given_a_prize_for_all_their_work_are_left_out() -> None:
    text = (
        "全市“十佳医师”揭晓\n\n8月19日,在全市庆祝医师节大会上,来自通海县人民医院的龚琴、玉溪市中医医院的普丽芬等10名医生受到表彰。\n\n"
        "大会还邀请援沪医疗队队员代表、玉溪市人民医院护士长敖雪梅上台领誓。"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["敖雪梅"]


def test_those_who_are_given_one_for_the_epidemic_are_read() -> None:
    text = "援沪医疗队凯旋\n\n会上,来自通海县人民医院的援沪队员龚琴、玉溪市中医医院的普丽芬等10名医生受到表彰。"
    assert {"龚琴"} <= {entry.name for entry in read_roll(text).entries}


def test_a_page_about_a_contest_names_nobody_who_went() -> None:
    text = (
        "以赛促训——通海县人民医院首届急救护理擂台赛落幕\n\n情景模拟以“救援途中气道梗阻”“方舱内心搏骤停”为题。\n\n"
        "急先锋队(队长龚琴,队员普丽芬、白雪莲)最先完成转运。"
    )
    assert read_roll(text).entries == ()
