"""Institutions that a page names as the place of the work alone: those who went there are of another house."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.vocabulary.hospitals import place_of

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
# 2020年在|某市妇幼保健院|工作期间所取得的成绩
_THERE_FOR_A_TIME = re.compile(
    "(?:进行|开展|挂职|对口)?(?:援[藏疆青外]|支援|帮扶|援助|挂职|支医)(?:工作)?(?:期间|的日子|以来)|(?:进行|开展|执行|承担)[^,。;、]{0,4}(?:援[藏疆青外]|支援|帮扶|援助|支医)"
    "|工作期间(?:的|所|,)*(?:取得|作出|做出|付出|表现|给予|克服|发挥|展现)"
)
# 率队到达汉旺镇,在|某市第二人民医院|急救中心接诊了18天
_TREATED = re.compile(
    "[^。;,]{0,10},?(?:接诊|诊治|救治|奋战|连续工作|手术|战斗)了(?:整整)?[0-9一二两三四五六七八九十多]{1,3}(?:天|周|个月|昼夜)"
)
# 三位队员驻点援助的|某县人民医院|海拔4000米; but not 前来支援的|某市医院|医疗队
_WHERE_HELPED = ("援助的", "支援的", "帮扶的", "支医的")
_HELPED = re.compile("(?<!来)(?<!来[\u4e00-\u9fff])(?:支援|援助|帮扶|支医)的$")
_OF_TEAM = re.compile(
    "[^,。;]{0,8}?(?:医疗队|救援队|队员|队伍|专家|同[事行]|护士|护师|医[生师]|护理|主任|院长|团队|[名位])"
)
LONGEST_LEAD, LONGEST_SAID = 9, 40
"""Characters before and behind an institution that are looked at."""


def is_only_gone_to(spots: Sequence[Token], shadow: str) -> bool:
    """Whether a page says of an institution that somebody was sent to work there, and at none of its `spots` that it sent
    anybody: 赴平湖县人民医院开展为期半年的帮扶."""
    if _lies_where_help_went(spots, shadow) and not any(_sends(spot, shadow) for spot in spots):
        return True
    gone_to = [_is_gone_to(spot, shadow) for spot in spots]  # 前往某县人民医院|执行援疆任务 does not send
    return any(gone_to) and not any(_sends(spot, shadow) for spot, gone in zip(spots, gone_to, strict=True) if not gone)


def _lies_where_help_went(spots: Sequence[Token], shadow: str) -> bool:
    """Whether an institution lies in the region that those of the page aid, who worked there: 他在和田县人民医院|工作期间 on a page of 援疆."""
    code = next((code for spot in spots if (code := place_of(spot.text))), None)
    aids = _AIDED.get(code[:2]) if code else None
    if aids is None or aids not in shadow:
        return False
    return any(
        shadow.startswith(("在", "到", "赴"), spot.start - 1) and _WORK_THERE.match(shadow, spot.end) for spot in spots
    )


_AIDED = {"54": "援藏", "63": "援青", "65": "援疆"}
_WORK_THERE = re.compile("[^,。;、]{0,4}(?:工作|任职|期间|挂职|坐诊|上班|开展|主刀|担任|任)")


def _is_gone_to(spot: Token, shadow: str) -> bool:
    behind = shadow[spot.end : spot.end + LONGEST_SAID]
    lead = shadow[max(0, spot.start - LONGEST_LEAD) : spot.start]
    if lead.endswith(_AIDS) and _AIDED_BY.match(behind):
        return True
    if lead.endswith(_WHERE_HELPED) and _HELPED.search(lead) and not _OF_TEAM.match(behind):
        return True
    if lead.endswith("在") and _TREATED.match(behind):
        return True
    led = next((word for word in ("前往", "到", "赴", "去") if spot.text.startswith(word)), "")  # 到清河医院|承担
    if _FOR.search(lead) and _TO_BECOME.match(behind):
        return True
    if lead.endswith("在") and _THERE_FOR_A_TIME.match(behind):
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
    """Whether an institution is named as one of several that sent people, so that nobody is of it for that: 某医院等派员单位,
    4名专家分别来自某医院和某医院."""
    if _OF_SENDERS.match(shadow, house.end) is not None:
        return True
    low = max(0, house.start - LONGEST_SERIES)
    if shadow.find("来自", low, house.start) < 0:
        return False
    first = _ALL_FROM.search(shadow, low, house.start) is not None
    return (first and _AND_MORE.match(shadow, house.end) is not None) or (
        _AFTER_OTHERS.search(shadow, low, house.start) is not None and _ENDS_SERIES.match(shadow, house.end) is not None
    )


_OF_SENDERS = re.compile(
    "等(?:[0-9一二两三四五六七八九十]{1,3}[家所个])?(?:派员|派出|派驻|选派|派遣|相关|有关)的?(?:单位|医院|机构|医疗机构)"
)
_SEVERAL = "(?:人|名|位|员|专家|医生|护士|骨干|队伍|医疗队|[他她]们)"
_OTHER_HOUSE = "[^,。;:\n的、和及与]{2,24}(?:医院|中心|保健院|学院|疾控|卫生院|血站|院区)(?:[(][^()\n]{2,20}[)])?"
_ALL_FROM = re.compile(f"{_SEVERAL}[^,。;:\n、]{{0,6}}来自(?:于)?(?:我[市省县区])?$")
_AND_MORE = re.compile(f"(?:[(][^()\n]{{2,20}}[)])?[、和及与]{_OTHER_HOUSE}")
_AFTER_OTHERS = re.compile(f"{_SEVERAL}[^,。;:\n、]{{0,6}}来自(?:于)?(?:我[市省县区])?(?:{_OTHER_HOUSE}[、和及与])+$")
_ENDS_SERIES = re.compile("(?:[(][^()\n]{2,20}[)])?(?:[、和及与,。;]|等)")
LONGEST_SERIES = 120
"""Characters before an institution in which the others of its series stand."""
