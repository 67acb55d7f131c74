"""A printed batch that a person called new: it is shown as a difference, and made once, whoever commits first."""

import pytest

from roster.actions.intake import review
from roster.actions.intake.commit import commit, reopen, undo_commit
from roster.actions.intake.places import NEW
from roster.actions.intake.review import answer_place, decide, forget
from roster.models import Batch, BatchName, Deployment, Hospital, Intake, Region
from tests.factories import make_batch, make_citation, make_deployment, make_hospital, make_region, make_source, record
from tests.intake.files import csv_file
from tests.intake.taking import entry, outcomes, taken
from tests.intake.test_matching import question, sheet

pytestmark = pytest.mark.django_db
NINTH = "第九批援鄂医疗队"


def roll(name: str, **given: object) -> Intake:
    """A sheet of one person whose batch is the ninth."""
    return sheet((name, "通辽市医院", "", "", NINTH), **given)


def call_new(intake: Intake) -> None:
    """Says of the printed batch that it is new."""
    answer_place(intake.entries.get(), "batch", NEW, actor=None)
    intake.refresh_from_db()


def called_new(name: str, **given: object) -> Intake:
    intake = roll(name, **given)
    call_new(intake)
    return intake


def make_without_batch() -> Deployment:
    return make_deployment(name="王颖", hospital=make_hospital(name="通辽市医院"))


def test_a_new_batch_is_a_difference_from_a_deployment_of_none(regions: None) -> None:
    make_without_batch()
    found = entry(called_new("王颖"), "王颖")
    assert (found.outcome, found.match["differences"]) == ("different", {"batch": [None, None]})


def test_a_new_batch_of_a_pasted_roll_is_a_difference_too(regions: None) -> None:
    make_without_batch()
    intake = taken(f"{NINTH}\n\n王颖  通辽市医院  护士\n")
    assert entry(intake, "王颖").fields["batch"] == NINTH
    call_new(intake)
    assert "batch" in entry(intake, "王颖").match["differences"]


def test_a_difference_of_a_new_batch_is_taken_over_when_accepted_and_else_makes_nothing(regions: None) -> None:
    deployment = make_without_batch()
    left, accepted = called_new("王颖"), called_new("王颖", source=make_source(title="另一份"))
    commit(left)
    deployment.refresh_from_db()
    assert (deployment.batch, Batch.objects.count()) == (None, 0)
    one = entry(accepted, "王颖")
    decide(one, "take", version=one.version, actor=None)
    commit(accepted)
    deployment.refresh_from_db()
    assert (deployment.batch, Batch.objects.get().name) == (Batch.objects.get(), NINTH)


def test_a_new_hospital_is_a_difference_from_none_and_made_only_when_accepted(regions: None) -> None:
    source = make_source()
    deployment = make_deployment(name="王颖")
    make_citation(deployment=deployment, source=source, printed="王颖\t通辽市医院", first_line=2, last_line=2)
    intake = sheet(("王颖", "通辽市医院"), source=source)
    found = entry(intake, "王颖")
    assert (found.outcome, found.match["differences"]) == ("different", {"hospital": [None, None]})
    commit(intake)
    assert not Hospital.objects.exists()


def test_two_of_the_new_batch_are_no_two_deployments_in_one(regions: None) -> None:
    first = make_without_batch()
    make_deployment(staff=first.staff, hospital=make_hospital(name="赤峰市医院"))
    assert entry(called_new("王颖"), "王颖").match.get("faults", []) == []


@pytest.mark.parametrize("origin", [None, "150000"])
def test_of_two_open_intakes_the_second_finds_the_batch_that_the_first_made(regions: None, origin: str | None) -> None:
    region = Region.objects.filter(pk=origin).first()
    first, second = called_new("王颖", region=region), called_new("王颖", region=region, source=make_source())
    commit(first)
    commit(second)
    batch = Batch.objects.get()
    assert (batch.name, batch.origin, Deployment.objects.get().batch) == (NINTH, region, batch)
    assert second.entries.get().outcome == "same"


