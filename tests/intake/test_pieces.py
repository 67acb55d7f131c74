"""Entries divided and joined, made of what was not read; nothing of the original gets out of sight."""

import pytest

from roster.actions.intake.pieces import (
    NotDivided,
    add,
    add_unread,
    divider,
    join,
    leftovers,
    set_aside,
    split,
    take_back,
    words_of,
)
from roster.actions.intake.review import Conflict
from roster.models import Intake, IntakeEntry
from tests.intake.files import csv_file, xlsx
from tests.intake.rolls import some
from tests.intake.taking import entry, outcomes, taken

pytestmark = pytest.mark.django_db
STRAY = "王爽\n通辽市医院\n儿科主管护师\n\n王颖\n通辽市医院\n骨科护士\n\n测试甲 李静 赤峰市医院 内科 护士\n待定\n"


def whole(intake: Intake) -> str:
    intake.refresh_from_db()
    return "".join(intake.text[start:end] for start, end, _kind, _entry in intake.segments)


def unread(intake: Intake) -> list[str]:
    intake.refresh_from_db()
    return [one.text for one in leftovers(intake) if not one.is_aside]


def reading(intake: Intake, words: str) -> int:
    """Has these words of a text unread, whatever the reader makes of them. Returns their key."""
    start = intake.text.index(words)
    rest = [[0, start, "prose", -1], [start + len(words), len(intake.text), "prose", -1]]
    intake.segments = [rest[0], [start, start + len(words), "unread", -1], rest[1]]
    intake.save()
    intake.entries.all().delete()
    return start


def test_what_is_unread_is_told_with_its_line(regions: None) -> None:
    intake = taken(STRAY)
    start = reading(intake, "测试甲 李静")
    assert [(one.key, one.line, one.text) for one in leftovers(intake)] == [(start, 9, "测试甲 李静")]


def test_an_entry_of_an_unread_place_is_of_these_words_alone_and_the_rest_stays_unread(regions: None) -> None:
    intake = taken(STRAY)
    key = reading(intake, "测试甲 李静 赤峰市医院 内科 护士\n待定")
    [made] = add_unread(intake, key)
    assert (made.fields["name"], made.printed, made.first_line) == ("李静", "李静 赤峰市医院 内科 护士", 9)
    assert intake.text[made.spans["start"] : made.spans["end"]].strip() == made.printed
    assert unread(intake) == ["测试甲", "待定"]
    assert whole(intake) == STRAY


def test_an_unread_place_is_made_an_entry_once(regions: None) -> None:
    intake = taken(STRAY)
    key = reading(intake, "李静 赤峰市医院 内科 护士")
    add_unread(intake, key)
    with pytest.raises(ValueError, match=str(key)):
        add_unread(intake, key)
    assert outcomes(intake) == {"李静": "new"}


def test_a_bare_name_that_was_not_read_is_one_and_other_words_are_none(regions: None) -> None:
    intake = taken(STRAY)
    for words, errors in (("李静", []), ("待定", ["not-a-name"])):
        [made] = add_unread(intake, reading(intake, words))
        assert (made.fields["name"], [error["code"] for error in made.errors]) == (words, errors)


def test_lines_in_which_nobody_was_read_fill_the_fields_and_leave_the_name_to_a_person(regions: None) -> None:
    text = "王爽\n通辽市医院\n儿科主管护师\n\n欧阳\n呼伦贝尔扎兰屯市\n中蒙医院骨科主管护师、护士长\n\n待定\n"
    intake = taken(text)
    first, second = leftovers(intake)
    assert [one.text.splitlines() for one in (first, second)] == [text.splitlines()[4:7], ["待定"]]
    [made] = add_unread(intake, first.key)
    assert made.fields == {
        "name": "欧阳",
        "hospital": "扎兰屯市中蒙医院",
        "hospital_printed": "呼伦贝尔扎兰屯市中蒙医院",
        "department": "骨科",
        "title": "主管护师",
        "post": "护士长",
    }
    assert [error["code"] for error in made.errors] == ["not-a-name"]
    assert (made.first_line, made.last_line) == (5, 7)
    marked = {name: [text[start:end] for start, end in found] for name, found in made.spans["pieces"].items()}
    assert marked["title"] == ["主管护师"]
    assert unread(intake) == ["待定"]
    assert whole(intake) == text


def test_a_name_that_was_not_read_takes_the_lines_below_it_along(regions: None) -> None:
    text = "测试甲\n通辽市医院\n内科护士\n\n下面是别的\n"
    intake = taken(text)
    intake.entries.all().delete()
    last = text.index("\n\n")
    intake.segments = [[0, 4, "unread", -1], [4, last, "context", -1], [last, len(text), "context", -1]]
    intake.save()
    [made] = add_unread(intake, 0)
    assert (made.fields["name"], made.fields["hospital"], made.fields["title"]) == ("测试甲", "通辽市医院", "护士")
    assert intake.text[made.spans["start"] : made.spans["end"]].rstrip() == text[:last]
    assert whole(intake) == text


def test_lines_that_are_half_an_entrys_give_what_is_not(regions: None) -> None:
    text = "王爽　通辽市医院　儿科　主管护师\n\n■■\n赤峰市医院\n骨科护士\n\n王颖　通辽市医院　骨科　护士\n"
    intake = taken(text)
    before = list(intake.entries.order_by("position").values_list("printed", flat=True))
    assert [line[:2] for line in before] == ["王爽", "王颖"]
    [made] = add(intake, 1, 7)
    assert (made.fields["name"], made.fields["hospital"], made.fields["title"]) == ("■■", "赤峰市医院", "护士")
    assert (made.first_line, made.last_line) == (3, 5)
    assert list(intake.entries.order_by("position").values_list("printed", flat=True)) == [*before, made.printed]
    assert whole(intake) == text
    with pytest.raises(ValueError, match="1"):
        add(intake, 1, 1)


