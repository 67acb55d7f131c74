"""What every test may use: the database's own file, no network, and a browser for those marked `browser`."""

import gettext
import ipaddress
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.utils import translation
from django.utils.translation import trans_real
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright
from pytest_django import DjangoDbBlocker

from roster.actions.redact import redacting
from roster.actions.revise import recording
from roster.actions.seed import load_seed
from roster.models import Change, Recorded, Revision
from roster.querysets import UnrecordedWriteError
from tools.chromium import FLAGS, HOW_TO_GET_CHROMIUM, find_chromium

pytest_plugins = ["pytester"]

PURE = (Path(__file__).parent / "rolls", Path(__file__).parent / "vocabulary")
SOCKET_EVENTS = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}


class NetworkRefused(Exception):
    """A test reached beyond this machine."""


class NetworkGuard:
    """Sees every connection and name look-up of this process, refuses those that leave it, and remembers them."""

    def __init__(self) -> None:
        self.refused: list[str] = []
        sys.addaudithook(self.hook)

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event not in SOCKET_EVENTS:
            return
        # connect, sendto and sendmsg are given (socket, address), the look-ups (host, …)
        target = arguments[1] if event in {"socket.connect", "socket.sendto", "socket.sendmsg"} else arguments[:1]
        if not isinstance(target, tuple) or is_loopback(target[0]):  # Unix sockets have a path, no tuple
            return
        self.refused.append(f"{event} {target[0]}")
        raise NetworkRefused(f"Tests have no network: {event} {target[0]}")


def is_loopback(host: str | bytes | None) -> bool:
    name = host.decode() if isinstance(host, bytes) else host or ""
    if name in {"", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


_guard = NetworkGuard()


@pytest.fixture(autouse=True)
def network_guard() -> Iterator[NetworkGuard]:
    """Fails a test that reached for the network, even when the code under test swallowed the refusal."""
    _guard.refused.clear()
    yield _guard
    refused = [*_guard.refused]
    _guard.refused.clear()
    assert not refused, f"This test reached beyond this machine: {refused}"


@pytest.fixture(autouse=True)
def in_the_first_language() -> Iterator[None]:
    """Every test begins in the site's first language; a request for an English page would leave English behind."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


def pytest_configure() -> None:
    """The Chinese that tests read is that of the .po files as they are now. Compiled before anything is collected:
    a catalogue that is not there yet when the first text is translated would be missing for good."""
    call_command("compile_locale")
    # Modules that translated a text while they were imported have made Django read the former catalogue, or none.
    trans_real._translations.clear()
    gettext._translations.clear()
    trans_real._default = None


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file, a worker's own: the one in memory shares one connection among threads and locks by table."""
    settings = connections["default"].settings_dict
    if settings["ENGINE"] == "django.db.backends.sqlite3":
        settings["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
        # The same rules as in settings.py, but no waiting for the disk.
        settings["OPTIONS"]["init_command"] = settings["OPTIONS"]["init_command"].replace(
            "synchronous=FULL", "synchronous=OFF"
        )


RECORDED = {model._meta.db_table for model in apps.get_app_config("roster").get_models() if issubclass(model, Recorded)}
HISTORY = {Revision._meta.db_table, Change._meta.db_table}
WRITE = re.compile(r'\s*(INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')


def refuse_unrecorded(execute: Callable, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """Lets a write to the roster pass only while roster.actions.revise writes, whatever way it came about."""
    write = WRITE.match(sql)
    if write and write[2] in RECORDED and not recording.get():
        raise UnrecordedWriteError(f"A write went around roster.actions.revise: {sql[:80]}")
    if write and write[2] in HISTORY and write[1] != "INSERT INTO" and not redacting.get():
        raise UnrecordedWriteError(f"History was to be changed: {sql[:80]}")
    return execute(sql, params, many, context)


def is_pure(path: Path) -> bool:
    return any(path.is_relative_to(folder) for folder in PURE)


@pytest.fixture(autouse=True)
def write_guard(request: pytest.FixtureRequest) -> Iterator[None]:
    """Set up behind the test's database and taken down before it, so that the database's own clearing passes. The tests
    of the pure packages have none."""
    if is_pure(request.path):
        yield
        return
    request.getfixturevalue("_django_db_helper")
    with connection.execute_wrapper(refuse_unrecorded):
        yield


@pytest.fixture(scope="module")
def seeded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The seed data, loaded once for a module's tests; what a test changes is rolled back to it."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_seed(settings.BASE_DIR / "fixtures")
        yield
        transaction.set_rollback(True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The pure packages know no database: their tests are for the first run alone. Without Chromium, browser tests are
    skipped on a person's machine and fail in CI."""
    for item in items:
        if is_pure(item.path):
            item.add_marker(pytest.mark.once)
    if find_chromium() is not None or os.environ.get("CI") == "true":
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=HOW_TO_GET_CHROMIUM))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium, started once for each worker."""
    path = find_chromium()
    if path is None:
        pytest.fail(HOW_TO_GET_CHROMIUM)
    with sync_playwright() as playwright, pytest.MonkeyPatch.context() as patch:
        # Playwright keeps an event loop alive beneath this thread, which Django takes for asynchronous code.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield playwright.chromium.launch(executable_path=path, args=FLAGS)


class Watch:
    """What a page did that no page of ours may do."""

    def __init__(self) -> None:
        self.wrong: list[str] = []

    def route(self, route: Route) -> None:
        url = urlsplit(route.request.url)
        if url.scheme in {"data", "blob"} or is_loopback(url.hostname):
            route.continue_()
            return
        self.wrong.append(f"asked for {route.request.url}")
        route.abort()

    def console(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.wrong.append(message.text)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab with a clean profile. The test fails if the page breaks our content policy, throws, or leaves the host."""
    watch = Watch()
    context = browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai", reduced_motion="reduce")
    context.route("**/*", watch.route)
    page = context.new_page()
    page.on("console", watch.console)
    page.on("pageerror", lambda error: watch.wrong.append(f"threw {error}"))
    yield page
    context.close()
    assert not watch.wrong, f"The page {watch.wrong}"
