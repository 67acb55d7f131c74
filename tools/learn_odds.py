"""Learn how likely it is that somebody named in running text went, from rolls with their truth.

Usage: python -m tools.learn_odds FOLDER… [--on] [--keep FOLDER] [--judge]. Each folder holds NAME.txt and NAME.json as for `manage.py score_rolls`.
Writes roster/rolls/data/odds.tsv, a line for each sign of one mention (prose/odds.py) with its weight in hundredths, and
second_odds.tsv, the same for what all mentions of a page say of somebody (prose/second_look.py). Each is a logistic regression
with a quadratic penalty; a sign that fewer than three have, or that weighs next to nothing, is left out.
With --on learning goes on from the weights that are in those files, and it is the change of one that costs: for when the pages
that they were learned from are not at hand.
Pages of --keep are learned from only where what was learned from the others gets somebody wrong, as often as that takes.
With --judge nothing is written: each folder is read by what was learned from the others, and the scores are printed.
"""

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from roster.rolls import read_roll
from roster.rolls.prose import odds as prose_odds
from roster.rolls.prose import second_look
from roster.rolls.prose.odds import Mention, signs_of
from roster.rolls.prose.second_look import Said
from roster.rolls.words.names import DATA
from roster.rolls.words.signs import weights_of

Numbers = NDArray[np.float64]
FEWEST, ROUNDS, STEP = 3, 400, 0.05
PENALTY, LIGHT = 3.0, 0.1
"""What a weight costs, and what that of the rules' own word does, which many more pages have been looked at for."""
LEAST = 0.05
"""The smallest weight that is kept."""
ROUNDS_TO_KEEP, OFTEN = 4, 2


class Example(NamedTuple):
    """A mention of somebody: the page, what stands around it (nothing where the rules are sure), what the reader keeps of it, and
    whether the truth says that the one named went."""

    page: str
    signs: frozenset[str]
    said: Said
    went: bool

    @property
    def name(self) -> str:
        return self.said.name

    @property
    def rules(self) -> bool:
        return self.said.rules


def main(arguments: Sequence[str]) -> None:
    """Learns from folders and writes what was learned, or judges it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--keep", type=Path, help="pages of which nobody may be got wrong")
    parser.add_argument("--on", action="store_true", help="go on from the weights that there are")
    parser.add_argument("--judge", action="store_true", help="print what pages not learned from are read with")
    options = parser.parse_args(arguments)
    examples = [example for folder in options.folders for example in examples_of(folder)]
    known = Known.of_data() if options.on else NOTHING
    if options.judge:
        judge(examples, known)
        return
    weights, second = learn_keeping(examples, [*examples_of(options.keep)] if options.keep else [], known)
    signs = write_weights("odds.tsv", weights) + write_weights("second_odds.tsv", second)
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
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        noted = _Noted()
        with (
            patch.object(prose_odds, "odds_of", noted.odds_of),
            patch.object(prose_odds, "said_by", noted.said_by),
            patch.object(second_look, "second_odds", lambda said, weights: {}),
        ):
            read_roll(text)
        for signs, said in noted.met:
            # The text as it came: its shadow may write the name otherwise.
            name = text[said.start : said.end].replace(" ", "")
            yield Example(str(path), signs, said, name in people)


class Known(NamedTuple):
    """The weights from which learning goes on, of the first look and of the second; none where it begins anew."""

    first: Mapping[str, float]
    second: Mapping[str, float]

    @classmethod
    def of_data(cls) -> "Known":
        """Those that the reader goes by now."""
        return cls(known_weights("odds.tsv"), known_weights("second_odds.tsv"))


def known_weights(file: str) -> dict[str, float]:
    """The weights of a file of the data."""
    return {sign: weight / 100 for sign, weight in weights_of(file).items()}


NO_WEIGHTS: Mapping[str, float] = {}
NOTHING = Known(NO_WEIGHTS, NO_WEIGHTS)


class _Noted:
    """Notes what the reader asks of a page's mentions, and answers as the rules do."""

    def __init__(self) -> None:
        self.met: list[tuple[frozenset[str], Said]] = []
        self._signs: frozenset[str] = frozenset()

    def odds_of(self, mention: Mention, shadow: str) -> float:
        self._signs = frozenset(signs_of(mention, shadow))
        return 1.0 if mention.went else -1.0

    def said_by(self, mention: Mention, odds: float, shadow: str) -> Said:
        said = _said_by(mention, odds, shadow)
        self.met.append((self._signs, said))
        self._signs = frozenset()
        return said


