"""A name that is all of its run: names are the one thing that a roll does not repeat, and most of them stand alone."""

from collections.abc import Sequence

from roster.rolls.lattice.edges import NEVER, OTHER_COST
from roster.rolls.lattice.names import (
    BEHIND_TITLE,
    LONGEST_NAME,
    LONGEST_PLAIN,
    WEIGHT,
    WHOLE,
    may_be_alone,
    weights_of,
)
from roster.rolls.lattice.patterns import tell_of_none
from roster.rolls.words.lexicon import Beginning, Lexicon, Scan, pairs_of
from roster.rolls.words.names import most_of_two, surname_characters, transliteration_characters

LONGEST_ALONE = 3


def name_alone(run: str, pairs: Sequence[str], lexicon: Lexicon, scan: Scan) -> float | None:
    """The score of the name that a run of two or three characters is; None where the lattice must tell: where any known
    word begins in the run, an end speaks against the name, or a shorter one comes near it."""
    if lexicon.prose or lexicon.known_names or lexicon.hold_back:
        return None
    if scan and any(map(_is_known, scan.values())):
        return None
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


def _is_known(found: Beginning) -> bool:
    """Whether more begins than pieces, which alone (秀英, 建平: districts) are of use only before a kind of institution."""
    return bool(found.words or found.regions or found.kinds or found.suffixes)


def name_behind_title(run: str, start: int, lexicon: Lexicon) -> float | None:
    """As `name_alone`, for the name that a run ends in right behind a title; it is worth there what it is alone."""
    name, across = run[start:], run[start - 1 : start + 1]
    if name[0] in _IN_TITLES or lexicon.begins(across):
        return None
    pairs = pairs_of(name)
    return name_alone(name, pairs, lexicon, lexicon.scan(name, pairs)) if tell_of_none((across,)) else None


_IN_TITLES = frozenset("师士长任生员授")
"""Characters that a title may end in or go on with."""


def name_between(
    run: str, start: int, length: int, lost: float, lexicon: Lexicon, *, housed: bool = False
) -> float | None:
    """The score of the name of two or three characters that stands between two sure words of a run of a list; None where
    the lattice must tell. `lost` is the least that each further character which the name takes in costs the word behind
    it, and `housed` says that this is an institution."""
    if lexicon.prose or lexicon.known_names or lexicon.hold_back:
        return None
    end = start + length
    name = run[start:end]
    if name[0] not in surname_characters() or name[0] in _IN_TITLES or not may_be_alone(name):
        return None
    if _is_touched(run, start, end, lexicon):
        return None
    weights = weights_of(run[start : _longest_end(run, start)], lexicon)
    whole = weights[length - 2] if len(weights) > length - 2 else NEVER
    if whole < LEAST or any(weight - more * lost > whole for more, weight in enumerate(weights[length - 1 :], 1)):
        return None
    if length == LONGEST_ALONE and whole <= weights[0] + (0.0 if housed else OTHER_COST):
        return None
    if (
        housed
        and whole < LEAST_OF_PIECES
        and any(lexicon.begins(run[place : place + 2]) for place in range(start, end))
    ):
        return None  # it may be the beginning of the institution's name
    for place in range(1, length):
        before = OTHER_COST if place == 1 else max(weights[0] - TOUCHING, OTHER_COST * 2)
        if _begins_better(run, start + place, end, whole - before, lost, lexicon):
            return None
    return whole + BEHIND_TITLE if start and run[start - 1] in _IN_TITLES else whole


def _longest_end(run: str, start: int) -> int:
    """Where the longest name may end that begins at `start` (see lattice/names.py)."""
    sounds, end = transliteration_characters(), min(len(run), start + LONGEST_PLAIN)
    if not sounds.isdisjoint(run[start : start + 2]):
        longest = min(len(run), start + LONGEST_NAME)
        while end < longest and run[end] in sounds:
            end += 1
    return end


def _is_touched(run: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether any known word or pattern may begin in a name or right before it, or end in it."""
    across = run[start - 1 : start + 1] if start else ""
    pairs = pairs_of(run[start : end + 1])[: end - start]
    if not tell_of_none([across, *pairs]) or lexicon.begins(across):
        return True
    return any(map(_is_known, lexicon.scan(run[start : end + LONGEST_AHEAD], pairs).values()))


def _begins_better(run: str, start: int, end: int, least: float, lost: float, lexicon: Lexicon) -> bool:
    """Whether a name that begins inside the one that ends at `end` may be worth as much as `least`."""
    if run[start] not in surname_characters() and run[start] not in transliteration_characters():
        return False
    within = end - start
    if MOST - (lost if within == 1 else 0.0) < least:
        return False
    least -= BEHIND_TITLE if run[start - 1] in _IN_TITLES else 0.0
    weights = weights_of(run[start : _longest_end(run, start)], lexicon)
    return any(weight - max(0, length - within) * lost >= least for length, weight in enumerate(weights, 2))


LEAST = -0.5
"""What a name between sure words is worth at least."""
LEAST_OF_PIECES = 2.0
"""The same before an institution, if it may begin with the name."""
MOST = 6.0
"""More than hardly any name is worth."""
TOUCHING = 2.5
"""What a name costs that touches the one before it, at least."""
LONGEST_AHEAD = 12
"""Characters behind a name that are looked at for a word that begins in it."""
