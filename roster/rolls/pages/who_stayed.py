"""People of pages that speak nowhere of anybody who went: lists of those who died at their work, and cards of those who work at
home, or test the people of their own town. Families that were given a prize are nobody on any page."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.doubts import MAY_HAVE_STAYED
from roster.rolls.drafts import Draft
from roster.rolls.pages.people import Found
from roster.rolls.rows.speaks import says_that_some_went
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import BATCH, ROLE

_DIED = "(?:去世|逝世|病逝|离世|牺牲|殉职|殉难|因公死亡)"
_OF_CARE = "(?:医务|医护|医生|医师|护士|护理|医疗|卫生|白衣)"
# 8名殉职医护名单, 至少有59名医务工作者去世, 有6名医生因为感染新冠肺炎,牺牲于抗疫前线; 纪念殉职医护人员
_LIST_OF_DEAD = re.compile(
    f"[0-9一二三四五六七八九十](?:余|多)?(?:名|位|人)[^。;!\n]{{0,24}}{_DIED}|{_DIED}(?:的)?(?:[^。;!\n]{{0,6}})(?:{_OF_CARE}|烈士)"
)
_ANY_DIED = re.compile(_DIED)
_OF_RESCUE = re.compile("救援队|救护[大中]?队")
# What a page says whose list is of those who came home or were given a prize, though it mourns others: 凯旋名单.
_OF_TEAM = re.compile("(?<![救护援])队员|凯旋|归来|返程|平安|派出(?!所)|选派|抽调|先进|表彰|表扬|嘉奖|记功|优秀")
FEWEST, LONGEST = 2, 400
"""People of a list of whose lines it is said that they died, or worked at home; characters of what a card or a line says of somebody."""


def of_the_dead(found: Sequence[Found], shadow: str) -> Iterator[int]:
    """The ids of those of a list of people of health care who died, where neither the page nor their own line says that anybody
    went: 梁某某：某市中心医院眼科 医生, below 有6名医生牺牲，他们分别是."""
    if _ANY_DIED.search(shadow) is None:
        return
    listed = sorted((draft for draft, _ in found if draft.source != "prose"), key=_start_of)
    if not listed:
        return
    first = listed[0].name.start
    lines = [_line_of(draft, shadow) for draft in listed]
    named = {start for start, _ in lines}
    # 2003年5月2日殉职 below somebody's name
    ends = [end if end + 1 in named else _line_end(shadow, end + 1) for _, end in lines]
    said = [shadow[start:end] for (start, _), end in zip(lines, ends, strict=True)]
    by_lines = sum(_ANY_DIED.search(words) is not None for words in said)
    if _LIST_OF_DEAD.search(shadow, 0, first) is None and (by_lines < FEWEST or 2 * by_lines < len(said)):
        return
    around = _without(shadow, lines)
    if _some_went(around) or _OF_TEAM.search(around):
        return
    yield from (id(draft) for draft, words in zip(listed, said, strict=True) if not _some_went(words))


# What those do who work at home: 放弃了全部休假，一直坚守在发热门诊.
_WORKS_AT_HOME = re.compile(
    "坚守在|坚守(?:工作)?岗位|(?:一直|始终|奋战)在[^。;\n]{0,10}(?:前线|一线|岗位)|放弃(?:了)?[^。,;\n]{0,6}(?:休假|休息|假期|和家人)|发热门诊|"
    "定点(?:收治)?医院|(?:手术|工作|门诊)岗位|预检分诊|(?:我市|我县|我区|本市|本县)首例"
)
_AWAY = re.compile(
    "援|[赴驰]|派(?!出所)|出征|凯旋|武汉|湖北|方舱|队员|医疗队|前往|启程|抵达|灾区|震区|[火雷]神山|金银潭|批(?<=第[一二三四五六七八九十0-9]批)"
)


def of_cards_at_home(found: Sequence[Found], shadow: str) -> Iterator[int]:
    """The ids of those of a list below whose names it is told how they work at home, on a page that says of nobody that he
    went. All others of such a list are doubted."""
    if _WORKS_AT_HOME.search(shadow) is None:
        return
    listed = sorted((draft for draft, _ in found if draft.source != "prose"), key=_start_of)
    if len(listed) < FEWEST:
        return
    starts = [draft.name.start for draft in listed]
    said = [
        shadow[start : min(end, start + LONGEST)] for start, end in zip(starts, [*starts[1:], len(shadow)], strict=True)
    ]
    home = [_WORKS_AT_HOME.search(words) is not None and _AWAY.search(words) is None for words in said]
    if sum(home) < FEWEST or 2 * sum(home) < len(home) or _some_went(shadow):
        return
    for draft, stays in zip(listed, home, strict=True):
        if stays:
            yield id(draft)
        else:
            draft.doubts.append(MAY_HAVE_STAYED)


# 某某家庭 was given the prize of a family: a name may have been cut out of it one character short, or with 家庭.
_FAMILY = re.compile(f"[\u4e00-\u9fff]?家庭(?=[ ]*(?:[、,。;:)\n{NOTHING}和及与等入荣获榜上]|$))")
# 某县某镇羊山|社区蒙燕玲家庭: of a line that is a family nobody is one either
_FAMILY_ENDS_LINE = re.compile(f"[^ 、,。;:\n{NOTHING}]{{1,12}}家庭(?=[ ]*(?:[\n{NOTHING}]|$))")
_FAMILIES = re.compile("(?:最美|文明|绿色|书香|五好|和谐|抗疫|模范|幸福)[^。\n]{0,6}家庭")


def of_families(found: Sequence[Found], shadow: str) -> Iterator[int]:
    """The ids of those in whose name a family was given a prize: 某医院周冬梅家庭."""
    if _FAMILIES.search(shadow) is None:
        return
    for draft, _ in found:
        name = draft.name
        family = _FAMILY if draft.source == "prose" else _FAMILY_ENDS_LINE
        if name.text.endswith("家庭") or _FAMILY.match(shadow, name.end) or family.match(shadow, name.end):
            yield id(draft)


# 奔赴市内4个街道58个社区开展全员第三次核酸检测
_TESTS = re.compile(
    "(?:社区|小区|街道|城区|县城|市内|辖区|点位|采样点)[^。\n]{0,30}(?:核酸|采样|采集)|(?:全员|全民|大规模)[^。,;\n]{0,10}(?:核酸|采样)|第[二三四五六七八九十][次轮][^。,;\n]{0,6}核酸"
)
# What of such a page is of people who went before, and of those who go no farther than the next quarter.
_WENT_ONCE = re.compile(
    "(?:曾经?|去年|前年|当年|此前|之前|先后)(?:参加|参与)?过?(?:驰援|支援|援助|奔赴|出征|逆行)过?(?:了)?[\u4e00-\u9fff]{2,3}(?:的|时)"
    "|(?:曾经?|去年|前年|当年)[^,。;、\n]{0,4}援[鄂汉沪]|援[鄂汉](?:归来|凯旋|返[\u4e00-\u9fff]{1,2})"
    "|(?:奔赴|赶赴|出征|驰援|支援|前往)(?:到|至)?(?:市内|市区|县城|县内|城区|辖区|区内)?的?[^,。;、\n省市州县区旗]{0,10}?(?:社区|小区|街道|点位|采样点|隔离点|卡口)"
    "|医疗队员?(?!抵达|启程|出发|赴)|各?(?:采样|检测)(?:小分队|小队)"
)
OPENING = 300
"""Characters of a page in which it says that it is about tests at home."""


def of_tests_at_home(found: Sequence[Found], shadow: str) -> Iterator[int]:
    """The ids of those of running text of a page about tests in the house's own town, which says of nobody that he goes
    elsewhere, though some of its people may have gone before: 其中有曾经驰援武汉的医疗队员."""
    if _TESTS.search(shadow, 0, OPENING) is None:
        return
    told = [draft for draft, _ in found if draft.source == "prose"]
    if not told or _some_went(_WENT_ONCE.sub("", shadow)):
        return
    for draft in told:
        if not any(token.kind in (ROLE, BATCH) for token in draft.own):
            yield id(draft)


def _some_went(words: str) -> bool:
    return says_that_some_went(_OF_RESCUE.sub("", words))


def _line_of(draft: Draft, shadow: str) -> tuple[int, int]:
    return shadow.rfind("\n", 0, draft.name.start) + 1, _line_end(shadow, draft.name.end)


def _line_end(shadow: str, start: int) -> int:
    end = shadow.find("\n", start)
    return len(shadow) if end < 0 else end


def _without(shadow: str, lines: Sequence[tuple[int, int]]) -> str:
    """The page without lines of it, in their order."""
    kept, last = [], 0
    for start, end in lines:
        if start >= last:
            kept.append(shadow[last:start])
            last = end
    return "\n".join([*kept, shadow[last:]])


def _start_of(draft: Draft) -> int:
    return draft.name.start
