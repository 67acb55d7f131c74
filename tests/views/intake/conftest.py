import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client

from tests.intake.conftest import regions

__all__ = ["regions"]


@pytest.fixture
def editor(client: Client) -> Client:
    """Somebody with the right to take in."""
    user = get_user_model().objects.create_user("editor", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["add_intake", "change_intake"]))
    client.force_login(user)
    return client
