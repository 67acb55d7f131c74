"""Institutions by their printed names: kind, place, own name."""

import pytest

from roster.vocabulary.hospitals import KINDS, class_kind, may_be_the_citys, place_of, plain_name


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("通辽市医院", "hospital"),
        ("内蒙古医科大学附属医院", "hospital"),
        ("内蒙医科大学附属医院", "hospital"),
        ("内蒙古民族大学附属医院", "hospital"),
        ("中国医学科学院北京协和医院", "hospital"),
        ("赤峰市肿瘤医院", "hospital"),
        ("内蒙医科大学附院", "hospital"),
        ("内蒙古医科大学附二院", "hospital"),
        ("呼伦贝尔市蒙医医院", "tcm_hospital"),
        ("扎兰屯市中蒙医院", "tcm_hospital"),
        ("内蒙古自治区中医医院", "tcm_hospital"),
        ("內蒙古自治區中醫醫院", "tcm_hospital"),
        ("北京中医药大学东直门医院", "tcm_hospital"),
        ("宁城县蒙医中医医院", "tcm_hospital"),
        ("赤峰市妇幼保健院", "maternal_child"),
        ("赤峰市妇产医院", "maternal_child"),
        ("武汉雷神山医院", "temporary_hospital"),
        ("江汉方舱医院", "temporary_hospital"),
        ("内蒙古自治区疾病预防控制中心", "cdc"),
        ("通辽市疾控中心", "cdc"),
        ("鄂尔多斯市中心血站", "blood_centre"),
        ("内蒙古自治区血液中心", "blood_centre"),
        ("呼和浩特市120急救中心", "emergency_centre"),
        ("内蒙古自治区卫生健康委员会", "health_commission"),
        ("赤峰市卫健委", "health_commission"),
        ("包头市卫生计生综合监督执法局", "supervision"),
        ("大板镇卫生院", "township_health_centre"),
        ("东街社区卫生服务中心", "clinic"),
        ("内蒙古医科大学", "university"),
        ("北京中医药大学", "university"),
        ("赤峰日报社", "other"),
        ("", "other"),
    ],
)
def test_kind(printed: str, kind: str) -> None:
    assert class_kind(printed) == kind
    assert kind in KINDS


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("赤峰林西县医院", "150424"),
        ("林西县医院", "150424"),
        ("内蒙古自治区中医医院", "150000"),
        ("内蒙古医科大学附属医院", "150000"),
        ("通辽市医院", "150500"),
        ("锡林郭勒盟乌拉盖管理区人民医院", "152571"),
        ("乌拉盖管理区人民医院", "152571"),
        ("兴安盟人民医院", "152200"),
        (" 赤峰市医院", "150400"),
        ("通辽市科尔沁区第一人民医院", "150502"),
        ("北京朝阳区医院", "110105"),
        ("北京朝阳医院", "110000"),  # the municipality's own
        ("攀枝花乡卫生院", None),  # a town, a street of that name
        ("北京路社区卫生服务中心", None),
        ("广州街社区卫生服务中心", None),
        ("河南镇平县人民医院", "411324"),
        ("江苏镇江市第一人民医院", "321100"),
        ("台州路桥医院", "331004"),
        ("中山大学附属第一医院", None),
        ("朝阳区医院", None),
        ("东方医院", None),
        ("人民医院", None),
        ("", None),
    ],
)
def test_place(printed: str, code: str | None) -> None:
    assert place_of(printed) == code


def test_place_within_a_context() -> None:
    assert place_of("朝阳区医院", within="110000") == "110105"
    assert place_of("宁城中心医院", within="150000") == "150429"
    assert place_of("宁城中心医院", within="130000") is None


@pytest.mark.parametrize(
    ("printed", "own"),
    [
        ("赤峰林西县医院", "林西县医院"),
        ("赤峰市林西县医院", "林西县医院"),
        ("内蒙古自治区赤峰市林西县医院", "林西县医院"),
        ("呼伦贝尔扎兰屯市中蒙医院", "扎兰屯市中蒙医院"),
        ("锡林郭勒盟乌拉盖管理区人民医院", "乌拉盖管理区人民医院"),
        ("赤峰宁城县蒙医中医医院", "宁城县蒙医中医医院"),
        ("通辽市科尔沁区第一人民医院", "科尔沁区第一人民医院"),
        ("天津市武清区中医医院", "武清区中医医院"),
        ("重庆市石柱县中医院", "石柱县中医院"),
    ],
)
def test_a_league_before_a_county_is_removed(printed: str, own: str) -> None:
    assert plain_name(printed) == own
    assert plain_name(own) == own
    assert place_of(own) == place_of(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "呼伦贝尔市蒙医医院",
        "锡林郭勒盟蒙医医院",
        "内蒙古自治区人民医院",
        "内蒙古赤峰市医院",
        "林西县医院",
        "北京市朝阳区医院",
        "北京朝阳医院",
        "人民医院",
        "",
    ],
)
def test_an_institutions_own_name_stays(printed: str) -> None:
    assert plain_name(printed) == printed.strip()


@pytest.mark.parametrize(
    ("printed", "doubtful"),
    [
        ("杭州西湖医院", True),
        ("杭州西湖区医院", False),
        ("杭州西湖中医院", False),
        ("天津红桥医院", False),
        ("西湖医院", False),
    ],
)
def test_a_district_named_without_its_kind_may_be_a_part_of_the_citys_name(printed: str, doubtful: bool) -> None:
    assert may_be_the_citys(printed) is doubtful
