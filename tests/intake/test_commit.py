"""One press of a button, one revision: all of it or nothing, once, and back again."""

from collections.abc import Iterator

import pytest
from django.db.models import ProtectedError
from django.test import Client
from django.utils import translation

from roster.actions.intake import commit as module
from roster.actions.intake.commit import NotReady, commit, give_back, reopen, undo_commit
from roster.actions.intake.matching import rematch
from roster.actions.intake.review import answer_source, edit
from roster.actions.intake.sources import sources_in_question
from roster.actions.intake.take import take
from roster.actions.revise import revise
from roster.models import (
    Batch,
    Change,
    Citation,
    Deployment,
    Distinction,
    Hospital,
    HospitalName,
    Intake,
    IntakeEntry,
    NameKey,
    Revision,
    Source,
    Staff,
)
from tests.factories import make_deployment, make_hospital, make_source, save
from tests.intake.files import csv_file
from tests.intake.rolls import HONOUR_ROLL, some
from tests.intake.taking import entry, outcomes, taken

pytestmark = pytest.mark.django_db


def correct(name: str, **values: str) -> None:
    """A person's correction."""
    deployment = Deployment.objects.get(staff__name=name)
    for field, value in values.items():
        setattr(deployment, field, value)
    save(deployment)


def test_a_commit_makes_people_hospitals_deployments_and_citations_in_one_revision(regions: None) -> None:
    intake = taken(some("孙艳辉"))
    result = commit(intake, reason="honour roll")
    deployment = Deployment.objects.get()
    assert (str(deployment.staff), deployment.department, deployment.title) == ("孙艳辉", "精神科", "护士")
    assert (deployment.hospital.name, deployment.hospital.region_id) == ("宁城县蒙医中医医院", "150429")
    assert set(HospitalName.objects.values_list("name", "source")) == {
        ("宁城县蒙医中医医院", None),
        ("赤峰宁城县蒙医中医医院", Source.objects.get().pk),
    }
    citation = Citation.objects.get()
    assert (citation.deployment, citation.printed) == (deployment, "孙艳辉\n赤峰宁城县蒙医中医医院\n精神科护士")
    assert set(result.revision.changes.values_list("model", flat=True)) == {
        "source",
        "hospital",
        "hospitalname",
        "staff",
        "deployment",
        "citation",
    }
    intake.refresh_from_db()
    assert (intake.status, intake.revision, intake.source) == ("committed", result.revision, citation.source)


def test_the_result_tells_what_was_created_changed_left_alone_and_still_waits(regions: None) -> None:
    make_deployment(name="王爽", hospital=make_hospital(name="扎兰屯市中蒙医院"), title="护师")
    make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院"))
    result = commit(taken(some("王爽", "王颖", "王明")))
    assert (result.created["deployment"], result.changed, result.left, result.waiting) == (1, 0, 0, 2)


def test_a_second_commit_writes_nothing(regions: None) -> None:
    intake = taken(some("王颖"))
    commit(intake)
    latest = Revision.objects.latest_number()
    result = commit(intake)
    assert (result.revision, Revision.objects.latest_number()) == (None, latest)


def test_the_same_roll_again_proposes_nothing(regions: None) -> None:
    commit(taken(HONOUR_ROLL))
    again = taken(HONOUR_ROLL)
    assert set(outcomes(again).values()) == {"same"}
    assert not again.entries.effective().exists()
    assert commit(again).revision is None


def test_the_same_roll_again_shows_a_persons_correction_and_leaves_it_alone(regions: None) -> None:
    commit(taken(some("王颖", "王爽")))
    correct("王颖", title="副主任护师")
    again = taken(some("王颖", "王爽"))
    assert outcomes(again) == {"王爽": "same", "王颖": "different"}
    assert entry(again, "王颖").match["differences"] == {"title": ["副主任护师", "主管护师"]}
    commit(again)
    assert Deployment.objects.get(staff__name="王颖").title == "副主任护师"


def test_told_to_it_takes_the_difference_over(regions: None) -> None:
    commit(taken(some("王颖")))
    correct("王颖", title="副主任护师", department="五官科")
    again = taken(some("王颖"))
    again.entries.update(decision="accepted", answers={"take": ["title"]})
    result = commit(again)
    deployment = Deployment.objects.get()
    assert (deployment.title, deployment.department, result.changed) == ("主管护师", "五官科", 1)


