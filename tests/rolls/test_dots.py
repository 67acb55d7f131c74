"""Middle dots between the words of a row, and within names."""

import pytest

from roster.rolls import read_roll
from roster.rolls.text.dots import with_dots_parted

Person = tuple[str, str, str, str]


def people(text: str) -> list[Person]:
    return [(one.name, one.hospital, one.department, one.title) for one in read_roll(f"援鄂医疗队名单\n{text}").entries]


@pytest.mark.parametrize(
    ("row", "person"),
    [
        ("李明·开鲁县医院·内科·医师", ("李明", "开鲁县医院", "内科", "医师")),
        ("3．其木格·满洲里市人民医院·急诊科·护士", ("其木格", "满洲里市人民医院", "急诊科", "护士")),
        ("奈曼旗人民医院·ICU·主管护师·乌云", ("乌云", "奈曼旗人民医院", "ICU", "主管护师")),
        ("王丽•库伦旗医院•护师", ("王丽", "库伦旗医院", "", "护师")),
        ("古丽·买买提·莎车县人民医院·儿科·护师", ("古丽·买买提", "莎车县人民医院", "儿科", "护师")),
        ("艾力·库尔班 莎车县人民医院 儿科 医师", ("艾力·库尔班", "莎车县人民医院", "儿科", "医师")),
    ],
)
def test_dots_beside_fields_part_them_and_dots_of_names_do_not(row: str, person: Person) -> None:
    assert people(row) == [person]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("阿依努尔古丽 · 买买提\n", ["阿依努尔古丽·买买提"]),
        ("买买提 · 阿卜杜热依木江\n阿依古丽·库尔班\n", ["买买提·阿卜杜热依木江", "阿依古丽·库尔班"]),
        ("阿拉腾花 · 萨日娜 · 乌日娜\n", ["阿拉腾花", "萨日娜", "乌日娜"]),
    ],
)
def test_blanks_around_the_dot_of_a_name_are_nothing(rows: str, names: list[str]) -> None:
    assert [person[0] for person in people(f"莎车县人民医院\n{rows}王丽\n")] == [*names, "王丽"]


def test_rows_parted_by_dots_are_read_whole() -> None:
    reading = read_roll("援鄂医疗队名单\n李明·开鲁县医院·内科·医师\n其木格·满洲里市人民医院·急诊科·护士\n")
    assert reading.unread == ()
    assert [entry.region for entry in reading.entries] == ["150523", "150781"]


def test_dots_are_told_apart_in_linear_time() -> None:
    text = "甲·" + "医" * 200_000
    assert with_dots_parted(text) == text
    assert len(with_dots_parted("科·" * 100_000)) == 200_000
