"""Regions in English: the standard's spellings where it has its own, pinyin and a kind for all others."""

import pytest

from roster.vocabulary.english.ethnic_groups import ETHNIC_GROUPS, ethnic_groups
from roster.vocabulary.english.regions import PROVINCES, english_region
from roster.vocabulary.places import as_word, place_syllables
from roster.vocabulary.regions import PREFECTURE, PROVINCE, regions

LEAGUES_AND_CITIES = {
    "呼和浩特市": "Hohhot",
    "包头市": "Baotou",
    "乌海市": "Wuhai",
    "赤峰市": "Chifeng",
    "通辽市": "Tongliao",
    "鄂尔多斯市": "Ordos",
    "呼伦贝尔市": "Hulunbuir",
    "巴彦淖尔市": "Bayannur",
    "乌兰察布市": "Ulanqab",
    "兴安盟": "Hinggan League",
    "锡林郭勒盟": "Xilingol League",
    "阿拉善盟": "Alxa League",
}


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("内蒙古自治区", "Inner Mongolia"),
        ("陕西省", "Shaanxi"),
        ("科尔沁左翼中旗", "Horqin Left Middle Banner"),
        ("莫力达瓦达斡尔族自治旗", "Morin Dawa Daur Autonomous Banner"),
        ("鄂伦春自治旗", "Oroqen Autonomous Banner"),
        ("镶黄旗", "Xianghuang Banner"),
        ("林西县", "Linxi County"),
        ("乌拉盖管理区", "Wulagai Management Area"),
        ("威宁彝族回族苗族自治县", "Weining Yi, Hui and Miao Autonomous County"),
        ("海西蒙古族藏族自治州", "Haixi Mongolian and Tibetan Autonomous Prefecture"),
        ("单县", "Shan County"),
        ("长治市", "Changzhi"),
        ("长子县", "Zhangzi County"),
        ("朝阳区", "Chaoyang District"),
        ("西安市", "Xi'an"),
        ("吕梁市", "Lüliang"),
        ("北京市市辖区", "Beijing, city districts"),
        ("第1旗", ""),
        ("Taipei", ""),
        ("", ""),
    ],
)
def test_a_region_in_english(name: str, english: str) -> None:
    assert english_region(name) == english


def test_the_leagues_and_cities_are_called_as_the_standard_spells_them() -> None:
    names = [row.name for row in regions().values() if row.level == PREFECTURE and row.parent == "150000"]
    assert {name: english_region(name) for name in names} == LEAGUES_AND_CITIES


def test_every_region_has_a_name_that_english_readers_can_read() -> None:
    provinces = {row.name for row in regions().values() if row.level == PROVINCE}
    assert provinces <= set(PROVINCES)
    for row in regions().values():
        english = english_region(row.name)
        assert english and english.replace("ü", "u").isascii(), (row.name, english)


def test_the_fifty_six_groups_and_their_lists() -> None:
    assert len(ETHNIC_GROUPS) == 57  # and 各, all of a place
    assert ethnic_groups("蒙古族") == "Mongolian"
    assert ethnic_groups("双江") == ""


@pytest.mark.parametrize(
    ("name", "read"),
    [("长春市朝阳医院", "chang chun shi chao yang yi yuan"), ("ICU病房", "icu bing fang"), ("", "")],
)
def test_places_are_read_as_they_are_called(name: str, read: str) -> None:
    assert " ".join(place_syllables(name)) == read
    assert as_word("东阿县", 2) == "Dong'e"