_said_by = prose_odds.said_by


def learn(
    signs: Sequence[Collection[str]],
    went: Sequence[bool],
    before: Mapping[str, float] = NO_WEIGHTS,
    penalty: float = PENALTY,
) -> dict[str, float]:
    """The weight of each sign: those under which who went is likeliest, less what it costs that they are other than `before`
    (Adam, all at once)."""
    often = Counter(sign for has in signs for sign in has)
    seen = sorted(sign for sign, times in often.items() if times >= FEWEST or sign in before)
    known = {sign: number for number, sign in enumerate(seen)}
    pairs = [(row, known[s]) for row, has in enumerate(signs) for s in sorted(has) if s in known]
    if not pairs:
        return dict(before)
    rows, columns = np.array(pairs).T
    costs = np.array([LIGHT if sign.startswith(("rule", "always")) else penalty for sign in seen])
    truth = np.array(went, dtype=float)

    def slope_of(weights: Numbers) -> Numbers:
        odds = np.bincount(rows, weights=weights[columns], minlength=len(signs))
        wrong = 1 / (1 + np.exp(-odds)) - truth
        return np.bincount(columns, weights=wrong[rows], minlength=len(known))

    weights = fitted(slope_of, costs, np.array([before.get(sign, 0.0) for sign in seen]))
    return {**before, **{sign: float(weights[number]) for sign, number in known.items()}}


def fitted(slope_of: Callable[[Numbers], Numbers], costs: Numbers, before: Numbers | None = None) -> Numbers:
    """The weights at which a loss of that slope, with what it costs that they are other than `before` (nothing, if not given), is
    least (Adam, all examples at once)."""
    mean, square = np.zeros(len(costs)), np.zeros(len(costs))
    before = mean if before is None else before
    weights = before
    for turn in range(1, ROUNDS + 1):
        slope = slope_of(weights) + costs * (weights - before)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights = weights - STEP * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    return weights


def learn_first(examples: Sequence[Example], known: Known = NOTHING) -> dict[str, float]:
    """What the first look goes by: the weight of each sign of one mention."""
    asked = [example for example in examples if example.signs]
    return learn([example.signs for example in asked], [example.went for example in asked], known.first)


def learn_second(examples: Sequence[Example], known: Known = NOTHING) -> dict[str, float]:
    """What the second look goes by. It learns from the odds of mentions as they are on pages that the first look has not
    learned from."""
    parts = sorted({Path(example.page).parent for example in examples})
    part_of = {folder: number % PARTS for number, folder in enumerate(parts)} if len(parts) >= PARTS else {}
    pages = {page: number % PARTS for number, page in enumerate(sorted({example.page for example in examples}))}
    number = {page: part_of.get(Path(page).parent, pages[page]) for page in pages}
    said: list[Example] = []
    for part in range(PARTS):
        weights = learn_first([example for example in examples if number[example.page] != part], known)
        said += [_weighed(example, weights) for example in examples if number[example.page] == part]
    signs: list[Collection[str]] = []
    went: list[bool] = []
    for mentions in _by_page(said).values():
        truth = {example.name: example.went for example in mentions}
        if len(truth) >= second_look.FEWEST_NAMED:
            of_page = dict(second_look.second_signs([example.said for example in mentions]))
            signs.extend(of_page[name] for name in truth)
            went.extend(truth.values())
    return learn(signs, went, known.second, SECOND_PENALTY)


PARTS, SECOND_PENALTY = 5, 10.0


def _weighed(example: Example, weights: Mapping[str, float]) -> Example:
    """An example with the odds that some weights give it; those that the rules are sure of stay."""
    if not example.signs:
        return example
    return example._replace(said=example.said._replace(odds=sum(weights.get(sign, 0.0) for sign in example.signs)))


def _by_page(examples: Iterable[Example]) -> dict[str, list[Example]]:
    pages: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        pages[example.page].append(example)
    return pages


