"""The columns in memory follow every kind of change: they always equal what the database would give anew."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import transaction

from roster.models import Batch, Citation, Deployment, Hospital, Posting, Revision, Source, Staff
from roster.selection.memory import snapshot as snapshots
from roster.selection.memory.snapshot import Snapshot, build, current_snapshot
from tests.factories import (
    make_batch,
    make_citation,
    make_deployment,
    make_hospital,
    make_posting,
    make_region,
    make_source,
    make_staff,
    remove,
    save,
)

day = dt.date.fromisoformat


def contents(snapshot: Snapshot) -> dict[str, dict[str, tuple]]:
    return {
        pk: {name: column.values[column.codes[place]] for name, column in snapshot.columns.items()}
        for place, pk in enumerate(snapshot.ids_at(snapshot.all_positions))
    }


@pytest.fixture
def roster(db: None) -> None:
    """Two people of one batch, each with a citation, one posted apart."""
    hospital = make_hospital(region=make_region(code="150500"))
    batch = make_batch(departed_on=day("2020-02-01"), destination=make_region(code="420100", name="武汉市"))
    for name in ("王颖", "李强"):
        make_citation(deployment=make_deployment(name=name, hospital=hospital, batch=batch, title="护士"))
    make_posting(deployment=Deployment.objects.first(), hospital=make_hospital(region=make_region(code="420600")))
    batch.refresh_from_db()
    current_snapshot()


def change(record: object, **values: object) -> None:
    for name, value in values.items():
        setattr(record, name, value)
    save(record)


CHANGES: dict[str, Callable[[], object]] = {
    "a title": lambda: change(Deployment.objects.first(), title="主任医师"),
    "a withheld deployment": lambda: change(Deployment.objects.first(), withheld=True),
    "a withheld person": lambda: change(Staff.objects.first(), withheld=True),
    "a gender": lambda: change(Staff.objects.first(), gender="female"),
    "a merged person": lambda: change(Staff.objects.first(), merged_into=make_staff(name="王颖")),
    "a new deployment": lambda: make_deployment(name="包图雅"),
    "a deleted deployment": lambda: remove(Deployment.objects.first()),
    "a batch's destination": lambda: change(Batch.objects.get(), destination=make_region(code="421100")),
    "a batch's return": lambda: change(Batch.objects.get(), returned_on=day("2020-03-01")),
    "a batch's posting": lambda: make_posting(batch=Batch.objects.get(), hospital=make_hospital()),
    "a posting's hospital": lambda: change(Posting.objects.get(), hospital=make_hospital()),
    "a posting moved to another": lambda: change(Posting.objects.get(), deployment=Deployment.objects.last()),
    "a deleted posting": lambda: remove(Posting.objects.get()),
    "a hospital's region": lambda: change(
        Hospital.objects.get(postings__isnull=False), region=make_region(code="420700")
    ),
    "the region of those sent": lambda: change(
        Hospital.objects.filter(deployments__isnull=False).first(), region=make_region(code="150100")
    ),
    "another citation": lambda: make_citation(deployment=Deployment.objects.first()),
    "a citation of another source": lambda: change(Citation.objects.first(), source=make_source()),
    "a citation moved to another": lambda: change(
        Citation.objects.get(deployment=Deployment.objects.first()), deployment=Deployment.objects.last()
    ),
    "a deleted citation": lambda: remove(Citation.objects.first()),
    "a source that becomes private": lambda: change(Source.objects.first(), kind=Source.Kind.CORRECTION),
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_columns_follow(roster: None, name: str) -> None:
    before = contents(current_snapshot())
    CHANGES[name]()
    followed = current_snapshot()
    assert contents(followed) == contents(build(Revision.objects.latest_stamp()))
    assert contents(followed) != before


def test_several_revisions_at_once(roster: None) -> None:
    for name in ("a title", "a new deployment", "a deleted citation", "a withheld person"):
        CHANGES[name]()
    assert contents(current_snapshot()) == contents(build(Revision.objects.latest_stamp()))


def test_too_many_changes_are_read_anew(roster: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "FOLLOWED_ROWS", 0)
    CHANGES["a title"]()
    assert contents(current_snapshot()) == contents(build(Revision.objects.latest_stamp()))


def test_what_was_taken_back_is_forgotten_though_its_number_comes_again(roster: None) -> None:
    class TakenBack(Exception):
        pass

    with pytest.raises(TakenBack), transaction.atomic():
        CHANGES["a new deployment"]()
        number = current_snapshot().stamp[0]
        raise TakenBack
    CHANGES["a gender"]()
    assert Revision.objects.latest_number() == number - 1  # the person and the deployment took two
    make_batch()
    assert current_snapshot().stamp[0] == number
    assert contents(current_snapshot()) == contents(build(Revision.objects.latest_stamp()))


def test_an_unchanged_roster_costs_one_query(roster: None, django_assert_num_queries: Callable) -> None:
    current_snapshot()
    with django_assert_num_queries(1):
        current_snapshot()


def test_under_steady_writing_nobody_waits_for_its_end(roster: None, monkeypatch: pytest.MonkeyPatch) -> None:
    rounds: list[Snapshot] = []
    follow = snapshots.follow

    def while_others_write(snapshot: Snapshot, pending: list) -> Snapshot | None:
        found = follow(snapshot, pending)
        make_deployment(name="李强")
        rounds.append(found)
        return found

    monkeypatch.setattr(snapshots, "follow", while_others_write)
    before = make_deployment(name="白桦")
    assert before.pk in contents(current_snapshot())
    assert len(rounds) == snapshots.ROUNDS
    monkeypatch.setattr(snapshots, "follow", follow)
    assert contents(current_snapshot()) == contents(build(Revision.objects.latest_stamp()))


def test_a_roster_that_lists_nobody_is_a_roster(db: None, django_assert_num_queries: Callable) -> None:
    make_source()
    assert len(current_snapshot()) == 0
    with django_assert_num_queries(1):
        assert len(current_snapshot()) == 0
