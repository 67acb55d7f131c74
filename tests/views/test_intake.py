"""The intake's pages: who may, what they show, what their buttons do."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from roster.actions.revise import revise
from roster.models import Deployment, Intake, IntakeEntry, Revision
from roster.views import intake as module
from tests.factories import make_batch, make_deployment, make_figure, make_hospital, make_region, make_source
from tests.intake.conftest import regions
from tests.intake.files import csv_file, xlsx
from tests.intake.rolls import HONOUR_ROLL, some
from tests.intake.taking import entry, outcomes, taken

__all__ = ["regions"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    """Somebody with the right to take in."""
    user = get_user_model().objects.create_user("editor", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["add_intake", "change_intake"]))
    client.force_login(user)
    return client


def work() -> None:
    """Does what waits for the worker, here and now: the worker itself would close the test's connection."""
    for waiting in DBTaskResult.objects.ready():
        waiting.task.call(*waiting.args_kwargs["args"], **waiting.args_kwargs["kwargs"])


def press(client: Client, one: IntakeEntry, **sent: str) -> Any:
    address = reverse("intake-entry", args=[one.intake_id, one.pk])
    return client.post(address, {"version": one.version, **sent})


def paste(client: Client, text: str, **given: object) -> Intake:
    response = client.post(reverse("intake-new"), {"text": text, **given})
    assert response.status_code == 302, response.context["form"].errors
    return Intake.objects.latest("created_at")


ADDRESSES = [
    "intake-list",
    "intake-new",
    "intake-detail",
    "intake-columns",
    "intake-rejects",
    "intake-entry",
    "intake-choices",
]


def address(name: str) -> str:
    intake = taken(file=csv_file(("王颖", "通辽市医院", "", "")), file_name="a.csv")
    arguments = {
        "intake-list": [],
        "intake-new": [],
        "intake-choices": ["hospital"],
        "intake-entry": [intake.pk, entry(intake, "王颖").pk],
    }
    return reverse(name, args=arguments.get(name, [intake.pk]))


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_page_is_for_staff_with_the_right_alone(client: Client, name: str) -> None:
    where = address(name)
    assert client.get(where).headers["Location"].startswith(reverse("admin:login"))
    client.force_login(get_user_model().objects.create_user("reader", is_staff=True))
    assert client.get(where).status_code == 403


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_page_answers_staff_and_is_kept_by_no_cache(editor: Client, name: str) -> None:
    response = editor.get(address(name))
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["intake-accept", "intake-commit", "intake-reopen", "intake-add", "intake-source"])
def test_a_button_does_nothing_for_others_and_nothing_by_a_link(client: Client, editor: Client, name: str) -> None:
    intake = taken(some("王颖"))
    assert editor.get(reverse(name, args=[intake.pk])).status_code == 405
    client.logout()
    client.post(reverse(name, args=[intake.pk]))
    assert not Deployment.objects.exists()


def test_a_roll_is_pasted_and_committed_by_two_buttons(editor: Client, regions: None) -> None:
    intake = paste(editor, HONOUR_ROLL.replace("\n", "\r\n"))
    page = editor.get(reverse("intake-detail", args=[intake.pk]))
    assert page.context["numbers"]["effective"] == 40
    response = editor.post(reverse("intake-commit", args=[intake.pk]), follow=True)
    assert Deployment.objects.count() == 40
    assert Revision.objects.get(kind="intake").actor.username == "editor"
    assert "40" in str(next(iter(response.context["messages"])))


def test_a_file_is_uploaded(editor: Client, regions: None) -> None:
    file = SimpleUploadedFile("名单.xlsx", xlsx(("王颖", "通辽市医院", "", "主管护师")))
    source = make_source(title="名单")
    editor.post(reverse("intake-new"), {"file": file, "source": "名单"})
    intake = Intake.objects.get()
    assert (intake.file_name, intake.source, outcomes(intake)) == ("名单.xlsx", source, {"王颖": "new"})


@pytest.mark.parametrize(
    "given", [{}, {"text": " \n"}, {"text": "王颖", "batch": "没有"}, {"text": "王颖", "url": "x"}]
)
def test_what_cannot_be_taken_is_said_and_nothing_is_stored(editor: Client, given: dict) -> None:
    response = editor.post(reverse("intake-new"), given)
    assert response.status_code == 400
    assert response.context["form"].errors
    assert not Intake.objects.exists()


