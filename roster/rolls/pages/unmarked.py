"""Lists of those who were given a prize, or may be promoted, at home or elsewhere: where the words of some say that they went
(援鄂（第三批）, 支援湖北医疗队队员), those of whom nothing does stayed: 发热门诊护士长, 市定点医院隔离病区."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from roster.rolls.doubts import MAY_HAVE_STAYED
from roster.rolls.drafts import Draft

_AIDED = "(?:湖北|武汉|上海|吉林|长春|西藏|拉萨|新疆|海南|三亚|香港|西安|天津|黄冈|孝感|荆[门州]|随州|襄阳|宜昌|十堰|咸宁|鄂州|黄石|恩施)"
_WENT = re.compile(
    f"援[鄂汉沪吉藏疆青琼港非外]|(?:支援|驰援|援助|增援|奔赴|赶赴|赴|出征){_AIDED}|赴鄂|(?:支援|援助|救援|援[^,。;\n]{{1,6}})医?疗?队"
    f"|(?:{_AIDED}|汉口|金银潭|[火雷]神山)[^,。;\n]{{0,12}}(?:医院|中心|病区)|方舱|随队|出征|医疗队|第[一二三四五六七八九十0-9]{1, 3}批"
)
# What a page's opening says of all whom it lists.
_OF_ALL = re.compile("(?<!救)援|救援队|[赴驰征遣]|派出|选派|医疗队|队员|逆行|凯旋|前线|战士|武汉|湖北|方舱")
_PRIZE = re.compile(
    "表彰|表扬|嘉奖|奖章|红旗手|劳动模范|先进|优秀|模范|标兵|最美|记功|公示|推荐|优先|申报|职称(?:评|晋)|评选|荣誉|光荣榜|拟聘|晋升"
)
_FOR_THE_FIGHT = re.compile("抗疫|抗击|战疫")
"""What may be given to those who went, of whom a list need not say so."""
_AT_HOME = re.compile("发热门诊|隔离|流调|定点|预检|卡口|本地|本院")
_LEADS = re.compile("队长|领队|组长|书记|负责人")
FEWEST, LONGEST, MOST_ALONE = 2, 400, 0.75
"""People of a list of whom it must be said that they went, not all of them its heads; characters of somebody's words; and
the share of people with a line of their own."""


def without_marks(listed: Sequence[Draft], shadow: str) -> Iterator[int]:
    """The ids of those of a page's lists of whom nothing says that they went, where the page is of a prize or the like, its
    opening speaks of nobody who went, and the words of some of them do. For the fight against an illness those are only
    doubted of whom no more is printed than their position. `listed` are all in their order."""
    if len(listed) <= FEWEST or _WENT.search(shadow) is None:
        return
    above = shadow[: shadow.rfind("\n", 0, listed[0].name.start) + 1].splitlines()
    opening = "\n".join([line for line in above if "姓名" not in line])
    if _PRIZE.search(opening) is None or _OF_ALL.search(opening):
        return
    starts = [shadow.rfind("\n", 0, draft.name.start) + 1 for draft in listed]
    if len(set(starts)) < MOST_ALONE * len(starts):
        return  # several stand in one line
    lines = sorted(set(starts))
    apart = any("\n\n" in shadow[line:below].rstrip() for line, below in pairwise(lines))  # a card's lines
    last = -1 if apart else shadow.find("\n\n", lines[-1])
    ends = dict(zip(lines, [*lines[1:], len(shadow) if last < 0 else last], strict=True))
    words = [shadow[start : min(ends[start], start + LONGEST)] for start in starts]
    went = [said for said in words if _WENT.search(said)]
    if len(went) < FEWEST or all(_LEADS.search(said) for said in went):
        return
    of_fight = _FOR_THE_FIGHT.search(opening) is not None
    for draft, said in zip(listed, words, strict=True):
        if _WENT.search(said) is None:
            if not of_fight or "。" in said or _AT_HOME.search(said):
                yield id(draft)
            else:
                draft.doubts.append(MAY_HAVE_STAYED)
