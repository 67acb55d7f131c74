"""manage.py intake: what a script and a person at a terminal get."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localtime

from roster.management.commands.intake import INTERRUPTED, LISTED, REFUSED, WAITING, Command
from roster.models import Citation, Deployment, Intake, Source
from tests.factories import make_batch, make_source
from tests.intake.files import csv_file
from tests.intake.rolls import HONOUR_ROLL, some

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "名单.csv"
    path.write_bytes(csv_file(("王颖", "通辽市医院", "", "护师"), ("李静", "通辽市医院", "", "护士")))
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "坏.csv"
    path.write_bytes(csv_file(("王颖", "通辽市医院", "", "护师"), ("=李静", "通辽市医院", "", "护士")))
    return path


def intake(*arguments: object) -> tuple[int, str]:
    """The exit code and what was printed."""
    out = io.StringIO()
    with translation.override("en"):
        try:
            call_command("intake", *map(str, arguments), stdout=out)
        except CommandError as error:
            return error.returncode, out.getvalue() + str(error)
    return 0, out.getvalue()


def test_without_commit_it_shows_what_would_become_of_the_rows_and_keeps_nothing(regions: None, file: Path) -> None:
    code, output = intake(file, "--source", "名单")
    assert code == 0
    assert "        2  new" in output
    assert not Deployment.objects.exists()
    assert not Intake.objects.exists()


@pytest.mark.parametrize(("given", "kind"), [((), "hospital list"), (("--kind", "web_page"), "web page")])
def test_it_says_as_what_a_new_source_would_be_made(
    regions: None, file: Path, given: tuple[str, ...], kind: str
) -> None:
    assert f"New source: 名单, {kind} (--kind says otherwise)." in intake(file, "--source", "名单", *given)[1]
    make_source(title="名单")
    assert "New source" not in intake(file, "--source", "名单", *given)[1]


def test_with_commit_it_writes_and_says_what(regions: None, file: Path) -> None:
    batch = make_batch(name="第一批")
    code, output = intake(file, "--source", "名单", "--batch", "第一批", "--commit")
    assert code == 0
    assert "        2  deployment created" in output
    assert set(Deployment.objects.values_list("staff__name", "batch")) == {("王颖", batch.pk), ("李静", batch.pk)}


def test_columns_that_were_not_taken_are_named(regions: None, tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text("姓名,单位,血型\n王颖,通辽市医院,A\n", encoding="utf-8")
    assert "These columns were not taken: 血型." in intake(path, "--source", "名单")[1]


def test_a_source_of_the_roster_is_used_by_its_title_or_id(regions: None, file: Path) -> None:
    source = make_source(title="名单")
    intake(file, "--source", source.pk, "--commit")
    intake(file, "--source", "名单", "--commit")
    assert set(Citation.objects.values_list("source", flat=True)) == {source.pk}
    assert Source.objects.get() == source


def test_rows_that_need_a_person_end_it_with_3_and_stand_in_the_error_file(
    regions: None, bad: Path, tmp_path: Path
) -> None:
    errors = tmp_path / "errors.csv"
    code, output = intake(bad, "--source", "名单", "--commit", "--errors", errors)
    assert (code, "1 rows need a person." in output) == (3, True)
    assert errors.read_text("utf-8-sig").splitlines() == [
        "Line,姓名,姓名: what is wrong,单位,科室,职称,Question",
        "3,'=李静,This is not a name.,通辽市医院,,护士,",
    ]
    assert [one.staff.name for one in Deployment.objects.all()] == ["王颖"]
    assert Intake.objects.get().entries.open().count() == 1


def test_the_error_file_mended_is_taken_in_again(regions: None, bad: Path, tmp_path: Path) -> None:
    errors = tmp_path / "errors.csv"
    intake(bad, "--source", "名单", "--commit", "--errors", errors)
    errors.write_text(errors.read_text("utf-8-sig").replace("'=李静", "李静"), "utf-8")
    code, _output = intake(errors, "--source", "名单", "--commit")
    assert code == 0
    assert sorted(Deployment.objects.values_list("staff__name", flat=True)) == ["李静", "王颖"]


def test_a_roll_in_running_text_is_taken_in(regions: None, tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    path.write_text(HONOUR_ROLL, "utf-8")
    assert intake(path, "--source", "致敬", "--kind", "newspaper", "--commit")[0] == 0
    assert Deployment.objects.count() == 40


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--source", "名单", "--batch", "没有"), "No batch is called so"),
        (("--source", "名单", "--region", "没有"), "No region is called so"),
        (("--source", "名单", "--user", "nobody"), "no user"),
        (("--source", "名单", "--role", "king"), "invalid choice: 'king' (choose from"),
        (("--source", "名单", "--kind", "letter"), "invalid choice: 'letter' (choose from"),
        (("--source", " "), "needs a title"),
    ],
)
def test_an_option_that_names_nothing_ends_it_with_1(file: Path, arguments: tuple[str, ...], message: str) -> None:
    code, output = intake(file, *arguments)
    assert (code, message in output) == (1, True)
    assert not Intake.objects.exists()


def test_a_name_that_is_nearly_right_is_answered_by_what_it_may_have_been(file: Path) -> None:
    make_batch(name="第一批援鄂医疗队")
    assert "Perhaps: 第一批援鄂医疗队" in intake(file, "--source", "名单", "--batch", "第一批")[1]


def test_a_title_or_name_of_several_is_answered_by_their_ids(file: Path) -> None:
    sources = sorted(make_source(title="名单").pk for _ in range(2))
    code, output = intake(file, "--source", "名单", "--commit")
    assert (code, "、".join(sources) in output) == (1, True)
    batches = sorted(make_batch(name="第一批").pk for _ in range(2))
    code, output = intake(file, "--source", "另一份", "--batch", "第一批")
    assert (code, "、".join(batches) in output) == (1, True)


def test_a_file_that_was_taken_in_before_says_when_and_where(regions: None, file: Path) -> None:
    intake(file, "--source", "名单", "--commit")
    first = Intake.objects.get()
    with translation.override("en"):
        day = date_format(localtime(first.created_at), "DATE_FORMAT")
    code, output = intake(file, "--source", "名单", "--commit")
    assert code == 0
    assert f"first taken in on {day}: 名单 (/intake/{first.pk}/)" in output
    assert "        2  there already, the same" in output
    assert "There was nothing to write." in output


def test_the_entries_are_listed_with_what_becomes_of_each(regions: None, bad: Path) -> None:
    make_batch(name="第一批")
    _code, output = intake(bad, "--source", "名单", "--batch", "第一批")
    listed = [line.split() for line in output.splitlines() if "通辽市医院" in line]
    assert listed == [
        ["2", "王颖", "通辽市医院", "第一批", "new"],
        ["3", "=李静", "通辽市医院", "第一批", "needs", "a", "person"],
    ]


def test_of_many_entries_the_first_are_listed_and_all_when_asked_for(regions: None, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(csv_file(*[(f"王{chr(0x4E00 + n)}", "通辽市医院", "", "") for n in range(LISTED + 3)]))
    _code, some = intake(path, "--source", "名单")
    assert (some.count("通辽市医院"), "… and 3 more: --all lists them." in some) == (LISTED, True)
    _code, everything = intake(path, "--source", "名单", "--all")
    assert (everything.count("通辽市医院"), "more:" in everything) == (LISTED + 3, False)


def test_a_roll_comes_by_standard_input(regions: None, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(some("王颖").encode())))
    assert intake("-", "--source", "致敬", "--commit")[0] == 0
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(file.read_bytes())))
    assert intake("-", "--name", "a.csv", "--source", "名单", "--commit")[0] == 3  # 王颖 is in the roster by now
    assert sorted(Deployment.objects.values_list("staff__name", flat=True)) == ["李静", "王颖"]


def test_an_error_file_that_cannot_be_written_is_told_before_anything_is(regions: None, bad: Path) -> None:
    code, output = intake(bad, "--source", "名单", "--commit", "--errors", bad.parent / "none" / "errors.csv")
    assert (code, "no such file or folder" in output) == (1, True)
    assert not Deployment.objects.exists()
    assert not Intake.objects.exists()


def test_a_commit_that_fails_leaves_nothing(regions: None, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise RuntimeError("in the middle")

    monkeypatch.setattr("roster.actions.intake.commit.link", fail)
    with pytest.raises(RuntimeError, match="middle"):
        intake(file, "--source", "名单", "--commit")
    assert not Deployment.objects.exists()
    assert not Intake.objects.exists()


def test_the_help_tells_the_exit_codes() -> None:
    told = Command().create_parser("manage.py", "intake").format_help()
    assert all(f"  {code} " in told.partition("It ends with")[2] for code in (0, REFUSED, 2, WAITING, INTERRUPTED))


def test_a_file_that_cannot_be_read_ends_it_with_1_and_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"\x89PNG\r\n\x1a\n0000")
    code, output = intake(path, "--source", "名单", "--commit")
    assert (code, "This is an image." in output) == (1, True)
    assert not Intake.objects.exists()
    assert intake(tmp_path / "none.csv", "--source", "名单")[0] == 1


def test_a_sheet_without_headers_leads_to_where_its_columns_can_be_said(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(csv_file(("李静", "内科"), head=("王颖", "外科")))
    code, output = intake(path, "--source", "名单")
    assert (code, "/intake/new/" in output, "by hand" in output) == (REFUSED, True, False)


def test_a_new_batch_is_named_and_one_that_is_there_is_not_new(regions: None, file: Path) -> None:
    code, output = intake(file, "--source", "名单", "--new-batch", "第九批", "--commit")
    assert (code, set(Deployment.objects.values_list("batch__name", flat=True))) == (0, {"第九批"})
    assert "1  batch created" in output
    for wrong in (("--new-batch", "第九批"), ("--new-batch", "=1"), ("--new-batch", "第十批", "--batch", "第九批")):
        assert intake(file, "--source", "名单", *wrong)[0] == REFUSED
    assert Intake.objects.count() == 1


def test_values_by_standard_input_are_rows_though_nothing_names_them(
    regions: None, bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(bad.read_bytes())))
    code, output = intake("-", "--source", "名单")
    assert code == WAITING
    assert "        1  new" in output
    assert "        1  needs a person" in output
