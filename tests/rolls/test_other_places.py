"""Pages that name an institution, or a batch, of another place than that of whose team somebody is."""

import pytest

from roster.rolls import read_roll
from roster.rolls.rows.batches import batches_in

HOST = (
    "3月27日，最后17名援潜医疗队队员踏上归程！\n"
    "这17名队员分别是：王建国、李敏、王帆、何桦。\n"
    "在宾馆门前，市领导为医疗队举行了欢送仪式。{}周立新说：你们顶着寒冬而来，迎着春天而归。\n"
)


def told(text: str) -> list[tuple[str, str, str]]:
    return [(entry.name, entry.hospital, entry.batch) for entry in read_roll(text).entries]


@pytest.mark.parametrize("host", ["市疾控中心传染病科科长", "市人民医院院长"])
def test_who_thanks_a_team_that_sets_out_for_home_is_of_the_hosts(host: str) -> None:
    read = told(HOST.format(host))
    assert [name for name, _, _ in read] == ["王建国", "李敏", "王帆", "何桦"]
    assert {house for _, house, _ in read} == {""}


def test_the_head_who_sees_them_off_is_of_their_house() -> None:
    text = "今天，我院3名护士出征武汉，她们是：王建国、李敏、何桦。\n开鲁县医院院长周立新到场送行，他说：感谢你们，平安归来。\n"
    assert {house for _, house, _ in told(text)} == {"开鲁县医院"}


TEAMS = (
    "4月2日，天津市静海区首批援沪医疗队队长郝建国说，首批28名队员星夜集结。\n"
    "3日，来自上海交通大学医学院附属新华医院的医疗队和安徽省援沪医疗队联合入驻方舱医院。\n"
    "安徽省援沪医疗队队长葛文林说，医疗队连夜奔赴上海。\n"
)


def test_who_leads_the_team_of_one_place_is_of_no_house_of_another() -> None:
    assert [(name, house) for name, house, _ in told(TEAMS)] == [("郝建国", ""), ("葛文林", "")]


def test_nor_is_he_of_the_batch_of_another_place() -> None:
    assert [(name, batch) for name, _, batch in told(TEAMS)] == [("郝建国", "首批"), ("葛文林", "")]


def test_who_leads_the_team_of_a_place_may_be_of_a_house_there() -> None:
    text = "4月3日，合肥市第一人民医院的医疗队入驻方舱医院。\n安徽省援沪医疗队队长葛文林说，医疗队连夜奔赴上海。\n"
    assert [house for _, house, _ in told(text)] == ["合肥市第一人民医院"]


def test_a_batch_of_long_ago_is_of_those_of_that_paragraph() -> None:
    text = (
        "来自宜昌的中国援阿尔及利亚医疗队队长王建国向当地医生讲授手术步骤。\n"
        "长眠在这里的是上世纪70年代中国首批援助埃塞俄比亚医疗队队员。\n"
    )
    assert [(name, batch) for name, _, batch in told(text)] == [("王建国", "")]


def test_the_first_so_many_who_come_home_are_no_first_batch() -> None:
    said = "支援湖北医疗队首批204名返赣队员隔离休养满14天"
    assert not [*batches_in(said, 0, len(said))]
    said = "支援湖北医疗队首批204名队员隔离休养满14天"
    assert [ordinal for ordinal, _ in batches_in(said, 0, len(said))] == ["第一批"]


def test_whom_a_title_names_is_of_the_house_that_the_text_tells() -> None:
    text = (
        "新闻> 国内新闻> 正文\n\n援疆医生王建国\n\n开鲁日报 2018-12-11 01:00 大字\n\n"
        "在喀什地区第二人民医院,王建国在查看患者检查结果(11月26日摄)。\n\n"
        "王建国就职于上海交通大学医学院附属新华医院,今年8月,他随上海第九批“组团式”援疆医疗队来到新疆喀什,"
        "成为新疆喀什地区第二人民医院的一名援疆医生。来到喀什后,王建国在医院带领当地医生开展了50多台手术。\n"
    )
    assert [(name, house) for name, house, _ in told(text)] == [("王建国", "上海交通大学医学院附属新华医院")]


def test_the_name_of_a_house_that_a_team_cuts_short_is_made_whole() -> None:
    text = (
        "4月23日，援沪第16天，在领队王建国副院长的带领下，开鲁县第三人民医疗队96名队员圆满完成方舱医院的任务。\n"
        "4月24日，开鲁县第三人民医院医疗队接到任务，进驻定点医院。\n"
    )
    assert [house for _, house, _ in told(text)] == ["开鲁县第三人民医院"]


def test_what_only_sounds_like_a_house_is_nobodys() -> None:
    text = (
        "王兰芬：我的角色永远是医生\n1月19日，王兰芬院士等国家高级专家一行5人前往武汉。"
        "她提出要加大传染源控制力度、注意传染病院内感染尤其是医务人员感染。\n"
        "2月2日晚，她再次奔赴武汉，带领医疗队救治危重症患者。“武汉有需要，我随时带队前往。”\n"
    )
    assert [house for _, house, _ in told(text)] == [""]


def test_a_house_that_a_province_helps_is_none_of_its_peoples() -> None:
    text = (
        "援外医疗队队员王建国每天门诊。2009年，中国江苏省为纳西莫加医院援建了一座中心。\n"
        "在这里工作的外国医生，除了中国医疗队队员李卫东外，还有几位专家。\n"
    )
    assert not any("省为" in house for _, house, _ in told(text))