def test_what_is_no_roster_is_set_aside_and_taken_back(regions: None) -> None:
    intake = taken(STRAY)
    key = reading(intake, "测试甲")
    set_aside(intake, key)
    assert unread(intake) == []
    with pytest.raises(ValueError, match=str(key)):
        set_aside(intake, key)
    take_back(intake, key)
    assert unread(intake) == ["测试甲"]
    assert whole(intake) == STRAY


def test_a_row_of_a_sheet_without_a_header_is_an_unread_place(regions: None) -> None:
    sheets = {"名单": [["姓名", "单位"], ["王颖", "通辽市医院"]], "另": [["李静", "赤峰市医院"], ["完"]]}
    intake = taken(file=xlsx(sheets=sheets), file_name="a.xlsx")
    first, second = leftovers(intake)
    assert (first.text, first.sheet, first.line) == ("李静\t赤峰市医院", "另", 1)
    [made] = add_unread(intake, first.key)
    assert (made.fields["name"], made.fields["hospital"], made.sheet) == ("李静", "赤峰市医院", "另")
    set_aside(intake, second.key)
    assert unread(intake) == []


def test_two_people_on_one_line_are_divided_where_a_person_says(regions: None) -> None:
    intake = taken(STRAY)
    key = reading(intake, "测试甲 李静 赤峰市医院 内科 护士")
    one = IntakeEntry(intake=intake, position=0, printed="x", first_line=9, last_line=9)
    one.fields = {"name": "李静", "hospital": "赤峰市医院", "region": "150400", "batch": "第八批"}
    one.spans = {"start": key, "end": STRAY.index("\n待定"), "pieces": {}}
    one.save()
    assert words_of(one) == "测试甲 李静 赤峰市医院 内科 护士"
    made = split(one, "测试甲  |李静 赤峰市医院 内科｜护士", version=1, actor=None)
    assert [(part.fields.get("name"), part.fields["hospital"], part.fields.get("title")) for part in made] == [
        ("测试甲", "赤峰市医院", None),
        ("李静", "赤峰市医院", None),
        (None, "赤峰市医院", "护士"),
    ]
    # The second prints its hospital itself; the batch stands above all of them.
    assert [part.fields["batch"] for part in made] == ["第八批"] * 3
    assert "no-name" in [error["code"] for error in made[2].errors]
    assert [part.first_line for part in made] == [9, 9, 9]
    assert whole(intake) == STRAY
    assert not intake.entries.filter(pk=one.pk).exists()


def test_a_row_that_names_two_is_divided_and_both_have_what_it_says(regions: None) -> None:
    intake = taken(file=csv_file(("王颖、李静", "通辽市医院", "骨科", "护师")), file_name="a.csv")
    one = intake.entries.get()
    split(one, one.printed.replace("、", "、|"), version=1, actor=None)
    first, second = intake.entries.order_by("position")
    assert (first.fields["name"], second.fields["name"]) == ("王颖", "李静")
    for made in (first, second):
        assert {made.fields[name] for name in ("hospital", "department", "title")} == {"通辽市医院", "骨科", "护师"}
        assert (made.first_line, made.errors) == (2, [])
    assert first.printed != second.printed


@pytest.mark.parametrize(
    "given", ["王颖通辽市医院耳鼻喉科主管护师", "王颖|通辽市医院", "|王颖 通辽市医院 耳鼻喉科主管护师", ""]
)
def test_words_without_a_mark_or_other_words_divide_nothing(regions: None, given: str) -> None:
    intake = taken(some("王颖"))
    with pytest.raises(NotDivided):
        split(entry(intake, "王颖"), given, version=1, actor=None)
    assert outcomes(intake) == {"王颖": "new"}


def test_the_mark_is_one_that_the_words_do_not_print() -> None:
    assert [divider(words) for words in ("王颖", "王颖|护师", "|¦")] == ["|", "¦", "‖"]


def test_an_entry_that_somebody_changed_meanwhile_is_not_divided(regions: None) -> None:
    one = entry(taken(some("王颖")), "王颖")
    with pytest.raises(Conflict):
        split(one, words_of(one).replace("通辽", "|通辽"), version=7, actor=None)
    assert IntakeEntry.objects.filter(pk=one.pk).exists()


def test_two_entries_joined_have_both_their_places_and_come_apart_again(regions: None) -> None:
    intake = taken(some("王颖", "王爽"))
    joined = join(entry(intake, "王爽"), version=1, actor=None)
    assert words_of(joined).split()[0] == "王爽"
    assert words_of(joined).split()[-1] == "耳鼻喉科主管护师"
    split(joined, words_of(joined).replace("王颖", "|王颖"), version=2, actor=None)
    assert outcomes(intake) == {"王爽": "new", "王颖": "new"}
    assert whole(intake) == intake.text


def test_joining_answers_no_question_about_who_somebody_is(regions: None) -> None:
    intake = taken(some("王颖", "王爽"))
    one = entry(intake, "王爽")
    one.confidence, one.doubts = 0.1, ["unusual-name", "no-hospital"]
    one.save()
    joined = join(one, version=1, actor=None)
    assert joined.doubts == ["unusual-name"]
    assert outcomes(intake) == {"王爽": "doubtful"}


def test_lines_of_a_sheet_or_beyond_the_text_make_no_entry(regions: None) -> None:
    for intake, lines in (
        (taken(some("王颖")), (1, 999)),
        (taken(file=csv_file(("王颖", "", "", "")), file_name="a.csv"), (1, 1)),
    ):
        with pytest.raises(ValueError, match="1"):
            add(intake, *lines)
