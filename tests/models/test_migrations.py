"""Migrations that carry data over."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.models import QuerySet
from django.test import Client

from roster.actions.intake.commit import commit, undo_commit
from roster.models import Change, Deployment, Revision, Source, Staff
from tests.api.follower import Follower, download
from tests.factories import make_deployment, make_region, make_source, make_staff, save
from tests.intake.rolls import some
from tests.intake.taking import taken

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def unguarded() -> Iterator[None]:
    """A migration, and a former release, may write what the program may not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connections["default"], "execute_wrappers", [])
        yield


def migrate(name: str) -> Any:
    """Migrates the roster to this state, and returns its models."""
    with unguarded():
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


@pytest.mark.usefixtures("latest_again")
def test_filled_tables_learn_the_reasons_sources_and_commits_of_what_was_written_before() -> None:
    make_region(code="150500", name="通辽市")
    kept, undone, other = (
        taken(some(name), new_source={"title": f"通知{name}"}) for name in ("王颖", "徐光启", "尹美歌")
    )
    standing, taken_back = commit(kept).revision, commit(undone).revision
    undo_commit(undone, taken_back, actor=None, reason="贴错了页")
    by_hand = make_source(title="通知")
    revision = commit(taken(some("王亚丽"), source=by_hand), reason="照通知").revision
    with unguarded():  # as that release wrote
        QuerySet(Revision).filter(pk__in=[standing.pk, taken_back.pk]).update(source=None)
    old = migrate("0005_staff_is_public").get_model("roster", "Revision").objects
    with unguarded():
        old.filter(pk=standing.pk).update(reason="Classed anew by the present vocabulary", kind="reclass")
        old.filter(pk=taken_back.pk).update(reason="500 made-up deployments", kind="synthesis")

    reasons = migrate("0006_revision_source_and_reason").get_model("roster", "Revision").objects
    migrate_to_the_latest()

    told = {one.pk: (one.reason, one.reason_values) for one in reasons.filter(pk__in=[standing.pk, taken_back.pk])}
    assert told == {
        standing.pk: ("Classed anew by the present vocabulary", {}),
        taken_back.pk: ("%(count)s made-up deployments", {"count": 500}),
    }
    assert Revision.objects.get(pk=revision.pk).source == by_hand
    commits = {one.pk: list(one.commits.all()) for one in (kept, undone, other)}
    assert commits == {kept.pk: [standing], undone.pk: [taken_back], other.pk: []}
    assert [one.pk for one in taken_back.undone_by.all()] == [Revision.objects.get(kind="undo").pk]
    undo_commit(kept, standing, actor=None, reason="贴错了页")
    assert [one.staff.name for one in Deployment.objects.all()] == ["王亚丽"]


@pytest.mark.usefixtures("latest_again")
def test_a_commit_that_made_its_source_names_it() -> None:
    make_region(code="150500", name="通辽市")
    revision = commit(taken(some("王颖"))).revision
    with unguarded():
        QuerySet(Revision).filter(pk=revision.pk).update(source=None)
    migrate("0005_staff_is_public")
    migrate_to_the_latest()
    assert Revision.objects.get(pk=revision.pk).source == Source.objects.get()


@pytest.mark.usefixtures("latest_again")
@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL had second indexes")
def test_the_second_indexes_of_a_former_release_go() -> None:
    def seconds() -> list[str]:
        names = connection.introspection.get_constraints(cursor, Staff._meta.db_table)
        return [name for name in names if name.endswith("_like")]

    migrate("0008_intake_batch_name")
    with connection.cursor() as cursor:
        cursor.execute("CREATE INDEX roster_staff_id_c7bd84c5_like ON roster_staff (id varchar_pattern_ops)")
        assert seconds() == ["roster_staff_id_c7bd84c5_like"]
        migrate_to_the_latest()
        assert seconds() == []
