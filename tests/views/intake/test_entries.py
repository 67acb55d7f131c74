"""One entry on the review page: its answers, its form, two people at the same one."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from roster.models import IntakeEntry
from tests.factories import make_hospital, make_region
from tests.intake.files import csv_file
from tests.intake.rolls import some
from tests.intake.taking import entry, outcomes, taken
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
    wrong = {field["name"]: field["value"] for field in response.context["wrong"]}
    assert wrong == {"name": "", "started_on": "昨天"}
    assert entry(intake, "王颖").version == 1


def fields_of(response: Any) -> dict[str, str]:
    return {field["name"]: field["value"] for field in response.context["fields"]}


def opened(client: Client, one: IntakeEntry) -> dict[str, str]:
    """Opens an entry's form. Returns what the browser would send of it."""
    fields = client.get(reverse("intake-entry", args=[one.intake_id, one.pk])).context["fields"]
    return {field["name"]: field["value"] for field in fields} | {f"was-{one['name']}": one["was"] for one in fields}


def test_the_form_opens_with_the_bad_cells_as_printed_and_all_that_is_wrong(editor: Client, regions: None) -> None:
    head = ("姓名", "单位", "性别", "政治面貌", "出发日期", "返回日期")
    row = ("", "通辽市医院", "未知", "不详", "2020-02-30", "昨天")
    one = taken(file=csv_file(row, head=head), file_name="a.csv").entries.get()
    response = editor.get(reverse("intake-entry", args=[one.intake_id, one.pk]))
    wrong = {field["name"]: field["value"] for field in response.context["wrong"]}
    expected = {"name": "", "gender": "未知", "party_member": "不详", "started_on": "2020-02-30", "ended_on": "昨天"}
    assert wrong == expected
    page = response.content.decode()
    assert '<option value="未知" selected>' in page
    assert page.count('aria-invalid="true"') == 5
    mended = opened(editor, one) | {"name": "王颖", "gender": "female", "party_member": "no"}
    response = press(editor, one, edit="1", **mended)
    assert {field["name"] for field in response.context["wrong"]} == {"started_on", "ended_on"}
    press(editor, one, edit="1", **mended | {"started_on": "2020-02-28", "ended_on": ""})
    one.refresh_from_db()
    said = (one.fields["gender"], one.fields["party_member"], one.fields["started_on"], one.errors)
    assert said == ("female", False, "2020-02-28", [])


def test_what_is_wrong_with_title_and_post_in_one_column_is_told_at_the_title(editor: Client, regions: None) -> None:
    data = csv_file(("王颖", "#N/A"), head=("姓名", "职称/职务"))
    one = entry(taken(file=data, file_name="a.csv"), "王颖")
    response = editor.get(reverse("intake-entry", args=[one.intake_id, one.pk]))
    assert [(field["name"], field["value"]) for field in response.context["wrong"]] == [("title", "#N/A")]


def test_the_second_of_two_to_save_sees_what_each_changed_and_nothing_is_lost(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    one = entry(intake, "王颖")
    mine = opened(editor, one)
    press(editor, one, edit="1", **mine | {"title": "护师", "gender": "female"})
    response = press(editor, one, edit="1", **mine | {"title": "护士", "role": "leader"})
    assert response.status_code == 409
    compared = {str(row["label"]): (row["was"], row["yours"], row["theirs"]) for row in response.context["compared"]}
    assert compared == {
        "职称": ("主管护师", "护士", "护师"),
        "队内职务": ("", "领队", ""),
        "性别": ("", "", "女"),
    }
    assert "editor" in response.content.decode()
    merged = fields_of(response)
    assert (merged["title"], merged["gender"], merged["role"]) == ("护士", "female", "leader")
    assert entry(intake, "王颖").fields["title"] == "护师"
    press(editor, response.context["entry"], edit="1", **merged)
    said = entry(intake, "王颖").fields
    assert (said["title"], said["gender"], said["role"]) == ("护士", "female", "leader")


def test_an_answer_to_what_somebody_changed_meanwhile_is_not_saved_and_told(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    stale = entry(intake, "王颖")
    press(editor, stale, decision="accept")
    response = press(editor, stale, decision="not-roster")
    assert (response.status_code, response.context["compared"]) == (409, [])
    assert entry(intake, "王颖").decision == "accepted"


def test_what_was_committed_or_divided_meanwhile_leads_back_and_says_so(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    stale = entry(intake, "王颖")
    sent = opened(editor, stale)
    editor.post(reverse("intake-commit", args=[intake.pk]))
    address = reverse("intake-entry", args=[intake.pk, stale.pk])
    response = editor.post(address, {"version": stale.version, "edit": "1", **sent}, follow=True)
    assert "这一条在此期间已提交。你的修改没有保存。" in [str(one) for one in response.context["messages"]]
    response = editor.get(reverse("intake-entry", args=[intake.pk, "nobody"]), follow=True)
    assert [str(one) for one in response.context["messages"]] == ["这一条已经不在：有人把它拆开，或与别的条目合并了。"]


def test_two_people_in_one_line_are_divided_by_a_mark_without_javascript(editor: Client, regions: None) -> None:
    one = taken(file=csv_file(("王颖、李静", "通辽市医院", "", "")), file_name="a.csv").entries.get()
    page = editor.get(reverse("intake-entry", args=[one.intake_id, one.pk]))
    assert (page.context["words"], page.context["divider"]) == ("王颖、李静\t通辽市医院", "|")
    response = press(editor, one, split="1", words="王颖、李静 通辽市医院")
    assert (response.status_code, response.context["undivided"]) == (400, True)
    assert "王颖、李静 通辽市医院" in response.content.decode()
    press(editor, one, **opened(editor, one), split="1", words="王颖、|李静 通辽市医院")
    assert outcomes(one.intake) == {"王颖": "new", "李静": "new"}


def test_an_entry_is_set_aside_and_taken_up_again(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    press(editor, entry(intake, "王颖"), decision="not-roster")
    assert not intake.entries.effective().exists()
    press(editor, entry(intake, "王颖"), decision="again")
    assert intake.entries.effective().count() == 1


def test_an_entry_is_divided_and_joined(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖", "王爽"))
    first = entry(intake, "王爽")
    press(editor, first, **opened(editor, first), join="1")  # a button sends the fields of its form too
    [joined] = intake.entries.all()
    assert joined.printed.splitlines()[0] == "王爽"
    assert joined.printed.splitlines()[-1] == "耳鼻喉科主管护师"
    marked = joined.printed.replace("\n王颖", "\n|王颖")
    response = press(editor, joined, **opened(editor, joined), split="1", words=marked)
    assert sorted(outcomes(intake)) == ["王爽", "王颖"]
    assert response.url.endswith(f"#e-{entry(intake, '王爽').pk}")


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
