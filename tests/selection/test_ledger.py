"""Announced against listed."""

import pytest
from django.http import QueryDict

from roster.models import Deployment, Figure
from roster.selection import LedgerEntry, Selection, ledger
from tests.factories import make_batch, make_deployment, make_figure, make_hospital, make_region, make_source


def entry(figure: Figure) -> LedgerEntry:
    (found,) = ledger([figure])
    return found


@pytest.fixture
def batch(db: None) -> object:
    """A batch of three: two nurses, one of them in the party, and a physician, from two leagues."""
    batch = make_batch(name="第一批", origin=make_region(code="150000"))
    for title, code, member in (("护士", "150500", True), ("护师", "150500", None), ("医师", "150400", None)):
        hospital = make_hospital(region=make_region(code=code))
        make_deployment(batch=batch, hospital=hospital, title=title, party_member=member)
    return batch


@pytest.mark.parametrize(
    ("measure", "listed"),
    [
        ("people", 3),
        ("nurses", 2),
        ("physicians", 1),
        ("party_members", 1),
        ("hospitals", 3),
        ("cities", 2),
        ("beds", None),
        ("patients", None),
        ("branches", None),
    ],
)
def test_what_is_listed_of_each_measure(batch: object, measure: str, listed: int | None) -> None:
    assert entry(make_figure(batch=batch, measure=measure)).listed == listed


def test_batches_of_a_region(batch: object) -> None:
    make_batch(origin=make_region(code="150500"))
    make_batch(origin=make_region(code="430000"))
    assert entry(make_figure(region=make_region(code="150000"), measure="batches")).listed == 2


def test_a_region_does_not_count_a_team_that_stayed_within_it(batch: object) -> None:
    home = make_batch(origin=make_region(code="150000"), destination=make_region(code="150500"))
    make_deployment(batch=home, stated_region=make_region(code="150500"))
    people, batches = (make_figure(region=make_region(code="150000"), measure=m) for m in ("people", "batches"))
    assert (entry(people).listed, entry(batches).listed) == (3, 1)
    assert Selection(Deployment, QueryDict(entry(people).query)).rows.count() == 3
    assert entry(make_figure(batch=home)).listed == 1


def test_whom_a_source_names_beside_its_number_is_not_counted(batch: object) -> None:
    figure = make_figure(batch=batch, value=3, leaves_out=batch.deployments.first())
    found = entry(figure)
    assert (found.listed, found.missing) == (2, 1)
    assert Selection(Deployment, QueryDict(found.query)).rows.count() == 2
    assert Selection(Deployment, QueryDict(found.query)).count == 2


def test_nothing_is_held_against_a_number_of_people_who_were_not_sent(batch: object) -> None:
    figure = make_figure(batch=batch, value=8000, of_those_sent=False)
    found = entry(figure)
    assert (found.listed, found.missing, found.surplus, found.query) == (None, 0, 0, None)
    assert Selection(Deployment, QueryDict(f"figure={figure.pk}")).count == 0


@pytest.mark.parametrize(
    ("bound", "value", "missing", "surplus"),
    [
        ("exact", 3, 0, 0),
        ("exact", 5, 2, 0),
        ("exact", 2, 0, 1),
        ("at_least", 2, 0, 0),
        ("at_least", 5, 2, 0),
        ("about", 3, 0, 0),
        ("about", 10, 2, 0),
        ("about", 800, 747, 0),
    ],
)
def test_missing_and_too_many_by_the_bound(batch: object, bound: str, value: int, missing: int, surplus: int) -> None:
    found = entry(make_figure(batch=batch, value=value, bound=bound))
    assert (found.missing, found.surplus) == (missing, surplus)


def test_the_list_behind_a_number_has_that_many(batch: object) -> None:
    for measure in ("people", "nurses", "party_members"):
        found = entry(make_figure(batch=batch, measure=measure))
        assert Selection(Deployment, QueryDict(found.query)).count == found.listed
    assert entry(make_figure(batch=batch, measure="beds")).query is None


@pytest.mark.parametrize(
    ("whole", "parts", "adds_up"),
    [
        ({"value": 1000, "bound": "at_least"}, [("physicians", 240), ("nurses", 760)], True),
        ({"value": 1000}, [("physicians", 240), ("nurses", 700)], False),
        ({"value": 30}, [("people", 10), ("people", 20)], True),
        ({"value": 30}, [("people", 10), ("people", 21)], False),
    ],
)
def test_a_breakdown_adds_up(db: None, whole: dict, parts: list[tuple[str, int]], adds_up: bool) -> None:
    batch, source = make_batch(), make_source()
    figure = make_figure(batch=batch, source=source, **whole)
    for measure, value in parts:
        make_figure(batch=batch, source=source, measure=measure, value=value, part_of=figure)
    make_figure(batch=batch, source=source, measure="party_members", value=9, part_of=figure)
    (breakdown,) = entry(figure).breakdowns
    assert sorted((part.measure, part.value) for part in breakdown.parts) == sorted(parts)
    assert (breakdown.adds_up, breakdown.total) == (adds_up, sum(value for _measure, value in parts))
    assert breakdown.difference == figure.value - breakdown.total


def test_one_part_is_no_breakdown(db: None) -> None:
    batch = make_batch()
    figure = make_figure(batch=batch, value=30)
    make_figure(batch=batch, value=10, part_of=figure)
    assert entry(figure).breakdowns == []


@pytest.mark.parametrize(
    ("other", "contradicts"),
    [
        ({"value": 35}, True),
        ({"value": 34}, False),
        ({"value": 30, "bound": "at_least"}, False),
        ({"value": 40, "bound": "at_least"}, True),
        ({"value": 30, "bound": "about"}, False),
        ({"value": 35, "as_of": "2020-02-09"}, False),
    ],
)
def test_rival_claims_stand_side_by_side(db: None, other: dict, contradicts: bool) -> None:
    batch = make_batch()
    figure = make_figure(batch=batch, value=34, as_of="2020-02-01")
    rival = make_figure(batch=batch, **other)
    make_figure(batch=make_batch(), value=99)
    make_figure(batch=batch, measure="nurses", value=99)
    assert [(found.figure, found.contradicts) for found in entry(figure).rivals] == [(rival, contradicts)]


def test_a_part_is_no_rival_of_its_whole_nor_a_repetition_of_one_source(db: None) -> None:
    batch, source = make_batch(), make_source()
    figure = make_figure(batch=batch, source=source, value=34)
    make_figure(batch=batch, value=20, part_of=figure)
    make_figure(batch=batch, source=source, value=34, as_of="2020-02-15")
    assert entry(figure).rivals == []


def test_as_many_queries_for_many_figures_as_for_two(batch: object, django_assert_num_queries) -> None:
    figures = [make_figure(batch=batch, value=n) for n in range(12)]
    ledger(figures[:2])
    with django_assert_num_queries(3):
        ledger(figures[:2])
    with django_assert_num_queries(3):
        ledger(figures)
