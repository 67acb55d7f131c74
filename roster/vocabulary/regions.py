"""The gazetteer: China's provinces, prefectures and counties, by code and by any name under which they are printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from roster.vocabulary.folding import fold
from roster.vocabulary.region_aliases import ALIASES, NAMESAKES

SOURCE = Path(__file__).resolve().parents[2] / "fixtures" / "regions.json"

PROVINCE, PREFECTURE, COUNTY = "province", "prefecture", "county"


@dataclass(frozen=True, slots=True)
class Region:
    """An administrative division: `code` is its six digits of GB/T 2260, `parent` the code one level up.

    `grouping` marks rows that only hold counties together (市辖区, 省直辖县级行政区划).
    """

    code: str
    name: str
    short_name: str
    level: str
    parent: str | None
    grouping: bool = False


@cache
def regions() -> dict[str, Region]:
    """All regions by code, in the order of their codes. Read once from fixtures/regions.json."""
    records = json.loads(SOURCE.read_text(encoding="utf-8"))["records"]
    return {record["code"]: Region(**record) for record in records}


def region(code: str) -> Region:
    """The region of a code. Raises KeyError when there is none."""
    return regions()[code]


def name(code: str) -> str:
    """Its full name (锡林郭勒盟). Raises KeyError for a code that does not exist."""
    return region(code).name


def parent(code: str) -> str | None:
    """The code one level up, None for a province. Raises KeyError for a code that does not exist."""
    return region(code).parent


def prefix(code: str) -> str:
    """The digits that all codes within this one begin with: "15", "1505", "150523". Pure arithmetic on the code."""
    if code.endswith("0000"):
        return code[:2]
    return code[:4] if code.endswith("00") else code


def is_within(code: str, ancestor: str) -> bool:
    """Whether the first lies in the second; a region lies in itself."""
    return code.startswith(prefix(ancestor))


_RANK = {PROVINCE: 0, PREFECTURE: 1, COUNTY: 2}


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    full: dict[str, tuple[str, ...]]  # folded full names and abbreviations, which say what they are
    short: dict[str, tuple[str, ...]]  # folded names without 市, 县 …, which may be something else
    openings: dict[str, tuple[str, ...]]  # first two characters -> names as printed that begin so, longest first


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for printed, code in pairs:
        index.setdefault(fold(printed), []).append(code)
    return {
        printed: tuple(sorted(set(codes), key=lambda code: (_RANK[region(code).level], code)))
        for printed, codes in index.items()
    }


def _written_abbreviations() -> Iterable[tuple[str, str]]:
    """恩施州, 阜新县, 酉阳自治县: the short name with the end of the full one, without the peoples between them."""
    for row in regions().values():
        if "自治" in row.name and row.level != PROVINCE:
            yield row.short_name + row.name[-1], row.code
            yield row.short_name + row.name[-len("自治县") :], row.code


@cache
def _gazetteer() -> _Gazetteer:
    rows = [row for row in regions().values() if not row.grouping]
    written_out = [*((row.name, row.code) for row in rows), *ALIASES.items(), *_written_abbreviations()]
    shortened = [(row.short_name, row.code) for row in rows if row.short_name != row.name]
    openings: dict[str, list[str]] = {}
    for printed in sorted({printed for printed, _ in written_out + shortened}, key=lambda text: (-len(text), text)):
        openings.setdefault(printed[:2], []).append(printed)
    return _Gazetteer(
        _index(written_out), _index(shortened), {first: tuple(names) for first, names in openings.items()}
    )


def regions_named(text: str) -> list[str]:
    """The codes of every region of that full name, abbreviation or short name; provinces first."""
    gazetteer = _gazetteer()
    key = fold(text)
    codes = {*gazetteer.full.get(key, ()), *gazetteer.short.get(key, ())}
    return sorted(codes, key=lambda code: (_RANK[region(code).level], code))


@lru_cache(maxsize=16384)
def find_region(text: str, within: str | None = None) -> str | None:
    """The code of the one region that a name means, or None where there is none or more than one.

    `within` is a code in whose subtree to look: 鼓楼区 means nothing without it. Of regions that
    share a short name the highest is meant: 吉林 is the province, and 吉林市 its city.
    """
    gazetteer, key = _gazetteer(), fold(text)
    for index in (gazetteer.full, gazetteer.short):
        if key not in index:
            continue
        codes = [code for code in index[key] if within is None or is_within(code, within)]
        if not codes:
            continue
        top = _RANK[region(codes[0]).level]
        highest = [code for code in codes if _RANK[region(code).level] == top]
        return highest[0] if len(highest) == 1 else None
    return None


def _is_written_out(text: str) -> bool:
    """Whether the name says that it is a place; 东方, 和平, 新城 may be anything, where 赤峰 or 乌拉盖 may not."""
    if fold(text) in _gazetteer().full:
        return True
    code = find_region(text)
    return code is not None and (len(text) > 2 or region(code).level != COUNTY)


# 攀枝花乡卫生院, 南京路社区卫生服务中心: a town or a street of that name, and not the city.
_TOWN_OR_STREET = re.compile("(?:苏木|乡|镇|街道?|大街|大道|路|村)(?:街道|社区|中心|卫生|医院)")


def _is_of_town(text: str, end: int, code: str) -> bool:
    """Whether a place's name that ends here without its kind is a town's or a street's, and not followed by a place in
    it: 河南镇平县, 台州路桥医院."""
    if text[end - 1] in _KINDS or not _TOWN_OR_STREET.match(text, end):
        return False
    return _next_region(text, end, code) is None


_KINDS = frozenset("省市盟县旗区")  # 州 ends short names as well: 广州

_TOWN_DISTRICTS = ("中区", "南区", "北区")


def _next_region(text: str, start: int, within: str | None) -> tuple[str, int] | None:
    """The longest name at this place that means a region here. One that means several ends the search: 朝阳区 is
    one of two districts, and never the city 朝阳."""
    for printed in _gazetteer().openings.get(text[start : start + 2], ()):
        if not text.startswith(printed, start):
            continue
        meant, code = _meaning(printed, within)
        if not meant:
            continue
        if code is None or code == within:
            return None
        end = start + len(printed)
        if _is_of_town(text, end, code):
            return None
        if printed[-1] == "市" and text.startswith(_TOWN_DISTRICTS, end) and find_region(text[end - 1 : end + 2], code):
            end -= 1  # 济南市中区 is 市中区 in 济南
        return code, end
    return None


@lru_cache(maxsize=16384)
def _meaning(printed: str, within: str | None) -> tuple[bool, str | None]:
    """Whether a name means regions here, beside the one `within` which to look, and the one that it means."""
    if within is None and not _is_written_out(printed):
        return False, None
    codes = [code for code in regions_named(printed) if within is None or is_within(code, within)]
    if not codes or codes == [within]:
        return False, None
    return True, find_region(printed, within)


@lru_cache(maxsize=16384)
def _leading(text: str, within: str | None) -> tuple[tuple[str, int], ...]:
    chain: list[tuple[str, int]] = []
    code, start = within, 0
    while not text.startswith(NAMESAKES, start) and (found := _next_region(text, start, code)) is not None:
        chain.append(found)
        code, start = found
    return tuple(chain)


def leading_regions(text: str, within: str | None = None) -> list[tuple[str, int]]:
    """The chain of region names at the start of a text, each (code, index after its name), each within the one before.

    锡林郭勒盟乌拉盖管理区人民医院 gives [("152500", 5), ("152571", 11)]. A county's two-character short name
    (东方, 和平) counts only after, or `within`, a region that holds it.
    """
    if text[:2] not in _gazetteer().openings:
        return []  # as most texts, which need not be remembered
    return list(_leading(text, within))
