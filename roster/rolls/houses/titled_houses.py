"""The full name of the house that a page's title calls by its kind alone: 市医院第一批队员出发, and below 记者从永安市第二医院获悉."""

import re

from roster.rolls.houses.page_house import is_destination
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL
from roster.vocabulary.regions import find_region

_SHORT = re.compile(
    "([市州盟县区旗])((?:人民)?医院|第[一二三四五六七八九十]{1,2}(?:人民|中医)?医院|(?:中心|中医|中西医结合|妇幼保健|妇女儿童|儿童|传染病|精神病)医院"
    "|中医院|妇幼保健院|疾病预防控制中心|疾控中心|急救中心)"
)
_GOING_TO = re.compile("(?:支援|驰援|援助|增援|对口|进驻|接管|接手|奔赴|前往|抵达|赴|援|驻|到|往|在)(?:了|的)?$")
_ALONE, _PEOPLES = ("医院",), "人民医院"
"""A kind that leaves out the number and perhaps 人民, and one that may leave out the number."""
SHORTEST_PLACE, LONGEST_PLACE, LONGEST_WAY = 2, 7, 4
"""Characters of a place with its unit, and those before it that tell whether people went there."""


def titled_in_full(short: str, shadow: str) -> Token | None:
    """The one house of a city or county that the page prints with its place and perhaps its number, where the first line
    calls one by its kind alone; None where two may be meant, or the page's title names none so."""
    called, title = _SHORT.fullmatch(short), shadow.lstrip().partition("\n")[0]
    if called is None or re.search(f"(?<![\u4e00-\u9fff]){short}", title) is None:
        return None
    unit, kind = called.groups()
    numbered = "(?:第?[一二三四五六七八九十]{1,2})?" if kind in (*_ALONE, _PEOPLES) else ""
    people = "(?:人民)?" if kind in _ALONE else ""
    told: dict[str, Token] = {}
    for found in re.finditer(f"{unit}{numbered}{people}{kind}", shadow):
        start = _start_of_place(found.start(), shadow)
        house = shadow[start : found.end()]
        going = _GOING_TO.search(shadow, max(0, start - LONGEST_WAY), start)
        if start < found.start() and not going and not is_destination(house):
            told.setdefault(house, Token(HOSPITAL, start, found.end(), house, 3.0))
    return next(iter(told.values())) if len(told) == 1 else None


def _start_of_place(at: int, shadow: str) -> int:
    """Where the longest place begins whose unit stands at `at`; `at` where none does."""
    for start in range(max(0, at + 1 - LONGEST_PLACE), at + 2 - SHORTEST_PLACE):
        if "\u4e00" <= shadow[start] <= "\u9fff" and find_region(shadow[start : at + 1]) is not None:
            return start
    return at
