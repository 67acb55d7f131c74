"""A newspaper's page of forty people sent, in its printed layout, between made-up prose."""

import json
from pathlib import Path

from roster.rolls import read_roll

HERE = Path(__file__).parent
TEXT = (HERE / "newspaper.txt").read_text(encoding="utf-8")
TRUTH = json.loads((HERE / "newspaper.json").read_text(encoding="utf-8"))["entries"]


def test_every_person_and_every_field() -> None:
    reading = read_roll(TEXT)
    read = [
        {
            "name": entry.name,
            "hospital": entry.hospital,
            "printed": entry.hospital_printed,
            "department": entry.department,
            "title": entry.title,
            "post": entry.post,
            "region": entry.region,
        }
        for entry in reading.entries
    ]
    assert read == TRUTH
    assert [segment.text for segment in reading.unread] == []


def test_the_article_is_prose_and_the_heading_context() -> None:
    reading = read_roll(TEXT)
    prose = "".join(segment.text for segment in reading.prose)
    assert "800多名" in prose
    assert "回答了记者提问" in prose
    assert reading.context[0].text.strip() == "# 他们出征了"


def test_spans_of_a_hospital_broken_over_two_lines() -> None:
    entry = next(entry for entry in read_roll(TEXT).entries if entry.name == "王娅杰")
    pieces = [TEXT[start:end] for start, end in entry.pieces["hospital"]]
    assert pieces == ["锡林郭勒盟乌拉盖管理区", "人民医院"]
    assert TEXT[slice(*entry.spans["department"])] == "传染科"
    assert TEXT.splitlines()[entry.first_line - 1].strip() == "王娅杰"
    assert TEXT.splitlines()[entry.last_line - 1].strip() == "人民医院传染科医师"
