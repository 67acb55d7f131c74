"""Sections of a page of which one is of people who went and another of those who were honoured, or worked, at home."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from roster.rolls.doubts import SECTION_UNTOLD
from roster.rolls.drafts import Draft
from roster.rolls.rows.other_lists import LONGEST_HEADING
from roster.rolls.rows.row import Row
from roster.rolls.rows.scenes import shows_work
from roster.rolls.rows.speaks import says_that_some_went

# What an institution gives for the work at home.
_PRIZE = re.compile(
    "优秀(?!个人|集体|团队|单位|医疗队|队|领队|组长|工作者|奖|等次)[\u4e00-\u9fff]{2}|十佳|银龄|护理世家|最美(?!逆行|战疫|抗疫|战士|天使|援|队)[\u4e00-\u9fff]{2}|从事[^,。]{1,8}工作满|标兵|能手|先进工作者|服务之星|护龄"
)
# What may be given for either: a prize in a list whose title speaks of no team, beside the prize of those who went.
_ANY_PRIZE = re.compile("优秀|先进(?:个人|工作者)|最美|杰出|十佳")
_PRIZED = re.compile("(?:优秀|先进|最美|杰出|十佳)[^,。;:() ]{2,5}(?=(?:[(][^()]*[)])?:?$)")
_AT_HOME = re.compile(
    "(?:本院|院内|本地|本县|本市|市内|县内|我院各)(?:抗疫|先进|优秀|人员|医护|职工|员工|值班|定点|集中|防控|病区|隔离|一线)|"
    "[(]本[地院市县][)]|受援(?:医院|单位)(?:联[络系]|接待|对接|负责)|后方(?:抗疫|先进|优秀|人员|保障|支援|远程|专家|关爱|慰问)|关爱组|(?:服务|工作|保障)专班|远程(?:会诊|医疗)|社区(?:防控|卫生服务)|隔离点|留观|值守|包保|(?:联系领导|联系人|志愿者)(?:名单)?(?:[(][^()]*[)])?:?$|"
    "(?:市|县|区)(?:级)?(?:定点|集中)(?:救治)?(?:医院|点)|接种队|留守|留院|留家|坚守(?:科室|岗位|后方|本院)|在院|院内(?:医疗|救治|专家|会诊|发热|应急|支援|预备|第)|调班|顶班|补班|代班|"
    "未(?:能)?(?:外派|成行|赴|出征|前往|出发|派出|随队)"
)
_WENT = re.compile("出征|凯旋|前线|逆行|队员|援[\u4e00-\u9fff]|赴|武汉|湖北")
# A house that sent some of a list is called so as well: 清河街道社区卫生服务中心（3人）.
_IS_HOUSE = re.compile(
    "(?:[(]?[0-9一二三四五六七八九十]+[、.)])?[ ]*(?!下沉|支援|援助|进驻|驻|协助|帮扶|参与)[\u4e00-\u9fff]{0,16}社区卫生服务(?:中心|站)[ ]*(?:[(][^()]*[)]|[0-9]+[人名])?:?"
)
_SENT_THERE = re.compile("(?:支援|驰援|援助|进驻|奔赴)(?!社区)[^,。]{1,8}(?:定点|隔离点|集中)")
"""Teams that work in such places elsewhere: 支援某县定点医院医疗队."""
_AND_HOME = re.compile("(?:队员|人员|队|名单)(?:名单)?(?:及|和|与|暨|、)")
"""Between those who went and those at home, whom a title names together: 援沪人员名单及科室调班安排."""
_BRACKET, _SENTENCE = re.compile("[(][^()]*[)]"), re.compile("[,。;!?]")
_NUMERAL = re.compile("[ ]*[(]?(?:[0-9]+|[一二三四五六七八九十]+)[、.)]")


# Parts of one team, and houses, head people who went as well as the team's own heading does.
_PART = re.compile(
    "[^,。]*?(?:批|其他)|[^,。]{0,6}?(?:组|医生|医师|护士|护师|护理|医护|医务|领队|队长|专家|院|中心|科|站|所|局|委)(?:人员|成员|队员)?(?:[(][^()]*[)])?:?$"
)


class _Section(NamedTuple):
    """A heading that says whether those below it went."""

    start: int
    went: bool | None  # None: it says nothing of the kind
    outright: bool  # whether it says that they were at home, and not only that they were given a prize
    style: tuple[str, bool]  # how it is numbered, and whether a colon ends it


def without_sections_at_home(
    listed: Sequence[Draft], rows: Sequence[Row], shadow: str, *, told: bool = False
) -> set[int]:
    """The ids of those of lists whose section is of people at home, where another section of the page is of people who
    went, or its running text names some: `told`. A prize says so only in a heading that is numbered, or ends, as that of
    those who went is: 一、援鄂医疗队员 二、优秀护士. Those below such a heading that says neither are doubted. `listed` are in
    their order."""
    if _WENT.search(shadow) is None:
        return set()
    named = [draft.name.start for draft in listed]
    sections = list(_sections(named, rows, shadow))
    if all(section.went for section in sections):
        return set()
    starts = [section.start for section in sections]
    places = [bisect_right(starts, start) - 1 for start in named]
    styles = {sections[place].style for place in places if place >= 0 and sections[place].went}
    if not (styles or told or any(place < 0 for place in places)):
        return set()
    state, states = _OPEN, []
    for section in sections:
        alike = section.style in styles and any(section.style)
        if section.went:
            state = _OPEN
        elif section.outright or (section.went is False and (alike or state == _HOME)):
            state = _HOME
        elif section.went is None and alike and state == _OPEN:
            state = _UNTOLD
        states.append(state)
    home = set()
    for draft, place in zip(listed, places, strict=True):
        if place >= 0 and states[place] == _HOME:
            home.add(id(draft))
        elif place >= 0 and states[place] == _UNTOLD:
            draft.doubts.append(SECTION_UNTOLD)
    return home


_OPEN, _HOME, _UNTOLD = range(3)


def _sections(named: Sequence[int], rows: Sequence[Row], shadow: str) -> Iterator[_Section]:
    titled = False  # whether the page says above all people that they went
    for row in rows:
        first = bisect_right(named, row.start - 1)
        holds = first != bisect_right(named, row.end)
        end = shadow.rfind(":", row.start, named[first]) + 1 if holds else row.end
        counted = _COUNTS.search(shadow, max(row.start - 1, end - LONGEST_LEAD, 0), end) if end else None
        if holds and counted is None:
            yield from _label(row, named[first], shadow)
            continue
        if counted is not None:
            yield from _of_counted(row, counted[1])
            continue
        if row.letters > LONGEST_HEADING:
            continue
        words = shadow[row.start : row.end].strip()
        if shows_work(words):
            continue
        heads = words.endswith(":") or _SENTENCE.search(_BRACKET.sub("", words)) is None
        outright, went = _where(words) if heads else (False, _speaks_of_going(words))
        number, prized = _NUMERAL.match(words), _PRIZED.search(words)
        titled = titled or (first == 0 and heads and went and not (number or prized))
        style = _style(number.group()) if number else prized.group() if prized else "", words.endswith(":")
        if went or outright or _PRIZE.search(words) or (_ANY_PRIZE.search(words) and not titled):
            yield _Section(row.start, went, outright, style)
        elif number and len(words) > number.end() and _PART.match(words, number.end()) is None:
            yield _Section(row.start, None, outright, style)  # 二、市六院救治突击队


def _where(words: str) -> tuple[bool, bool]:
    """Whether a heading's words say that those below it were at home, and whether that they went."""
    home = None if _IS_HOUSE.fullmatch(words) else _AT_HOME.search(words)
    if home is not None and _speaks_of_going(words) and _AND_HOME.search(words, 0, home.start()):
        return False, True
    outright = home is not None and _SENT_THERE.search(words) is None
    return outright, not outright and _speaks_of_going(words)


