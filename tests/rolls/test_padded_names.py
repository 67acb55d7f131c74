"""Names padded to the width of three characters that touch what stands behind them."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize("blank", [" ", "  ", "　"])
def test_a_padded_name_before_the_house_that_it_touches(blank: str) -> None:
    text = f"援鄂医疗队名单\n邢淑琴通辽市医院护士\n韩{blank}梅天津市东丽区东丽医院护士\n王{blank}凯开鲁县医院护师\n"
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital) for entry in entries] == [
        ("邢淑琴", "通辽市医院"), ("韩梅", "东丽区东丽医院"), ("王凯", "开鲁县医院"),
    ]  # fmt: skip


def test_a_padded_name_before_the_ward_or_the_title_that_it_touches() -> None:
    text = "通辽市医院援鄂医疗队名单\n王  凯内科主管护师\n李  丽儿科护士\n张  敏主管护师\n"
    entries = read_roll(text).entries
    assert [(entry.name, entry.department, entry.title) for entry in entries] == [
        ("王凯", "内科", "主管护师"), ("李丽", "儿科", "护士"), ("张敏", "", "主管护师"),
    ]  # fmt: skip


def test_a_padded_ward_before_a_colon_heads_its_people() -> None:
    text = "通辽市医院援鄂医疗队名单\n骨  科：王凯（副主任医师）、李丽\n护　理：张敏\n"
    assert [(entry.name, entry.department) for entry in read_roll(text).entries] == [
        ("王凯", "骨科"), ("李丽", "骨科"), ("张敏", "护理"),
    ]  # fmt: skip


def test_a_surname_alone_before_a_house_or_ward_that_begins_with_a_name_of_its_own_is_no_name() -> None:
    reading = read_roll("援鄂医疗队名单\n金 静海区医院 护士\n王 妇产科 护士\n")
    assert [entry.name for entry in reading.entries if entry.confidence >= 0.9] == []
    assert not {"金静", "王妇"} & {entry.name for entry in reading.entries}


def test_four_characters_set_apart_are_one_name_written_by_sound() -> None:
    names = ["阿苦伍各", "吉克阿牛", "俄木木呷", "沙马阿依", "余瓦儿玛"]
    rows = "".join(f"昭觉县人民医院 {' '.join(name)} 护士\n" for name in names)
    reading = read_roll(f"凉山州援鄂医疗队名单\n{rows}")
    assert [entry.name for entry in reading.entries] == names


def test_four_characters_set_apart_are_two_usual_names() -> None:
    entries = read_roll("援鄂医疗队名单\n昭觉县人民医院 王 丽 李 强\n布拖县人民医院 张 敏 赵 梅\n").entries
    assert [entry.name for entry in entries] == ["王丽", "李强", "张敏", "赵梅"]


@pytest.mark.parametrize(
    "row",
    ["{house} {name}", "{name} {house}", "{house} 护士 {name}", "{house} {name} 护士", "{house} 手术室 {name} 护士"],
)
@pytest.mark.parametrize("before", ["荀 丽", "乔小满"])
def test_a_padded_name_whose_surname_nobody_knows_stands_where_the_other_rows_have_theirs(
    row: str, before: str
) -> None:
    house = "永安市第二医院"
    people = [before, "介 静", "范春林", "章雪岚"]
    rows = "".join(f"{row.format(house=house, name=name)}\n" for name in people)
    entries = read_roll(f"援鄂医疗队员名单\n{rows}").entries
    assert [(entry.name, entry.hospital) for entry in entries] == [(name.replace(" ", ""), house) for name in people]


@pytest.mark.parametrize("people", ["藏　族", "白　族", "汉　族"])
def test_a_padded_people_is_nobody(people: str) -> None:
    text = f"援鄂医疗队员名单\n阿　茸　　女　　{people}　　开鲁县人民医院内一科护士\n高　原　　男　　纳西族　　开鲁县中医医院骨科医师\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("阿茸", "开鲁县人民医院"), ("高原", "开鲁县中医医院"),
    ]  # fmt: skip


def test_a_surname_and_the_word_for_a_mans_sex_where_no_other_row_prints_one() -> None:
    text = "援鄂医疗队名单\n通辽市医院内科主管护师 王　凯\n通辽市医院内科护师 张　敏\n开鲁县医院外科 余 男 护士\n"
    *_, last = read_roll(text).entries
    assert (last.name, last.department, last.title) == ("余男", "外科", "护士")
    assert last.confidence < 0.9
