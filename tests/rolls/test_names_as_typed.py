"""Names as lists are typed and scanned: a full stop for the dot of one written by sound, a sign for a character that could not
be read, an odd mark behind the number; and cells in brackets."""

import pytest

from roster.rolls import read_roll
from roster.rolls.doubts import MASKED_NAME


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("阿曼古丽.吐尔洪 库车市人民医院 内科 护师", "阿曼古丽·吐尔洪"),
        ("3.叶尔肯．巴合提 库车市人民医院 儿科 医师", "叶尔肯·巴合提"),
        ("库车市人民医院儿科护士热依汗.库尔班（党员）", "热依汗·库尔班"),
    ],
)
def test_a_full_stop_stands_for_the_dot_of_a_name(row: str, read: str) -> None:
    assert names(f"库车市援鄂医疗队\n{row}\n李建军 库车市中医院 ICU 医师\n") == [read, "李建军"]


def test_full_stops_between_several_names_part_them() -> None:
    assert names("通辽市援鄂医疗队\n护士：王丽.巴图.乌云高娃.萨仁\n") == ["王丽", "巴图", "乌云高娃", "萨仁"]


@pytest.mark.parametrize("sign", ["O", "□", "?", "○"])
def test_a_name_without_its_first_character_is_not_confident(sign: str) -> None:
    text = (
        "沈丘县赴湖北医疗队名单\n1、王建国 沈丘县人民医院 内科 医师\n2、李秀英 沈丘县人民医院 儿科 护师\n"
        f"3、{sign}海军 沈丘县中医院 内科 医师\n"
    )
    for entry in read_roll(text).entries:
        assert entry.name != "海军" or MASKED_NAME in entry.doubts
        assert entry.name != "海军" or entry.confidence < 0.9


def test_boxes_before_all_rows_are_marks() -> None:
    text = "沈丘县赴湖北医疗队名单\n" + "".join(
        f"□{name} 沈丘县人民医院 内科 医师\n" for name in ("王军", "李秀英", "赵敏", "周涛")
    )
    read = read_roll(text).entries
    assert [entry.name for entry in read] == ["王军", "李秀英", "赵敏", "周涛"]
    assert not any(MASKED_NAME in entry.doubts for entry in read)


@pytest.mark.parametrize("name", ["钱?明", "?明", "钱?", "4、钱小?"])
def test_a_row_whose_name_was_not_read_is_unread(name: str) -> None:
    text = (
        "沈丘县赴湖北医疗队名单\n王建国 沈丘县人民医院 内科 医师\n李秀英 沈丘县人民医院 儿科 护师\n"
        f"{name} 沈丘县中医院 儿科 护师\n"
    )
    reading = read_roll(text)
    assert not reading.prose
    doubted = [entry.name for entry in reading.entries if MASKED_NAME in entry.doubts]
    assert doubted or any(name in text[left.start : left.end] for left in reading.unread)


def test_a_stroke_for_the_comma_behind_a_number() -> None:
    assert names("赴湖北医疗队名单\n1丶苏小莲 沈丘县中医院 ICU 护士\n2、李秀英 沈丘县人民医院 儿科 护师\n") == [
        "苏小莲",
        "李秀英",
    ]


def test_a_bracket_around_a_cell_is_no_part_of_what_it_says() -> None:
    text = (
        "第二批援鄂医疗队名单\n单位\t姓名\t科室\t职称\n朔州市中心医院\t王建国\t内科\t医师\n"
        "（朔州市疾病预防控制中心）\t李秀英\t（检验科）\t主管医师\n"
    )
    entry = read_roll(text).entries[1]
    assert (entry.hospital, entry.hospital_printed, entry.department) == (
        "朔州市疾病预防控制中心",
        "朔州市疾病预防控制中心",
        "检验科",
    )
