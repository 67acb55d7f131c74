"""What the tests of the intake's pages do again and again."""

from typing import Any

from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from roster.models import Intake, IntakeEntry


def work() -> None:
    """Does what waits for the worker, here and now: the worker itself would close the test's connection."""
    for waiting in DBTaskResult.objects.ready():
        waiting.task.call(*waiting.args_kwargs["args"], **waiting.args_kwargs["kwargs"])


def press(client: Client, one: IntakeEntry, **sent: str) -> Any:
    address = reverse("intake-entry", args=[one.intake_id, one.pk])
    return client.post(address, {"version": one.version, **sent})


def paste(client: Client, text: str, **given: object) -> Intake:
    response = client.post(reverse("intake-new"), {"text": text, "kind": "newspaper", **given})
    assert response.status_code == 302, response.context["form"].errors
    return Intake.objects.latest("created_at")
