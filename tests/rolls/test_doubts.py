"""Confidence falls where what stands around an entry does not agree with it."""

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
