"""The command parse_roll."""

import csv
import io
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command, load_command_class
from django.utils import translation

from roster.management.commands.parse_roll import FIELDS, PERSONAL, as_csv, as_json
from roster.management.parsers import refusal
from roster.rolls.files.limits import MAX_FILE
from roster.rolls.files.sheets import recognise
from roster.rolls.reading import CONFIDENT, Entry, Reading

ROOT = Path(__file__).parents[2]
ROLL = "赤峰市医院（共3人）\n李娜  呼吸科护士\n伟伟  内科主治医师\n\n天气转好，街上的人渐渐多了起来，店铺也陆续开门营业了。\n"


def parse(path: Path, kind: str, *, language: str = "en") -> str:
    out = io.StringIO()
    with translation.override(language):
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
    assert text.startswith("\ufeffPerson's name,Hospital,")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [(row["Person's name"], row["Department"]) for row in rows] == [("李娜", "呼吸科"), ("伟伟", "内科")]


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_csv_has_the_words_of_the_interface_and_can_be_taken_in(tmp_path: Path, language: str) -> None:
    path = tmp_path / "roll.txt"
    path.write_text("李娜（女，蒙古族，中共党员） 赤峰市医院 护士\n", encoding="utf-8")
    heads, cells = csv.reader(io.StringIO(parse(path, "csv", language=language).removeprefix("\ufeff")))
    known = recognise(heads)
    assert list(known.values()) == [*FIELDS, *PERSONAL]
    said = {field: cells[place] for place, field in known.items() if field in PERSONAL}
    assert (
        said
        == {
            "en": {"gender": "female", "ethnic_group": "蒙古族", "party_member": "yes"},
            "zh-hans": {"gender": "女", "ethnic_group": "蒙古族", "party_member": "是"},
        }[language]
    )


def test_no_cell_of_a_csv_is_a_formula() -> None:
    reading = Reading((Entry("李娜", title="=护士", printed="＝李娜"),), (), (), (), ())
    (row,) = csv.DictReader(io.StringIO("".join(as_csv(reading)).removeprefix("\ufeff")))
    assert {"'=护士", "'＝李娜"} <= set(row.values())


