"""Lists within a sentence that part their people by commas."""

import pytest

from roster.rolls import read_roll

LEAD = "1月27日，通辽市援鄂医疗队进入汉口医院，接管呼吸二病区工作。病房临时改造，隔离分区都不到位。\n"
BEHIND = "。目前医疗队员无发热，状态良好。"


@pytest.mark.parametrize("lead", [LEAD, ""])
@pytest.mark.parametrize("did", ["第一批进入病房工作", "率先进入隔离病区"])
def test_a_name_alone_between_commas_is_of_who_stands_before_it(lead: str, did: str) -> None:
    listed = f"援鄂医疗队开鲁县医院王建国，护士李秀兰，赵红梅，奈曼旗医院护士孙丽娟、周敏，{did}"
    entries = read_roll(f"{lead}{listed}{BEHIND}").entries
    assert [(entry.name, entry.hospital, entry.title, entry.batch) for entry in entries] == [
        ("王建国", "开鲁县医院", "", ""),
        ("李秀兰", "开鲁县医院", "护士", ""),
        ("赵红梅", "开鲁县医院", "护士", ""),
        ("孙丽娟", "奈曼旗医院", "护士", ""),
        ("周敏", "奈曼旗医院", "护士", ""),
    ]


def test_a_house_by_its_number_alone_is_one_beside_another() -> None:
    listed = "通辽二院王建国，护士李秀兰，赵红梅，五院护士孙丽娟，周敏，三院护士吴海燕，第一批进入病房工作"
    entries = read_roll(f"{LEAD}{listed}{BEHIND}").entries
    assert [entry.hospital for entry in entries] == ["通辽二院"] * 3 + ["五院"] * 2 + ["三院"]


def test_commas_between_what_one_person_is_are_no_marks_of_a_list() -> None:
    entries = read_roll("援鄂医疗队名单\n开鲁县医院王建国，主治医师，李秀兰，护士，赵红梅，护师，周敏，药师").entries
    assert [(entry.name, entry.title) for entry in entries] == [
        ("王建国", "主治医师"),
        ("李秀兰", "护士"),
        ("赵红梅", "护师"),
        ("周敏", "药师"),
    ]
