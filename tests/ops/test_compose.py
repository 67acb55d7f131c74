"""Production without its engine: the file's rules, and the very commands of its services on a real PostgreSQL."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest

from tests.ops.compose import ROOT, MissingVariable, load, variables
from tests.ops.ports import free_port
from tools.with_postgres import postgres

pytestmark = pytest.mark.once

GIVEN = {"SECRET_KEY": "for-this-test-only-" + "0123456789abcdef" * 3, "ALLOWED_HOSTS": "roster.example"}
GIVEN["POSTGRES_PASSWORD"] = "p@ss:word/with #everything"
PUBLIC = {"Host": "roster.example", "X-Forwarded-Proto": "https"}


class NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *arguments: object) -> None:
        return None


def get(url: str, headers: dict[str, str] | None = None) -> tuple[int, str]:
    """The status and the body, or the place that a redirect leads to."""
    try:
        with build_opener(NoRedirect).open(Request(url, headers=headers or {}), timeout=20) as response:
            return response.status, response.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.headers.get("Location") or error.read().decode()


@pytest.mark.parametrize("name", sorted(GIVEN))
def test_a_missing_secret_is_named_with_a_way_to_get_it(name: str):
    rest = {key: value for key, value in GIVEN.items() if key != name}

    with pytest.raises(MissingVariable, match=f"{name} is missing. .*in.*\\.env"):
        load(rest)


def test_what_must_be_given_has_no_default_anywhere():
    assert {name for name, kind, _ in variables() if kind != "-"} == set(GIVEN)
    assert not {name for name, kind, _ in variables() if kind == "-"} & set(GIVEN)


def test_services_are_confined_and_wait_for_one_another():
    services = load(GIVEN)["services"]

    for name in ("web", "worker", "migrate"):
        assert services[name]["read_only"] is True
        assert services[name]["cap_drop"] == ["ALL"]
    assert services["web"]["depends_on"] == {
        "db": {"condition": "service_healthy"},
        "migrate": {"condition": "service_completed_successfully"},
    }
    assert all("test" in services[name]["healthcheck"] for name in ("db", "web"))
    assert re.search(r"^USER (?!root)\w+$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)


def service_environment(database: str, folder: Path) -> dict[str, str]:
    """What the web service and the set-up would see; only the database's address and the folders are this machine's."""
    said = load(GIVEN)["services"]["web"]["environment"]
    said |= {"DATABASE_URL": database, "VAR_DIR": str(folder / "var"), "STATIC_ROOT": str(folder / "static")}
    # As the image, warnings aside: what any of the commands warns about is an error here.
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**said, "PATH": path, "HOME": "/nonexistent", "PYTHONWARNINGS": "error", "PYTHONDONTWRITEBYTECODE": "1"}


def run(command: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300)


def wait_for_answer(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Returns once the address answers, whatever it says."""
    deadline = time.monotonic() + 90
    while process.poll() is None and time.monotonic() < deadline:
        try:
            get(url)
            return
        except OSError:
            time.sleep(0.1)
    pytest.fail(log.read_text())


@contextmanager
def web(environment: dict[str, str], log: Path) -> Iterator[str]:
    """The web service, as its address."""
    command = load(GIVEN)["services"]["web"]["command"]
    port = str(free_port())
    address = f"http://127.0.0.1:{port}"
    with (
        log.open("w") as output,
        subprocess.Popen(
            command, cwd=ROOT, env={**environment, "PORT": port}, stdout=output, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            wait_for_answer(f"{address}/healthz", process, log)
            yield address
        finally:
            process.terminate()


def test_the_services_commands_serve_the_site(tmp_path: Path):
    log = tmp_path / "log"
    with postgres() as database:
        environment = service_environment(database, tmp_path)
        for command in (
            [sys.executable, "manage.py", "compile_locale"],
            [sys.executable, "manage.py", "collectstatic", "--noinput"],
            load(GIVEN)["services"]["migrate"]["command"],
            load(GIVEN)["services"]["migrate"]["command"],  # each start runs it again
        ):
            done = run(command, environment)
            assert done.returncode == 0, done.stdout + done.stderr
        with web(environment, log) as address:
            assert get(f"{address}/healthz") == (200, '{"status": "ok"}'), log.read_text()
            for path in ("/", "/admin/login/"):
                status, page = get(f"{address}{path}", PUBLIC)
                assert status == 200, log.read_text()
                styles = re.findall(r'href="(/static/[^"]+\.[0-9a-f]{12}\.css)"', page)
                assert styles, path
                assert {get(f"{address}{style}", PUBLIC)[0] for style in styles} == {200}
            assert get(f"{address}/admin/login/", {"Host": "roster.example"}) == (
                301,
                "https://roster.example/admin/login/",
            )
            assert get(f"{address}/admin/login/", {**PUBLIC, "Host": "elsewhere.example"})[0] == 400, log.read_text()
    assert not (tmp_path / "var").exists(), "production writes nothing beside its database"


def test_health_is_bad_without_the_database(tmp_path: Path):
    (tmp_path / "static").mkdir()
    unreachable = f"postgres://roster@{str(tmp_path).replace('/', '%2F')}/roster"
    with web(service_environment(unreachable, tmp_path), tmp_path / "log") as address:
        assert get(f"{address}/healthz") == (503, '{"status": "unavailable"}')


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_stops_with_a_hint_when_one_is_missing(tmp_path: Path, name: str):
    environment = service_environment("postgres://nobody@127.0.0.1/none", tmp_path)
    del environment[name]

    stopped = run([sys.executable, "manage.py", "check"], environment)

    assert stopped.returncode != 0
    assert re.search(rf"ImproperlyConfigured: {name} is not set\. \w+", stopped.stderr)
