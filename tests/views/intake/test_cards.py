"""An entry's card: every field that a commit would write, and the decisions on which its match rests."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from roster.actions.intake.commit import undo_commit
from roster.actions.revise import revise
from roster.models import Deployment, Distinction, HospitalName, Intake, Revision
from roster.views import intake_review
from tests.factories import make_batch, make_deployment, make_hospital, make_region, save
from tests.intake.files import csv_file
from tests.intake.taking import entry, outcomes, taken
from tests.views.intake.pages import press, work

pytestmark = pytest.mark.django_db
HEAD = ("姓名", "单位", "批次", "队内职务", "性别", "民族", "政治面貌", "出发日期", "返回日期", "地区")


def row_of(client: Client, intake: Intake, name: str) -> Any:
    rows = client.get(reverse("intake-detail", args=[intake.pk])).context["rows"]
    return next(row for row in rows if row.entry.fields.get("name") == name)


def facts(client: Client, intake: Intake, name: str) -> dict[str, tuple[str, bool, bool]]:
    return {one.label: (one.value, one.default, one.new) for one in row_of(client, intake, name).facts}


def sheet(*rows: tuple[str, ...], **given: object) -> Intake:
    return taken(file=csv_file(*rows, head=HEAD), file_name="a.csv", **given)


def test_a_card_shows_every_field_that_the_commit_writes(editor: Client, regions: None) -> None:
    make_batch(name="第一批")
    intake = sheet(("王颖", "", "第一批", "领队", "女", "蒙古族", "群众", "2020-02-15", "2020-03-20", "通辽市"))
    assert facts(editor, intake, "王颖") == {
        "批次": ("第一批", False, False),
        "队内职务": ("领队", False, False),
        "地区": ("通辽市", False, False),
        "性别": ("女", False, False),
        "民族": ("蒙古族", False, False),
        "党员": ("否", False, False),
        "派遣起始日": ("2020年2月15日", False, False),
        "派遣截止日": ("2020年3月20日", False, False),
    }
    press(editor, entry(intake, "王颖"), decision="accept")  # yes, though there is no hospital
    editor.post(reverse("intake-commit", args=[intake.pk]))
    made = Deployment.objects.get()
    assert (made.batch.name, made.role, made.stated_region.name) == ("第一批", "leader", "通辽市")
    assert (made.staff.gender, made.staff.ethnic_group, made.party_member) == ("female", "蒙古族", False)
    assert (made.started_on.isoformat(), made.ended_on.isoformat()) == ("2020-02-15", "2020-03-20")


def test_what_comes_from_the_whole_intake_is_told_apart(editor: Client, regions: None) -> None:
    batch, region = make_batch(name="第二批"), make_region(code="150400", name="赤峰市")
    intake = taken(
        file=csv_file(("王颖", "")), file_name="a.csv", batch=batch, region=region, role="member"
    )  # fmt: skip
    assert facts(editor, intake, "王颖") == {
        "批次": ("第二批", True, False),
        "队内职务": ("队员", True, False),
        "地区": ("赤峰市", True, False),
    }


def test_a_hospital_of_another_name_and_a_new_one_are_told(editor: Client, regions: None) -> None:
    make_hospital(name="林西县医院", region=make_region(code="150424", name="林西县"))
    intake = taken(file=csv_file(("王颖", "赤峰林西县医院", "", ""), ("李静", "通辽市医院", "", "")), file_name="a.csv")
    known, new = row_of(editor, intake, "王颖"), row_of(editor, intake, "李静")
    assert (known.hospital, known.new_hospital) == ("林西县医院", "")
    assert (new.hospital, new.new_hospital) == ("", "医院，通辽市")


def decided(client: Client, intake: Intake, name: str) -> list[tuple[str, str]]:
    found = row_of(client, intake, name).decided
    return [(one.words, one.who or str(one.revision.actor)) for one in found]


def test_a_decision_about_a_hospital_is_shown_with_its_hand_and_taken_back(editor: Client, regions: None) -> None:
    hospital = make_hospital(name="赤峰学院附院", region=make_region(code="150400"))
    intake = taken(
        file=csv_file(("王颖", "赤峰学院附医院", "", ""), ("李静", "赤峰学院附医院", "", "")), file_name="a.csv"
    )
    assert set(outcomes(intake).values()) == {"doubtful"}
    press(editor, entry(intake, "王颖"), hospital=hospital.pk)
    said = [("“赤峰学院附医院”指赤峰学院附院。", "editor")]
    assert decided(editor, intake, "王颖") == decided(editor, intake, "李静") == said
    press(editor, entry(intake, "李静"), forget="hospital")
    assert set(outcomes(intake).values()) == {"doubtful"}
    assert decided(editor, intake, "王颖") == []


def test_what_a_name_means_for_the_roster_is_shown_and_taken_out_of_it(editor: Client, regions: None) -> None:
    hospital = make_hospital(name="赤峰学院附院", region=make_region(code="150400"))
    first = taken(file=csv_file(("王颖", "赤峰学院附医院", "", "")), file_name="a.csv")
    press(editor, entry(first, "王颖"), hospital=hospital.pk)
    editor.post(reverse("intake-commit", args=[first.pk]))
    again = taken(file=csv_file(("李静", "赤峰学院附医院", "", "")), file_name="b.csv")
    assert outcomes(again) == {"李静": "new"}
    assert decided(editor, again, "李静") == [("“赤峰学院附医院”指赤峰学院附院。", "editor")]
    press(editor, entry(again, "李静"), forget="hospital")
    assert not HospitalName.objects.filter(name="赤峰学院附医院").exists()
    assert Revision.objects.latest("number").actor.username == "editor"
    row = row_of(editor, again, "李静")
    assert row.entry.match["question"] == "which-hospital"
    assert hospital.pk in [answer.value for answer in row.answers]
    press(editor, row.entry, hospital="new")
    assert decided(editor, again, "李静") == [("“赤峰学院附医院”是新的，将新建。", "editor")]


def test_a_batch_is_decided_and_taken_back(editor: Client, regions: None) -> None:
    batch = make_batch(name="援鄂第三批")
    intake = taken(file=csv_file(("王颖", "第三批"), head=("姓名", "批次")), file_name="a.csv")
    press(editor, entry(intake, "王颖"), batch=batch.pk)
    assert decided(editor, intake, "王颖") == [("“第三批”指援鄂第三批。", "editor")]
    press(editor, entry(intake, "王颖"), forget="batch")
    assert row_of(editor, intake, "王颖").question != ""


def test_who_somebody_is_is_shown_and_taken_back(editor: Client, regions: None) -> None:
    other = make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院"))
    intake = taken(file=csv_file(("王颖", "通辽市医院", "", "")), file_name="a.csv")
    for answer, words in (("new", "这是另一个人，与同名者不同。"), (other.staff_id, "这是名录中的王颖。")):
        press(editor, entry(intake, "王颖"), person=answer)
        assert decided(editor, intake, "王颖") == [(words, "editor")]
        press(editor, entry(intake, "王颖"), forget="person")
        assert decided(editor, intake, "王颖") == []
        assert outcomes(intake) == {"王颖": "namesake"}


def test_two_people_told_apart_may_be_one_after_all(editor: Client, regions: None) -> None:
    other = make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院"))
    first = taken(file=csv_file(("王颖", "通辽市医院", "", "")), file_name="a.csv")
    press(editor, entry(first, "王颖"), person="new")
    editor.post(reverse("intake-commit", args=[first.pk]))
    again = taken(file=csv_file(("王颖", "通辽市医院", "骨科", "")), file_name="b.csv")
    [(words, who)] = decided(editor, again, "王颖")
    assert (words, who) == (f"王颖与王颖（{other.staff_id}）是两个人。", "editor")
    press(editor, entry(again, "王颖"), **{"perhaps-one": Distinction.objects.get().pk})
    assert not Distinction.objects.exists()
    assert decided(editor, again, "王颖") == []


@pytest.mark.parametrize("sent", [{"forget": "name"}, {"perhaps-one": "nobody"}])
def test_what_was_not_decided_is_not_taken_back(editor: Client, regions: None, sent: dict) -> None:
    intake = taken(file=csv_file(("王颖", "通辽市医院", "", "")), file_name="a.csv")
    press(editor, entry(intake, "王颖"), **sent)
    assert (entry(intake, "王颖").version, Revision.objects.filter(kind="edit").count()) == (1, 0)


def test_a_committed_card_says_what_became_of_it_and_leads_there(editor: Client, regions: None) -> None:
    hospital = make_hospital(name="通辽市医院")
    for name in ("王颖", "王明", "李丽"):
        make_deployment(name=name, hospital=hospital, started_on=dt.date(2020, 2, 15))
    days = ("2020-02-15", "2020-02-16", "2020-02-16", "")
    names = zip(("王颖", "王明", "李丽", "李强"), days, strict=True)
    intake = sheet(*((name, "通辽市医院", "", "", "", "", "", day, "") for name, day in names))
    intake.choices = {"batch": {"第九批": "new"}}
    intake.save()
    one = entry(intake, "李强")
    press(editor, one, edit="1", name="李强", hospital="通辽市医院", batch="第九批")
    press(editor, entry(intake, "王明"), decision="take")
    press(editor, entry(intake, "李丽"), decision="leave")
    editor.post(reverse("intake-commit", args=[intake.pk]))

    page = editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()

    told = {name: row_of(editor, intake, name).became for name in ("王颖", "王明", "李丽", "李强")}
    assert told == {
        "王颖": "名录中已有，现已注明本来源。",
        "王明": "已采用到名录。",
        "李丽": "名录保持原样，另注明本来源。",
        "李强": "已在名录中新建。",
    }
    assert "将新建" not in page
    for made in Deployment.objects.all():
        assert f'href="{made.get_absolute_url()}"' in page
    assert facts(editor, intake, "李强")["批次"] == ("第九批", False, False)


def test_a_committed_card_says_what_was_taken_out_or_withheld_since(editor: Client, regions: None) -> None:
    intake = sheet(("王颖", "通辽市医院"), ("王明", "通辽市医院"))
    editor.post(reverse("intake-commit", args=[intake.pk]))
    withheld, gone = (Deployment.objects.get(staff__name=name) for name in ("王颖", "王明"))
    withheld.withheld = True
    save(withheld)
    with revise(reason="not in the team", kind=Revision.Kind.EDIT) as draft:
        draft.delete([gone])
        draft.delete([gone.staff])
    page = editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()
    assert row_of(editor, intake, "王明").became == "已提交，此后已从名录中移除。"
    assert page.count("未公开") == 1
    assert withheld.get_absolute_url() not in page


def test_what_another_intakes_undo_took_away_is_no_difference_any_more(editor: Client, regions: None) -> None:
    first, second = (
        sheet((name, "通辽市医院", "第九批"), ("王颖", "通辽市医院", "第九批")) for name in ("王明", "李丽")
    )
    for one in (first, second):
        press(editor, entry(one, "王颖"), batch="new")
    editor.post(reverse("intake-source", args=[second.pk]), {"source": "new"})
    commit = reverse("intake-commit", args=[first.pk])
    editor.post(commit)
    assert row_of(editor, second, "王颖").entry.outcome == "same"
    first.refresh_from_db()
    undo_commit(first, first.revision, actor=None, reason="wrong page")
    row = row_of(editor, second, "王颖")
    assert (row.entry.outcome, row.differences) == ("new", [])


def test_a_big_intake_is_matched_anew_by_the_worker_when_asked(
    editor: Client, regions: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_review, "MATCHED_AT_ONCE", 0)
    intake = sheet(("王颖", "通辽市医院"))
    make_deployment(name="王颖", hospital=make_hospital(name="通辽市医院"))
    detail, rematch = (reverse(f"intake-{name}", args=[intake.pk]) for name in ("detail", "rematch"))
    assert rematch in editor.get(detail).content.decode()
    for _press in range(2):
        editor.post(rematch)
    assert DBTaskResult.objects.count() == 1
    assert rematch not in editor.get(detail).content.decode()
    work()
    assert row_of(editor, intake, "王颖").entry.outcome == "same"
    assert rematch not in editor.get(detail).content.decode()
