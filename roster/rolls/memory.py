"""Memory while reading: cuts that are remembered, since rolls repeat their hospitals, departments and titles on every
line, and the garbage collector kept still.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from roster.rolls.lattice import cut
from roster.rolls.lexicon import Lexicon

Cut = tuple[str, int, int, float]
"""Kind, start, end and score of a token within its run."""

LONGEST_CACHED = 60
LONGEST_RUN = 4000


def cut_cached(atom: str, lexicon: Lexicon) -> tuple[tuple[str, int, int, float], ...]:
    """`cut`, remembered for short runs and done piece by piece for very long ones, so that memory stays small."""
    if len(atom) <= LONGEST_CACHED:
        return _remembered(atom, lexicon)
    if len(atom) <= LONGEST_RUN:
        return cut(atom, lexicon)
    tokens: list[tuple[str, int, int, float]] = []
    for low in range(0, len(atom), LONGEST_RUN):
        part = cut(atom[low : low + LONGEST_RUN], lexicon)
        tokens.extend((kind, low + start, low + end, score) for kind, start, end, score in part)
    return tuple(tokens)


@lru_cache(maxsize=20000)
def _remembered(atom: str, lexicon: Lexicon) -> tuple[tuple[str, int, int, float], ...]:
    return cut(atom, lexicon)


@contextmanager
def collector_kept_still() -> Iterator[None]:
    """Keep the garbage collector from looking for cycles: a reading makes many objects that live on, and no cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
