"""Whose institution somebody is not: that of another place than his team's (安徽省援沪医疗队队长某某, on a page that names 上海某医院, or
天津市首批援沪医疗队), and that of the host whose people see a team off on its way home (欢送仪式。市疾控中心主任某某说：你们顶着寒冬而来)."""

import re
from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.houses.journey import place_before
from roster.rolls.lattice.cut import Token
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import is_within, leading_regions

# 天津市静海区首批援沪|医疗队队长
_TEAM_AHEAD = re.compile(
    "(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,10}?)(?:第[一二三四五六七八九十0-9]{1,3}批|首批)?(?:对口)?(?:驰援|支援|援助|援|赴)[\u4e00-\u9fff]{1,8}$"
)
_TEAM_HELD = re.compile("(?:第[一二三四五六七八九十0-9]{1,3}批|首批)?(?:对口)?(?:驰援|支援|援助|援|赴)")
_GOES_HOME = re.compile(
    "踏上(?:归|返|回家)|归程|返程|启程返|返回|凯旋|回家|(?:圆满)?完成[^,。;]{0,8}(?:任务|使命)|撤离|离开"
)
_SEEN_OFF = re.compile("欢送|送别|送行|告别|话别|惜别")
_SPEAKS = re.compile("[^,。;:]{2,24}?(?:说|表示|致辞|道|介绍)[:,]?")
_TO_THEM = re.compile("你们|感谢|谢谢")
LONGEST_TEAM, LONGEST_SPEECH, LONGEST_OPENING, LONGEST_LEAD = 30, 100, 300, 120
"""Characters ahead of somebody's words in which his team is told, behind an institution in which its people speak, of a page
that tell where the team goes, and ahead of an institution in which the farewell is told."""


def is_of_team_elsewhere(draft: Draft, house: str, shadow: str) -> bool:
    """Whether the words right before somebody say of which place the team is, and an institution lies in another."""
    at = place_of(house) if house else None
    team = _place_of_team(draft, shadow) if at is not None else None
    return at is not None and team is not None and not (is_within(at, team) or is_within(team, at))


def is_of_other_batch(draft: Draft, batch: Token, shadow: str) -> bool:
    """Whether a batch is told of another place's team than that of which somebody is said to be: 天津市首批援沪医疗队, 安徽省援沪医疗队
    队长某某."""
    at = place_before(shadow, batch.start)
    team = _place_of_team(draft, shadow) if at is not None else None
    return at is not None and team is not None and not (is_within(at, team) or is_within(team, at))


def _place_of_team(draft: Draft, shadow: str) -> str | None:
    """The code of the place of whose team the words right before somebody speak."""
    if not draft.own:
        return None
    first = min([token.start for token in (draft.name, *draft.own)])
    ahead = _TEAM_AHEAD.search(shadow, max(0, first - LONGEST_TEAM), first)
    if ahead is not None:
        chain = leading_regions(ahead[1])
        return chain[-1][0] if chain and chain[-1][1] == len(ahead[1]) else None
    return place_before(shadow, first) if _TEAM_HELD.match(shadow, first) else None


def is_of_hosts(spots: Sequence[Token], shadow: str) -> bool:
    """Whether a page tells that a team sets out for home, and names an institution only as that of who thanks it there."""
    opening = shadow[:LONGEST_OPENING]
    if _GOES_HOME.search(opening) is None:
        return False
    return all(_thanks(spot, shadow) for spot in spots)


def _thanks(spot: Token, shadow: str) -> bool:
    speech = _SPEAKS.match(shadow, spot.end, spot.end + LONGEST_SPEECH)
    if speech is None or _TO_THEM.search(shadow, speech.end(), speech.end() + LONGEST_SPEECH) is None:
        return False
    low = max(shadow.rfind("\n", 0, spot.start) + 1, spot.start - LONGEST_LEAD)
    return _SEEN_OFF.search(shadow, low, spot.start) is not None
