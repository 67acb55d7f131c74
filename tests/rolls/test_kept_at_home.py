"""Running text that says of somebody that he was not chosen, keeps house in the rear, or is somebody's bride; and of whom it does not."""

import pytest

from roster.rolls import read_roll

TEAM = "2月3日,富源县人民医院内科护士敖雪梅、急诊科医师木建军随富源县援鄂医疗队出发赴武汉。"


def names(sentence: str) -> list[str]:
    return [entry.name for entry in read_roll(f"富源县援鄂医疗队出发\n{TEAM}\n{sentence}\n").entries]


@pytest.mark.parametrize(
    "sentence",
    [
        "敖雪梅的同学、同院护士施海燕也交了请战书,可没有选上,只好在家等她。",
        "骨科医师施海燕当年也报了名,因为要做手术没有走成,成了他的遗憾。",
        "护士施海燕瞒着父母报了名,最终落选。",
        "护士长施海燕给主管护师敖雪梅理头发。施海燕这两个月在后方带着十几名护士顶班。",
        "木建军的新娘施海燕,是城关区妇幼保健院的助产士。",
        "敖雪梅的未婚夫施海燕是一名检验师,两人约好春天结婚。",
    ],
)
def test_who_was_not_chosen_or_keeps_house_is_left_out(sentence: str) -> None:
    assert names(sentence) == ["敖雪梅", "木建军"]


@pytest.mark.parametrize(
    "sentence",
    [
        "内科护士施海燕第一次报名没有选上,第二次终于选上,也在队里。",
        "内科护士施海燕随队出征,她的丈夫也报了名,没有选上。",
        "队员施海燕是富源县中医医院护士,她的妹妹没有走成。",
        "内科护士施海燕当年也报了名,没有走成。这次她如愿随队出征。",
    ],
)
def test_whose_kin_or_earlier_wish_was_turned_down_went(sentence: str) -> None:
    assert names(sentence) == ["敖雪梅", "木建军", "施海燕"]
