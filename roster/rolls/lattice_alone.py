"""A name that is all of its run: names are the one thing that a roll does not repeat, and most of them stand alone."""

from collections.abc import Sequence

from roster.rolls.edges import NEVER, OTHER_COST
from roster.rolls.lattice_names import BEHIND_TITLE, WEIGHT, WHOLE, may_be_alone, weights_of
from roster.rolls.lattice_patterns import tell_of_none
from roster.rolls.lexicon import Lexicon, Scan, pairs_of
from roster.rolls.names import most_of_two

LONGEST_ALONE = 3


def name_alone(run: str, pairs: Sequence[str], lexicon: Lexicon, scan: Scan) -> float | None:
    """The score of the name that a run of two or three characters is; None where the lattice must tell: where any known
    word begins in the run, an end speaks against the name, or a shorter one comes near it."""
    if lexicon.prose or lexicon.known_names or lexicon.hold_back:
        return None
    if scan and any(found.words or found.regions or found.kinds or found.suffixes for found in scan.values()):
        return None  # pieces alone (秀英, 建平: districts) are of use only before a kind of institution
    if not may_be_alone(run) or not tell_of_none(pairs):
        return None
    weights = weights_of(run, lexicon)
    if len(weights) < len(run) - 1 or weights[-1] == NEVER:
        return None
    whole, parted = weights[-1] + WHOLE, OTHER_COST
    if len(run) == LONGEST_ALONE:
        # Behind a title a shorter name gains what the whole one does for being all of its run.
        parted += max(weights[0] + BEHIND_TITLE, WEIGHT * most_of_two(run[1], run[2]) + BEHIND_TITLE)
    return whole if whole > parted else None


def name_behind_title(run: str, start: int, lexicon: Lexicon) -> float | None:
    """As `name_alone`, for the name that a run ends in right behind a title; it is worth there what it is alone."""
    name, across = run[start:], run[start - 1 : start + 1]
    if name[0] in _IN_TITLES or lexicon.begins(across):
        return None
    pairs = pairs_of(name)
    return name_alone(name, pairs, lexicon, lexicon.scan(name, pairs)) if tell_of_none((across,)) else None


_IN_TITLES = frozenset("师士长任生员授")
"""Characters that a title may end in or go on with."""
