"""The only raw SQL of the project."""

from django.db import connections

# Any constant that no other program in the database uses: "roster" as base-36 digits.
REVISION_LOCK = 1_671_117_363
INTAKE_LOCK = 1_671_117_364


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
