"""Whose page it is that speaks of 我院, by its first line and by its last words (houses/own_page.py)."""

import pytest

from roster.rolls import read_roll
from roster.rolls.houses.own_page import house_of_page, own_house
from roster.rolls.text.shadow import shadow

TEAM = "12月6日，我院妇产科护士罗少平作为第七批援藏医疗队队员出征。\n"


def own(text: str) -> str | None:
    house = house_of_page(shadow(text))
    return house.text if house else None


@pytest.mark.parametrize(
    "told",
    [
        "此次援藏，平川县中医院医护人员带着亲人的牵挂奔赴高原。",
        "万里征程。平川县中医院将继续做好援藏工作。",
        "平川县中医院必将一如既往，让医疗队在高原上扎根。",
    ],
)
def test_the_house_that_will_go_on_with_it_is_that_of_the_page(told: str) -> None:
    assert own(TEAM + told) == "平川县中医院"


@pytest.mark.parametrize("told", ["平湖县人民医院将继续与我院合作。", "平湖县人民医院将由我院帮扶。"])
def test_a_house_with_which_ours_will_work_is_another(told: str) -> None:
    assert own(TEAM + told) is None


def test_a_banner_of_news_tells_whose_page_it_is() -> None:
    text = (
        "平川县中医院 新闻动态\n\n2018年1月4日晚，我市援藏医疗队伍的6名医护人员平安抵达机场，市卫生局及有关医院领导到机场迎接。"
        "副院长杜国栋前往机场迎接我院援藏的医疗队员罗少平。\n\n"
        "罗少平是我院手术室的一名护士，作为我市援藏医疗队伍的队员之一，前往西藏林芝市人民医院，进行为期半年的援藏工作。\n"
    )
    assert own(text) == "平川县中医院"
    assert {entry.name: entry.hospital for entry in read_roll(text).entries} == {"罗少平": "平川县中医院"}


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


def test_those_of_our_team_are_of_the_house_of_the_banner_beside_another() -> None:
    text = (
        "| \n平川市人民医院 本院动态\n我院第三批医疗队今日启程\n2020年2月19日，由我院2名、市第二医院3名医护人员组成的平川市第三批医疗队从这里出发，飞往武汉。 "
        "我院第三批医疗队队员共2人，他们是肾内科副主任罗少平，产科护士长季学兰。 出发！\n"
    )
    assert houses(text) == {"罗少平": "平川市人民医院", "季学兰": "平川市人民医院"}


def test_those_of_wards_on_the_site_of_a_house_are_of_it() -> None:
    text = (
        "平川医科大学附属医院 > 综合新闻\n5月4日，医疗队第三批队员到达地震灾区平湖县人民医院，与第二批医疗队队员轮换。\n"
        "第三批医疗队由普外科教授罗少平、骨科副主任医师季学兰分别担任正副队长，医师包括皮肤科姚立群；护士包括肾内科唐丽等4人。"
        "医疗队到达平湖县人民医院后，随即与县医院各科负责人座谈。\n"
    )
    assert set(houses(text).values()) == {"平川医科大学附属医院"}


def test_a_house_that_is_aided_is_nobodys() -> None:
    text = (
        "平川市中心医院 新闻中心\n1月8日晚，我院选派的第九批援藏专业技术人才完成任务。\n2019年7月，我院骨科罗少平、麻醉科季学兰二位同志赴西藏安多县人民医院"
        "开展援藏工作。援藏期间，他们带教当地医生，得到受援医院和患者的一致称赞。\n"
    )
    assert set(houses(text).values()) == {"平川市中心医院"}


@pytest.mark.parametrize(
    "signed",
    [
        "版权所有 © 2021 All Rights Reserved. 平川市第二医院 皖ICP备号",
        "Copyright © 2019-2021 平川市第二医院 All Rights Reserved",
        "Copyright©平川市第二医院 版权所有",
        "（平川市第二医院 医务科）",
        "平川市第二医院护理部",
        "平川市第二医院党委宣传部",
        "平川市第二医院团委\n2021年5月6日",
    ],
)
def test_a_footer_or_a_signature_tells_whose_page_it_is(signed: str) -> None:
    text = (
        "站内搜索\n专题 学习园地 健康科普 就医指南 院务公开\n当前位置：首页 > 专题 > 信息正文\n我院首批援鄂医疗队员已投入战斗\n"
        f"我院首批援鄂医疗队罗少平、季学兰28日晚到达武汉，分别进入武汉市汉阳医院参加医疗救治。\n{signed}\n"
    )
    house = own_house(shadow(text))
    assert house is not None
    assert house.text == "平川市第二医院"
    assert houses(text) == {"罗少平": "平川市第二医院", "季学兰": "平川市第二医院"}


@pytest.mark.parametrize(
    "opening",
    [
        "平川市立医院 > 新闻中心 > 医院新闻\n我院专家归来\n",
        "平川市立医院增派4人医疗队驰援上海\n来源：医院宣传科\n我院增派医疗队。\n",
        "平川市立医院第二批援疆医生归来\n我院两位专家归来。\n",
    ],
)
def test_the_first_line_tells_whose_page_it_is(opening: str) -> None:
    assert own(opening + "机场内，大家为骨科罗少平送上鲜花。\n") == "平川市立医院"


def test_a_list_is_of_the_house_whose_rights_are_reserved() -> None:
    text = (
        "手机二维码\n医院地址：宏达街8号\nCopyright © 2019 平川县医院 All Rights Reserved\n医院动态\n2月4日，我院派出3名医护人员援助湖北武汉。\n"
        "她们是：\n内一科 护士长 罗少平\n骨科 护师 季学兰\n急诊科 护士 姚立群\n英雄乘专车抵达门诊楼前。\n"
    )
    assert set(houses(text).values()) == {"平川县医院"}


def test_the_writer_s_house_is_weighed_beside_those_that_the_page_names() -> None:
    text = (
        "我院第四批医生赴湟源县中医院对口支援\n为响应省卫生计生委号召，我院对口支援青海省湟源县中医院的医生罗少平、季学兰于9月8日踏上旅途。\n"
        "平川市第三医院宣传科\n"
    )
    assert set(houses(text).values()) == {"平川市第三医院"}
