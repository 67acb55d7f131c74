"""Whose page it is that speaks of 我院, by its first line and by its last words (houses/own_page.py)."""

import pytest

from roster.rolls import read_roll
from roster.rolls.houses.own_page import house_of_page
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
