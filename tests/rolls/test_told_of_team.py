"""Running text that tells by one turn of words that somebody is of the team, whatever else the page prints of him; and turns that only look so."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose.surely_said import surely_went
from tests.rolls.around import around

TEAM = "宿州市医疗队驰援上海\n4月2日,宿州市第一人民医院护师罗少平随宿州市医疗队驰援上海。"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(f"{TEAM}\n{text}\n").entries]


@pytest.mark.parametrize(
    "sentence",
    [
        "我和同屋的大姐、泗县人民医院的季学兰坐到天亮。",
        "麻醉的是我们队里的小伙子、泗县人民医院的季学兰。",
        "今晚和我搭班的是季学兰,她在我背后写上名字。",
        "跟她搭了四十天班的护士长季学兰说,她爱笑。",
        "这支九人小队的领队,是医院的副院长季学兰。",
        "领队的季医生——她叫季学兰,是泗县人民医院的副主任——让大家坐下。",
        "同舱的护士长季学兰——她来自泗县人民医院——递来一块糖。",
        "1998年,外科的老主任季学兰就去过几内亚。",
        "挂职副院长的季学兰主任每天七点到病房。",
        "第九批援藏人员、眼科医师季学兰也到机场迎接。",
        "去年从墨脱归来的泗县人民医院麻醉科医师季学兰也到场。",
        "跟你一块去的季学兰,她儿子一直哭。",
        "你们队里那个队长,好像是泗县人民医院的季学兰主任吧。",
    ],
)
def test_one_turn_of_words_says_who_is_of_the_team(sentence: str) -> None:
    assert names(sentence) == ["罗少平", "季学兰"]


@pytest.mark.parametrize(
    "sentence",
    [
        "以前和她搭班的是季学兰,如今在科里替她值夜班。",
        "领队的罗医生——他教过季学兰——让大家坐下。",
        "1998年,老主任季学兰就去过几内亚考察,他说那里热。",
        "从国外归来的麻醉科医师季学兰也到场。",
        "市卫健委副主任季学兰慰问了挂职副院长的家属。",
    ],
)
def test_who_only_seems_to_be_of_it_is_left_out(sentence: str) -> None:
    assert names(sentence) == ["罗少平"]


def test_who_worked_abroad_long_ago_went() -> None:
    assert surely_went(around("。1991年到几内亚工作过的79岁退休", "回忆说"))
    assert not surely_went(around("。1991年到几内亚旅行过的79岁退休", "回忆说"))


def test_those_are_of_the_team_whose_families_are_called_on_and_not_who_calls() -> None:
    text = (
        "疫情防控简报——泗县人民医院肿瘤科团队慰问家属\n"
        "3月9日,泗县人民医院肿瘤科娄国梁主任、阚雪护士长代表全科人员,向战斗在武汉前线的季学兰、卜小帆、敖青的家属送去了水果。\n"
        "娄国梁主任详细询问了他们的生活情况。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["季学兰", "卜小帆", "敖青"]


def test_a_team_of_a_county_is_not_of_the_house_there() -> None:
    text = (
        "沪皖连线\n在上海市第八人民医院附近的酒店里,泗县援沪医疗队护士季学兰对着手机唱歌。"
        "屏幕那头站着季学兰的爸爸季国梁和妈妈阚雪。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["季学兰"]


def test_who_is_sent_to_help_is_of_no_ward_of_cadres() -> None:
    text = f"{TEAM}\n泗县人民医院派出第一位援疆干部季学兰。\n泗县人民医院的援疆干部卜小帆医师也来了。\n"
    assert [(entry.name, entry.department) for entry in read_roll(text).entries][1:] == [("季学兰", ""), ("卜小帆", "")]


def test_who_holds_a_post_there_is_of_the_batch_that_is_told_of_him() -> None:
    text = f"{TEAM}\n去同德要走一天。安徽省第五批援青干部、同德县人民医院院长季学兰说。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["罗少平", "季学兰"]


def test_the_delivery_room_is_a_ward() -> None:
    text = f"{TEAM}\n泗县妇幼保健院产房护士长季学兰随宿州市医疗队驰援上海。\n"
    assert [entry.department for entry in read_roll(text).entries][1:] == ["产房"]
