"""Where the teams of a page went, and where they came from, as its words say it anywhere: what lies there received them, or
sent them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from roster.rolls.words.terms import COUNTRIES
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import is_within, leading_regions

_TO = re.compile(
    "(?:援助?|赴|支援|驰援|对口支援|对口帮扶|帮扶|奔赴|赶赴|飞赴|前往|抵达|到达|来到|进驻|驻)(?=[\u4e00-\u9fff]{2})"
)
_FROM = re.compile(
    "首批|第[一二三四五六七八九十0-9]{1,3}批|赴|援|支援|驰援|对口|派出|选派|抽调|派遣|医疗队|救援队|专家组"
)
_LETTERS = {
    "藏": "540000", "疆": "650000", "青": "630000", "鄂": "420000", "汉": "420100", "沪": "310000", "琼": "460000",
    "川": "510000", "黔": "520000", "滇": "530000", "吉": "220000", "陕": "610000", "甘": "620000", "宁": "640000",
    "桂": "450000", "冀": "130000",
}  # fmt: skip
"""The provinces and the city that one character behind 援 means, where no longer name begins with it: 援藏, 援鄂."""
_BY_LETTER = re.compile(f"[援赴入]([{''.join(_LETTERS)}])")
ABROAD = re.compile(f"援(?:助)?(?:{COUNTRIES}|[外非])|援[\u4e00-\u9fff]{{1,6}}中国医疗队")
MOST_LOOKED_AT = 60
"""Words of going of a page that are looked at."""
LONGEST_PLACE = 10


@dataclass(frozen=True, slots=True)
class Journey:
    """The codes of the places to which a page says that people went, and from which; and whether it tells of teams abroad."""

    goals: frozenset[str]
    origins: frozenset[str]
    abroad: bool

    def signs(self, house: str) -> Iterator[str]:
        """What this says of an institution's being somebody's."""
        place = place_of(house)
        goal = _lies_in(place, self.goals)
        origin = _lies_in(place, self.origins)
        yield f"goal{goal}from{origin}"
        yield f"goal{goal}"
        yield f"from{origin}"
        yield f"abroad{self.abroad:d}{place is not None:d}"


def journey_of(shadow: str) -> Journey:
    """Where the teams of a page went."""
    goals = {*provinces_aided(shadow)}
    for found in islice(_TO.finditer(shadow), MOST_LOOKED_AT):
        chain = leading_regions(shadow[found.end() : found.end() + LONGEST_PLACE])
        if chain:
            goals.add(chain[-1][0])
    origins = {
        code
        for found in islice(_FROM.finditer(shadow), MOST_LOOKED_AT)
        if (code := place_before(shadow, found.start()))
    }
    return Journey(frozenset(goals), frozenset(origins), ABROAD.search(shadow) is not None)


def provinces_aided(shadow: str) -> frozenset[str]:
    """The codes of the provinces to which a page says in one character that people were sent: 援疆, 赴川."""
    return frozenset(
        _LETTERS[found[1]]
        for found in islice(_BY_LETTER.finditer(shadow), MOST_LOOKED_AT)
        if not leading_regions(shadow[found.start(1) : found.end() + LONGEST_PLACE])  # 赴宁波
    )


def place_before(shadow: str, end: int) -> str | None:
    """The place whose name ends here."""
    for start in range(max(0, end - LONGEST_PLACE), end - 1):
        chain = leading_regions(shadow[start:end])
        if chain and chain[-1][1] == end - start:
            return chain[-1][0]
    return None


def _lies_in(place: str | None, told: frozenset[str]) -> str:
    """How a house's place and the places told lie to each other."""
    if place is None or not told:
        return "-"
    if any(is_within(place, code) for code in told):
        return "2"
    return "1" if any(is_within(code, place) for code in told) else "0"
