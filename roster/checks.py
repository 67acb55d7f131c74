"""System checks: what an operator should know, said at every start."""

import sqlite3
from typing import Any

from django.core.checks import CheckMessage, Info
from django.db import connection


def sqlite_journal(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Says that SQLite runs without its write-ahead log where this version of it has the WAL-reset fault."""
    if connection.vendor != "sqlite" or "WAL" in connection.settings_dict["OPTIONS"].get("init_command", ""):
        return []
    return [
        Info(
            f"SQLite {sqlite3.sqlite_version} can corrupt a file in WAL mode, so the rollback journal is used: "
            "readers wait while somebody writes.",
            hint="Python with SQLite 3.51.3, 3.50.7 or 3.44.6 or their successors, or PostgreSQL by DATABASE_URL.",
            id="roster.I001",
        )
    ]
