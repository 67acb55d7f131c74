"""Sweeps: a list costs as many queries for twenty rows as for two; every link on every page leads somewhere; a bad
question is refused wherever it is asked."""

import datetime as dt
import html
import re
from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from roster.models import Batch, Region
from tests import factories

pytestmark = pytest.mark.django_db

LISTS = [
    "/deployments/",
    "/deployments/?view=cards",
    "/deployments/?view=roll",
    "/deployments/?view=print",
    "/deployments/choices/hospital/",
    "/staff/",
    "/hospitals/",
    "/regions/",
    "/batches/",
    "/sources/",
    "/figures/",
    "/revisions/",
    "/statistics/",
    "/",
    "/en/",
    "/en/deployments/",
    "/en/batches/",
    "/en/regions/",
    "/en/hospitals/",
]


def make_place(number: int) -> None:
    """A region with a hospital, a batch, a source, a figure and a person: one row more on every list."""
    region = factories.make_region(code=f"1505{number:02}", name=f"第{number}旗")
    hospital = factories.make_hospital(region=region)
    batch = factories.make_batch(origin=region, destination=region, departed_on=dt.date(2020, 2, number))
    source = factories.make_source()
    factories.make_figure(batch=batch, source=source)
    factories.make_posting(batch=batch, hospital=hospital)
    deployment = factories.make_deployment(
        hospital=hospital, batch=batch, title="主管护师", department="儿科", role="leader", party_member=True
    )
    factories.make_citation(deployment=deployment, source=source)


def queries(client: Client, path: str) -> int:
    client.get(path)  # the first request after a change reads the columns into memory
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize("path", LISTS)
def test_a_list_costs_as_many_queries_for_twenty_rows_as_for_two(client: Client, path: str):
    for number in (1, 2):
        make_place(number)
    for_two = queries(client, path)
    for number in range(3, 21):
        make_place(number)

    assert queries(client, path) == for_two


def of_one_batch() -> tuple[str, Callable[[int], object]]:
    batch = factories.make_batch()
    source = factories.make_source()

    def add(number: int) -> None:
        deployment = factories.make_deployment(batch=batch, role="deputy", hospital=factories.make_hospital())
        factories.make_citation(deployment=deployment, source=source)
        factories.make_figure(batch=batch, source=source, value=number)
        factories.make_posting(batch=batch, hospital=factories.make_hospital(), position=number)

    return batch.get_absolute_url(), add


def of_one_source() -> tuple[str, Callable[[int], object]]:
    source = factories.make_source()

    def add(number: int) -> None:
        factories.make_citation(deployment=factories.make_deployment(), source=source)
        factories.make_figure(batch=factories.make_batch(), source=source)

    return source.get_absolute_url(), add


def of_one_region() -> tuple[str, Callable[[int], object]]:
    region = factories.make_region(code="150500", name="通辽市")

    def add(number: int) -> None:
        make_place(number)
        factories.make_figure(region=region, value=number)

    return region.get_absolute_url(), add


def of_one_hospital() -> tuple[str, Callable[[int], object]]:
    hospital = factories.make_hospital()

    def add(number: int) -> None:
        deployment = factories.make_deployment(hospital=hospital, batch=factories.make_batch())
        factories.make_citation(deployment=deployment, source=factories.make_source())
        factories.make_figure(batch=factories.make_batch(), hospital=hospital, value=number)

    return hospital.get_absolute_url(), add


@pytest.mark.parametrize("make", [of_one_batch, of_one_source, of_one_region, of_one_hospital])
def test_a_detail_costs_as_many_queries_for_twenty_neighbours_as_for_two(client: Client, make: Callable):
    path, add = make()
    for number in (1, 2):
        add(number)
    for_two = queries(client, path)
    for number in range(3, 21):
        add(number)

    assert queries(client, path) == for_two


def links(page: str, path: str) -> set[str]:
    found = {html.unescape(link) for link in re.findall(r'(?:href|src|formaction)="([^"]+)"', page)}
    whole = {urljoin(f"http://testserver{path}", link).split("#")[0] for link in found}
    return {link.removeprefix("http://testserver") for link in whole if link.startswith("http://testserver/")}


