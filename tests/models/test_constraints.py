"""Every rule of the models is a named constraint of the database; each is tested both ways."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from roster.models import (
    BatchName,
    Correction,
    Figure,
    Hospital,
    Intake,
    IntakeEntry,
    Recorded,
    Region,
    Revision,
    Source,
    Staff,
)
from tests.factories import (
    make_batch,
    make_citation,
    make_deployment,
    make_distinction,
    make_figure,
    make_hospital,
    make_posting,
    make_region,
    make_source,
    make_staff,
    record,
)

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2020, 2, 9, 12, tzinfo=dt.UTC)
EARLY, LATE = dt.date(2020, 2, 9), dt.date(2020, 3, 17)


def intake(**fields) -> Intake:
    return Intake.objects.create(**{"title": "名单", "file_hash": "0" * 64} | fields)


def entry(**fields) -> IntakeEntry:
    return IntakeEntry.objects.create(**{"intake": intake(), "position": 1, "printed": "王颖"} | fields)


def merged_into_itself(model: type[Recorded]) -> Recorded:
    row = model(name="王颖")
    row.merged_into_id = row.pk
    return record(row)


def its_own_original() -> None:
    source = Source(kind="notice", title="通知", relation="reprints")
    source.parent_id = source.pk
    record(source)


def correction(**fields) -> Revision:
    return record(Correction(**{"kind": "change", "request": "应为王颖", "requested_at": NOON} | fields))


def revision(**fields) -> Revision:
    return Revision.objects.create(**{"number": 1, "at": NOON, "kind": "edit", "reason": "错字"} | fields)


def its_own_part() -> None:
    figure = Figure(region=make_region(), source=make_source(), measure="beds", value=1, printed="1张")
    figure.part_of_id = figure.pk
    record(figure)


def twice_in_a_batch() -> None:
    staff, batch = make_staff(), make_batch()
    make_deployment(staff=staff, batch=batch)
    make_deployment(staff=staff, batch=batch)


# The constraint's name, what it forbids, and what it must allow.
CASES: list[tuple[str, Callable, Callable]] = [
    ("region_code_six_digits", lambda: record(Region(code="1505", name="通辽市", level="province")), make_region),
    (
        "region_parent_unless_province",
        lambda: record(Region(code="150500", name="通辽市", level="prefecture")),
        lambda: record(Region(code="150000", name="内蒙古自治区", level="province")),
    ),
    ("hospital_not_merged_into_itself", lambda: merged_into_itself(Hospital), make_hospital),
    (
        "hospital_name_unique_unless_merged",
        lambda: record(Hospital(name="林西县医院"), Hospital(name="林西县医院")),
        lambda: record(Hospital(name="林西县医院"), Hospital(name="林西县医院", merged_into=make_hospital())),
    ),
    (
        "hospital_name_leads_to_one",
        lambda: [
            make_hospital(name="甲", names=["赤峰林西县医院"]),
            make_hospital(name="乙", names=["赤峰林西縣醫院"]),
        ],
        lambda: [make_hospital(name="甲", names=["赤峰林西县医院"]), make_hospital(name="乙", names=["林西县中医院"])],
    ),
    ("staff_has_name", lambda: make_staff(name=""), make_staff),
    ("staff_not_merged_into_itself", lambda: merged_into_itself(Staff), make_staff),
    (
        "distinction_in_order",
        lambda: make_distinction(first=(staff := make_staff()), second=staff),
        make_distinction,
    ),
    (
        "distinction_once",
        lambda: [make_distinction(first=a, second=b) for a, b in [(make_staff(), make_staff())] for _ in "12"],
        lambda: [make_distinction(), make_distinction()],
    ),
    (
        "batch_number_once_in_series",
        lambda: [make_batch(origin=make_region(), series="省级", number=3) for _ in "12"],
        lambda: [make_batch(origin=make_region(), series=series, number=3) for series in ("省级", "国家中医")],
    ),
    (
        "batch_dates_plausible",
        lambda: make_batch(returned_on=dt.date(202, 2, 9)),
        lambda: [make_batch(departed_on=dt.date(1949, 1, 1), returned_on=dt.date(2099, 12, 31)), make_batch()],
    ),
    (
        "posting_dates_plausible",
        lambda: make_posting(batch=make_batch(), ended_on=dt.date(2100, 1, 1)),
        lambda: make_posting(batch=make_batch(), started_on=EARLY),
    ),
    (
        "deployment_dates_plausible",
        lambda: make_deployment(started_on=dt.date(1, 1, 1)),
        lambda: [make_deployment(started_on=EARLY, ended_on=LATE), make_deployment()],
    ),
    (
        "source_dates_plausible",
        lambda: make_source(published_on=dt.date(2999, 1, 1)),
        lambda: [make_source(published_on=EARLY), make_source()],
    ),
    (
        "figure_dates_plausible",
        lambda: make_figure(as_of=dt.date(220, 2, 9)),
        lambda: [make_figure(from_date=EARLY, as_of=LATE), make_figure()],
    ),
    (
        "batch_arrival_not_before",
        lambda: make_batch(departed_on=LATE, arrived_on=EARLY),
        lambda: [make_batch(departed_on=EARLY, arrived_on=EARLY), make_batch(arrived_on=EARLY)],
    ),
    (
        "batch_return_not_before",
        lambda: make_batch(departed_on=LATE, returned_on=EARLY),
        lambda: [make_batch(departed_on=EARLY, returned_on=EARLY), make_batch(departed_on=LATE)],
    ),
    (
        "batch_return_not_before_arrival",
        lambda: make_batch(arrived_on=LATE, returned_on=EARLY),
        lambda: make_batch(arrived_on=EARLY, returned_on=EARLY),
    ),
    (
        "batch_lines_in_order",
        lambda: make_batch(first_line=3, last_line=2),
        lambda: make_batch(first_line=3, last_line=3),
    ),
    (
        "batch_name_once",
        lambda: [record(BatchName(batch=b, name=n)) for b in [make_batch()] for n in ("甲 队", "甲队")],
        lambda: [record(BatchName(batch=b, name=n)) for b in [make_batch()] for n in ("甲队", "乙队")],
    ),
    (
        "posting_of_batch_or_deployment",
        lambda: make_posting(batch=make_batch(), deployment=make_deployment()),
        lambda: [make_posting(batch=make_batch()), make_posting(deployment=make_deployment())],
    ),
    ("posting_names_a_place", lambda: make_posting(ward=""), lambda: make_posting(ward="", region=make_region())),
    (
        "posting_end_not_before_start",
        lambda: make_posting(started_on=LATE, ended_on=EARLY),
        lambda: make_posting(started_on=EARLY, ended_on=EARLY),
    ),
    (
        "posting_lines_in_order",
        lambda: make_posting(first_line=2, last_line=1),
        lambda: make_posting(first_line=2, last_line=2),
    ),
    ("deployment_once_in_batch", twice_in_a_batch, lambda: [make_deployment(staff=make_staff()) for _ in "12"]),
    (
        "deployment_end_not_before_start",
        lambda: make_deployment(started_on=LATE, ended_on=EARLY),
        lambda: make_deployment(started_on=EARLY, ended_on=EARLY),
    ),
    (
        "source_relation_with_original",
        lambda: make_source(relation="forwards"),
        lambda: make_source(relation="forwards", parent=make_source()),
    ),
    ("source_not_its_own_original", its_own_original, lambda: make_source(parent=make_source(), relation="reprints")),
    (
        "citation_lines_in_order",
        lambda: make_citation(first_line=3, last_line=1),
        lambda: make_citation(first_line=1, last_line=1),
    ),
    (
        "citation_once",
        lambda: [make_citation(deployment=d, source=s) for d, s in [(make_deployment(), make_source())] for _ in "12"],
        lambda: [
            make_citation(deployment=d, source=s, first_line=line, last_line=line)
            for d, s in [(make_deployment(), make_source())]
            for line in (1, 2)
        ],
    ),
    (
        "figure_about_batch_or_region",
        lambda: make_figure(batch=make_batch(), region=make_region()),
        lambda: [make_figure(batch=make_batch()), make_figure(region=make_region())],
    ),
    (
        "figure_as_of_not_before_start",
        lambda: make_figure(from_date=LATE, as_of=EARLY),
        lambda: make_figure(from_date=EARLY, as_of=EARLY),
    ),
    (
        "figure_lines_in_order",
        lambda: make_figure(first_line=9, last_line=1),
        lambda: make_figure(first_line=9, last_line=9),
    ),
    ("figure_not_its_own_part", its_own_part, lambda: make_figure(part_of=make_figure())),
    (
        "correction_decided_has_time",
        lambda: correction(status="accepted"),
        lambda: [correction(status="accepted", decided_at=NOON), correction(status="open")],
    ),
    (
        "correction_noun_with_record",
        lambda: correction(model="staff"),
        lambda: [correction(model="staff", record="000000000000"), correction()],
    ),
    ("revision_number_from_one", lambda: revision(number=0), lambda: revision(number=1)),
    ("revision_has_reason", lambda: revision(reason=""), lambda: revision(reason="错字")),
    (
        "intake_committed_has_revision",
        lambda: intake(status="committed"),
        lambda: intake(status="committed", revision=record(Staff(name="王颖"))),
    ),
    (
        "intake_entry_position_once",
        lambda: [entry(intake=i) for i in [intake()] for _ in "12"],
        lambda: [entry(), entry()],
    ),
    ("intake_entry_confidence_0_to_1", lambda: entry(confidence=1.1), lambda: entry(confidence=1.0)),
]


@pytest.mark.parametrize(("name", "forbidden", "allowed"), CASES, ids=[case[0] for case in CASES])
def test_the_database_forbids_and_allows(name: str, forbidden: Callable, allowed: Callable) -> None:
    before = transaction.savepoint()
    allowed()
    transaction.savepoint_rollback(before)
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        forbidden()
    assert tells(name, str(caught.value)), f"{name} was to be broken, not: {caught.value}"


def tells(name: str, message: str) -> bool:
    """SQLite names a broken unique constraint by its columns, all else by the constraint's name."""
    if name in message:
        return True
    constraint = next(c for model in apps.get_models() for c in model._meta.constraints if c.name == name)
    fields = getattr(constraint, "fields", ())
    return bool(fields) and "UNIQUE" in message and all(field in message for field in fields)


def test_every_constraint_is_tested() -> None:
    named = {c.name for model in apps.get_app_config("roster").get_models() for c in model._meta.constraints}
    assert named == {case[0] for case in CASES}
