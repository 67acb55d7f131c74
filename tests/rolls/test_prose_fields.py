"""Fields of those whom running text names: wards that no lexicon knows, ages within a position, and houses that are nobody's."""

import pytest

from roster.rolls import read_roll

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
