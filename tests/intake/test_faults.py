"""All that is wrong with a row is told at once, and of all rows at once: what no cell can be, what the roster does not
know, and what its rules forbid."""

import csv
import io

import pytest
from django.utils import translation

from roster.actions.intake.commit import commit, reopen, undo_commit
from roster.actions.intake.matching import rematch_all
from roster.actions.intake.rejects import write_rejects
from roster.actions.intake.review import answer_person, answer_place, decide, edit
from roster.models import Batch, Deployment, Hospital, Intake, Staff
from tests.factories import make_batch, make_deployment, make_hospital, make_staff, remove, save
from tests.intake.files import csv_file
from tests.intake.taking import entry, outcomes, taken

pytestmark = pytest.mark.django_db

HEAD = ("姓名", "单位", "批次", "科室", "出发日期", "返回日期", "地区")


def sheet(*rows: tuple[str, ...]) -> Intake:
    return taken(file=csv_file(*rows, head=HEAD), file_name="a.csv")


def rejected(intake: Intake) -> list[dict[str, str]]:
    out = io.StringIO()
    with translation.override("en"):
        write_rejects(intake, intake.entries.open().order_by("position"), out)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def test_faults_of_reading_and_what_the_roster_does_not_know_are_told_together(regions: None) -> None:
    make_hospital(name="通辽市中心医院")
    intake = sheet(
        ("王颖", "通辽市中心医医院", "第九批", "=1+1", "1920-02-15", "2020-03-01", "没有"),
        ("", "通辽市中心医院", "", "", "", "昨天", ""),
    )
    one = entry(intake, "王颖")
    assert [(fault["field"], fault["code"]) for fault in one.faults] == [
        ("department", "formula"),
        ("region", "no-region"),
        ("started_on", "day-out-of-range"),
    ]
    assert (one.match["question"], one.match["further"]) == ("errors", ["which-hospital", "unknown-batch"])
    assert one.outcome == "doubtful"
    first, second = rejected(intake)
    assert {name: text for name, text in first.items() if name.endswith("what is wrong") and text} == {
        "单位: what is wrong": "The roster has no hospital of this name. Is it new, or one of these? "
        "Perhaps: 通辽市中心医院",
        "批次: what is wrong": "The roster has no batch of this name. Is it new?",
        "科室: what is wrong": "This is a formula. Write the words that it stands for.",
        "出发日期: what is wrong": "Valid are days of 1949-01-01–2099-12-31: check the year.",
        "地区: what is wrong": "No region is called so, or several are. Valid is a full name or a six-digit code.",
    }
    assert (second["姓名: what is wrong"], second["返回日期: what is wrong"]) == (
        "The name is missing.",
        "This is not a day. Valid is, for example, 2020-02-15.",
    )


def test_two_questions_about_places_are_both_told(regions: None) -> None:
    make_hospital(name="通辽市中心医院")
    one = entry(sheet(("王颖", "通辽市中心医医院", "第九批", "", "", "", "")), "王颖")
    assert (one.match["question"], one.match["further"]) == ("which-hospital", ["unknown-batch"])


def test_a_fault_beside_the_name_does_not_hide_that_the_name_is_known(regions: None) -> None:
    make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院"))
    one = entry(sheet(("王颖", "通辽市医院", "", "=1+1", "", "", "")), "王颖")
    assert (one.match["question"], one.match["further"]) == ("errors", ["same-name"])


def test_days_that_the_roster_forbids_together_are_a_fault_and_never_reach_the_commit(regions: None) -> None:
    hospital = make_hospital(name="通辽市医院")
    make_deployment(name="王颖", hospital=hospital, ended_on="2020-03-01")
    intake = sheet(("王颖", "通辽市医院", "", "", "2020-03-15", "", ""), ("李静", "通辽市医院", "", "", "", "", ""))
    one = entry(intake, "王颖")
    assert [(fault["column"], fault["value"], fault["code"], fault["valid"]) for fault in one.faults] == [
        ("出发日期", "2020-03-15", "days-against-roster", ["2020-03-01"])
    ]
    assert commit(intake).created["deployment"] == 1
    edit(one, {"name": "王颖", "hospital": "通辽市医院", "started_on": "2020-02-15"}, version=one.version, actor=None)
    one.refresh_from_db()
    assert (one.outcome, one.faults) == ("different", [])
    decide(one, "take", version=one.version, actor=None)
    assert commit(intake).changed == 1


