"""Branches of a hospital behind the mother's whole name."""

import pytest

from roster.rolls import CONFIDENT, read_roll

BRANCHES = [
    "西安交通大学第一附属医院榆林医院",
    "复旦大学附属中山医院厦门医院",
    "首都医科大学附属北京儿童医院郑州医院",
    "中山大学附属第一医院贵州医院",
    "广州中医药大学第一附属医院重庆医院",
    "上海市第一人民医院酒泉医院",
    "中日友好医院江西医院",
    "西安交通大学第二附属医院汉中医院",
    "四川大学华西医院天府医院",
    "浙江大学医学院附属第一医院余杭院区",
]


@pytest.mark.parametrize("branch", BRANCHES)
@pytest.mark.parametrize(
    "form",
    [
        "援鄂医疗队名单\n王颖 {} 护师\n孙联宇 开鲁县医院 医师\n",
        "援鄂医疗队名单\n{}护师王颖\n开鲁县医院医师孙联宇\n",
        "援鄂医疗队名单\n{}：护师王颖、医师孙联宇\n",
        "援鄂医疗队名单\n王颖\n{}\n护师\n孙联宇\n开鲁县医院\n医师\n",
        "2月5日，{}护师王颖出征武汉，支援湖北。",
        "姓名\t单位\t职称\n王颖\t{}\t护师\n孙联宇\t开鲁县医院\t医师\n",
        "援鄂医疗队名单\n王颖（{}护师）、孙联宇（开鲁县医院医师）\n",
    ],
)
def test_a_branch_called_by_its_place_is_one_institution_with_its_mother(form: str, branch: str) -> None:
    entry = read_roll(form.format(branch)).entries[0]
    assert (entry.name, entry.hospital, entry.title) == ("王颖", branch, "护师")


def test_where_such_a_branch_lies_is_doubted() -> None:
    text = f"援鄂医疗队名单\n王颖 {BRANCHES[0]} 护师\n孙联宇 开鲁县医院 医师\n"
    entry = read_roll(text).entries[0]
    assert entry.confidence < CONFIDENT and "region-untold" in entry.doubts


@pytest.mark.parametrize("gap", [" ", "、", "，"])
def test_two_institutions_stay_two(gap: str) -> None:
    entries = read_roll(f"援鄂医疗队名单\n王颖 西安交通大学第一附属医院{gap}榆林医院 护师\n").entries
    assert [entry.hospital for entry in entries] != [f"西安交通大学第一附属医院{gap}榆林医院"]
    entries = read_roll("援鄂医疗队名单\n王颖通辽市医院李晓开鲁县医院\n").entries
    assert [entry.hospital for entry in entries] == ["通辽市医院", "开鲁县医院"]


@pytest.mark.parametrize("branch", ["中医院", "妇幼保健院", "第二医院", "中西医结合医院"])
@pytest.mark.parametrize(
    "form",
    [
        "援鄂医疗队名单\n王颖\n{}针灸科护师\n孙联宇\n{}儿科医师\n",
        "援鄂医疗队名单\n王颖 {} 针灸科 护师\n孙联宇 {} 儿科 医师\n",
        "援鄂医疗队名单\n{}针灸科护师王颖、{}儿科医师孙联宇\n",
    ],
)
def test_a_house_of_a_county_s_general_hospital_keeps_its_kind(form: str, branch: str) -> None:
    house = f"建宁县总医院{branch}"
    entries = read_roll(form.format(house, house)).entries
    assert [(entry.hospital, entry.department) for entry in entries] == [(house, "针灸科"), (house, "儿科")]


def test_a_ward_of_a_county_s_general_hospital_is_no_house() -> None:
    entries = read_roll("援鄂医疗队名单\n建宁县总医院中医科护师王颖、建宁县总医院第二门诊部医师孙联宇\n").entries
    assert {entry.hospital for entry in entries} == {"建宁县总医院"}
