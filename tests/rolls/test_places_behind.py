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


@pytest.mark.parametrize("places", [("望江", "宿松"), ("宿松县", "太湖县")])
def test_where_a_group_works_is_nobody(places: tuple[str, str]) -> None:
    text = (
        "我市派出防疫小分队支援灾区\n\n通辽市疾控中心卫生防疫小分队\n"
        f"第一组（{places[0]}）：王建国 李红梅 陈国强\n第二组（{places[1]}）：郑海燕 吴国强 周海燕\n"
    )
    names = [entry.name for entry in read_roll(text).entries]
    assert names == ["王建国", "李红梅", "陈国强", "郑海燕", "吴国强", "周海燕"]


def test_who_leads_a_group_may_stand_in_the_bracket_behind_it() -> None:
    text = "援鄂医疗队名单\n通辽市医院\n第一组（王建国）：李红梅 陈国强\n"
    assert "王建国" in [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize("zone", ["屈家岭管理区医院", "沙洋农场医院", "七里湖管理区卫生院"])
def test_a_zone_in_a_bracket_is_its_house_s(zone: str) -> None:
    text = f"支援三亚医疗队\n\n组  员：王建国（荆门市中心医院  主管护师）\n        李红梅（{zone}  护士）\n"
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital) for entry in entries] == [("王建国", "荆门市中心医院"), ("李红梅", zone)]
