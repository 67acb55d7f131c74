"""Databases of a test's own, for tests that need several processes, a kill, or commits that others see."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def fresh_database(folder: Path) -> Iterator[dict[str, str]]:
    """Gives the environment for processes that use a new, migrated database of the kind that this test run uses."""
    server = os.environ.get("DATABASE_URL")
    name = f"fresh_{uuid4().hex[:12]}"
    if server:
        url = urlsplit(server)._replace(path=f"/{name}").geturl()
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
    else:
        url = f"sqlite:///{folder / name}.sqlite3"
    environment = {**os.environ, "DATABASE_URL": url, "VAR_DIR": str(folder)}
    try:
        run(environment, "manage.py", "migrate", "--verbosity=0")
        yield environment
    finally:
        if server:
            with psycopg.connect(server, autocommit=True) as connection:
                connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def run(environment: dict[str, str], *arguments: str) -> str:
    """Runs Python with these arguments in the project and returns what it printed; raises if it fails."""
    return start(environment, *arguments).communicate_or_fail()


class Process(subprocess.Popen):
    def communicate_or_fail(self) -> str:
        output, errors = self.communicate(timeout=120)
        assert self.returncode == 0, errors
        return output


def start(environment: dict[str, str], *arguments: str) -> Process:
    return Process(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
