"""How the site is served, at home and in production: python -m config.serving

HOST, PORT, WEB_CONCURRENCY (processes) and WEB_THREADS (threads of each) override; ACCESS_LOG=1 logs each request.
WITH_WORKER=1 starts the worker for long work beside it, as at home; in production that is a service of its own.
"""

import gc
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

import roster.limits  # noqa: F401 - made here, before the workers are forked, so that all of them share its tables

SITE = "config.wsgi:application"
MANAGE = Path(__file__).resolve().parent.parent / "manage.py"
# A process is renewed now and then, so that no leak can grow for months.
LIFETIME = 12 * 60 * 60
# New objects after which Python looks for what is no longer used. A page of the API makes some hundred and drops them
# again: by Python's own measure, 700, they were looked through while they were in use, and the whole program at times.
COLLECT_AFTER = (10_000, 20, 20)
PATIENCE = 30  # seconds that an answer under way is waited for at the end
# Seconds after which PostgreSQL gives a statement of a request up, also one that waits for a lock: a thread that
# waits serves nobody. Commands and the worker have no such end.
STATEMENT_TIMEOUT = "30"


def serve(target: str) -> None:
    """Serves this WSGI application until a signal ends it."""
    os.environ.setdefault("STATEMENT_TIMEOUT", STATEMENT_TIMEOUT)
    # What the workers share is inherited; newer Pythons would start them from nothing.
    multiprocessing.set_start_method("fork")
    gc.set_threshold(*COLLECT_AFTER)
    server = Granian(
        target,
        address=os.environ.get("HOST") or "127.0.0.1",
        port=int(os.environ.get("PORT") or "8000"),
        interface=Interfaces.WSGI,
        websockets=False,
        workers=int(os.environ.get("WEB_CONCURRENCY") or "1"),
        blocking_threads=int(os.environ.get("WEB_THREADS") or "4"),
        # A thread keeps its connection to the database.
        blocking_threads_idle_timeout=600,
        respawn_failed_workers=True,
        workers_lifetime=LIFETIME,
        workers_kill_timeout=PATIENCE,
        log_level=LogLevels.error,
        log_access=os.environ.get("ACCESS_LOG") == "1",
    )
    if os.environ.get("WITH_WORKER") == "1":
        start_worker_with(server)
    server.serve()


def start_worker_with(server: Granian) -> None:
    """Has a worker for long work start and end with the server."""
    background: list[subprocess.Popen] = []

    def start() -> None:
        own = {**os.environ, "STATEMENT_TIMEOUT": "0"}
        background.append(subprocess.Popen([sys.executable, str(MANAGE), "worker", "--verbosity=0"], env=own))  # noqa: S603

    def end() -> None:
        for process in background:
            process.terminate()
            process.wait(PATIENCE)

    server.on_startup(start)
    server.on_shutdown(end)


if __name__ == "__main__":
    serve(SITE)
