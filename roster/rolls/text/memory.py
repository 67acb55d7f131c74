"""Memory while reading: cuts that are remembered, since rolls repeat their hospitals, departments and titles on every
line, and the garbage collector kept still.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from roster.rolls.lattice.cut import cut
from roster.rolls.lattice.parts import SHORTEST_CHAIN, SHORTEST_PARTED, in_chain, in_parts
from roster.rolls.words.lexicon import Cut, Lexicon

LONGEST_CACHED = 60
MOST_CACHED = 20000
LONGEST_RUN = 4000


def cut_cached(atom: str, lexicon: Lexicon) -> tuple[Cut, ...]:
    """`cut`, remembered for short runs and done piece by piece for very long ones, so that memory stays small."""
    known = lexicon.cuts.get(atom)
    if known is not None:
        return known
    if len(atom) <= LONGEST_CACHED:
        if len(lexicon.cuts) >= MOST_CACHED:
            lexicon.cuts.clear()
        parts = in_parts(atom, lexicon, cut_cached) if len(atom) >= SHORTEST_PARTED else None
        if parts is None and len(atom) >= SHORTEST_CHAIN:
            parts = in_chain(atom, lexicon, cut_cached)
        known = lexicon.cuts[atom] = parts or cut(atom, lexicon)
        return known
    if len(atom) <= LONGEST_RUN:
        return in_chain(atom, lexicon, cut_cached) or cut(atom, lexicon)
    tokens: list[Cut] = []
    for low in range(0, len(atom), LONGEST_RUN):
        part = cut(atom[low : low + LONGEST_RUN], lexicon)
        tokens.extend((kind, low + start, low + end, score) for kind, start, end, score in part)
    return tuple(tokens)


@contextmanager
def collector_kept_still() -> Iterator[None]:
    """Keep the garbage collector from looking for cycles: a reading makes many objects that live on, and no cycle. What
    lives on is put with the old objects, since the collector would else go through all of it at once."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_freeze_count() == 0:  # else somebody keeps objects from the collector, and they must stay so
                gc.freeze()
                gc.unfreeze()
            gc.enable()
