"""The long work, done by a worker process: reading a big file, committing a big intake."""

import logging

from django.contrib.auth import get_user_model
from django_tasks import task

from roster.actions.intake.commit import commit
from roster.actions.intake.take import read
from roster.models import Intake

logger = logging.getLogger(__name__)


@task()
def read_intake(pk: str) -> None:
    read(Intake.objects.get(pk=pk))


@task()
def commit_intake(pk: str, user: int, reason: str) -> None:
    """Commits, or leaves the intake in review with the problem told."""
    actor = get_user_model().objects.filter(pk=user).first()
    try:
        commit(Intake.objects.get(pk=pk), actor=actor, reason=reason)
    except Exception:
        logger.exception("Intake %s could not be committed", pk)
        Intake.objects.filter(pk=pk).update(status=Intake.Status.REVIEW, problem={"code": "not-committed"})
        raise