def test_a_long_document_is_laid_out_as_json_is(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    path.write_text(f"{ROLL}\n附录\u2028“甲\x85乙”\n", encoding="utf-8")
    text = parse(path, "json")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_table_says_what_does_not_add_up(roll: Path) -> None:
    assert "stated 赤峰市医院共3人: 3, read 2" in parse(roll, "table").splitlines()


def test_a_column_stands_where_somebody_has_something_in_it(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    path.write_text("李娜 护士\n王敏 护师\n", encoding="utf-8")
    assert parse(path, "table").splitlines()[0].split("  ") == ["line", "person's name", "title", "sure"]
    path.write_text("第三批\n李娜 林西县医院 护士\n王敏 北京市海淀医院 护师\n", encoding="utf-8")
    heads, *rows = parse(path, "table").splitlines()[:3]
    assert re.split("  +", heads) == ["line", "person's name", "hospital", "title", "region", "batch", "sure"]
    assert [re.split("  +", row)[4:6] for row in rows] == [["赤峰林西县", "第三批"], ["北京海淀区", "第三批"]]


def test_of_nobody_there_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    path.write_bytes(b"")
    assert parse(path, "table").splitlines() == ["0 entries, 0 of them confident (0.90 or more)"]


def test_a_doubt_is_said_once_with_all_whom_it_concerns(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    path.write_text("李娜 赤峰市医院\n王敏 赤峰市医院 护师\n张伟 赤峰市医院\n李娜 赤峰市医院\n", encoding="utf-8")
    lines = parse(path, "table").splitlines()
    assert "Neither title nor post is printed for this person. 1 李娜、3 张伟、4 李娜" in lines
    assert "The same person may be printed twice; see the line in brackets. 1 李娜 (4)、4 李娜 (1)" in lines
    assert len([line for line in lines if "张伟" in line]) == 2


def test_a_doubt_of_all_says_so(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    path.write_text("李娜 赤峰市医院\n王敏 赤峰市医院\n", encoding="utf-8")
    assert "Neither title nor post is printed for this person. all 2 entries" in parse(path, "table").splitlines()


@pytest.mark.parametrize(("name", "said"), [("parse_roll", "供人看的表格"), ("score_rolls", "标准答案")])
def test_help_is_in_the_language_of_the_interface(name: str, said: str) -> None:
    with translation.override("zh-hans"):
        help_text = load_command_class("roster", name).create_parser("manage.py", name).format_help()
    assert said in help_text


ENGLISH = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)+")


@pytest.mark.parametrize("name", ["parse_roll", "score_rolls"])
def test_no_word_of_the_help_is_in_another_language(name: str) -> None:
    with translation.override("zh-hans"):
        help_text = load_command_class("roster", name).create_parser("manage.py", name).format_help()
    assert help_text.startswith("用法：manage.py")
    words, options = help_text.split("\n\n", 1)[1], "选项:"
    assert options in words and "参数:" in words
    metavars = ("SETTINGS", "PYTHONPATH", "ONLY", "DJANGO_SETTINGS_MODULE")
    kept = [found for found in ENGLISH.findall(words) if not found.endswith(metavars)]
    assert kept == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("parse_roll", "缺少：file"),
        ("parse_roll a b c", "无法识别：b c"),
        ("parse_roll a --format xml", "--format：'xml' 不在可选值 'table', 'json', 'csv' 之内"),
        ("parse_roll a --format", "--format：缺少取值"),
        ("parse_roll a --fo json", "--fo 可能指 --force-color, --format，请写全"),
        ("parse_roll a -v much", "-v/--verbosity：'much' 不是有效的取值"),
        ("score_rolls", "缺少：folder"),
        ("score_rolls a --quiet=yes", "--quiet 不带取值，却写了 'yes'"),
    ],
)
def test_what_was_typed_is_refused_in_the_language_of_the_interface(typed: str, said: str) -> None:
    done = command(*typed.split())
    usage, told = done.stderr.decode().rstrip().rsplit("\n", 1)
    assert (done.returncode, usage[:3], told) == (2, "用法：", f"manage.py {typed.split()[0]}：错误：{said}")


def test_a_refusal_that_is_not_known_is_said_as_it_is() -> None:
    assert refusal("argument x: something new") == "argument x: something new"


def test_a_program_that_calls_wrongly_gets_an_error(tmp_path: Path) -> None:
    with translation.override("zh-hans"), pytest.raises(CommandError, match="错误：无法识别：b"):
        load_command_class("roster", "parse_roll").create_parser("manage.py", "parse_roll").parse_args(["a", "b"])


def test_help_is_given_where_its_language_cannot_be_shown() -> None:
    done = command("parse_roll", "--help", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")


def test_undecodable_file_is_an_error_with_its_byte(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    path.write_bytes("李娜".encode() + b"\xff\xff")
    out = io.StringIO()
    with pytest.raises(CommandError, match="6"):
        call_command("parse_roll", str(path), format="json", stdout=out)
    assert out.getvalue() == ""


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
        ("李娜\x00通辽市医院".encode(), "is no text: the byte at offset 6 is zero"),
        (b"%PDF-1.5\n1 0 obj\n", "roll.txt is a PDF. Give the words of the document, saved as UTF-8 text"),
        (b"{\\rtf1\\ansi \\u26446?\\u23068? }", "roll.txt: This is a web page or another kind of marked-up text"),
        ("李娜 通辽市医院".encode("utf-32"), "is in UTF-32"),
        ("李麗娜 通遼市醫院 護師 張國華 陳麗華".encode("big5"), "hardly text in UTF-8, UTF-16 or GB18030"),
        (
            "名单\n李娜 通辽市医院护士".encode().decode("gbk", "replace").encode(),
            "was garbled before it was saved: from byte offset 0",
        ),
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
    assert done.returncode == 0
    assert (done.stderr == b"") == (kind != "csv")
    assert "赤峰市医院" in done.stdout.decode()


def test_what_a_file_of_entries_cannot_say_is_told_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    path.write_text(ROLL + "\n\x1b]0;甲\x07@@\n", encoding="utf-8")
    err = io.StringIO()
    with translation.override("en"):
        call_command("parse_roll", str(path), format="csv", stdout=io.StringIO(), stderr=err)
    assert "stated 赤峰市医院共3人: 3, read " in err.getvalue()
    assert "running text without entries: lines 5\n" in err.getvalue()
    assert "line 7 not read: 甲\\x07@@\n" in err.getvalue()
    err = io.StringIO()
    call_command("parse_roll", str(path), format="json", stdout=io.StringIO(), stderr=err)
    assert err.getvalue() == ""


def test_a_web_page_is_read_as_it_is_stored(tmp_path: Path) -> None:
    path = tmp_path / "roll.html"
    path.write_text("<table><tr><td>李娜</td><td>赤峰市医院</td><td>护士</td></tr></table>\n", encoding="utf-8")
    (entry,) = json.loads(parse(path, "json"))["entries"]
    assert (entry["name"], entry["hospital"], entry["title"]) == ("李娜", "赤峰市医院", "护士")


def test_where_the_running_text_stands_that_names_nobody_is_told(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    told = "天气转好，街上的人渐渐多了起来，店铺也陆续开门营业了。"
    path.write_text(f"{told}\n\n赤峰市医院\n李娜  呼吸科护士\n{told}\n{told}\n", encoding="utf-8")
    assert "running text without entries: lines 1, 5–6\n" in parse(path, "table")
    path.write_text("赤峰市医院\n李娜  呼吸科护士\n", encoding="utf-8")
    assert "running text" not in parse(path, "table")


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


def test_a_reader_who_has_seen_enough_is_no_error(roll: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "manage.py", "parse_roll", str(roll), "--format=json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as reading:
        assert reading.stdout is not None and reading.stderr is not None
        reading.stdout.close()
        assert (reading.stderr.read(), reading.wait(timeout=60)) == (b"", 0)


@pytest.mark.parametrize("write", [as_json, as_csv])
def test_a_result_is_never_held_whole(write: Callable[[Reading], Iterator[str]]) -> None:
    reading = Reading((Entry("李娜", printed="李娜 赤峰市医院 护士"),) * 10_000, (), (), (), ())
    size = sum(map(len, write(reading)))  # the catalogue is read once
    tracemalloc.start()
    try:
        assert sum(map(len, write(reading))) == size
        assert tracemalloc.get_traced_memory()[1] < size / 2
    finally:
        tracemalloc.stop()


def test_a_file_that_is_too_big_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "roll.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), MAX_FILE + 1)
    with pytest.raises(CommandError, match="the most that are taken"):
        parse(path, "json")


@pytest.mark.parametrize(("name", "said"), [("none.txt", "没有这个文件或文件夹。"), ("", "这是文件夹。")])
def test_why_a_file_cannot_be_read_is_said_in_the_readers_language(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(CommandError, match=said):
        parse(tmp_path / name, "json", language="zh-hans")


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


def test_a_name_of_a_file_is_shown_in_one_line() -> None:
    with pytest.raises(CommandError, match=r"no\\nsuch\\x1b\[31m: there is no such file"):
        parse(Path("no\nsuch\x1b[31m"), "json")
