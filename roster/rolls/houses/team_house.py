"""The institution of which a sentence says that the team is made up: 第三批由某某医院9名骨干组成, 医疗队的人出自某某医院."""

import re

from roster.rolls.reading import Span
from roster.rolls.words.terms import COUNTRIES

_TEAM = "(?:医疗队|救援队|专家组|专家团队|医疗组|队伍|全队|第[一二三四五六七八九十0-9]{1,3}批)(?:的?(?:队员|成员|人员|人|医护人员))?|队员"
_HOUSE = '([^,。;:、"()]{4,22}?(?:医院|中心|保健院))'
_MADE_OF = re.compile(
    f"(?:{_TEAM})(?:均|都|全部|全|清一色|主要)?(?:,?由|来自|出自|是由|是(?=[^,。;]{{4,24}}的(?:人|职工|医护人员))){_HOUSE}(?:的)?(?:[0-9一二三四五六七八九十]{{1,3}}(?:名|位|人)[^,。;、]{{0,12}})?"
    "(?:的人|的职工|的医护人员|组成|组建|派出|选派|承派|承担|整建制[^,。;]{0,6}|派遣)?(?=[,。;])"
)
_SENTENCE_WORDS = re.compile("[的在了等和与及]")


def house_of_team(shadow: str) -> Span | None:
    """Where the institution stands of which alone a page says that the team is made up; None if it says so of none, or
    of several."""
    if "由" not in shadow and "自" not in shadow and "是" not in shadow:
        return None
    told = {found[1]: found.span(1) for found in _MADE_OF.finditer(shadow) if not _SENTENCE_WORDS.search(found[1])}
    return next(iter(told.values())) if len(told) == 1 else None


def tells_of_several_teams(shadow: str) -> bool:
    """Whether a page tells of teams in several countries, so that an institution that it names is rather somebody's own."""
    return "援" in shadow and len(set(_TO_COUNTRY.findall(shadow))) > 1


_TO_COUNTRY = re.compile(f"援(?:助)?({COUNTRIES})")
