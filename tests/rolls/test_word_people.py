"""People whose names are words, places or another's as well, and what a form names besides its person."""

import pytest

from roster.rolls import read_roll


def people(text: str) -> list[tuple[str, str, str]]:
    return [(one.name, one.department, one.title) for one in read_roll(text).entries]


@pytest.mark.parametrize("place", ["沈阳", "安康", "温岭"])
def test_a_place_that_opens_a_clause_of_people_is_one_of_them(place: str) -> None:
    text = f"朔州市援鄂医疗队\n应县人民医院：王建国 急诊科 副主任医师；{place} ICU 主管护师\n山阴县人民医院：李秀英 儿科 护师\n"
    assert people(text) == [
        ("王建国", "急诊科", "副主任医师"),
        (place, "ICU", "主管护师"),
        ("李秀英", "儿科", "护师"),
    ]


def test_a_place_before_a_name_is_where_somebody_works() -> None:
    text = "山西省援鄂医疗队\n医生：王建国 急诊科 副主任医师；大同 儿科 医师 李秀英\n"
    assert "大同" not in [name for name, _, _ in people(text)]


@pytest.mark.parametrize(("first", "second"), [("1", "2"), ("A", "B")])
def test_signs_that_part_namesakes_are_no_part_of_their_names(first: str, second: str) -> None:
    text = f"朔州市援鄂医疗队\n李娜{first} 应县人民医院 ICU 护师\n李娜{second} 应县人民医院 儿科 护士\n王建国 山阴县人民医院 内科 医师\n"
    reading = read_roll(text)
    assert people(text) == [("李娜", "ICU", "护师"), ("李娜", "儿科", "护士"), ("王建国", "内科", "医师")]
    assert not reading.unread


def test_the_number_of_a_ward_is_no_such_sign() -> None:
    text = "朔州市援鄂医疗队\n内科1 王建国 医师\n内科2 李秀英 护师\n"
    assert {name for name, _, _ in people(text)} <= {"王建国", "李秀英"}


def test_a_word_in_a_cell_of_people_is_one_of_them() -> None:
    text = (
        "应县援鄂医疗队分组\n组别 | 组长 | 组员\n重症组 | 王建国（县人民医院ICU主任） | 李秀英（县人民医院ICU护师）\n"
        "轻症组 | 米粒（县中医院内科副主任医师） | 赵大海（县人民医院内科医师）\n"
    )
    assert [name for name, _, _ in people(text)] == ["王建国", "李秀英", "米粒", "赵大海"]


def test_who_signed_a_form_is_nobody() -> None:
    text = (
        "援鄂医疗队员登记表\n姓名：王建国　性别：男\n单位：应县人民医院　科室：内科\n职称：医师　职务：无\n"
        "推荐人：赵大海　审批人：孙丽丽\n"
    )
    assert [name for name, _, _ in people(text)] == ["王建国"]


def test_a_title_that_names_the_reserves_whose_list_is_apart_doubts_nobody_who_went() -> None:
    text = (
        "关于公布应县第二批支援湖北医疗队及后备梯队人员的通知\n一、第二批支援湖北医疗队（2月9日出发）\n"
        "王建国 应县人民医院 内科 主治医师\n李秀英 应县人民医院 ICU 护师\n"
        "二、后备梯队（在单位待命）\n赵大海 应县人民医院 外科 医师\n"
    )
    entries = read_roll(text).entries
    assert [entry.name for entry in entries] == ["王建国", "李秀英"]
    assert all(entry.confidence >= 0.9 for entry in entries)
