"""Signs of what stands around a place of a text, and what each of them is worth, learned from pages whose truth is known."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, repeat
from operator import add

from roster.rolls.words.names import DATA


def runs(found: Sequence[str], side: str) -> Iterator[str]:
    """What stands on one side of a place, from there on: each sign with its distance, and two and three of them one
    behind another."""
    pairs = list(map(add, found, found[1:]))
    singly, in_pairs, in_threes = _distances(side)
    return chain(
        map(add, _as_far(singly), found),
        map(add, _as_far(in_pairs), pairs),
        map(add, repeat(f"{side}w"), pairs),
        map(add, _as_far(in_threes), map(add, pairs, found[2:])),
    )


@cache
def _distances(side: str) -> tuple[tuple[str, ...], ...]:
    """What signs of a side begin with, by their places: of one thing, of two and of three of them together."""
    return (
        tuple([f"{side}1{0 if place < 1 else 1 if place < 4 else 2 if place < 9 else 3}" for place in range(10)]),
        tuple([f"{side}2{0 if place < 1 else 1 if place < 5 else 2}" for place in range(6)]),
        tuple([f"{side}3{0 if place < 1 else 1}" for place in range(2)]),
    )


def _as_far(distances: tuple[str, ...]) -> Iterator[str]:
    """Those distances, of which the last goes on for good."""
    return chain(distances, repeat(distances[-1]))


@cache
def weights_of(file: str) -> dict[str, int]:
    """Sign -> what it adds to the log-odds, in hundredths, from a file of the data: whole numbers, so that their sum is the
    same in whatever order a set gives them."""
    return dict(_read((DATA / file).read_text(encoding="utf-8").splitlines()))


def _read(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    for line in lines:
        sign, _, weight = line.rpartition("\t")
        yield (sign.replace("\\n", "\n").replace("\\t", "\t") if "\\" in sign else sign), int(weight)
