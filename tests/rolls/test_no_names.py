"""What looks like a name in running text and is none: how people call somebody, and what goes across two words."""

import pytest

from roster.rolls import read_roll

TEAM = "富源县医疗队援沪\n\n4月3日,富源县人民医院内科护士敖雪梅、急诊科医师木建军随队出征。\n\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(TEAM + text).entries][2:]


@pytest.mark.parametrize(
    "text",
    [
        "队里的厨师丁师傅每天四点起床,给大家煮面。",
        "同队的厨师老牛在院子里种了一畦小葱。",
        "富源县人民医院骨科副主任医师木建军和搭档、检验科护士敖雪梅一前一后进了舱。",
        "医疗队队员弘扬人道主义精神,不怕苦累。",
        "除夕夜,队员包饺子、贴春联。",
        "队员高兴得跳了起来。",
        "队员穆桂英般挂帅出征。",
        "医生“孙大圣”用画笔给大家画护目镜。",
        "她也是一名白衣天使,是富源县中医院内二科护士。",
    ],
)
def test_a_form_of_address_or_what_two_words_make_together_is_nobody(text: str) -> None:
    assert {*names(text)} <= {"敖雪梅", "木建军"}


def test_a_rare_surname_that_begins_such_a_word_is_read() -> None:
    assert names("富源县中医院儿科护士师冰随队出征。") == ["师冰"]


def test_a_nurse_of_where_the_chinese_team_works_is_none_of_it() -> None:
    text = (
        "丁香岛上的医生\n\n中国医疗队的办公室开着门,内科医生木建军来自富源县人民医院,停电的时候护士奥马尔举着手电筒。"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["木建军"]


def test_a_rare_surname_between_a_colon_and_a_given_name_is_of_the_name() -> None:
    text = "丈夫:师卓航,富源县中医院骨科主治医师,2月9日援助湖北\n妻子:惠小芸,富源县中医院中医科护师\n"
    assert names(text)[:1] == ["师卓航"]


def test_where_somebody_once_went_is_no_name() -> None:
    assert "曾赴德" not in names(
        "在八宿县,他半年里开展了三项新技术。木建军主治医师曾赴德国海德堡大学进修,师从米勒教授。在县医院,他做了首例激光手术。"
    )


@pytest.mark.parametrize(
    "sentence",
    ["护士古丽递上毛巾。", "护士卓嘎递上毛巾。", "医生萨利姆请他们到家里做客。", "手术室护士巴桑第一次上台。"],
)
def test_by_sound_who_works_where_the_team_came_to_is_none_of_it(sentence: str) -> None:
    text = f"木建军的援藏日子\n\n2019年7月,富源县人民医院医师木建军随云南省援藏医疗队来到八宿县人民医院。{sentence}"
    assert [entry.name for entry in read_roll(text).entries] == ["木建军"]


def test_the_number_of_a_document_in_an_index_is_nobody() -> None:
    text = "索引号：150500/2020-00318　　发布机构：市卫生健康局　　发文日期：2020-04-10\n\n通辽市医院援鄂医疗队名单\n王建国 急诊科 主管护师\n李红梅 急诊科 护师\n"
    assert names(text) == ["王建国", "李红梅"]


@pytest.mark.parametrize("level", ["县", "旗"])
def test_the_place_of_which_a_page_speaks_is_nobody(level: str) -> None:
    text = f"海兰{level}医疗队返回海兰\n4月5日，海兰{level}人民医院护士长王建国随援鄂医疗队返回海兰。海兰{level}人民医院护士李红梅同行。\n"
    assert "海兰" not in names(text)
