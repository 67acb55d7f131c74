"""Score the reader's confidence where it does not know the words: the rolls of the tests, a share of its lexicon unknown.

Each round takes other words away, at random: titles, posts, kinds and pieces of institutions, departments. What is
marked as confident must then still be right; how much that is may fall.

Usage: python -m tools.score_unknown [--share 0.1] [--rounds 6] [--misses]
"""

import argparse
import json
import random
from dataclasses import replace
from pathlib import Path

from roster.rolls import CONFIDENT
from roster.rolls.reader import read_with
from roster.rolls.scoring import Score
from roster.rolls.words.lexicon import Index, Lexicon, build_index, build_lexicon

SAMPLES = Path(__file__).resolve().parent.parent / "tests" / "rolls" / "samples"
ALWAYS = frozenset(("医院", "人民医院", "科", "室"))
"""Words without which nothing of a roll would be left."""


def forgetful(lexicon: Lexicon, share: float, seed: int) -> Lexicon:
    """The lexicon without a share of its words."""
    chance = random.Random(seed)  # noqa: S311 - the same words for the same seed

    def kept(index: Index) -> Index:
        return build_index(word for word in sorted(index.words) if word in ALWAYS or chance.random() >= share)

    return replace(
        lexicon,
        kinds={word: kind for word, kind in lexicon.kinds.items() if chance.random() >= share},
        hospital_kinds=kept(lexicon.hospital_kinds),
        hospital_pieces=kept(lexicon.hospital_pieces),
        department_pieces=kept(lexicon.department_pieces),
        department_suffixes=kept(lexicon.department_suffixes),
    )


def main() -> None:
    """Print the score of each round, and of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=0.1)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    rolls = [
        (path.stem, path.read_text(encoding="utf-8"), json.loads(path.with_suffix(".json").read_text(encoding="utf-8")))
        for path in sorted(SAMPLES.glob("*.txt"))
    ]
    confident = right = 0
    for seed in range(options.rounds):
        score, lexicon = Score(), forgetful(build_lexicon(), options.share, seed)
        for name, text, truth in rolls:
            score.add(name, read_with(text, lexicon).entries, truth["entries"])
        confident, right = confident + score.confident, right + score.confident_right
        print(
            f"{seed}: recall {score.recall:.4f} precision {score.precision:.4f} hospital {score.share('hospital'):.4f} "
            f"department {score.share('department'):.4f} title {score.share('title'):.4f} "
            f"confident {score.confident} right {score.confident_right / max(1, score.confident):.4f}",
            flush=True,
        )
        if options.misses:
            print("\n".join(str(miss) for miss in score.misses if miss.confidence >= CONFIDENT))
    print(f"confident {confident}, wholly right {right / max(1, confident):.4f}")


if __name__ == "__main__":
    main()
