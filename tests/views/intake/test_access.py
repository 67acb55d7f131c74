"""Who may open the intake's pages, and where they are offered."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from roster.models import Deployment
from tests.factories import make_deployment
from tests.intake.files import csv_file
from tests.intake.rolls import some
from tests.intake.taking import entry, taken

pytestmark = pytest.mark.django_db


ADDRESSES = [
    "intake-list",
    "intake-new",
    "intake-detail",
    "intake-columns",
    "intake-defaults",
    "intake-rejects",
    "intake-entry",
    "intake-choices",
]
BUTTONS = [
    "intake-accept",
    "intake-add",
    "intake-commit",
    "intake-rematch",
    "intake-reopen",
    "intake-resume",
    "intake-source",
    "intake-unread",
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


@pytest.mark.parametrize("name", BUTTONS)
def test_a_button_does_nothing_for_others_and_nothing_by_a_link(client: Client, editor: Client, name: str) -> None:
    intake = taken(some("王颖"))
    assert editor.get(reverse(name, args=[intake.pk])).status_code == 405
    client.logout()
    client.post(reverse(name, args=[intake.pk]))
    assert not Deployment.objects.exists()


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
