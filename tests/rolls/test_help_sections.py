"""Sections of help below a house's section, which are none of that house's."""

import pytest

from roster.rolls import read_roll


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


@pytest.mark.parametrize("heading", ["支援方舱", "抽调乡镇核酸采样", "支援社区核酸采样"])
def test_a_section_of_help_is_not_of_the_house_above(heading: str) -> None:
    text = (
        "绥化市援鄂医疗队\n一、市中心医院：王建国（内科主治医师）、李秀英（ICU护师）\n"
        f"二、{heading}：赵大海（急诊科医师）、孙丽丽（感染科护师）\n"
        "三、市中医院：周小强（内科主治医师）、吴小兰（ICU护师）"
    )
    entries = read_roll(text).entries
    assert [entry.hospital for entry in entries] == ["市中心医院"] * 2 + [""] * 2 + ["市中医院"] * 2
    assert all(entry.confidence < 0.9 for entry in entries[2:4])


def test_on_the_page_of_a_house_it_is_of_that_house() -> None:
    text = (
        "绥化市中心医院援鄂医疗队\n一、支援同济医院：王建国（内科主治医师）、李秀英（ICU护师）\n"
        "二、支援方舱：赵大海（急诊科医师）、孙丽丽（感染科护师）\n"
    )
    assert set(houses(text).values()) == {"绥化市中心医院"}


def test_who_helps_and_who_is_helped_is_not_certain() -> None:
    text = "绥化市援鄂医疗队\n1.援鄂医疗队：王建国（内科主治医师）、李秀英（ICU护师）\n2.市第二医院支援：赵大海（内科医师）、孙丽丽（护师）\n"
    assert all(entry.confidence < 0.9 for entry in read_roll(text).entries if entry.name in ("赵大海", "孙丽丽"))
