"""Score the reader on words that are held back from it.

The words of made-up rolls (surnames, names written by sound, hospitals, departments, titles) are split in two. Half 0
may be in the reader's lexicons; the words of half 1 are taken out of them, and rolls made of half 1 are then read.

Usage: python -m tools.score_halves [--count N] [--seed S] [--misses]
"""

import argparse
import re

from roster.rolls.reader import read_with
from roster.rolls.scoring import SCORED, Score
from roster.rolls.words.lexicon import Lexicon, build_lexicon
from tools.make_rolls import SHAPES, Words, make_roll, words_of


def held_back(words: Words, *, surnames: bool) -> set[str]:
    """All that the reader could know of the words: themselves and their stems, and the surnames if asked.

    No hospital is in its lexicons in the first place; the gazetteer of regions stays, being complete.
    """
    held = {*words.departments, *words.titles}
    if surnames:
        held |= {*(name[0] for name in words.surnames), *words.surnames}
    held |= {re.sub("(科|室|部|中心|病区)$", "", name) for name in words.departments}
    return held


def score_half(half: int, lexicon: Lexicon, count: int, seed: int, *, only: str = "") -> dict[str, Score]:
    """The score of each shape on rolls made of one half; `only` names the shape that is asked for, if one is."""
    scores: dict[str, Score] = {}
    for place in range(count):
        shape = SHAPES[place % len(SHAPES)]
        if only and shape.__name__ != only:
            continue
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
    unseen = words_of(1)
    lexicons = (
        ("half 0, known", 0, build_lexicon()),
        ("half 1, departments and titles held back", 1, build_lexicon(hold_back=held_back(unseen, surnames=False))),
        ("half 1, every surname held back as well", 1, build_lexicon(hold_back=held_back(unseen, surnames=True))),
    )
    for title, half, lexicon in lexicons:
        scores = score_half(half, lexicon, options.count, options.seed)
        print(title, flush=True)
        for name, score in (*scores.items(), ("all", _sum(scores))):
            print(_line(name, score))
        if options.misses:
            print("\n".join(map(str, _sum(scores).misses)))


if __name__ == "__main__":
    main()
