"""The office that a sentence gives somebody apart from the name: 任组长的是某医院副院长某某, 队长是某医院某某教授."""

import re
from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.before import LONGEST_WAY
from roster.rolls.words.lexicon import DEPARTMENT, ROLE


def office_ahead(own: Sequence[Token], name: Token, shadow: str) -> list[Token]:
    """The office of whom a sentence tells who it is: 任组长的是某医院副院长某某, 医疗队队长，副院长某某, 队长由院长某某担任, 院长某某任
    医疗队前方总指挥."""
    if any(token.kind == ROLE for token in own):
        return []
    low = max(0, own[0].start - LONGEST_WAY)
    found = _OFFICE_OF.search(shadow, low, own[0].start) or _OFFICE_IS.search(shadow, low, own[0].start)
    found = found or _OFFICE_BY.search(shadow, low, own[0].start) if _TAKES.match(shadow, name.end) else found
    found = found or _OFFICE_OF_OURS.search(shadow, low, own[0].start)
    found = found or _OFFICE_FIRST.search(shadow, low, own[0].start) or _COMMANDS.match(shadow, name.end)
    if not found and _TEAM_BY.search(shadow, low, own[0].start):
        found = _COMMANDS_TEAM.match(shadow, name.end)
    return [Token(ROLE, *found.span(1), found[1], 0.0)] if found else []


def office_right_ahead(draft: Draft, hospital: Token, shadow: str) -> list[Token]:
    """The office of whose house a sentence names first: 队长是某医院呼吸病学专家某某教授, 队长由某医院专家某某担任."""
    if draft.has(ROLE):
        return []
    low = max(0, hospital.start - BEFORE_HOUSE)
    found = _OFFICE_IS_OF.search(shadow, low, hospital.start)
    found = found or _OFFICE_BY.search(shadow, low, hospital.start) if _TAKES.match(shadow, draft.name.end) else found
    return [Token(ROLE, *found.span(1), found[1], 0.0)] if found else []


def takes_office(tokens: Sequence[Token], place: int) -> bool:
    """Whether the words behind a name say which office in the team that one has: 重症医学科某某|任|支部书记."""
    behind = tokens[place + 1 : place + 3]
    if len(behind) < len("任R") or behind[0].start != tokens[place].end or behind[0].end != behind[1].start:
        return False
    return behind[0].text in _HOLDS and behind[1].kind == ROLE


_HOLDS = ("任", "担任", "出任", "兼任", "当选", "当选为")
BEFORE_HOUSE = 8
_OFFICE_IS_OF = re.compile("(?<![一-鿿])((?:总|副)?(?:领队|队长))(?:就?是|为)$")
_OFFICE_OF = re.compile("(?:任|担任|为)((?:总|副)?(?:组长|队长|领队))的(?:是|为)[^,。;:]{0,40}$")
# 领队是参加过援鄂的医生某某
_OFFICE_IS = re.compile("(?:^|[,。;、\n])((?:总|副)?(?:领队|队长))(?:就?是|为)[^,。;:、]{2,20}的$")

# 队长由某医院|呼吸病学专家某某教授|担任
_OFFICE_BY = re.compile("(?:^|[,。;、\n]|医疗队|救援队)的?((?:总|副)?(?:领队|队长))由(?:来自)?[^,。;:、]{0,30}$")
_TAKES = re.compile(
    "(?:[\u4e00-\u9fff]{0,3}(?:教授|主任|院长|书记|[处局司科部厅站所]长|[医护药技]师|医生|护士长?))?(?:同志)?(?:担任|出任|兼任)"
)
# 医疗队队长,医院|党委副书记某某
_OFFICE_FIRST = re.compile(
    "(?:^|[。;!?\\n])[ ]*[^,。;、:是的 ]{0,14}(?:医疗|救援|支援)队((?:总|副)?(?:领队|队长)),[^,。;、: ]{0,10}$"
)
# 在医疗队队长、我院|副院长某某|的带领下
_OFFICE_OF_OURS = re.compile(
    "(?:队|专家组|组|,|。|由|在|批)的?(?:中国)?((?:总|副)?(?:领队|队长|组长))[、,](?:我院|本院|该院|我市|我县|我中心|本中心|医院)的?$"
)
# 组成某省援鄂医疗队第二分队,由|党委书记某某|担任总指挥
_TEAM_BY = re.compile("(?:组成|组建|成立)[^。;]{0,24}(?:医疗|救援|支援|防疫|护理)?(?:小|分)*队,由$")
_COMMANDS_TEAM = re.compile("(?:同志)?(?:担任|出任|任)(?:现场|临时)?((?:副?总指挥|指挥长))(?=[,。;、])")
# 院长某某|任某省医疗支援队前方总指挥
_COMMANDS = re.compile(
    "(?:同志)?(?:被任命为|担任|出任|任)[^,。;、]{0,26}?(?:(?:前方|前线)指挥部)?((?:(?:前方|前线)|(?<=指挥部))副?总指挥)(?=[,。;、])"
)


def give_head(draft: Draft, head: Token | None, office: Token | None) -> None:
    """Give somebody of a list what heads it, and one of two the office that a sentence gives them."""
    if office is not None:
        draft.own = [office, *(token for token in draft.own if token.kind != ROLE)]
    if head is None or draft.has(head.kind) or (head.kind != DEPARTMENT and draft.has(ROLE)):
        return
    if head.text.endswith("护士") and any(token.text.endswith("护士长") for token in draft.own):
        return  # 两名党员护士是内科护士长某某和…
    draft.own.append(head)