def test_every_link_leads_somewhere(client: Client):
    make_place(1)
    make_place(2)
    seen: set[str] = set()
    waiting = ["/", "/en/"]
    while waiting:
        path = waiting.pop()
        response = client.get(path)
        assert response.status_code == 200, path
        seen.add(path)
        if response["Content-Type"].startswith("text/html"):
            found = links(response.content.decode(), path)
            # Of the endless combinations of filters those of one filter are enough.
            waiting += [link for link in found - seen - set(waiting) if link.count("=") < 2 and "static" not in link]

    nouns = {path.split("/")[1] for path in seen}
    assert nouns >= {"deployments", "staff", "hospitals", "regions", "batches", "sources", "figures", "revisions", "en"}
    assert f"/batches/{Batch.objects.first().pk}/" in seen
    assert f"/regions/{Region.objects.get(pk='150501').pk}/" in seen


@pytest.mark.parametrize(
    "query",
    [
        {"q": "王\0颖"},
        {"q": " ".join(str(number) for number in range(2000))},
        {"region": "nowhere"},
        {"region": "999999"},
        {"hospital": "<script>alert(1)</script>"},
        {"after": "eyJ9"},
        {"after": ["bnVsbA", "bnVsbA"]},
        {"page": "7"},
        {"ordering": "note"},
    ],
    ids=["null", "many", "word", "number", "markup", "cursor", "cursors", "page", "ordering"],
)
def test_a_bad_question_gets_no_rows_and_no_fault(client: Client, query: dict[str, str | list[str]]):
    make_place(1)
    for path in [path for path in LISTS if "?" not in path]:
        response = client.get(path, query)
        page = response.content.decode()

        assert response.status_code == 400, path
        assert "王颖" not in page
        assert "<script>alert" not in page


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_a_page_takes_no_other_method(method: str):
    strict = Client(enforce_csrf_checks=True)
    for path in ("/", "/deployments/", "/corrections/new/"):
        response = getattr(strict, method)(path)
        assert response.status_code == 405
        assert "GET" in response["Allow"]


def test_a_million_characters_are_refused_and_not_repeated(client: Client):
    response = client.get("/deployments/", {"q": "王" * 1_000_000})

    assert response.status_code == 400
    assert len(response.content) < 10_000


def test_every_page_says_what_it_is_to_machines(client: Client):
    deployment = factories.make_deployment(
        name='王"</script>颖', hospital=factories.make_hospital(name="通辽市医院"), title="主管护师"
    )
    page = client.get(deployment.staff.get_absolute_url()).content.decode()

    block = re.search(r'<script type="application/ld\+json">(.+?)</script>', page).group(1)
    assert '"@type": "Person"' in block
    assert "通辽市医院" in block
    assert "\\u003C/script\\u003E" in block
    assert f'<link rel="canonical" href="http://testserver{deployment.staff.get_absolute_url()}">' in page
    assert 'property="og:title"' in page


def test_machines_find_the_public_pages_and_no_other(client: Client):
    staff = factories.make_deployment().staff
    hidden, unlisted = (
        factories.make_deployment(staff=factories.make_staff(withheld=True)).staff,
        factories.make_staff(),
    )
    robots = client.get("/robots.txt").content.decode()
    index = client.get("/sitemap.xml").content.decode()
    people = client.get("/sitemap-staff.xml").content.decode()

    assert "Sitemap: http://testserver/sitemap.xml" in robots
    assert "http://testserver/sitemap-staff.xml" in index
    assert f"http://testserver{staff.get_absolute_url()}" in people
    assert f"http://testserver/en{staff.get_absolute_url()}" in people
    assert hidden.pk not in people and unlisted.pk not in people


def test_made_up_data_says_so_on_every_page(client: Client):
    factories.make_staff()
    assert "虚构" not in client.get("/").content.decode()

    factories.record(factories.Staff(name="王颖"), kind="synthesis")
    for path in ("/", "/deployments/", "/about/", "/nowhere/", "/admin/login/"):
        assert "全部内容都是虚构的" in client.get(path).content.decode()
