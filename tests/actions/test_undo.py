import datetime as dt

import pytest

from roster.actions.revise import revise
from roster.actions.undo import plan_undo, undo
from roster.models import (
    Batch,
    Change,
    Citation,
    Deployment,
    Hospital,
    HospitalName,
    NameKey,
    Region,
    Revision,
    Source,
    Staff,
)
from roster.models.rules import END_BEFORE_START
from tests.actions.undoing import back, change, delete, state, stays
from tests.factories import (
    make_batch,
    make_citation,
    make_deployment,
    make_hospital,
    make_posting,
    make_region,
    make_source,
    make_staff,
    record,
)

pytestmark = pytest.mark.django_db


def test_an_undo_says_who_why_and_of_what(admin_user) -> None:
    staff = make_staff()
    revision = change(staff, name="王颍")

    result = back(revision, actor=admin_user)

    stored = Revision.objects.get(pk=result.revision.pk)
    assert (stored.kind, stored.undoes, stored.actor, stored.reason) == ("undo", revision, admin_user, "弄错了")
    assert stored.number == revision.number + 1
    assert result.kept == []


def test_a_changed_field_is_as_before_with_all_that_follows_from_it() -> None:
    deployment = make_deployment(name="王颖")
    before = state(Staff), state(Deployment)
    revision = change(deployment.staff, name="张颖")

    back(revision)

    assert (state(Staff), state(Deployment)) == before
    assert list(Staff.objects.named("wangying")) == [deployment.staff]
    assert not Staff.objects.named("zhangying").exists()


def test_dates_choices_and_references_come_back_as_they_were() -> None:
    batch = make_batch(origin=make_region(code="150500"), number=3, departed_on=dt.date(2020, 2, 9))
    before = state(Batch)
    revision = change(
        Batch.objects.get(), origin=make_region(code="150400"), number=None, departed_on=None, name=f"{batch.name}改"
    )

    back(revision)

    assert state(Batch) == before


def test_a_creation_is_deleted_with_its_parts() -> None:
    hospital = Hospital(name="林西县医院")
    revision = record(hospital, HospitalName(hospital=hospital, name="林西县医院"))

    result = back(revision)

    assert (state(Hospital), state(HospitalName), result.kept) == ([], [], [])


def test_a_whole_commit_goes_in_one_undo_and_comes_back_in_another() -> None:
    source = make_source()
    staff = Staff(name="席宇红")
    deployment = Deployment(staff=staff, hospital=make_hospital(), title="主管护师")
    citation = Citation(deployment=deployment, source=source, printed="席宇红", first_line=4, last_line=4)
    revision = record(staff, deployment, citation)
    nouns = (Staff, Deployment, Citation, Hospital, Source)
    full = [state(noun) for noun in nouns]

    first = back(revision)
    assert not Staff.objects.exists() and not Deployment.objects.exists() and not NameKey.objects.exists()
    second = back(first.revision)

    assert [state(noun) for noun in nouns] == full
    assert list(Staff.objects.named("xyh")) == [staff]
    assert second.kept == []


def test_a_deletion_returns_with_the_same_identifier_and_parts() -> None:
    citation = make_citation(deployment=make_deployment(title="护师"))
    make_posting(deployment=citation.deployment)
    nouns = (Deployment, Citation)
    before = [state(noun) for noun in nouns]
    revision = delete(citation.deployment)
    assert not Deployment.objects.exists()

    result = back(revision)

    assert [state(noun) for noun in nouns] == before
    assert result.kept == []


def test_a_field_that_somebody_changed_since_stays_and_the_others_return() -> None:
    deployment = make_deployment(department="神内3科", title="护师")
    revision = change(deployment, department="神经内科", title="主管护师", post="护士长")
    change(deployment, title="副主任护师")

    result = back(revision)

    stored = Deployment.objects.get()
    assert (stored.department, stored.title, stored.post) == ("神内3科", "副主任护师", "")
    assert stays(result) == [(Deployment, deployment.pk, ("title",))]
    assert "王颖" in str(result.kept[0])


def test_a_field_that_was_changed_and_changed_back_is_no_obstacle() -> None:
    staff = make_staff(name="王颖")
    revision = change(staff, name="王颍")
    back(change(staff, name="王影"))

    assert back(revision).kept == []
    assert Staff.objects.get().name == "王颖"


