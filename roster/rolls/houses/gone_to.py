"""Institutions that a page names as the place of the work alone: those who went there are of another house."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token

_FEW = "[^,。;、]{0,8}?"
_VISIT = "慰问|看望|走访|调研|座谈|采访|参观|培训|学习|送行|集结|集合"
# Words that say outright that somebody is sent to work at a house; 到 and 去 are said of one's own house as well, which one
# came to after school: 毕业后到某县人民医院工作.
_SENT_TO = re.compile(
    "(?:(?<!快)赴|前往|派往|派到|派驻|进驻|接管|奔赴|赶赴|(?<![送寄])到|去|驻)(?:了)?([\u4e00-\u9fff]{0,6})$"
)
_WEAK = ("到", "去", "驻")
# 奔赴|某州人民医院|及某县人民医院,开始了为期一年的援疆工作
_AND_ANOTHER = "(?:[及和、与][^,。;、]{2,20}(?:医院|中心|保健院|卫生院))?"
_WORKS = re.compile(f"{_AND_ANOTHER},?{_FEW}(?:工作|开展|进行|承担|执行|挂职|任职|帮扶|对口|支援|为期|援[疆藏青外建])")
_HELPS = re.compile(f"{_AND_ANOTHER},?{_FEW}(?:承担|执行|挂职|帮扶|对口支援|支援|为期|援[疆藏青外建])")
_VISITS = re.compile(f"[^。;]{{0,14}}?(?:{_VISIT})")
_SENDS = re.compile(
    "(?!对(?!口))[^,。;、]{0,6}?(?:派出|选派|抽调|派遣|选送|首批|第[一二三四五六七八九十0-9]{1,3}批|[0-9]{1,3}[名位人]|赴|驰援|援[鄂汉沪疆藏青外])"
)
_FROM = re.compile("(?:来自|由|从)$")
_LETTER = re.compile("的(?:一封)?(?:感谢|表扬|慰问)信")  # who writes from there sent nobody
_AIDS = ("支援", "帮扶", "驰援")
_AIDED_BY = re.compile("的[0-9一二两三四五六七八九十]{1,3}[名位](?:同志|队员|队友|医护|医务|流调|专家|骨干|白衣)")
_WE_HELP = re.compile(
    "(?:我院|本院|我们医院)(?:对口)?(?:支援|帮扶|援助)[\u4e00-\u9fff]{0,6}$"
)  # 我院对口支援|某县中医院|的医生
# 为|某县人民医院|创建二级甲等医院做出贡献, 协助|某市人民医院|实现年底前创建“三甲”医院的目标
_FOR, _TO_BECOME = (
    re.compile("(?:为|帮助|助力|协助|帮)$"),
    re.compile('(?:成功|顺利|实现[^,。;]{0,6}?)?(?:创建|创|建成|升为|晋升)(?:为|成)?"?(?:国家)?[二三][级甲]'),
)
# 率队到达汉旺镇,在|某市第二人民医院|急救中心接诊了18天
_TREATED = re.compile(
    "[^。;,]{0,10},?(?:接诊|诊治|救治|奋战|连续工作|手术|战斗)了(?:整整)?[0-9一二两三四五六七八九十多]{1,3}(?:天|周|个月|昼夜)"
)
# 三位队员驻点援助的|某县人民医院|海拔4000米; but not 前来支援的|某市医院|医疗队
_AIDED = ("援助的", "支援的", "帮扶的", "支医的")
_HELPED = re.compile("(?<!来)(?<!来[\u4e00-\u9fff])(?:支援|援助|帮扶|支医)的$")
_OF_TEAM = re.compile(
    "[^,。;]{0,8}?(?:医疗队|救援队|队员|队伍|专家|同[事行]|护士|护师|医[生师]|护理|主任|院长|团队|[名位])"
)
LONGEST_LEAD, LONGEST_SAID = 9, 40
"""Characters before and behind an institution that are looked at."""


def is_only_gone_to(spots: Sequence[Token], shadow: str) -> bool:
    """Whether a page says of an institution that somebody was sent to work there, and at none of its `spots` that it sent
    anybody: 赴平湖县人民医院开展为期半年的帮扶."""
    return any(_is_gone_to(spot, shadow) for spot in spots) and not any(_sends(spot, shadow) for spot in spots)


def _is_gone_to(spot: Token, shadow: str) -> bool:
    behind = shadow[spot.end : spot.end + LONGEST_SAID]
    lead = shadow[max(0, spot.start - LONGEST_LEAD) : spot.start]
    if lead.endswith(_AIDS) and _AIDED_BY.match(behind):
        return True
    if lead.endswith(_AIDED) and _HELPED.search(lead) and not _OF_TEAM.match(behind):
        return True
    if lead.endswith("在") and _TREATED.match(behind):
        return True
    led = next((word for word in ("前往", "到", "赴", "去") if spot.text.startswith(word)), "")  # 到清河医院|承担
    if _FOR.search(lead) and _TO_BECOME.match(behind):
        return True
    to = _SENT_TO.search(lead + led)
    if to is None or _VISITS.match(behind):
        return False
    return (_HELPS if to.group().startswith(_WEAK) else _WORKS).match(behind) is not None


def _sends(spot: Token, shadow: str) -> bool:
    lead = shadow[max(0, spot.start - LONGEST_LEAD) : spot.start]
    if lead.endswith(_AIDS):
        return False
    if _FROM.search(lead) is not None:
        return _LETTER.match(shadow, spot.end) is None
    return _SENDS.match(shadow, spot.end, spot.end + LONGEST_SAID) is not None


def is_one_of_senders(house: Token, shadow: str) -> bool:
    """Whether an institution is named as one of several that sent people, so that nobody is of it for that: 某医院等派员单位."""
    return _OF_SENDERS.match(shadow, house.end) is not None


_OF_SENDERS = re.compile(
    "等(?:[0-9一二两三四五六七八九十]{1,3}[家所个])?(?:派员|派出|派驻|选派|派遣|相关|有关)的?(?:单位|医院|机构|医疗机构)"
)
