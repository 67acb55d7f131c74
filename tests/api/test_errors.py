import logging

import pytest
from django.db import InterfaceError, OperationalError, connection, transaction
from django.test import Client
from rest_framework import exceptions

from api.problems import KINDS, as_problem
from api.views import RootView
from config.csp import ContentSecurityPolicyMiddleware
from roster.actions.revise import revise
from roster.models import Revision
from tests.factories import make_citation, make_deployment, make_hospital, make_source, make_staff, save

pytestmark = pytest.mark.django_db
PROBLEM = "application/problem+json"
JSON_BODY = {"data": "{}", "content_type": "application/json"}


def assert_problem(answer, slug: str) -> dict:
    body = answer.json()
    assert answer.headers["Content-Type"] == PROBLEM
    assert answer.status_code == body["status"] == KINDS[slug].status
    assert body["type"] == f"http://testserver/api/v1/problems/#{slug}"
    assert body["instance"].endswith(body["id"]) and len(body["id"]) == 12
    assert answer.headers["Cache-Control"] == "no-store" and "ETag" not in answer.headers
    return body


@pytest.mark.parametrize(
    "path", ["/api/", "/api/v2/", "/api/v1/nurses/", "/api/v1/staff/zz/", "/api/v1/staff/0123456789ab/", "/api/v1/regions/999999/",
             "/api/v1/revisions/99999999999999999999999/", "/api/v1/revisions/01/", "/api/v1/revisions/0/", "/api/v1/staff/0123456789ab/x/", "/api/v1/staff/%0A/", "/api/v1/staff/0123456789ab/%0A", "/api/%0A"],
)  # fmt: skip
def test_nothing_there(api: Client, path: str) -> None:
    assert_problem(api.get(path), "not-found")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
