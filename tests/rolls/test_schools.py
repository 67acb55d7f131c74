"""Universities whose own name a sentence tears off their hospitals."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize(
    ("text", "house"),
    [
        (
            "湖南省第四批支援湖北医疗队队长、潇湘医科大学第一附属医院放疗科副主任医师王建国告诉记者。\n",
            "潇湘医科大学第一附属医院",
        ),
        (
            "女儿在湖湘中医药大学附属医院重症医学科主治医师王建国怀里，王建国随援沪医疗队出发。\n",
            "湖湘中医药大学附属医院",
        ),
        ("援鄂医疗队出发。来自关中中医药大学附属医院的护士王建国说，他报了名。\n", "关中中医药大学附属医院"),
        ("援鄂医疗队出发。山西医科大学第一医院的护士王建国随队出征。\n", "山西医科大学第一医院"),
    ],
)
def test_a_university_of_a_place_that_no_list_has_keeps_its_name_in_a_sentence(text: str, house: str) -> None:
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("王建国", house)]
