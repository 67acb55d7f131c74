"""What runs beside the server at home: started anew when it is killed, and ended with the server."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = pytest.mark.once
PROGRAM = "import os, sys, time; open(sys.argv[1], 'a').write(f'{os.getpid()}\\n'); time.sleep(60)"


def wait(met: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not met():
        assert time.monotonic() < end
        time.sleep(0.02)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_is_started_anew_when_it_is_killed_and_ends_with_its_keeper(tmp_path: Path) -> None:
    started = tmp_path / "started"
    started.touch()

    def pids() -> list[int]:
        return [int(line) for line in started.read_text().splitlines()]

    command = [sys.executable, "-m", "config.companion", sys.executable, "-c", PROGRAM, str(started)]
    keeper = subprocess.Popen(command, cwd=settings.BASE_DIR)
    try:
        wait(lambda: len(pids()) == 1)
        os.kill(pids()[0], signal.SIGKILL)
        wait(lambda: len(pids()) == 2)
        assert not alive(pids()[0])
        assert alive(pids()[1])
    finally:
        keeper.terminate()
        keeper.wait(20)
    assert not alive(pids()[1])
    assert len(pids()) == 2
