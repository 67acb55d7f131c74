"""Learn how likely it is that somebody named in running text went, from rolls with their truth.

Usage: python -m tools.learn_odds FOLDER… [--keep FOLDER] [--judge]. Each folder holds NAME.txt and NAME.json as for `manage.py score_rolls`.
Writes roster/rolls/data/odds.tsv: a line for each sign (prose/odds.py) with its weight in hundredths. The model is a logistic
regression with a quadratic penalty; a sign that fewer than three mentions have, or that weighs next to nothing, is left out.
Pages of --keep are learned from only where what was learned from the others gets somebody wrong, as often as that takes.
With --judge nothing is written: each folder is read by what was learned from the others, and the scores are printed.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from roster.rolls import read_roll
from roster.rolls.lattice.cut import Token
from roster.rolls.prose import odds as prose_odds
from roster.rolls.prose.odds import Mention, signs_of
from roster.rolls.words.names import DATA

Numbers = NDArray[np.float64]
FEWEST, ROUNDS, STEP = 3, 400, 0.05
PENALTY, LIGHT = 3.0, 0.1
"""What a weight costs, and what that of the rules' own word does, which many more pages have been looked at for."""
LEAST = 0.05
"""The smallest weight that is kept."""
ROUNDS_TO_KEEP, OFTEN = 4, 2


class Example(NamedTuple):
    """A mention of somebody: the page and the name, what stands around it, and whether the rules and the truth say that he went."""

    page: str
    name: str
    signs: frozenset[str]
    rules: bool
    went: bool


def main(arguments: Sequence[str]) -> None:
    """Learns from folders and writes what was learned, or judges it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--keep", type=Path, help="pages of which nobody may be got wrong")
    parser.add_argument("--judge", action="store_true", help="print what pages not learned from are read with")
    options = parser.parse_args(arguments)
    examples = [example for folder in options.folders for example in examples_of(folder)]
    if options.judge:
        judge(examples)
        return
    weights = learn_keeping(examples, [*examples_of(options.keep)] if options.keep else [])
    signs = write_weights("odds.tsv", weights)
    sys.stdout.write(f"{len(examples)} mentions, {sum(e.went for e in examples)} of people who went; {signs} signs\n")


def write_weights(file: str, weights: dict[str, float]) -> int:
    """Write what was learned to a file of the data, a sign and its weight in hundredths on each line. How many there are."""
    lines = sorted(
        f"{sign.replace(chr(10), chr(92) + 'n').replace(chr(9), chr(92) + 't')}\t{round(100 * weight)}"
        for sign, weight in weights.items()
        if round(100 * weight)
    )
    (DATA / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines)


def examples_of(folder: Path) -> Iterator[Example]:
    """All mentions in running text of a folder's pages, as the reader meets them by its rules alone."""
    for path in sorted(folder.glob("*.json")):
        people = {entry["name"] for entry in json.loads(path.read_text(encoding="utf-8"))["entries"]}
        met: list[tuple[Token, frozenset[str], bool]] = []
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        with patch.object(prose_odds, "odds_of", _noting(met)):
            read_roll(text)
        for token, signs, rules in met:
            name = text[token.start : token.end].replace(" ", "")
            yield Example(str(path), name, signs, rules, name in people)


def _noting(met: list[tuple[Token, frozenset[str], bool]]) -> Callable[[Mention, str], float]:
    def odds_of(mention: Mention, shadow: str) -> float:
        met.append((mention.tokens[mention.at], frozenset(signs_of(mention, shadow)), mention.went))
        return 1.0 if mention.went else -1.0

    return odds_of


