"""Where institutions lie whose place's name several regions have: as nearly all others of the page."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from roster.rolls.reading import Entry
from roster.vocabulary.hospitals import SHORT_NAME, place_of
from roster.vocabulary.regions import leading_regions, name, regions_named

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


def place_by_page(entries: Sequence[Entry], shadow: str) -> list[Entry]:
    """The entries with 普陀区中医院 placed in 舟山 on a page of 舟山, though 上海 has a 普陀区 as well, and with 市中医院 placed
    in the city whose page it is."""
    regions = [entry.region for entry in entries if entry.region]
    units: list[str] = []
    for digits in (PREFECTURE, PROVINCE):
        named = [region[:digits] for region in regions if not region[:digits].endswith("00")]
        for unit, times in Counter(named).most_common(1):
            if times >= FEWEST and times >= MOST * len(regions):
                units.append(unit.ljust(6, "0"))
    counties = Counter(region for region in regions if not region.endswith("00"))
    county, times = next(iter(counties.most_common(1)), ("", 0))
    own = county if times >= FEWEST and times >= MOST * len(regions) else ""
    placed = [_placed(entry, units, own) if entry.hospital else entry for entry in entries]
    if not any(_is_short(entry) for entry in placed):
        return placed
    seats = _seats(shadow, {region for region in regions if not is_of_hubei(region)})
    return [replace(entry, region=seats.get(entry.hospital[0], "")) if _is_short(entry) else entry for entry in placed]


_LEVELS = "市县区旗州"


def _is_short(entry: Entry) -> bool:
    """Whether an institution is called by its region's level alone: 市中医院, 县人民医院."""
    return not entry.region and entry.hospital[:1] in tuple(_LEVELS)


def _seats(shadow: str, regions: Set[str]) -> dict[str, str]:
    """Level -> the only region of that level of which a page speaks: its title's first word, else who signs it, else the
    regions of those whose institutions are named in full. A city above a county's is meant where no title says otherwise."""
    title = shadow.lstrip()[:LONGEST_TITLE].partition("\n")[0]
    of_title = [code for code, _ in leading_regions(title)][-1:] or _short_of_title(title, shadow)
    signers = _signers(shadow)
    seats: dict[str, str] = {}
    for level in _LEVELS:
        named = {code for code in of_title if name(code).endswith(level)}
        named = named or {code for code in signers if name(code).endswith(level)}
        named = named or {code for code in regions if name(code).endswith(level) and _is_of_level(code, level)}
        if len(named) == 1:
            seats[level] = named.pop()
    if "市" not in seats:
        above = {code[:PREFECTURE].ljust(6, "0") for code in regions if not code.endswith("0000")}
        if len(above) == 1 and name(code := above.pop()).endswith("市"):
            seats["市"] = code
    return seats


def _short_of_title(title: str, shadow: str) -> list[str]:
    """The one county by whose short name a title begins, where the page has its full one as well: 敦化25名医护人员…."""
    codes = [code for code in regions_named(title[:SHORT_NAME]) if not code.endswith("00")]
    return codes if len(codes) == 1 and name(codes[0]) in shadow else []


def _signers(shadow: str) -> list[str]:
    """The region whose office signs the page, on a line of its own: 某县卫生健康委员会."""
    chains = [leading_regions(found.group(1)) for found in _SIGNED.finditer(shadow)]
    signed = {chain[-1][0] for chain in chains if chain}
    return list(signed) if len(signed) == 1 else []


_SIGNED = re.compile(
    "^[ ]*([\u4e00-\u9fff]{2,16}[县市旗区州])(?:卫生健康|卫健[委局]|卫生和计划|卫计[委局]|卫生局|人民政府)[\u4e00-\u9fff]{0,6}[ ]*$",
    re.MULTILINE,
)


def _is_of_level(code: str, level: str) -> bool:
    return level != "市" or code.endswith("00")


LONGEST_TITLE = 80


_OF_TOWNSHIP = ("卫生院", "卫生所", "卫生室", "卫生站", "卫生服务中心", "卫生服务站")


def _placed(entry: Entry, units: Sequence[str], county: str) -> Entry:
    """The entry with its region, as far as the page's units tell; `county` is the one in which a township's house lies
    that names none: 新政镇卫生院."""
    township = entry.hospital.endswith(_OF_TOWNSHIP)
    if entry.region:  # a township's house of which only the page's prefecture or province is known lies in that county
        nearer = township and entry.region.endswith("00") and county.startswith(entry.region.rstrip("0"))
        return replace(entry, region=county) if nearer else entry
    region = next((place for unit in units if (place := place_of(entry.hospital_printed, unit))), "")
    region = region or (county if township else "")
    return replace(entry, region=region) if region else entry
