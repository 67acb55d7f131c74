"""Who wrote the days of a diary from a team (prose/diaries.py), and who tells from there."""

import pytest

from roster.rolls import read_roll

OPENING = "援鄂日记（三）\n\n平川县中医院先后派出两批共5名医护人员支援湖北。今天接着往下读。\n"


def people(text: str) -> list[tuple[str, str]]:
    return [(entry.name, entry.hospital) for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    "heads",
    [
        ("罗少平，2020年2月25日", "季学兰，2020年2月26日"),
        ("2月25日 罗少平", "2月26日 季学兰"),
        ("罗少平 2月25日 晴", "季学兰 2月26日 小雨"),
    ],
)
def test_who_heads_a_day_of_a_diary_from_the_team_is_of_it(heads: tuple[str, str]) -> None:
    text = f"{OPENING}{heads[0]}\n第六次进舱，12床的大姐要出院了。\n{heads[1]}\n晚上下了雨。\n"
    assert people(text) == [("罗少平", "平川县中医院"), ("季学兰", "平川县中医院")]


def test_who_writes_to_those_of_a_team_is_none_of_it() -> None:
    text = f"写给妈妈的信\n{OPENING}罗少平，2月25日\n妈妈我想你。\n季学兰，2月26日\n妈妈加油。\n"
    assert people(text) == []


@pytest.mark.parametrize(
    ("house", "told"), [("平川煤电集团总医院", [("罗少平", "平川煤电集团总医院")]), ("武汉市第五医院", [])]
)
def test_who_tells_from_the_scene_is_of_a_house_elsewhere(house: str, told: list[tuple[str, str]]) -> None:
    text = f"讲述者：{house}呼吸内科护士长 罗少平 地点：武汉市第五医院 时间：2020年1月30日 早上院感专家给我们上课，宁可慢，不可错。\n"
    assert people(text) == told


@pytest.mark.parametrize(
    "heading",
    [
        "[武汉前线抗疫日记14]王建国：抗疫背后最可爱的人",
        "武汉“抗疫”前线日记-王建国",
        "《医师报》报道我院王建国副主任医师援疆日记：援疆和田",
    ],
)
def test_whose_diary_of_the_front_a_title_names_wrote_it(heading: str) -> None:
    told = "我们一到就进了病区。我负责三张病床，我每天写下几句话。我想念家人，我也想念同事。"
    text = f"新闻动态\n{heading}\n发布时间：2020-02-21\n{told}\n作者单位：开鲁县医院\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("王建国", "开鲁县医院")]


def test_the_writer_above_a_text_of_a_rescue_has_a_ward_by_its_number() -> None:
    text = (
        "跟着队长，义无反顾！\n\n作者：王建国，37病区护士长。翻山越岭深入无人前往的村子。\n\n"
        "我临危受命，赴救灾前线支援。我们救援队一路转战，历时17天。我心疼那些伤员，我也想家。\n"
    )
    told = [(entry.name, entry.department, entry.post) for entry in read_roll(text).entries]
    assert told == [("王建国", "37病区", "护士长")]