def test_told_to_leave_a_difference_it_cites_the_new_source_beside_the_old(regions: None) -> None:
    commit(taken(some("王颖")))
    correct("王颖", title="副主任护师")
    other = taken(some("王颖"), source=make_source(title="另一份报纸"))
    other.entries.update(decision="left")
    commit(other)
    assert Deployment.objects.get().title == "副主任护师"
    assert set(Citation.objects.values_list("source__title", flat=True)) == {"向最美“逆行者”致敬", "另一份报纸"}


def test_a_name_or_hospital_that_a_person_corrected_makes_no_second_person(regions: None) -> None:
    commit(taken(some("王颖", "王爽")))
    staff = Staff.objects.get(name="王爽")
    staff.name = "王双"
    save(staff)
    again = taken(some("王颖", "王爽"))
    assert outcomes(again) == {"王爽": "different", "王颖": "same"}
    assert commit(again).revision is None


def test_what_a_person_took_out_is_not_put_back_without_asking(regions: None) -> None:
    commit(taken(some("王颖", "王爽")))
    deployment = Deployment.objects.get(staff__name="王颖")
    with revise(reason="not in the team", kind=Revision.Kind.EDIT) as draft:
        draft.delete([deployment])
        draft.delete([deployment.staff])
    again = taken(some("王颖", "王爽"))
    assert entry(again, "王颖").match["question"] == "removed-before"


def test_another_source_of_the_same_people_adds_its_citations_and_nothing_else(regions: None) -> None:
    commit(taken(some("王颖")))
    result = commit(taken(some("王颖"), source=make_source()))
    assert dict(result.created) == {"citation": 1}


def test_another_person_of_the_name_is_made_and_the_decision_is_kept(regions: None) -> None:
    first = make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院"))
    intake = taken(some("王颖"))
    intake.entries.update(answers={"person": "new"})
    rematch(intake)
    commit(intake)
    second = Staff.objects.exclude(pk=first.staff_id).get()
    distinction = Distinction.objects.get()
    assert {distinction.first, distinction.second} == {first.staff, second}
    assert outcomes(taken(some("王颖"))) == {"王颖": "same"}


def test_the_same_person_in_another_hospital_gets_a_second_deployment(regions: None) -> None:
    first = make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院"))
    intake = taken(some("王颖"))
    intake.entries.update(answers={"person": first.staff_id})
    rematch(intake)
    commit(intake)
    assert set(first.staff.deployments.values_list("hospital__name", flat=True)) == {"赤峰市医院", "通辽市医院"}


def test_a_decision_about_a_hospitals_name_is_kept_for_ever(regions: None) -> None:
    hospital = make_hospital(name="赤峰学院附院")
    data = csv_file(("王颖", "赤峰学院附医院", "", ""))
    intake = taken(file=data, file_name="a.csv")
    intake.choices = {"hospital": {"赤峰学院附医院": hospital.pk}}
    intake.save()
    rematch(intake)
    commit(intake)
    assert HospitalName.objects.get(name="赤峰学院附医院").hospital == hospital
    later = taken(file=csv_file(("李静", "赤峰学院附医院", "", "")), file_name="b.csv")
    assert entry(later, "李静").hospital == hospital


def test_what_the_roster_learned_since_is_matched_again_before_a_commit(regions: None) -> None:
    first, second = taken(some("王颖")), taken(some("王颖", "王明"), new_source={"title": "另一份"})
    commit(first)
    result = commit(second)
    assert (result.moved, result.created["deployment"]) == (0, 1)
    assert sorted(Deployment.objects.values_list("staff__name", flat=True)) == ["王明", "王颖"]


def test_an_undo_takes_back_exactly_the_commit(regions: None) -> None:
    make_deployment(name="王爽", hospital=make_hospital(name="扎兰屯市中蒙医院"))
    before = everything()
    intake = taken(HONOUR_ROLL)
    result = commit(intake)
    assert everything() != before
    undone = undo_commit(intake, result.revision, actor=None, reason="wrong page")
    assert (undone.kept, everything()) == ([], before)
    intake.refresh_from_db()
    assert intake.status == "undone"


