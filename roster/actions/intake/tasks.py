"""The long work, done by a worker process: reading a big file, committing a big intake, taking that back."""

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
    try:
        commit(Intake.objects.get(pk=pk), actor=actor, reason=reason)
    except Exception:
        logger.exception("Intake %s could not be committed", pk)
        give_up(pk)
        raise


@task()
def undo_intake(pk: str, revision: str, user: int, reason: str) -> None:
    """Takes a commit back and notes what had to stay, or leaves the intake as it was with the problem told."""
    actor = get_user_model().objects.filter(pk=user).first()
    try:
        told = [str(kept) for kept in undo_later(pk, revision, actor=actor, reason=reason).kept]
    except UndoError as error:  # somebody else was first
        told = [str(error)]
    except Exception:
        logger.exception("A commit of intake %s could not be undone", pk)
        undo_ended(pk)
        raise
    undo_ended(pk, told=told)


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
