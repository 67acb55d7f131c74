"""Running text whose words around a list say that those in it are the team that went."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose import surely_members
from roster.rolls.prose.surely_said import surely_went
from tests.rolls.around import around, says


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2月24日,我院3名精神科医师启程。他们是", "。院领导为他们送行"),
        ("请记住这3位勇士的名字,她们是", "。"),
        ("今天返程25人,另外两名队员", "会在3月20日返程"),
        ("云南省对口支援湖北省云南医疗队嘉鱼队(云锡医院)95后队员", ",在知道爷爷去世之后"),
        ("在武汉雷神山医院,第三批国家中医医疗队(江苏)工作人员", "提前准备进到隔离病房"),
        ("莆田驰援武汉医疗队的莆田学院校友", "等许多队员在出征时递交了申请书"),
        ("湖州眼科医院选派的首位援疆医生", "抵达柯坪县人民医院"),
        ("博爱医院的儿科专家", "援疆三年,最近还申请再留一年"),
        ("就走向了岗位。\n  麻醉专业队员", "得了带状疱疹"),
        ("3月14日,", "带领内蒙古援吉疾控队从赤峰市出发"),
        ("马王堆医院院长", "任湖南省援黄冈医疗支援队前方总指挥"),
        ("本次医疗队由院长", '"挂帅",其中医生43人'),
        ("组建了一支168人的医疗队,由", ",其中医生43人"),
        ("的90后小伙", ",是此次出征医疗队的一员"),
        ("医疗队队长,医院副院长", "代表医疗队成员郑重表态"),
        ("恢复成综合性医院。新队员", "虽然是首次进入疫区"),
        ("军队支援湖北医疗队\n", "夫妇\n"),
        ("随后,会上援鄂英雄代表:", "在大会发言,分享了他们的经历"),
        ("会上,援沪医护人员代表", "先后上台分享"),
        ("水平不断提升。", "作为各单位援藏专家代表发言,他们介绍了体会"),
        ("会上,", "代表开鲁县医院的4名医疗救护队员讲述了防疫工作的故事"),
        ("我校国际教育部", "老师担任翻译,随团出征"),
    ],
)
def test_the_words_around_a_list_say_that_it_is_the_team(before: str, after: str) -> None:
    assert says(surely_members.RULES, before, after)
    assert surely_went(around(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("我院3名医师启程。为他们送行的是", "。"),
        ("广西援非医疗队4名队员", "凯旋"),
        ("接过援鄂医疗队家属递来的花,队员", "哭了"),
        ("院长", "带领援鄂医疗队送行的同事"),
        ("副院长", "任前方指挥部总指挥后看望了队员"),
        ("组建了一支168人的医疗队,由", "送行"),
        ("组建了一支168人的医疗队,由", "负责统筹"),
        ("县应急医疗队队员", "在社区采样"),
        ("会上,援鄂英雄代表:", "的父母也来到现场"),
        ("会上,", "代表医院的4名医疗队员家属领取了慰问金"),
        ("家属", "作为援藏专家家属代表发言"),
        ("副校长", "担任组长,随后出席了仪式"),
    ],
)
def test_other_words_do_not(before: str, after: str) -> None:
    assert not says(surely_members.RULES, before, after)


@pytest.mark.parametrize(
    "ahead",
    [
        "上海杨浦援琼医疗队总领队",
        "宁夏第四批援湖北医疗队副队长、吴忠市人民医院院长",
        "两年来,队员们在总队长",
        "队员们在总队长王建国、恩图曼队长",
    ],
)
def test_whoever_holds_an_office_in_a_team_is_of_it(ahead: str) -> None:
    assert says(surely_members.RULES, ahead, "介绍")
    assert surely_went(around(ahead, "介绍"))


def test_who_commands_at_the_front_has_that_office() -> None:
    text = "1月27日,河北省医疗队出征武汉。\n\n河北省接到支援神农架的命令,开鲁县医院院长王建国担任河北省对口支援神农架前方指挥部副总指挥,率队出发。\n"
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [("王建国", "副总指挥")]


def test_an_office_before_a_comma_is_of_whom_it_leads_up_to() -> None:
    text = "2月20日,开鲁县医疗队出征武汉。\n\n医疗队队长,医院党委副书记、副院长王建国代表医疗队成员郑重表态:一定不负众望。\n"
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [("王建国", "队长")]


@pytest.mark.parametrize("ahead", ["队员们在市卫健委主任", "队员们在消防大队长", "家属们在机场向队长"])
def test_who_leads_others_or_is_met_is_not_said_to_be_of_the_team(ahead: str) -> None:
    assert not says(surely_members.RULES, ahead, "介绍")
