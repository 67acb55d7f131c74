import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ops.compose import ROOT

pytestmark = pytest.mark.once

COMMAND = [sys.executable, "-m", "tools.with_postgres"]
SAY_URL = [sys.executable, "-c", "import os; print(os.environ['DATABASE_URL'], flush=True)"]
ASK = [
    sys.executable,
    "-c",
    "import os, psycopg; print(psycopg.connect(os.environ['DATABASE_URL']).info.server_version); raise SystemExit(7)",
]


def environment(folder: Path) -> dict[str, str]:
    """Without a database of the run's own, and with temporary files where the test can see them."""
    return {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | {"TMPDIR": str(folder)}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A place for PostgreSQL's files: short enough for a socket's path, and one that the account nobody may enter."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o711)
        yield Path(made)


def gone(folder: Path) -> bool:
    deadline = time.monotonic() + 30
    while list(folder.glob("roster-pg-*")) and time.monotonic() < deadline:
        time.sleep(0.1)
    return not list(folder.glob("roster-pg-*"))


def test_a_command_gets_a_postgresql_and_its_exit_code_is_ours(folder: Path):
    done = subprocess.run([*COMMAND, *ASK], cwd=ROOT, env=environment(folder), capture_output=True, text=True)

    assert int(done.stdout) >= 150000, done.stderr
    assert done.returncode == 7
    assert gone(folder)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_nothing_is_left_behind_however_it_ends(folder: Path, number: int):
    with subprocess.Popen(
        [*COMMAND, "sh", "-c", "echo started; exec sleep 30"],
        cwd=ROOT,
        env=environment(folder),
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout.readline() == "started\n"
        assert list(folder.glob("roster-pg-*"))

        os.killpg(process.pid, number)

        assert gone(folder)
    assert process.returncode != 0


def test_a_given_database_is_used(folder: Path):
    given = environment(folder) | {"DATABASE_URL": "postgresql://given.example/roster"}

    done = subprocess.run([*COMMAND, *SAY_URL], cwd=ROOT, env=given, capture_output=True, text=True)

    assert done.stdout == "postgresql://given.example/roster\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to leave its rights behind")
def test_a_folder_that_nobody_may_enter_is_said(folder: Path):
    folder.chmod(0o700)

    failed = subprocess.run([*COMMAND, *SAY_URL], cwd=ROOT, env=environment(folder), capture_output=True, text=True)

    assert failed.returncode == 1
    assert "set TMPDIR to a folder it may enter" in failed.stderr
    assert gone(folder)
