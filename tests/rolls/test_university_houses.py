"""Houses that a sentence calls by the first character of their university: 郑医附院, 湘大二院."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize("house", ["郑医附院", "湘医二院", "赣大附院", "吉医附一院", "郑医大一附院"])
def test_a_house_called_by_its_university_s_first_character_is_its_people_s(house: str) -> None:
    text = (
        f"白衣战士再出征\n1月20日，记者从{house}获悉，{house}派出医疗队支援河北省。"
        f"{house}重症医学科护师罗少平、急诊医学科主管护师季学兰随医疗队出征。\n"
    )
    read = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert read == dict.fromkeys(("罗少平", "季学兰"), house)


def test_an_enlarged_house_is_none() -> None:
    text = "在统一调度下，为了扩大一院规模，市第一人民医院呼吸内科副主任医师姚立群带队赴河北省支援医疗救治工作。\n"
    assert {entry.hospital for entry in read_roll(text).entries} == {"市第一人民医院"}


@pytest.mark.parametrize(
    ("university", "house"),
    [
        ("江苏大学医学院附属鼓楼医院", "江苏医院"),
        ("安徽医科大学附属仁和医院", "安徽医院"),
        ("四川医科大学附属宜宾医院", "四川中医院"),
    ],
)
def test_a_house_called_by_its_province_is_not_the_university_s(university: str, house: str) -> None:
    rows = [f"程立军（队长）　{university}　普外科", f"汪玉琴　{house}　麻醉科"]
    for lines in (rows, rows[::-1]):
        entries = read_roll("援鄂医疗队名单\n" + "\n".join(lines) + "\n").entries
        assert {entry.name: entry.hospital for entry in entries} == {"程立军": university, "汪玉琴": house}


@pytest.mark.parametrize("short", ["安医一院", "安医大一院", "安医附一院"])
def test_a_short_name_beside_the_university_s_house_is_that_one(short: str) -> None:
    text = f"援鄂医疗队名单\n程立军　安徽医科大学附属第一医院　普外科\n汪玉琴　{short}　麻醉科\n"
    assert {entry.hospital for entry in read_roll(text).entries} == {"安徽医科大学附属第一医院"}
