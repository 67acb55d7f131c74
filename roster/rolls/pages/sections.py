"""Sections of a page of which one is of people who went and another of those who were honoured, or worked, at home."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from roster.rolls.drafts import Draft
from roster.rolls.rows.other_lists import LONGEST_HEADING
from roster.rolls.rows.row import Row
from roster.rolls.rows.speaks import says_that_some_went

# What an institution gives for the work at home.
_PRIZE = re.compile(
    "优秀(?:护士|医[师生]|科主任|带教|护理|员工|职工|管理|后勤|(?:共产)?党员|党务|实习)|最美(?:护士|医[师生])|银龄|标兵|能手|先进工作者|服务之星|护龄"
)
_AT_HOME = re.compile(
    "(?:本院|院内|本地|本县|本市)(?:抗疫|先进|优秀|人员|医护|职工|员工|值班)|后方(?:抗疫|先进|优秀|人员|保障)|留守|坚守(?:科室|岗位|后方|本院)|未外派|在院"
)
_WENT = re.compile("出征|凯旋|前线|逆行|队员|援[\u4e00-\u9fff]|赴|武汉|湖北")
_NUMERAL = re.compile("[ ]*[(]?(?:[0-9]+|[一二三四五六七八九十]+)[、.)]")


class _Section(NamedTuple):
    """A heading that says whether those below it went."""

    start: int
    went: bool
    outright: bool  # whether it says that they were at home, and not only that they were given a prize
    style: tuple[str, bool]  # how it is numbered, and whether a colon ends it


def at_home(listed: Sequence[Draft], rows: Sequence[Row], shadow: str) -> set[int]:
    """The ids of those of lists whose section is of people at home, where another section of the page is of people who
    went. A prize says so only in a heading that is numbered, or ends, as that of those who went is: 一、援鄂医疗队员
    二、优秀护士. `listed` are in their order."""
    if _PRIZE.search(shadow) is None and _AT_HOME.search(shadow) is None:
        return set()
    named = [draft.name.start for draft in listed]
    sections = list(_sections(named, rows, shadow))
    starts = [section.start for section in sections]
    places = [bisect_right(starts, start) - 1 for start in named]
    styles = {sections[place].style for place in places if place >= 0 and sections[place].went}
    if not styles:
        return set()
    home, homes = False, []
    for section in sections:
        if section.went or section.outright or home or (section.style in styles and any(section.style)):
            home = not section.went
        homes.append(home)
    return {id(draft) for draft, place in zip(listed, places, strict=True) if place >= 0 and homes[place]}


def _sections(named: Sequence[int], rows: Sequence[Row], shadow: str) -> Iterator[_Section]:
    for row in rows:
        if row.letters > LONGEST_HEADING or bisect_right(named, row.start - 1) != bisect_right(named, row.end):
            continue
        words = shadow[row.start : row.end].strip()
        outright = _AT_HOME.search(words) is not None
        went = not outright and (says_that_some_went(words) or _WENT.search(words) is not None)
        if went or outright or _PRIZE.search(words):
            number = _NUMERAL.match(words)
            style = re.sub("[0-9一二三四五六七八九十]+", "#", number.group()) if number else ""
            yield _Section(row.start, went, outright, (style, words.endswith(":")))
