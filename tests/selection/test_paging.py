"""Paging by key: complete, each row once, in every order, while rows come and go."""

import datetime as dt

import pytest
from django.db import connection
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roster.filters.orders import ORDERS
from roster.models import Deployment, Region, Revision
from roster.selection import Selection
from tests.factories import make_batch, make_deployment, make_hospital, make_region, remove, save

ORDERINGS = [sign + name for name in ORDERS[Deployment] for sign in ("", "-")]
QUIET = settings(
    max_examples=40,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

day = dt.date.fromisoformat


def deployments(query: str = "") -> Selection:
    return Selection(Deployment, QueryDict(query))


def walk(query: str, *, size: int) -> list[str]:
    """Returns the ids of all pages, forwards."""
    ids, after = [], ""
    while after is not None:
        page = deployments(query).page(after=after, size=size)
        ids += [row.pk for row in page.rows]
        after = page.next
    return ids


@pytest.fixture
def roster(db: None) -> None:
    """Two dozen people, in whom each order finds ties and unknown values."""
    hospitals = [None, make_hospital(name="通辽市医院", region=make_region(code="150500")), make_hospital()]
    batches = [None, make_batch(), make_batch(departed_on=day("2020-02-01")), make_batch(departed_on=day("2020-01-28"))]
    titles = ["", "护士", "主任医师", "主管护师"]
    for n in range(24):
        make_deployment(
            name=["王颖", "汪洋", "李强"][n % 3],
            hospital=hospitals[n % 3],
            batch=batches[n % 4],
            title=titles[n % 4],
            started_on=day("2020-02-09") if n % 5 == 0 else None,
        )


@QUIET
@given(ordering=st.sampled_from(ORDERINGS), size=st.integers(1, 9), filters=st.sampled_from(["", "&profession=nurse"]))
def test_pages_in_a_row_are_the_list(roster: None, ordering: str, size: int, filters: str) -> None:
    query = f"ordering={ordering}{filters}"
    assert walk(query, size=size) == [row.pk for row in deployments(query).in_order()]


@QUIET
@given(ordering=st.sampled_from(ORDERINGS), size=st.integers(1, 9))
def test_backwards_is_forwards_turned_round(roster: None, ordering: str, size: int) -> None:
    query = f"ordering={ordering}"
    pages, page = [], deployments(query).page(size=size)
    while page.next:
        page = deployments(query).page(after=page.next, size=size)
    while True:
        pages.insert(0, [row.pk for row in page.rows])
        if page.previous is None:
            break
        page = deployments(query).page(before=page.previous, size=size)
    assert [pk for rows in pages for pk in rows] == walk(query, size=size)


@pytest.mark.parametrize("ordering", ORDERINGS)
def test_rows_that_come_and_go_shift_nothing(roster: None, ordering: str) -> None:
    query = f"ordering={ordering}"
    there = [row.pk for row in deployments(query).in_order()]
    gone = {there[2], there[7], there[20]}
    seen, after, turn = [], "", 0
    while after is not None:
        page = deployments(query).page(after=after, size=5)
        seen += [row.pk for row in page.rows]
        after, turn = page.next, turn + 1
        if turn == 1:
            remove(*Deployment.objects.filter(pk__in=gone))
            make_deployment(name="阿木尔")
            make_deployment(name="曾志伟", title="护士")
    assert [pk for pk in seen if pk in there] == [pk for pk in there if pk not in gone or pk in seen]
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize("ordering", [o for o in ORDERINGS if o.removeprefix("-") in ("hospital", "batch", "departed")])
def test_what_is_unknown_stands_last_either_way(roster: None, ordering: str) -> None:
    def known(row: Deployment) -> bool:
        day = row.started_on or (row.batch and row.batch.departed_on)
        return {"hospital": row.hospital_id, "batch": row.batch_id, "departed": day}[ordering.lstrip("-")] is not None

    rows = [known(row) for row in deployments(f"ordering={ordering}").in_order()]
    assert rows == sorted(rows, reverse=True)


def test_titles_go_from_the_top(db: None) -> None:
    for title in ("护士", "", "主任医师", "主管护师"):
        make_deployment(name="王颖", title=title)
    assert [row.title for row in deployments("ordering=title").in_order()] == ["主任医师", "主管护师", "护士", ""]


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "W10",
        "bnVsbA",
        "WyJuYW1lIiwxLDJd",
        "WyJuYW1lIiwiXHVkODAwIiwiYSJd",
        "WyJuYW1lIiwiXHUwMDAwIiwiYSJd",
        "é",
        "=" * 9,
    ],
)
def test_a_cursor_of_nobodys_is_refused(db: None, cursor: str) -> None:
    make_deployment()
    for bound in ("after", "before"):
        with pytest.raises(ValueError, match=r".+"):
            deployments().page(**{bound: cursor})


def test_a_cursor_of_another_order_is_refused(roster: None) -> None:
    cursor = deployments("ordering=name").page(size=2).next
    with pytest.raises(ValueError, match=r".+"):
        deployments("ordering=-name").page(after=cursor)


@pytest.mark.parametrize("model", list(ORDERS), ids=lambda model: model.__name__)
def test_every_list_pages_in_every_order(db: None, model: type) -> None:
    for code in ("150500", "150523", "420100"):
        make_region(code=code)
    for name in ORDERS[model]:
        for ordering in (name, "-" + name):
            selection = Selection(model, QueryDict(f"ordering={ordering}"))
            page = selection.page(size=2)
            assert [row.pk for row in page.rows] == [row.pk for row in selection.in_order()[:2]]


def test_the_orders_of_lists_by_themselves(db: None) -> None:
    make_region(code="150500")
    assert [row.pk for row in Selection(Region, QueryDict("")).page().rows] == ["150000", "150500"]
    numbers = [row.number for row in Selection(Revision, QueryDict("")).page().rows]
    assert numbers == sorted(numbers, reverse=True)


@pytest.mark.parametrize("ordering", ["name", "hospital", "-name"])  # two in memory, one by the database
def test_whoever_is_withheld_while_a_page_is_read_does_not_end_the_list(db: None, ordering: str) -> None:
    people = [make_deployment(name=f"王{name}") for name in "爱博彩丹恩芳"]
    selection = Selection(Deployment, QueryDict(f"q=王&ordering={ordering}"))
    gone = selection.page(size=2).rows[0]
    withheld = []

    def withhold_in_between(execute, sql, params, many, context):
        """Once, right behind the question for the ids of the page."""
        found = execute(sql, params, many, context)
        if "LIMIT 3" in sql and not withheld and ordering == "-name":
            withhold()
        return found

    def withhold() -> None:
        withheld.append(gone)
        gone.withheld = True
        save(gone)

    if ordering != "-name":
        withhold()  # what the selection found in memory is of the revision before
    with connection.execute_wrapper(withhold_in_between):
        page = selection.page(size=2)
    assert withheld
    seen = [row.pk for row in page.rows]
    assert len(seen) == 2 and gone.pk not in seen
    while page.next:
        page = selection.page(after=page.next, size=2)
        seen += [row.pk for row in page.rows]
    assert sorted(seen) == sorted({person.pk for person in people} - {gone.pk})
