"""Whose institution running text tells: that of who is named in one breath, the one that sends, 该院; and which one is the
place of the team's work."""

import re
from operator import attrgetter

from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import is_host, is_of_no_house
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.before import makes_mate
from roster.rolls.prose.story import Story
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, ROLE


def is_gone_to(hospital: Token, shadow: str, end: int, story: Story) -> bool:
    """Whether a sentence names an institution as the place of the team's work: 在武钢二院连续工作. `end` is where the
    paragraph ends."""
    low = max(0, hospital.start - BESIDE)
    if _TO.search(shadow, low, hospital.start):
        return _SEES_OFF.match(shadow, hospital.end) is None
    if _HELPED.search(shadow, low, hospital.start) and _AS_HELP.match(shadow, hospital.end):
        return True  # 先给某医院打下手
    elsewhere = story.houses and hospital.text not in story.houses
    if elsewhere and _PLACES.match(shadow, hospital.end):
        return True  # 卫生院的院子里支起了帐篷
    at = shadow.startswith("在", hospital.start - 1)
    if at and is_host(hospital.text) and not story.away:
        return True
    return at and _WORK.match(shadow, hospital.end, min(end, hospital.end + BESIDE)) is not None


BESIDE, NEAR = 12, 80
"""Characters before a name that are looked at for who that is, and around it in which words are shown with it."""


def is_of_ward(draft: Draft, mate: Draft) -> bool:
    """Whether of two named in one breath nothing but the ward is told: 感染科的某某，急诊科的某某."""
    return draft.has(DEPARTMENT) and not draft.has("HTP") and mate.has(DEPARTMENT)


def carry_position(previous: Draft, draft: Draft, before: str, *, grouped: bool) -> None:
    """Give somebody named in the same breath the institution of the one before, and behind a 、 the department."""
    same = grouped and not draft.inherited and _is_of_one_house(previous, draft)
    placed = draft.has("TP") or is_of_ward(draft, previous)
    if (draft.has(HOSPITAL) and not same) or not placed or draft.inherited:
        return
    if any(token.text in _OF_NO_WARD for token in draft.own):
        before = ""
    carried = [token for token in (*previous.own, *previous.inherited) if token.kind == HOSPITAL and not same][:1]
    # What a bracket tells of one parts him from the next, but for his office alone: 内科护士长甲（任联络员）、护士乙.
    closed = ")" in before or any(token.kind == ROLE and token.start > previous.name.end + 1 for token in previous.own)
    if not draft.has(DEPARTMENT) and "、" in before and not closed:
        carried += [token for token in (*previous.own, *previous.inherited) if token.kind == DEPARTMENT]
    draft.inherited.extend(carried)


_OF_NO_WARD = ("驾驶员", "司机", "科护士长", "大科护士长", "总护士长", "院长", "副院长")
"""Who drives, or leads several wards, is of none."""


def of_other_team(draft: Draft, before: str) -> re.Match[str] | None:
    """The place before an office in a team, which is that team's: 浦东援琼|医疗队总领队某某."""
    first = min(draft.own, key=attrgetter("start"), default=None)
    return _AIDING.search(before) if first is not None and first.text.startswith("医疗队") else None


_AIDING = re.compile("(?:^|[,。;、的])([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,4}援[\u4e00-\u9fff]$")


def share_house(previous: Draft, draft: Draft) -> None:
    """Give one of a list of nothing but names the institution of the one before."""
    if draft.listed and not draft.has("HTPR") and not any(token.kind == HOSPITAL for token in draft.inherited):
        draft.inherited.extend(token for token in previous.inherited if token.kind == HOSPITAL)


WITH_HER = re.compile(
    "[她他]同一?(?:个|家)(?:单位|医院)的$|[同和与跟][她他]一(?:起|道|同|块)(?:出发|出征|报名|去|来|走)?的(?:还)?有$"
)


def _is_of_one_house(previous: Draft, draft: Draft) -> bool:
    """Whether somebody's own house is that of who was named before, whose full name the page may have given meanwhile."""
    own = next((token.text for token in draft.own if token.kind == HOSPITAL), None)
    before = next((token.text for token in (*previous.own, *previous.inherited) if token.kind == HOSPITAL), "")
    return own is not None and before.endswith(own)


_TO = re.compile("(?:住进|进住|赴|去|到|驻|接管|接手|援|往|(?<!驶)入|抵达|挂任|挂职)了?$")
_PLACES = re.compile("的?(?:院子|门前|门口|大厅|广场|空地|楼前|走廊|操场)|附近|旁边|对面|打电话|求助|取得联系")
_HELPED, _AS_HELP = re.compile("[给帮为替]$"), re.compile("打下手|帮忙|[做当]帮手|搭把手|顶班|开展")
_SEES_OFF = re.compile("[^,。;]{0,6}(?:送行|送别|欢送|壮行|迎接|集合|集结|看望[^,。;]{0,4}家属)")
_WORK = re.compile("[^,。;]{0,4}(?:接管|工作|奋战|支援|救治|鏖战|战斗|坚守)")
_SAME_HOSPITAL = re.compile("该院|本院|同院|我院|同(?:在|属)?一(?:家|所|个|间)?(?:医院|单位)|同医院")


def inherit_hospital(draft: Draft, last: Token, before: str, *, only: bool, several: bool) -> None:
    """Give somebody with a position the only sending institution named so far, or the last one where 该院 says so."""
    if draft.has(HOSPITAL) or any(token.kind == HOSPITAL for token in draft.inherited):
        return
    if is_of_no_house(draft):
        return
    if not (draft.has("DTP") or makes_mate(before) or draft.listed or draft.counted or draft.praised):
        return
    team = OF_TEAM.search(before)
    if team and team[1] not in last.text:
        return  # 开阳县医疗队的护士某某 is not of the house of another place that was named last
    if (only and not (several and draft.has(ROLE) and not draft.has(DEPARTMENT))) or _SAME_HOSPITAL.search(before):
        draft.inherited.append(last)


FEW_HOUSES = 2
"""Institutions of a page beyond which who leads need not be of the one that the paragraph names of another."""
OF_TEAM = re.compile("(?:^|[,。;、的])([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,3}(?:医疗|救援|支援)(?:小|分)?队的?$")