def learn_keeping(
    examples: Sequence[Example], kept: Sequence[Example], known: Known = NOTHING
) -> tuple[dict[str, float], dict[str, float]]:
    """The weights of the first look and of the second learned from examples, and from those to be kept that come out wrong
    without."""
    second = learn_second(examples, known)
    pages = [*_by_page(kept).values()]
    hard: list[Example] = []
    for _ in range(ROUNDS_TO_KEEP):
        weights = {
            sign: weight for sign, weight in learn_first([*examples, *hard], known).items() if abs(weight) >= LEAST
        }
        wrong = [mention for mentions in pages for mention in _wrong(weights, second, mentions)]
        if not wrong:
            break
        hard += wrong * OFTEN
    return nudged(weights, second, pages), second


def nudged(
    weights: Mapping[str, float], second: Mapping[str, float], pages: Sequence[Sequence[Example]]
) -> dict[str, float]:
    """The weights of the first look, changed a little for each mention that gets somebody wrong until none does."""
    weights = dict(weights)
    for _ in range(ROUNDS_OF_NUDGES):
        wrong = [mention for mentions in pages for mention in _wrong(weights, second, mentions)]
        if not wrong:
            break
        for example in wrong:
            step = (NUDGE if example.went else -NUDGE) / len(example.signs)
            for sign in sorted(example.signs):
                weights[sign] = weights.get(sign, 0.0) + step
    return weights


ROUNDS_OF_NUDGES, NUDGE, MARGIN = 40, 0.3, 0.2


def _wrong(weights: Mapping[str, float], second: Mapping[str, float], mentions: Sequence[Example]) -> list[Example]:
    """The mentions of a page that get somebody wrong: of who went the likeliest one, of who did not all that say so."""
    weighed = [_weighed(example, weights) for example in mentions]
    taken = _taken(weighed, second)
    wrong: list[Example] = []
    for name in {example.name for example in weighed}:
        own = [example for example in weighed if example.name == name and example.signs]
        went = any(example.went for example in weighed if example.name == name)
        if not own or ((taken[name] > 0) == went and abs(taken[name]) > MARGIN):
            continue
        best = max(own, key=lambda example: example.said.odds)
        if went:
            wrong.append(best)
        else:
            wrong += [example for example in own if example.said.odds > best.said.odds - 1]
    return wrong


def _taken(mentions: Sequence[Example], second: Mapping[str, float]) -> dict[str, float]:
    """Name -> by how much the odds of a page's people are above those from which on somebody is an entry."""
    odds = second_look.second_odds(
        [example.said for example in mentions], {sign: round(100 * weight) for sign, weight in second.items()}
    )
    if odds:
        return {name: of_all - second_look.SECOND_ODDS for name, of_all in odds.items()}
    taken: dict[str, float] = defaultdict(lambda: -math.inf)
    for example in mentions:
        bound = prose_odds.EVEN_ODDS if example.rules else prose_odds.SURE_ODDS
        taken[example.name] = max(taken[example.name], example.said.odds - bound)
    return taken


def judge(examples: Sequence[Example], known: Known) -> None:
    """Print what people of folders not learned from are found with, by the rules alone and by the odds."""
    by_rules: list[tuple[bool, bool]] = []
    by_odds: list[tuple[bool, bool]] = []
    for left_out in sorted({Path(example.page).parent for example in examples}):
        others = [example for example in examples if Path(example.page).parent != left_out]
        weights, second = learn_first(others, known), learn_second(others, known)
        mine = [_weighed(example, weights) for example in examples if Path(example.page).parent == left_out]
        for mentions in _by_page(mine).values():
            taken = _taken(mentions, second)
            for name, odds in taken.items():
                own = [example for example in mentions if example.name == name]
                by_rules.append((any(example.rules for example in own), own[0].went))
                by_odds.append((odds > 0, own[0].went))
    _say("the rules", by_rules)
    _say("the odds", by_odds)


def _say(what: str, people: Collection[tuple[bool, bool]]) -> None:
    """One line of the result: of people, each with what was said of the one and whether he went."""
    went = sum(truth for _, truth in people)
    right = sum(said and truth for said, truth in people)
    taken = sum(said for said, _ in people)
    sys.stdout.write(f"{what}: recall {right / went:.3f}, precision {right / max(1, taken):.3f} of {went}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
