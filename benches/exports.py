"""What a file of the whole roster costs the server: how long until its first byte, how long it takes, and the most
memory that the serving process ever took, for a thousand rows and for a million; and whether a reader who hangs up in
the middle ends the work.

    python -m benches.exports [N]

Makes up a roster of a thousand deployments and one of N (a million unless said), each in a folder of its own, serves it
by the site's own server with one process, asks for each file once a process started for it alone, and leaves nothing
behind. With VAR_DIR or DATABASE_URL in the environment the roster there is asked instead, and kept."""

import http.client
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benches.api import MADE_UP, PATIENCE, ROOT, free_port, manage

FEW, MANY = 1000, 1_000_000
QUESTIONS = ("", "profession=nurse&ordering=hospital")
KINDS = ("csv", "ndjson", "xlsx")
READ_AT_ONCE = 1 << 16
HANG_UP_AFTER = 1 << 20
IDLE = 0.05  # seconds of the processor's time that a process which does nothing may take in a second


@contextmanager
def served(environment: dict[str, str]) -> Iterator[tuple[int, int]]:
    """A server just started, as the port that it listens on and the id of the process that answers."""
    port = free_port()
    own = {"PORT": str(port), "WEB_CONCURRENCY": "1", "WITH_WORKER": "0", "ALLOWED_HOSTS": "127.0.0.1"}
    command = [sys.executable, "-m", "config.serving"]
    server = subprocess.Popen(command, cwd=ROOT, env={**environment, **own})  # noqa: S603
    try:
        until(lambda: answers(port))
        yield port, int(Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()[0])
    finally:
        server.terminate()
        server.wait()


def until(condition: Callable[[], bool]) -> None:
    began = time.monotonic()
    while not condition():
        if time.monotonic() > began + PATIENCE:
            sys.exit("The server does not answer, or does not come to rest.")
        time.sleep(0.1)


def answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", "/robots.txt")  # has the process import what it serves; /healthz does not
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def peak(process: int) -> float:
    """Returns the most memory that a process has taken so far, in megabytes."""
    line = next(line for line in Path(f"/proc/{process}/status").read_text().splitlines() if "VmHWM" in line)
    return int(line.split()[1]) / 1024


def processor_time(process: int) -> float:
    """Returns the seconds of the processor that a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def is_idle(process: int) -> bool:
    before = processor_time(process)
    time.sleep(1)
    return processor_time(process) - before < IDLE


def open_file(port: int, kind: str, question: str) -> tuple[http.client.HTTPConnection, http.client.HTTPResponse]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.request("GET", f"/deployments/export.{kind}?{question}")
    response = connection.getresponse()
    if response.status != 200:
        sys.exit(f"{kind}?{question} answered {response.status}.")
    return connection, response


def read_whole(port: int, kind: str, question: str) -> tuple[float, float, int]:
    """Returns milliseconds to the first byte, seconds in all, and bytes."""
    began = time.perf_counter()
    connection, response = open_file(port, kind, question)
    length = len(response.read(1))
    first = time.perf_counter() - began
    while piece := response.read(READ_AT_ONCE):
        length += len(piece)
    connection.close()
    return 1000 * first, time.perf_counter() - began, length


def hang_up(port: int, process: int, kind: str) -> float:
    """Reads a part, hangs up, and returns after how many seconds the process rests again."""
    connection, response = open_file(port, kind, "")
    response.read(HANG_UP_AFTER)
    connection.close()
    began = time.perf_counter()
    until(lambda: is_idle(process))
    return time.perf_counter() - began - 1


def bench(environment: dict[str, str], name: str) -> None:
    for question in QUESTIONS:
        for kind in KINDS:
            with served(environment) as (port, process):
                at_rest = peak(process)
                first, whole, length = read_whole(port, kind, question)
                sys.stdout.write(
                    f"{name:>12}  {kind:7}{question:36}{first:8.0f} ms{whole:8.1f} s{length / 1e6:9.1f} MB"
                    f"{at_rest:10.0f} MB{peak(process):7.0f} MB\n"
                )
                sys.stdout.flush()
    for kind in KINDS:
        with served(environment) as (port, process):
            sys.stdout.write(f"{name:>12}  {kind:7}hung up: at rest after {hang_up(port, process, kind):.1f} s\n")


def made_up_and_asked(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "VAR_DIR": folder}
        manage(environment, "manage.py", "migrate", "--verbosity=0")
        manage(environment, "manage.py", "synthesize", str(min(number, MADE_UP)))
        if number > MADE_UP:
            manage(environment, "benches.multiply", str(number))
        bench(environment, f"{number:,}")


def main(number: int) -> None:
    titles = ("rows", "file", "", "first byte", "all", "length", "memory: at rest", "at most")
    sys.stdout.write("{:>12}  {:7}{:33}{:>14}{:>8}{:>14}{:>15}{:>10}\n".format(*titles))
    if os.environ.get("VAR_DIR") or os.environ.get("DATABASE_URL"):
        bench({**os.environ}, "as they are")
        return
    for size in (FEW, number):
        made_up_and_asked(size)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY)
