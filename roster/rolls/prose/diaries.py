"""Who wrote a diary from where a team works, as its heading says: 作者：某某 / 单位：某某医院, above a text of ours that left."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.reading import Span
from roster.rolls.rows.batches import batch_told
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, POST, TITLE
from roster.rolls.words.names import name_score

_NAME = "[\u4e00-\u9fff]{2,3}"
_WRITERS = re.compile(f"(?:^|\\n)[ ]*(?:作者|口述)[:|][ ]*({_NAME}(?:[ ]*[、 ][ ]*{_NAME}){{0,3}})[ ]*(?=\\n)")
_HOUSE = re.compile("\n[ ]*(?:作者)?单位[:|][ ]*([\u4e00-\u9fff〇0-9]{4,30}(?:医院|中心|保健院))[ ]*(?=\n)")
# In whose own words: 我们作为第三批支援队员, 我随某省第四批援鄂医疗队来到武汉.
_WE_WENT = re.compile(
    "我们?[^,。;]{0,4}(?:作为|随|跟随|加入|是)[^。;]{0,24}?(?:支援|医疗|救援)队|我们?[^,。;]{0,6}(?:来|到)[^,。;]{0,10}支援"
    "|(?:我们?|(?<=[\\n。 ]))(?:随|跟随|跟着)[^,。;]{2,20}队(?:来到|抵达|到达|出征|出发|到(?:这里|了)|来(?:这里|了))"
    "|我们(?:医院|科)一共[来去]了"
)
# The house and what somebody is before the name: 作者：某某市第五医院烧伤科护师 某某.
_PLACED_WRITER = re.compile(
    "(?:^|\\n)[ ]*(?:作者|口述|讲述(?:人|者)?)[:|][ ]*([\u4e00-\u9fff〇0-9]{2,28}(?:医院|保健院|疾控中心|[一二三四五六七八九]院))"
    "([\u4e00-\u9fffA-Z]{1,10}?(?:科|室|病区|中心|部|ICU))?((?:副?主任|主治|主管|住院|执业)?(?:医师|护师|药师|技师|检验师)|护士|医生)?"
    f"(护士长|副?主任)?[ ]{{1,3}}({_NAME})[ ]*(?=\\n)"
)
# Who wrote which day, above what that one wrote: 某某，2020年2月24日
_DATE = "(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}[日号](?:[ ]*(?:星期|周)[一二三四五六日天])?(?:[ ]*[阴晴雨雪多云转小大中到]{1,5})?"
_DAYS = re.compile(
    f"(?<=\\n)[ —-]*(?:(?P<before>{_NAME})[ ]*[,、:| ][ ]*{_DATE}|{_DATE}[ ]*[,、:| ][ ]*(?P<behind>{_NAME}))[ ]*(?=\\n)"
)
_DIARY = re.compile("日记|手记|日志|札记|备忘录")
_LETTERS = re.compile("家书|写给|来信|书信|寄语|留言")
_SENDER = re.compile(
    "(?:^|[,。;:(\\n])(?:我院[(])?([\u4e00-\u9fff]{4,20}?(?:医院|中心|保健院))[)]?,?(?:先后|共|已|陆续|一共|分批|累计|又|也)*"
    "(?:派出|选派|抽调|派遣|[0-9一二两三四五六七八九十]{1,3}(?:名|位))[^。;\\n]{0,40}?(?:支援|驰援|援鄂|援助|赴|奔赴|抗疫)"
)
_STUDY = re.compile("摘要|关键词|参考文献|目的:|方法:|结论:")
LONGEST_HEADING, LONGEST_TEXT, UNLIKELY = 400, 2000, -3.0


def diarists_of(shadow: str, found: Sequence[Draft]) -> Iterator[tuple[Draft, tuple[Span, ...]]]:
    """Those who wrote the diary that a page is, whom nothing else of it names as people of the team."""
    yield from _writers_of_days(shadow, found)
    placed = _PLACED_WRITER.search(shadow, 0, LONGEST_HEADING)
    if placed is not None:
        yield from _placed_writer(placed, shadow, found)
        return
    writers = _WRITERS.search(shadow, 0, LONGEST_HEADING)
    house = _HOUSE.match(shadow, writers.end()) if writers else None
    if writers is None or house is None:
        return
    if not _tells_of_going(shadow, house.end()):
        return
    known = {draft.name.text for draft in found}
    batch = batch_told(shadow, house.end(), min(len(shadow), house.end() + LONGEST_TEXT))
    at = Token(HOSPITAL, *house.span(1), house[1], 0.0)
    for name in re.finditer(_NAME, writers[1]):
        score = name_score(name[0])
        if score > 0 and name[0] not in known:
            start = writers.start(1) + name.start()
            token = Token(NAME, start, start + len(name[0]), name[0], score)
            yield Draft(token, own=[at, *batch], source="prose"), ((token.start, token.end), house.span(1))


def _writers_of_days(shadow: str, found: Sequence[Draft]) -> Iterator[tuple[Draft, tuple[Span, ...]]]:
    """Those each of whom heads a day of a diary from the team that its opening tells a house to have sent."""
    opening = shadow[:LONGEST_HEADING]
    if _DIARY.search(opening) is None or _LETTERS.search(opening):
        return
    sender = _SENDER.search(opening)
    days = list(islice(_DAYS.finditer(shadow), MOST_DAYS)) if sender else []
    known = {draft.name.text for draft in found}
    if sender is None or len(days) < FEWEST_DAYS:
        return
    house = Token(HOSPITAL, *sender.span(1), sender[1], 0.0)
    for day in days:
        part = "before" if day["before"] else "behind"
        score = name_score(day[part])
        if score > UNLIKELY and day[part] not in known:
            known.add(day[part])
            token = Token(NAME, *day.span(part), day[part], score)
            yield Draft(token, own=[house], source="prose"), (day.span(part), sender.span(1))


FEWEST_DAYS, MOST_DAYS = 2, 60
"""Days of a diary from which on the names above them are those of its writers, and days that are looked at."""


def _tells_of_going(shadow: str, start: int) -> bool:
    text = shadow[start : start + LONGEST_TEXT]
    return _STUDY.search(text) is None and _WE_WENT.search(text) is not None


def _placed_writer(
    writer: re.Match[str], shadow: str, found: Sequence[Draft]
) -> Iterator[tuple[Draft, tuple[Span, ...]]]:
    """The writer whose house and position stand before the name."""
    name = writer[5]
    if name_score(name) <= UNLIKELY or not _tells_of_going(shadow, writer.end()):
        return
    if any(draft.name.text == name for draft in found):
        return
    kinds = (HOSPITAL, DEPARTMENT, TITLE, POST)
    own = [Token(kind, *writer.span(part), writer[part], 0.0) for part, kind in enumerate(kinds, 1) if writer[part]]
    own += batch_told(shadow, writer.end(), min(len(shadow), writer.end() + LONGEST_TEXT))
    yield Draft(Token(NAME, *writer.span(5), name, name_score(name)), own=own, source="prose"), (writer.span(),)
