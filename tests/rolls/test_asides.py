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
