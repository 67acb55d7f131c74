"""The examples of docs/api.md run as they stand there."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

from tests.api.follower import download
from tests.api.world import make_world
from tests.factories import make_region

GUIDE = Path(__file__).resolve().parent.parent.parent / "docs" / "api.md"
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
CURLS = [line for kind, text in BLOCKS if kind == "sh" for line in text.splitlines() if not line.startswith("tag=")]
PYTHON = [text for kind, text in BLOCKS if kind == "python"]

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def environment(live_server) -> dict[str, str]:
    make_world(people=3)
    make_region(code="150400", name="赤峰市")
    return {"PATH": os.environ["PATH"], "API": f"{live_server.url}/api/v1", "PYTHONUTF8": "1"}


def run(command: list[str], environment: dict[str, str], folder: Path) -> str:
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_curl_is_answered(environment: dict[str, str], tmp_path: Path) -> None:
    plain = [line for line in CURLS if "$tag" not in line]
    assert len(plain) >= 10
    for line in plain:
        output = run(["sh", "-c", line], environment, tmp_path)
        assert output or (tmp_path / "nurses.csv").read_text("utf-8-sig").startswith("name,hospital,title,sources")


def test_asking_again_is_answered_with_304(environment: dict[str, str], tmp_path: Path) -> None:
    [block] = [text for kind, text in BLOCKS if "tag=" in text]
    assert run(["sh", "-c", block], environment, tmp_path) == "304\n"


def test_every_page_is_printed(environment: dict[str, str], tmp_path: Path) -> None:
    [script] = [text for text in PYTHON if "deployments" in text]
    assert len(run([sys.executable, "-c", script], environment, tmp_path).splitlines()) == 3


def test_a_copy_is_kept_in_step_in_twenty_lines(environment: dict[str, str], tmp_path: Path, live_server) -> None:
    [script] = [text for text in PYTHON if "changes" in text]
    assert len([line for line in script.splitlines() if line]) <= 20
    for _time in range(2):
        run([sys.executable, "-c", script], environment, tmp_path)
        make_world()
    run([sys.executable, "-c", script], environment, tmp_path)
    copy = json.loads((tmp_path / "roster.json").read_text("utf-8"))
    host = live_server.url.removeprefix("http://")
    assert copy["tables"] == download(Client(headers={"Host": host}))
