"""The only raw SQL of the project."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from operator import attrgetter
from typing import Any

from django.apps import apps
from django.core.exceptions import EmptyResultSet
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from roster.copying import Copier
from roster.kept import keeps_statements, kept_rows

# Any constant that no other program in the database uses: "roster" as base-36 digits.
REVISION_LOCK = 1_671_117_363
INTAKE_LOCK = 1_671_117_364
LOT = 20_000  # rows that one COPY takes
WORTH_A_THREAD = 200  # rows: fewer are written sooner than another thread is told of them
PLAIN = frozenset({str, int, bool, type(None)})


def lock_revisions(*, using: str) -> None:
    """Makes this transaction the only one that numbers a revision until it ends, so that numbers become visible in
    their order. On SQLite the write transaction (BEGIN IMMEDIATE) is that lock already.

    The foreign keys' deferred checks are run first: run at commit they could wait for a record's lock while holding
    this one, and deadlock with a writer who holds the record and waits for the number."""
    connection = connections[using]
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [REVISION_LOCK])


def lock_intakes(*, using: str) -> None:
    """Makes this transaction the only one that commits an intake until it ends: what another one has just made is
    matched, not made twice. Other writers go on. On SQLite the write transaction is that lock already."""
    connection = connections[using]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [INTAKE_LOCK])


@contextmanager
def readers_go_on(*, using: str) -> Iterator[None]:
    """For a long transaction on SQLite with the rollback journal: keeps what it writes in memory until it ends.
    Otherwise the cache spills into the file half-way, which locks everybody else out until the end. The write-ahead log
    takes it as it comes, and readers go on beside it."""
    connection = connections[using]
    if not locks_readers_out(connection):
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA main.cache_spill = 2147483647")  # pages, of the file alone: temporary tables may
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA main.cache_spill = 1")


@contextmanager
def written_last(model: type[models.Model], *, using: str) -> Iterator[None]:
    """For the bulk of what readers_go_on() would keep in memory: rows of a model that nobody reads meanwhile go to a
    temporary table of its name, and into the file at the end. From there on the rest of the transaction spills, since
    it is short. Of 100,000 people history alone takes 130 MB."""
    connection = connections[using]
    if not locks_readers_out(connection):
        yield
        return
    table = connection.ops.quote_name(model._meta.db_table)
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE {table} AS SELECT {columns} FROM main.{table} WHERE 0")  # noqa: S608 - our own
        yield
        cursor.execute("PRAGMA main.cache_spill = 1")
        rows = f"SELECT {columns} FROM temp.{table} ORDER BY rowid"  # noqa: S608 - as above
        cursor.execute(f"INSERT INTO main.{table} ({columns}) {rows}")
        cursor.execute(f"DROP TABLE temp.{table}")


def locks_readers_out(connection: BaseDatabaseWrapper) -> bool:
    """Returns whether nobody can read while a transaction writes into the file."""
    return connection.vendor == "sqlite" and journal_mode(connection) != "wal"


def gather_statistics(*, using: str) -> None:
    """Has PostgreSQL look at what the tables hold now, and plan by that. Its own look comes up to a minute later: until
    then a list of a roster that was just filled takes some 20 ms longer. SQLite plans without such statistics."""
    connection = connections[using]
    if connection.vendor != "postgresql":
        return
    tables = [connection.ops.quote_name(one._meta.db_table) for one in apps.get_app_config("roster").get_models()]
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(tables)}")


def journal_mode(connection: BaseDatabaseWrapper) -> str:
    """Returns SQLite's journal of this connection: "delete", "wal", "memory" …"""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        return cursor.fetchone()[0]


def insert_records(records: Sequence[models.Model], *, using: str) -> None:
    """Inserts new records of one model, whose keys are made already, as bulk_create does without the cost of its
    expressions: COPY on PostgreSQL, one prepared statement on SQLite. Raises IntegrityError as that does."""
    if not records:
        return
    fields = records[0]._meta.concrete_fields
    columns = [(reader(field), plain_types(field), writer(field, connections[using])) for field in fields]
    rows = (
        [value if type(value := read(one)) in plain else write(value) for read, plain, write in columns]
        for one in records
    )
    insert_rows(type(records[0]), [field.name for field in fields], rows, using=using)
    for one in records:
        one._state.adding, one._state.db = False, using


