"""How gunicorn serves, at home and in production: python -m gunicorn --config config/gunicorn.py config.wsgi

HOST, PORT, WEB_CONCURRENCY (processes) and WEB_THREADS (threads of each) override; ACCESS_LOG=1 logs each request.
WITH_WORKER=1 starts the worker for long work beside it, as at home; in production that is a service of its own.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import api.limits  # noqa: F401 - made here, before the workers are forked, so that all of them share its table

bind = f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or '8000'}"
workers = int(os.environ.get("WEB_CONCURRENCY") or "1")
threads = int(os.environ.get("WEB_THREADS") or "4")
worker_class = "gthread"
# A question may name fifty hospitals, and a Chinese character takes nine bytes of an address.
limit_request_line = 8190
loglevel = "warning"
accesslog = "-" if os.environ.get("ACCESS_LOG") == "1" else None
# A process is renewed now and then, each at another time, so that no leak can grow for months.
max_requests = 10_000
max_requests_jitter = 1_000
# The heartbeat file must not wait for a disk; the control socket would be a file in HOME, which may be read-only.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a folder of the kernel's, not ours
control_socket_disable = True


background: list[subprocess.Popen] = []


def when_ready(server: Any) -> None:
    if os.environ.get("WITH_WORKER") == "1":
        manage = Path(__file__).resolve().parent.parent / "manage.py"
        background.append(subprocess.Popen([sys.executable, str(manage), "db_worker", "--verbosity=0"]))  # noqa: S603


def on_exit(server: Any) -> None:
    for process in background:
        process.terminate()
        process.wait(30)
