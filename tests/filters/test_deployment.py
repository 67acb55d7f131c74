"""What each filter of deployments lets through, the boundary days and the unknown included."""

import datetime as dt

import pytest
from django.http import QueryDict
from django.utils import translation

from roster.filters import FILTERSETS, DeploymentFilterSet
from roster.models import Deployment, Hospital
from roster.search import Meaning, find_meaning
from roster.selection import Selection
from roster.selection.memory.masks import BY_COLUMN, OTHERS
from tests.factories import (
    make_batch,
    make_citation,
    make_deployment,
    make_figure,
    make_hospital,
    make_posting,
    make_region,
    make_source,
    make_staff,
)

day = dt.date.fromisoformat


def names(query: str) -> list[str]:
    """Returns who is listed, after asking the columns in memory and the database, which must agree."""
    selection = Selection(Deployment, QueryDict(query))
    assert selection.errors == {}
    rows = list(selection.rows.select_related("staff"))
    assert sorted(row.pk for row in rows) == sorted(selection.found.ids())
    return sorted(row.staff.name for row in rows)


def errors(query: str) -> set[str]:
    return set(Selection(Deployment, QueryDict(query)).errors)


@pytest.mark.parametrize(
    "query",
    ["region=1505", "region=通辽市", "region=150500", "region=通辽市&region=unknown&hospital=通辽市医院", "region=15"],
)
def test_a_region_counts_all_below_it(db: None, query: str) -> None:
    make_deployment(name="王颖", hospital=make_hospital(name="通辽市医院", region=make_region(code="150500")))
    make_deployment(name="李强", hospital=make_hospital(region=make_region(code="420100", name="武汉市")))
    assert names(query) == ["王颖"]


def test_a_region_by_itself_leaves_out_what_is_below(db: None) -> None:
    make_deployment(name="王颖", hospital=make_hospital(region=make_region(code="150500")))
    make_deployment(name="李强", hospital=make_hospital(region=make_region(code="150000")))
    assert names("region_itself=15") == ["李强"]


def test_several_values_are_alternatives_and_several_filters_conditions(db: None) -> None:
    make_deployment(name="王颖", title="护士")
    make_deployment(name="李强", title="主治医师")
    make_deployment(name="包图雅", title="主管护师")
    make_deployment(name="白龙")
    assert names("profession=nurse&profession=unknown") == ["包图雅", "王颖", "白龙"]
    assert names("profession=nurse&grade=intermediate") == ["包图雅"]


@pytest.mark.parametrize(("value", "found"), [("yes", ["王颖"]), ("no", ["李强"]), ("unknown", ["白龙"])])
def test_party_membership_not_said_is_neither_yes_nor_no(db: None, value: str, found: list[str]) -> None:
    make_deployment(name="王颖", party_member=True)
    make_deployment(name="李强", party_member=False)
    make_deployment(name="白龙")
    assert names(f"party_member={value}") == found


def test_gender_is_the_persons(db: None) -> None:
    make_deployment(staff=make_staff(name="王颖", gender="female"))
    make_deployment(name="白龙")
    assert names("gender=female") == ["王颖"]
    assert names("gender=unknown") == ["白龙"]


def test_post_by_its_usual_word(db: None) -> None:
    make_deployment(name="王颖", post="护士长")
    make_deployment(name="白龙", post="副院长")
    assert names("post=护士长") == ["王颖"]


@pytest.fixture
def places(db: None) -> None:
    """Five people: their batch went to 武汉, was posted there, they were alone, the batch went elsewhere, no batch."""
    wuhan, huanggang = make_region(code="420100", name="武汉市"), make_region(code="421100", name="黄冈市")
    hospital = make_hospital(name="雷神山医院", region=wuhan)
    make_deployment(name="一", batch=make_batch(destination=wuhan))
    posted = make_batch()
    make_posting(batch=posted, hospital=hospital)
    make_deployment(name="二", batch=posted)
    make_posting(deployment=make_deployment(name="三"), region=wuhan)
    make_deployment(name="四", batch=make_batch(destination=huanggang))
    make_deployment(name="五")


