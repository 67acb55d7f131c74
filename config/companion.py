"""Keeps a program going beside the server: python -m config.companion COMMAND…

Starts it anew when it ends by itself, as when the system kills it for the memory that it takes, and ends it with the
process that asked for it. At home that is the worker for long work; in production its container is started anew."""

import os
import signal
import subprocess
import sys
import time
from types import FrameType

PAUSE = 1.0  # seconds before it is started anew, so that one that cannot start takes no whole processor
LOOK = 2.0  # seconds after which it is seen that the server is gone


def keep(command: list[str]) -> None:
    """Runs the command again and again until a signal ends this, or whoever started this is gone."""
    server = os.getppid()
    signal.signal(signal.SIGTERM, end)
    process = None
    try:
        while os.getppid() == server:
            process = subprocess.Popen(command)  # noqa: S603 - what our own server gives
            while process.poll() is None and os.getppid() == server:
                wait(process)
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        pass
    finally:
        if process and process.poll() is None:
            process.terminate()
            process.wait()


def end(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def wait(process: subprocess.Popen) -> None:
    try:
        process.wait(LOOK)
    except subprocess.TimeoutExpired:
        return


if __name__ == "__main__":
    keep(sys.argv[1:])