def everything() -> set[tuple]:
    models = (Source, Hospital, HospitalName, Batch, Staff, NameKey, Deployment, Citation, Distinction)
    return {(model.__name__, *row) for model in models for row in model.objects.values_list()}


def test_an_undone_intake_commits_again_under_the_same_addresses(regions: None) -> None:
    intake = taken(some("王颖"))
    result = commit(intake)
    address = Deployment.objects.get().pk, Staff.objects.get().pk, Source.objects.get().pk
    undo_commit(intake, result.revision, actor=None, reason="wrong page")
    reopen(intake)
    commit(intake)
    assert (Deployment.objects.get().pk, Staff.objects.get().pk, Source.objects.get().pk) == address


def test_an_undo_leaves_what_somebody_changed_since(regions: None) -> None:
    intake = taken(some("王颖", "王明"))
    result = commit(intake)
    correct("王颖", title="副主任护师")
    undone = undo_commit(intake, result.revision, actor=None, reason="wrong page")
    assert [deployment.staff.name for deployment in Deployment.objects.all()] == ["王颖"]
    assert undone.kept != []


def test_an_intake_that_is_not_read_yet_cannot_be_committed() -> None:
    with pytest.raises(NotReady):
        commit(take(text="王颖", new_source={"kind": "newspaper"}))


