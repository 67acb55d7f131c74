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


LISTED = "援塞拉利昂检测队队员\n王建国 开鲁县疾控中心 主任技师 队长\n李红梅 通辽市疾控中心 主管技师 队员\n陈国强 通辽市医院 检验师 队员\n\n"


@pytest.mark.parametrize(
    "contact",
    [
        "国内联络组：郑海燕（省卫计委应急办） 电话 0531-6787123",
        "后方联络人：郑海燕（市卫健委应急办） 手机138****8820",
        "注：后方联络人为市卫健委应急办郑海燕，手机138****8820，24小时开机。",
        "（以上3人公示电话：0559-2591234，市卫健委人事科 郑海燕）",
    ],
)
def test_whom_the_readers_may_ask_at_home_is_nobody_of_the_team(contact: str) -> None:
    entries = read_roll(f"{LISTED}{contact}\n").entries
    assert [entry.name for entry in entries] == ["王建国", "李红梅", "陈国强"]


def test_offices_and_names_in_a_bracket_below_a_sentence_sign_it() -> None:
    text = (
        "我院第六批援藏医疗队员载誉而归\n\n我院第六批援藏医疗队员分别是普通外科王建国、儿科李红梅、胸外科陈国强。三位同志功成归来。\n\n"
        "（医务处 郑海燕、党院办 吴 娜）\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李红梅", "陈国强"]
