"""`python -m tools.serve`, as `make run` calls it once everything is installed."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.ops.compose import ROOT
from tests.ops.ports import free_port

pytestmark = pytest.mark.once

COMMAND = [sys.executable, "-m", "tools.serve"]


def bare(var: Path, port: int) -> dict[str, str]:
    """Hardly any environment, and a HOME that cannot be written."""
    return {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "VAR_DIR": str(var), "PORT": str(port)}


@contextmanager
def serving(var: Path) -> Iterator[tuple[str, str]]:
    """The running site: its address and what was printed before it answered."""
    port = free_port()
    log = var.parent / f"log-{port}"
    with (
        log.open("w") as output,
        subprocess.Popen(COMMAND, cwd=ROOT, env=bare(var, port), stdout=output, stderr=subprocess.STDOUT) as process,
    ):
        try:
            wait_for(f"http://127.0.0.1:{port}/healthz", process, log)
            yield f"http://127.0.0.1:{port}", log.read_text()
        finally:
            process.terminate()
    assert process.returncode == 0, log.read_text()


def wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < deadline:
        try:
            urlopen(url, timeout=5).close()
            return
        except OSError:
            time.sleep(0.1)
    pytest.fail(log.read_text())


def test_it_serves_and_keeps_its_data_and_its_login(tmp_path: Path):
    var = tmp_path / "data of its own 数据"
    with serving(var) as (address, said):
        with urlopen(f"{address}/") as response:
            assert response.status == 200
        with urlopen(f"{address}/static/admin/css/base.css") as response:
            assert response.status == 200
        assert re.search(r"Admin login, shown only this once: admin / \S{20}", said)
    key = (var / "secret_key").read_text()
    assert (var / "secret_key").stat().st_mode & 0o077 == 0

    with serving(var) as (_, said_again):
        assert "shown only this once" not in said_again
        assert re.search(r"Seed data: 0 created, 0 changed, [1-9]\d* as before", said_again)
    assert (var / "secret_key").read_text() == key


def test_a_taken_port_is_said_before_anything_is_done(tmp_path: Path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        stopped = subprocess.run(COMMAND, cwd=ROOT, env=bare(tmp_path / "var", port), capture_output=True, text=True)

    assert stopped.returncode == 1
    assert (
        stopped.stderr
        == f"Port {port} is taken, perhaps by an earlier run. Choose another: PORT={port % 65535 + 1} make run\n"
    )
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", "80.0"])
def test_what_is_no_port_is_refused(tmp_path: Path, port: str):
    environment = {**bare(tmp_path / "var", 0), "PORT": port}

    stopped = subprocess.run(COMMAND, cwd=ROOT, env=environment, capture_output=True, text=True)

    assert stopped.returncode == 1
    assert stopped.stderr == f"PORT={port!r} is not a port: give a whole number from 1 to 65535.\n"


def test_a_first_start_that_was_killed_while_it_migrated_is_made_anew(tmp_path: Path):
    var = tmp_path / "var"
    var.mkdir()
    (var / "roster.sqlite3.new").write_bytes(b"cut short")
    with serving(var) as (address, _said), urlopen(f"{address}/") as response:
        assert response.status == 200
    assert not list(var.glob("*.new*"))
