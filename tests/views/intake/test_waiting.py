"""The page on which somebody waits for the worker: what it says of the work, and what can be done when it stops."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from roster.actions.intake.tasks import TO_BEGIN, TO_END, commit_intake
from roster.models import Deployment, Intake
from tests.intake.rolls import some
from tests.views.intake.pages import paste, work

pytestmark = pytest.mark.django_db
STILL = dt.timedelta(0)
SECOND = dt.timedelta(seconds=1)


@pytest.fixture
def waited_for(editor: Client, regions: None, monkeypatch: pytest.MonkeyPatch) -> Intake:
    """An intake whose commit waits for the worker."""
    monkeypatch.setattr("roster.views.intake_commits.COMMIT_AT_ONCE", 0)
    intake = paste(editor, some("王颖"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    return intake


def trouble(client: Client, intake: Intake) -> str:
    response = client.get(reverse("intake-detail", args=[intake.pk]))
    told = response.context["trouble"]
    offered = reverse("intake-resume", args=[intake.pk]) in response.content.decode()
    assert offered == (told in ("no-worker", "stopped"))
    return told


@pytest.mark.parametrize(
    ("waited", "begun", "expected"),
    [
        (STILL, None, ""),
        (TO_BEGIN - SECOND, None, ""),
        (TO_BEGIN + SECOND, None, "no-worker"),
        (TO_END, TO_END - SECOND, ""),
        (TO_END, TO_END + SECOND, "stopped"),
    ],
)
def test_only_work_that_nobody_does_is_said_to_be_stopped(
    editor: Client, waited_for: Intake, waited: dt.timedelta, begun: dt.timedelta | None, expected: str
) -> None:
    now = timezone.now()
    started = {"status": TaskResultStatus.RUNNING, "started_at": now - begun} if begun else {}
    DBTaskResult.objects.update(enqueued_at=now - waited, **started)
    assert trouble(editor, waited_for) == expected


def test_work_behind_other_work_is_said_to_be_in_a_queue(editor: Client, waited_for: Intake) -> None:
    own = DBTaskResult.objects.get()
    commit_intake.enqueue("another", 1, "")
    before = timezone.now() - TO_BEGIN - SECOND
    DBTaskResult.objects.exclude(pk=own.pk).update(status=TaskResultStatus.RUNNING, started_at=before)
    DBTaskResult.objects.filter(pk=own.pk).update(enqueued_at=before)
    assert trouble(editor, waited_for) == "queued"


def test_work_that_ended_without_a_word_is_said_to_be_stopped(editor: Client, waited_for: Intake) -> None:
    DBTaskResult.objects.all().delete()
    Intake.objects.update(created_at=timezone.now() - TO_BEGIN - SECOND)
    assert trouble(editor, waited_for) == "stopped"


def test_what_was_taken_back_to_the_review_is_not_committed_by_a_worker_that_comes_later(
    editor: Client, waited_for: Intake
) -> None:
    editor.post(reverse("intake-resume", args=[waited_for.pk]))
    work()
    waited_for.refresh_from_db()
    assert (waited_for.status, Deployment.objects.exists()) == ("review", False)


def test_of_two_who_press_commit_one_has_the_worker_begin(editor: Client, waited_for: Intake) -> None:
    editor.post(reverse("intake-commit", args=[waited_for.pk]))
    assert DBTaskResult.objects.count() == 1
    work()
    assert Deployment.objects.get().staff.name == "王颖"


def test_an_undo_that_was_given_up_is_not_made_by_a_worker_that_comes_later(
    editor: Client, waited_for: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    work()
    monkeypatch.setattr("roster.views.intake_commits.UNDO_AT_ONCE", 0)
    waited_for.refresh_from_db()
    where = reverse("intake-undo", args=[waited_for.pk, waited_for.revision.number])
    DBTaskResult.objects.all().delete()
    editor.post(where, {"reason": "wrong page"})
    editor.post(reverse("intake-resume", args=[waited_for.pk]))
    work()
    assert Deployment.objects.get().staff.name == "王颖"
