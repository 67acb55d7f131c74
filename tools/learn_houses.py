"""Learn whose people running text speaks of where it does not say so beside the name, from rolls with their truth.

Usage: python -m tools.learn_houses FOLDER… [--on] [--keep FOLDER] [--judge]. Each folder holds NAME.txt and NAME.json as for `manage.py score_rolls`.
Writes roster/rolls/data/house_odds.tsv: a line for each sign (houses/odds.py) with its weight in hundredths. The model is a
conditional logit over the institutions of a page and none, with a quadratic penalty. People of --keep are learned from only
where what was learned from the others gives them what is not theirs, as often as that takes. With --judge nothing is written: each
folder is read by what was learned from the others, and how many are right is printed. With --on learning goes on from the
weights that are in that file, and it is the change of one that costs.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np

from roster.rolls import read_roll
from roster.rolls.drafts import Draft
from roster.rolls.houses import odds as house_odds
from roster.rolls.houses.odds import NOBODYS, Institutions, signs_of
from roster.rolls.text.shadow import shadow
from roster.vocabulary.hospitals import plain_name
from tools.learn_odds import (
    FEWEST,
    LEAST,
    NO_WEIGHTS,
    OFTEN,
    ROUNDS_TO_KEEP,
    Numbers,
    fitted,
    known_weights,
    write_weights,
)

PENALTY, LIGHT = 4.0, 0.1
"""What a weight costs, and what that of the rules' own word does, which many more pages have been looked at for."""


class Choice(NamedTuple):
    """Somebody without an institution of his own: the page, the signs of each institution and of none, which of them is
    right and which the rules take."""

    page: str
    name: str
    signs: Sequence[frozenset[str]]
    right: int
    ruled: int


def main(arguments: Sequence[str]) -> None:
    """Learns from folders and writes what was learned, or judges it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--keep", type=Path, help="pages of which nobody may be given what is not theirs")
    parser.add_argument("--on", action="store_true", help="go on from the weights that there are")
    parser.add_argument("--judge", action="store_true", help="print what pages not learned from are read with")
    options = parser.parse_args(arguments)
    choices = [choice for folder in options.folders for choice in choices_of(folder)]
    before = known_weights("house_odds.tsv") if options.on else {}
    if options.judge:
        judge(choices, before)
        return
    weights = learn_keeping(choices, [*choices_of(options.keep)] if options.keep else [], before)
    sys.stdout.write(f"{len(choices)} people; {write_weights('house_odds.tsv', weights)} signs\n")


def choices_of(folder: Path) -> Iterator[Choice]:
    """All of a folder's people whose institution is to be chosen and known, and among those that their page names."""
    for path in sorted(folder.glob("*.json")):
        people = json.loads(path.read_text(encoding="utf-8"))["entries"]
        truth = {entry["name"]: entry.get("hospital") for entry in people}
        met: list[tuple[Draft, Institutions, dict[str, set[str]], str]] = []
        with patch.object(house_odds, "likeliest", _noting(met)):
            read_roll(path.with_suffix(".txt").read_text(encoding="utf-8"))
        for draft, page, signs, ruled in met:
            name = draft.name.text
            told = truth.get(name)
            names = [*signs]
            right = next(
                (place for place, other in enumerate(names) if told is not None and _is(told, other, page)), None
            )
            if right is not None:
                yield Choice(str(path), name, [frozenset(signs[each]) for each in names], right, names.index(ruled))


def _is(told: str, name: str, page: Institutions) -> bool:
    """Whether an institution of a page is the one that the truth tells."""
    each = next((each for each in page.all if each.token.text == name), None)
    spots = {plain_name(spot.text) for spot in each.spots} if each else {NOBODYS}
    return (plain_name(shadow(told)) if told else NOBODYS) in spots


def _noting(
    met: list[tuple[Draft, Institutions, dict[str, set[str]], str]],
) -> Callable[[Sequence[Draft], Institutions], str]:
    def likeliest(company: Sequence[Draft], page: Institutions) -> str:
        for draft in company:
            met.append((draft, page, signs_of(draft, page), _ruled(draft, page)))
        return _ruled(company[0], page)

    return likeliest


