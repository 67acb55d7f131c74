import socket

import pytest

from tests.conftest import NetworkGuard, NetworkRefused


@pytest.mark.parametrize("host", ["192.0.2.1", "10.0.0.1", "2001:db8::1", "example.org"])
def test_reaching_out_is_refused_and_remembered(network_guard: NetworkGuard, host: str):
    with pytest.raises(NetworkRefused, match="no network"):
        socket.create_connection((host, 80), timeout=1)

    assert network_guard.refused == [f"socket.getaddrinfo {host}"]
    network_guard.refused.clear()


def test_an_address_without_a_name_is_refused_too(network_guard: NetworkGuard):
    with socket.socket() as direct, pytest.raises(NetworkRefused):
        direct.connect(("192.0.2.1", 80))

    assert network_guard.refused == ["socket.connect 192.0.2.1"]
    network_guard.refused.clear()


def test_this_machine_can_be_reached(network_guard: NetworkGuard):
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname(), timeout=1) as connection,
    ):
        assert connection.getpeername() == server.getsockname()
    assert network_guard.refused == []


def test_a_swallowed_refusal_still_fails_the_test(pytester: pytest.Pytester):
    pytester.makeconftest("from tests.conftest import network_guard")
    pytester.makepyfile(
        """
        import socket

        def test_that_hides_it():
            try:
                socket.create_connection(("192.0.2.1", 80), timeout=1)
            except Exception:
                pass
        """
    )

    result = pytester.runpytest_inprocess("-p", "no:randomly", "-p", "no:django")

    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*reached beyond this machine*192.0.2.1*"])
