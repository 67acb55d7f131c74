"""The door for readers' corrections: how much one caller, and all together, can ask for."""

import pytest
from django.test import Client

from roster.limits import Table
from roster.models import Correction
from roster.views import corrections

pytestmark = pytest.mark.django_db
ASKED = {"kind": "change", "request": "错字"}


@pytest.fixture(autouse=True)
def nobody_asked_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corrections, "correspondents", Table(slots=64))


def ask(client: Client, address: str, **given: str):
    return client.post("/corrections/new/", ASKED | given, REMOTE_ADDR=address)


def test_a_caller_who_floods_is_told_to_wait_and_shuts_the_door_on_nobody_else(client: Client) -> None:
    answers = [ask(client, "192.0.2.1") for _ in range(corrections.SHARE + 3)]
    assert [one.status_code for one in answers] == [302] * corrections.SHARE + [429] * 3
    page = answers[-1].content.decode()
    assert "5 分钟后可再提交" in page and "错字" in page
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 300
    assert ask(client, "192.0.2.2").status_code == 302
    assert Correction.objects.count() == corrections.SHARE + 1


def test_a_caller_cannot_flood_by_all_the_addresses_of_a_network_of_its_own(client: Client) -> None:
    answers = [ask(client, f"2001:db8:1:2::{number:x}") for number in range(corrections.SHARE + 1)]
    assert answers[-1].status_code == 429


def test_a_form_that_is_not_filled_in_uses_nothing_up(client: Client) -> None:
    for _ in range(corrections.SHARE + 1):
        assert ask(client, "192.0.2.1", request="").status_code == 400
    assert ask(client, "192.0.2.1").status_code == 302


def test_all_callers_together_are_bounded_too(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roster.actions.correct.REQUESTS_PER_HOUR", 1)
    first, second = (ask(client, f"192.0.2.{number}") for number in (1, 2))
    assert (first.status_code, second.status_code, Correction.objects.count()) == (302, 429, 1)
    assert "这一小时" in second.content.decode()