def test_a_field_that_has_its_old_value_already_is_no_obstacle() -> None:
    staff = make_staff(name="王颖")
    revision = change(staff, name="王颍")
    change(staff, name="王颖")
    latest = Revision.objects.latest_number()

    result = back(revision)

    assert (result.revision, result.kept) == (None, [])
    assert Revision.objects.latest_number() == latest


def test_a_created_record_that_somebody_edited_stays_with_its_parts_and_what_it_needs() -> None:
    source, staff, other = make_source(), Staff(name="韩小彤"), Staff(name="许玉婷")
    deployment, second = Deployment(staff=staff), Deployment(staff=other)
    citation = Citation(deployment=deployment, source=source, printed="韩小彤")
    cited = Citation(deployment=second, source=source, printed="许玉婷")
    revision = record(staff, other, deployment, second, citation, cited)
    change(deployment, title="护师")

    result = back(revision)

    assert (list(Staff.objects.all()), list(Deployment.objects.all())) == ([staff], [deployment])
    assert list(Citation.objects.all()) == [citation]
    assert set(stays(result)) == {
        (Deployment, deployment.pk, ("title",)),
        (Staff, staff.pk, ()),
        (Citation, citation.pk, ()),
    }


def test_a_created_record_that_somebody_needs_since_stays_and_the_answer_names_what_needs_it() -> None:
    staff = Staff(name="焦龙友")
    revision = record(staff)
    make_deployment(staff=staff, hospital=make_hospital(name="盛京医院"))

    result = back(revision)

    assert result.revision is None
    assert stays(result) == [(Staff, staff.pk, ())]
    assert "焦龙友" in str(result.kept[0].why)


def test_a_name_that_somebody_gave_a_created_hospital_keeps_it() -> None:
    hospital = Hospital(name="林西县医院")
    own = HospitalName(hospital=hospital, name="林西县医院")
    revision = record(hospital, own)
    record(HospitalName(hospital=hospital, name="赤峰林西县医院"))

    back(revision)

    assert list(Hospital.objects.all()) == [hospital]
    assert set(HospitalName.objects.values_list("name", flat=True)) == {"林西县医院", "赤峰林西县医院"}


def test_a_created_record_that_is_gone_already_is_no_obstacle() -> None:
    staff = Staff(name="王颖")
    revision = record(staff)
    delete(staff)

    assert back(revision).kept == []


def test_a_changed_record_that_is_gone_is_told() -> None:
    staff = make_staff()
    revision = change(staff, name="王颍")
    delete(staff)

    result = back(revision)

    assert stays(result) == [(Staff, staff.pk, ())]
    assert result.revision is None


def test_a_deleted_record_whose_person_is_gone_since_is_told_and_the_rest_returns() -> None:
    citation, other = make_citation(), make_deployment(name="伟伟")
    staff = citation.deployment.staff
    revision = delete(citation.deployment, other)
    delete(staff)

    result = back(revision)

    assert list(Deployment.objects.all()) == [other]
    assert set(stays(result)) == {
        (Deployment, citation.deployment_id, ("staff",)),
        (Citation, citation.pk, ("deployment",)),
    }


def test_a_change_to_a_hospital_that_is_gone_since_is_told() -> None:
    old, new = make_hospital(), make_hospital()
    deployment = make_deployment(hospital=old)
    revision = change(deployment, hospital=new, title="护师")
    delete(old)

    result = back(revision)

    stored = Deployment.objects.get()
    assert (stored.hospital, stored.title) == (new, "")
    assert stays(result) == [(Deployment, deployment.pk, ("hospital",))]


def test_a_record_made_changed_and_deleted_in_one_revision_leaves_nothing_to_do() -> None:
    with revise(reason="试", kind=Revision.Kind.EDIT) as draft:
        staff = Staff(name="王颖")
        draft.create([staff])
        staff.name = "王颍"
        draft.update([staff])
        draft.delete([staff])

    assert plan_undo(draft.revision).steps == []


