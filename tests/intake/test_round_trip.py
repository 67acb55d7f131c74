"""What the roster gives out can be edited and taken in again."""

import csv
import io
import zipfile
from typing import Any

import pytest
from django.test import Client

from roster.actions.intake.commit import commit
from roster.actions.intake.review import decide
from roster.models import Citation, Deployment, Intake, Revision, Source
from tests.factories import make_batch, make_citation, make_deployment, make_hospital, make_region
from tests.intake.taking import outcomes, taken

pytestmark = pytest.mark.django_db


@pytest.fixture
def roster(regions: None) -> list[Deployment]:
    """Three people who differ in all that a file can say, one of them with a name twice in the roster."""
    hospital = make_hospital(name="赤峰市医院", region=make_region(code="150402", name="红山区"))
    batch = make_batch(name="第一批")
    said = {"department": "重症医学科", "title": "主管护师", "post": "护士长", "role": "leader", "role_printed": "领队"}
    made = [
        make_deployment(name="王颖", hospital=hospital, batch=batch, party_member=True, **said),
        make_deployment(name="王颖", hospital=hospital, department="内科"),
        make_deployment(name="李静", title="=危险"),
    ]
    for one in made:
        make_citation(deployment=one)
    return made


def exported(kind: str) -> bytes:
    return b"".join(Client().get(f"/deployments/export.{kind}").streaming_content)  # type: ignore[attr-defined]


def edited(content: bytes, pk: str, column: str, value: str) -> bytes:
    """The CSV with one cell of one deployment's row changed."""
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    for row in rows:
        if pk in row.values():
            row[column] = value
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def proposed(intake: Intake) -> tuple[int, int]:
    """How many entries a commit would write, and how many wait for a person."""
    return intake.entries.effective().count(), intake.entries.open().count()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_unchanged_it_proposes_nothing_and_cites_nothing(roster: list[Deployment], kind: str) -> None:
    intake = taken(file=exported(kind), file_name=f"roster.{kind}")
    assert outcomes(intake) == {"王颖": "same", "李静": "same"}
    assert intake.entries.count() == 3
    assert proposed(intake) == (0, 0)
    before = Revision.objects.latest_number()
    assert commit(intake).revision is None
    assert (Revision.objects.latest_number(), Citation.objects.count()) == (before, 3)


@pytest.mark.parametrize(
    ("column", "value", "field", "stored"),
    [
        ("职称（原文）", "副主任护师", "title", "副主任护师"),
        ("科室（原文）", "急诊科", "department", "急诊科"),
        ("职务（原文）", "护理部主任", "post", "护理部主任"),
        ("党员", "否", "party_member", False),
    ],
)
def test_edited_it_proposes_exactly_that(
    roster: list[Deployment], column: str, value: str, field: str, stored: Any
) -> None:
    first = roster[0]
    intake = taken(file=edited(exported("csv"), first.pk, column, value), file_name="roster.csv")
    changed = intake.entries.get(outcome="different")
    assert changed.deployment_id == first.pk
    assert list(changed.match["differences"]) == [field]
    assert proposed(intake) == (0, 1)
    decide(changed, "take", version=changed.version, actor=None)
    assert commit(intake).changed == 1
    first.refresh_from_db()
    assert getattr(first, field) == stored
    assert first.citations.count() == 2  # the edited file says it


def test_a_difference_that_is_left_writes_nothing_at_all(roster: list[Deployment]) -> None:
    data = edited(exported("csv"), roster[0].pk, "职称（原文）", "护士")
    intake = taken(file=data, file_name="roster.csv")
    changed = intake.entries.get(outcome="different")
    decide(changed, "leave", version=changed.version, actor=None)
    assert proposed(intake) == (0, 0)
    sources = Source.objects.count()
    assert commit(intake).revision is None
    assert (Source.objects.count(), Citation.objects.count()) == (sources, 3)


def test_a_formula_in_a_title_goes_out_harmless_and_comes_back_as_it_was(roster: list[Deployment]) -> None:
    rows = csv.DictReader(io.StringIO(exported("csv").decode("utf-8-sig")))
    assert {row["职称（原文）"] for row in rows} >= {"'=危险"}
    with zipfile.ZipFile(io.BytesIO(exported("xlsx"))) as book:
        assert not [name for name in book.namelist() if b"<f>" in book.read(name)]
