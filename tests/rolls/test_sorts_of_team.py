"""What a team practises, printed before 医疗队队员, is nobody's ward."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize(
    ("line", "department"),
    [
        ("永州援琼中医医疗队队员，东安县中医医院护士陶秀兰：", ""),
        ("援陕护理医疗队副队长、宜都市人民医院护师陶秀兰：", ""),
        ("松滋市人民医院内科医疗队队员陶秀兰", "内科"),
    ],
)
def test_the_sort_of_a_team_is_no_ward(line: str, department: str) -> None:
    (entry,) = read_roll(f"{line}\n我们管的是三楼和四楼。\n").entries
    assert (entry.name, entry.department) == ("陶秀兰", department)
