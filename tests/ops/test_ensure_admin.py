import re
from io import StringIO

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def ensure_admin() -> str:
    said = StringIO()
    call_command("ensure_admin", stdout=said)
    return said.getvalue()


def test_the_first_login_works_as_printed():
    name, password = re.search(r"this once: (\S+) / (\S+)", ensure_admin()).groups()

    user = authenticate(username=name, password=password)

    assert (user.is_staff, user.is_superuser, user.is_active) == (True, True, True)


def test_with_a_superuser_nothing_is_done_or_said():
    get_user_model().objects.create_superuser(username="sarnai", password="left as it was")

    assert ensure_admin() == ""
    assert [user.username for user in get_user_model().objects.all()] == ["sarnai"]
    assert authenticate(username="sarnai", password="left as it was")


def test_somebody_elses_login_of_that_name_is_left_alone():
    get_user_model().objects.create_user(username="admin", password="an ordinary one")

    with pytest.raises(CommandError, match="no superuser"):
        ensure_admin()

    assert not get_user_model().objects.get(username="admin").is_superuser
    assert authenticate(username="admin", password="an ordinary one")
