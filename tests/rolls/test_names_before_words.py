"""Where names of running text begin and end: before a verb, a county or a word that looks like a name itself."""

import pytest

from roster.rolls import read_roll

TEAM = "曲靖市援鄂医疗队侧记\n\n2月4日，宣威市第一人民医院护士杜晓琳随医疗队出征。\n\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(TEAM + text).entries][1:]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("会泽县人民医院护士陆军随医疗队出征。", "陆军"),
        ("会泽县人民医院医师孙子涵随医疗队出征。", "孙子涵"),
        ("会泽县人民医院医师岳福海随医疗队出征。", "岳福海"),
        ("会泽县人民医院护师祖丽随医疗队出征。", "祖丽"),
        ("会泽县人民医院护师武静随医疗队出征。", "武静"),
        ("会泽县人民医院医师第五子昂随医疗队出征。", "第五子昂"),
        ("会泽县人民医院护士太史敏随医疗队出征。", "太史敏"),
        ("会泽县人民医院护士欧阳平安随医疗队出征。", "欧阳平安"),
        ("“要把技术留下。”会泽县人民医院副院长、医疗队队长申修文说。", "申修文"),
        ("来自会泽县人民医院的护士鲜梅说，这次轮到她了。", "鲜梅"),
        ("来自会泽县人民医院的护士鲜红说，这次轮到她了。", "鲜红"),
        ("医疗队里的护士龙静搭班值守，她来自会泽县人民医院。", "龙静"),
        ("还有会泽县人民医院的副主任医师钭计才。他也是医疗队队员。", "钭计才"),
        ("队里的女儿叫于溪，是会泽县人民医院的护士，随医疗队出征。", "于溪"),
    ],
)
def test_names_that_begin_or_go_on_as_words_do(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_name_ends_before_what_each_does() -> None:
    assert names("会泽县人民医院护士解英、罗梦各守一个病区，都是医疗队队员。") == ["解英", "罗梦"]


def test_the_fifth_of_something_is_nobody() -> None:
    assert names("会泽县人民医院第五党支部的队员随医疗队出征，第五天抵达武汉。") == []


def test_a_county_takes_no_character_of_the_name_before_it() -> None:
    text = "他带去的3名队员是内科护士孙佳琪、县中医院护士鲁立新和县妇幼保健院护师盖丽华。"
    found = read_roll(TEAM + text).entries[1:]
    assert [entry.name for entry in found] == ["孙佳琪", "鲁立新", "盖丽华"]
    assert found[-1].hospital.endswith("县妇幼保健院") and "新和" not in found[-1].hospital


def test_what_is_printed_again_before_other_words_is_a_name_though_it_begins_as_a_preposition_does() -> None:
    text = (
        "作者于小满是会泽县人民医院内科护士长，作为云南省第二批援鄂医疗队队员，在武汉工作了34天。\n\n"
        "于小满推来除颤仪。于小满的儿子写了一首诗。\n"
    )
    assert names(text) == ["于小满"]


def test_where_nurses_sit_is_nobody() -> None:
    assert names("护士站里，来自会泽县人民医院的护士在写记录。") == []
