"""What holds for a whole intake and what its columns are, said after it was taken in."""

import pytest
from django.test import Client
from django.urls import reverse

from roster.actions.intake import review
from roster.models import Deployment
from tests.factories import make_batch, make_deployment, make_hospital
from tests.intake.files import csv_file, xlsx
from tests.intake.rolls import some
from tests.intake.taking import entry, outcomes, taken
from tests.views.intake.pages import paste, press, work

pytestmark = pytest.mark.django_db


def test_batch_region_and_role_are_said_after_the_upload_and_what_was_answered_stays(
    editor: Client, regions: None
) -> None:
    make_deployment(name="王颖", hospital=make_hospital(name="赤峰市医院"))
    batch = make_batch(name="第二批")
    intake = taken(some("王颖", "王爽"))
    press(editor, entry(intake, "王颖"), person="new")
    press(editor, entry(intake, "王爽"), decision="not-roster")
    sent = {"batch": "第二批", "region": "赤峰市", "role": "member"}
    editor.post(reverse("intake-defaults", args=[intake.pk]), sent)
    intake.refresh_from_db()
    assert (intake.batch, intake.region_id, intake.role) == (batch, "150400", "member")
    one = entry(intake, "王颖")
    assert (one.batch, one.outcome, one.answers["person"]) == (batch, "new", "new")
    assert entry(intake, "王爽").decision == "not_roster"
    editor.post(reverse("intake-commit", args=[intake.pk]))
    made = Deployment.objects.get(batch=batch)
    assert (made.staff.name, made.role) == ("王颖", "member")
    form = editor.get(reverse("intake-detail", args=[intake.pk])).context["defaults"]
    assert form is None  # nothing is left to which it could apply


def test_the_form_has_what_holds_now_and_says_what_it_does_not_find(editor: Client, regions: None) -> None:
    intake = taken(some("王颖"), batch=make_batch(name="第二批"), role="leader")
    form = editor.get(reverse("intake-detail", args=[intake.pk])).context["defaults"]
    assert form.initial == {"batch": "第二批", "region": "", "role": "leader"}
    response = editor.post(reverse("intake-defaults", args=[intake.pk]), {"region": "没有", "role": "king"})
    assert (response.status_code, set(response.context["form"].errors)) == (400, {"region", "role"})
    intake.refresh_from_db()
    assert (intake.batch.name, intake.role) == ("第二批", "leader")


def test_of_a_big_intake_the_worker_matches_anew_and_a_commit_does_not_wait_for_it(
    editor: Client, regions: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "WHOLE", 0)
    make_deployment(name="王颖", hospital=make_hospital(name="通辽市医院"), batch=make_batch(name="第一批"))
    make_batch(name="第二批")
    intake, other = taken(some("王颖")), taken(some("王颖", "王爽"))
    before = outcomes(intake)
    for one in (intake, other):
        editor.post(reverse("intake-defaults", args=[one.pk]), {"batch": "第二批"})
        assert editor.get(reverse("intake-detail", args=[one.pk])).context["stale"]
    assert outcomes(intake) == before == {"王颖": "different"}
    editor.post(reverse("intake-commit", args=[other.pk]))
    assert outcomes(other)["王颖"] == "namesake"
    assert Deployment.objects.get(staff__name="王爽").batch.name == "第二批"
    work()
    assert not editor.get(reverse("intake-detail", args=[intake.pk])).context["stale"]
    assert outcomes(intake) == {"王颖": "namesake"}


def test_columns_that_were_not_taken_are_named_with_the_way_to_say_what_they_are(editor: Client, regions: None) -> None:
    head = ("序号", "姓名", "手机号", "单位", "备注", "空")
    intake = taken(file=csv_file(("1", "王颖", "138", "通辽市医院", "随队", ""), head=head), file_name="a.csv")
    page = editor.get(reverse("intake-detail", args=[intake.pk]))
    assert page.context["untaken"] == ["手机号", "备注"]
    assert reverse("intake-columns", args=[intake.pk]) in page.content.decode()
    columns = {f"column-{place}": name for place, name in enumerate(["number", "name", "", "hospital", "department"])}
    editor.post(reverse("intake-columns", args=[intake.pk]), columns)
    assert editor.get(reverse("intake-detail", args=[intake.pk])).context["untaken"] == ["手机号"]
    assert entry(intake, "王颖").fields["department"] == "随队"


