"""Where institutions lie whose place's name several regions have: as nearly all others of the page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from roster.rolls.reading import Entry
from roster.vocabulary.hospitals import place_of

HUBEI = "42"
"""GB/T 2260 code of the province to which the teams of 2020 went."""


def is_of_hubei(code: str) -> bool:
    """Whether a region lies where the teams of 2020 went."""
    return code.startswith(HUBEI)


PREFECTURE, PROVINCE = 4, 2
"""First digits of a GB/T 2260 code that name the prefecture, and the province."""

MOST = 0.6
FEWEST = 3
"""Share and number of the entries with a region that must lie in one unit."""


def place_by_page(entries: Sequence[Entry]) -> list[Entry]:
    """The entries with 普陀区中医院 placed in 舟山 on a page of 舟山, though 上海 has a 普陀区 as well."""
    regions = [entry.region for entry in entries if entry.region]
    units: list[str] = []
    for digits in (PREFECTURE, PROVINCE):
        named = [region[:digits] for region in regions if not region[:digits].endswith("00")]
        for unit, times in Counter(named).most_common(1):
            if times >= FEWEST and times >= MOST * len(regions):
                units.append(unit.ljust(6, "0"))
    return [entry if entry.region or not entry.hospital else _placed(entry, units) for entry in entries]


def _placed(entry: Entry, units: Sequence[str]) -> Entry:
    region = next((place for unit in units if (place := place_of(entry.hospital_printed, unit))), "")
    return replace(entry, region=region) if region else entry
