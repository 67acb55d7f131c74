"""Characters that print nothing: a page reads with them as without."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import Reading

SENTENCE = (
    "2月9日，开鲁县医院第三批援鄂医疗队出发。队员呼吸内科主治医师王建国说，他和护士李秀兰、赵红梅一起报了名。\n"
    "院长孙志强到车站为队员们送行。\n"
)
ROWS = "援鄂医疗队名单\n开鲁县医院 呼吸内科 主治医师 王建国\n奈曼旗中医院 急诊科 护师 李秀兰\n"
LIST = "援鄂医疗队名单\n开鲁县医院（3人）：王建国、李秀兰、赵红梅\n"
FIELDS = (
    "name",
    "hospital",
    "department",
    "title",
    "post",
    "role",
    "batch",
    "confidence",
    "doubts",
    "first_line",
    "last_line",
)


def fields(reading: Reading) -> list[tuple[object, ...]]:
    return [tuple(getattr(entry, field) for field in FIELDS) for entry in reading.entries]


@pytest.mark.parametrize("char", "\u200b\ufeff\u200c\u200d\u2060")
@pytest.mark.parametrize("text", [SENTENCE, ROWS, LIST])
def test_a_character_that_prints_nothing_changes_nobody_wherever_it_stands(text: str, char: str) -> None:
    read = fields(read_roll(text))
    assert read
    for step in (1, 2, 3, 5):
        strewn = "".join(one + (char if place % step == 0 else "") for place, one in enumerate(text))
        reading = read_roll(strewn)
        assert fields(reading) == read
        assert "".join(segment.text for segment in reading.segments) == strewn
        for entry in reading.entries:
            assert "".join(strewn[slice(*span)] for span in entry.pieces["name"]) == entry.name
            assert all(strewn[slice(*span)].strip(char) for span in entry.pieces["name"])


def test_a_text_of_nothing_visible_is_read() -> None:
    reading = read_roll("\ufeff\u200b\n\u2060")
    assert not reading.entries
    assert "".join(segment.text for segment in reading.segments) == "\ufeff\u200b\n\u2060"