def test_destination_is_the_batchs_or_a_posting(places: None) -> None:
    assert names("destination=420100") == ["一", "三", "二"]
    assert names("destination=42") == ["一", "三", "二", "四"]
    assert names("destination=unknown") == ["五"]
    assert names("destination=4211&destination=unknown") == ["五", "四"]


def test_served_at_is_where_one_or_the_batch_was_posted(places: None) -> None:
    assert names("served_at=雷神山医院") == ["二"]
    assert names("served_at=unknown") == ["一", "三", "五", "四"]


@pytest.fixture
def days(db: None) -> None:
    """Own dates, the batch's dates, own before the batch's, an open end, and no dates."""
    batch = make_batch(departed_on=day("2020-02-01"), returned_on=day("2020-03-20"))
    make_deployment(name="队", batch=batch)
    make_deployment(name="己", batch=batch, started_on=day("2020-02-09"), ended_on=day("2020-02-28"))
    make_deployment(name="开", batch=make_batch(departed_on=day("2020-02-15")))
    make_deployment(name="无", batch=make_batch())


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("as_of=2020-01-31", []),
        ("as_of=2020-02-01", ["队"]),
        ("as_of=2020-02-09", ["己", "队"]),
        ("as_of=2020-02-28", ["己", "开", "队"]),
        ("as_of=2020-02-29", ["开", "队"]),
        ("as_of=2020-03-20", ["开", "队"]),
        ("as_of=2020-03-21", ["开"]),
        ("departed_from=2020-02-09", ["己", "开"]),
        ("departed_from=2020-02-10", ["开"]),
        ("departed_until=2020-02-01", ["队"]),
        ("departed_until=2020-01-31", []),
        ("departed_from=2020-02-02&departed_until=2020-02-14", ["己"]),
        ("departed=2020-02-01", ["队"]),
        ("departed=2020-02-09&departed=unknown", ["己", "无"]),
    ],
)
def test_days(days: None, query: str, found: list[str]) -> None:
    assert names(query) == found


def test_a_source_that_prints_somebody_and_none_that_readers_see(db: None) -> None:
    roll = make_source(title="名单")
    make_citation(deployment=make_deployment(name="王颖"), source=roll)
    make_citation(deployment=make_deployment(name="李强"), source=make_source(kind="correction"))
    make_deployment(name="白龙")
    assert names(f"source={roll.pk}") == names("source=名单") == ["王颖"]
    assert names("source=unknown") == ["李强", "白龙"]


def test_a_person_by_id_or_by_a_name_that_only_one_has(db: None) -> None:
    make_deployment(name="王颖")
    make_deployment(name="李强")
    assert names("staff=王颖") == ["王颖"]
    make_deployment(name="王颖")
    assert errors("staff=王颖") == {"staff"}


@pytest.fixture
def sent(db: None) -> dict[str, Hospital]:
    """A batch of 湖南 with two people of there, a third from elsewhere; one more of 湖南 without a batch."""
    hospital = make_hospital(region=make_region(code="430100", name="长沙市"))
    batch = make_batch(origin=make_region(code="430000", name="湖南省"), departed_on=day("2020-02-10"))
    make_deployment(name="一", hospital=hospital, batch=batch, title="护士", party_member=True)
    make_deployment(name="二", hospital=hospital, batch=batch, title="医师", started_on=day("2020-02-20"))
    make_deployment(name="三", hospital=make_hospital(region=make_region(code="150500")), batch=batch)
    make_deployment(name="四", hospital=hospital)
    return {"hospital": hospital, "batch": batch}


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        ({}, ["一", "三", "二", "四"]),
        ({"measure": "nurses"}, ["一"]),
        ({"measure": "physicians"}, ["二"]),
        ({"measure": "party_members"}, ["一"]),
        ({"measure": "beds"}, []),
        ({"as_of": day("2020-02-09")}, ["四"]),
        ({"as_of": day("2020-02-10")}, ["一", "三", "四"]),
        ({"from_date": day("2020-02-11")}, ["二", "四"]),
    ],
)
def test_a_figure_of_a_region_counts_its_people_and_its_batches(
    sent: dict[str, Hospital], figure: dict[str, object], found: list[str]
) -> None:
    made = make_figure(region=make_region(code="430000"), **figure)
    assert names(f"figure={made.pk}") == found


