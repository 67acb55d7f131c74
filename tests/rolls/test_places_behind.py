"""Places in a bracket behind an institution."""

import pytest

from roster.rolls import read_roll

EIGHTH = "中山大学附属第八医院"
FORMS = [
    "王颖 {} 护师\n孙联宇 {} 医师\n",
    "王颖 {}护师\n孙联宇 {}医师\n",
    "王颖，{}，护师\n孙联宇，{}，医师\n",
    "王颖 护师 {}\n孙联宇 医师 {}\n",
    "王颖\n{}\n护师\n孙联宇\n{}\n医师\n",
    "王颖（{}护师）\n孙联宇（{}医师）\n",
    "{}护师王颖\n{}医师孙联宇\n",
    "{}\n王颖 护师\n{}\n孙联宇 医师\n",
    "{}：\n护师：王颖\n{}：\n医师：孙联宇\n",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "places",
    ["深圳福田", "福田", "深圳市福田区", "南山", "浦东", "广州从化", "昌平天通苑", "北院·宝山", "广东深圳", "成都武侯"],
)
def test_places_in_a_bracket_behind_an_institution_are_nobody(form: str, places: str) -> None:
    text = "援鄂医疗队名单\n" + form.format(f"{EIGHTH}（{places}）", "开鲁县医院（通辽）")
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital, entry.title) for entry in entries] == [
        ("王颖", EIGHTH, "护师"),
        ("孙联宇", "开鲁县医院", "医师"),
    ]


@pytest.mark.parametrize("head", [f"{EIGHTH}（深圳福田）：", f"{EIGHTH}（深圳福田）2人：", f"{EIGHTH}（福田）"])
def test_a_heading_may_have_its_place_in_a_bracket(head: str) -> None:
    entries = read_roll(f"援鄂医疗队名单\n{head}王颖、孙联宇\n").entries
    assert [(entry.name, entry.hospital) for entry in entries] == [("王颖", EIGHTH), ("孙联宇", EIGHTH)]


@pytest.mark.parametrize("name", ["王颖", "白云", "金山", "江海波"])
def test_who_stands_in_the_bracket_behind_an_institution_is_somebody(name: str) -> None:
    (entry,) = read_roll(f"援鄂医疗队名单\n通辽市医院（{name}）\n").entries
    assert (entry.name, entry.hospital) == (name, "通辽市医院")


def test_a_ward_in_the_bracket_stays_a_ward() -> None:
    (entry,) = read_roll("援鄂医疗队名单\n通辽市医院（内科）护师王颖\n").entries
    assert (entry.name, entry.hospital, entry.department) == ("王颖", "通辽市医院", "内科")
