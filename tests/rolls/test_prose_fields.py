"""Fields of those whom running text names: wards that no lexicon knows, ages within a position, and houses that are nobody's."""

import pytest

from roster.rolls import read_roll
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.house_edges import behind_words

TEAM = "开鲁县医疗队援鄂\n\n2月3日,开鲁县医院医疗队出征武汉。\n\n"


@pytest.mark.parametrize(
    ("text", "ward", "title"),
    [
        ("来自开鲁县医院急诊监护病区00后护士王建国随队出征。", "急诊监护病区", "护士"),
        ("开鲁县医院急诊科医生、年逾五旬的王建国随医疗队出征武汉。", "急诊科", "医生"),
        ("同样是80后的王建国，是开鲁县医院名中医馆主治医师，随医疗队出征武汉。", "名中医馆", "主治医师"),
    ],
)
def test_a_ward_is_read_behind_its_house_and_before_an_age(text: str, ward: str, title: str) -> None:
    assert [(entry.name, entry.department, entry.title) for entry in read_roll(TEAM + text).entries] == [
        ("王建国", ward, title)
    ]


def test_the_leader_of_a_team_is_called_so_without_it() -> None:
    text = "开鲁县卫健局党委书记李文（右）向援沪医疗队长王建国授旗。\n"
    assert [(entry.name, entry.role) for entry in read_roll(f"援沪\n\n{text}").entries] == [("王建国", "队长")]


def test_nobody_is_of_a_hospital_of_shelters() -> None:
    text = (
        "2月8日，开鲁县医疗队首批归来。记者与开鲁县医院重症医学科副主任医师王建国视频连线，"
        "他是在武汉东西湖方舱医院工作的12名医护人员的领队。\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("王建国", "开鲁县医院")]


@pytest.mark.parametrize(
    ("said", "ward"), [("我院派出脉管病科医师", "脉管病科"), ("随队出征的还有整复外科医师", "整复外科")]
)
def test_a_ward_is_whole_whose_beginning_no_lexicon_knows(said: str, ward: str) -> None:
    found = read_roll(f"{TEAM}2月4日，{said}王建国随医疗队前往武汉支援。").entries
    assert [(entry.name, entry.department) for entry in found] == [("王建国", ward)]


def test_the_experts_of_a_province_at_home_are_no_office_in_the_team() -> None:
    text = (
        f"{TEAM}医疗队由开鲁县医院副院长张文斌担任领队，"
        "河北省新冠肺炎省级医疗救治高级专家组组长、通辽市医院呼吸科教授王建国任组长，今日驰援湖北。"
    )
    assert [entry.role for entry in read_roll(text).entries if entry.name == "王建国"] == ["组长"]


def test_words_of_a_team_before_a_university_are_none_of_its_house() -> None:
    house = Token("H", 0, 15, "院援滇医疗东海大学附属第一医院", 0.0)
    assert behind_words(house).text == "东海大学附属第一医院"


def test_a_centre_of_relief_is_a_house_of_its_own() -> None:
    people = "王建国\n男，开鲁县医院呼吸科主任。\n李桂兰\n女，开鲁县医院主任护师。\n张文斌\n男，中国红十字会长沙备灾救灾中心主任。\n"
    last = read_roll(f"援外抗疫专家组\n{people}").entries[-1]
    assert (last.name, last.hospital, last.department, last.post) == (
        "张文斌",
        "中国红十字会长沙备灾救灾中心",
        "",
        "主任",
    )


def test_the_head_of_a_centre_of_relief_is_one_of_those_listed() -> None:
    text = (
        f"{TEAM}3月17日，抗疫专家组启程赴意大利协助疫情防控，我省选派了5名专家参加。"
        "分别是开鲁县医院专家王建国、李桂兰，中国红十字会杭州备灾救灾中心主任张文斌。\n"
    )
    found = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert found.get("张文斌") == "中国红十字会杭州备灾救灾中心"


@pytest.mark.parametrize("said", ["当时是", "那时是", "当年还是"])
def test_what_somebody_was_then_is_what_he_is(said: str) -> None:
    text = (
        "奔赴唐山的医疗队\n\n当时医疗分队大约有10人，奔赴唐山救援，主力都是开鲁县医院的医生：时任副院长的王建杰担任了分队队长，"
        f"吴惠平{said}内科主治医生，李春元是消化科医生。\n"
    )
    assert [(one.name, one.department, one.title) for one in read_roll(text).entries] == [
        ("王建杰", "", ""),
        ("吴惠平", "内科", "主治医生"),
        ("李春元", "消化科", "医生"),
    ]


def test_a_title_that_only_counts_people_is_nobodys() -> None:
    text = "我院医疗队即将驰援武汉\n\n医疗队共有22名队员，其中有5名医师、12名护师、5名技师，呼吸科王建国教授担任队长、李春梅副主任护师担任护理组长。\n"
    assert [(one.name, one.title) for one in read_roll(text).entries] == [("王建国", "教授"), ("李春梅", "副主任护师")]


@pytest.mark.parametrize("post", ["主任", "副主任", "护士长"])
def test_a_ward_is_that_of_who_is_called_by_a_post_behind_the_name(post: str) -> None:
    text = (
        f"县医院援藏医疗队队员返回\n8月3日,县医院第四批援藏医疗队最后一名队员顺利抵达,妇产科王建芳{post}圆满完成为期一年的援藏任务"
        "载誉凯旋。\n"
    )
    assert [(entry.department, entry.post) for entry in read_roll(text).entries] == [("妇产科", post)]


@pytest.mark.parametrize("team", ["救援队", "国家紧急医学救援队", "支援队"])
def test_what_somebody_is_in_the_rescue_team_of_a_house_is_told_behind_it(team: str) -> None:
    text = f"我市支援武汉。\n今年51岁的王建国是开鲁县医院{team}的一名驾驶员，他报名出发。\n"
    assert [(entry.name, entry.hospital, entry.post) for entry in read_roll(text).entries] == [
        ("王建国", "开鲁县医院", "驾驶员")
    ]


def test_those_in_a_bracket_are_what_is_counted_before_it() -> None:
    text = (
        "2月3日，开鲁县调派6名医护人员驰援武汉。小分队由2名司机（张永强、姚勇）、1名医生（张秀兰）和2名护士（王晓燕、赵晓丽）组成，"
        "从市卫健委连夜出发。\n"
    )
    found = {entry.name: entry.title or entry.post for entry in read_roll(text).entries}
    assert (found["张永强"], found["张秀兰"], found["赵晓丽"]) == ("司机", "医生", "护士")
