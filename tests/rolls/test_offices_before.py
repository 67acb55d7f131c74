"""Several people in one row, each behind the office, or the batch, that is his."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import CONFIDENT

PEOPLE = [
    ("王建国", "开鲁县医院", "", "副院长"),
    ("李秀兰", "奈曼旗人民医院", "呼吸内科", "主任"),
    ("孙丽娟", "扎鲁特旗蒙医医院", "感染科", "主管护师"),
]
OFFICES = [
    ("领队", "队长", "队员"),
    ("队长", "副队长", "联络员"),
    ("组长", "副组长", "组员"),
    ("医疗组组长", "护理组组长", "院感组组长"),
]
TITLES = ["通辽市援鄂医疗队\n", "通辽市援鄂医疗队：", "通辽市援鄂医疗队名单：\n"]


def read(line: str, title: str = TITLES[0]) -> dict[str, tuple[str, str, str, str]]:
    entries = read_roll(title + line).entries
    return {entry.name: (entry.role, entry.hospital, entry.department, entry.post or entry.title) for entry in entries}


def sure(line: str) -> list[str]:
    return [entry.name for entry in read_roll(TITLES[0] + line).entries if entry.confidence >= CONFIDENT]


def truth(offices: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {name: (office, *words) for office, (name, *words) in zip(offices, PEOPLE, strict=True)}


@pytest.mark.parametrize("offices", OFFICES)
@pytest.mark.parametrize("between", ["，", "、", " ", "\t", "", " / "])
@pytest.mark.parametrize("within", ["", " "])
@pytest.mark.parametrize("order", ["{office}{within}{name}{within}{house}", "{office}{within}{house}{within}{name}"])
def test_an_office_is_of_whom_it_stands_before(offices: tuple[str, ...], between: str, within: str, order: str) -> None:
    people = [
        f"{order.format(office=office, within=within, name=name, house=house)}{within}{ward}{post}"
        for office, (name, house, ward, post) in zip(offices, PEOPLE, strict=True)
    ]
    assert read(between.join(people)) == truth(offices)


@pytest.mark.parametrize("title", TITLES)
def test_the_words_before_a_colon_are_no_office_of_the_first(title: str) -> None:
    line = "领队王建国开鲁县医院副院长队长李秀兰奈曼旗人民医院呼吸内科主任队员孙丽娟扎鲁特旗蒙医医院感染科主管护师"
    assert read(line, title) == truth(OFFICES[0])


@pytest.mark.parametrize("between", ["，", "、", " "])
def test_a_house_may_stand_before_the_office(between: str) -> None:
    offices = OFFICES[1]
    people = [
        f"{house}{office}{name}{ward}{post}" for office, (name, house, ward, post) in zip(offices, PEOPLE, strict=True)
    ]
    assert read(between.join(people)) == truth(offices)


def test_a_house_before_the_first_office_alone_is_of_all() -> None:
    line = "开鲁县医院队长王建国呼吸内科主任，副队长李秀兰感染科护士长，队员孙丽娟院感科主管护师"
    houses = {(entry.name, entry.role, entry.hospital) for entry in read_roll(TITLES[0] + line).entries}
    named = [("王建国", "队长"), ("李秀兰", "副队长"), ("孙丽娟", "队员")]
    assert houses == {(name, office, "开鲁县医院") for name, office in named}


@pytest.mark.parametrize("between", ["，", "、", " ", ""])
@pytest.mark.parametrize("offices", OFFICES[1:3])
def test_an_office_behind_each_stays_of_the_one_before(between: str, offices: tuple[str, ...]) -> None:
    people = [
        f"{name} {house} {ward}{post} {office}"
        for office, (name, house, ward, post) in zip(offices, PEOPLE, strict=True)
    ]
    assert read(between.join(people)) == truth(offices)


def test_members_go_on_in_the_rows_below() -> None:
    line = "领队王建国开鲁县医院主任 队员李秀兰奈曼旗人民医院护士长\n孙丽娟奈曼旗人民医院护师 周敏开鲁县医院护师"
    offices = {name: office for name, (office, *_) in read(line).items()}
    assert offices == {"王建国": "领队", "李秀兰": "队员", "孙丽娟": "队员", "周敏": "队员"}


@pytest.mark.parametrize("between", ["", "、"])
@pytest.mark.parametrize("title", TITLES)
def test_the_post_before_the_next_label_is_of_the_one_before(between: str, title: str) -> None:
    offices = OFFICES[0]
    people = [
        f"{office}：{name}{house}{ward}{post}"
        for office, (name, house, ward, post) in zip(offices, PEOPLE, strict=True)
    ]
    assert read(between.join(people), title) == truth(offices)


def test_a_batch_is_of_whom_it_stands_before() -> None:
    line = "第一批王建国开鲁县医院主任医师 第二批李秀兰奈曼旗人民医院主管护师 第三批孙丽娟扎鲁特旗蒙医医院护士"
    batches = {entry.name: entry.batch for entry in read_roll(TITLES[0] + line).entries}
    assert batches == {"王建国": "第一批", "李秀兰": "第二批", "孙丽娟": "第三批"}


def test_a_batch_before_the_first_office_is_of_all() -> None:
    line = "第一批队长王建国开鲁县医院副院长，副队长李秀兰奈曼旗人民医院主任"
    read_of = {entry.name: (entry.batch, entry.role) for entry in read_roll(TITLES[0] + line).entries}
    assert read_of == {"王建国": ("第一批", "队长"), "李秀兰": ("第一批", "副队长")}


@pytest.mark.parametrize(
    ("line", "certain"),
    [
        ("副队长王建国开鲁县医院主任，李秀兰奈曼旗人民医院护士长", ["王建国"]),
        ("联络员王建国开鲁县医院主任，李秀兰奈曼旗人民医院护士长", ["王建国"]),
        ("副队长王建国（开鲁县医院主任）、李秀兰（奈曼旗人民医院护士长）", ["王建国"]),
        ("队长王建国开鲁县医院主任，副队长李秀兰奈曼旗人民医院护士长，孙丽娟奈曼旗人民医院护师", ["王建国", "李秀兰"]),
        ("队员 王建国 开鲁县医院 主任 组长 李秀兰 奈曼旗人民医院 护士长 组员 孙丽娟 奈曼旗人民医院 护师", []),
        ("王建国 开鲁县医院 主任 副队长 李秀兰 奈曼旗人民医院 护士长", []),
        ("王建国开鲁县医院主任副队长李秀兰奈曼旗人民医院护士长", []),
        ("王建国开鲁县医院主任副队长 李秀兰奈曼旗人民医院护士长", ["王建国", "李秀兰"]),
        ("领队 王建国 开鲁县医院 主任 队长 李秀兰 奈曼旗人民医院 护士长 副队长", []),
    ],
)
def test_who_may_have_no_office_or_another_one_is_doubted(line: str, certain: list[str]) -> None:
    assert sure(line) == certain


@pytest.mark.parametrize("mark", ["，", "、", " "])
def test_an_office_behind_a_mark_is_of_the_next_though_the_first_has_none(mark: str) -> None:
    line = f"王建国开鲁县医院副院长{mark}副队长李秀兰奈曼旗人民医院呼吸内科主任"
    assert {name: office for name, (office, *_) in read(line).items()} == {"王建国": "", "李秀兰": "副队长"}
