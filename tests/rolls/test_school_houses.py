"""Houses by their number and their campuses: 附三院|眼科, 市一院|感染管理科, 某医院南院区 beside those of the house itself."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize(
    ("words", "house", "ward"),
    [
        ("附三院眼科", "附三院", "眼科"),
        ("附二院呼吸与危重症医学科", "附二院", "呼吸与危重症医学科"),
        ("附一院感染管理科", "附一院", "感染管理科"),
        ("附二院江北院区神经外科", "附二院江北院区", "神经外科"),
        ("市二院感染管理科", "市二院", "感染管理科"),
        ("娄底三院感染管理科", "娄底三院", "感染管理科"),
        ("娄底三院感染科", "娄底三院", "感染科"),
        ("市二院感控科", "市二院", "感控科"),
    ],
)
def test_a_house_by_its_number_is_no_part_of_its_ward(words: str, house: str, ward: str) -> None:
    text = f"援鄂医疗队名单\n\n{words}副主任温海燕\n{words}护士邱志鹏、钟小红\n"
    assert {(entry.hospital, entry.department) for entry in read_roll(text).entries} == {(house, ward)}


def test_a_number_behind_somebody_s_surname_is_of_the_name() -> None:
    entry = read_roll("援鄂医疗队名单\n\n王一　医院感染管理科　护师\n").entries[0]
    assert (entry.name, entry.department) == ("王一", "医院感染管理科")


def test_who_stands_before_a_house_s_campus_is_of_the_house() -> None:
    text = (
        "第一批队员是骨科副主任医师温海燕,急诊科护士长邱志鹏和娄底市中心医院南院区急诊科护师钟小红;"
        "第二批队员是骨科主治医师肖丽萍和娄底市中心医院南院区骨科护师寇军杰。\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("温海燕", "娄底市中心医院"),
        ("邱志鹏", "娄底市中心医院"),
        ("钟小红", "娄底市中心医院南院区"),
        ("肖丽萍", "娄底市中心医院"),
        ("寇军杰", "娄底市中心医院南院区"),
    ]


def test_whose_campus_stands_first_in_the_row_all_are_there() -> None:
    text = "援鄂医疗队名单\n娄底市中心医院南院区急诊科护师钟小红，骨科护师寇军杰\n"
    assert {entry.hospital for entry in read_roll(text).entries} == {"娄底市中心医院南院区"}


def test_the_campus_before_a_ward_of_running_text_is_no_part_of_the_ward() -> None:
    text = "4月1日，娄底市中心医院骨科护士温海燕、东院区急诊科护士邱志鹏、西院区神经外科护士钟小红出征上海。\n"
    assert [entry.department for entry in read_roll(text).entries] == ["骨科", "急诊科", "神经外科"]


def test_a_room_for_meetings_heads_no_list_of_others() -> None:
    text = "1月26日晚，医院的会议室里坐满了人\n娄底市中心医院急诊科护师钟小红，骨科护师寇军杰随队赶赴武汉支援\n"
    assert {entry.name for entry in read_roll(text).entries} == {"钟小红", "寇军杰"}


@pytest.mark.parametrize(
    "text",
    [
        "娄底市中心医院援鄂医疗队凯旋\n3月30日，娄底市中心医院5名援鄂队员回到医院。\n"
        "娄底医学院89级校友温海燕随援鄂医疗队抵达武汉。她说，大家都很好。\n",
        "援鄂医疗队名单\n娄底医学院校友温海燕\n娄底市中心医院急诊科护师\n",
    ],
)
def test_the_school_of_an_alumnus_is_nobodys_house(text: str) -> None:
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("温海燕", "娄底市中心医院")]


def test_the_part_of_an_armys_hospital_before_a_ward_is_nobody() -> None:
    text = "援鄂医疗队名单\n娄底总医院\n重症医学科温海燕主任\n金山医疗区门急诊科邱志鹏副主任\n"
    assert [(entry.name, entry.department) for entry in read_roll(text).entries] == [
        ("温海燕", "重症医学科"),
        ("邱志鹏", "门急诊科"),
    ]


def test_an_alumnus_whose_line_stands_above_his_story_is_of_the_house_that_it_tells() -> None:
    text = (
        "娄底市中心医院\n娄底市中心医院重症医学科肖丽萍主任受领荣誉，她曾随援鄂医疗队奋战武汉。\n重症医学科肖丽萍主任\n荣获\n"
        "娄底医学院校友温海燕\n温海燕现为怀化市第一医院副院长。今年2月，温海燕担任援鄂医疗队队长，带领队伍出征武汉。\n"
    )
    houses = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert houses["温海燕"] == "怀化市第一医院"
