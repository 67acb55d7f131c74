import os
import time

import pytest
from django.test import Client, RequestFactory

from roster.limits import Table, client_address


def take(table: Table, now: float, address: str = "192.0.2.1"):
    return table.take(address, limit=3, window=60, now=now)


def test_an_address_has_its_allowance_at_once_and_then_as_it_grows_again() -> None:
    table = Table(slots=64)
    assert [take(table, 1000.0).remaining for _ in range(3)] == [2, 1, 0]
    refused = take(table, 1000.0)
    assert (refused.refused, refused.retry_after, refused.reset) == (True, 20, 60)
    assert not take(table, 1000.0, "192.0.2.2").refused
    assert take(table, 1019.0).refused
    assert not take(table, 1020.0).refused
    assert [take(table, 1200.0).remaining for _ in range(3)] == [2, 1, 0]


def test_a_clock_that_was_set_back_locks_nobody_out() -> None:
    table = Table(slots=64)
    take(table, 1_000_000.0)
    assert take(table, 1000.0).retry_after <= 20


def test_more_addresses_than_slots_are_forgotten_and_never_mixed_up() -> None:
    table = Table(slots=9)
    for number in range(100):
        assert take(table, 1000.0, f"192.0.2.{number}").remaining == 2


@pytest.mark.once
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_processes_share_one_table_and_a_killed_one_stops_nobody() -> None:
    table = Table(slots=64)
    children = []
    for _child in range(4):
        child = os.fork()
        if child == 0:
            for _request in range(50):
                table.take("192.0.2.1", limit=1000, window=60, now=1000.0)
            os.kill(os.getpid(), 9)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    assert table.take("192.0.2.1", limit=1000, window=60, now=1000.0).remaining == 1000 - 201


@pytest.mark.django_db
def test_too_many_requests_are_told_how_long_to_wait(api: Client, settings) -> None:
    settings.API_RATE = 2
    asked = {"REMOTE_ADDR": f"198.51.100.{int(time.time()) % 250}"}
    first, second, third = (api.get("/api/v1/problems/", **asked) for _ in range(3))
    assert [first.status_code, second.status_code, third.status_code] == [200, 200, 429]
    assert first.headers["RateLimit-Policy"] == '"reader";q=2;w=60'
    assert first.headers["RateLimit"] == '"reader";r=1;t=30'
    assert 25 <= int(third.headers["Retry-After"]) <= 30
    assert third.json()["type"].endswith("#too-many-requests")
    before = api.options("/api/v1/problems/", **asked)
    assert before.status_code == 204 and not {"RateLimit", "Content-Type"} & set(before.headers)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "203.0.113.9", "127.0.0.1"),
        (1, "203.0.113.9, 198.51.100.1", "198.51.100.1"),
        (2, "203.0.113.9, 198.51.100.1, 10.0.0.1", "198.51.100.1"),
        (2, "198.51.100.1", "198.51.100.1"),
        (1, "", "127.0.0.1"),
        (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        (1, "::ffff:198.51.100.1", "198.51.100.1"),
        (1, "[2001:db8::1]:443", "[2001:db8::1]:443"),
    ],
)
def test_an_address_is_what_our_own_proxies_saw(settings, proxies: int, forwarded: str, address: str) -> None:
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", headers={"X-Forwarded-For": forwarded} if forwarded else {})
    assert client_address(request) == address
