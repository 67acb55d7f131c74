"""One entry on the review page: its answers, its form, two people at the same one."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_hospital, make_region
from tests.intake.rolls import some
from tests.intake.taking import entry, outcomes
from tests.views.intake.pages import paste, press

pytestmark = pytest.mark.django_db


def test_an_edit_takes_a_persons_fields(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    one = entry(intake, "王颖")
    press(editor, one, edit="1", name="王莹", hospital="通辽市医院", title="护师", party_member="是")
    one.refresh_from_db()
    assert one.fields["name"] == "王莹"
    assert (one.fields["title"], one.fields["party_member"], "department" in one.fields) == ("护师", True, False)


def test_an_edit_that_is_wrong_is_shown_again_with_what_is_wrong(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    response = press(editor, entry(intake, "王颖"), edit="1", name="", hospital="通辽市医院", started_on="昨天")
    assert response.status_code == 400
    wrong = {field["name"]: field["value"] for field in response.context["fields"] if field["wrong"]}
    assert wrong == {"name": "", "started_on": "昨天"}
    assert entry(intake, "王颖").version == 1


def test_the_second_of_two_to_save_sees_what_the_first_did_and_loses_nothing(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    stale = entry(intake, "王颖")
    press(editor, stale, edit="1", name="王颖", hospital="通辽市医院", title="护师")
    response = press(editor, stale, edit="1", name="王颖", hospital="通辽市医院", title="护士")
    assert response.status_code == 409
    [title] = [field for field in response.context["fields"] if field["name"] == "title"]
    assert (title["value"], title["now"]) == ("护士", "护师")
    assert entry(intake, "王颖").fields["title"] == "护师"
    fresh = response.context["entry"]
    press(editor, fresh, edit="1", name="王颖", hospital="通辽市医院", title="护士")
    assert entry(intake, "王颖").fields["title"] == "护士"


def test_an_entry_is_set_aside_and_taken_up_again(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    press(editor, entry(intake, "王颖"), decision="not-roster")
    assert not intake.entries.effective().exists()
    press(editor, entry(intake, "王颖"), decision="again")
    assert intake.entries.effective().count() == 1


def test_an_entry_is_divided_and_joined(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖", "王爽"))
    first = entry(intake, "王爽")
    press(editor, first, join="1")
    [joined] = intake.entries.all()
    assert joined.printed.splitlines()[0] == "王爽"
    assert joined.printed.splitlines()[-1] == "耳鼻喉科主管护师"
    marked = joined.printed.replace("\n王颖", "\n|王颖")
    press(editor, joined, split="1", words=marked)
    assert sorted(outcomes(intake)) == ["王爽", "王颖"]


def test_what_is_typed_is_answered_by_what_fits(editor: Client) -> None:
    make_hospital(name="林西县医院", region=make_region(code="150424", name="林西县"))
    response = editor.get(reverse("intake-choices", args=["hospital"]), {"q": "lxx"})
    assert response.json() == {"results": [{"value": "林西县医院", "label": "林西县"}]}
    assert editor.get(reverse("intake-choices", args=["nonsense"])).status_code == 404


def test_without_javascript_a_hospital_is_looked_up_and_filled_in_and_nothing_is_saved(
    editor: Client, regions: None
) -> None:
    make_hospital(name="林西县医院")
    one = entry(paste(editor, some("王颖")), "王颖")
    page = press(editor, one, look="1", find="hospital", hospital="林西", name="王颖")
    assert [found.value for found in page.context["found"]] == ["林西县医院"]
    page = press(editor, one, fill="hospital:林西县医院", hospital="林西", name="王颖")
    assert {field["name"]: field["value"] for field in page.context["fields"]}["hospital"] == "林西县医院"
    before = one.version
    one.refresh_from_db()
    assert (one.version, one.fields["hospital"]) == (before, "通辽市医院")


def test_a_form_in_its_place_is_a_part_of_the_page_and_closes_again(editor: Client, regions: None) -> None:
    one = entry(paste(editor, some("王颖")), "王颖")
    where = reverse("intake-entry", args=[one.intake_id, one.pk])
    opened, closed = (editor.get(where, {"in": place}).content.decode() for place in ("place", "list"))
    assert "<form" in opened
    assert "<html" not in opened + closed
    assert f'id="e-{one.pk}"' in closed
