"""The review page: what it shows of an intake, and what its buttons settle at once."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from roster.actions.revise import revise
from roster.models import Deployment, IntakeEntry, Revision
from tests.factories import make_batch, make_deployment, make_figure, make_hospital, make_region
from tests.intake.files import csv_file
from tests.intake.rolls import HONOUR_ROLL, some
from tests.intake.taking import entry, outcomes, taken
from tests.views.intake.pages import paste, press

pytestmark = pytest.mark.django_db


def test_what_needs_a_person_stands_first_with_its_question_and_answers(editor: Client, regions: None) -> None:
    other = make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院"))
    intake = paste(editor, some("王爽", "王颖"))
    rows = editor.get(reverse("intake-detail", args=[intake.pk])).context["rows"]
    assert [row.entry.fields["name"] for row in rows] == ["王颖", "王爽"]
    assert rows[0].question != ""
    assert [answer.value for answer in rows[0].answers] == [other.staff_id, "new"]
    press(editor, rows[0].entry, person="new")
    assert outcomes(intake) == {"王爽": "new", "王颖": "new"}


def test_an_answer_about_a_hospital_settles_all_that_print_it(editor: Client, regions: None) -> None:
    hospital = make_hospital(name="赤峰学院附院", region=make_region(code="150400"))
    data = csv_file(("王颖", "赤峰学院附医院", "", ""), ("李静", "赤峰学院附医院", "", ""))
    intake = taken(file=data, file_name="a.csv")
    press(editor, entry(intake, "王颖"), hospital=hospital.pk)
    assert {one.hospital for one in intake.entries.all()} == {hospital}


def test_the_page_shows_who_set_the_value_that_differs(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    deployment = Deployment.objects.get()
    deployment.title = "副主任护师"
    with revise(reason="a letter", kind=Revision.Kind.EDIT) as draft:
        draft.update([deployment])
    again = paste(editor, some("王颖"))
    [row] = editor.get(reverse("intake-detail", args=[again.pk])).context["rows"]
    [difference] = row.differences
    assert (difference["stored"], difference["read"]) == ("副主任护师", "主管护师")
    assert difference["hand"] == draft.revision


def test_lines_that_were_missed_become_an_entry(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    found = entry(intake, "王颖")
    intake.entries.all().delete()
    intake.segments = [[0, len(intake.text), "unread", -1]]
    intake.save()
    lines = {"first_line": found.first_line, "last_line": found.last_line}
    editor.post(reverse("intake-add", args=[intake.pk]), lines)
    again = entry(intake, "王颖")
    assert (again.first_line, again.last_line, again.printed) == (found.first_line, found.last_line, found.printed)
    assert again.spans == found.spans


def test_all_that_is_confident_is_accepted_at_once(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖", "王爽"))
    IntakeEntry.objects.filter(fields__name="王爽").update(doubts=["unusual-name"])
    editor.post(reverse("intake-accept", args=[intake.pk]))
    assert {one.fields["name"]: one.decision for one in intake.entries.all()} == {"王颖": "accepted", "王爽": "pending"}


def test_all_namesakes_are_said_to_be_others_at_once(editor: Client, regions: None) -> None:
    for name in ("王颖", "王爽"):
        make_deployment(name=name, hospital=make_hospital(name=f"{name}医院"))
    intake = paste(editor, some("王颖", "王爽"))
    editor.post(reverse("intake-accept", args=[intake.pk]), {"what": "others"})
    assert outcomes(intake) == {"王爽": "new", "王颖": "new"}


def test_announced_figures_stand_beside_what_would_be_listed(editor: Client, regions: None) -> None:
    batch = make_batch(name="第一批")
    make_figure(batch=batch, value=34)
    intake = paste(editor, some("王颖", "王爽"), batch="第一批")
    [one] = editor.get(reverse("intake-detail", args=[intake.pk])).context["announced"]
    assert (one["figure"].value, one["listed"]) == (34, 2)


def test_a_page_costs_as_many_queries_for_forty_entries_as_for_two(editor: Client, regions: None) -> None:
    few, many = (reverse("intake-detail", args=[taken(text).pk]) for text in (some("王颖", "王爽"), HONOUR_ROLL))
    editor.get(few)  # what is kept from page to page is kept from here on
    counts = []
    for where, shown in ((few, 2), (many, 40)):
        with CaptureQueriesContext(connection) as queries:
            assert len(editor.get(where).context["rows"]) == shown
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_lines_in_which_nobody_is_read_are_no_name_until_a_person_writes_one(editor: Client, regions: None) -> None:
    intake = paste(editor, "这一行不是名单。\n")
    editor.post(reverse("intake-add", args=[intake.pk]), {"first_line": 1, "last_line": 1})
    made = intake.entries.get()
    press(editor, made, decision="accept")
    assert [one.match["question"] for one in intake.entries.all()] == ["errors"]
    editor.post(reverse("intake-commit", args=[intake.pk]))
    assert not Deployment.objects.exists()


def test_all_of_whom_only_the_name_is_known_are_taken_in_at_once(editor: Client, regions: None) -> None:
    intake = taken(file=csv_file(("王颖", ""), ("王爽", "")), file_name="a.csv")
    assert "收入全部 2 个仅有姓名者" in editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()
    editor.post(reverse("intake-accept", args=[intake.pk]), {"what": "names"})
    assert outcomes(intake) == {"王颖": "new", "王爽": "new"}
