"""A question that was asked before is answered by the roster as it is now."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection

from roster.models import Deployment, HospitalName
from roster.sql import Prepared
from tests.factories import make_batch, make_deployment, make_hospital, make_staff, record, remove, save

pytestmark = pytest.mark.django_db

LIST = "/api/v1/deployments/"


def names(api: Any, query: str) -> list[str]:
    return [row["staff"]["name"] for row in api.get(f"{LIST}?{query}").json()["results"]]


def test_rows_are_read_each_time(api: Any) -> None:
    deployment = make_deployment(name="王颖", title="护师")
    assert names(api, "page_size=5") == ["王颖"]
    make_deployment(name="白桦")
    assert names(api, "page_size=5") == ["白桦", "王颖"]
    deployment.withheld = True
    save(deployment)
    assert names(api, "page_size=5") == ["白桦"]


def test_a_name_that_leads_elsewhere_since_is_followed(api: Any) -> None:
    first, second = make_hospital(name="甲医院", names=["市二院"]), make_hospital(name="乙医院")
    make_deployment(name="王颖", hospital=first)
    make_deployment(name="白桦", hospital=second)
    assert names(api, "hospital=市二院") == names(api, "hospital=市二院") == ["王颖"]
    remove(HospitalName.objects.get(name="市二院"))
    record(HospitalName(hospital=second, name="市二院"))
    assert names(api, "hospital=市二院") == ["白桦"]


def test_a_known_page_is_read_in_one_statement_with_the_latest_revision(api: Any, django_assert_num_queries) -> None:
    make_deployment(name="王颖")
    first = api.get(f"{LIST}?page_size=5")
    with django_assert_num_queries(1):
        again = api.get(f"{LIST}?page_size=5")
    assert (again.content, again.headers["ETag"]) == (first.content, first.headers["ETag"])
    with django_assert_num_queries(1):
        assert api.get(f"{LIST}?page_size=5", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    make_deployment(name="白桦")
    later = api.get(f"{LIST}?page_size=5", headers={"If-None-Match": first.headers["ETag"]})
    assert (later.status_code, later.headers["ETag"] != first.headers["ETag"]) == (200, True)


def test_an_empty_page_says_nothing_of_the_latest_revision_and_is_asked_anew(api: Any) -> None:
    hospital = make_hospital(name="甲医院")
    for _turn in range(2):
        assert names(api, f"hospital={hospital.pk}") == []
    make_deployment(name="王颖", hospital=hospital)
    assert names(api, f"hospital={hospital.pk}") == ["王颖"]


def test_a_page_leads_on_with_its_own_question(api: Any) -> None:
    for name in ("王颖", "白桦", "李强"):
        make_deployment(name=name)
    for _turn in range(2):
        page = api.get(f"{LIST}?page_size=1&profession=unknown&fields=staff.name").json()
        assert page["next"].startswith(
            f"http://testserver{LIST}?page_size=1&profession=unknown&fields=staff.name&after="
        )
    second = api.get(page["next"]).json()
    assert second["previous"].startswith(
        f"http://testserver{LIST}?page_size=1&profession=unknown&fields=staff.name&before="
    )
    assert api.get(second["previous"]).json()["results"] == page["results"]
    assert api.get(f"{LIST}?").json()["next"] is None


def test_the_same_question_of_another_kind_of_answer_is_another(api: Any) -> None:
    make_deployment(name="王颖")
    assert names(api, "page_size=5") == ["王颖"]
    assert api.get(f"{LIST}?page_size=5", HTTP_ACCEPT="text/csv")["Content-Type"].startswith("application/problem+json")
    assert api.get(f"{LIST}?page_size=5", HTTP_ACCEPT="application/json").status_code == 200


def test_prepared_rows_are_those_of_the_queryset() -> None:
    batch = make_batch(departed_on=dt.date(2020, 2, 9))
    make_deployment(name="王颖", batch=batch, started_on=dt.date(2020, 2, 10), party_member=True)
    make_deployment(staff=make_staff(name="白桦"))
    paths = ("staff__name", "started_on", "party_member", "batch__departed_on", "revision__at", "hospital")
    values = Deployment.objects.order_by("sort_key").values_list(*paths)
    assert Prepared(values).rows() == list(values)
    assert Prepared(values.all()[:1]).rows() == list(values)[:1]
    assert Prepared(values.filter(pk__in=[])).rows() == []


def test_outside_of_a_transaction_the_rows_are_the_same(transactional_db) -> None:
    hospital = make_hospital(name="甲医院")
    make_deployment(name="王颖", hospital=hospital, started_on=dt.date(2020, 2, 10), party_member=True)
    values = Deployment.objects.order_by("sort_key").values_list("staff__name", "started_on", "party_member", "title")
    for asked in (values, values.filter(hospital__in=[hospital.pk]), values.filter(hospital__in=["0123456789ab"])):
        kept = Prepared(asked, one_plan=True)
        assert kept.rows() == kept.rows() == list(asked)


def plans() -> list[tuple[int, int]]:
    """Returns how often each kept statement about deployments was run with its one plan, and with one made anew."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT generic_plans, custom_plans FROM pg_prepared_statements WHERE statement LIKE '%roster_deployment%'"
        )
        return cursor.fetchall()


def test_postgresql_keeps_the_plan_of_a_page_that_one_plan_is_right_for(api: Any) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("of PostgreSQL alone")
    first, second = make_hospital(name="甲医院"), make_hospital(name="乙医院")
    make_deployment(name="王颖", hospital=first)
    make_deployment(name="白桦", hospital=second)
    before = len(plans())
    assert names(api, f"hospital={first.pk}&page_size=7") == ["王颖"]
    assert names(api, f"hospital={second.pk}&page_size=7") == ["白桦"]
    assert plans()[before:] == [(2, 0)]
    assert names(api, f"hospital={first.pk}&hospital={second.pk}&page_size=7") == ["白桦", "王颖"]
    assert names(api, "profession=nurse&page_size=7") == []
    assert len(plans()) == before + 1
