"""What is pasted or uploaded becomes an intake: what is refused, what is asked, what the worker does."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from roster.actions.intake.tasks import TO_BEGIN
from roster.models import Deployment, Intake, Revision
from roster.views import intake as module
from tests.factories import make_source
from tests.intake.files import csv_file, xlsx
from tests.intake.rolls import HONOUR_ROLL, some
from tests.intake.taking import entry, outcomes, taken
from tests.views.intake.pages import paste, work

pytestmark = pytest.mark.django_db


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
    "given",
    [
        {"text": "王颖\n通辽市医院\n耳鼻喉科主管护师\n"},
        {"text": "姓名\t单位\n王颖\t通辽市医院\n"},
        {"file": SimpleUploadedFile("王颖.csv", csv_file(("王颖", "通辽市医院", "", "")))},
    ],
)
def test_nobodys_name_becomes_a_sources_title_and_one_is_asked_for(editor: Client, regions: None, given: dict) -> None:
    if "file" in given:
        given["file"].seek(0)
    response = editor.post(reverse("intake-new"), {**given, "kind": "notice"})
    assert (response.status_code, list(response.context["form"].errors)) == (400, ["title"])
    assert not Intake.objects.exists()
    if "text" in given:
        assert paste(editor, given["text"], title="援鄂名单").title == "援鄂名单"


def test_the_same_content_needs_no_title_again(editor: Client, regions: None) -> None:
    text = "王颖\n通辽市医院\n耳鼻喉科主管护师\n"
    first = paste(editor, text, title="援鄂名单")
    editor.post(reverse("intake-commit", args=[first.pk]))
    assert paste(editor, text.replace("\n", "\r\n"), kind="").title == "援鄂名单"


@pytest.mark.parametrize("title", ["", "援鄂名单"])
def test_of_what_kind_a_new_source_is_a_person_says(editor: Client, regions: None, title: str) -> None:
    given = {"text": some("王颖"), "title": title}
    response = editor.post(reverse("intake-new"), given)
    assert (response.status_code, list(response.context["form"].errors)) == (400, ["kind"])
    assert "请选择新来源的类别。" in response.content.decode()
    assert not Intake.objects.exists()
    assert paste(editor, **given, kind="web_page").new_source["kind"] == "web_page"
    source = make_source(title="另一份")
    assert paste(editor, some("王颖"), source="另一份", kind="").source == source


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
    given = {"file": SimpleUploadedFile("a.pdf", b"\x89PNG\r\n\x1a\n00"), "kind": "notice"}
    editor.post(reverse("intake-new"), given)
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


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_empty_sheet_is_known_when_it_comes_back_and_its_example_is_nobody(editor: Client, kind: str) -> None:
    content = editor.get(reverse("intake-template", args=[kind])).content
    intake = taken(file=content, file_name=f"a.{kind}")
    assert {"name", "hospital", "title", "batch"} <= set(intake.header["columns"].values())
    assert [[error["code"] for error in one.errors] for one in intake.entries.all()] == [["not-a-name"]]


def test_a_reference_that_is_not_found_is_answered_by_what_it_may_have_been(editor: Client) -> None:
    make_source(title="第一批援鄂医疗队名单")
    response = editor.post(reverse("intake-new"), {"text": "王颖", "source": "援鄂"})
    assert any("第一批援鄂医疗队名单" in error for error in response.context["form"].errors["source"])


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


def test_a_reading_shows_how_many_rows_of_how_many(editor: Client, regions: None) -> None:
    intake = taken(file=csv_file(("王颖", "通辽市医院", "", "")), file_name="a.csv")
    assert (intake.rows_read, intake.rows_total) == (1, 2)  # with the header
    Intake.objects.update(status="reading")
    page = editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()
    assert '<progress aria-label="进度" value="1" max="2">' in page


def test_an_intake_whose_worker_does_not_answer_is_taken_up_again(editor: Client, regions: None) -> None:
    intake = taken(some("王颖"))
    Intake.objects.update(created_at=timezone.now() - TO_BEGIN * 2)
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