def _speaks_of_going(words: str) -> bool:
    return says_that_some_went(words) or _WENT.search(words) is not None


def _style(number: str) -> str:
    return re.sub("[0-9一二三四五六七八九十]+", "#", number)


def _label(row: Row, first: int, shadow: str) -> Iterator[_Section]:
    """The section that a numbered label before the first of a row's people opens: 2.院内隔离病区：甲（内科医师）."""
    words = shadow[row.start : first].strip()
    number = _NUMERAL.match(words)
    if number is None or not words.endswith(":") or len(words) > LONGEST_LABEL or words.count(":") > 1:
        return
    outright, went = _where(words)
    style = _style(number.group()), True
    part = _PART.match(words, number.end()) is not None
    told = went or outright or part
    yield _Section(row.start, not outright if told else None, outright, style)


def _of_counted(row: Row, whom: str) -> Iterator[_Section]:
    """The section of those whom a row counts, if it says whether they went."""
    at_home = _OF_THE_PLACE.search(whom) is not None
    if at_home or _speaks_of_going(whom):
        yield _Section(row.start, not at_home, at_home, ("有#", True))


# 有6位湖北抗疫一线医务人员，她们是：甲、乙; beside 有7位各地支援湖北医务人员，她们是：丙、丁.
_COUNTS = re.compile(
    "(?:^|[。;!?\n])[ ]*(?:其中,?)?还?有[0-9一二三四五六七八九十两]{1,3}(?:位|名|人)(?:来自|是)?([^,。;:]{2,24}),?(?:(?:[她他]们)?(?:分别)?(?:是|为))?:[ ]*$"
)
_OF_THE_PLACE = re.compile(
    "^(?!.*(?:援|驰|赴)).*(?:湖北|武汉|当地|本地|地方)(?:的|省|市|本地)?(?:抗疫|战疫|防疫|防控|抗击疫情)?一线"
)
LONGEST_LEAD = 60
LONGEST_LABEL = 20
