"""Profiles in running text, which say where somebody comes from before they say what he is."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize(
    "told",
    [
        "女，汉族，1985年6月生，江西鄱阳人，中共党员，",
        "女，江西省鄱阳县人，1985年6月出生，",
        "江西鄱阳人，女，本科学历，中共党员，",
        "女，35岁，籍贯江西鄱阳，",
        "女，籍贯：江西鄱阳，民盟盟员，",
        "女，1985年6月出生于江西鄱阳，",
    ],
)
@pytest.mark.parametrize("name", ["余 娟", "余娟"])
def test_where_somebody_comes_from_does_not_part_the_name_from_the_position(told: str, name: str) -> None:
    text = f"{name}，{told}上饶市立医院感染科主管护师，2020年2月4日随江西省第二批援鄂医疗队出征，任随州市中心医院医疗组副组长。\n"
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital, entry.department, entry.title) for entry in entries] == [
        ("余娟", "上饶市立医院", "感染科", "主管护师")
    ]


def test_where_somebody_comes_from_may_stand_in_a_bracket() -> None:
    entries = read_roll("余娟（女，江西鄱阳人），上饶市立医院感染科主管护师，2020年2月4日赴武汉支援。\n").entries
    assert [(entry.name, entry.hospital, entry.title) for entry in entries] == [("余娟", "上饶市立医院", "主管护师")]


def test_who_stays_at_home_stays_there_wherever_he_comes_from() -> None:
    text = "余娟，女，江西鄱阳人，上饶市立医院院长，到车站为援鄂医疗队送行。\n"
    assert read_roll(text).entries == ()


def test_an_office_of_a_profile_stands_behind_the_house_whose_team_it_is() -> None:
    text = (
        "开鲁县医院援沪队员风采\n\n"
        "王建国，男，蒙古族，1979年2月生，主任医师，开鲁县医院急诊科主任。2022年4月担任开鲁县医院援沪医疗队队长。\n\n"
        "李秀英，女，汉族，1987年8月生，护师，开鲁县医院内科护士。2022年4月支援上海。\n\n"
        "赵小梅，女，满族，1994年1月生，护师，开鲁县医院骨科护士。\n"
    )
    assert [entry.role for entry in read_roll(text).entries] == ["队长", "", ""]
