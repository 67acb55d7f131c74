"""Sentences that lead in a list within their own line: …抵达武汉。名单如下：…, 我院选派以下同志赴湖北支援：…."""

import re
from collections.abc import Sequence

from roster.rolls.houses.page_house import is_office
from roster.rolls.lattice.cut import Token
from roster.rolls.reading import Span
from roster.rolls.rows.other_lists import LONGEST_HEADING
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import COUNT, GROUP, HOSPITAL, NAME, NUMBER, SEPARATOR

# The sentence that ends in a colon behind which a list stands.
_LEADS_IN = re.compile(
    "[。!?…;][^。:!?;…]{0,60}(?:名单|如下|人员|队员|成员有|成员为|成员是|分别是|分别为|他们是|她们是|包括|公布)(?:如下)?:"
    "|[0-9一二两三四五六七八九十]{1,3}(?:名|位)[^。:!?;…,]{0,14}(?:是|为|分别是|分别为|如下|包括):"
    "|[0-9一二两三四五六七八九十]{1,3}(?:名|位),即"
    "|(?:出发|赶赴|抵达|奔赴|启程|出征|驰援)[^。:!?;…]{0,30},(?:他们|她们|队员|人员|分别|名单)[^。:!?;…,]{0,8}:"
    # A page copied as one line: …出发啦!!! 附:某县第一批援沪医疗队名单 领队:甲 …
    "|(?:附(?:件[0-9一二三四]?)?:|[。!?… ])[^。:!?;… ]{0,40}名单[ ]+(?=(?:总?领队|队长|组长|1[.、])[^。!?;]{2})"
    "|(?:[0-9一二三四五六七八九十]{1,3}(?:名|位|人)|队员|他们|她们)[^。:!?;…,]{0,6}[都均全](?:部)?(?:是|来自|出自)(?P<house>[^。:!?;…,]{4,24}院)的?:"
)
_LIST_ENDS = re.compile("[。!?]|[(](?:本报|特约)?(?:通讯员|记者|责任编辑|编辑|作者|来源|供稿|摄影)[ :/]")
# A line that begins with whom it speaks of, and of nobody by name.
_SPEAKS_OF = re.compile(
    "[^。:!?;…\t|]{0,60}(?:(?:以下|下列|如下|致敬)[^。:!?;…\t|]{0,30}|(?:人员|队员|同志)(?:有|包括)|,(?:他们|她们)(?:分别)?是|,分别[是为]):"
    "|(?=[^。:!?;,]{0,24}(?:获奖|得奖|入选|当选|上榜|获得者|得主|提名))(?:[^。:!?;,]{0,16}[^0-9])?[0-9一二三四五六七八九十]{1,3}(?:名|位|人)[^。:!?;,]{0,12}[是为有]:|(?:他们|她们)(?:分别)?是:"
)


def list_within(shadow: str, start: int, end: int) -> Span | None:
    """Where a paragraph holds a list behind a sentence, and perhaps before others; None if it seems to hold none."""
    holds = end - start > LONGEST_HEADING and (":" in shadow[start:end] or "名单 " in shadow[start:end])
    lead = _LEADS_IN.search(shadow, start, end) if holds else None  # there is one of these in all that leads in
    if lead is None:
        return None
    listed = lead.end(), _end_of_list(shadow, lead.end(), end)
    if not shadow[slice(*listed)].strip():
        return None
    return (lead.start("house"), listed[1]) if lead["house"] else listed  # 7名队员都是某医院的：…


def list_behind(shadow: str, start: int, end: int) -> Span | None:
    """Where the list of a line stands that begins with what it is a list of; None if it begins otherwise."""
    colon = shadow.find(":", start, end)
    if not 0 <= colon - start <= LONGEST_LEAD:
        return None
    lead = _SPEAKS_OF.match(shadow, start, end)
    if lead is None or lead.end() != colon + 1:
        return None
    listed = lead.end(), _end_of_list(shadow, lead.end(), end)
    return listed if shadow[slice(*listed)].strip() else None


def _end_of_list(shadow: str, start: int, end: int) -> int:
    """Where a list ends that a sentence leads in: with the sentence, or before the bracket of those who wrote the text."""
    stop = _LIST_ENDS.search(shadow, start, end)
    return end if stop is None else stop.start() if stop.group().startswith("(") else stop.end()


