"""What the review page writes into the roster, and takes back."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from roster.actions.undo import undo
from roster.models import Deployment, Revision
from tests.factories import save
from tests.intake.files import csv_file
from tests.intake.rolls import some
from tests.intake.taking import taken
from tests.views.intake.pages import paste, work

pytestmark = pytest.mark.django_db


def test_a_big_commit_is_made_by_the_worker(editor: Client, regions: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roster.views.intake_commits.COMMIT_AT_ONCE", 0)
    intake = paste(editor, some("王颖"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    intake.refresh_from_db()
    assert (intake.status, Deployment.objects.exists()) == ("committing", False)
    work()
    intake.refresh_from_db()
    assert (intake.status, Deployment.objects.get().staff.name) == ("committed", "王颖")


def message_of(page: HttpResponse) -> str:
    (message,) = page.context["messages"]
    return str(message)


@pytest.mark.parametrize(
    ("start", "words", "made"),
    [("", "已在修订", "1 队员 新建"), ("/en", "committed it in revision", "1 person created")],
    ids=["zh", "en"],
)
def test_who_commits_second_is_told_what_the_first_one_wrote(
    editor: Client, regions: None, start: str, words: str, made: str
) -> None:
    intake = paste(editor, some("王颖"))
    where = reverse("intake-commit", args=[intake.pk])
    first = editor.post(where, follow=True)
    number = Revision.objects.get(kind="intake").number
    assert str(number) in message_of(first)
    second = message_of(editor.post(start + where, follow=True))
    assert [part for part in (words, made, str(number), "editor") if part not in second] == []
    assert Revision.objects.filter(kind="intake").count() == 1


def test_who_commits_while_the_worker_does_is_told_so_and_starts_nothing(
    editor: Client, regions: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("roster.views.intake_commits.COMMIT_AT_ONCE", 0)
    intake = paste(editor, some("王颖"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    started = DBTaskResult.objects.count()
    assert "正在提交" in message_of(editor.post(reverse("intake-commit", args=[intake.pk]), follow=True))
    assert DBTaskResult.objects.count() == started
    work()
    assert Deployment.objects.count() == 1


def test_a_commit_is_undone_with_a_reason_after_a_look_and_taken_up_again(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    number = Revision.objects.get(kind="intake").number
    where = reverse("intake-undo", args=[intake.pk, number])
    assert editor.get(where).context["plan"].kept == []
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


def test_a_commit_stays_told_on_the_page_with_the_way_to_undo_it(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    assert "将新建" in editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()
    editor.post(reverse("intake-commit", args=[intake.pk]))
    for _look in range(2):  # the message is shown once, this stays
        page = editor.get(reverse("intake-detail", args=[intake.pk]))
        (told,) = page.context["commits"]
        assert {(noun, number) for noun, _action, number in told.done} >= {("派遣", 1), ("队员", 1), ("医院", 1)}
        assert reverse("intake-undo", args=[intake.pk, told.revision.number]) in page.content.decode()


def test_whoever_undoes_a_commit_second_is_told_so(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    commit, detail = Revision.objects.get(kind="intake"), reverse("intake-detail", args=[intake.pk])
    where = reverse("intake-undo", args=[intake.pk, commit.number])
    editor.post(where, {"reason": "wrong page"})
    undo = commit.undone_by.get()
    for response in (editor.post(where, {"reason": "wrong page"}, follow=True), editor.get(where, follow=True)):
        assert response.redirect_chain == [(detail, 302)]
        assert f"{commit} 已由 {undo} 撤销" in response.content.decode()
    page = editor.get(detail)
    assert [(one.undos, one.left) for one in page.context["commits"]] == [([undo], False)]
    assert where not in page.content.decode()


def test_what_an_undo_left_is_offered_again_and_taken_back_once_it_can(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖", "王爽"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    commit = Revision.objects.get(kind="intake")
    where = reverse("intake-undo", args=[intake.pk, commit.number])
    deployment = Deployment.objects.get(staff__name="王颖")
    deployment.title = "护师"
    corrected = save(deployment)
    editor.post(where, {"reason": "wrong page"})
    assert [one.staff.name for one in Deployment.objects.all()] == ["王颖"]
    (told,) = editor.get(reverse("intake-detail", args=[intake.pk])).context["commits"]
    assert told.left
    stuck = editor.get(where)
    assert (stuck.context["plan"].steps, len(stuck.context["plan"].kept) > 0) == ([], True)
    assert "现在没有可撤销的内容" in stuck.content.decode()

    undo(corrected, actor=None, reason="not so")
    assert len(editor.get(where).context["plan"].steps) > 0
    editor.post(where, {"reason": "wrong page"})

    assert not Deployment.objects.exists()
    intake.refresh_from_db()
    assert {one.outcome for one in intake.entries.all()} == {"new"}


def test_a_big_undo_is_done_by_the_worker_which_tells_what_had_to_stay(
    editor: Client, regions: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("roster.views.intake_commits.UNDO_AT_ONCE", 0)
    intake = paste(editor, some("王颖", "王爽"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    commit = Revision.objects.get(kind="intake")
    deployment = Deployment.objects.get(staff__name="王颖")
    deployment.title = "护师"
    save(deployment)
    where, detail = reverse("intake-undo", args=[intake.pk, commit.number]), reverse("intake-detail", args=[intake.pk])
    assert "在后台" in editor.get(where).content.decode()
    for _press in range(2):
        editor.post(where, {"reason": "wrong page"})
    assert (DBTaskResult.objects.count(), Deployment.objects.count()) == (1, 2)
    assert "正在撤销" in editor.get(detail).content.decode()
    work()
    assert [one.staff.name for one in Deployment.objects.all()] == ["王颖"]
    intake.refresh_from_db()
    assert (intake.status, "undoing" in intake.choices) == ("undone", False)
    page = editor.get(detail).content.decode()
    assert "撤销后仍保留" in page
    assert any("王颖" in one for one in intake.choices["left"])


def test_an_undo_that_fails_leaves_the_intake_as_it_was_and_says_so(
    editor: Client, regions: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("roster.views.intake_commits.UNDO_AT_ONCE", 0)
    intake = paste(editor, some("王颖"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    where = reverse("intake-undo", args=[intake.pk, Revision.objects.get(kind="intake").number])
    editor.post(where, {"reason": "wrong page"})
    monkeypatch.setattr("roster.actions.intake.commit.undo", lambda *_given, **_named: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        work()
    intake.refresh_from_db()
    assert (intake.status, intake.problem) == ("committed", {"code": "not-undone"})
    assert "未撤销任何内容" in editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()
    editor.post(where, {"reason": "wrong page"})
    editor.post(reverse("intake-resume", args=[intake.pk]))
    intake.refresh_from_db()
    assert intake.status == "committed"
