"""Where an institution lies, and what of its name is a place."""

import pytest

from roster.rolls import read_roll
from roster.rolls.entries import UNSURE


def places(text: str) -> list[tuple[str, str, str]]:
    return [(entry.name, entry.hospital, entry.region) for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    ("printed", "own", "region"),
    [
        ("上虞人民医院", "上虞人民医院", "330604"),  # the one county of that name
        ("普陀人民医院", "普陀人民医院", ""),  # one of two
        ("东方医院", "东方医院", ""),  # what not every county has may be called so
        ("济南市中区人民医院", "市中区人民医院", "370103"),
        ("青岛市北区疾控中心", "市北区疾控中心", "370203"),
        ("吕梁离石区人民医院", "离石区人民医院", "141102"),  # 吕梁 may be somebody
        ("百里杜鹃管理区人民医院", "百里杜鹃管理区人民医院", "520500"),
        ("贵安新区疾控中心", "贵安新区疾控中心", "520000"),
        ("酉阳县人民医院", "酉阳县人民医院", "500242"),
        ("酉阳自治县中医院", "酉阳自治县中医院", "500242"),
    ],
)
def test_institutions_alone_on_a_page(printed: str, own: str, region: str) -> None:
    page = f"援鄂医疗队名单\n赵文静　{printed}　内科　主治医师\n李秀英　{printed}　外科　护师\n"
    found = places(page)
    assert [(name, place) for name, _, place in found] == [("赵文静", region), ("李秀英", region)]
    assert {hospital for _, hospital, _ in found} <= {own, printed}


@pytest.mark.parametrize(
    ("title", "printed", "region"),
    [
        ("巴中市", "巴州人民医院", "511902"),
        ("辽源市", "西安市第一医院", "610100"),  # said out, it is the city and no district of 辽源
        ("岳阳市", "城陵矶临港新区人民医院", "430600"),
        ("毕节市", "毕节市百里杜鹃管理区中医院", "520500"),
        ("甘肃省", "兰州新区中心医院", "620100"),
    ],
)
def test_institutions_on_a_page_of_a_place(title: str, printed: str, region: str) -> None:
    page = f"{title}援鄂医疗队名单\n赵文静　{printed}　内科　主治医师\n李秀英　{printed}　外科　护师\n"
    assert places(page) == [("赵文静", printed, region), ("李秀英", printed, region)]


def test_a_townships_house_lies_in_the_pages_one_county() -> None:
    rows = ("张建国　广昌县人民医院", "李秀英　广昌县中医院", "王海燕　广昌县疾控中心", "赵文静　驿前镇卫生院")
    page = "援鄂医务人员公示\n" + "".join(f"{row}　护师\n" for row in rows)
    assert {region for _, _, region in places(page)} == {"361030"}


def test_a_town_called_like_a_city_far_away_lies_in_the_pages_one_county() -> None:
    rows = ("张建国　广昌县人民医院", "李秀英　广昌县中医院", "王海燕　广昌县疾控中心", "赵文静　长沙乡卫生院")
    page = "援鄂医务人员公示\n" + "".join(f"{row}　护师\n" for row in rows)
    assert {region for _, _, region in places(page)} == {"361030"}


def test_a_hospital_called_by_city_and_district_is_a_doubt() -> None:
    page = "援鄂医疗队名单\n赵文静　杭州西湖医院　内科　主治医师\n李秀英　杭州西湖区人民医院　外科　护师\n"
    first, second = read_roll(page).entries
    assert first.confidence <= UNSURE < second.confidence


def test_houses_of_a_county_lie_where_the_page_is_signed_and_not_where_people_were_sent() -> None:
    page = (
        "关于选派医务人员赴抚州市支援疫情防控工作的通知\n\n县人民医院、县中医院：\n"
        "　　根据市指挥部统一安排，请以下人员于2021年7月22日前到县卫健委报到：\n\n"
        "　　1、赵文静，县人民医院内科，主治医师\n　　2、李秀英，县中医院外科，护师\n\n　　　　广昌县卫生健康委员会\n"
    )
    assert places(page) == [("赵文静", "县人民医院", "361030"), ("李秀英", "县中医院", "361030")]
