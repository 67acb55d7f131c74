"""Kept connections to PostgreSQL, and the statements kept in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import DataError, OperationalError, connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from config.settings import read_database
from roster.kept import KEPT, keeps_statements, kept_cursor, kept_rows
from roster.models import Staff
from roster.sql import latest_revision
from tests.factories import record

URL = "postgres://roster:secret@db.example/roster"


@pytest.mark.once
def test_statements_are_kept_with_one_plan(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", f"{URL}?options=-c%20search_path%3Drolls&connect_timeout=3")
    database = read_database("DATABASE_URL", fallback=tmp_path / "x")
    assert database["ENGINE"] == "config.postgresql"
    assert database["OPTIONS"] == {
        "connect_timeout": 3,
        "prepare_threshold": 0,
        "options": "-c search_path=rolls -c plan_cache_mode=force_generic_plan",
    }


@pytest.mark.once
def test_a_pooler_that_changes_connections_gets_none(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", URL)
    monkeypatch.setenv("PREPARED_STATEMENTS", "0")
    database = read_database("DATABASE_URL", fallback=tmp_path / "x")
    assert (database["ENGINE"], database["OPTIONS"]) == ("config.postgresql", {})
    monkeypatch.setenv("PREPARED_STATEMENTS", "no")
    with pytest.raises(ImproperlyConfigured, match="PREPARED_STATEMENTS='no' is not one of 0, 1"):
        read_database("DATABASE_URL", fallback=tmp_path / "x")


@pytest.mark.once
def test_a_statement_may_have_an_end(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", URL)
    monkeypatch.setenv("STATEMENT_TIMEOUT", "30")
    options = read_database("DATABASE_URL", fallback=tmp_path / "x")["OPTIONS"]["options"]
    assert options == "-c plan_cache_mode=force_generic_plan -c statement_timeout=30s"


@pytest.fixture
def own_connection(transactional_db) -> Iterator[BaseDatabaseWrapper]:
    """A connection of the test's own, kept from request to request as the site's are."""
    if connection.vendor != "postgresql":
        pytest.skip("of PostgreSQL alone")
    own = connection.copy(alias="own")
    own.settings_dict["CONN_HEALTH_CHECKS"] = True
    own.settings_dict["CONN_MAX_AGE"] = None
    yield own
    own.close()


def process_of(one: BaseDatabaseWrapper) -> int:
    with one.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


def test_a_kept_connection_is_believed_without_a_question(own_connection: BaseDatabaseWrapper) -> None:
    first = process_of(own_connection)
    asked: list[bool] = []
    own_connection.is_usable = lambda: asked.append(True) or True
    own_connection.close_if_unusable_or_obsolete()  # a request begins
    assert process_of(own_connection) == first
    assert not asked


@pytest.mark.parametrize("kept", [False, True])
def test_a_connection_that_the_server_ended_is_made_anew(own_connection: BaseDatabaseWrapper, kept: bool) -> None:
    first = process_of(own_connection)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [first])
    own_connection.close_if_unusable_or_obsolete()
    with kept_cursor(own_connection) if kept else own_connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        assert cursor.fetchone()[0] != first


def test_without_kept_statements_everything_is_answered_all_the_same(own_connection: BaseDatabaseWrapper) -> None:
    own_connection.settings_dict["OPTIONS"] = {}
    with kept_cursor(own_connection) as cursor:
        cursor.execute("SELECT %s::text", ["王颖"])
        assert cursor.fetchone() == ("王颖",)
        cursor.execute("SELECT count(*) FROM pg_prepared_statements")
        assert cursor.fetchone() == (0,)
    assert not keeps_statements(own_connection)


def test_the_latest_revision_is_the_same_by_the_short_way(transactional_db) -> None:
    assert latest_revision(using="default") is None
    revision = record(Staff(name="王颖"))
    for _turn in range(2):
        assert latest_revision(using="default") == (revision.number, revision.pk)
    with transaction.atomic():
        assert latest_revision(using="default") == (revision.number, revision.pk)


def test_the_short_way_ends_with_the_connection_and_begins_with_the_next(transactional_db) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("of PostgreSQL alone")
    assert latest_revision(using="default") is None
    other = connection.copy(alias="other")
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [process_of(connection)])
    other.close()
    with pytest.raises(OperationalError):
        latest_revision(using="default")
    connection.close_if_unusable_or_obsolete()
    assert latest_revision(using="default") is None


def test_kept_statements_give_what_cursors_give(own_connection: BaseDatabaseWrapper) -> None:
    own_connection.ensure_connection()
    statement = "SELECT %s::text, %s::text || '', NULL::int, 12::bigint, true, DATE '2020-02-09'"
    for values in (("王颖", ""), ("a\\'", "\n"), ("王颖", "白桦")):
        with own_connection.cursor() as cursor:
            cursor.execute(statement, values)
            expected = cursor.fetchall()
        assert kept_rows(own_connection, statement, values) == expected
    assert len(KEPT[own_connection.connection]) == 1


def test_what_is_no_plain_text_goes_the_usual_way(own_connection: BaseDatabaseWrapper) -> None:
    own_connection.ensure_connection()
    assert kept_rows(own_connection, "SELECT %s::int + 1", (12,)) == [(13,)]
    assert kept_rows(own_connection, "SELECT '50 %%' || %s::text", ("x",)) == [("50 %x",)]
    with pytest.raises(DataError):
        kept_rows(own_connection, "SELECT %s::text", ("a\0b",))
    assert own_connection.connection not in KEPT


def test_more_statements_than_a_connection_keeps_are_answered_too(own_connection: BaseDatabaseWrapper) -> None:
    own_connection.ensure_connection()
    for number in range(103):
        assert kept_rows(own_connection, f"SELECT {number}") == [(number,)]
    assert len(KEPT[own_connection.connection]) == 100


def test_a_fault_of_a_kept_statement_is_told_as_any(own_connection: BaseDatabaseWrapper) -> None:
    own_connection.ensure_connection()
    with pytest.raises(DataError, match="division by zero"):
        kept_rows(own_connection, "SELECT 1 / length(%s)", ("",))
    assert kept_rows(own_connection, "SELECT 1 / length(%s)", ("a",)) == [(1,)]
