"""Headings of people who did not go with a team, whatever else they speak of: nobody below them is confident."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import CONFIDENT

PEOPLE = "王小红 赤峰市医院 内科 护士\n李建 林西县医院 急诊科 主治医师\n"


@pytest.mark.parametrize(
    "heading",
    [
        "援鄂医疗队员家属慰问名单",
        "被感染医务人员名单",
        "沉痛悼念抗疫牺牲医务人员",
        "新冠疫苗接种点医务人员名单",
        "赴北京进修人员名单",
        "第二批支援湖北医疗队后备人员名单",
        "第三批国家名中医名单",
        "援鄂医疗队接待工作人员",
    ],
)
def test_nobody_is_confident_below_a_heading_of_others(heading: str) -> None:
    entries = read_roll(f"{heading}\n{PEOPLE}").entries
    assert all(entry.confidence < CONFIDENT and entry.doubts for entry in entries)
    assert all(entry.confidence >= CONFIDENT for entry in read_roll(f"支援湖北医疗队名单\n{PEOPLE}").entries)


@pytest.mark.parametrize(
    ("printed", "department", "post"),
    [
        ("ICU科主任", "ICU", "科主任"),
        ("消毒供应中心科主任", "消毒供应中心", "科主任"),
        ("急诊科主任", "急诊科", "主任"),
    ],
)
def test_a_ward_that_does_not_end_in_it_leaves_its_last_character_to_the_post(
    printed: str, department: str, post: str
) -> None:
    entry = read_roll(f"支援湖北医疗队名单\n王小红 赤峰市医院 {printed}、主任医师\n").entries[0]
    assert (entry.department, entry.post, entry.title) == (department, post, "主任医师")


def test_the_same_as_above_twice_is_house_and_ward() -> None:
    text = "援鄂医疗队名单\n唐伟 桂林医学院附属医院 呼吸科 主治医师\n秦丽 同上 同上 护师\n"
    assert [(entry.hospital, entry.department) for entry in read_roll(text).entries] == [
        ("桂林医学院附属医院", "呼吸科")
    ] * 2
