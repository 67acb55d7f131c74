"""The houses of towns to which a county's hospital sends its own people, as headings of a notice: 派驻医务人员到5所乡镇卫生院…：/
清溪镇卫生院：内科某某. They are of the hospital that sends them."""

import re
from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.houses.own_page import own_house, signing_decider
from roster.rolls.houses.page_house import OF_PAGE
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL

_OF_TOWNS = ("卫生院", "社区卫生服务中心", "卫生服务站", "卫生室")
_SENT_DOWN = re.compile(
    "(?:派驻|下派|选派|派出|委派|安排|抽调|组派|轮派)[^。;:\n]{0,24}(?:到|赴|至|往|进驻)[^。;:\n]{0,10}(?:卫生院|基层医疗机构|社区卫生服务中心)"
    "|下派(?:医师|医生|专家|医务人员|人员)"
)
_SENDER = re.compile("由([\u4e00-\u9fff]{2,20}(?:医院|保健院|中心))(?:统一)?(?:组派|下派|选派|派出|抽调|派驻)")
_HEADS = re.compile("(?m)^[ ]*(?:[(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[、.)][ ]*)?$")
FEWEST_TOWNS = 2
LONGEST_NUMBER = 8


def give_house_that_sends_down(drafts: Sequence[Draft], shadow: str) -> None:
    """Give those of the lists of a page the house that sends them down, where all stand behind headings of houses of towns,
    the page says that people are sent there, and by whom."""
    if _OF_TOWNS[0] not in shadow and _OF_TOWNS[1] not in shadow:
        return
    listed = [draft for draft in drafts if draft.source != "prose"]
    towns = [_town_above(draft, shadow) for draft in listed]
    told = {town.text for town in towns if town}
    if len(told) < FEWEST_TOWNS or not all(towns) or _SENT_DOWN.search(shadow) is None:
        return
    house = _sender(shadow)
    if house is None or house.text in told or house.text.endswith(_OF_TOWNS):
        return
    for draft in listed:
        draft.inherited = [house, *(token for token in draft.inherited if token.kind != HOSPITAL)]
        draft.own = [token for token in draft.own if token.kind != HOSPITAL]
        draft.doubts.append(OF_PAGE)


def _town_above(draft: Draft, shadow: str) -> Token | None:
    """The house of a town with which the line of somebody, or one above, begins and which a colon or nothing follows."""
    held = [token for token in (*draft.own, *draft.inherited) if token.kind == HOSPITAL]
    if len({token.start for token in held}) != 1 or not held[0].text.endswith(_OF_TOWNS):
        return None
    line = shadow.rfind("\n", 0, held[0].start) + 1
    headed = held[0].start - line <= LONGEST_NUMBER and _HEADS.match(shadow[line : held[0].start])
    return held[0] if headed and shadow[held[0].end : held[0].end + 1] in (":", "\n") else None


def _sender(shadow: str) -> Token | None:
    """The only house that a page says to send people, or whose own page it is."""
    told = {found[1]: Token(HOSPITAL, *found.span(1), found[1], 0.0) for found in _SENDER.finditer(shadow)}
    if told:
        return next(iter(told.values())) if len(told) == 1 else None
    return own_house(shadow) or signing_decider(shadow)
