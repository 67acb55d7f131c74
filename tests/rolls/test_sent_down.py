"""Notices of a hospital that sends its own people to houses of towns, whose names head them."""

import pytest

from roster.rolls import read_roll

LIST = "清溪镇卫生院：内科郑海燕、外科陈国强；\n平桥镇中心卫生院：儿科俞晓芬；\n白鹤乡卫生院：骨科丁丽君。\n"


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


@pytest.mark.parametrize(
    "words",
    [
        "经院长办公会研究，决定自5月10日起派驻4名医务人员到3所乡镇卫生院工作。人员安排如下：",
        "为做好帮扶工作，我院选派4名骨干赴乡镇卫生院坐诊，每轮三个月。人员安排如下：",
    ],
)
def test_who_is_sent_to_towns_is_of_the_house_that_signs(words: str) -> None:
    text = f"关于派驻医务人员开展对口帮扶工作的通知\n\n各科室：\n{words}\n\n{LIST}\n天台县中医院\n2021年4月28日\n"
    assert houses(text) == dict.fromkeys(("郑海燕", "陈国强", "俞晓芬", "丁丽君"), "天台县中医院")


def test_who_is_sent_to_towns_is_of_the_house_of_which_a_sentence_says_so() -> None:
    text = (
        "关于组派第二轮下派医师的通知\n\n各成员单位：\n经理事会研究，自2021年9月1日起，由天台县中医院组派第二轮下派医师3人。\n"
        "一、下派人员\n1.清溪镇卫生院：郑海燕（内科，副主任医师）、陈国强（外科，主治医师）；\n2.白鹤乡卫生院：俞晓芬（儿科，医师）。\n"
        "二、管理考核\n下派人员每周在卫生院工作不少于5天。\n天台县中医院医共体\n2021年8月20日\n"
    )
    assert houses(text) == dict.fromkeys(("郑海燕", "陈国强", "俞晓芬"), "天台县中医院")


def test_the_people_of_towns_who_go_to_help_are_of_their_own_houses() -> None:
    text = f"天台县人民医院医共体援沪采样队名单\n4月4日，我院医共体抽调4名队员支援上海。名单如下：\n\n{LIST}\n天台县人民医院\n2022年4月5日\n"
    assert set(houses(text).values()) == {"清溪镇卫生院", "平桥镇中心卫生院", "白鹤乡卫生院"}


def test_an_office_that_signs_sent_nobody_of_its_own() -> None:
    text = f"关于选派医务人员到乡镇卫生院工作的通知\n各单位：\n决定派驻4名医务人员到乡镇卫生院工作：\n\n{LIST}\n天台县卫生健康局\n2021年4月28日\n"
    assert "天台县卫生健康局" not in houses(text).values()
