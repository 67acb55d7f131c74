"""Score the reader on words that are held back from it.

The words of made-up rolls (surnames, names written by sound, hospitals, departments, titles) are split in two. Half 0
may be in the reader's lexicons; the words of half 1 are taken out of them, and rolls made of half 1 are then read.

Usage: python tools/score_halves.py [--count N] [--seed S] [--misses]
"""

import argparse
import re

from roster.rolls.lexicon import Lexicon, build_lexicon
from roster.rolls.reader import read_with
from roster.rolls.scoring import SCORED, Score
from roster.vocabulary.regions import leading_regions, region
from tools.make_rolls import SHAPES, Words, make_roll, words_of


def held_back(words: Words) -> set[str]:
    """All that the reader could know of the words: themselves, their stems, and the names of their regions."""
    held = {*words.departments, *words.titles, *(name[0] for name in words.surnames), *words.surnames}
    held |= {re.sub("(科|室|部|中心|病区)$", "", name) for name in words.departments}
    for hospital in words.hospitals:
        for code, _ in leading_regions(hospital):
            held |= {region(code).name, region(code).short_name}
    return held


def score_half(half: int, lexicon: Lexicon, count: int, seed: int) -> dict[str, Score]:
    """The score of each shape on rolls made of one half."""
    scores: dict[str, Score] = {}
    for place in range(count):
        shape = SHAPES[place % len(SHAPES)]
        roll = make_roll(seed * 1_000_003 + place, half=half, shape=shape)
        score = scores.setdefault(shape.__name__, Score())
        score.add(f"{place} {shape.__name__}", read_with(roll.text, lexicon).entries, roll.entries)
    return scores


def _line(name: str, score: Score) -> str:
    fields = "  ".join(f"{field} {score.share(field):.4f}" for field in SCORED[:5])
    share = score.confident_right / score.confident if score.confident else 1.0
    return (
        f"{name:18} people {score.expected:5} recall {score.recall:.4f} precision {score.precision:.4f}  {fields}"
        f"  confident {score.confident:5} right {share:.4f}"
    )


def _sum(scores: dict[str, Score]) -> Score:
    total = Score()
    for score in scores.values():
        for name in ("expected", "read", "found", "confident", "confident_right"):
            setattr(total, name, getattr(total, name) + getattr(score, name))
        total.asked.update(score.asked)
        total.right.update(score.right)
        total.misses.extend(score.misses)
    return total


def main() -> None:
    """Print the scores of both halves, by shape and in all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1300)
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    lexicons = (
        ("half 0, known", 0, build_lexicon()),
        ("half 1, held back", 1, build_lexicon(hold_back=held_back(words_of(1)))),
    )
    for title, half, lexicon in lexicons:
        scores = score_half(half, lexicon, options.count, options.seed)
        print(title)  # noqa: T201
        for name, score in (*scores.items(), ("all", _sum(scores))):
            print(_line(name, score))  # noqa: T201
        if options.misses:
            print("\n".join(_sum(scores).misses))  # noqa: T201


if __name__ == "__main__":
    main()