@pytest.mark.parametrize("path", ["/api/v1/staff/", "/api/v1/changes/", "/api/v1/nothing/"])
def test_reading_alone(api: Client, method: str, path: str) -> None:
    answer = getattr(api, method)(path)
    assert_problem(answer, "method-not-allowed")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "accept",
    [
        "text/html",
        "image/*",
        "application/json;q=0",
        "application/json;q=0, application/problem+json",
        "application/problem+json;q=0",
        "nonsense",
        "application/xml, text/plain",
    ],
)
def test_no_such_form(api: Client, accept: str) -> None:
    body = assert_problem(api.get("/api/v1/staff/", headers={"Accept": accept}), "not-acceptable")
    assert "text/csv" in body["available"]


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("*/*", "application/json"),
        ("", "application/json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "application/json"),
        ("application/*", "application/json"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/*;q=0.9, application/json;q=0.5", "text/csv; charset=utf-8"),
        ("application/json;q=0.1, application/x-ndjson", "application/x-ndjson"),
        ("application/problem+json", "application/json"),
        ("application/problem+json, text/csv", "text/csv; charset=utf-8"),
    ],
)
def test_the_form_that_is_liked_best(api: Client, accept: str, content_type: str) -> None:
    assert api.get("/api/v1/staff/", headers={"Accept": accept}).headers["Content-Type"] == content_type


def test_a_body_is_not_ignored_but_refused(api: Client) -> None:
    assert_problem(api.generic("GET", "/api/v1/staff/", **JSON_BODY), "unsupported-media-type")
    assert_problem(api.generic("GET", "/api/v1/staff/", data="x" * 70_000), "content-too-large")


def test_an_unforeseen_error_is_kept_under_the_id_that_the_client_gets(api: Client, monkeypatch, caplog) -> None:
    def fail(*arguments, **named):
        raise RuntimeError("a secret of the house")

    monkeypatch.setattr(RootView, "get", fail)
    with caplog.at_level(logging.ERROR, "api.problems"):
        answer = api.get("/api/v1/")
    body = assert_problem(answer, "internal-error")
    assert "secret" not in answer.content.decode()
    [kept] = [line for line in caplog.records if line.name == "api.problems"]
    assert body["id"] in kept.getMessage() and "a secret of the house" in str(kept.exc_info[1])


@pytest.mark.parametrize("error", [OperationalError("the server went away"), InterfaceError("connection closed")])
def test_a_database_that_does_not_answer_is_told_and_kept(api: Client, monkeypatch, caplog, error: Exception) -> None:
    def fail(*arguments, **named):
        raise error

    monkeypatch.setattr("api.base.ApiView.entity_tag", fail)
    with caplog.at_level(logging.ERROR, "api.problems"):
        answer = api.get("/api/v1/staff/")
    body = assert_problem(answer, "unavailable")
    assert answer.headers["Retry-After"] == "10"
    assert body["id"] in caplog.text and str(error) not in answer.content.decode()


def test_a_statement_that_takes_too_long_is_given_up(api: Client, monkeypatch) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("of PostgreSQL alone")

    def sleep(*arguments, **named):
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = 100")
            cursor.execute("SELECT pg_sleep(20)")

    monkeypatch.setattr(RootView, "get", sleep)
    with transaction.atomic():
        assert_problem(api.get("/api/v1/"), "unavailable")
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("en", "en"),
        ("en-GB,zh;q=0.5", "en"),
        ("zh-CN", "zh-hans"),
        ("", "zh-hans"),
        ("fr, en;q=0.5", "en"),
        ("fr", "zh-hans"),
        ("en;q=0", "zh-hans"),
        ("zh;q=0", "en"),
        ("zh-CN;q=0, *", "en"),
        ("*", "zh-hans"),
        ("en;q=0, zh;q=0", "zh-hans"),
        ("en;q=0.1, zh-TW;q=0", "en"),
    ],
)
def test_a_problem_is_told_in_the_readers_language(client: Client, header: str, language: str) -> None:
    client.cookies["django_language"] = "en" if language != "en" else "zh-hans"
    answer = client.get("/api/v1/staff/?x=1", headers={"Accept-Language": header})
    assert answer.headers["Content-Language"] == language
    assert answer.json()["title"].isascii() is (language == "en")


def test_every_bad_field_has_a_pointer(api: Client) -> None:
    body = assert_problem(api.get("/api/v1/staff/?a/b=1&c~d=1&page_size=x"), "invalid-parameters")
    assert {error["pointer"] for error in body["errors"]} == {"#/query/a~1b", "#/query/c~0d", "#/query/page_size"}


def test_a_missing_slash_leads_on(api: Client) -> None:
    answer = api.get("/api/v1/staff?q=王")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/api/v1/staff/?q=%E7%8E%8B")


def test_a_merged_record_leads_to_the_other_through_every_merge(api: Client) -> None:
    last = make_hospital()
    middle = make_hospital(merged_into=last)
    first = make_hospital(merged_into=middle)
    answer = api.get(f"/api/v1/hospitals/{first.pk}/")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"http://testserver/api/v1/hospitals/{last.pk}/")
    answer = api.get(f"/api/v1/hospitals/{first.pk}/?fields=id,name")
    assert answer.headers["Location"] == f"http://testserver/api/v1/hospitals/{last.pk}/?fields=id,name"


def test_a_withdrawn_record_is_gone_since_the_day_of_its_withdrawal(api: Client) -> None:
    citation = make_citation()
    staff = citation.deployment.staff
    staff.withheld = True
    withdrawal = save(staff)
    staff.note = "后来的事"
    save(staff)
    for path in (f"staff/{staff.pk}", f"deployments/{citation.deployment_id}", f"citations/{citation.pk}"):
        answer = api.get(f"/api/v1/{path}/")
        assert assert_problem(answer, "withdrawn")["withdrawn_at"] == withdrawal.at.isoformat()
        assert "王颖" not in answer.content.decode()


def test_a_withheld_double_does_not_tell_whose_it_was(api: Client) -> None:
    staff = make_staff(merged_into=make_staff(), withheld=True)
    assert_problem(api.get(f"/api/v1/staff/{staff.pk}/"), "withdrawn")


def test_a_deleted_record_and_a_private_letter_are_gone(api: Client) -> None:
    deployment = make_deployment()
    with revise(reason="印错", kind=Revision.Kind.EDIT) as draft:
        draft.delete([deployment])
    assert_problem(api.get(f"/api/v1/deployments/{deployment.pk}/"), "withdrawn")
    assert_problem(api.get(f"/api/v1/sources/{make_source(kind='correction').pk}/"), "withdrawn")


def test_every_exception_of_the_framework_has_its_kind() -> None:
    errors = [
        error()
        for error in (exceptions.ParseError, exceptions.NotFound, exceptions.NotAcceptable, exceptions.Throttled)
    ]
    assert [as_problem(error).kind.status for error in errors] == [400, 404, 406, 429]
    assert as_problem(exceptions.UnsupportedMediaType("text/plain")).slug == "unsupported-media-type"


def test_an_address_may_be_as_long_as_fifty_hospitals_and_no_longer(api: Client) -> None:
    path = "/api/v1/staff/"
    assert api.get(f"{path}?q={'a' * (8187 - len(path))}").status_code == 400
    assert_problem(api.get(f"{path}?q={'a' * (8188 - len(path))}"), "uri-too-long")


def test_a_body_of_unknown_length_is_refused_too(api: Client) -> None:
    assert_problem(api.get("/api/v1/staff/", headers={"Transfer-Encoding": "chunked"}), "unsupported-media-type")


def test_a_host_that_is_not_ours_is_told_as_a_problem_and_logged_in_one_line(api: Client, settings, caplog) -> None:
    settings.ALLOWED_HOSTS = ["roster.test"]
    with caplog.at_level(logging.ERROR):
        answer = api.get("/api/v1/staff/", headers={"Host": "elsewhere.test"})
    [line] = caplog.records
    assert "elsewhere.test" in line.getMessage() and line.exc_info is None
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, PROBLEM)
    assert answer.json()["type"] == "/api/v1/problems/#bad-request"
    assert "elsewhere" not in answer.content.decode()
    assert (answer.headers["Content-Language"], answer.headers["Access-Control-Allow-Origin"]) == ("en", "*")
    page = api.get("/staff/", headers={"Host": "elsewhere.test"})
    assert (page.status_code, page.headers["Content-Type"]) == (400, "text/html; charset=utf-8")


def test_a_fault_outside_every_view_is_told_as_a_problem(api: Client, monkeypatch) -> None:
    def fail(*arguments, **named):
        raise RuntimeError("a secret of the house")

    monkeypatch.setattr(ContentSecurityPolicyMiddleware, "__call__", fail)
    api.raise_request_exception = False
    body = assert_problem(api.get("/api/v1/staff/"), "internal-error")
    assert "secret" not in body["detail"]


def test_whoever_has_anything_has_this(api: Client) -> None:
    has_any = {"If-None-Match": "*"}
    answer = api.get("/api/v1/staff/", headers=has_any)
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["ETag"] == api.get("/api/v1/staff/").headers["ETag"]
    assert_problem(api.get("/api/v1/staff/0123456789ab/", headers=has_any), "not-found")
    assert_problem(api.get("/api/v1/staff/?x=1", headers=has_any), "invalid-parameters")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("columns=id", "Only a file has columns"),
        ("format=csv&fields=id", "“columns” says which"),
        ("format=csv&page_size=5", "A file has all rows"),
        ("format=csv&nothing=5", "There is no such parameter"),
    ],
)
def test_what_belongs_to_lists_or_to_files_alone_is_told_so(api: Client, query: str, text: str) -> None:
    body = assert_problem(api.get(f"/api/v1/staff/?{query}"), "invalid-parameters")
    assert [text in error["detail"] for error in body["errors"]] == [True]


def test_of_very_many_errors_the_first_are_told_and_the_others_counted(api: Client) -> None:
    for query in ("&".join(f"a{number}=1" for number in range(900)), f"fields={','.join(['x'] * 2000)}"):
        answer = api.get(f"/api/v1/deployments/?{query}")
        body = assert_problem(answer, "invalid-parameters")
        assert (len(body["errors"]), body["more_errors"]) == (20, 880 if "a899" in query else 1980)
        assert body["detail"].endswith(f"{body['more_errors']} more are not told.")
        assert len(answer.content) < 40_000
