"""The order of the columns in memory is that of the database, whatever a list is ordered by."""

import datetime as dt

import pytest
from django.http import QueryDict

from roster.filters.orders import ORDERS
from roster.models import Deployment
from roster.selection import Selection
from roster.selection.memory import order
from roster.selection.paging import Keys
from tests.factories import make_batch, make_deployment, make_hospital, make_region

pytestmark = pytest.mark.django_db
ORDERINGS = [sign + name for name in ORDERS[Deployment] for sign in ("", "-")]


@pytest.fixture
def roster() -> None:
    tongliao, chifeng = make_region(code="150500", name="通辽市"), make_region(code="150400", name="赤峰市")
    linxi = make_region(code="150424", name="林西县")
    houses = [make_hospital(name="通辽市医院", region=tongliao), make_hospital(name="林西县医院", region=linxi), None]
    batches = [make_batch(origin=tongliao, number=2, departed_on=dt.date(2020, 2, 9)), make_batch(origin=chifeng), None]
    for number, name in enumerate(("王颖", "汪颖", "王颖", "李强", "王颖", "白龙", "安明", "李强", "赵红", "王颖")):
        make_deployment(
            name=name,
            hospital=houses[number % 3],
            batch=batches[number % 2 + number % 3 // 2],
            title=("主任医师", "护士", "")[number // 2 % 3],
            started_on=dt.date(2020, 1, 28) if number == 4 else None,
        )
    make_deployment(name="张三", stated_region=chifeng)
    make_deployment(name="李四", stated_region=tongliao)


@pytest.mark.parametrize("ordering", ORDERINGS)
@pytest.mark.parametrize("question", ["", "q=王颖", "region=150000", "profession=nurse&profession=unknown"])
def test_the_first_page_is_what_the_database_would_sort(roster: None, ordering: str, question: str) -> None:
    make_region(code="150000", name="内蒙古自治区")
    selection = Selection(Deployment, QueryDict(f"{question}&ordering={ordering}"))
    assert selection.errors == {}
    expected = list(Keys(Deployment, ordering).sort(selection.rows).values_list("pk", flat=True))
    assert [row.pk for row in selection.page(size=100).rows] == expected != []
    first = selection.page(size=3)
    behind = selection.page(size=100, after=first.next).rows if first.next else []
    assert [row.pk for row in [*first.rows, *behind]] == expected
    assert [pk for (pk,) in selection.page(size=100, paths=["pk"]).rows] == expected


def test_a_name_that_changes_takes_its_new_place_at_once(roster: None) -> None:
    def names() -> list[str]:
        return [row.staff.name for row in Selection(Deployment, QueryDict("q=王 颖")).page().rows]

    assert names() == ["王颖"] * 4
    make_deployment(name="王爱颖")
    assert names() == ["王爱颖", *["王颖"] * 4]


def test_a_large_roster_is_left_to_the_database(roster: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError

    expected = [row.pk for row in Selection(Deployment, QueryDict("q=王颖&ordering=hospital")).page().rows]
    monkeypatch.setattr(order, "ORDERED_ROWS", 3)
    monkeypatch.setattr("roster.selection.base.in_order", refuse)
    assert [row.pk for row in Selection(Deployment, QueryDict("q=王颖&ordering=hospital")).page().rows] == expected