def test_a_batch_made_since_is_found_when_matched_again_and_under_its_other_names(regions: None) -> None:
    intake = called_new("李静")
    batch = make_batch(name="第九队")
    record(BatchName(batch=batch, name=NINTH))
    call_new(intake)
    found = entry(intake, "李静")
    assert (found.batch, found.match.get("new_batch")) == (batch, None)


def test_where_the_origins_leave_it_open_a_person_is_asked_and_may_say_new_again(regions: None) -> None:
    first, second = called_new("王颖", region=Region.objects.get(pk="150000")), called_new("李静", source=make_source())
    commit(first)
    result = commit(second)
    assert (result.revision, result.moved, question(second, "李静")) == (None, 1, "which-batch")
    assert entry(second, "李静").match["batches"] == [Batch.objects.get().pk]
    call_new(second)
    commit(second)
    assert list(Batch.objects.values_list("name", flat=True)) == [NINTH, NINTH]


def test_the_batch_of_another_province_is_another(regions: None) -> None:
    intake = called_new("李静", region=Region.objects.get(pk="150000"))
    make_batch(name=NINTH, origin=make_region(code="430000"))
    call_new(intake)
    assert entry(intake, "李静").match["new_batch"] == NINTH


def test_new_is_said_of_those_that_were_offered(regions: None) -> None:
    offered = [make_batch(name=NINTH, series=series, number=9) for series in ("省级", "国家中医")]
    intake = roll("李静")
    assert set(entry(intake, "李静").match["batches"]) == {batch.pk for batch in offered}
    call_new(intake)
    commit(intake)
    assert Deployment.objects.get().batch not in [*offered, None]
    assert Batch.objects.count() == 3


def test_an_undone_commit_makes_its_new_batch_again(regions: None) -> None:
    intake = called_new("李静")
    undo_commit(intake, commit(intake).revision, actor=None, reason="wrong page")
    assert not Batch.objects.exists()
    reopen(intake)
    commit(intake)
    assert Deployment.objects.get().batch == Batch.objects.get()


def test_the_batch_of_a_whole_intake_may_be_new_and_is_asked_about_once(regions: None) -> None:
    rows = (("王颖", "通辽市医院", ""), ("王爽", "通辽市医院", ""), ("王明", "通辽市医院", "第一批"))
    make_batch(name="第一批")
    intake = taken(
        file=csv_file(*rows, head=("姓名", "单位", "批次")), file_name="a.csv", batch_name="第九批援鄂医疗队"
    )
    one = entry(intake, "王颖")
    assert one.match["question"] == "unknown-batch"
    answer_place(one, "batch", "new", actor=None)
    assert outcomes(intake) == {"王颖": "new", "王爽": "new", "王明": "new"}
    first = commit(intake)
    made = Batch.objects.get(name="第九批援鄂医疗队")
    assert set(Deployment.objects.filter(batch=made).values_list("staff__name", flat=True)) == {"王颖", "王爽"}
    assert first.created["batch"] == 1
    again = taken(file=csv_file(("李丽", "通辽市医院")), file_name="b.csv", batch_name="第九批援鄂医疗队")
    assert (outcomes(again), entry(again, "李丽").batch) == ({"李丽": "new"}, made)


def test_of_a_big_intake_the_answer_about_its_batch_reaches_all_that_name_none(
    regions: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "WHOLE", 0)
    intake = taken(
        file=csv_file(("王颖", "通辽市医院"), ("王爽", "通辽市医院")), file_name="a.csv", batch_name="第九批"
    )
    answer_place(entry(intake, "王颖"), "batch", "new", actor=None)
    assert outcomes(intake) == {"王颖": "new", "王爽": "new"}
    forget(entry(intake, "王爽"), "batch", version=1, actor=None)
    assert {one.match["question"] for one in intake.entries.all()} == {"unknown-batch"}