def insert_rows(model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence[Any]], *, using: str) -> None:
    """Inserts rows of values, as the database takes them, into the columns of the fields so named. Within
    copying_meanwhile() many rows are on their way when it returns."""
    connection = connections[using]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(model._meta.get_field(name).column) for name in names)
    table = quote(model._meta.db_table)
    if connection.vendor != "postgresql":
        marks = ", ".join(["%s"] * len(names))
        with connection.cursor() as cursor:
            statement = f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608 - names of our own
            cursor.executemany(statement, rows)
        return
    statement, copier = f"COPY {table} ({columns}) FROM STDIN", Copier.of(connection)
    rows = iter(rows)
    while lot := list(islice(rows, LOT)):
        write = partial(copy_rows, connection, connection.cursor(), statement, lot)
        if copier and len(lot) >= WORTH_A_THREAD:
            copier.give(write)
        else:
            if copier:
                copier.wait()
            write()


def copy_rows(connection: BaseDatabaseWrapper, cursor: CursorWrapper, statement: str, rows: list[Sequence]) -> None:
    with cursor, connection.wrap_database_errors, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def reader(field: models.Field) -> Callable[[models.Model], Any]:
    """Returns what reads a field's value from a new record. Few fields do more than that before they are saved."""
    plain = type(field).pre_save is models.Field.pre_save
    return attrgetter(field.attname) if plain else partial(field.pre_save, add=True)


def plain_types(field: models.Field) -> frozenset[type]:
    """Returns the types of a field's values that the database takes as they are."""
    return frozenset() if isinstance(field, models.JSONField | models.BinaryField) else PLAIN


def writer(field: models.Field, connection: BaseDatabaseWrapper) -> Callable[[Any], Any]:
    """Returns what turns a field's value into the database's."""
    return partial(field.get_db_prep_save, connection=connection)


def latest_revision(*, using: str) -> tuple[int, str] | None:
    """Returns the number and the identifier of the latest revision, None before the first. Every request asks for it,
    and most of what it took was the making of this one line."""
    found = kept_rows(connections[using], "SELECT number, id FROM roster_revision ORDER BY number DESC LIMIT 1")
    return found[0] if found else None


# For one statement: PostgreSQL joins in the order in which Django wrote, from the rows to their neighbours. To weigh
# all orders of seven tables takes it 10 ms and more, fifty times what the page itself takes, and it finds this one.
AS_WRITTEN = "SET LOCAL join_collapse_limit = 1; "


class Prepared:
    """A query of values that is compiled once; its rows can be read as often as one likes, by any thread. To compile a
    page of the roster takes Django longer than the database takes to answer it."""

    def __init__(self, values: models.QuerySet, *, one_plan: bool = False) -> None:
        """Takes a queryset made by values_list(). `one_plan` says that one plan is right whatever its parameters are:
        then PostgreSQL keeps it, since to make it anew would take longer than to follow it."""
        self.using = values.db
        self.one_plan = one_plan
        compiler = values.query.get_compiler(self.using)
        try:
            self.sql, self.params = compiler.as_sql()
        except EmptyResultSet:
            self.sql, self.params = "", ()
            return
        columns = [expression for expression, _sql, _alias in compiler.select]
        self.converters = list(compiler.get_converters(columns).items())

    def rows(self) -> list[tuple]:
        """Returns the rows as they are now, as list(values) would."""
        if not self.sql:
            return []
        connection = connections[self.using]
        found = self._fetched(connection)
        if not self.converters:
            return found
        converted = []
        for row in map(list, found):
            for place, (converters, expression) in self.converters:
                value = row[place]
                for convert in converters:
                    value = convert(value, expression, connection)
                row[place] = value
            converted.append(tuple(row))
        return converted

    def _fetched(self, connection: BaseDatabaseWrapper) -> list[tuple]:
        connection.ensure_connection()
        if self.one_plan and keeps_statements(connection):
            return kept_rows(connection, self.sql, self.params)
        with connection.cursor() as cursor:
            if connection.vendor != "postgresql":
                cursor.execute(self.sql, self.params)
            else:
                cursor.execute(AS_WRITTEN + self.sql, self.params)
                cursor.nextset()
            return cursor.fetchall()
