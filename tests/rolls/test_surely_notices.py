"""What notices of houses and offices say outright of who went, and of who only calls on the families."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose import surely_notices
from tests.rolls.around import says


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("县疾控中心", "成为我县首支援川卫生防疫队队员,"),
        ("内科", "等5名同志入选首批援疆医疗队。"),
        ("内科护士", "成为首批出征队员。"),
        ("2014年3月,", "医生作为第23批援几内亚医疗队的一员,见到了患者"),
        ("肾病科", "同志光荣承担此次援助医疗工作,于12月启程"),
        ("确定10名医务人员作为援助湖北医疗队员出发。县医院医师", "名列其中。"),
        ("护理部副主任", "看到爱人发来的短信,对驰援武汉充满了信心。"),
        ("母亲抱着女儿,为自己的丈夫", "送行"),
        ("站台上,护士", "的丈夫张文斌为妻子送行"),
        ("专家组成员为", "(右)和李桂兰在防护服上写上了名字"),
        ("专家组成员为王建国(右)和", "在防护服上写上了名字"),
        ("提供服务。 中国第22批援赞比亚医疗队 ", ":据当地通报,"),
        ("看望目前正在国外执行援外医疗任务的内科", "(塞舌尔)、口腔科张文斌(坦桑尼亚)的家属"),
        ("看望目前正在国外执行援外医疗任务的内科王建国(塞舌尔)、口腔科", "(坦桑尼亚)的家属"),
        ("首例患者就是由中国医生", "亲自接诊的"),
    ],
)
def test_words_that_say_who_went(before: str, after: str) -> None:
    assert says(surely_notices.WENT, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("县疾控中心", "成为我县首批免费体检单位,"),
        ("书记", "要求作为援助医疗队的家属代表"),
        ("表彰支援湖北医疗队员10名。内科医师", "名列其中。"),
        ("院长", "说示,对驰援武汉的队员充满信心。"),
        ("女儿为已故的父亲", "送别"),
        ("患者为", "在防护服上写上了名字"),
        ("看望目前正在住院的", "的家属"),
        ("首例患者由县医院医生", "接诊"),
    ],
)
def test_words_that_do_not(before: str, after: str) -> None:
    assert not says(surely_notices.WENT, before, after)


def test_who_leads_those_that_call_on_families_stays() -> None:
    text = (
        "春节前慰问援外医疗队员家属\n"
        "1月18日下午，王建国副院长带领科教处、人事处等相关处室，看望目前正在国外执行援外医疗任务的神经内科李桂兰（塞舌尔）、"
        "口腔科张文斌（坦桑尼亚）两位医疗队员的家属。\n"
        "王建国副院长转达了医院领导的关心，家属将全力支持队员在国外安心工作。\n"
    )
    assert [(entry.name, entry.department) for entry in read_roll(text).entries] == [
        ("李桂兰", "神经内科"),
        ("张文斌", "口腔科"),
    ]


def test_whoever_of_the_team_calls_on_the_sick_is_of_it() -> None:
    assert says(surely_notices.STAYED, "副院长", "带领工会同志,走访慰问了援沪医疗队队员的家属")
    assert not says(surely_notices.STAYED, "医疗队队长", "带领队员看望了灾区伤员和家属")


@pytest.mark.parametrize("deed", ["勇救社区书记", "救下落水儿童"])
def test_who_was_in_the_rounds_of_tests_at_home_went_nowhere(deed: str) -> None:
    text = (
        "开鲁县中医院党员突击队再赴社区\n"
        "开鲁县中医院120名医护人员集结，再次奔赴县内社区开展第三次核酸检测。\n"
        f"突击队里有曾经驰援武汉的医疗队员，有上周{deed}的王建国、李桂兰、张文斌、陈建平，还有更多更多参加过前两轮核酸采样的党员干部。\n"
    )
    assert not read_roll(text).entries


def test_whom_the_wife_sees_off_goes() -> None:
    text = (
        "医疗队驰援上海\n60名队员今日驰援上海，支援方舱医院。\n"
        "送行的人中，一位母亲抱着女儿，为自己的丈夫王建国送行。出发前，王建国亲了亲女儿。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国"]


def test_a_comrade_is_no_part_of_the_next_name() -> None:
    text = (
        "开鲁县医院向西藏林芝市派出医疗专家援助卫生事业，肾病科从菲菲同志光荣承担此次援助医疗工作，于12月8日启程，"
        "医院党委副书记王建国赴机场为从菲菲同志送行。\n"
    )
    assert [(entry.name, entry.department) for entry in read_roll(text).entries] == [("从菲菲", "肾病科")]


@pytest.mark.parametrize("said", ["名列其中", "主动请缨"])
def test_a_name_goes_on_before_what_is_said_of_those_chosen(said: str) -> None:
    text = f"确定10名医务人员作为市第四批援助湖北医疗队员今天出发。开鲁县医院主治医师柏专成{said}。他将随医疗队出征湖北。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("柏专成", "开鲁县医院")]


@pytest.mark.parametrize("words", ["曾参与过武汉的抗疫工作", "曾支援过武汉"])
def test_who_once_took_part_is_no_name(words: str) -> None:
    text = f"60名医疗队员驰援上海。他们中不少队员{words}，护士长李桂兰带队出征上海。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["李桂兰"]


def test_years_are_no_name() -> None:
    text = "138载春秋，138人远征——开鲁县医院援鄂医疗队出征\n开鲁县医院护士长李桂兰带领队员出征湖北。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["李桂兰"]