def test_a_sheet_is_shown_in_its_own_order_under_its_own_headers(editor: Client, regions: None) -> None:
    first = [["职称", "姓名", "备注"], ["护师", "王颖", "随队"], ["护士", "", ""], ["医师", "王爽"]]
    second = [["姓名", "单位"], ["李静", "赤峰市医院"]]
    intake = taken(file=xlsx(sheets={"甲": first, "乙": second}), file_name="a.xlsx")
    context = editor.get(reverse("intake-detail", args=[intake.pk])).context
    assert context["rows"][0].entry.first_line == 3  # the bad one first among the entries
    shown = {sheet.name: sheet for sheet in context["sheets"]}
    assert [(head.text, head.kind) for head in shown["甲"].heads] == [
        ("职称", "position"),
        ("姓名", "person"),
        ("备注", "untaken"),
    ]
    assert [(row.line, [cell.text for cell in row.cells]) for row in shown["甲"].rows] == [
        (2, ["护师", "王颖", "随队"]),
        (3, ["护士", "", ""]),
        (4, ["医师", "王爽", ""]),
    ]
    assert shown["甲"].rows[1].cells[1].kind == "wrong-cell"
    assert [head.text for head in shown["乙"].heads] == ["姓名", "单位"]
    assert [row.address for row in shown["乙"].rows] == [f"#e-{entry(intake, '李静').pk}"]


@pytest.mark.parametrize("content", ["王芳,通辽市医院,内科,护士\r\n李静,通辽市医院,内科,护士", "姓名\r\n王芳"])
def test_a_sheet_whose_columns_no_row_names_is_shown_and_they_are_said_by_hand(
    editor: Client, regions: None, content: str
) -> None:
    intake = taken(file=content.encode(), file_name="a.csv")
    page = editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()
    columns = reverse("intake-columns", args=[intake.pk])
    assert "没有表头" in page and columns in page
    assert content.split(",")[0].split()[0] in editor.get(columns).content.decode()
    sent = {"column-0": "name", "column-1": "hospital"} if "," in content else {"column-0": "name"}
    editor.post(columns, sent)
    assert "王芳" in outcomes(intake)
    assert editor.get(reverse("intake-detail", args=[intake.pk])).status_code == 200


def test_what_was_said_of_columns_that_no_row_names_is_remembered(editor: Client, regions: None) -> None:
    first = taken(file="王芳,通辽市医院,内科\n李静,赤峰市医院,外科\n".encode(), file_name="a.csv")
    columns = {"column-0": "name", "column-1": "hospital", "column-2": "department"}
    editor.post(reverse("intake-columns", args=[first.pk]), columns)
    again = taken(file="王芳,通辽市医院,内科\n李静,赤峰市医院,外科\n才权,赤峰市医院,外科\n".encode(), file_name="b.csv")
    assert set(outcomes(again)) == {"王芳", "李静", "才权"}
    other = taken(file="王颖,通辽市医院,内科\n".encode(), file_name="c.csv")
    assert other.status == "failed"


def test_a_first_row_of_headers_that_nobody_knows_is_nobody_and_is_remembered(editor: Client, regions: None) -> None:
    sheet = "同事,哪来的,哪个组\n王芳,通辽市医院,内科\n3,赤峰市医院,外科\n"
    first = taken(file=sheet.encode(), file_name="a.csv")
    columns = reverse("intake-columns", args=[first.pk])
    assert "同事 · 哪来的 · 哪个组" in editor.get(columns).content.decode()
    chosen = {"column-0": "name", "column-1": "hospital", "column-2": "department"}
    editor.post(columns, {**chosen, "headed": "1"})
    assert outcomes(first) == {"王芳": "new", "3": "doubtful"}
    rejects = editor.get(reverse("intake-rejects", args=[first.pk])).content.decode("utf-8-sig")
    mended = rejects.replace("3,", "李静,").encode()
    assert rejects.splitlines()[0].startswith("行,姓名,")
    assert "李静" in outcomes(taken(file=mended, file_name="rejects.csv"))
    again = taken(file=sheet.replace("3", "才权").encode(), file_name="b.csv")
    assert set(outcomes(again)) == {"王芳", "才权"}


def test_a_batch_that_the_roster_does_not_have_is_said_for_the_whole_intake(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖", "王爽"), batch="第九批援鄂医疗队")
    detail = reverse("intake-detail", args=[intake.pk])
    assert editor.get(detail).context["defaults"].initial["batch"] == "第九批援鄂医疗队"
    assert {one.match["question"] for one in intake.entries.all()} == {"unknown-batch"}
    editor.post(reverse("intake-defaults", args=[intake.pk]), {"batch": "第十批援鄂医疗队"})
    press(editor, entry(intake, "王颖"), batch="new")
    assert outcomes(intake) == {"王颖": "new", "王爽": "new"}
    page = editor.get(detail).content.decode()
    assert "“第十批援鄂医疗队”是新的，将新建。" in page
    editor.post(reverse("intake-commit", args=[intake.pk]))
    assert set(Deployment.objects.values_list("batch__name", flat=True)) == {"第十批援鄂医疗队"}


def test_a_name_that_can_be_no_batchs_is_told(editor: Client, regions: None) -> None:
    intake = paste(editor, some("王颖"))
    for name in ("=1+1", "长" * 101, "12345"):
        response = editor.post(reverse("intake-defaults", args=[intake.pk]), {"batch": name})
        assert (response.status_code, set(response.context["form"].errors)) == (400, {"batch"})
