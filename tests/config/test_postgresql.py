"""Kept connections to PostgreSQL, and the statements kept in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from config.settings import read_database
from roster.sql import keeps_statements, kept_cursor

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
