"""A small share, the same in every run, of what `make fuzz` asks: every check of schemathesis on one address of each
kind, in process."""

from collections.abc import Iterator

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, settings
from schemathesis.config import SchemathesisConfig

from api.openapi.document import document
from config.wsgi import application
from tests.api.world import make_world

PATHS = ("/deployments/", "/postings/{key}/", "/changes/", "/ledger/")
SCHEMA = schemathesis.openapi.from_dict(
    document("en") | {"servers": [{"url": "http://testserver/api/v1"}]},
    config=SchemathesisConfig.from_path("schemathesis.toml"),
)
SCHEMA.app = application


@pytest.fixture
def world(db) -> Iterator[None]:
    """A roster that stays: as in Django's own test client, a request does not close the test's connection."""
    make_world()
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("world")
@SCHEMA.include(path=list(PATHS)).parametrize()
@settings(
    max_examples=6,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_question_is_answered_as_the_document_says(case) -> None:
    case.call_and_validate(headers={"Accept-Encoding": "identity"})  # this way of asking does not unpack
