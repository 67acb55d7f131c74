"""The command score_rolls."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

ENTRIES = '{"entries": [{"name": "李娜"}]}'


def score(folder: Path, *, only: str = "", language: str = "en") -> tuple[list[str], str]:
    """The lines of the result, and what is said besides."""
    out, err = io.StringIO(), io.StringIO()
    with translation.override(language):
        call_command("score_rolls", str(folder), only=only, stdout=out, stderr=err, no_color=True)
    return out.getvalue().splitlines(), err.getvalue()


def refusal(folder: Path, *, language: str = "en") -> list[str]:
    with pytest.raises(CommandError) as caught:
        score(folder, language=language)
    return str(caught.value).replace(f"{folder}/", "").splitlines()


@pytest.fixture
def roll(tmp_path: Path) -> Path:
    path = tmp_path / "one.txt"
    path.write_text("李娜 赤峰市医院 护士\n", encoding="utf-8")
    return path


def test_the_misses_are_listed(roll: Path) -> None:
    truth = {"entries": [{"name": "李娜", "hospital": "通辽市医院"}, {"name": "王敏"}]}
    roll.with_suffix(".json").write_text(json.dumps(truth), encoding="utf-8")
    lines, _said = score(roll.parent)
    assert "one: 李娜 hospital is “通辽市医院”, read “赤峰市医院” (0.99)" in lines
    assert "one: 王敏 not read" in lines
    assert "names: recall 0.5000, precision 1.0000" in lines
    lines, _said = score(roll.parent, language="zh-hans")
    assert "one：李娜 的医院应为“通辽市医院”，读作“赤峰市医院”（0.99）" in lines


EXPECTED = 'Expected is {"entries": [{"name": …}, …]}, with one object for each person.'


@pytest.mark.parametrize(
    ("truth", "said"),
    [
        ('{"entries": [\n  {"name": "李娜",}\n]}', f"is no JSON: error in line 2, column 17. {EXPECTED}"),
        ("", f"is no JSON: error in line 1, column 1. {EXPECTED}"),
        ('{"people": []}', f"is no truth about a roll. {EXPECTED}"),
        ("[1, 2]", f"is no truth about a roll. {EXPECTED}"),
        ('{"entries": {}}', f"is no truth about a roll. {EXPECTED}"),
        ("[" * 200_000, f"is no truth about a roll. {EXPECTED}"),
        ("1" * 5000, f"is no truth about a roll. {EXPECTED}"),
        ('{"entries": [{"hospital": "赤峰市医院"}]}', "entry 1: “name” is missing, or no text."),
        ('{"entries": [{"name": null}]}', "entry 1: “name” is missing, or no text."),
        ('{"entries": [{"name": "李娜"}, 7]}', "entry 2: 7 is no object."),
        (
            '{"entries": [{"name": "李娜", "hospitl": ""}]}',
            "entry 1: “hospitl” is no field; known are name, hospital, department, title, post, role, region, batch.",
        ),
        (
            '{"entries": [{"name": "李娜", "hospital": [[]]}]}',
            "entry 1: “hospital” is […]; a text is expected, or null for what is not scored.",
        ),
    ],
)
def test_a_truth_that_cannot_be_compared_says_where_and_what_is_expected(roll: Path, truth: str, said: str) -> None:
    roll.with_suffix(".json").write_text(truth, encoding="utf-8")
    assert [line.replace("one.json, ", "one.json ") for line in refusal(roll.parent)] == [
        "Nothing was scored.",
        f"one.json {said}",
    ]
    assert "Expected" not in "".join(refusal(roll.parent, language="zh-hans"))


@pytest.mark.parametrize(
    "region", ["通辽市", "内蒙古通辽", "15O500", "１５０５００", "150-500", "1505001", "1505 00", "15050"]
)
def test_a_region_that_is_no_code_is_refused_with_the_remedy(roll: Path, region: str) -> None:
    people = [{"name": "王敏", "region": "1505"}, {"name": "张伟", "region": ""}, {"name": "李娜", "region": region}]
    roll.with_suffix(".json").write_text(json.dumps({"entries": people}), encoding="utf-8")
    (said,) = refusal(roll.parent)[1:]
    assert said.startswith(
        f'one.json, entry 3: “region” is "{region}"; the digits of its code (GB/T 2260) are expected'
    )
    assert "如通辽市为 150500" in refusal(roll.parent, language="zh-hans")[1]


@pytest.mark.parametrize("region", ["15", "1504", "150400", "", None])
def test_a_region_is_the_digits_of_a_code_or_of_its_beginning(roll: Path, region: str | None) -> None:
    truth = {"entries": [{"name": "李娜", "region": region}]}
    roll.with_suffix(".json").write_text(json.dumps(truth), encoding="utf-8")
    assert "names: recall 1.0000, precision 1.0000" in score(roll.parent)[0]


def test_a_truth_in_another_encoding_says_its_byte(roll: Path) -> None:
    roll.with_suffix(".json").write_bytes(b"\xef\xbb\xbf" + ENTRIES.encode("gb18030"))
    assert refusal(roll.parent)[1] == "one.json is not in UTF-8: byte offset 26 cannot be read."


def test_all_truths_that_are_wrong_are_named_at_once(roll: Path) -> None:
    for name in ("one", "two"):
        (roll.parent / f"{name}.txt").write_text("李娜", encoding="utf-8")
        (roll.parent / f"{name}.json").write_text("[]", encoding="utf-8")
    assert [line.partition(" ")[0] for line in refusal(roll.parent)[1:]] == ["one.json", "two.json"]


def test_files_without_their_other_half_are_named_and_left_out(roll: Path) -> None:
    roll.with_suffix(".json").write_text(ENTRIES, encoding="utf-8")
    (roll.parent / "package.json").write_text("{", encoding="utf-8")
    (roll.parent / "notes.txt").write_text("王敏 赤峰市医院 护士", encoding="utf-8")
    lines, said = score(roll.parent)
    assert "rolls 1, people printed 1, entries read 1" in lines
    assert said == "Left out, for NAME.txt or NAME.json is missing: notes.txt、package.json\n"
    assert score(roll.parent, only="one")[1] == ""


def test_a_roll_alone_is_nothing_to_score(roll: Path) -> None:
    with pytest.raises(CommandError, match=r"No roll \(NAME\.txt with NAME\.json\)"):
        score(roll.parent)


def test_rolls_are_scored_in_any_encoding_that_is_read(roll: Path) -> None:
    roll.write_text("李娜 赤峰市医院 护士\n", encoding="gb18030")
    roll.with_suffix(".json").write_text(ENTRIES, encoding="utf-8")
    assert "names: recall 1.0000, precision 1.0000" in score(roll.parent)[0]


def test_fields_have_precision_and_recall(roll: Path) -> None:
    roll.write_text("李娜 赤峰市医院 内科 护士\n王敏 赤峰市医院 护师\n", encoding="utf-8")
    people = [
        {"name": "李娜", "department": "外科", "title": "护士"},
        {"name": "王敏", "department": "", "title": ""},
        {"name": "张伟", "title": "医师"},
    ]
    roll.with_suffix(".json").write_text(json.dumps({"entries": people}), encoding="utf-8")
    lines, _said = score(roll.parent)
    assert "department: 0.5000 of 2 right; recall 0.0000, precision 0.0000" in lines
    assert "title: 0.5000 of 2 right; recall 0.5000, precision 0.5000" in lines
    assert "post: not in the truth" in lines


def test_what_a_truth_says_is_shown_and_not_obeyed(roll: Path) -> None:
    roll.with_suffix(".json").write_text('{"entries": [{"name": "\\u001b[2J\\n王"}]}', encoding="utf-8")
    assert "one: \\x1b[2J\\n王 not read" in score(roll.parent)[0]


def test_a_field_of_people_who_were_not_found_has_no_recall(roll: Path) -> None:
    truth = {"entries": [{"name": "李娜"}, {"name": "王敏", "title": "护师"}]}
    roll.with_suffix(".json").write_text(json.dumps(truth), encoding="utf-8")
    lines, _said = score(roll.parent)
    assert "title: 0.0000 of 0 right; recall 0.0000, precision 1.0000" in lines


def test_a_folder_that_is_none_says_so(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"nowhere is no folder"):
        score(tmp_path / "nowhere")


def test_a_beginning_that_no_roll_has_is_named(roll: Path) -> None:
    with pytest.raises(CommandError, match="that begins with “zz”"):
        score(roll.parent, only="zz")