def test_a_second_deployment_in_one_batch_is_a_fault_and_never_reaches_the_commit(regions: None) -> None:
    hospital, batch = make_hospital(name="通辽市医院"), make_batch(name="第一批医疗队")
    staff = make_staff(name="王颖")
    make_deployment(staff=staff, hospital=make_hospital(name="赤峰市医院"), batch=batch)
    make_deployment(staff=staff, hospital=hospital)
    intake = sheet(("王颖", "通辽市医院", "第一批医疗队", "", "", "", ""))
    one = entry(intake, "王颖")
    assert [(fault["field"], fault["code"]) for fault in one.faults] == [("batch", "in-batch-already")]
    assert commit(intake).revision is None


def test_two_rows_that_are_one_person_in_one_batch_are_asked_about(regions: None) -> None:
    make_batch(name="第一批医疗队")
    staff = make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院")).staff
    intake = sheet(
        ("王颖", "通辽市医院", "第一批医疗队", "", "", "", ""), ("王颖", "开鲁县医院", "第一批医疗队", "", "", "", "")
    )
    for one in intake.entries.order_by("position"):
        answer_person(one, staff.pk, version=one.version, actor=None)
    first, second = intake.entries.order_by("position")
    assert (first.outcome, second.match["question"], second.match["twin"]) == ("new", "printed-twice", first.pk)
    assert commit(intake).created["deployment"] == 1


def test_an_answer_that_names_somebody_who_is_gone_is_asked_again(regions: None) -> None:
    make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院"))
    gone = make_staff(name="王颖")
    intake = sheet(("王颖", "通辽市医院", "", "", "", "", ""))
    one = entry(intake, "王颖")
    answer_person(one, gone.pk, version=one.version, actor=None)
    assert outcomes(intake) == {"王颖": "new"}
    remove(gone)
    assert commit(intake).moved == 1
    assert entry(intake, "王颖").match["question"] == "same-name"


def test_an_answer_that_names_somebody_who_was_merged_means_whom_they_are_now(regions: None) -> None:
    kept, other = make_staff(name="王颖"), make_staff(name="王颖")
    intake = sheet(("王颖", "通辽市医院", "", "", "", "", ""))
    one = entry(intake, "王颖")
    answer_person(one, other.pk, version=one.version, actor=None)
    other.merged_into = kept
    save(other)
    commit(intake)
    assert Deployment.objects.get().staff == kept


def test_a_decision_for_a_hospital_that_is_gone_is_asked_again(regions: None) -> None:
    known, gone = make_hospital(name="通辽市中心医院"), make_hospital(name="赤峰市医院")
    intake = sheet(("王颖", "通辽市中心医医院", "", "", "", "", ""))
    answer_place(entry(intake, "王颖"), "hospital", gone.pk, actor=None)
    assert entry(intake, "王颖").hospital == gone
    remove(gone)
    rematch_all(intake)
    assert entry(intake, "王颖").match["hospitals"] == [known.pk]


def test_what_was_decided_to_be_new_is_made_once_though_it_takes_two_commits(regions: None) -> None:
    intake = sheet(
        ("王颖", "通辽市新建的", "第九批", "", "", "", ""), ("李静", "通辽市新建的", "第九批", "", "昨天", "", "")
    )
    answer_place(entry(intake, "王颖"), "hospital", "new", actor=None)
    answer_place(entry(intake, "王颖"), "batch", "new", actor=None)
    first = commit(intake)
    assert (first.created["hospital"], first.created["batch"], first.waiting) == (1, 1, 1)
    one = entry(Intake.objects.get(), "李静")
    edit(one, {"name": "李静", "hospital": "通辽市新建的", "batch": "第九批"}, version=one.version, actor=None)
    second = commit(intake)
    assert (second.created["hospital"], second.created["batch"], second.created["deployment"]) == (0, 0, 1)
    assert (Hospital.objects.count(), Batch.objects.count()) == (1, 1)
    undo_commit(intake, second.revision, actor=None, reason="wrong page")
    undo_commit(intake, first.revision, actor=None, reason="wrong page")
    assert not Batch.objects.exists()
    assert not Staff.objects.exists()
    assert outcomes(intake) == {"王颖": "new", "李静": "new"}
    reopen(intake)
    assert commit(intake).created["batch"] == 1
