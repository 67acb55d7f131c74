"""Entries that a person makes of what was not read: what a heading says of them, and what stays unread; and the
numbers that a roll states, counted as its entries are now."""

import pytest

from roster.actions.intake.counting import counts_now
from roster.actions.intake.pieces import add, add_unread, join, leftovers
from roster.actions.intake.review import decide, edit
from roster.models import Intake, IntakeEntry
from tests.factories import make_hospital, make_region
from tests.intake.files import xlsx
from tests.intake.taking import entry, taken

pytestmark = pytest.mark.django_db
ONE_BY_ONE = "关月明\n赤峰市医院\n内科护士\n\n■■　赤峰市医院　外科　护士\n\n田芳菲\n通辽市医院\n儿科护师\n"
OF_HOUSES = (
    "赤峰市医院（3人）\n关月明　内科　护士\n■■　外科　护士\n田芳菲　儿科　护师\n\n通辽市医院（1人）\n白雪　内科　护士\n"
)


def made(intake: Intake, words: str) -> IntakeEntry:
    """Has an entry made of the unread place with these words."""
    [one] = add_unread(intake, next(one.key for one in leftovers(intake) if words in one.text))
    intake.refresh_from_db()
    return one


def test_an_entry_made_by_hand_has_the_batch_of_the_heading_above_it(regions: None) -> None:
    intake = taken("内蒙古第八批援鄂医疗队名单\n\n" + ONE_BY_ONE)
    one = made(intake, "■■")
    assert one.fields["batch"] == entry(intake, "关月明").fields["batch"] == "第八批援鄂医疗队"
    assert (one.fields["hospital"], one.fields["department"]) == ("赤峰市医院", "外科")


def test_lines_added_behind_the_last_entry_have_the_batch_unless_another_is_spoken_of_in_between(regions: None) -> None:
    end = "待定　某同志\n"
    for between, batch in (("", "第八批援鄂医疗队"), ("第九批援鄂医疗队名单\n", None)):
        intake = taken("内蒙古第八批援鄂医疗队名单\n\n" + ONE_BY_ONE + "\n" + between + end)
        last = len(intake.text.rstrip("\n").split("\n"))
        [one] = add(intake, last, last)
        assert one.fields.get("batch") == batch


def test_between_two_of_one_house_an_entry_made_by_hand_has_it_too_and_between_two_houses_none(regions: None) -> None:
    intake = taken(OF_HOUSES)
    one = made(intake, "■■")
    assert (one.fields["hospital"], one.doubts) == ("赤峰市医院", [])
    apart = OF_HOUSES.replace("■■　外科　护士\n", "").replace("\n通辽", "■■　外科　护士\n\n通辽")
    one = made(taken(apart), "■■")
    assert ("hospital" in one.fields, one.doubts) == (False, ["no-hospital"])


def test_words_of_an_unread_place_that_are_in_no_field_stay_unread(regions: None) -> None:
    intake = taken(ONE_BY_ONE.replace("外科　护士", "外科　护士　自愿报名"))
    [one] = add(intake, 5, 5)
    intake.refresh_from_db()
    assert {one.fields["hospital"], one.fields["department"], one.fields["title"]} == {"赤峰市医院", "外科", "护士"}
    assert [left.text for left in leftovers(intake)] == ["自愿报名"]
    assert "".join(intake.text[start:end] for start, end, _kind, _entry in intake.segments) == intake.text


def stated(intake: Intake) -> list[tuple[int, int]]:
    return [(count["stated"], count["read"]) for count in counts_now(intake)]


def test_stated_numbers_are_held_against_the_entries_as_they_are_now(regions: None) -> None:
    intake = taken(OF_HOUSES)
    assert stated(intake) == [(3, 2), (1, 1)]
    one = made(intake, "■■")
    assert stated(intake) == [(3, 3), (1, 1)]
    one.refresh_from_db()
    decide(one, "not-roster", version=one.version, actor=None)
    assert stated(intake) == [(3, 2), (1, 1)]
    first = entry(intake, "关月明")
    join(first, version=first.version, actor=None)
    assert stated(intake)[0][1] == 1


def test_each_sheets_total_counts_its_own_rows(regions: None) -> None:
    rows = [["姓名", "单位"], ["王颖", "通辽市医院"], ["合计", "1人"]]
    intake = taken(file=xlsx(sheets={"甲": rows, "乙": [rows[0], ["李静", "赤峰市医院"], rows[2]]}), file_name="a.xlsx")
    assert stated(intake) == [(1, 1), (1, 1)]
    one = entry(intake, "李静")
    decide(one, "not-roster", version=one.version, actor=None)
    assert stated(intake) == [(1, 1), (1, 0)]


@pytest.mark.parametrize(
    ("written", "region"),
    [("通辽市中医院", None), ("赤峰市中医院", "150400"), ("协和医院", None), ("附属医院", "150400")],
)
def test_a_region_goes_with_the_hospital_that_it_was_of(regions: None, written: str, region: str | None) -> None:
    make_hospital(name="协和医院", region=make_region(code="420100"))
    intake = taken("关月明\n赤峰市医院\n内科护士\n\n田芳菲\n赤峰市医院\n儿科护师\n")
    one = entry(intake, "关月明")
    assert one.fields["region"] == "150400"
    fields = {**one.fields, "hospital": written, "hospital_printed": ""}
    edit(one, fields, version=one.version, actor=None)
    assert one.fields.get("region") == region