def learn(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of each sign: those under which the examples are likeliest, less what large weights cost (Adam, all at once)."""
    often = Counter(sign for example in examples for sign in example.signs)
    known = {sign: number for number, sign in enumerate(sorted(s for s, times in often.items() if times >= FEWEST))}
    pairs = [(row, known[s]) for row, example in enumerate(examples) for s in sorted(example.signs) if s in known]
    rows, columns = np.array(pairs).T
    costs = np.array([LIGHT if sign.startswith(("rule", "always")) else PENALTY for sign in sorted(known)])
    truth = np.array([example.went for example in examples], dtype=float)

    def slope_of(weights: Numbers) -> Numbers:
        odds = np.bincount(rows, weights=weights[columns], minlength=len(examples))
        wrong = 1 / (1 + np.exp(-odds)) - truth
        return np.bincount(columns, weights=wrong[rows], minlength=len(known))

    weights = fitted(slope_of, costs)
    return {sign: float(weights[number]) for sign, number in known.items()}


def fitted(slope_of: Callable[[Numbers], Numbers], costs: Numbers) -> Numbers:
    """The weights at which a loss of that slope, with what large weights cost, is least (Adam, all examples at once)."""
    weights, mean, square = np.zeros(len(costs)), np.zeros(len(costs)), np.zeros(len(costs))
    for turn in range(1, ROUNDS + 1):
        slope = slope_of(weights) + costs * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights = weights - STEP * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    return weights


def learn_keeping(examples: Sequence[Example], kept: Sequence[Example]) -> dict[str, float]:
    """The weights learned from examples, and from those to be kept that come out wrong without."""
    hard: list[Example] = []
    people: dict[tuple[str, str], list[Example]] = defaultdict(list)
    for example in kept:
        people[example.page, example.name].append(example)
    for _ in range(ROUNDS_TO_KEEP):
        weights = {sign: weight for sign, weight in learn([*examples, *hard]).items() if abs(weight) >= LEAST}
        wrong = _wrong(weights, people.values())
        if not wrong:
            break
        hard += wrong * OFTEN
    return nudged(weights, people.values())


def nudged(weights: dict[str, float], kept: Collection[Sequence[Example]]) -> dict[str, float]:
    """The weights with the least change of each that takes those still got wrong right."""
    weights = dict(weights)
    for _ in range(ROUNDS_OF_NUDGES):
        wrong = _wrong(weights, kept)
        if not wrong:
            break
        for example in wrong:
            bound = prose_odds.EVEN_ODDS if example.rules else prose_odds.SURE_ODDS
            lacks = (
                bound + (MARGIN if example.went else -MARGIN) - sum(weights.get(sign, 0.0) for sign in example.signs)
            )
            if (lacks > 0) == example.went:
                for sign in sorted(example.signs):
                    weights[sign] = weights.get(sign, 0.0) + lacks / len(example.signs)
    return weights


ROUNDS_OF_NUDGES, MARGIN = 12, 0.3


def _wrong(weights: dict[str, float], people: Collection[Sequence[Example]]) -> list[Example]:
    """The mentions that get somebody wrong, of whom any mention may say that he went."""
    return [
        example
        for mentions in people
        if any(_takes(weights, mention) for mention in mentions) != mentions[0].went
        for example in mentions
        if _takes(weights, example) != example.went and (example.rules or not example.went)
    ]


def _takes(weights: dict[str, float], example: Example) -> bool:
    odds = sum(weights.get(sign, 0.0) for sign in example.signs)
    return odds > (prose_odds.EVEN_ODDS if example.rules else prose_odds.SURE_ODDS)


def judge(examples: Sequence[Example]) -> None:
    """Print what people of folders not learned from are found with, by the rules alone and by the odds."""
    by_rules: dict[tuple[str, str], list[tuple[bool, bool]]] = defaultdict(list)
    by_odds: dict[tuple[str, str], list[tuple[bool, bool]]] = defaultdict(list)
    for left_out in sorted({Path(example.page).parent for example in examples}):
        weights = learn([example for example in examples if Path(example.page).parent != left_out])
        for example in examples:
            if Path(example.page).parent == left_out:
                by_rules[example.page, example.name].append((example.rules, example.went))
                by_odds[example.page, example.name].append((_takes(weights, example), example.went))
    _say("the rules", by_rules.values())
    _say("the odds", by_odds.values())


def _say(what: str, people: Collection[list[tuple[bool, bool]]]) -> None:
    """One line of the result: of people, each with what was said of each mention and whether he went."""
    went = sum(mentions[0][1] for mentions in people)
    taken = [mentions for mentions in people if any(said for said, _ in mentions)]
    right = sum(mentions[0][1] for mentions in taken)
    sys.stdout.write(f"{what}: recall {right / went:.3f}, precision {right / max(1, len(taken)):.3f} of {went}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
