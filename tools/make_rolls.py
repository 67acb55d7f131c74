"""Make up rolls with their truth, in every shape that the reader must read.

Usage: python -m tools.make_rolls FOLDER [--count N] [--seed S] [--half 0|1] writes NAME.txt and NAME.json for
`manage.py score_rolls`. People, hospitals and rolls are made up; only the names of regions are real.
"""

import argparse
import json
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tools.made_up_people import Words, words_of
from tools.roll_shapes import SHAPES, Roll


def make_roll(
    seed: int, *, half: int | None = None, shape: Callable[[random.Random, Words], Roll] | None = None
) -> Roll:
    """The roll of a seed: the same seed, the same roll."""
    draw = random.Random(seed)  # noqa: S311
    return (shape or draw.choice(SHAPES))(draw, words_of(half))


def mangle(text: str, seed: int) -> str:
    """The text with some characters lost, doubled, swapped, broken or turned to others."""
    draw = random.Random(seed)  # noqa: S311
    pieces = []
    for char in text:
        way = draw.random()
        if way < 0.02:
            continue
        if way < 0.04:
            pieces.append(char * 2)
        elif way < 0.06:
            pieces.append(char + draw.choice("\n \t　，、：（）|*#\u200b\r"))
        else:
            pieces.append(char)
    return "".join(pieces)


def main(arguments: list[str] | None = None) -> None:
    """Write rolls and truths into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", type=int, choices=(0, 1))
    options: Any = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    for place in range(options.count):
        roll = make_roll(options.seed * 1_000_003 + place, half=options.half, shape=SHAPES[place % len(SHAPES)])
        name = f"{place:04d}_{re.sub('[^a-z]+', '_', roll.shape).strip('_')}"
        (options.folder / f"{name}.txt").write_text(roll.text, encoding="utf-8")
        truth = {"shape": roll.shape, "entries": roll.entries}
        (options.folder / f"{name}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
