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
