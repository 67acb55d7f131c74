"""Running text that says who went by what somebody tells of himself, is called, or is shown doing."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose import surely_home, surely_shown
from tests.rolls.around import says


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("开鲁县医院心内科主治医师", "讲述了她先后支援武昌方舱医院和接管危重症病区的故事。"),
        ("护士长", "向学生们分享了自己在2020年驰援湖北的经历,"),
        ("随后,", "老师回忆起自己随队援沪的日子。"),
        ("主任", "为大家介绍了他两次援藏的心得体会。"),
        ("其中受表彰的", "护士是开鲁驰援武汉的抗疫英雄之一,她表示"),
        ("", "同志是我县首批支援上海医疗队的一员,"),
        ("", "医生也是第二批援琼医护人员中的一员。"),
        ("援鄂勇士", "的一封家书"),
        ("援沪最美逆行者", "归来"),
        ("", "讲述了她随队支援吉林时与战友并肩的故事。"),
        ("护师", "最欣慰的是,女儿在她走后写了一篇日记"),
        ("", "没想到,儿子在他去武汉后,偷偷给他画了一幅画"),
        ("司机", "接力驾驶,跑了一天一夜,于1日上午抵达武汉"),
        ("车由", "两位师傅轮流开车,不停地往灾区赶"),
        ("援沪医疗队护理组组长", ",接到电话后"),
        ("国家(江西)紧急医学救援队护理组组长", "介绍,"),
        ("支援吉林医疗队院感组组长", "说"),
        ("党办科员", "在现场忙个不停。作为此次医疗队指挥部管理人员,他与队友们一道出征。"),
        ("", "老师是我校附属医院大内科主任、教研室主任,是内蒙古首批援鄂医疗队队长。"),
        ("", "说,早上8点半开始在帐篷村巡诊以来,他们带的药品已经分发给群众"),
        ("在义诊时,", "(中)与当地青少年合影。"),
        ("在培训中,", "为当地学员授课。"),
        ("值得的。医疗队队员", "希望司机开慢点"),
        ("书记主持,援苏党员教师", "主讲"),
        ("援黑护士", "说"),
        ("妻子", '是内科的专家,丈夫王建国是副主任医师。疫情发生以后,夫妻二人各自递交了请战书,说好一起上"战场"。'),
    ],
)
def test_words_that_say_who_went(before: str, after: str) -> None:
    assert says(surely_shown.RULES, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("护士长", "讲述了她送丈夫支援武汉的故事。"),
        ("护士长", "讲述了她们科支援武汉的同事的故事。"),
        ("主任", "分享了自己支援的同事们的经历。"),
        ("科员", "介绍了自己在驰援物资保障中慰问家属的经历。"),
        ("记者", "讲述了驰援武汉的医护人员的故事。"),
        ("", "护士是援鄂队员家属,她表示"),
        ("他的妻子", "是驰援武汉的抗疫英雄之一的同学"),
        ("", "是慰问驰援武汉队员的一员"),
        ("援鄂勇士", "的妻子在家里等他"),
        ("抗疫英雄", "的一封家书"),
        ("护师", "说,女儿在她下班后写了一篇日记"),
        ("老人", "说,女儿在她去世后写了一篇日记"),
        ("司机", "轮流驾驶,把队员们送到机场"),
        ("司机", "接力驾驶,连夜转运患者"),
        ("开鲁县医院护理组组长", "介绍"),
        ("援沪医疗队后方保障组组长", "说"),
        ("党办科员", "在现场忙个不停。作为医疗队的后方人员,他与同事们一道送行。"),
        ("", "老师是我院内科主任,是援鄂医疗队队长的妻子"),
        ("", "说,在村里巡诊以来,药品已经分发"),
        ("当地医生", "为当地居民义诊"),
        ("医疗队队员家属", "说"),
        ("援鄂护士家属", "说"),
        ("妻子", "是内科的专家。夫妻二人坚守后方,一起上了一线。"),
        ("妻子", "是内科的专家。夫妻二人一起上班。"),
        ("院领导慰问了驰援医疗队队员的父亲", "说"),
    ],
)
def test_words_that_do_not(before: str, after: str) -> None:
    assert not says(surely_shown.RULES, before, after)


def test_the_youngest_of_a_team_may_be_called_by_a_title() -> None:
    text = (
        "4月28日，我校开展了援沪教师抗疫分享会。援沪党员教师王建国博士、李桂兰老师主讲。\n"
        "李桂兰老师是本次援沪抗疫教师队伍中年纪最小的。她4月16日跟随队伍到达上海。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李桂兰"]


def test_a_tutor_for_studies_has_not_taught_whoever_went() -> None:
    assert not says(surely_home.RULES, "班主任张文斌,临床学业导师", "教授")
    assert says(surely_home.RULES, "读研时的导师", "教授")


def test_a_member_by_his_position_is_one_however_much_likelier_others_of_the_page_are() -> None:
    text = (
        "3月23日，通辽支援宜昌医疗队完成使命，踏上归程。\n"
        "到回去时车来车往，队员们都觉得，所有付出都是值得的。医疗队队员王雅静希望司机开车能慢点，让她多看几眼这座城市。\n"
        "看到老人鞠躬时，通辽市对口支援宜昌防治新冠肺炎医疗队前方指挥部副总指挥李明远热泪盈眶。\n"
        "“在湖北的这些日子，是我最难忘的一段经历。”医疗队队员张文斌说。\n"
    )
    assert {entry.name for entry in read_roll(text).entries} == {"王雅静", "李明远", "张文斌"}


def test_those_of_whom_the_members_number_is_told_are_not_named_by_what_follows() -> None:
    text = "我院医疗队昨天出发赴武汉。\n开鲁县四名援疆医生舍小家为大家，三名援外队员坚决以实际行动响应号召。院长慰问了医疗队队员及家属。\n"
    assert read_roll(text).entries == ()
