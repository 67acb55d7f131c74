"""Files: what is in them, that no spreadsheet runs it, and that they come as they are read."""

import csv
import io
import json
import tracemalloc
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from django.http import QueryDict
from django.utils import timezone, translation

from roster.models import Deployment, Hospital
from roster.models.privacy import staff_only_fields
from roster.selection import Export, Selection, datapackage, export, workbook
from roster.selection.columns import DEPLOYMENT_COLUMNS, of
from tests.factories import make_citation, make_deployment, make_hospital, make_region, make_source, make_staff

CELL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def deployments(query: str = "") -> Selection:
    return Selection(Deployment, QueryDict(query))


def read(file: Export) -> bytes:
    return b"".join(file.chunks)


def read_csv(file: Export) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(read(file).decode("utf-8-sig"), newline="")))


def read_sheets(data: bytes) -> list[list[list[str | None]]]:
    """Returns the cells of each sheet as text, with nothing but the standard library."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        sheets = sorted(name for name in archive.namelist() if name.startswith("xl/worksheets/"))
        roots = [ElementTree.fromstring(archive.read(name)) for name in sheets]  # noqa: S314 - our own
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))  # noqa: S314
    return [
        [
            [next((part.text for part in cell.iter() if part.text), None) for cell in row]
            for row in root.iter(f"{CELL}row")
        ]
        for root in roots
    ]


def test_the_rows_of_a_file_are_the_list_in_its_order(db: None) -> None:
    for name in ("王颖", "白龙", "李强"):
        make_deployment(name=name, title="护士")
    make_deployment(name="包图雅")
    selection = deployments("profession=nurse&ordering=-name")
    assert [row["name"] for row in read_csv(export(selection, "csv"))] == ["王颖", "李强", "白龙"]
    lines = read(export(selection, "ndjson")).decode().splitlines()
    assert [json.loads(line)["name"] for line in lines] == ["王颖", "李强", "白龙"]
    (sheet,) = read_sheets(read(export(selection, "xlsx", columns=["name"])))
    assert sheet == [["name"], ["王颖"], ["李强"], ["白龙"]]


def test_values_as_programs_and_as_readers_want_them(db: None) -> None:
    hospital = make_hospital(name="通辽市医院", region=make_region(code="150500", name="通辽市"))
    deployment = make_deployment(name="王颖", hospital=hospital, title="主管护师", party_member=True)
    make_citation(deployment=deployment, source=make_source(title="名单"), first_line=11, last_line=13)
    make_citation(deployment=deployment, source=make_source(title="来信", kind="correction"))
    columns = ["name", "prefecture", "county", "profession", "party_member", "role", "sources"]
    (row,) = read_csv(export(deployments(), "csv", columns=columns))
    assert list(row.values()) == ["王颖", "通辽市", "", "nurse", "true", "", "名单 11–13"]
    assert list(row) == columns
    with translation.override("en"):
        file = export(deployments(), "csv", columns=columns, in_words=True)
    (row,) = read_csv(file)  # the words are those of the request, though another language is active by now
    assert row["Profession"] == "nurse" and row["Party member"] == "yes"
    assert json.loads(read(export(deployments(), "ndjson", columns=columns)))["party_member"] is True


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_text_is_a_formula(db: None, start: str) -> None:
    text = f"{start}cmd|' /C calc'!A0"
    make_deployment(department=text)
    file = export(deployments(), "csv", columns=["department"])
    assert read_csv(file) == [{"department": f"'{text}"}]
    data = read(export(deployments(), "xlsx", columns=["department"]))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_a_sheet_holds_any_text(db: None) -> None:
    make_deployment(department='<b>&"\x0b\x1f 呼\U00020bb7 ')
    sheets = read_sheets(read(export(deployments(), "xlsx", columns=["department"])))
    assert sheets == [[["department"], ['<b>&" 呼\U00020bb7 ']]]


def test_a_workbook_goes_on_in_a_second_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 3)
    data = b"".join(workbook.write_workbook("名单", ["n"], [[[1], [2], [3]], [[4], [5]]]))
    assert read_sheets(data) == [[["n"], ["1"], ["2"]], [["n"], ["3"], ["4"]], [["n"], ["5"]]]


def test_a_reader_who_goes_away_leaves_nothing_open(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = []
    close = workbook._Sheets.close
    monkeypatch.setattr(workbook._Sheets, "close", lambda sheets: (close(sheets), closed.append(True)))
    chunks = workbook.write_workbook("名单", ["n"], ([[n]] for n in range(9)))
    next(chunks)
    next(chunks)
    chunks.close()
    assert closed == [True]


def test_the_first_bytes_come_before_the_first_row_is_read(db: None, django_assert_num_queries) -> None:
    make_deployment()
    for kind in ("csv", "xlsx"):
        file = export(deployments(), kind)
        with django_assert_num_queries(0):
            next(file.chunks)


def test_more_rows_take_no_more_memory() -> None:
    def peak(number: int) -> int:
        rows = ([[f"王{n}", None, 7]] * 500 for n in range(number))
        tracemalloc.start()
        for chunk in workbook.write_workbook("名单", ["a", "b", "c"], rows):
            assert chunk is not None
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    assert peak(60) < 1.5 * peak(6)


def test_a_file_says_its_filter_and_the_day(db: None) -> None:
    make_region(code="150500", name="通辽市")
    with translation.override("en"):
        file = export(deployments("region=1505&q=a/b"), "csv")
    day = timezone.localdate().isoformat()
    assert file.name == f"The Roster “a b” · 通辽市 Tongliao {day}.csv"
    assert file.disposition.startswith("attachment; filename*=utf-8''The%20Roster%20")
    assert len(export(deployments("q=" + "+".join("词" * n for n in range(10, 18))), "csv").name) < 90


def test_columns_in_the_order_wished_and_no_unknown_ones(db: None) -> None:
    make_deployment(name="王颖")
    file = export(deployments(), "csv", columns=["title", "name", "title"])
    assert list(read_csv(file)[0]) == ["title", "name"]
    for bad in ("note", "colour"):
        with pytest.raises(ValueError, match=bad):
            export(deployments(), "csv", columns=[bad])
    with pytest.raises(ValueError, match="pdf"):
        export(deployments(), "pdf")
    with pytest.raises(ValueError, match=r".+"):
        export(deployments("colour=red"), "csv")


def test_no_column_is_for_staff_alone(db: None) -> None:
    for column in DEPLOYMENT_COLUMNS:
        assert column.name not in staff_only_fields(Deployment)
    with pytest.raises(LookupError):
        of(Deployment, "staff__note")
    make_staff(name="王颖", note="机密")
    make_hospital(note="机密")
    for model in (Deployment, Hospital):
        assert "机密" not in read(export(Selection(model, QueryDict("")), "csv")).decode()


def test_a_data_package_describes_every_column_of_the_file(db: None) -> None:
    make_deployment(name="王颖", title="护士")
    make_deployment(name="李强")
    selection = deployments("profession=nurse")
    package = datapackage(selection, "csv")
    (resource,) = package["resources"]
    file = read(export(selection, "csv")).decode("utf-8-sig")
    assert [field["name"] for field in resource["schema"]["fields"]] == file.splitlines()[0].split(",")
    assert resource["schema"]["primaryKey"] == "id"
    assert (resource["rows"], package["query"]) == (1, "profession=nurse")
    assert package["version"] == str(export(selection, "csv").revision)
    assert package["licenses"] and package["description"]
    types = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    assert (types["party_member"], types["started_on"], types["revision"]) == ("boolean", "date", "integer")


def test_an_empty_selection_is_an_empty_file(db: None) -> None:
    assert read_csv(export(deployments(), "csv")) == []
    assert read(export(deployments(), "ndjson")) == b""
    assert [len(sheet) for sheet in read_sheets(read(export(deployments(), "xlsx")))] == [1]


def test_a_file_begins_before_anything_is_counted(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    make_deployment(name="王颖", title="护士")

    def refuse(_filterset: object) -> None:
        raise AssertionError("The columns in memory were read.")

    monkeypatch.setattr("roster.selection.base.Found", refuse)
    with translation.override("zh-hans"):
        for kind in ("csv", "ndjson", "xlsx"):
            file = export(deployments("profession=nurse"), kind)
            assert next(file.chunks)
            assert "护理" in file.name


@pytest.mark.parametrize("kind", ["csv", "ndjson", "xlsx"])
def test_a_reader_who_hangs_up_ends_the_reading_of_rows(db: None, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    ended = []

    def endless(_selection: Selection, _paths: list[str], *, size: int) -> Iterator[list[tuple[str]]]:
        try:
            while True:
                yield [("王颖",)] * size
        finally:
            ended.append(True)

    monkeypatch.setattr(Selection, "values", endless)
    file = export(deployments(), kind, columns=["name"])
    for _ in range(3):
        next(file.chunks)
    assert ended == []
    file.chunks.close()
    assert ended == [True]
