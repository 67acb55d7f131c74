"""Running text whose words around a list say that those in it are none of the team."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose import surely_no_member
from roster.rolls.prose.surely_said import surely_stayed
from tests.rolls.around import around, says


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("一双小手拽着妈妈的衣角,他叫", ",今年五岁,是骨科护师王丽的儿子"),
        ("", "等34人被追授“先进个人”称号"),
        ("王丽的爱人", ",也是区人民医院的一名医生,在王丽支援湖北的这段时间"),
        ("来自县第二医院的", "天天与海南医疗队并肩作战"),
        ("我院第二批自贡“新冠肺炎”应急医疗队由中西医结合专业", "组成,即将进入病房开展工作"),
        ("(记者王丽? ", ")2月5日下午"),
        ("前方有哪些故事,", "今天挑选了10张照片"),
        ("由华东医院皮肤科", "教授带队在上海坐镇"),
        ("普外科主管护师", "还捐出1500元购买生活用品送给前线医护人员"),
        ("武汉市肺科医院\n", "夫妇\n"),
        ("34岁的", ",被乡镇医院紧急送到市人民医院的急诊室"),
        ("湖北省某中医院肝病一科护士", "在隔离病房工作"),
    ],
)
def test_the_words_around_a_list_say_that_it_is_none_of_the_team(before: str, after: str) -> None:
    assert says(surely_no_member.RULES, before, after)
    assert surely_stayed(around(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("护士", "3岁的儿子在家等她"),
        ("王丽的爱人", ",也是区人民医院的一名医生,和她一起报名"),
        ("江苏医疗队的", "天天与海南医疗队并肩作战"),
        ("第二批支援湖北应急医疗队由骨科", "组成,即将进入病房"),
        ("军队支援湖北医疗队\n", "夫妇\n"),
        ("外科护士", "还捐出1500元党费"),
        ("我院院长", "在武汉坐镇指挥"),
        ("护士长", "整理了10张照片"),
        ("累倒的护士", "被送到医院"),
        ("河北省某中医院肝病一科护士", "在隔离病房工作"),
    ],
)
def test_other_words_do_not(before: str, after: str) -> None:
    assert not says(surely_no_member.RULES, before, after)


@pytest.mark.parametrize(
    ("ahead", "after"),
    [
        ("武汉市公安局江岸区交通大队民警", "说"),
        ("联防联控机制第二十三工作指导组组长", "接受了采访"),
        ("给青海省黄南州人民医院医生", "右)讲解头颅磁共振成像操作"),
    ],
)
def test_whoever_keeps_order_or_guides_or_is_taught_is_of_the_place(ahead: str, after: str) -> None:
    assert says(surely_no_member.RULES, ahead, after)
    assert surely_stayed(around(ahead, after))


@pytest.mark.parametrize(
    "text",
    [
        "“我和宝宝在家等你回来。”王建英靠在敖雪梅肩上说。在车站，王建英和敖雪梅留下了合影。",
        "敖雪梅和同科室护士王建英的故事感动了大家。敖雪梅吻别刚刚领证的妻子王建英，奔赴抗疫一线。",
        "王建英李文耀迎接最后一批援鄂医务人员返乡\n",
    ],
)
def test_who_is_left_behind_or_meets_the_team_is_not_read(text: str) -> None:
    team = "富源县医疗队援鄂\n\n2月3日,富源县人民医院内科医师敖雪梅随队出征武汉。\n\n"
    assert [entry.name for entry in read_roll(team + text).entries] == ["敖雪梅"]


def test_whom_a_doctor_hands_a_medicine_and_who_got_a_prize_for_doctors_are_none_of_the_team() -> None:
    assert says(surely_no_member.RULES, "医师王建国边说边递给", "一瓶滴耳液")
    assert not says(surely_no_member.RULES, "医师王建国,他递给", "一封请战书")
    assert says(surely_no_member.RULES, '"医师奖"名单公布,全国共有80位医师入选,其中包括开鲁县医院院长', ",")
    assert not says(surely_no_member.RULES, "第二批援鄂医疗队名单公布,共有80位医师入选,其中包括开鲁县医院院长", ",")


def test_one_of_the_people_of_the_place_is_none_of_the_team() -> None:
    assert says(surely_no_member.RULES, "地震后,22岁的藏族青年", "捂着耳朵拦住了队员")
    assert says(surely_no_member.RULES, "54岁的彝族妇女", "来看病")
    assert not says(surely_no_member.RULES, "22岁的藏族青年", "是医疗队的护士")
    assert not says(surely_no_member.RULES, "藏族医生", "来了")
