"""What every resource promises, asked of each of them."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.resources import INTERNAL, RESOURCES, Resource
from roster.models import Revision
from roster.models.privacy import public_fields
from tests.api.world import make_world
from tests.factories import (
    make_batch,
    make_citation,
    make_deployment,
    make_figure,
    make_posting,
    make_source,
    save,
)

pytestmark = pytest.mark.django_db
WRONG = (
    "page_size=0",
    "page_size=1001",
    "page_size=x",
    "page_size=1&page_size=2",
    "count=1",
    "source=",
    "page_size=",
    "after=x",
    "before=x",
    "fields=note",
    "omit=x",
    "include=revision",
    "format=xml",
    "ordering=note",
)
every_resource = pytest.mark.parametrize("resource", RESOURCES.values(), ids=RESOURCES)


def rows_of(api: Client, url: str) -> list[dict]:
    answer = api.get(url)
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


@pytest.fixture
def walk(api: Client):
    def walk(url: str, *, direction: str = "next") -> list[list[dict]]:
        """Returns the pages from this address on, following the links."""
        pages = []
        while url:
            answer = api.get(url).json()
            pages.append(answer["results"])
            url = answer[direction]
        return pages

    return walk


@every_resource
def test_a_row_shows_every_public_field_and_nothing_else(api: Client, resource: Resource) -> None:
    make_world()
    public = public_fields(resource.model) - INTERNAL - ({"id"} if resource.model is Revision else set())
    expected = {"web_address" if name == "url" else name for name in public} | {"url"}
    assert rows_of(api, f"/api/v1/{resource.name}/")
    for row in rows_of(api, f"/api/v1/{resource.name}/"):
        assert set(row) == expected


@every_resource
def test_a_detail_is_the_row_of_the_list_with_links_that_lead_somewhere(api: Client, resource: Resource) -> None:
    make_world()
    for row in rows_of(api, f"/api/v1/{resource.name}/"):
        detail = api.get(row["url"]).json()
        links = detail.pop("links")
        assert detail == row
        assert {url: api.get(url).status_code for url in links.values()} == dict.fromkeys(links.values(), 200)


@every_resource
def test_pages_hold_every_row_once_in_one_order_in_both_directions(api: Client, walk, resource: Resource) -> None:
    make_world(people=3)
    make_world(people=2)
    url = f"/api/v1/{resource.name}/?page_size"
    whole = rows_of(api, f"{url}=1000")
    pages = walk(f"{url}=2")
    assert [row for page in pages for row in page] == whole
    assert api.get(f"{url}=2&count=true").json()["count"] == len(whole)

    *_, last = (api.get(f"{url}=2").json(),)
    while last["next"]:
        last = api.get(last["next"]).json()
    back = walk(last["previous"], direction="previous") if last["previous"] else []
    assert [row for page in reversed(back) for row in page] == [row for page in pages[:-1] for row in page]


@every_resource
def test_every_ordering_turned_round_holds_the_same_rows(api: Client, resource: Resource) -> None:
    make_world()
    usual = {row["url"] for row in rows_of(api, f"/api/v1/{resource.name}/")}
    document = api.get("/api/v1/openapi.json").json()
    parameters = document["paths"][f"/{resource.name}/"]["get"]["parameters"]
    [orders] = [p["schema"]["enum"] for p in parameters if p["name"] == "ordering"]
    for ordering in orders:
        assert {row["url"] for row in rows_of(api, f"/api/v1/{resource.name}/?ordering={ordering}")} == usual


@every_resource
def test_an_unknown_parameter_is_named_with_the_valid_ones(api: Client, resource: Resource) -> None:
    answer = api.get(f"/api/v1/{resource.name}/?regoin=15")
    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    [error] = answer.json()["errors"]
    assert (error["parameter"], error["pointer"]) == ("regoin", "#/query/regoin")
    assert "page_size" in error["detail"] and "regoin" not in error["detail"]


@every_resource
def test_a_value_that_makes_no_sense_is_named(api: Client, resource: Resource) -> None:
    for wrong in WRONG:
        answer = api.get(f"/api/v1/{resource.name}/?{wrong}")
        assert answer.status_code == 400, wrong
        assert {error["parameter"] for error in answer.json()["errors"]} == {wrong.split("=")[0]}


@every_resource
def test_a_list_costs_as_many_queries_for_forty_rows_as_for_twenty(api: Client, resource: Resource) -> None:
    include = f"&include={','.join(resource.neighbours)}" if resource.neighbours else ""

    def queries(size: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            rows_of(api, f"/api/v1/{resource.name}/?page_size={size}{include}")
        return len(captured)

    # Twenty, so that among them are rows of each sort, a batch's postings and a deployment's: their order is by chance.
    for _world in range(20):
        make_world()
    assert queries(40) == queries(20)


@every_resource
def test_what_is_known_already_is_not_sent_again(api: Client, resource: Resource) -> None:
    make_world()
    url = f"/api/v1/{resource.name}/"
    first = api.get(url)
    tag = first.headers["ETag"]
    again = api.get(url, headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    make_world()
    assert api.get(url, headers={"If-None-Match": tag}).status_code == 200


@every_resource
def test_head_says_what_get_would_and_options_what_may_be_done(api: Client, resource: Resource) -> None:
    make_world()
    url = f"/api/v1/{resource.name}/"
    get, head, options = api.get(url), api.head(url), api.options(url)
    assert head.content == b""
    for name in ("ETag", "Content-Length", "Content-Type", "Vary"):
        assert head.headers[name] == get.headers[name]
    assert (options.status_code, options.headers["Allow"]) == (204, "GET, HEAD, OPTIONS")


@every_resource
def test_an_answer_may_be_read_across_origins_and_sets_no_cookie(api: Client, resource: Resource) -> None:
    answer = api.get(f"/api/v1/{resource.name}/", headers={"Origin": "https://example.org"})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Vary"] == "Accept, Accept-Encoding, Accept-Language"
    assert not answer.cookies


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("fields=id,title", {"id", "title"}),
        ("fields=id&fields=title", {"id", "title"}),
        ("fields=staff.name", {"staff"}),
        ("fields=url", {"url"}),
        ("fields=id,staff&omit=staff.id", {"id", "staff"}),
    ],
)
def test_a_row_shows_what_was_asked_for_and_nothing_else(api: Client, query: str, shown: set[str]) -> None:
    make_world()
    assert [set(row) for row in rows_of(api, f"/api/v1/deployments/?{query}")] == [shown, shown]
    [row] = rows_of(api, "/api/v1/deployments/?omit=url,region&page_size=1")
    assert {"id", "stated_region"} <= set(row) and not {"url", "region"} & set(row)


def test_where_a_source_stands_is_not_the_address_of_its_row(api: Client) -> None:
    source = make_source(title="名单", url="https://example.org/1")
    address = f"http://testserver/api/v1/sources/{source.pk}/"
    [row] = rows_of(api, "/api/v1/sources/")
    assert (row["web_address"], row["url"]) == ("https://example.org/1", address)
    citation = make_citation(source=source)
    [cited] = rows_of(api, f"/api/v1/citations/?include=source&deployment={citation.deployment_id}")
    assert (cited["source"]["web_address"], cited["source"]["url"]) == ("https://example.org/1", address)
    [line] = api.get("/api/v1/sources/?format=ndjson&columns=web_address").getvalue().splitlines()
    assert json.loads(line) == {"web_address": "https://example.org/1"}
    number = Revision.objects.latest_number()
    source.url = ""
    save(source)
    [told] = api.get(f"/api/v1/changes/?since={number}").json()["results"]
    assert (told["changed"], told["before"]) == (["web_address"], {"web_address": "https://example.org/1"})
    assert (told["after"]["web_address"], told["after"]["url"]) == (None, address)


def test_a_person_leads_to_what_prints_them_and_to_where_they_served(api: Client) -> None:
    citation = make_citation(deployment=make_deployment(name="王颖"))
    make_citation(deployment=make_deployment(name="白桦"), source=citation.source)
    posting = make_posting(deployment=citation.deployment)
    make_posting(batch=make_batch())
    links = api.get(f"/api/v1/staff/{citation.deployment.staff_id}/").json()["links"]
    for name, record in (("citations", citation), ("postings", posting), ("deployments", citation.deployment)):
        assert [row["id"] for row in api.get(links[name]).json()["results"]] == [record.pk], name


def test_a_revision_leads_to_what_it_changed_and_a_figure_to_whom_it_counts(api: Client) -> None:
    deployment = make_deployment(batch=make_batch())
    figure = make_figure(batch=deployment.batch)
    number = figure.revision.number
    told = api.get(api.get(f"/api/v1/revisions/{number}/").json()["links"]["changes"]).json()["results"]
    assert [(entry["id"], entry["action"]) for entry in told] == [(figure.pk, "create")]
    counted = api.get(api.get(f"/api/v1/figures/{figure.pk}/").json()["links"]["deployments"]).json()["results"]
    assert [row["id"] for row in counted] == [deployment.pk]
