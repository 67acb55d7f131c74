"""The API passes the layers for people by, and keeps those that guard every answer."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path", ["/api/v1/", "/api/v1/staff/", "/api/v1/docs/", "/api/v1/nothing/", "/api/v1/staff/?x=1"]
)
def test_every_answer_is_guarded_measured_and_without_a_cookie(client: Client, path: str) -> None:
    client.cookies["sessionid"] = "of somebody"
    answer = client.get(path)
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert int(answer.headers["Content-Length"]) == len(answer.content)
    assert "Cookie" not in answer.headers["Vary"] and not answer.cookies


def test_the_longer_answers_are_compressed_for_those_who_accept_it(client: Client) -> None:
    answer = client.get("/api/v1/openapi.json", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert int(answer.headers["Content-Length"]) == len(answer.content)


def test_a_session_is_never_asked_for(client: Client, django_assert_num_queries) -> None:
    client.cookies["sessionid"] = "0123456789abcdefghijklmnopqrstuv"
    with django_assert_num_queries(1):  # the stamp
        assert client.get("/api/v1/problems/").status_code == 200


def test_pages_keep_their_layers(admin_client: Client) -> None:
    answer = admin_client.get("/admin/")
    assert answer.status_code == 200
    assert answer.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip", "gzip"),
        ("br, gzip;q=0.5", "gzip"),
        ("gzip;q=0", None),
        ("gzip; q=0.0, identity", None),
        ("gzip;q=0.5, identity;q=1", None),
        ("identity;q=0.5, gzip;q=0.5", "gzip"),
        ("gzip;q=much", None),
        ("x-gzip-ish", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("path", ["/api/v1/openapi.json", "/about/"])
def test_gzip_is_for_those_who_like_it(client: Client, path: str, accepted: str, coding: str | None) -> None:
    answer = client.get(path, headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == coding
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_an_answer_without_a_body_tells_no_length_and_no_type(client: Client) -> None:
    tag = client.get("/api/v1/staff/").headers["ETag"]
    known = client.get("/api/v1/staff/", headers={"If-None-Match": tag})
    asked = client.options("/api/v1/staff/")
    assert (known.status_code, asked.status_code) == (304, 204)
    for answer in (known, asked):
        assert not {"Content-Length", "Content-Type"} & set(answer.headers)
    moved = client.get("/api/v1/staff")
    assert (moved.status_code, moved.headers["Content-Length"], "Content-Type" in moved.headers) == (301, "0", False)
