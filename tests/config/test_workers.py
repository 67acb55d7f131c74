"""A change made elsewhere is seen at the very next request, whichever worker takes it."""

import http.client
import subprocess
import sys
from pathlib import Path

import pytest

from tests.config.test_serving import PATIENCE, ask, wait
from tests.databases import fresh_database, run
from tests.ops.compose import ROOT
from tests.ops.ports import free_port

pytestmark = pytest.mark.once

REQUESTS = 12  # that one of two workers takes none of so many happens once in two thousand times
MAKE = """
import django, sys
django.setup()
from tests.factories import make_deployment
make_deployment(name=sys.argv[1], title="护士")
"""


def get(port: int, path: str, etag: str) -> tuple[int, str, str]:
    """Returns status, entity tag and body of an answer to a new connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path, headers={"If-None-Match": etag})
    answer = connection.getresponse()
    found = answer.status, answer.getheader("ETag", ""), answer.read().decode()
    connection.close()
    return found


def test_a_change_is_seen_by_every_worker_at_the_next_request(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as environment:
        environment |= {"DJANGO_SETTINGS_MODULE": "config.settings", "WEB_CONCURRENCY": "2", "LOG_LEVEL": "ERROR"}
        port = free_port()
        serving = environment | {"PORT": str(port)}
        run(environment, "-c", MAKE, "王颖")
        with subprocess.Popen([sys.executable, "-m", "config.serving"], cwd=ROOT, env=serving) as process:
            try:
                wait(lambda: ask(port, "/healthz"))
                pages = ("/deployments/?q=wang", "/deployments/?profession=nurse&ordering=title")
                tags = {path: get(port, path, "")[1] for path in pages}
                assert all(get(port, path, tags[path])[0] == 304 for path in pages for _request in range(REQUESTS))
                run(environment, "-c", MAKE, "王爱国")
                for path in pages:
                    for _request in range(REQUESTS):
                        status, etag, body = get(port, path, tags[path])
                        assert status == 200 and etag != tags[path] and "王爱国" in body and "2 人" in body
            finally:
                process.terminate()
