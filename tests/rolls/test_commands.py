"""The commands parse_roll and score_rolls."""

import csv
import io
import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from roster.rolls.reading import CONFIDENT

ROOT = Path(__file__).parents[2]
ROLL = "赤峰市医院（共3人）\n李娜  呼吸科护士\n伟伟  内科主治医师\n\n天气转好，街上的人渐渐多了起来，店铺也陆续开门营业了。\n"


def parse(path: Path, kind: str) -> str:
    out = io.StringIO()
    with translation.override("en"):
        call_command("parse_roll", str(path), format=kind, stdout=out)
    return out.getvalue()


@pytest.fixture
def roll(tmp_path: Path) -> Path:
    path = tmp_path / "roll.txt"
    path.write_text(ROLL, encoding="gb18030")
    return path


def test_json_has_the_agreed_shape(roll: Path) -> None:
    document = json.loads(parse(roll, "json"))
    assert list(document) == ["entries", "context", "prose", "unread", "counts"]
    first = document["entries"][0]
    fields = ["name", "hospital", "department", "title", "post", "role", "region", "batch"]
    personal = ["gender", "ethnic_group", "party_member"]
    assert list(first) == [*fields, "confidence", "doubts", "spans", "printed", *personal, "lines", "segments"]
    assert [first[name] for name in fields] == ["李娜", "赤峰市医院", "呼吸科", "护士", "", "", "150400", ""]
    assert ROLL[slice(*first["spans"]["name"])] == "李娜"
    assert document["counts"] == [{"stated": 3, "read": 2, "text": "赤峰市医院共3人"}]
    assert [set(part) for part in document["prose"]] == [{"start", "end", "line", "text"}]


def test_csv_opens_in_excel(roll: Path) -> None:
    text = parse(roll, "csv")
    assert text.startswith("\ufeffname,hospital,")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [(row["name"], row["department"]) for row in rows] == [("李娜", "呼吸科"), ("伟伟", "内科")]


def test_table_says_what_does_not_add_up(roll: Path) -> None:
    text = parse(roll, "table")
    assert "stated 赤峰市医院共3人: 3, read 2" in text
    assert "伟伟: The name is unusual" in text or "伟伟" in text


