"""What becomes of an entry, held against a roster that has something already."""

import pytest

from roster.actions.intake.commit import commit
from roster.actions.intake.matching import rematch
from roster.actions.intake.places import is_close
from roster.actions.intake.review import all_are_people, decide
from roster.models import Deployment, Intake, IntakeEntry, Source
from tests.factories import (
    make_batch,
    make_citation,
    make_deployment,
    make_hospital,
    make_region,
    make_source,
    make_staff,
    save,
)
from tests.intake.files import csv_file
from tests.intake.rolls import some
from tests.intake.taking import entry, outcomes, taken

pytestmark = pytest.mark.django_db
HEAD = ("姓名", "单位", "科室", "职称", "批次")


def sheet(*rows: tuple[str, ...], **given: object) -> Intake:
    return taken(file=csv_file(*rows, head=HEAD), file_name="a.csv", **given)


def question(intake: Intake, name: str) -> str:
    return entry(intake, name).match.get("question", "")


# Hospitals


def test_a_hospital_is_found_by_any_of_its_names(regions: None) -> None:
    hospital = make_hospital(name="通辽市医院", names=["通辽市人民医院"])
    assert entry(sheet(("王颖", "通辽市人民医院")), "王颖").hospital == hospital


def test_a_hospital_is_found_by_its_own_name_and_by_its_region_with_the_rest_of_the_name(regions: None) -> None:
    hospital = make_hospital(name="林西县医院", region=make_region(code="150424"))
    for printed in ("赤峰林西县医院", "赤峰市林西县医院", "内蒙古自治区林西县医院"):
        found = entry(sheet(("王颖", printed)), "王颖")
        assert (found.hospital, found.match.get("adds_name")) == (hospital, True)


def test_a_merged_hospitals_name_leads_to_the_one_that_was_kept(regions: None) -> None:
    kept = make_hospital(name="通辽市医院")
    gone = make_hospital(name="通辽医院")
    gone.merged_into = kept
    save(gone)
    assert entry(sheet(("王颖", "通辽医院")), "王颖").hospital == kept


def test_an_unknown_hospital_is_new_with_its_kind_and_region(regions: None) -> None:
    found = entry(taken(some("孙艳辉")), "孙艳辉")
    assert (found.outcome, found.hospital) == ("new", None)
    assert found.match["new_hospital"] == {"name": "宁城县蒙医中医医院", "region": "150429", "kind": "tcm_hospital"}


def test_a_close_spelling_is_a_question_with_suggestions_and_never_a_match(regions: None) -> None:
    hospital = make_hospital(name="赤峰学院附院", region=make_region(code="150400"))
    found = entry(sheet(("王颖", "赤峰学院附医院")), "王颖")
    assert (found.outcome, found.hospital, found.match["hospitals"]) == ("doubtful", None, [hospital.pk])


def test_a_decision_about_a_printed_hospital_holds_for_all_its_entries(regions: None) -> None:
    hospital = make_hospital(name="赤峰学院附院", region=make_region(code="150400"))
    intake = sheet(("王颖", "赤峰学院附医院"), ("李静", "赤峰学院附医院"))
    intake.choices = {"hospital": {"赤峰学院附医院": hospital.pk}}
    rematch(intake)
    assert outcomes(intake) == {"王颖": "new", "李静": "new"}
    assert {one.hospital for one in intake.entries.all()} == {hospital}


@pytest.mark.parametrize(
    ("one", "other", "close"),
    [
        ("赤峰学院附属医院", "赤峰学院附院", False),  # the letters between tell institutions apart
        ("赤峰松山医院", "赤峰松山区医院", True),
        ("赤峰市第一医院", "赤峰市第二医院", False),
        ("呼伦贝尔市蒙医医院", "呼伦贝尔市中医医院", False),
        ("通辽市医院", "赤峰市医院", False),
    ],
)
def test_spellings_are_close_unless_what_differs_tells_two_institutions_apart(
    one: str, other: str, close: bool
) -> None:
    assert is_close(one, other, None) is close


