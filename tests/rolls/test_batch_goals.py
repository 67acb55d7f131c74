"""Where batches went, as headings name it: nobody's own house."""

import pytest

from roster.rolls import read_roll

HOUSE = "台州市中心医院"
PEOPLE = [("郑海燕", "急诊科", "护师"), ("陈国强", "呼吸内科", "主治医师"), ("徐静", "感染科", "主管护师")]
LINES = "\n".join(f"{ward} {name} {title}" for name, ward, title in PEOPLE)
HEADS = (
    "第{0}批：2月{1}日 浙江省第{0}批援鄂医疗队 {2}",
    "第{0}批（2月{1}日） 浙江省第{0}批援鄂医疗队 {2}",
    "第{0}批 {2}",
    "第{0}批医疗队 2月{1}日出发 {2}",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("goal", ["天佑医院", "普爱医院", "梨园医院"])
def test_a_house_without_a_place_where_others_went_to_wuhan(head: str, goal: str) -> None:
    goals = ("武汉市第四医院", goal, "武汉客厅方舱医院")
    lists = [f"{head.format(number, day, to)}\n{LINES}" for number, day, to in zip("一二三", "258", goals, strict=True)]
    entries = read_roll(f"{HOUSE}援鄂英雄榜\n\n" + "\n\n".join(lists) + "\n").entries
    assert [entry.hospital for entry in entries] == [HOUSE] * 9
    assert [entry.name for entry in entries] == [name for name, _, _ in PEOPLE] * 3


def test_houses_that_sent_stay_those_of_their_people() -> None:
    houses = ("台州市中心医院", "明州医院", "台州市立医院")
    lists = [f"第{number}批 {house}\n{LINES}" for number, house in zip("一二三", houses, strict=True)]
    entries = read_roll("台州市援鄂医疗队名单\n\n" + "\n\n".join(lists) + "\n").entries
    assert [entry.hospital for entry in entries] == [house for house in houses for _ in PEOPLE]


@pytest.mark.parametrize(
    "head",
    [
        "浙江省第二批支援湖北医疗队（2月4日出发，武昌方舱医院）：",
        "第二批援鄂医疗队（2月4日，武汉市第三医院）：",
        "第二批（武汉市汉口医院）：",
        "省第二批医疗队（2月9日启程，支援黄冈市中心医院）：",
    ],
)
def test_a_house_in_the_bracket_of_a_batch_before_its_people(head: str) -> None:
    people = "、".join(f"{name}（{ward}{title}）" for name, ward, title in PEOPLE)
    entries = read_roll(f"{HOUSE}援鄂人员名单\n\n{head}{people}\n").entries
    assert [(entry.name, entry.hospital, entry.department) for entry in entries] == [
        (name, HOUSE, ward) for name, ward, _ in PEOPLE
    ]


def test_a_house_of_wuhan_that_sends_elsewhere() -> None:
    people = "、".join(f"{name}（{ward}{title}）" for name, ward, title in PEOPLE)
    entries = read_roll(f"湖北省首批援沪医疗队（武汉市第一医院）：{people}\n").entries
    assert {entry.hospital for entry in entries} == {"武汉市第一医院"}


@pytest.mark.parametrize("place", ["安康", "黄石", "石嘴山"])
def test_the_place_of_a_batch_is_nobody(place: str) -> None:
    text = f"{HOUSE}援助名单\n第一批（武汉）：{HOUSE}急诊科郑海燕护师；\n第二批（{place}）：浙江省支援{place}医疗队护理组组长、{HOUSE}护士长陈国强；\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("郑海燕", HOUSE), ("陈国强", HOUSE)]


@pytest.mark.parametrize("takes", ["挂任", "挂职任"])
def test_the_post_that_somebody_takes_there_is_nobodys_name(takes: str) -> None:
    text = (
        f"医疗队名单：\n队  长：郑海燕  {HOUSE}心内科副主任医师，{takes}榕江县人民医院院长\n"
        f"副队长：陈国强  {HOUSE}眼科主任医师，{takes}榕江县人民医院副院长\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["郑海燕", "陈国强"]


@pytest.mark.parametrize(
    "heading",
    [
        "三、对口支援林芝市（察隅县人民医院）",
        "三、2015年对口支援藏区（察隅县人民医院）",
        "三、2012—2013年帮扶西藏（察隅县人民医院）",
    ],
)
def test_the_house_in_the_bracket_of_the_place_aided_is_nobody_s(heading: str) -> None:
    text = (
        "台州市中心医院院志　支援者名录\n\n我院职工多次奉命出征。\n\n一、2003年支援北京抗击非典（2人）\n"
        f"方国安　内科　副主任医师\n徐静　感染科　主管护师\n\n{heading}\n{LINES}\n"
    )
    entries = read_roll(text).entries
    assert len(entries) == 5
    assert {entry.hospital for entry in entries} == {HOUSE}
    assert not any("支援" in entry.department for entry in entries)


def test_a_house_that_lies_elsewhere_is_that_of_the_people() -> None:
    text = f"支援林芝市（{HOUSE}）\n{LINES}\n支援西藏（温岭市中医院）\n孙建军 骨科 护师\n"
    assert [entry.hospital for entry in read_roll(text).entries] == [HOUSE] * 3 + ["温岭市中医院"]


def _batches(*goals: str) -> str:
    rows = [
        f"第{number}批（{goal}）：{ward}{name}{title}；"
        for number, goal, (name, ward, title) in zip("一二三", goals, PEOPLE, strict=True)
    ]
    return f"记者从{HOUSE}了解到，该院一共派出三批医务人员。\n" + "\n".join(rows) + "\n"


@pytest.mark.parametrize("house", ["温岭市传染病医院", "温岭市第二人民医院"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_house_in_a_batchs_bracket_is_where_it_went_as_the_places_in_the_others_are(house: str, at: int) -> None:
    goals = ["武汉", "黄石"]
    goals.insert(at, house)
    entries = read_roll(_batches(*goals)).entries
    assert [(entry.name, entry.hospital) for entry in entries] == [(name, HOUSE) for name, _, _ in PEOPLE]


def test_houses_in_the_brackets_of_batches_are_those_of_their_people_where_hardly_a_place_stands_there() -> None:
    entries = read_roll(_batches("温岭市中医院", "天台县人民医院", "武汉")).entries
    assert [entry.hospital for entry in entries][:2] == ["温岭市中医院", "天台县人民医院"]
