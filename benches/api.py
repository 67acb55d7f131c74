"""What the API answers in a second: 50 rows, those of one hospital, and "what you have still holds", asked of the
site's own server with two workers over the loopback; beside them the same rows by a plain ModelSerializer view and by
raw SQL.

    python -m benches.api [N] [--seconds S]

Makes up a roster of N deployments (a million unless said) in a folder of its own, serves it, asks, and leaves nothing
behind. With VAR_DIR in the environment the roster there is asked instead, and kept; with DATABASE_URL that database.
Each figure is one run of S seconds by 32 connections of one client process, which shares the processors with the
server; the median is of one connection alone. Rows are never taken from a cache."""

import argparse
import http.client
import os
import re
import selectors
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
WORKERS, CONNECTIONS = 2, 32
MADE_UP, PATIENCE = 50_000, 60
UNREACHED = "1000000000"  # requests a minute: each is counted, as in production, and none refused


def manage(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-m", *arguments] if arguments[0].startswith("benches") else [sys.executable, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def served(environment: dict[str, str], urls: str) -> Iterator[int]:
    """A server with these root urls, as the port that it listens on."""
    port = free_port()
    own = {"PORT": str(port), "WEB_CONCURRENCY": str(WORKERS), "API_RATE": UNREACHED, "BENCH_URLS": urls}
    command = [sys.executable, "-m", "benches.wsgi"]
    server = subprocess.Popen(command, cwd=ROOT, env={**environment, **own})  # noqa: S603
    try:
        began = time.monotonic()
        while time.monotonic() < began + PATIENCE:
            try:
                ask(http.client.HTTPConnection("127.0.0.1", port), "/healthz", {})
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait()


def ask(connection: http.client.HTTPConnection, path: str, headers: dict[str, str]) -> http.client.HTTPResponse:
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    response.body = response.read()
    return response


def request_bytes(path: str, headers: dict[str, str]) -> bytes:
    lines = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


LENGTH = re.compile(rb"\r\nContent-Length: (\d+)\r\n", re.IGNORECASE)


class Asker:
    """One connection that asks the same again and again. A client of a few lines: http.client takes longer than the
    server."""

    def __init__(self, port: int, sent: bytes) -> None:
        self.connection = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.sent = sent
        self.buffer = bytearray()

    def ask(self) -> None:
        self.connection.sendall(self.sent)

    def read(self) -> int | None:
        """Reads what has come, and returns the answer's status if that was all of it. Raises ConnectionError when the
        server hangs up."""
        received = self.connection.recv(262_144)
        if not received:
            raise ConnectionError("The server has hung up.")
        self.buffer += received
        end = self.buffer.find(b"\r\n\r\n")
        found = LENGTH.search(self.buffer, 0, end + 2) if end >= 0 else None
        if end < 0 or len(self.buffer) < end + 4 + (int(found.group(1)) if found else 0):
            return None
        status = int(self.buffer[9:12])
        self.buffer.clear()
        return status


def ask_for(port: int, sent: bytes, *, connections: int, seconds: float, status: int) -> list[float]:
    """Returns the milliseconds that each answer took, of some connections that each ask anew when answered."""
    times: list[float] = []
    with selectors.DefaultSelector() as selector:
        began: dict[Asker, float] = {}
        for _ in range(connections):
            asker = Asker(port, sent)
            selector.register(asker.connection, selectors.EVENT_READ, asker)
            began[asker] = time.perf_counter()
            asker.ask()
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            for key, _events in selector.select(PATIENCE):
                asker = key.data
                got = asker.read()
                if got is None:
                    continue
                assert got == status, got  # noqa: S101
                now = time.perf_counter()
                times.append(1000 * (now - began[asker]))
                began[asker] = now
                asker.ask()
        for asker in began:
            asker.connection.close()
    return times


def measure(port: int, path: str, *, seconds: float, status: int, headers: dict[str, str]) -> tuple[float, float]:
    """Returns requests in a second, by several connections at once, and the median of one alone in milliseconds."""
    sent = request_bytes(path, headers)
    ask_for(port, sent, connections=CONNECTIONS, seconds=1, status=status)  # each process has asked its database once
    alone = ask_for(port, sent, connections=1, seconds=seconds / 2, status=status)
    many = ask_for(port, sent, connections=CONNECTIONS, seconds=seconds, status=status)
    return len(many) / seconds, statistics.median(alone)


def report(name: str, rate: float, median: float) -> None:
    sys.stdout.write(f"{name:44}{rate:10.0f}/s{median:10.2f} ms\n")
    sys.stdout.flush()


def bench(environment: dict[str, str], seconds: float) -> None:
    hospital, raw = manage(environment, "benches.raw").split("\n", 1)
    one = f"?hospital={quote(hospital)}"
    sys.stdout.write(f"{'':44}{'requests':>12}{'median':>13}\n")
    with served(environment, "config.urls") as port:
        for name, path in (
            ("API, list of 50", "/api/v1/deployments/"),
            ("API, of one hospital", f"/api/v1/deployments/{one}"),
        ):
            report(name, *measure(port, path, seconds=seconds, status=200, headers={}))
            tag = ask(http.client.HTTPConnection("127.0.0.1", port), path, {"Host": "127.0.0.1"}).getheader("ETag")
            report(
                "  the same, known already: 304",
                *measure(port, path, seconds=seconds, status=304, headers={"If-None-Match": tag}),
            )
    with served(environment, "benches.plain") as port:
        report("ModelSerializer, list of 50", *measure(port, "/plain/", seconds=seconds, status=200, headers={}))
        report(
            "ModelSerializer, of one hospital", *measure(port, f"/plain/{one}", seconds=seconds, status=200, headers={})
        )
    sys.stdout.write(raw)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--seconds", type=float, default=5.0)
    arguments = parser.parse_args()
    if os.environ.get("VAR_DIR") or os.environ.get("DATABASE_URL"):
        bench({**os.environ}, arguments.seconds)
        return
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "VAR_DIR": folder}
        manage(environment, "manage.py", "migrate", "--verbosity=0")
        manage(environment, "manage.py", "synthesize", str(min(arguments.number, MADE_UP)))
        manage(environment, "benches.multiply", str(arguments.number))
        bench(environment, arguments.seconds)


if __name__ == "__main__":
    main()