def test_a_figure_of_a_batch_counts_all_of_it_whatever_the_day(sent: dict[str, Hospital]) -> None:
    figure = make_figure(batch=sent["batch"], as_of=day("2020-01-01"))
    assert names(f"figure={figure.pk}") == ["一", "三", "二"]


def test_a_figure_of_a_hospital_counts_who_comes_from_it_or_served_there(sent: dict[str, Hospital]) -> None:
    figure = make_figure(batch=sent["batch"], hospital=sent["hospital"])
    assert names(f"figure={figure.pk}") == ["一", "二"]
    make_posting(batch=sent["batch"], hospital=sent["hospital"])
    assert names(f"figure={figure.pk}") == ["一", "三", "二"]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("颖", ["王颖"]),
        ("wangy", ["王颖"]),
        ("wy", ["王颖"]),
        ("通辽", ["王颖"]),
        ("通辽 护士", ["王颖"]),
        ("人民医院", ["李强"]),
        ("李 通辽", []),
        ("重症", ["李强"]),
        ("ICU", ["李强"]),
        ("医生", ["李强"]),
        ("主任医师", ["李强"]),
        ("首批", ["白龙"]),
        ("护士长", ["白龙"]),
        ("%", []),
        ("·", []),
    ],
)
def test_every_word_of_a_search_must_be_meant(db: None, q: str, found: list[str]) -> None:
    tongliao = make_region(code="150500", name="通辽市")
    make_deployment(name="王颖", hospital=make_hospital(name="第一医院", region=tongliao), title="护士")
    make_deployment(name="李强", hospital=make_hospital(name="某人民医院"), department="重症医学科", title="主任医师")
    make_deployment(name="白龙", batch=make_batch(name="首批医疗队"), post="护士长")
    assert names(f"q={q}") == found


def test_who_is_withheld_or_merged_is_never_found(db: None) -> None:
    make_deployment(name="王颖", withheld=True)
    make_deployment(staff=make_staff(name="王莹", withheld=True))
    make_deployment(staff=make_staff(name="王英", merged_into=make_staff()))
    make_deployment(name="王英")
    assert names("q=王") == ["王英"]


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("colour=red", "colour"),
        ("region=9999", "region"),
        ("region=\0", "region"),
        ("hospital=没有", "hospital"),
        ("grade=expert", "grade"),
        ("post=国王", "post"),
        ("as_of=2020-02-30", "as_of"),
        ("as_of=20200203", "as_of"),
        ("as_of=unknown", "as_of"),
        ("as_of=2020-02-03&as_of=2020-02-04", "as_of"),
        ("departed=gestern", "departed"),
        ("departed_from=\0", "departed_from"),
        ("source=unknown&figure=unknown", "figure"),
        ("ordering=age", "ordering"),
        ("ordering=name&ordering=title", "ordering"),
        ("q=%00", "q"),
        (f"q={'x' * 1_000_000}", "q"),
        ("q=" + "+".join(f"x{n}" for n in range(9)), "q"),
        ("&".join(f"grade=g{n}" for n in range(900)), "grade"),
    ],
)
def test_a_wrong_parameter_is_named_and_nothing_answered(db: None, query: str, wrong: str) -> None:
    make_deployment()
    assert errors(query) == {wrong}
    assert Selection(Deployment, QueryDict(query)).count == 0


