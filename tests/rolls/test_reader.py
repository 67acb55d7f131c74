"""Single rules of the reader, each on the least text that shows it."""

import gc
import subprocess
import sys

import pytest

from roster.rolls import read_roll
from roster.rolls.words.names import name_score


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_a_padded_name_keeps_no_blank() -> None:
    entry = read_roll("王　凯　通辽市医院　内科护士").entries[0]
    assert (entry.name, entry.pieces["name"]) == ("王凯", ((0, 1), (2, 3)))


def test_fields_printed_behind_the_name() -> None:
    entry = read_roll("乌日娜（女，蒙古族，中共党员）赤峰市医院 主管护师").entries[0]
    assert (entry.gender, entry.ethnic_group, entry.party_member) == ("female", "蒙古族", True)


def test_party_membership_not_said_is_not_denied() -> None:
    assert read_roll("李娜 赤峰市医院 护士").entries[0].party_member is None


def test_a_batch_heading_is_inherited() -> None:
    entries = read_roll("第三批（2月4日）\n\n赤峰市医院\n李娜、王建国\n").entries
    assert {entry.batch for entry in entries} == {"第三批"}


@pytest.mark.parametrize(
    ("printed", "own", "region"),
    [
        ("赤峰林西县医院", "林西县医院", "150424"),
        ("呼伦贝尔扎兰屯市中蒙医院", "扎兰屯市中蒙医院", "150783"),
        ("锡林郭勒盟乌拉盖管理区人民医院", "乌拉盖管理区人民医院", "152571"),
        ("呼伦贝尔市蒙医医院", "呼伦贝尔市蒙医医院", "150700"),
        ("锡林郭勒盟蒙医医院", "锡林郭勒盟蒙医医院", "152500"),
    ],
)
def test_a_glued_on_league_is_no_part_of_the_name(printed: str, own: str, region: str) -> None:
    entry = read_roll(f"李娜\n{printed}\n内科护士\n").entries[0]
    assert (entry.hospital, entry.hospital_printed, entry.region) == (own, printed, region)


@pytest.mark.parametrize(
    "text",
    [
        "呼和浩特市 包头市 赤峰市 通辽市",
        "文昌、万宁、东方、琼海",
        "安康\n汉中\n商洛\n",
        "第一病区 48\n第二病区 50\n",
        "记者 王静 李伟 摄影报道",
        "黄芪、白术、防风、金银花",
        "爱心捐款名单\n王建国 500元 李秀英 200元\n",
        "",
    ],
)
def test_no_person_in_lists_of_other_things(text: str) -> None:
    assert names(text) == []


def test_a_stated_count_is_held_against_what_was_read() -> None:
    reading = read_roll("赤峰市医院（共3人）\n李娜、王建国\n")
    assert [(count.stated, count.read, count.text) for count in reading.counts] == [(3, 2, "赤峰市医院共3人")]


def test_counts_of_doctors_and_nurses_apart() -> None:
    reading = read_roll("赤峰市医院（共3人）\n医生1名：李娜\n护士2名：王建国、赵敏\n")
    assert [(count.stated, count.read) for count in reading.counts] == [(3, 3), (1, 1), (2, 2)]


def test_one_person_printed_twice_and_two_of_one_name() -> None:
    text = "李娜 赤峰市医院 护士\n王敏 赤峰市医院 护士\n李娜 赤峰市医院 护士\n王敏 通辽市医院 医师\n"
    doubts = {(entry.first_line, entry.name): entry.doubts for entry in read_roll(text).entries}
    assert doubts[1, "李娜"] == ("printed-twice:3",)
    assert doubts[4, "王敏"] == ("namesake:2",)


def test_an_institution_already_known_is_found_where_structure_does_not_show_it() -> None:
    text = "护士李娜来康之家"
    assert read_roll(text, known_hospitals=["来康之家"]).entries[0].hospital == "来康之家"


def test_names_score_above_words() -> None:
    people = ["孙凤雷", "王俊拉嘎", "欧阳志强", "阿拉腾其其格", "阿依古丽·买买提", "孝媛媛"]
    words = ["高血压", "方便", "时间", "护士", "平安", "常规"]
    assert min(map(name_score, people)) > 3 > max(map(name_score, words))


@pytest.mark.parametrize(
    "text",
    [
        "医" * 20000,
        "（" * 20000,
        "科" * 20000,
        "王" * 20000,
        "张三、" * 7000,
        "共2人" * 5000,
        "姓名\n单位\n职称\n" * 2000,
    ],
)
def test_long_repetitions_are_read_to_the_end(text: str) -> None:
    assert "".join(segment.text for segment in read_roll(text).segments) == text


def test_the_reader_loads_neither_django_nor_pinyin() -> None:
    """The reader is usable alone, and pinyin's tables are 200,000 objects for each collection of garbage to visit."""
    code = "import sys, roster.rolls; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"django", "pypinyin"}.isdisjoint(done.stdout.split())


def test_reading_leaves_no_cycles_and_the_garbage_collector_as_it_was() -> None:
    """While it reads the collector is kept still, which is only right as long as there is nothing to collect."""
    text = "第三批医疗队名单\n赤峰市医院\n王凯 内科 护士\n李娜 外科 主管护师\n1月26日，赤峰市医院护士赵敏出征武汉。"
    read_roll(text)
    gc.collect()
    gc.disable()
    try:
        reading = read_roll(text)
        assert not gc.isenabled()
        assert gc.collect() == 0
    finally:
        gc.enable()
    assert len(reading.entries) >= 2
    read_roll(text)
    assert gc.isenabled()
