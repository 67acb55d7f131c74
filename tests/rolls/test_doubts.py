"""Confidence falls where what stands around an entry does not agree with it."""

import pytest

from roster.rolls import CONFIDENT, Entry, read_roll


def by_name(text: str) -> dict[str, Entry]:
    return {entry.name: entry for entry in read_roll(text).entries}


def test_a_hospitals_people_are_doubted_where_its_number_differs() -> None:
    entries = by_name("赤峰市医院（共3人）\n王小红、李建国\n通辽市医院（共2人）\n张海燕、孙志强\n")
    assert [entry.doubts[-1] for entry in entries.values()] == ["count-differs:1"] * 2 + ["no-title"] * 2
    assert entries["王小红"].confidence < CONFIDENT <= entries["张海燕"].confidence


def test_the_number_of_a_whole_team_doubts_nobody() -> None:
    entries = by_name("名单（共162人）\n王小红 赤峰市医院 护士\n李建国 通辽市医院 医师\n")
    assert {entry.doubts for entry in entries.values()} == {()}


def test_who_lacks_what_all_neighbours_have_is_doubted() -> None:
    rows = [
        "王小红 赤峰市医院 护士",
        "李建国 通辽市医院 医师",
        "张海燕 赤峰市医院",
        "孙志强 包头市医院 护师",
        "赵丽 包头市医院 护士",
    ]
    entries = by_name("\n".join(rows))
    assert [name for name, entry in entries.items() if "unlike-neighbours" in entry.doubts] == ["张海燕"]
    assert entries["张海燕"].confidence < CONFIDENT


TEAM = "赤峰市援鄂医疗队名单\n"


def doubts(text: str, name: str) -> tuple[str, ...]:
    return by_name(text)[name].doubts


def test_plain_rows_are_sure() -> None:
    entries = by_name(f"{TEAM}王小红 赤峰市医院 护士\n李建国 通辽市医院 医师\n张海燕 赤峰市医院 护师\n")
    assert {(entry.doubts, entry.confidence >= CONFIDENT) for entry in entries.values()} == {((), True)}


def test_a_word_beside_a_person_that_was_not_understood() -> None:
    text = f"{TEAM}赤峰市医院\n王小红（急诊科）、李建国（负责转运工作）、张海燕（内科）\n"
    assert {"words-left" in entry.doubts for entry in by_name(text).values()} == {True}


def test_a_title_that_grows_out_of_an_unknown_word() -> None:
    entry = by_name(f"{TEAM}王小红 赤峰市医院 护士\n李建国 通辽市医院 灌注医师\n")["李建国"]
    assert entry.title == "灌注医师"
    assert "unsure-title" in entry.doubts
    assert entry.confidence < CONFIDENT


def test_a_heading_not_understood_casts_doubt_on_the_hospital_above_it() -> None:
    text = f"{TEAM}一、赤峰市医院（2人）\n王小红、李建国\n二、某某某某某某（2人）\n张海燕、孙志强\n"
    entries = by_name(text)
    assert "heading-unread" not in entries["李建国"].doubts
    assert "heading-unread" in entries["张海燕"].doubts
    assert entries["张海燕"].confidence < CONFIDENT


def test_who_stands_otherwise_than_all_others() -> None:
    rows = [
        "王小红 赤峰市医院 护士",
        "李建国 通辽市医院 医师",
        "张海燕 赤峰市医院 护师",
        "孙志强 包头市医院 护师",
        "赵丽 包头市医院 护士",
        "护士 周明明 包头市医院",
    ]
    entries = by_name(TEAM + "\n".join(rows))
    assert [name for name, entry in entries.items() if "unlike-layout" in entry.doubts] == ["周明明"]
    assert entries["周明明"].confidence < CONFIDENT


def test_a_page_of_which_much_was_not_understood() -> None:
    text = f"{TEAM}王小红 赤峰市医院 护士\n李建国 赤峰市医院 负责转运及消毒工作\n"
    assert all("page-unclear" in entry.doubts for entry in by_name(text).values())


def test_a_page_headed_by_something_else_than_people_sent() -> None:
    text = "院内迎新晚会节目安排事项\n\n王小红 赤峰市医院 护士\n李建国 通辽市医院 医师\n"
    assert {"no-team" in entry.doubts for entry in by_name(text).values()} == {True}


def test_cells_dealt_to_columns_that_they_do_not_fit() -> None:
    text = "姓名\n单位\n职称\n王小红\n赤峰市医院\n护士\n李建国\n医师\n通辽市医院\n"
    entries = by_name(text)
    assert "cells-missing" not in entries["王小红"].doubts
    assert "cells-missing" in entries["李建国"].doubts


def test_two_of_one_name_and_of_either_sex_are_two() -> None:
    text = "李敏（男） 林西县医院 内科 医师\n李敏（女） 林西县医院 内科 医师\n"
    assert [entry.doubts for entry in read_roll(text).entries] == [("namesake:2",), ("namesake:1",)]


def test_who_is_named_once_beside_the_office_is_not_named_again() -> None:
    text = "2月4日，以林西县医院感染科医生白玉山为队长的38人医疗队从乌兰浩特出发驰援湖北。\n"
    assert [(entry.name, entry.role, entry.doubts) for entry in read_roll(text).entries] == [
        ("白玉山", "队长", ("running-text",))
    ]


def test_two_titles_of_one_ladder_are_doubted_and_a_professor_s_are_not() -> None:
    text = (
        "云和县援鄂医疗队名单\n\n云和县人民医院　赵文静　内科　主治医师、护师\n云和县人民医院　李秀英　外科　主任医师、教授\n"
        "云和县中医院　王海燕　内科　护师\n"
    )
    assert [entry.confidence >= CONFIDENT for entry in read_roll(text).entries] == [False, True, True]


@pytest.mark.parametrize(("first", "second"), [("王麗娟", "王丽娟"), ("阿依努尔·买买提", "阿依努尔买买提")])
def test_one_name_in_two_spellings_may_be_printed_twice(first: str, second: str) -> None:
    text = f"援鄂名单\n{first} 榆林市第一医院 护师\n高红霞 榆林市第二医院 护师\n{second} 榆林市第一医院 护师\n"
    doubts = [entry.doubts for entry in read_roll(text).entries]
    assert ("printed-twice:4" in doubts[0], doubts[1], "printed-twice:2" in doubts[2]) == (True, (), True)


@pytest.mark.parametrize("words", ["刘文霍邱县疾病预防控制中心", "王建兴安县人民医院"])
def test_a_character_that_may_be_the_names_or_the_countys_is_doubted(words: str) -> None:
    (entry,) = read_roll(f"援鄂医疗队名单\n{words}\n").entries
    assert "run-together" in entry.doubts
    assert entry.confidence < 0.9


def test_a_name_before_an_institution_that_no_character_could_join_is_not_doubted_for_that() -> None:
    (entry,) = read_roll("援鄂医疗队名单\n汪志强六安市人民医院\n").entries
    assert "run-together" not in entry.doubts
