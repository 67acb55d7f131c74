"""Houses that only their owner names, on a page of one city: 阳煤集团总医院 beside 阳泉市第一人民医院 where the page speaks of 我市."""

import re

from roster.rolls.doubts import REGION_UNTOLD
from roster.rolls.reading import Entry
from roster.rolls.text.places import FEWEST, PREFECTURE, is_of_hubei
from roster.rolls.together import with_doubts

OPENING = 200
"""Characters from the beginning of a page within which it says of whom it speaks."""
_OF_OWN_CITY = re.compile("[我全]市")
_OF_OTHERS = re.compile("^[省市县区旗州国中]|解放军|武警|部队|联勤|军医|大学|某|方舱")


def place_in_city(entries: list[Entry], shadow: str) -> list[Entry]:
    """The entries with a house without a place put into the one city in which all other houses of a page about 我市 lie.
    Whether it lies there stays a doubt."""
    if _OF_OWN_CITY.search(shadow, 0, OPENING) is None or all(entry.region for entry in entries):
        return entries
    cities = {entry.region[:PREFECTURE] for entry in entries if entry.region}
    houses = {entry.hospital for entry in entries if entry.region}
    (city,) = cities if len(cities) == 1 and len(houses) >= FEWEST else ("",)
    if not city or city.endswith("00") or is_of_hubei(city):
        return entries
    return [
        with_doubts(entry._replace(region=city.ljust(6, "0")), REGION_UNTOLD)
        if entry.hospital and not entry.region and _OF_OTHERS.search(entry.hospital) is None
        else entry
        for entry in entries
    ]
