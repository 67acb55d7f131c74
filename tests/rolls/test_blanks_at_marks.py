"""Pages that set every comma and full stop apart by blanks (tables/blanks_at_marks.py)."""

from roster.rolls import read_roll
from roster.rolls.tables.blanks_at_marks import without_blanks_at_marks

PAGE = (
    "5月12日 ， 开鲁县医疗队启程 ， 驰援湖北 。 医疗队由开鲁县卫生健康委员会组建 。\n"
    "队员之一王建国 ， 是开鲁县医院急诊ICU护士长 ， 此前曾在一线奋战 。 他选择再次出发 。\n"
)


def test_a_position_behind_a_comma_set_apart_is_read_and_stands_where_it_stands() -> None:
    (entry,) = read_roll(PAGE).entries
    assert (entry.name, entry.hospital, entry.department, entry.post) == ("王建国", "开鲁县医院", "急诊ICU", "护士长")
    assert [PAGE[slice(*span)] for span in entry.pieces["department"]] == ["急诊ICU"]
    assert "".join(PAGE[part.start : part.end] for part in read_roll(PAGE).segments) == PAGE


def test_a_few_blanks_at_marks_are_left() -> None:
    assert without_blanks_at_marks("甲 ， 乙 。 丙，丁。戊") is None
    assert without_blanks_at_marks("甲 ，乙 ，丙 ，丁 ，戊 ，" + "己，" * 9) is None


def test_every_blank_at_a_mark_is_taken_out() -> None:
    laid = without_blanks_at_marks("甲 ， 乙 ， 丙 。 丁 。 戊 、 己")
    assert laid is not None and laid.text == "甲，乙，丙。丁。戊、己"
    assert len(laid.places) == len(laid.text)