# Batches


def test_a_printed_batch_is_found_by_its_names_and_otherwise_asked_about(regions: None) -> None:
    batch = make_batch(name="第一批医疗队")
    intake = sheet(("王颖", "通辽市医院", "", "", "第一批医疗队"), ("李静", "通辽市医院", "", "", "抗疫先锋队"))
    assert entry(intake, "王颖").batch == batch
    assert question(intake, "李静") == "unknown-batch"


def test_the_intakes_own_batch_is_that_of_rows_that_name_none(regions: None) -> None:
    batch = make_batch()
    assert entry(sheet(("王颖", "通辽市医院"), batch=batch), "王颖").batch == batch


# People


def test_somebody_of_another_name_is_new(regions: None) -> None:
    make_deployment(name="李静", hospital=make_hospital(name="通辽市医院"))
    assert outcomes(sheet(("王颖", "通辽市医院"))) == {"王颖": "new"}


def test_the_same_name_from_the_same_hospital_is_the_same_person(regions: None) -> None:
    deployment = make_deployment(
        name="王颖", hospital=make_hospital(name="通辽市医院"), department="耳鼻喉科", title="主管护师"
    )
    found = entry(sheet(("王颖", "通辽市医院", "耳鼻喉科", "主管护师")), "王颖")
    assert (found.outcome, found.deployment, found.staff, found.cited) == ("same", deployment, deployment.staff, False)


def test_what_differs_is_said_field_by_field_and_what_is_not_said_is_no_difference(regions: None) -> None:
    make_deployment(name="王颖", hospital=make_hospital(name="通辽市医院"), department="耳鼻喉科", title="主管护师")
    found = entry(sheet(("王颖", "通辽市医院", "", "副主任护师")), "王颖")
    assert (found.outcome, found.match["differences"]) == ("different", {"title": ["主管护师", "副主任护师"]})


def test_spellings_of_brackets_are_no_difference(regions: None) -> None:
    make_deployment(name="王颖", hospital=make_hospital(name="通辽市医院"), department="老年病（呼吸）科")
    assert outcomes(sheet(("王颖", "通辽市医院", "老年病(呼吸)科"))) == {"王颖": "same"}


def test_the_same_name_from_another_hospital_is_asked_about(regions: None) -> None:
    deployment = make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院"))
    intake = sheet(("王颖", "通辽市医院"))
    assert (outcomes(intake), question(intake, "王颖")) == ({"王颖": "namesake"}, "same-name")
    assert entry(intake, "王颖").match["candidates"] == [deployment.staff_id]


def test_somebody_without_a_deployment_is_a_candidate_too(regions: None) -> None:
    staff = make_staff(name="王颖")
    assert entry(sheet(("王颖", "通辽市医院")), "王颖").match["candidates"] == [staff.pk]


def test_the_same_name_and_hospital_in_another_batch_is_asked_about(regions: None) -> None:
    make_deployment(name="王颖", hospital=make_hospital(name="通辽市医院"), batch=make_batch(name="第一批"))
    make_batch(name="第二批")
    assert question(sheet(("王颖", "通辽市医院", "", "", "第二批")), "王颖") == "same-place"


def test_of_two_people_of_one_name_and_hospital_the_department_tells_which(regions: None) -> None:
    hospital = make_hospital(name="通辽市医院")
    make_deployment(name="王颖", hospital=hospital, department="内科")
    second = make_deployment(name="王颖", hospital=hospital, department="外科")
    assert entry(sheet(("王颖", "通辽市医院", "外科")), "王颖").deployment == second
    assert question(sheet(("王颖", "通辽市医院")), "王颖") == "which-person"


