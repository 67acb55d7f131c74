"""The announcement of an end, on ends that only these tests declare."""

import copy
import datetime as dt

import pytest
from django.test import Client

from api import deprecation
from api.deprecation import DECLARED, Deprecation
from api.openapi.document import document
from api.openapi.endings import mark_endings
from tests.api.test_document import assert_fits
from tests.api.world import make_world

pytestmark = pytest.mark.django_db
SINCE, SUNSET = dt.date(2021, 1, 1), dt.date(2022, 1, 1)
WARDS = Deprecation("postings", ("/postings/", "/postings/{key}/"), SINCE, SUNSET, "Use visits.")
INITIALS = Deprecation(
    "search", ("/staff/",), SINCE + dt.timedelta(1), SUNSET + dt.timedelta(1), "None.", parameter="q"
)
GENDER = Deprecation("gender", ("/staff/", "/staff/{key}/"), SINCE, SUNSET, "Use sex.", field="gender")
JANUARY_FIRST = "@1609459200"


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deprecation, "DECLARED", (WARDS, INITIALS, GENDER))


def told(api: Client, path: str, **headers: str) -> str | None:
    return api.get(f"/api/v1{path}", headers=headers).headers.get("Deprecation")


@pytest.mark.usefixtures("declared")
def test_an_address_that_ends_says_since_when_until_when_and_why(api: Client) -> None:
    make_world()
    answer = api.get("/api/v1/postings/")
    assert answer.headers["Deprecation"] == JANUARY_FIRST
    assert answer.headers["Sunset"] == "Sat, 01 Jan 2022 00:00:00 GMT"
    explained = "http://testserver/api/v1/deprecations/#postings"
    assert answer.headers["Link"] == f'<{explained}>; rel="deprecation"; type="application/json"'
    assert {"Deprecation", "Sunset", "Link"} <= set(answer.headers["Access-Control-Expose-Headers"].split(", "))
    assert told(api, answer.json()["results"][0]["url"].partition("/api/v1")[2]) == JANUARY_FIRST
    found = api.get("/api/v1/deprecations/").json()
    assert_fits("Deprecations", found)
    assert found["results"][0] == {
        "type": explained, "addresses": ["/api/v1/postings/", "/api/v1/postings/{key}/"], "parameter": None, "field": None,
        "deprecated_on": "2021-01-01", "sunset_on": "2022-01-01", "instead": "Use visits.",
    }  # fmt: skip


@pytest.mark.usefixtures("declared")
def test_every_kind_of_answer_says_so(api: Client) -> None:
    make_world()
    tag = api.get("/api/v1/postings/").headers["ETag"]
    assert told(api, "/postings/", **{"If-None-Match": tag}) == JANUARY_FIRST
    assert told(api, "/postings/?x=1") == JANUARY_FIRST
    assert api.head("/api/v1/postings/").headers["Deprecation"] == JANUARY_FIRST
    file = api.get("/api/v1/postings/?format=csv")
    assert [part.partition("rel=")[2].split(";")[0] for part in file.headers["Link"].split(", ")] == [
        '"describedby"', '"license"', '"deprecation"',
    ]  # fmt: skip


@pytest.mark.usefixtures("declared")
@pytest.mark.parametrize(
    ("path", "since"),
    [
        ("/staff/", JANUARY_FIRST),
        ("/staff/?fields=id,gender", JANUARY_FIRST),
        ("/staff/?fields=id", None),
        ("/staff/?omit=gender", None),
        ("/staff/?omit=gender&q=wang", "@1609545600"),
        ("/staff/?q=wang", JANUARY_FIRST),
        ("/deployments/?q=wang", None),
        ("/regions/", None),
        ("/nothing/", None),
    ],
)
def test_who_does_not_use_what_ends_is_not_troubled(api: Client, path: str, since: str | None) -> None:
    make_world()
    assert told(api, path) == since


@pytest.mark.usefixtures("declared")
def test_several_ends_are_told_by_the_first_dates_and_a_link_each(api: Client) -> None:
    answer = api.get("/api/v1/staff/?q=wang")
    assert answer.headers["Sunset"] == "Sat, 01 Jan 2022 00:00:00 GMT"
    assert answer.headers["Link"].count('rel="deprecation"') == 2


def test_the_document_marks_what_ends() -> None:
    plain = document("en")
    marked = mark_endings(copy.deepcopy(plain), (WARDS, INITIALS, GENDER))
    assert marked["paths"]["/postings/"]["get"]["deprecated"] is True
    assert marked["paths"]["/postings/{key}/"]["get"]["deprecated"] is True
    assert {"Deprecation", "Sunset", "Link"} <= set(marked["paths"]["/postings/"]["get"]["responses"]["200"]["headers"])
    parameters = {one["name"]: one for one in marked["paths"]["/staff/"]["get"]["parameters"]}
    assert [name for name, one in parameters.items() if one.get("deprecated")] == ["q"]
    schemas = marked["components"]["schemas"]
    for name in ("Staff", "StaffDetail"):
        assert [field for field, one in schemas[name]["properties"].items() if one.get("deprecated")] == ["gender"]
    untouched = ["/regions/", "/deployments/", "/deployments/facets/"]
    assert [marked["paths"][path] for path in untouched] == [plain["paths"][path] for path in untouched]


@pytest.mark.parametrize(
    "wrong",
    [
        {"addresses": ("/nothing/",)},
        {"addresses": ("/staff/",), "parameter": "nothing"},
        {"addresses": ("/staff/",), "field": "nothing"},
    ],
)
def test_an_end_of_what_is_not_there_is_refused(wrong: dict) -> None:
    one = Deprecation(slug="wrong", since=SINCE, sunset=SUNSET, instead="", **wrong)
    with pytest.raises(LookupError):
        mark_endings(document("en"), (one,))


def test_a_year_is_promised() -> None:
    with pytest.raises(ValueError, match="less than 365 days"):
        Deprecation("soon", ("/staff/",), SINCE, SINCE + dt.timedelta(days=364), "")


def test_each_end_is_one_thing_and_has_a_name_of_its_own() -> None:
    with pytest.raises(ValueError, match="a parameter or a field"):
        Deprecation("both", ("/staff/",), SINCE, SUNSET, "", parameter="q", field="gender")
    slugs = [one.slug for one in DECLARED]
    assert len(slugs) == len(set(slugs))
