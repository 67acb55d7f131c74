"""Statements that PostgreSQL keeps for a connection, each with one plan for all values, and asks again by name. They go
straight to its own library: a cursor takes as long over a page of the roster as the page itself does."""

from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from psycopg.adapt import Transformer

MOST = 100  # statements that one connection keeps by name; psycopg's own cursors forget beyond as many
KEPT: WeakKeyDictionary[psycopg.Connection, dict[bytes, bytes]] = WeakKeyDictionary()
GOOD = (psycopg.pq.ExecStatus.TUPLES_OK, psycopg.pq.ExecStatus.COMMAND_OK)


def kept_rows(connection: BaseDatabaseWrapper, sql: str, params: tuple = ()) -> list[tuple]:
    """Returns the rows of a statement for which one plan is right whatever its parameters are, as the database gives
    them. On SQLite, and where statements are not to be kept, it is asked like any other."""
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    statement = numbered(sql)
    if keeps_statements(connection) and not is_watched(connection) and statement and all(map(is_plain, params)):
        with connection.wrap_database_errors:
            if name := name_of(connection.connection, statement):
                return rows_by_name(connection.connection, name, [text.encode() for text in params])
    with kept_cursor(connection) as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def keeps_statements(connection: BaseDatabaseWrapper) -> bool:
    return connection.vendor == "postgresql" and connection.connection.prepare_threshold is not None


def is_watched(connection: BaseDatabaseWrapper) -> bool:
    """Returns whether a statement has to go the usual way: in a transaction, or while somebody counts or guards them."""
    return bool(connection.in_atomic_block or connection.queries_logged or connection.execute_wrappers)


def is_plain(value: Any) -> bool:
    """Returns whether it is sent as it is. C would end a text at a null character."""
    return type(value) is str and "\0" not in value


@lru_cache(maxsize=1000)
def numbered(sql: str) -> bytes:
    """Returns the statement with its places numbered as PostgreSQL does; nothing for one with a "%" of its own."""
    first, *others = sql.split("%s")
    text = first + "".join(f"${number}{part}" for number, part in enumerate(others, 1))
    return b"" if "%" in text else text.encode()


def name_of(own: psycopg.Connection, statement: bytes) -> bytes:
    """Returns the name under which PostgreSQL keeps this statement for the connection; nothing if it keeps too many."""
    names = KEPT.setdefault(own, {})
    if statement not in names and len(names) < MOST:
        name = b"roster_%d" % len(names)
        successful(own, own.pgconn.prepare(name, statement))
        names[statement] = name
    return names.get(statement, b"")


def rows_by_name(own: psycopg.Connection, name: bytes, values: list[bytes]) -> list[tuple]:
    found = successful(own, own.pgconn.exec_prepared(name, values))
    reader = Transformer(own)
    reader.set_pgresult(found)
    return reader.load_rows(0, found.ntuples, tuple)


def successful(own: psycopg.Connection, found: psycopg.pq.abc.PGresult) -> psycopg.pq.abc.PGresult:
    """Returns what the server said; raises psycopg's error if that was one."""
    if found.status not in GOOD:
        raise psycopg.errors.error_from_result(found, encoding=own.info.encoding)
    return found


def kept_cursor(connection: BaseDatabaseWrapper) -> CursorWrapper:
    """Returns a cursor whose statements PostgreSQL keeps for this connection as well; any cursor where it does not."""
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    if not keeps_statements(connection):
        return connection.cursor()
    with connection.wrap_database_errors:
        cursor = psycopg.Cursor(connection.connection)
    return connection.make_debug_cursor(cursor) if connection.queries_logged else connection.make_cursor(cursor)
