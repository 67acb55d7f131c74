"""Made-up data: the same each time, like print, and never beside real data."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import F
from django.http import QueryDict

from roster.actions.seed import SeedError, load_seed
from roster.actions.synthesize import NotEmptyError, synthesize
from roster.models import Deployment, Figure, Region, Revision, Staff
from roster.selection import Selection, ledger
from tests.databases import run
from tests.factories import make_hospital, make_region


class Undone(Exception):
    pass


def rows() -> list[tuple]:
    fields = ("pk", "staff__name", "hospital__name", "batch__name", "department", "title", "started_on")
    return list(Deployment.objects.order_by("pk").values_list(*fields))


def test_the_same_number_gives_the_same_roster(db: None) -> None:
    with pytest.raises(Undone), transaction.atomic():
        synthesize(120)
        first = rows()
        raise Undone
    synthesize(120)
    assert rows() == first
    assert len(first) == 120


def test_everybody_stands_in_the_order_of_names(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roster.actions.synthesize.CHUNK", 3)  # so that some begin with somebody's second deployment
    synthesize(400)
    assert not Deployment.objects.exclude(sort_key=F("staff__sort_key")).exists()


def test_it_is_like_a_printed_roll(db: None) -> None:
    synthesize(400)
    everybody = Deployment.objects.all()
    for unknown in ({"department": ""}, {"title": ""}, {"hospital": None}, {"batch": None}, {"party_member": None}):
        assert 0 < everybody.filter(**unknown).count() < 400
    assert Staff.objects.count() < 400, "nobody was sent twice"
    assert everybody.exclude(title="").filter(profession="").count() == 0, "the vocabulary knows every title"
    entries = ledger(Selection(Figure, QueryDict("")).page().rows)
    assert {bool(entry.missing or entry.surplus) for entry in entries} == {True, False}


def test_it_refuses_a_database_that_holds_anything_else(db: None) -> None:
    make_hospital()
    with pytest.raises(NotEmptyError):
        synthesize(10)
    with pytest.raises(CommandError):
        call_command("synthesize", "10")
    assert not Deployment.objects.exists()


def test_regions_alone_may_be_there(db: None) -> None:
    make_region(code="150000", name="蒙")
    synthesize(10)
    assert Region.objects.get(pk="150000").name == "蒙"
    assert Deployment.objects.count() == 10


def test_real_data_does_not_go_beside_it(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("synthesize", "10")
    assert Revision.objects.is_made_up()
    with pytest.raises(SeedError):
        load_seed(settings.BASE_DIR / "fixtures")
    call_command("load_seed")
    assert Deployment.objects.count() == 10


def test_a_real_roster_is_not_made_up(db: None) -> None:
    make_hospital()
    assert not Revision.objects.is_made_up()


@pytest.mark.once
def test_a_new_database_is_set_up_on_the_way(tmp_path: Path) -> None:
    environment = {**os.environ, "VAR_DIR": str(tmp_path), "DATABASE_URL": ""}
    assert "30 made-up deployments" in run(environment, "manage.py", "synthesize", "30")


@pytest.mark.parametrize("number", ["0", "-5"])
def test_no_number_no_roster(db: None, number: str) -> None:
    with pytest.raises(CommandError):
        call_command("synthesize", "--", number)
