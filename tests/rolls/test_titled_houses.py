"""The full name of the house that a page's title calls by its kind alone, and where that may be another."""

import pytest

from roster.rolls import read_roll

LIST = "医师:乔小满、范春林\n护士:章岚、钮春梅、荀丽\n"


def houses(text: str) -> set[str]:
    entries = read_roll(text).entries
    assert len(entries) == 5
    return {entry.hospital for entry in entries}


@pytest.mark.parametrize(
    ("title", "sentence", "house"),
    [
        ("市医院第二批援鄂医疗队出征", "2月4日,记者从三明市第二医院获悉,医院派出5名医务人员。", "三明市第二医院"),
        (
            "再出征!市人民医院医疗队今晨出发",
            "由普外科医师乔小满带队的枣庄市第三人民医院医疗队出发。",
            "枣庄市第三人民医院",
        ),
        ("县医院援鄂医疗队员名单", "2月4日上午,岷县人民医院5名队员启程,支援武汉市第三医院。", "岷县人民医院"),
    ],
)
def test_the_house_of_the_title_has_the_full_name_that_the_page_prints(title: str, sentence: str, house: str) -> None:
    text = f"{title}\n\n{sentence}\n\n名单如下:\n{LIST}"
    assert houses(text) == {house}
    assert all(entry.confidence < 0.9 for entry in read_roll(text).entries)


@pytest.mark.parametrize(
    "sentence",
    [
        "2月4日,枣庄市第三人民医院和菏泽市第二人民医院的队员同车出发。",  # two may be meant
        "2月4日,队员们前往成都市第三人民医院报到。",
        "2月4日,队员们将支援黄石市第二人民医院。",
    ],
)
def test_the_house_of_the_title_is_not_another_that_the_page_names(sentence: str) -> None:
    assert houses(f"市人民医院医疗队今晨出发\n\n{sentence}\n\n名单如下:\n{LIST}") == {"市人民医院"}


@pytest.mark.parametrize("short", ["市第二人民医院", "市中医院", "市妇幼保健院"])
def test_a_titled_house_with_its_number_or_kind_has_its_full_name_too(short: str) -> None:
    text = (
        f"关注山洪︱{short}救援小分队紧急驰援\n\n永安{short}首批救援小分队集结。\n\n"
        f"7月8日下午，永安{short}首批3名应急人员出发驰援受灾地区。\n\n首批3人分别是：\n\n"
        "队长 王建国：急诊科，主治医师；\n\n队员 李红梅：骨科，主管护师；\n\n队员 陈国强：手术室，护师。\n"
    )
    assert {entry.hospital for entry in read_roll(text).entries} == {f"永安{short}"}


def test_a_house_of_chinese_medicine_cut_short_in_the_title_has_the_full_name_that_the_page_prints() -> None:
    text = "开鲁县中医援鄂医疗队出征\n2月21日，医疗队出征，由开鲁县中医医院2名医护人员组成。\n\n刘宝琴　肺病科　主管护师\n李亚妮　急诊科　护师\n"
    assert {entry.hospital for entry in read_roll(text).entries} == {"开鲁县中医医院"}