def test_an_empty_value_asks_nothing(db: None) -> None:
    make_deployment(name="王颖")
    assert names("q=&region=&hospital=&as_of=&ordering=") == ["王颖"]


def test_every_filter_of_deployments_is_known_to_the_columns_in_memory() -> None:
    # A search is of several terms, whose people are kept for the sentence (Found).
    assert set(DeploymentFilterSet.base_filters) == {*BY_COLUMN, *OTHERS, "q", "ordering"}


@pytest.mark.parametrize("filterset", FILTERSETS.values(), ids=lambda filterset: filterset.__name__)
def test_every_filter_says_what_it_is_with_an_example(filterset: type) -> None:
    for name, filter_ in filterset.base_filters.items():
        assert str(filter_.label) and str(filter_.extra["help_text"]) and filter_.example, name


def test_of_two_regions_that_lie_in_one_another_the_narrower_counts(db: None) -> None:
    make_deployment(name="王颖", hospital=make_hospital(region=make_region(code="150523")))
    make_deployment(name="李强", hospital=make_hospital(region=make_region(code="150400")))
    make_deployment(name="孙莉", hospital=make_hospital(region=make_region(code="420100")))
    assert names("region=15&region=1505") == names("region=1505&region=15&region=150523") == ["王颖"]
    assert names("region=15&region=1505&region=42") == ["孙莉", "王颖"]


def test_a_value_that_is_repeated_counts_each_time(db: None) -> None:
    assert not Selection(Deployment, QueryDict("&".join(["profession=nurse"] * 50))).errors
    assert "profession" in Selection(Deployment, QueryDict("&".join(["profession=nurse"] * 51))).errors


def test_days_the_wrong_way_round_are_named_both(db: None) -> None:
    with translation.override("zh-hans"):
        found = Selection(Deployment, QueryDict("departed_from=2020-03-01&departed_until=2020-02-01"))
    assert found.errors == {"departed_from": ["出发日期起于2020年3月1日、止于2020年2月1日：起始日晚于截止日。"]}
    assert list(found.rows) == []
    assert errors("departed_from=2020-02-01&departed_until=2020-02-01") == set()
    assert errors("departed_from=2020-03-01&departed_until=x") == {"departed_until"}


def test_a_word_is_looked_up_once_for_the_database_and_the_columns_in_memory(db: None, monkeypatch) -> None:
    make_deployment(name="王颖", title="护士")
    asked = []

    def look_up(term: str) -> Meaning:
        asked.append(term)
        return find_meaning(term)

    monkeypatch.setattr("roster.filters.deployment.find_meaning", look_up)
    selection = Selection(Deployment, QueryDict("q=王 护士"))
    assert [row.staff.name for row in selection.page().rows] == ["王颖"]
    assert selection.count == 1
    assert asked == ["王", "护士"]


def test_the_address_of_a_double_asks_for_what_it_became_part_of(db: None) -> None:
    last = make_hospital()
    first = make_hospital(merged_into=make_hospital(merged_into=last))
    person = make_staff(name="王颖")
    double = make_staff(name="王颍", merged_into=person)
    make_deployment(staff=person, hospital=last)
    make_deployment(name="白桦")
    assert names(f"hospital={first.pk}") == names(f"staff={double.pk}") == ["王颖"]
    selection = Selection(Deployment, QueryDict(f"hospital={first.pk}&hospital={last.pk}"))
    assert [chip.value for chip in selection.describe().chips] == [last.pk]


def test_a_withheld_double_is_nobody(db: None) -> None:
    person = make_staff(name="王颖")
    make_deployment(staff=person)
    hidden = make_staff(name="王颍", merged_into=person, withheld=True)
    through = make_staff(name="王影", merged_into=hidden)
    assert errors(f"staff={hidden.pk}") == errors(f"staff={through.pk}") == {"staff"}
