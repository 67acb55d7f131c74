"""Signs of what stands around a place of a text, and what each of them is worth, learned from pages whose truth is known."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from roster.rolls.words.names import DATA


def runs(found: Sequence[str], side: str) -> Iterator[str]:
    """What stands on one side of a place, from there on: each sign with its distance, and two and three of them one
    behind another."""
    for place, sign in enumerate(found):
        yield f"{side}1{0 if place < 1 else 1 if place < 4 else 2 if place < 9 else 3}{sign}"
    for place, (sign, further) in enumerate(pairwise(found)):
        yield f"{side}2{0 if place < 1 else 1 if place < 5 else 2}{sign}{further}"
        yield f"{side}w{sign}{further}"
    for place, (sign, further, furthest) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        yield f"{side}3{0 if place < 1 else 1}{sign}{further}{furthest}"


@cache
def weights_of(file: str) -> dict[str, int]:
    """Sign -> what it adds to the log-odds, in hundredths, from a file of the data: whole numbers, so that their sum is the
    same in whatever order a set gives them."""
    return dict(_read((DATA / file).read_text(encoding="utf-8").splitlines()))


def _read(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    for line in lines:
        sign, _, weight = line.rpartition("\t")
        yield (sign.replace("\\n", "\n").replace("\\t", "\t") if "\\" in sign else sign), int(weight)
