"""What a row says besides of a house or of somebody, and is nobody's field."""

import pytest

from roster.rolls import read_roll

Person = tuple[str, str, str]


def people(text: str) -> list[Person]:
    return [(one.name, one.hospital_printed, one.title) for one in read_roll(text).entries]


@pytest.mark.parametrize("bracket", ["三甲", "二级甲等", "三级综合", "县总医院", "医共体总院", "县域医共体牵头单位"])
def test_the_grade_of_a_house_and_its_second_name_are_no_part_of_it(bracket: str) -> None:
    text = f"吕梁市援鄂医疗队\n李建军 临县人民医院（{bracket}） 儿科 医师\n王秀英 兴县人民医院 ICU 护师\n"
    assert people(text) == [("李建军", "临县人民医院", "医师"), ("王秀英", "兴县人民医院", "护师")]
    assert not read_roll(text).unread


def test_its_other_name_in_full_stays() -> None:
    text = "吕梁市援鄂医疗队\n李建军 临县第一人民医院（临县中心医院） 儿科 医师\n王秀英 兴县人民医院 ICU 护师\n"
    assert [house for _, house, _ in people(text)] == ["临县第一人民医院（临县中心医院）", "兴县人民医院"]


@pytest.mark.parametrize(
    "clause",
    [
        "师从山西医科大学第一医院赵国华主任医师",
        "曾在北京同仁医院进修",
        "2018年在上海瑞金医院进修半年",
        "毕业于山西医科大学",
        "其父为吕梁市人民医院原院长李大山",
    ],
)
def test_where_and_under_whom_somebody_learned_is_nobodys_house(clause: str) -> None:
    text = f"吕梁援鄂队员风采\n李建军，男，1983年5月出生，临县人民医院儿科医师，{clause}，山西第一批援鄂医疗队队员。\n"
    assert people(text) == [("李建军", "临县人民医院", "医师")]


@pytest.mark.parametrize("bracket", ["丈夫为兴县人民医院外科医师刘海军", "妻子王芳也是护士", "其父李大山为院长"])
def test_kin_in_a_bracket_is_nobody(bracket: str) -> None:
    text = f"吕梁市援鄂医疗队\n李建军 临县人民医院 儿科 医师（{bracket}）\n王秀英 兴县人民医院 ICU 护师\n"
    assert people(text) == [("李建军", "临县人民医院", "医师"), ("王秀英", "兴县人民医院", "护师")]


def test_a_count_in_a_bracket_is_none_of_kin() -> None:
    text = "吕梁市援鄂医疗队\n临县人民医院（其中护士2名）\n李建军 医师\n王秀英 护师\n赵小梅 护士\n"
    assert [count.stated for count in read_roll(text).counts] == [2]


def test_of_a_couple_that_went_both_are_read() -> None:
    text = "抗疫夫妻档\n援鄂医疗队员：张伟（丈夫，兴县人民医院医师）、王海燕（妻子，兴县人民医院护师）\n"
    assert [name for name, _, _ in people(text)] == ["张伟", "王海燕"]


def test_a_post_held_elsewhere_for_a_time_is_none_at_home() -> None:
    text = "吕梁市援鄂医疗队\n李建军 吕梁市人民医院 儿科 医师（挂职兴县人民医院副院长）\n王秀英 兴县人民医院 ICU 护师\n"
    first = read_roll(text).entries[0]
    assert (first.hospital, first.title, first.post) == ("吕梁市人民医院", "医师", "")


@pytest.mark.parametrize("form", ["队员分别是：{}。", "援黔医疗队名单：\n{}\n"])
def test_what_people_become_where_they_are_sent_is_none_of_their_posts(form: str) -> None:
    listed = (
        "临县人民医院骨科副主任医师李建军（任雷山县人民医院副院长）、儿科主治医师王秀英（任儿科主任）；"
        "兴县中医医院康复科主管护师赵小梅（任新生儿科护士长）"
    )
    text = f"为落实东西部协作要求，近日吕梁市选派3名医护人员组成第四批帮扶医疗队，赴雷山县人民医院开展帮扶。\n\n{form.format(listed)}\n"
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital, entry.department, entry.post) for entry in entries] == [
        ("李建军", "临县人民医院", "骨科", ""),
        ("王秀英", "临县人民医院", "儿科", ""),
        ("赵小梅", "兴县中医医院", "康复科", ""),
    ]


def test_the_office_in_the_team_stays_in_its_bracket() -> None:
    text = "吕梁市援鄂医疗队\n临县人民医院儿科主治医师李建军（任医疗队队长）、兴县人民医院ICU主管护师王秀英（任护理组组长）\n"
    assert [entry.role[-2:] for entry in read_roll(text).entries] == ["队长", "组长"]


def test_the_team_of_an_earlier_year_before_the_name_parts_nobody_from_what_he_is() -> None:
    text = (
        "驰援上海的4名队员\n\n他们分别是：\n\n开鲁县医院呼吸科副主任医师曾参加2020年内蒙古支援湖北医疗队刘建平农工党员、奈曼旗医院肿瘤科副主任医师"
        "（曾参加2020年内蒙古支援湖北医疗队）何小瑜农工党员、开鲁县中医院针灸科主治医师邹婷婷农工党员、库伦旗医院检验科主管技师魏红。\n"
    )
    assert people(text) == [
        ("刘建平", "开鲁县医院", "副主任医师"),
        ("何小瑜", "奈曼旗医院", "副主任医师"),
        ("邹婷婷", "开鲁县中医院", "主治医师"),
        ("魏红", "库伦旗医院", "主管技师"),
    ]