@pytest.fixture
def failing_at_citations(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def fail(self: object, entry: IntakeEntry) -> None:
        raise RuntimeError("in the middle")

    monkeypatch.setattr(module.Writer, "citation", fail)
    yield


def test_a_commit_that_fails_in_the_middle_leaves_nothing(regions: None, failing_at_citations: None) -> None:
    intake = taken(HONOUR_ROLL)
    latest = Revision.objects.latest_number()
    with pytest.raises(RuntimeError, match="middle"):
        commit(intake)
    assert not Deployment.objects.exists()
    assert not Staff.objects.exists()
    assert Revision.objects.latest_number() == latest
    assert not Change.objects.filter(model="deployment").exists()
    assert Intake.objects.get().status == "review"


def test_a_new_source_of_a_known_title_is_asked_about_before_anything_is_written(regions: None) -> None:
    commit(taken(some("王颖")))
    known = Source.objects.get()
    intake = taken(some("王颖", "王明"))
    assert list(sources_in_question(intake)) == [known]
    with pytest.raises(NotReady):
        commit(intake)
    answer_source(intake, known.pk)
    made = commit(intake).created
    assert (made["deployment"], made["citation"], made["source"]) == (1, 1, 0)
    assert Source.objects.get() == known


def test_another_source_of_a_known_title_is_made_when_a_person_says_so(regions: None) -> None:
    commit(taken(some("王颖")))
    intake = taken(some("王颖", "王明"))
    answer_source(intake, "new")
    commit(intake)
    assert Source.objects.count() == 2
    with pytest.raises(ValueError, match="new"):
        answer_source(intake, "new")  # it has its source now


def test_the_same_content_committed_by_somebody_since_is_no_question(regions: None) -> None:
    first, second = taken(some("王颖")), taken(some("王颖"))
    commit(first)
    assert not sources_in_question(second).exists()
    assert commit(second).revision is None


def test_a_commit_whose_worker_was_killed_is_given_back_and_one_that_ended_is_not(regions: None) -> None:
    intake = taken(some("王颖"))
    Intake.objects.filter(pk=intake.pk).update(status="committing")
    give_back(intake)
    intake.refresh_from_db()
    assert intake.status == "review"
    commit(intake)
    give_back(intake)
    intake.refresh_from_db()
    assert intake.status == "committed"


def test_the_revision_names_the_source_that_it_made_and_its_undo_takes_it_back(regions: None) -> None:
    intake = taken(some("王颖"))
    revision = commit(intake).revision
    revision.refresh_from_db()
    assert revision.source == Source.objects.get()
    undone = undo_commit(intake, revision, actor=None, reason="wrong page")
    assert (undone.kept, Source.objects.exists()) == ([], False)
    assert Revision.objects.select_related("source").get(pk=revision.pk).source is None
    assert Revision.objects.get(pk=revision.pk).source_id == intake.pk  # history names what is gone
    reopen(intake)
    again = commit(intake).revision
    assert Revision.objects.get(pk=revision.pk).source == Revision.objects.get(pk=again.pk).source


def test_two_commits_undone_one_after_the_other_leave_no_source(regions: None) -> None:
    intake = taken(file=csv_file(("王颖", "通辽市医院", "", ""), ("", "通辽市医院", "", "")), file_name="a.csv")
    first = commit(intake).revision
    bad = intake.entries.open().get()
    edit(bad, {"name": "李静", "hospital": "通辽市医院"}, version=bad.version, actor=None)
    second = commit(intake).revision
    assert (second.source_id, Deployment.objects.count()) == (first.source_id, 2)
    kept = undo_commit(intake, first, actor=None, reason="wrong page").kept
    assert {one.model for one in kept} == {Source, Hospital, HospitalName}  # the second commit needs them
    assert undo_commit(intake, second, actor=None, reason="wrong page").kept == []
    assert not Deployment.objects.exists()


def test_of_two_commits_the_last_undone_first_both_leave_nothing(regions: None) -> None:
    intake = taken(file=csv_file(("王颖", "通辽市医院", "", ""), ("", "通辽市医院", "", "")), file_name="a.csv")
    before = everything()
    first = commit(intake).revision
    bad = intake.entries.open().get()
    edit(bad, {"name": "李静", "hospital": "通辽市医院"}, version=bad.version, actor=None)
    second = commit(intake).revision
    for revision in (second, first):
        assert undo_commit(intake, revision, actor=None, reason="wrong page").kept == []
    assert everything() == before


def test_a_source_that_a_standing_revision_names_is_not_deleted(regions: None) -> None:
    source = make_source()
    with revise(reason="as printed", kind=Revision.Kind.EDIT, source=source) as draft:
        draft.create([Staff(name="王颖")])
    with pytest.raises(ProtectedError), revise(reason="double", kind=Revision.Kind.EDIT) as draft:
        draft.delete([source])
    assert Source.objects.filter(pk=source.pk).exists()


def test_a_commit_without_a_reason_says_whence_in_each_readers_language(regions: None) -> None:
    revision = commit(taken(some("王颖"))).revision
    told = {}
    for language in ("en", "zh-hans"):
        with translation.override(language):
            told[language] = Revision.objects.get(pk=revision.pk).why
    assert told == {"en": "Taken in: “向最美“逆行者”致敬”", "zh-hans": "录入：“向最美“逆行者”致敬”"}


def test_a_persons_reason_is_told_as_written(regions: None) -> None:
    revision = commit(taken(some("王颖")), reason="new 100% %(title)s").revision
    with translation.override("zh-hans"):
        assert Revision.objects.get(pk=revision.pk).why == "new 100% %(title)s"


SHEET = csv_file(
    ("冯远征", "通辽市医院", "150102198503120011", "主管护师", "13812345678", "家住某路5号"),
    head=("姓名", "单位", "身份证号", "职称", "手机", "备注"),
)
ROLL = "援鄂医疗队名单\n冯远征　通辽市医院　主管护师　150102198503120011　电话13812345678\n"


@pytest.mark.parametrize("content", [{"file": SHEET, "file_name": "a.csv"}, {"text": ROLL}], ids=["sheet", "roll"])
def test_no_number_of_a_card_or_telephone_and_no_column_that_is_no_field_is_published(
    client: Client, regions: None, content: dict
) -> None:
    intake = taken(**content)
    commit(intake)
    citation = Citation.objects.get()
    assert "冯远征" in citation.printed and "主管护师" in citation.printed
    doors = (citation.deployment.get_absolute_url(), citation.source.get_absolute_url(), "/api/v1/citations/")
    for address in (*doors, "/api/v1/changes/", f"/revisions/{Revision.objects.latest_number()}/"):
        page = client.get(address)
        assert page.status_code == 200
        told = page.content.decode()
        assert not [secret for secret in ("150102198503120011", "13812345678", "某路5号") if secret in told], address
