"""Rolls written by hand, each with its truth: made-up people in layouts of newspapers, notices and hospitals' pages."""

import json
from pathlib import Path

import pytest

from roster.rolls import read_roll
from roster.rolls.scoring import Score

SAMPLES = Path(__file__).with_name("samples")
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))

# What the reader does not manage yet. A sample that gets better fails as well, so that this list stays true.
KNOWN_MISSES = {
    "b16_prose_appositive": ["起文艳 not read"],
    "d22_companies": ["皮雪 department is “”, read “美年大健康体检中心” (0.76)"],
}


@pytest.mark.parametrize("name", NAMES)
def test_sample_is_read_whole(name: str) -> None:
    text = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    truth = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    score = Score()
    score.add(name, read_roll(text).entries, truth["entries"])
    assert [str(miss).removeprefix(f"{name}: ") for miss in score.misses] == KNOWN_MISSES.get(name, [])
