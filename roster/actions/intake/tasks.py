"""The long work, done by a worker process: reading a big file, committing a big intake, taking that back."""

import datetime as dt
import logging

from django.contrib.auth import get_user_model
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from roster.actions.intake.commit import commit, undo_ended, undo_later
from roster.actions.intake.matching import rematch_all
from roster.actions.intake.take import read
from roster.actions.undo import UndoError
from roster.models import Intake

Status = Intake.Status

logger = logging.getLogger(__name__)
# Workers that one piece of work may take with it (by using up the memory, say) before it is given up.
ATTEMPTS = 3
TO_BEGIN = dt.timedelta(seconds=20)  # within which a worker that is there and free takes up what waits for it
TO_END = dt.timedelta(minutes=5)  # within which the biggest intake is read, committed or undone, several times over


@task()
def read_intake(pk: str) -> None:
    read(Intake.objects.get(pk=pk))


@task()
def rematch_intake(pk: str) -> None:
    rematch_all(Intake.objects.get(pk=pk))


@task()
def commit_intake(pk: str, user: int, reason: str) -> None:
    """Commits, or leaves the intake in review with the problem told."""
    actor = get_user_model().objects.filter(pk=user).first()
    intake = Intake.objects.get(pk=pk)
    if intake.status != Status.COMMITTING:  # somebody took it back to the review while it waited for the worker
        return
    try:
        commit(intake, actor=actor, reason=reason)
    except Exception:
        logger.exception("Intake %s could not be committed", pk)
        give_up(pk)
        raise


@task()
def undo_intake(pk: str, revision: str, user: int, reason: str) -> None:
    """Takes a commit back and notes what had to stay, or leaves the intake as it was with the problem told."""
    actor = get_user_model().objects.filter(pk=user).first()
    if "undoing" not in Intake.objects.get(pk=pk).choices:  # as above
        return
    try:
        told = [str(kept) for kept in undo_later(pk, revision, actor=actor, reason=reason).kept]
    except UndoError as error:  # somebody else was first
        told = [str(error)]
    except Exception:
        logger.exception("A commit of intake %s could not be undone", pk)
        undo_ended(pk)
        raise
    undo_ended(pk, told=told)


def trouble_of(intake: Intake) -> str:
    """Returns what seems to hold up the work on an intake that is waited for: "queued" behind other work, "no-worker"
    where none takes it up, "stopped" where it should have ended long ago or is nobody's; "" as long as all is well."""
    now = timezone.now()
    open_ones = DBTaskResult.objects.filter(status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING])
    own = open_ones.filter(args_kwargs__args__0=intake.pk).order_by("-enqueued_at").first()
    if own is None:  # the request that made it reads it itself, or its work has ended somehow
        return "stopped" if now - intake.created_at > TO_BEGIN else ""
    if own.status == TaskResultStatus.RUNNING:
        return "stopped" if own.started_at and now - own.started_at > TO_END else ""
    others = open_ones.filter(status=TaskResultStatus.RUNNING, started_at__gt=now - TO_END)
    if others.exists():
        return "queued"
    return "no-worker" if now - own.enqueued_at > TO_BEGIN else ""


def take_up_again() -> tuple[int, int]:
    """Has the work done anew that was being done when a worker was killed; to be called while none is at work. Returns
    how many pieces, and how many were given up because they have ended several workers."""
    again = given_up = 0
    for result in DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING):
        if len(result.worker_ids) < ATTEMPTS:
            result.status, result.started_at = TaskResultStatus.READY, None
            again += 1
        else:
            result.status, result.finished_at = TaskResultStatus.FAILED, timezone.now()
            give_up(result.args_kwargs["args"][0])
            given_up += 1
        result.save(update_fields=["status", "started_at", "finished_at"])
    return again, given_up


def give_up(pk: str) -> None:
    """Leaves an intake as it was before the work, with the problem told: in review, or not read."""
    waiting = Intake.objects.filter(pk=pk)
    if undo_ended(pk):
        return
    waiting.filter(status=Status.COMMITTING).update(status=Status.REVIEW, problem={"code": "not-committed"})
    waiting.filter(status=Status.READING).update(status=Status.FAILED, problem={"code": "unexpected"})
