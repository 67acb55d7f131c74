"""Numbers of people who are left out, as they are of no health care."""

import pytest

from roster.rolls import read_roll

CARE = "王颖 通辽市医院 护士长\n周红 开鲁县医院 医师\n"
POLICE = "孙联宇 通辽市公安局 民警\n李晓 通辽市公安局 民警\n"


def counts(text: str) -> list[tuple[int, int, str]]:
    return [(count.stated, count.read, count.text) for count in read_roll(text).counts]


@pytest.mark.parametrize(
    "heading",
    [
        "公安系统（2人）",
        "公安系统(3人)",
        "二、公安系统（2人）",
        "（二）政法公安战线（2人）",
        "■公安干警：2名",
        "通辽市公安局（2人）",
        "公安民警2人：",
        "【公安系统】（2人）",
        "值班人员（2人）",
        "志愿者名单（2人）",
    ],
)
def test_the_number_of_people_who_are_left_out_is_compared_with_nobody(heading: str) -> None:
    text = f"抗疫先进个人名单\n一、医疗卫生系统（2人）\n{CARE}{heading}\n{POLICE}"
    assert [entry.name for entry in read_roll(text).entries] == ["王颖", "周红"]
    assert counts(text) == [(2, 2, "2人")]


def test_a_number_above_those_who_are_left_out_first_counts_nobody_below() -> None:
    text = f"抗疫先进个人名单\n公安系统（3人）\n{POLICE}医疗卫生系统（2人）\n{CARE}"
    assert counts(text) == [(2, 2, "2人")]


@pytest.mark.parametrize("closing", ["共2人", "（2人）", "合计：2人", "以上共2人"])
def test_a_number_alone_closes_the_list_above_it(closing: str) -> None:
    stated = counts(f"援鄂医疗队名单\n{CARE}{closing}\n联系人：孙联宇\n")
    assert [(number, read) for number, read, _ in stated] == [(2, 2)]


def test_a_hospital_whose_people_were_not_read_is_told() -> None:
    assert counts(f"援鄂医疗队名单\n{CARE}\n奈曼旗医院（2人）\n") == [(2, 0, "奈曼旗医院2人")]