def test_an_answer_says_who_somebody_is(regions: None) -> None:
    deployment = make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院"))
    intake = sheet(("王颖", "通辽市医院"))
    for answer, staff in (("new", None), (deployment.staff_id, deployment.staff)):
        IntakeEntry.objects.filter(intake=intake).update(answers={"person": answer})
        rematch(intake)
        found = entry(intake, "王颖")
        assert (found.outcome, found.staff) == ("new", staff)


def test_one_name_twice_from_one_hospital_in_one_roll_is_asked_about(regions: None) -> None:
    intake = sheet(("王颖", "通辽市医院", "内科"), ("王颖", "通辽市医院", "外科"), ("王颖", "赤峰市医院", "外科"))
    assert [one.match.get("question", "") for one in intake.entries.order_by("position")] == ["", "printed-twice", ""]


def test_the_words_that_a_source_printed_lead_to_what_was_made_of_them_whatever_it_is_called_now(
    regions: None,
) -> None:
    source = make_source()
    deployment = make_deployment(name="王莹", hospital=make_hospital(name="赤峰市医院"))
    make_citation(deployment=deployment, source=source, printed="王颖\n通辽市医院\n耳鼻喉科主管护师")
    make_hospital(name="通辽市医院")
    found = entry(taken(some("王颖"), source=source), "王颖")
    assert (found.deployment, found.outcome) == (deployment, "different")
    assert found.match["differences"]["name"] == ["王莹", "王颖"]
    assert found.match["differences"]["hospital"][0] == deployment.hospital_id


def test_a_file_that_the_roster_gave_out_comes_back_by_its_ids(regions: None) -> None:
    deployment = make_deployment(name="王颖", hospital=make_hospital(name="通辽市医院"), title="护师")
    data = csv_file((deployment.pk, "王莹", "通辽市医院", "主管护师"), head=("id", "name", "hospital", "title"))
    found = entry(taken(file=data, file_name="a.csv"), "王莹")
    assert found.match["differences"] == {"title": ["护师", "主管护师"], "name": ["王颖", "王莹"]}


def test_entries_the_reader_is_unsure_of_are_asked_about(regions: None) -> None:
    intake = sheet(("王颖", "通辽市医院"))
    intake.entries.update(confidence=0.4)
    rematch(intake)
    assert question(intake, "王颖") == "is-it-a-person"
    intake.entries.update(answers={"read": "yes"})
    rematch(intake)
    assert outcomes(intake) == {"王颖": "new"}


def test_a_name_that_only_its_place_makes_one_is_asked_about_where_more_is_doubted(regions: None) -> None:
    intake = sheet(("均为", "", "内科", "护士"), ("于爱利", "通辽市医院", "内科", "护士"))
    for name, doubts in (("均为", ["unusual-name", "no-hospital"]), ("于爱利", ["unusual-name"])):
        intake.entries.filter(fields__name=name).update(doubts=doubts)
    rematch(intake)
    assert (question(intake, "均为"), outcomes(intake)["于爱利"]) == ("is-it-a-person", "new")
    assert list(intake.entries.effective()) == [entry(intake, "于爱利")]


def test_of_whom_only_the_name_is_known_is_asked_about_once(regions: None) -> None:
    intake = sheet(("王颖", "", "", ""), ("王爽", "", "", "", ""), ("王明", "", "内科"))
    assert [question(intake, name) for name in ("王颖", "王爽", "王明")] == ["name-only", "name-only", ""]
    decide(entry(intake, "王颖"), "accept", version=1, actor=None)
    commit(intake)
    assert set(Deployment.objects.values_list("staff__name", flat=True)) == {"王颖", "王明"}
    again = sheet(("王颖", "", "", ""), source=Source.objects.get())
    assert outcomes(again) == {"王颖": "same"}  # the roster has it, by a person's word


def test_all_bare_names_are_taken_in_by_one_answer(regions: None) -> None:
    intake = sheet(("王颖", ""), ("王爽", ""), ("=李静", ""))
    assert all_are_people(intake) == 2
    assert outcomes(intake) == {"王颖": "new", "王爽": "new", "=李静": "doubtful"}