def test_undecodable_file_is_an_error_with_its_byte(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    path.write_bytes("李娜".encode() + b"\xff\xff")
    out = io.StringIO()
    with pytest.raises(CommandError, match="6"):
        call_command("parse_roll", str(path), format="json", stdout=out)
    assert out.getvalue() == ""


def test_score_lists_the_misses(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("李娜 赤峰市医院 护士\n", encoding="utf-8")
    truth = {"entries": [{"name": "李娜", "hospital": "通辽市医院"}, {"name": "王敏"}]}
    (tmp_path / "one.json").write_text(json.dumps(truth), encoding="utf-8")
    out = io.StringIO()
    call_command("score_rolls", str(tmp_path), stdout=out)
    lines = out.getvalue().splitlines()
    assert "one: 李娜 hospital is '通辽市医院', read '赤峰市医院' (0.99)" in lines
    assert "one: 王敏 not read" in lines
    assert "name recall 0.5000, precision 1.0000" in lines


@pytest.mark.parametrize(
    ("truth", "said"),
    [
        (None, "needs its NAME.json"),
        ("{", "is not"),
        ('{"people": []}', "is not"),
        ('{"entries": [{"hospital": "赤峰市医院"}]}', "needs a name"),
        ('{"entries": {}}', "its entries are no list"),
    ],
)
def test_a_roll_without_a_truth_that_can_be_read_is_said(roll: Path, truth: str | None, said: str) -> None:
    if truth is not None:
        roll.with_suffix(".json").write_text(truth, encoding="utf-8")
    with pytest.raises(CommandError, match=said):
        call_command("score_rolls", str(roll.parent))


def test_rolls_are_scored_in_any_encoding_that_is_read(roll: Path) -> None:
    roll.with_suffix(".json").write_text('{"entries": [{"name": "李娜"}, {"name": "伟伟"}]}', encoding="utf-8")
    out = io.StringIO()
    call_command("score_rolls", str(roll.parent), stdout=out)
    assert "name recall 1.0000" in out.getvalue()


def test_a_doubt_says_why_an_entry_is_not_confident(roll: Path) -> None:
    entries = json.loads(parse(roll, "json"))["entries"]
    assert all(entry["doubts"] for entry in entries if entry["confidence"] < CONFIDENT)
    sure = sum(entry["confidence"] >= CONFIDENT for entry in entries)
    assert f"2 entries, {sure} of them confident (0.90 or more)" in parse(roll, "table")


def test_the_segments_of_a_reading_are_its_whole_text(roll: Path) -> None:
    document = json.loads(parse(roll, "json"))
    spans = [tuple(span) for entry in document["entries"] for span in entry["segments"]]
    spans += [(part["start"], part["end"]) for kind in ("context", "prose", "unread") for part in document[kind]]
    assert "".join(ROLL[start:end] for start, end in sorted(spans)) == ROLL
    assert [entry["lines"] for entry in document["entries"]] == [[2, 2], [3, 3]]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("李娜\x00通辽市医院".encode(), "is no text: byte 6 is zero"),
        ("李娜 通辽市医院".encode("utf-32"), "is in UTF-32"),
        ("李麗娜 通遼市醫院 護師 張國華 陳麗華".encode("big5"), "hardly text in UTF-8, UTF-16 or GB18030"),
        ("李娜".encode() + b"\xff\xff", "utf-8 fails at byte offset 6. Save it as UTF-8"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "roll.txt"
    path.write_bytes(data)
    with pytest.raises(CommandError, match=said):
        parse(path, "json")


def test_control_characters_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    path.write_text("李娜 赤峰市医院 护士\n\x1b]0;甲\x07@@\n   \n", encoding="utf-8")
    text = parse(path, "table")
    assert "\x1b" not in text
    assert "甲\\x07@@" in text


def command(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """The command as a shell runs it."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, capture_output=True, check=False, **options
    )


@pytest.mark.parametrize("kind", ["table", "json", "csv"])
def test_a_result_in_a_file_is_utf_8_whatever_the_locale(roll: Path, kind: str) -> None:
    done = command("parse_roll", str(roll), f"--format={kind}", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert "赤峰市医院" in done.stdout.decode()


def test_a_full_disk_is_said_in_a_line(roll: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "manage.py", "parse_roll", str(roll)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert len(done.stderr.decode().splitlines()) == 1


def test_closed_input_and_output_are_said_in_a_line(roll: Path) -> None:
    for words in ("parse_roll - <&-", f"parse_roll {shlex.quote(str(roll))} >&-"):
        line = f"{shlex.quote(sys.executable)} manage.py {words}"
        done = subprocess.run(["/bin/sh", "-c", line], cwd=ROOT, stderr=subprocess.PIPE, check=False)
        assert done.returncode == 1
        assert len(done.stderr.decode().splitlines()) == 1


def test_an_interrupted_reading_leaves_no_trace(tmp_path: Path) -> None:
    pipe = tmp_path / "roll.txt"
    os.mkfifo(pipe)
    # Ignored, where the tests themselves run in the background, and what is ignored stays so in what they start.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        reading = subprocess.Popen(
            [sys.executable, "manage.py", "parse_roll", str(pipe)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    finally:
        signal.signal(signal.SIGINT, before)
    with pipe.open("wb"):  # opens once the command has: it waits for the first byte
        reading.send_signal(signal.SIGINT)
        out, err = reading.communicate(timeout=60)
    assert (reading.returncode, out, err) == (130, b"", b"")


def score(folder: Path) -> list[str]:
    out = io.StringIO()
    call_command("score_rolls", str(folder), stdout=out)
    return out.getvalue().splitlines()


def test_fields_have_precision_and_recall(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("李娜 赤峰市医院 内科 护士\n王敏 赤峰市医院 护师\n", encoding="utf-8")
    people = [
        {"name": "李娜", "department": "外科", "title": "护士"},
        {"name": "王敏", "department": "", "title": ""},
        {"name": "张伟", "title": "医师"},
    ]
    (tmp_path / "one.json").write_text(json.dumps({"entries": people}), encoding="utf-8")
    lines = score(tmp_path)
    assert "department 0.5000 of 2; recall 0.0000, precision 0.0000" in lines
    assert "title 0.5000 of 2; recall 0.5000, precision 0.5000" in lines
    assert "post not in the truth" in lines


@pytest.mark.parametrize(
    ("person", "said"),
    [
        ({"name": None}, "entry 1: each of the entries needs a name"),
        ({"name": "李娜", "hospitl": "赤峰市医院"}, "entry 1: 'hospitl' is no field"),
        ({"name": "李娜", "hospital": 5}, "entry 1: hospital is 5"),
    ],
)
def test_a_truth_that_cannot_be_compared_says_where(roll: Path, person: dict[str, object], said: str) -> None:
    roll.with_suffix(".json").write_text(json.dumps({"entries": [person]}), encoding="utf-8")
    with pytest.raises(CommandError, match=said):
        score(roll.parent)


def test_a_truth_without_its_roll_is_said(roll: Path) -> None:
    roll.with_suffix(".json").write_text('{"entries": []}', encoding="utf-8")
    (roll.parent / "two.json").write_text('{"entries": []}', encoding="utf-8")
    with pytest.raises(CommandError, match=r"two\.json has no two\.txt"):
        score(roll.parent)
