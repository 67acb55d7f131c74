"""Migrations that carry data over."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.test import Client

from roster.models import Change, Revision, Staff
from tests.api.follower import Follower, download
from tests.factories import make_deployment, make_staff, save

pytestmark = pytest.mark.django_db(transaction=True)


def migrate(name: str) -> Any:
    """Migrates the roster to this state, and returns its models. A migration may write what the program may not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connections["default"], "execute_wrappers", [])
        return MigrationExecutor(connection).migrate([("roster", name)]).apps


def migrate_to_the_latest() -> None:
    migrate(MigrationExecutor(connection).loader.graph.leaf_nodes("roster")[0][1])


@pytest.fixture
def latest_again() -> Iterator[None]:
    yield
    migrate_to_the_latest()


@pytest.fixture
def without_listing(monkeypatch: pytest.MonkeyPatch) -> None:
    """History as a release wrote it that knew no is_public of people."""
    known = [field for field in Staff.recorded_fields() if field.name != "is_public"]
    monkeypatch.setattr(Staff, "recorded_fields", classmethod(lambda cls: known))


@pytest.mark.usefixtures("without_listing", "latest_again")
def test_who_is_listed_by_nothing_is_public_no_more_and_followers_are_told() -> None:
    listed, unlisted = make_deployment(name="王颖"), make_deployment(name="白桦")
    hidden, alone = make_deployment(staff=make_staff(name="李强", withheld=True)), make_staff(name="赵敏")
    unlisted.withheld = True
    save(unlisted)
    latest = Revision.objects.latest_number()
    migrate("0004_intake_rows_total")

    people = migrate("0005_staff_is_public").get_model("roster", "Staff").objects

    expected = {listed.staff_id: True, unlisted.staff_id: False, hidden.staff_id: False, alone.pk: False}
    assert dict(people.values_list("pk", "is_public")) == expected
    migrate_to_the_latest()  # whose columns the follower's questions name
    told = Change.objects.filter(revision__number=latest + 1)
    assert set(told.values_list("record", flat=True)) == {unlisted.staff_id, alone.pk}
    follower = Follower(Client())
    follower.follow()
    assert follower.tables == download(follower.client)
    assert list(follower.tables["staff"]) == [listed.staff_id]