def test_records_moved_to_a_new_hospital_while_the_old_one_went_are_put_back() -> None:
    old = make_hospital(name="林西县医院")
    deployment = make_deployment(hospital=old)
    before = [state(noun) for noun in (Hospital, HospitalName, Deployment)]
    with revise(reason="改建", kind=Revision.Kind.EDIT) as draft:
        new = Hospital(name="林西县人民医院")
        draft.create([new])
        deployment.hospital = new
        draft.update([deployment])
        draft.delete([old])
        draft.create([HospitalName(hospital=new, name="林西县医院")])

    result = back(draft.revision)

    assert [state(noun) for noun in (Hospital, HospitalName, Deployment)] == before
    assert result.kept == []


def test_a_name_that_leads_elsewhere_by_now_is_told_with_its_rule_and_the_rest_returns() -> None:
    hospital = make_hospital(name="林西县医院", names=["县医院", "林西医院"])
    taken, free = HospitalName.objects.get(name="县医院"), HospitalName.objects.get(name="林西医院")
    revision = delete(taken, free)
    record(HospitalName(hospital=make_hospital(name="赤峰医院"), name="县医院"))

    result = back(revision)

    assert set(HospitalName.objects.filter(hospital=hospital).values_list("name", flat=True)) == {
        "林西县医院",
        "林西医院",
    }
    assert stays(result) == [(HospitalName, taken.pk, ())]
    assert result.kept[0].why == HospitalName._meta.constraints[0].violation_error_message
    assert list(result.revision.changes.values_list("record", "action")) == [(free.pk, "create")]


def test_what_depends_on_a_record_that_cannot_return_does_not_return_either() -> None:
    hospital = make_hospital(name="林西县医院")
    name = HospitalName.objects.get()
    revision = delete(hospital)
    record(Hospital(name="林西县医院"))

    result = back(revision)

    assert set(stays(result)) == {(Hospital, hospital.pk, ()), (HospitalName, name.pk, ())}
    assert result.revision is None


def test_fields_that_no_longer_go_together_stay_as_they_are() -> None:
    deployment = make_deployment(started_on=dt.date(2020, 2, 10), ended_on=dt.date(2020, 3, 1))
    revision = change(deployment, started_on=dt.date(2020, 1, 28))
    change(deployment, ended_on=dt.date(2020, 2, 5))

    result = back(revision)

    assert stays(result) == [(Deployment, deployment.pk, ())]
    assert result.kept[0].why == END_BEFORE_START
    assert result.revision is None


def test_a_source_that_a_revision_rests_on_stays() -> None:
    source = Source(title="向最美逆行者致敬", kind="newspaper")
    revision = record(source)
    with revise(reason="照报纸", kind=Revision.Kind.EDIT, source=source) as draft:
        draft.create([Staff(name="王颖")])

    result = back(revision)

    assert stays(result) == [(Source, source.pk, ())]


def test_what_was_only_derived_is_neither_an_obstacle_nor_a_step() -> None:
    hospital = make_hospital(region=make_region(code="150500"))
    deployment = make_deployment(hospital=hospital)
    revision = change(hospital, region=make_region(code="150400"))
    change(deployment, title="护师")

    result = back(revision)

    assert result.kept == []
    stored = Deployment.objects.get()
    assert (stored.region_id, stored.title) == ("150500", "护师")


def test_an_undo_needs_a_reason() -> None:
    revision = change(make_staff(), name="王颍")
    with pytest.raises(ValueError, match="reason"):
        undo(revision, actor=None, reason="")
    assert Staff.objects.get().name == "王颍"


def test_a_plan_writes_nothing_and_says_what_would_stay() -> None:
    staff = make_staff()
    revision = change(staff, name="王颍", gender="female")
    change(staff, name="王影")
    latest = Revision.objects.latest_number()

    plan = plan_undo(revision)

    assert [(net.pk, net.before) for net in plan.steps] == [(staff.pk, {"gender": ""})]
    assert stays(plan) == [(Staff, staff.pk, ("name",))]
    assert Revision.objects.latest_number() == latest
    assert Staff.objects.get().gender == "female"


def test_the_queries_do_not_grow_with_the_records(django_assert_max_num_queries) -> None:
    region = make_region()
    people = [Staff(name=f"王{n}") for n in range(60)]
    revision = record(*people, *(Deployment(staff=one, stated_region=region) for one in people))
    with django_assert_max_num_queries(60):
        back(revision)
    assert list(Region.objects.filter(pk=region.pk)) == [region]
    assert Change.objects.filter(action="delete").count() == 120
