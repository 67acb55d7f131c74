"""Asks a running API everything that its own OpenAPI document allows, and what it forbids, and checks each answer
against it: python -m tools.fuzz [arguments of schemathesis run]

Serves the seed data from a database of its own: SQLite first, then PostgreSQL. Ends with 1 if anything was found."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from tools.with_postgres import postgres

ROOT = Path(__file__).resolve().parent.parent
# The coverage phase alone makes some 11,000 requests, more than two hundred of each address.
OPTIONS = [
    "--checks=all",
    "--phases=examples,coverage,fuzzing",
    "--max-examples=20",
    "--continue-on-failure",
    "--workers=2",
]
PATIENCE = 60


def manage(environment: dict[str, str], *arguments: str) -> None:
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment, check=True)


def fuzz(environment: dict[str, str], arguments: list[str]) -> int:
    manage(environment, "migrate", "--verbosity=0")
    manage(environment, "load_seed")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    own = {**environment, "PORT": str(port), "WEB_CONCURRENCY": "2", "API_RATE": "0"}
    command = [sys.executable, "-m", "config.serving"]
    with subprocess.Popen(command, cwd=ROOT, env=own) as server:
        try:
            url = f"http://127.0.0.1:{port}/api/v1/openapi.json"
            wait_for(url)
            program = [sys.executable, "-m", "schemathesis.cli", "--config-file", "schemathesis.toml", "run", url]
            return subprocess.run([*program, *OPTIONS, *arguments], cwd=ROOT).returncode
        finally:
            server.terminate()


def wait_for(url: str) -> None:
    began = time.monotonic()
    while True:
        try:
            urllib.request.urlopen(url).close()  # noqa: S310 - our own address, made above
            return
        except OSError:
            if time.monotonic() > began + PATIENCE:
                raise
            time.sleep(0.2)


def main() -> int:
    clean = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "MODE")}
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        results["SQLite"] = fuzz({**clean, "VAR_DIR": folder}, sys.argv[1:])
        with postgres() as url:
            results["PostgreSQL"] = fuzz({**clean, "VAR_DIR": folder, "DATABASE_URL": url}, sys.argv[1:])
    for database, code in results.items():
        print(f"{database}: {'nothing found' if code == 0 else 'FAILED'}")
    return 1 if any(results.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