def test_a_request_that_is_too_long_is_refused_unread(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_FILE", 10)
    monkeypatch.setattr("roster.views.uploads.MAX_FILE", 10)
    monkeypatch.setattr("roster.views.uploads.MARGIN", 0)
    monkeypatch.setattr(module, "MARGIN", 0)
    file = SimpleUploadedFile("a.csv", b"x" * 1000)
    response = editor.post(reverse("intake-new"), {"file": file})
    assert (response.status_code, list(response.context["form"].errors)) == (400, ["file"])
    assert not Intake.objects.exists()


def test_a_refused_file_says_why_on_its_page(editor: Client) -> None:
    editor.post(reverse("intake-new"), {"file": SimpleUploadedFile("a.pdf", b"\x89PNG\r\n\x1a\n00")})
    page = editor.get(reverse("intake-detail", args=[Intake.objects.get().pk]))
    assert page.context["problem"] != ""


def test_a_big_file_is_read_by_the_worker_while_the_page_waits(
    editor: Client, regions: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 10)
    intake = paste(editor, some("王颖"))
    page = editor.get(reverse("intake-detail", args=[intake.pk]))
    assert (intake.status, page.headers["Refresh"]) == ("reading", "2")
    work()
    page = editor.get(reverse("intake-detail", args=[intake.pk]))
    assert page.context["numbers"]["new"] == 1


def test_a_big_commit_is_made_by_the_worker(editor: Client, regions: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roster.views.intake_commits.COMMIT_AT_ONCE", 0)
    intake = paste(editor, some("王颖"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    intake.refresh_from_db()
    assert (intake.status, Deployment.objects.exists()) == ("committing", False)
    work()
    intake.refresh_from_db()
    assert (intake.status, Deployment.objects.get().staff.name) == ("committed", "王颖")


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
    press(editor, joined, split="1", line=str(joined.last_line - 2))
    assert sorted(outcomes(intake)) == ["王爽", "王颖"]


def test_lines_that_were_missed_become_an_entry(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    found = entry(intake, "王颖")
    intake.entries.all().delete()
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


def test_the_columns_are_mapped_by_hand(editor: Client, regions: None) -> None:
    data = csv_file(("王颖", "骨科", "通辽市医院"), head=("姓名", "所在组", "单位"))
    intake = taken(file=data, file_name="a.csv")
    where = reverse("intake-columns", args=[intake.pk])
    assert editor.post(where, {"column-0": "department"}).status_code == 400
    editor.post(where, {"column-0": "name", "column-1": "department", "column-2": "hospital"})
    assert entry(intake, "王颖").fields["department"] == "骨科"


def test_the_same_content_again_leads_to_the_first_intake(editor: Client, regions: None) -> None:
    first, second = paste(editor, some("王颖")), paste(editor, some("王颖"))
    assert editor.get(reverse("intake-detail", args=[second.pk])).context["earlier"] == first
    assert editor.get(reverse("intake-detail", args=[first.pk])).context["earlier"] is None


def test_announced_figures_stand_beside_what_would_be_listed(editor: Client, regions: None) -> None:
    batch = make_batch(name="第一批")
    make_figure(batch=batch, value=34)
    intake = paste(editor, some("王颖", "王爽"), batch="第一批")
    [one] = editor.get(reverse("intake-detail", args=[intake.pk])).context["announced"]
    assert (one["figure"].value, one["listed"]) == (34, 2)


def test_a_commit_is_undone_with_a_reason_after_a_look_and_taken_up_again(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    number = Revision.objects.get(kind="intake").number
    where = reverse("intake-undo", args=[intake.pk, number])
    assert editor.get(where).context["kept"] == []
    editor.post(where, {"reason": " "})
    assert Deployment.objects.exists()
    editor.post(where, {"reason": "wrong page"})
    assert not Deployment.objects.exists()
    editor.post(reverse("intake-reopen", args=[intake.pk]))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    assert Deployment.objects.get().staff.name == "王颖"


def test_the_rows_that_need_a_person_are_a_file(editor: Client, regions: None) -> None:
    intake = taken(file=csv_file(("", "通辽市医院", "", "")), file_name="a.csv")
    lines = editor.get(reverse("intake-rejects", args=[intake.pk])).content.decode("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == ["2"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_empty_sheet_is_known_when_it_comes_back_and_its_example_is_nobody(editor: Client, kind: str) -> None:
    content = editor.get(reverse("intake-template", args=[kind])).content
    intake = taken(file=content, file_name=f"a.{kind}")
    assert {"name", "hospital", "title", "batch"} <= set(intake.header["columns"].values())
    assert [[error["code"] for error in one.errors] for one in intake.entries.all()] == [["not-a-name"]]


def test_a_page_costs_as_many_queries_for_forty_entries_as_for_two(editor: Client, regions: None) -> None:
    few, many = (reverse("intake-detail", args=[taken(text).pk]) for text in (some("王颖", "王爽"), HONOUR_ROLL))
    editor.get(few)  # what is kept from page to page is kept from here on
    counts = []
    for where, shown in ((few, 2), (many, 40)):
        with CaptureQueriesContext(connection) as queries:
            assert len(editor.get(where).context["rows"]) == shown
        counts.append(len(queries))
    assert counts[0] == counts[1]


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


def test_a_reference_that_is_not_found_is_answered_by_what_it_may_have_been(editor: Client) -> None:
    make_batch(name="第一批援鄂医疗队")
    response = editor.post(reverse("intake-new"), {"text": "王颖", "batch": "援鄂"})
    assert any("第一批援鄂医疗队" in error for error in response.context["form"].errors["batch"])


def test_a_known_title_is_asked_about_on_the_page_and_blocks_the_commit(editor: Client, regions: None) -> None:
    source = make_source(title="名单")
    intake = paste(editor, some("王颖"), title="名单")
    page = reverse("intake-detail", args=[intake.pk])
    assert editor.get(page).context["sources_asked"] == [source]
    editor.post(reverse("intake-commit", args=[intake.pk]))
    assert not Deployment.objects.exists()
    editor.post(reverse("intake-source", args=[intake.pk]), {"source": "nobody"})
    editor.post(reverse("intake-source", args=[intake.pk]), {"source": source.pk})
    editor.post(reverse("intake-commit", args=[intake.pk]))
    assert Deployment.objects.get().citations.get().source == source


def test_the_pages_head_leads_those_to_the_intake_who_may_and_no_shared_cache_keeps_it(
    client: Client, editor: Client
) -> None:
    make_deployment()
    link = f'href="{reverse("intake-list")}"'
    mine = editor.get("/")
    assert link in mine.content.decode()
    assert "private" in mine.headers["Cache-Control"]
    nobody = Client().get("/")
    assert link not in nobody.content.decode()
    assert "public" in nobody.headers["Cache-Control"]
    assert "Cookie" not in nobody.headers.get("Vary", "")
    assert mine.headers["ETag"] != nobody.headers["ETag"]


def test_a_commit_stays_told_on_the_page_with_the_way_to_undo_it(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    assert "将新建" in editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()
    editor.post(reverse("intake-commit", args=[intake.pk]))
    for _look in range(2):  # the message is shown once, this stays
        page = editor.get(reverse("intake-detail", args=[intake.pk]))
        ((revision, done),) = page.context["commits"]
        assert {(noun, number) for noun, _action, number in done} >= {("派遣", 1), ("队员", 1), ("医院", 1)}
        assert reverse("intake-undo", args=[intake.pk, revision.number]) in page.content.decode()


def test_a_reading_shows_how_many_rows_of_how_many(editor: Client, regions: None) -> None:
    intake = taken(file=csv_file(("王颖", "通辽市医院", "", "")), file_name="a.csv")
    assert (intake.rows_read, intake.rows_total) == (1, 2)  # with the header
    Intake.objects.update(status="reading")
    page = editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()
    assert '<progress aria-label="进度" value="1" max="2">' in page


def test_an_intake_whose_worker_does_not_answer_is_taken_up_again(editor: Client, regions: None) -> None:
    intake = taken(some("王颖"))
    for status, expected in (("committing", "review"), ("reading", "reading")):
        Intake.objects.update(status=status)
        where = reverse("intake-resume", args=[intake.pk])
        assert where in editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()
        editor.post(where)
        intake.refresh_from_db()
        assert intake.status == expected
    work()
    intake.refresh_from_db()
    assert (intake.status, outcomes(intake)) == ("review", {"王颖": "new"})


def test_lines_in_which_nobody_is_read_are_no_name_until_a_person_writes_one(editor: Client, regions: None) -> None:
    intake = paste(editor, "这一行不是名单。\n")
    editor.post(reverse("intake-add", args=[intake.pk]), {"first_line": 1, "last_line": 1})
    made = intake.entries.get()
    press(editor, made, decision="accept")
    assert [one.match["question"] for one in intake.entries.all()] == ["errors"]
    editor.post(reverse("intake-commit", args=[intake.pk]))
    assert not Deployment.objects.exists()
