"""The commands parse_roll and score_rolls."""

import csv
import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

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
    assert list(first) == [*fields, "confidence", "doubts", "spans", "printed", *personal]
    assert [first[name] for name in fields] == ["李娜", "赤峰市医院", "呼吸科", "护士", "", "", "150400", ""]
    assert ROLL[slice(*first["spans"]["name"])] == "李娜"
    assert document["counts"] == [{"stated": 3, "read": 2, "text": "共3人"}]
    assert [set(part) for part in document["prose"]] == [{"start", "end", "line", "text"}]


def test_csv_opens_in_excel(roll: Path) -> None:
    text = parse(roll, "csv")
    assert text.startswith("\ufeffname,hospital,")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [(row["name"], row["department"]) for row in rows] == [("李娜", "呼吸科"), ("伟伟", "内科")]


def test_table_says_what_does_not_add_up(roll: Path) -> None:
    text = parse(roll, "table")
    assert "stated 共3人: 3, read 2" in text
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
        ('{"entries": {}}', "needs a name"),
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