def headed_at_end(shadow: str, start: int, end: int) -> int:
    """Where the last sentence of a paragraph begins if it heads those below as ones who only asked to go (…，请让我们去。骨科自愿
    报名名单（4人）：), or its last clause if it heads them as members under a leader; 0 if it heads nobody or others."""
    if not shadow[start:end].rstrip().endswith(":"):
        return 0
    members = _MEMBERS_BELOW.search(shadow, max(start, end - LONGEST_HEAD), end)
    if members is not None and _LED_BY.search(shadow, start, members.start(1)) is not None:
        return members.start(1)
    behind = max([shadow.rfind(mark, start, end) for mark in "。!?"]) + 1
    asked = behind > start and _ASKED.fullmatch(shadow, behind, end) is not None
    return behind if asked else 0


# 队长由该院主任医师某某担任,队员包括: / 甲…
_MEMBERS_BELOW = re.compile(
    "[,。;] ?((?:其他|其余)?(?:队员|组员|成员)(?:分别|还|共[0-9]{1,2}[名人])?(?:有|是|为|包括)?:[ ]*)$"
)
_LED_BY = re.compile("(?:队长|领队|组长)由[^。;:]{2,60}(?:担任|任)")
LONGEST_HEAD = 24
_ASKED = re.compile("[^。!?:]{0,12}(?:请战|报名|请缨)(?:人员|同志|者|的)?名单[^。!?:]{0,12}:[ ]*")
LONGEST_LEAD = 90


def names_leader(shadow: str, row: Row) -> bool:
    """Whether the sentence that leads a list in names people of its own, so that it is running text and heads nobody."""
    return NAME in row.kinds and _NAMES_LEADER.fullmatch(shadow, row.start, row.end) is not None


# Whom a sentence names before the others is of the team as they are: 小分队由副站长某某任队长，队员有：…, …某某率队。其他成员是：….
_NAMES_LEADER = re.compile(
    "[^。]*由[^,。;:]{2,30}?(?:(?:担任|任)(?:副?队长|领队|组长)|带队|率队|领队)[^。]*(?:。(?:其他|其余|其它)?[^。:,]{2,10})?:"
)


def without_senders(row: Row) -> None:
    """Leave the office that asked for a team out of a sentence that leads its list in: 根据自治区卫健委要求，…."""
    if HOSPITAL in row.kinds:
        row.put(
            [
                token._replace(kind=GROUP) if token.kind == HOSPITAL and is_office(token.text) else token
                for token in row.tokens
            ]
        )


def leads_in_team(shadow: str, start: int, end: int) -> bool:
    """Whether a sentence ends in a colon and says that those below are of a team: …先后派出12名医护人员，他们是：."""
    words = shadow[max(start, end - LONGEST_LEAD) : end].rstrip()
    if not words.endswith(":"):
        return False
    said = words[max(words.rfind(mark, 0, -1) for mark in "。!?;") + 1 :]
    # 42名医务人员安全凯旋。其中，9名来自某医院，他们是：
    return _NAMES_THEM.search(said) is not None and (_OF_TEAM.search(said) or _GOES_ON.match(said)) is not None


_GOES_ON = re.compile("[^。:]{0,4}其中[^。:]{0,24}(?:医院|中心|卫生院|保健院)")
_NAMES_THEM = re.compile("(?:他们|她们|名单|人员|队员|成员|名字|分别|同志|如下|同事)[^,。;:]{0,8}:$")
_OF_TEAM = re.compile(
    "(?:医护|医务|护理|医疗|疾控|防疫)(?:人员|工作者|队|专家|骨干)|医生|医师|护士|白衣|援(?:鄂|沪|湖北|武汉|藏|疆)"
)


def rows_led_in(rows: Sequence[Row]) -> frozenset[int]:
    """The places of the first rows of a list that print nothing but names, several of them in a row or in all."""
    led = next((place for place, row in enumerate(rows) if not _BARE.issuperset(row.kinds)), len(rows))
    named = sum(row.kinds.count(NAME) for row in rows[:led])
    return frozenset(range(led)) if named >= FEWEST_LED else frozenset()


_BARE = frozenset((NAME, SEPARATOR, NUMBER, COUNT))
FEWEST_LED = 3


_LEFT_OPEN = re.compile(
    "[0-9]{1,3}(?:名|位)(?:援[\u4e00-\u9fff]|支援[\u4e00-\u9fff]{2}|赴[\u4e00-\u9fff])?(?:医护|护理|医务|医疗)(?:人员|队员)[ ]*"
)
LONGEST_OPEN = 20


def people_led_in(shadow: str, start: int, end: int) -> list[Token]:
    """The word for the people with which running text breaks off before their names in a line of their own:
    …某市12名援鄂护理人员 / 甲、乙、丙榜上有名。"""
    for found in _LEFT_OPEN.finditer(shadow, max(start, end - LONGEST_OPEN), end):
        if found.end() == end:
            return [Token(GROUP, found.start(), found.end(), found.group(), 0.0)]
    return []
