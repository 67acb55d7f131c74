"""Runs the whole suite on SQLite and then on PostgreSQL: python -m tools.test [arguments of pytest]

DATABASE_URL, where it is set, names the PostgreSQL to use; otherwise one is started and thrown away. Tests marked
`browser` or `once` run in the first run alone: what they look at does not depend on the
database. Ends with one line per database, and with 1 if either failed.
"""

import os
import signal
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

from tools.chromium import HOW_TO_GET_CHROMIUM, find_chromium
from tools.with_postgres import PostgresFailed, postgres, stop

ROOT = Path(__file__).resolve().parent.parent
# What a deployment sets must not reach the tests.
FOREIGN = ("MODE", "DEBUG", "SECRET_KEY", "ALLOWED_HOSTS", "VAR_DIR", "STATIC_ROOT", "DATABASE_URL")
NOTHING_COLLECTED = 5  # pytest's exit code: nothing for this database among the chosen tests


def run_pytest(arguments: list[str], **environment: str) -> tuple[int, str]:
    """Runs pytest, showing what it says. Returns its exit code and its closing line."""
    clean = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    command = [sys.executable, "-m", "pytest", "--numprocesses=2", "--dist=worksteal", *colour, *arguments]
    closing = "no output"
    with subprocess.Popen(
        command, cwd=ROOT, env={**clean, **environment}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                print(line, end="", flush=True)
                closing = line.strip() or closing
        except BaseException:
            process.terminate()  # ended from outside: do not wait for the rest of the suite
            raise
    return process.returncode, closing.strip("= ")


def main() -> int:
    signal.signal(signal.SIGTERM, stop)
    arguments = sys.argv[1:]
    given = os.environ.get("DATABASE_URL") or ""
    if given and not given.startswith(("postgres://", "postgresql://")):
        sys.exit("DATABASE_URL is set, but not to a PostgreSQL (postgres://…): unset it, or name one to test on.")
    results = {"SQLite": run_pytest(arguments)}
    try:
        with nullcontext(given) if given else postgres() as url:
            results["PostgreSQL"] = run_pytest(["-m", "not browser and not once", *arguments], DATABASE_URL=url)
    except PostgresFailed as failure:
        results["PostgreSQL"] = (1, str(failure))
    if find_chromium() is None:
        print(f"Browser tests were skipped: {HOW_TO_GET_CHROMIUM}")
    for database, (code, closing) in results.items():
        print(f"{database}: {'passed' if code == 0 else 'FAILED'}: {closing}")
    codes = {code for code, _ in results.values()}
    return 0 if codes in ({0}, {0, NOTHING_COLLECTED}) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
