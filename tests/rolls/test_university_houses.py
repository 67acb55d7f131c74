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
