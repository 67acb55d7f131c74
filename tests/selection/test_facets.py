"""Facets: which choices stand where. That their numbers are right is the one answer's test."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from roster.models import Deployment
from roster.selection import Choice, Facet, Selection
from tests.factories import make_batch, make_deployment, make_hospital, make_region, save


def facet(name: str, query: str = "", *, search: str = "") -> Facet:
    selection = Selection(Deployment, QueryDict(query))
    found = {facet.name: facet for facet in selection.facets({name: search} if search else None)}
    return found[name]


def outline(choices: list[Choice]) -> list:
    """Returns the choices as [value, count, children …] in their order."""
    return [[choice.value, choice.count, *outline(choice.children)] for choice in choices]


def sent(code: str, number: int = 1, *, name: str = "") -> None:
    hospital = make_hospital(name=name, region=make_region(code=code))
    for _ in range(number):
        make_deployment(hospital=hospital)


def test_regions_are_a_tree_that_opens_where_something_is_chosen(db: None) -> None:
    sent("150523", 2)
    sent("150500")
    sent("430100", 4)
    others = [["420000", 3], ["430000", 4]]
    sent("420100", 3)
    assert outline(facet("region").choices) == [["150000", 3], *others]
    assert outline(facet("region", "region=15").choices) == [["150000", 3, ["150500", 3]], *others]
    tree = outline(facet("region", "region=150523").choices)
    assert tree == [["150000", 3, ["150500", 3, ["150523", 2]]], *others]


def test_the_only_province_is_open(db: None) -> None:
    sent("150523")
    sent("150000")
    assert outline(facet("region").choices) == [["150000", 2, ["150500", 1]]]


def test_a_choice_without_rows_is_there_with_nought_and_unknown_is_one(db: None) -> None:
    make_deployment(title="护士")
    make_deployment(title="主治医师")
    make_deployment()
    assert outline(facet("grade", "profession=nurse").choices) == [["junior", 1], ["intermediate", 0], ["unknown", 0]]
    assert outline(facet("profession", "profession=nurse").choices) == [["physician", 1], ["nurse", 1], ["unknown", 1]]


def test_a_long_facet_is_cut_keeps_what_is_chosen_and_can_be_searched(db: None) -> None:
    for n in range(15):
        sent("150500", 1 + n % 2, name=f"第{n}医院")
    rare = make_hospital(name="末尾卫生院")
    make_deployment(hospital=rare)
    found = facet("hospital")
    assert (len(found.choices), found.left_out) == (12, 4)
    assert [choice.count for choice in found.choices] == [2] * 7 + [1] * 5
    assert [choice.label for choice in facet("hospital", search="末尾").choices] == ["末尾卫生院"]
    first = facet("hospital", f"hospital={rare.pk}").choices[0]
    assert (first.label, first.chosen, first.query) == ("末尾卫生院", True, "")
    whole = Selection(Deployment, QueryDict("")).facet("hospital", limit=50)
    assert (len(whole.choices), whole.left_out) == (16, 0)


def test_a_heading_of_the_standard_is_named_with_its_province(db: None) -> None:
    heading = make_region(code="110100", name="市辖区")
    heading.grouping = True
    save(heading)
    sent("110101")
    [province] = facet("region").choices
    assert [choice.label for choice in province.children] == ["省11市辖区"]
    [bar] = Selection(Deployment, QueryDict("")).statistics().regions
    assert bar.label == "省11市辖区"


def test_days_stand_in_their_order(db: None) -> None:
    make_deployment(started_on=dt.date(2020, 2, 9))
    make_deployment(batch=make_batch(departed_on=dt.date(2020, 1, 28)))
    make_deployment()
    assert [choice.value for choice in facet("departed").choices] == ["2020-01-28", "2020-02-09", "unknown"]


def test_a_name_that_is_no_facet(db: None) -> None:
    with pytest.raises(KeyError):
        Selection(Deployment, QueryDict("")).facet("q")


@pytest.mark.parametrize("query", ["", "region=15&q=医院", "profession=nurse&departed=unknown&ordering=-hospital"])
def test_the_number_of_queries_is_the_same_for_2_rows_and_for_20(db: None, query: str) -> None:
    counts = []
    for _ in range(2):
        for _ in range(1 if not counts else 9):
            sent("150523", 2)
        selection = Selection(Deployment, QueryDict(query))
        selection.facets()
        counts.append(queries_of(lambda: everything(query)))
    assert counts[0] == counts[1]


def everything(query: str) -> None:
    selection = Selection(Deployment, QueryDict(query))
    for row in selection.page().rows:
        str((row.staff, row.hospital, row.batch, row.region))
    selection.facets()
    selection.statistics()
    str(selection.describe())


def queries_of(function: Callable[[], None]) -> int:
    with CaptureQueriesContext(connection) as captured:
        function()
    return len(captured)


def test_a_league_is_asked_for_instead_of_the_province_that_it_lies_in(db: None) -> None:
    sent("150523")
    sent("150400", 2)
    [province] = facet("region", "region=15").choices
    queries = {choice.value: choice.query for choice in province.children}
    assert (queries["150500"], queries["150400"]) == ("region=150500", "region=150400")
    [province] = facet("region", "region=1505").choices
    assert (province.chosen, province.query) == (False, "region=150000")


def test_the_province_that_sent_half_of_all_is_open(db: None) -> None:
    sent("150500", 2)
    sent("420100")
    sent("430100")
    assert outline(facet("region").choices) == [["150000", 2, ["150500", 2]], ["420000", 1], ["430000", 1]]


def test_a_facet_knows_whether_it_is_asked_for_even_below_a_region(db: None) -> None:
    make_deployment(hospital=make_hospital(region=make_region(code="150500", name="通辽市")), title="护士")
    found = {facet.name: facet.is_asked_for for facet in Selection(Deployment, QueryDict("region=1505")).facets()}
    assert [name for name, asked in found.items() if asked] == ["region"]
