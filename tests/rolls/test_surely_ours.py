"""Running text that says outright of somebody that he is of the team, though it may print nothing but the name."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose.surely_said import surely_went
from tests.rolls.around import around

TEAM = "7月2日，衡水市第四人民医院护师罗少平随河北医疗队驰援湖北。"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(f"{TEAM}\n{text}\n").entries]


@pytest.mark.parametrize(
    "sentence",
    [
        "今晚我和季学兰互相检查了面屏和胶带，她在我背后写上名字。",
        "凌晨我跟季学兰一起进舱，她走在前面。",
        "同帐篷的季学兰陪我唱了生日歌。",
        "我们队里的季学兰又去送药了。",
        "院长樊志刚给我们送行。领队是我们骨科的主任季学兰，她今年五十一岁。",
        "我们组的组长是邢台来的，叫季学兰，她总说等好了一起去看花。",
        "医院的带队院长季学兰说，来的时候没人送。",
        "罗少平和季学兰凌晨2时到达库房，其他队员3时以前全部赶到。",
        "“刚来的时候，我们连路都不认得。”衡水市第四人民医院副院长季学兰说。",
        "“我们到孝感的第二天就进了舱。”邢台医专附属医院院长助理季学兰感言。",
        "2016年参加援外医疗队的62岁医生季学兰回忆说，那时候水比油贵。",
    ],
)
def test_who_shares_the_work_of_a_team_or_leads_it_is_of_it(sentence: str) -> None:
    assert names(sentence) == ["罗少平", "季学兰"]


def test_of_a_number_who_go_those_in_the_bracket_are_all() -> None:
    said = "罗少平、季学兰、邹长青、何玉兰"
    text = f"我院4名医护人员（{said}）随市医疗队驰援上海。\n"
    assert [entry.name for entry in read_roll(text).entries] == said.split("、")


def test_of_a_number_who_see_the_team_off_nobody_went() -> None:
    text = "我院4名同志（罗少平、季学兰、邹长青、何玉兰）到车站为驰援上海的队员送行。\n"
    assert read_roll(text).entries == ()


def test_a_form_of_address_is_no_part_of_a_name() -> None:
    assert names("同队的季兰姐哭得厉害。") == ["罗少平", "季兰"]


@pytest.mark.parametrize(
    "sentence",
    [
        "“还记得他们到达的当晚，下着大雪。”衡水市第四人民医院副院长季学兰说。",
        "“我们到机场接他们的那天，下着雪。”衡水市第四人民医院副院长季学兰说。",
        "我和季学兰结婚六年，头一次分开过节。",
        "晚上我和季学兰一起想念病房里的老同事，她在电话那头哭。",
        "慰问组领队是市卫健局局长季学兰，他看望了队员家属。",
        "院长樊志刚和护理部主任季学兰凌晨2时就在车站送行，其他队员的家属也来了。",
        "带我们熟悉病房的是武汉的护士季学兰，她讲得很细。",
    ],
)
def test_who_only_is_near_those_of_the_team_is_not(sentence: str) -> None:
    assert names(sentence) == ["罗少平"]


def test_the_words_around_a_list_say_that_its_people_went() -> None:
    assert surely_went(around("。同寝室的", "半夜还在背流程"))
    assert not surely_went(around("。同小区的", "半夜还在背流程"))
    assert not surely_went(around("今天我和", "一组,分在夜班"))
    assert surely_went(around("今天我和", "分在一个组,上夜班"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("我不怕。同去的", "是我的徒弟,他都不怕"),
        ("。", "队长代表全体队员感谢医院的支持"),
        ("作为援鄂医疗队队员之一的", ",已经是一名妈妈"),
        ("这支平均年龄34岁的队伍中有1名女同志", ",她刚给孩子断奶"),
        ("的同时,护士", "每晚把见闻传回医院"),
        ("", "现任泽普县人民医院院长,援疆前为衡水市某医院医务科科长"),
    ],
)
def test_who_goes_along_speaks_for_the_team_or_writes_home_is_of_it(before: str, after: str) -> None:
    assert surely_went(around(before, after))


@pytest.mark.parametrize(
    "sentence",
    [
        "季学兰是这批队员中年龄最小的一个。",
        "校领导看望慰问季学兰等6名援鄂校友。",
    ],
)
def test_who_is_the_youngest_of_those_who_went_or_named_for_them_is_of_the_team(sentence: str) -> None:
    assert names(sentence) == ["罗少平", "季学兰"]


@pytest.mark.parametrize(
    "after", ["就职于某县人民医院,也在第二批援鄂医疗队中。", ",也是我市第一批援鄂医疗队的一员;", "在援沪医疗队里,"]
)
def test_who_is_said_to_be_in_a_team_is_of_it(after: str) -> None:
    assert surely_went(around("他的姐姐", after))
    assert not surely_went(around("院长", "在第二批援鄂医疗队出征仪式上讲话"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("永安市驰援荆州的5位医护人员", "已完成14天医学隔离"),
        ("累计转运病人115名。与他们一同返衡的", "。"),
        ("手术室主管护师陈静,", "踏上援非征程。"),
        ("派出以副院长王建国为组长,", "为组员的医疗组"),
        ("携带急救药品、器械乘救护车出发,司机是", "。15日"),
    ],
)
def test_what_is_said_around_a_list_of_those_sent_or_who_drove_them(before: str, after: str) -> None:
    assert surely_went(around(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("与他们一同前往机场迎接的", "。"),
        ("永安市支援荆州的5位医护人员家属代表", "已到车站"),
        ("这一天,他们", "踏上回家的路。"),
        ("送走伤员后,司机是", "的邻居"),
    ],
)
def test_who_meets_the_team_or_drives_others_is_not_told_to_be_of_it(before: str, after: str) -> None:
    assert not surely_went(around(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("第二医院护士长", "说。她和队友被分在老旧小区"),
        ("县医院检验科", "负责物资登记,队员们都叫他“后勤部长”"),
        ("第三批救灾防病工作队由急传所", "带队,一行从昆明出发"),
        ("我院援琼医疗队完成轮换,心内科", "接替罗少平,继续开展帮扶"),
        ("我院援琼医疗队完成轮换,心内科罗少平接替", ",继续开展帮扶"),
    ],
)
def test_who_has_a_mate_in_the_team_leads_it_or_relieves_another_is_of_it(before: str, after: str) -> None:
    assert surely_went(around(before, after))


def test_whoever_leads_those_who_call_on_a_team_or_relieves_another_at_home_is_not() -> None:
    assert not surely_went(around("慰问组由副院长", "带队,看望了队员"))
    assert not surely_went(around("医疗队由副院长", "带队慰问"))
    assert not surely_went(around("内科护士", "接替罗少平,负责病区"))
