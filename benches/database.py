"""A database of its own for a bench: beside the one that DATABASE_URL names, or a file in a temporary folder."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import connection


def in_a_database_of_its_own(action: Callable[[], None]) -> None:
    """Runs the action with the connection leading to an empty, throw-away database."""
    with tempfile.TemporaryDirectory() as folder:
        if connection.vendor == "sqlite":
            settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = Path(folder) / "bench.sqlite3"
            action()
            connection.close()
            return
        name = connection.creation.create_test_db(verbosity=0, serialize=False)
        try:
            action()
        finally:
            connection.creation.destroy_test_db(name, verbosity=0)