def _ruled(draft: Draft, page: Institutions) -> str:
    """Which institution the rules give somebody."""
    held = draft.house()
    houses = (each.token.text for each in page.all if held and any(spot.text == held.text for spot in each.spots))
    return next(houses, NOBODYS)


def learn(choices: Sequence[Choice], before: Mapping[str, float] = NO_WEIGHTS) -> dict[str, float]:
    """The weight of each sign: those under which the right institutions are likeliest, less what it costs that they are other
    than `before`."""
    often: Counter[str] = Counter()
    for choice in choices:
        often.update(set().union(*choice.signs))
    seen = sorted(sign for sign, times in often.items() if times >= FEWEST or sign in before)
    known = {sign: number for number, sign in enumerate(seen)}
    rows, columns, firsts, rights = [], [], [], []
    row = 0
    for choice in choices:
        firsts.append(row)
        rights.append(row + choice.right)
        for signs in choice.signs:
            found = sorted(known[sign] for sign in signs if sign in known)
            rows.extend([row] * len(found))
            columns.extend(found)
            row += 1
    of_row, of_sign, first = np.array(rows), np.array(columns), np.array(firsts)
    sizes = np.diff([*firsts, row])
    truth = np.zeros(row)
    truth[rights] = 1.0
    costs = np.array([LIGHT if sign.startswith("rule") else PENALTY for sign in seen])

    def slope_of(weights: Numbers) -> Numbers:
        odds = np.bincount(of_row, weights=weights[of_sign], minlength=row)
        odds = np.exp(odds - np.repeat(np.maximum.reduceat(odds, first), sizes))
        wrong = odds / np.repeat(np.add.reduceat(odds, first), sizes) - truth
        return np.bincount(of_sign, weights=wrong[of_row], minlength=len(known))

    weights = fitted(slope_of, costs, np.array([before.get(sign, 0.0) for sign in seen]))
    learned = {**before, **{sign: float(weights[number]) for sign, number in known.items()}}
    return {sign: weight for sign, weight in learned.items() if abs(weight) >= LEAST}


def learn_keeping(
    choices: Sequence[Choice], kept: Sequence[Choice], before: Mapping[str, float] = NO_WEIGHTS
) -> dict[str, float]:
    """The weights learned from people, and from those to be kept who come out wrong without."""
    hard: list[Choice] = []
    for _ in range(ROUNDS_TO_KEEP):
        weights = learn([*choices, *hard], before)
        wrong = [choice for choice in kept if _taken(choice, weights) != choice.right]
        if not wrong:
            break
        hard += wrong * OFTEN
    return weights


def judge(choices: Sequence[Choice], before: Mapping[str, float]) -> None:
    """Print how many of folders not learned from are given what is theirs, by the rules alone and by the odds."""
    ruled = taken = 0
    for left_out in sorted({Path(choice.page).parent for choice in choices}):
        weights = learn([choice for choice in choices if Path(choice.page).parent != left_out], before)
        own = [choice for choice in choices if Path(choice.page).parent == left_out]
        by_rules = sum(choice.ruled == choice.right for choice in own)
        by_odds = sum(_taken(choice, weights) == choice.right for choice in own)
        sys.stdout.write(
            f"{left_out.name}: {len(own)} people, rules {by_rules / len(own):.3f}, odds {by_odds / len(own):.3f}\n"
        )
        ruled, taken = ruled + by_rules, taken + by_odds
    sys.stdout.write(f"all: {len(choices)} people, rules {ruled / len(choices):.3f}, odds {taken / len(choices):.3f}\n")


def _taken(choice: Choice, weights: dict[str, float]) -> int:
    odds = [sum(weights.get(sign, 0.0) for sign in signs) for signs in choice.signs]
    return odds.index(max(odds))


if __name__ == "__main__":
    main(sys.argv[1:])
