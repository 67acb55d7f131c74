"""Lists of a prize or of promotions of which some went, as their own words say, and the others stayed."""

from roster.rolls import read_roll

MARK = "（黑龙江省支援湖北医疗队队员）"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_of_a_prize_for_some_who_went_the_others_stayed() -> None:
    rows = (
        f"王建国  县人民医院感染科主管护师{MARK}\n李春梅  县人民医院发热门诊护士长\n"
        f"张小丽  县中医医院内二科护师{MARK}\n刘志远  县疾病预防控制中心检验科主管检验师\n"
    )
    assert names(f"依安县“三八红旗手”名单\n{rows}") == ["王建国", "张小丽"]
    assert names(f"依安县援鄂医疗队员表彰名单\n{rows}") == ["王建国", "李春梅", "张小丽", "刘志远"]


def test_where_only_its_head_is_said_to_have_gone_nobody_stayed() -> None:
    rows = (
        "王建国  县人民医院感染科主管护师（支援湖北医疗队队长）\n李春梅  县人民医院内科护士长\n"
        "张小丽  县中医医院内二科护师\n刘志远  县疾病预防控制中心检验科主管检验师\n"
    )
    assert names(f"依安县先进个人名单\n{rows}") == ["王建国", "李春梅", "张小丽", "刘志远"]


def test_of_those_who_may_be_promoted_a_column_tells_who_went_and_with_which_batch() -> None:
    text = (
        "关于一线医务人员优先申报高级职称人选的公示\n"
        "序号\t姓名\t性别\t工作单位\t现职称\t拟申报资格\t一线工作经历\n"
        "1\t王建国\t男\t开鲁县医院\t主治医师\t副主任医师\t援鄂（第一批）\n"
        "2\t李春梅\t女\t开鲁县医院\t主管护师\t副主任护师\t县定点医院隔离病区\n"
        "3\t张小丽\t女\t通辽市医院\t主管护师\t副主任护师\t援鄂（第三批）\n"
        "4\t刘志远\t男\t通辽市医院\t主治医师\t副主任医师\t流调组\n"
    )
    assert [(entry.name, entry.batch) for entry in read_roll(text).entries] == [
        ("王建国", "第一批"),
        ("张小丽", "第三批"),
    ]


def test_of_profiles_those_that_tell_of_no_going_are_of_people_at_home() -> None:
    text = (
        "关于拟推荐抗击新冠肺炎疫情先进个人的公示\n根据有关要求，经各单位推荐，现予公示。\n\n一、先进个人（4名）\n"
        "1.王建国，男，汉族，1979年3月生，县人民医院内科主任，副主任医师。2020年2月随支援队出征，历时38天。\n"
        "2.李春梅，女，畲族，1986年11月生，县中医院护理部干事，主管护师。随队支援宜昌，火线入党。\n"
        "3.张小丽，女，汉族，1972年1月生，县疾病预防控制中心主任，主管医师。组织流调37起，吃住在单位。\n"
        "4.刘志远，男，汉族，1980年5月生，县人民医院感染科主任，主任医师。负责发热门诊。\n"
    )
    assert names(text) == ["王建国", "李春梅"]


def test_of_those_honoured_for_the_fight_with_no_more_than_a_position_it_is_doubted() -> None:
    text = (
        "全省抗击新冠肺炎疫情先进个人\n王建国，开鲁县医院主治医师，第一批支援湖北医疗队队员\n"
        "李春梅，开鲁县医院护师，第一批支援湖北医疗队队员\n张小丽，通辽市医院院长，主任医师\n"
    )
    entries = read_roll(text).entries
    assert [(entry.name, "may-have-stayed" in entry.doubts) for entry in entries] == [
        ("王建国", False), ("李春梅", False), ("张小丽", True),
    ]  # fmt: skip
