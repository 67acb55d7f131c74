import pytest

from roster.rolls import read_roll

PEOPLE = "王颖　通辽市医院　耳鼻喉科　主管护师\n李新中　永州市中心医院　感染科　医师\n"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (f"共2人\n{PEOPLE}", [(2, 2)]),
        (f"{PEOPLE}共2人\n", [(2, 2)]),
        (f"{PEOPLE}共4人\n", [(4, 2)]),
        ("共4人\n", [(4, 0)]),
    ],
)
def test_a_stated_count_is_compared_with_those_it_speaks_of(text: str, counts: list[tuple[int, int]]) -> None:
    assert [(count.stated, count.read) for count in read_roll(text).counts] == counts


def test_a_title_and_the_lists_own_heading_count_the_same_people() -> None:
    text = "隆回县人民医院：两名“逆行者”启程\n\n这2名队员是：\n罗建华　心血管内科　主治医师\n阳丽芳　急诊科　护师\n"
    reading = read_roll(text)
    assert [(count.stated, count.read) for count in reading.counts] == [(2, 2), (2, 2)]
    assert not any(doubt.startswith("count-differs") for entry in reading.entries for doubt in entry.doubts)


def test_a_text_that_states_no_number_is_read() -> None:
    assert read_roll("昆明市延安医院护师王小红随医疗队出征。\n").counts == ()
