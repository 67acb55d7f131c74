"""The server as it runs in production: several worker processes, one table of who asked how often."""

import http.client
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ops.compose import ROOT
from tests.ops.ports import free_port

pytestmark = pytest.mark.once

RATE = 30
PATH = "/api/v1/nothing/"  # a 404, which needs no database
PATIENCE = 60


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[int, subprocess.Popen]]:
    """A running server of two workers, as its port and its process."""
    port = free_port()
    own = {"VAR_DIR": str(tmp_path), "PORT": str(port), "WEB_CONCURRENCY": "2", "API_RATE": str(RATE)}
    environment = {**os.environ, "DATABASE_URL": "", "LOG_LEVEL": "ERROR", **own}
    with subprocess.Popen([sys.executable, "-m", "config.serving"], cwd=ROOT, env=environment) as process:
        try:
            wait(lambda: ask(port, "/healthz"))
            yield port, process
        finally:
            process.terminate()


def ask(port: int, path: str) -> int:
    """Returns the status of an answer to a new connection, which any of the workers may take; 0 if none answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def wait(condition) -> None:
    began = time.monotonic()
    while not condition():
        assert time.monotonic() < began + PATIENCE
        time.sleep(0.1)


def workers(process: subprocess.Popen) -> set[int]:
    return {int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for the workers in /proc")
def test_workers_count_together_and_one_that_is_killed_forgets_nothing(server) -> None:
    port, process = server
    began = time.monotonic()
    counted = Counter(ask(port, PATH) for _request in range(2 * RATE))
    grown = (time.monotonic() - began) * RATE / 60 + 1
    assert RATE <= counted[404] <= RATE + grown
    assert counted[404] + counted[429] == 2 * RATE
    former = workers(process)
    assert len(former) == 2
    for worker in former:
        os.kill(worker, signal.SIGKILL)
    wait(lambda: len(workers(process) - former) == 2 and ask(port, "/healthz"))
    again = Counter(ask(port, PATH) for _request in range(RATE))
    assert again[429] > RATE / 2


def test_a_clone_sends_its_look_compressed(server: tuple[int, subprocess.Popen]):
    port, _process = server
    sizes = {}
    for coding in ("gzip", "identity"):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.request("GET", "/static/roster.css", headers={"Accept-Encoding": coding})
        answer = connection.getresponse()
        assert answer.getheader("Content-Encoding", "identity") == coding
        sizes[coding] = len(answer.read())
        connection.close()
    assert sizes["gzip"] < sizes["identity"] / 2
