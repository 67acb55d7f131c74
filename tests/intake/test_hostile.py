"""Files that mean harm, or are not what they say: a message, nothing half stored, and the service goes on."""

import os
import tracemalloc
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import translation

from roster.models import Deployment, Intake, IntakeEntry, Revision, Source
from roster.rolls.files.limits import MAX_FILE, MAX_TEXT, MAX_UNPACKED
from tests.intake.files import csv_file, packed, pdf, xlsx

pytestmark = pytest.mark.django_db

UNPACKED = 654_321  # bytes of a part; found again in the archive's headers


def zip_bomb(part: str) -> bytes:
    """An archive that says of itself that it unpacks to more than is taken."""
    data = packed(**{part: b"0" * UNPACKED})
    return data.replace(UNPACKED.to_bytes(4, "little"), (MAX_UNPACKED + 1).to_bytes(4, "little"))


def entities() -> bytes:
    """A document whose few entities, each ten of the one before, unpack to ten to the twelfth characters."""
    names = [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 13)]
    xml = f'<!DOCTYPE w:document [<!ENTITY a0 "王">{"".join(names)}]><w:document>&a12;</w:document>'
    return packed(word__document_x_xml=xml.encode())


HOSTILE = {
    "a zip bomb in .xlsx": ("a.xlsx", zip_bomb("xl__workbook_x_xml"), "unpacks to more"),
    "a zip bomb in .docx": ("a.docx", zip_bomb("word__document_x_xml"), "unpacks to more"),
    "entities in .docx": ("a.docx", entities(), "damaged"),
    "an executable": ("a.csv", b"MZ" + b"\0" * 64, "a program"),
    "10,000 columns of .csv": ("a.csv", ",".join(["姓名"] * 10_000).encode(), "10000 columns"),
    "10,000 columns of .xlsx": ("a.xlsx", xlsx(sheets={"名单": [["姓名", *[""] * 9_998, "x"]]}), "9999 columns"),
    "a NUL": ("a.csv", "姓名,单位\n王颖,甲\0乙".encode(), "Line 2 holds a NUL"),
    "mixed encodings": ("a.csv", csv_file(("王颖", "甲", "", "")) + "\n李静".encode("gb18030"), "Line 3"),
    "an image": ("a.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "an image"),
    "a page without text": ("a.pdf", pdf(), "without text"),
    "a text too long": ("a.txt", b"x\n" * (MAX_TEXT // 2 + 1), "Divide it"),
}


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("editor"))
    return client


def upload(client: Client, name: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> str:
    """The page to which the upload led, in English."""
    monkeypatch.setattr("roster.views.intake.AT_ONCE", MAX_FILE)
    response = client.post(
        "/en/intake/new/", {"file": SimpleUploadedFile(name, data), "kind": "hospital_list"}, follow=True
    )
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_gets_its_message_and_leaves_nothing(
    kind: str, editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, data, message = HOSTILE[kind]
    page = upload(editor, name, data, monkeypatch)
    assert message in page
    assert Intake.objects.get().status == "failed"
    assert not [model for model in (IntakeEntry, Source, Deployment, Revision) if model.objects.exists()]
    assert "intake-entry" in upload(editor, "b.csv", csv_file(("王颖", "通辽市医院", "", "")), monkeypatch)


def test_formulas_are_words_that_no_name_takes(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, data in (("a.csv", csv_file(("=1+1", "甲", "", ""))), ("a.xlsx", xlsx(("=1+1", "甲", "", "")))):
        assert "This is not a name" in upload(editor, name, data, monkeypatch) or name == "a.xlsx"
    assert not [one for one in IntakeEntry.objects.all() if not one.errors]


def test_a_text_of_a_gigabyte_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 1 << 30)
    assert_refused_within(str(path), held=MAX_FILE // 4)


def test_of_a_stream_no_more_is_read_than_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/zero").open("rb") as endless:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=endless))
        assert_refused_within("-", held=3 * MAX_FILE)


def assert_refused_within(path: str, *, held: int) -> None:
    """The command refuses the file for its size, holding this many bytes at most, and leaves nothing."""
    tracemalloc.start()
    try:
        with translation.override("en"), pytest.raises(CommandError, match="the most that are taken"):
            call_command("intake", path, "--source", "名单")
        assert tracemalloc.get_traced_memory()[1] < held
    finally:
        tracemalloc.stop()
    assert not Intake.objects.exists()
