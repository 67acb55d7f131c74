import pytest
from django.test import Client


@pytest.fixture
def api() -> Client:
    """A client that reads English."""
    return Client(headers={"Accept-Language": "en"})
