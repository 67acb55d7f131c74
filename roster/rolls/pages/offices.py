"""Offices in the team that a sentence gives to somebody who is named elsewhere: 队长由某某同志担任, 某某队长."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import is_destination
from roster.rolls.lattice.cut import Token
from roster.rolls.reading import Span
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, POST, ROLE

_LEADER, _OF_GROUP = "(?:领队|队长)", "组(?:副)?组?长"
_OFFICE = re.compile(
    f"总{_LEADER}|副{_LEADER}|领队|队长|医疗{_OF_GROUP}|护理{_OF_GROUP}|专家{_OF_GROUP}|院感{_OF_GROUP}|联络员"
    "|(?<![方线部])副?总指挥(?!部)|(?<![方线部])副?指挥长"
)
_BEHIND_NAME = re.compile(
    "(?:同志|[\u4e00-\u9fff]{0,4}(?:主任|[医护药技]师|护士长?|院长|教授)(?=[担出]任))?"
    "(?:是[^,。;:、\n]{2,20}(?=,(?:也|还|同时|并)))?"  # 某某是医院护士长,也是此次驰援武汉的|领队
    "(?:[,是]?(?:也|还|同时|并)?(?:被任命为|任命为|担任|出任|任|作为|身为|为|是)[^,。;:、\n]{0,14}?)?(?:医疗队|救援队|护理队|援[\u4e00-\u9fff]{1,3}队)?"
)
_OF_PARTY = re.compile("(?:[、,]?兼任?|[、,和])(临时党(?:总支部?|支部|委)(?:副书记|书记))")
_BEFORE_NAME = re.compile("(?:[1一][名人位],?)?(?:由|是|为|:)?")
LONGEST_WAY, LONGEST_NAME = 30, 8
"""Characters between a name and its office, and of a name, that are looked at."""


def give_offices(people: Sequence[Draft], shadow: str) -> None:
    """Give those without a role the one that the text around their names gives them outside of the lists."""
    if _OFFICE.search(shadow) is None:
        return
    for named in people:
        if named.source == "prose":
            named.own = _office_of_ward(named.own)
    # Whom a list names as well as the text, the list's entry is; the text then tells the office.
    in_order = sorted(people, key=lambda draft: draft.source != "prose")
    without = {draft.name.text: draft for draft in in_order if not draft.holds(ROLE)}
    if not without:
        return
    _give_told_offices(people, shadow)
    found = {draft.name.start for draft in people if draft.source != "prose"}
    firsts = frozenset(name[0] for name in without)
    for office in _OFFICE.finditer(shadow):
        start, end = _named_before(office, without, firsts, shadow) or _named_behind(office, without, shadow) or (0, 0)
        draft = without.get(shadow[start:end])
        if draft is None or start in found or draft.holds(ROLE):
            continue
        if any(token.start == office.start() for token in draft.own):
            continue  # 急诊科护理组长某某, of a ward at home
        draft.own.append(Token(ROLE, office.start(), office.end(), office.group(), 0.0))
        draft.elsewhere += (office.span(),)
        party = _OF_PARTY.match(shadow, office.end())
        if party:  # 任医疗队队长、临时党支部书记
            draft.own.append(Token(ROLE, *party.span(1), party[1], 0.0))
            draft.elsewhere += (party.span(1),)
        if start != draft.name.start:
            draft.doubts.append("named-again")


def _office_of_ward(own: list[Token]) -> list[Token]:
    """Words of position of which the office of a group is that of a ward at home, which stands before it behind its house:
    某县中医院|急诊科|护理组长某某."""
    for place in range(2, len(own)):
        house, ward, office = own[place - 2 : place + 1]
        touch = house.end == ward.start and ward.end == office.start
        if not touch or (house.kind, ward.kind, office.kind) != (HOSPITAL, DEPARTMENT, ROLE):
            continue
        if office.text in _OF_WARD and not is_destination(house.text):
            own[place] = office._replace(kind=POST)
    return own


_OF_WARD = ("护理组长", "医疗组长", "护理小组长")


def _give_told_offices(people: Sequence[Draft], shadow: str) -> None:
    """Give those of a list the office that a line of its own tells of who was named last above it: 她是本次支援小队的队长。"""
    listed = sorted((draft for draft in people if draft.source != "prose"), key=lambda draft: draft.name.start)
    for told in _IS_LEADER.finditer(shadow) if listed else ():
        place = bisect_left(listed, told.start(), key=lambda draft: draft.name.start) - 1
        if place < 0 or told.start() - listed[place].name.end > LONGEST_PROFILE or listed[place].holds(ROLE):
            continue
        listed[place].own.append(Token(ROLE, *told.span(1), told[1], 0.0))
        listed[place].elsewhere += (told.span(1),)
        listed[place].doubts.append("named-again")


_IS_LEADER = re.compile(
    f"(?<=[\n。])[ ]*[她他](?:也|还|同时)?(?:是|担任|任)[^,。;:、\n]{{0,16}}队的?((?:总|副)?{_LEADER})(?=[,。;\n])"
)
LONGEST_PROFILE = 200
"""Characters that a list tells of each of its people up to where it says which office that one has."""


def _named_before(office: re.Match[str], names: dict[str, Draft], firsts: frozenset[str], shadow: str) -> Span | None:
    """The name that leads up to an office: 某某同志担任第二批医疗队队长, 某某队长. `firsts` are the first characters of names."""
    low = max(0, office.start() - LONGEST_WAY)
    for start in range(office.start() - 2, low - 1, -1):
        if shadow[start] not in firsts:
            continue
        for end in range(start + 2, min(office.start(), start + LONGEST_NAME) + 1):
            if shadow[start:end] in names and _BEHIND_NAME.fullmatch(shadow, end, office.start()):
                return start, end
    return None


def _named_behind(office: re.Match[str], names: dict[str, Draft], shadow: str) -> Span | None:
    """The name that follows an office: 队长由某某同志担任, 队长是某某."""
    link = _BEFORE_NAME.match(shadow, office.end())
    start = link.end() if link else office.end()
    for end in range(min(len(shadow), start + LONGEST_NAME), start + 1, -1):
        if shadow[start:end] in names:
            return start, end
    return _named_by(start, names, shadow) if shadow.startswith("由", start - 1) else None


def _named_by(place: int, names: dict[str, Draft], shadow: str) -> Span | None:
    """The name behind what somebody is, who takes an office: 组长由神经内科护士长某某担任."""
    for start in range(place, min(len(shadow), place + LONGEST_WAY)):
        for end in range(start + 2, start + LONGEST_NAME + 1):
            if shadow[start:end] in names and _TAKES.match(shadow, end):
                return start, end
    return None


_TAKES = re.compile("(?:同志)?(?:[\u4e00-\u9fff]{1,6}[师士长任])?担?任")
