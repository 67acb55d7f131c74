"""The full name of the house that a page's title calls by its kind alone: 市医院第一批队员出发, and below 记者从永安市第二医院获悉."""

import re

from roster.rolls.houses.page_house import is_destination
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL
from roster.vocabulary.regions import find_region

_SHORT = re.compile("([市州盟县区旗])((?:人民)?医院)")
_GOING_TO = re.compile("(?:支援|驰援|援助|增援|对口|进驻|接管|接手|奔赴|前往|抵达|赴|援|驻|到|往|在)(?:了|的)?$")
SHORTEST_PLACE, LONGEST_PLACE, LONGEST_WAY = 2, 7, 4
"""Characters of a place with its unit, and those before it that tell whether people went there."""


def titled_in_full(short: str, shadow: str) -> Token | None:
    """The one house of a city or county that the page prints with its place and perhaps its number, where the first line
    calls one by its kind alone; None where two may be meant, or the page's title names none so."""
    called, title = _SHORT.fullmatch(short), shadow.lstrip().partition("\n")[0]
    if called is None or re.search(f"(?<![\u4e00-\u9fff]){short}", title) is None:
        return None
    unit, kind = called.groups()
    people = "" if kind.startswith("人民") else "(?:人民)?"
    told: dict[str, Token] = {}
    for found in re.finditer(f"{unit}(?:第?[一二三四五六七八九十]{{1,2}})?{people}{kind}", shadow):
        start = _start_of_place(found.start(), shadow)
        house = shadow[start : found.end()]
        going = _GOING_TO.search(shadow, max(0, start - LONGEST_WAY), start)
        if start < found.start() and not going and not is_destination(house):
            told.setdefault(house, Token(HOSPITAL, start, found.end(), house, 3.0))
    return next(iter(told.values())) if len(told) == 1 else None


def _start_of_place(at: int, shadow: str) -> int:
    """Where the longest place begins whose unit stands at `at`; `at` where none does."""
    for start in range(max(0, at + 1 - LONGEST_PLACE), at + 2 - SHORTEST_PLACE):
        if find_region(shadow[start : at + 1]) is not None:
            return start
    return at
