"""Who wrote a diary from where a team works, as its heading says: 作者：某某 / 单位：某某医院, above a text of ours that left."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.batches import batch_told
from roster.rolls.binding import Draft
from roster.rolls.lattice import Token
from roster.rolls.lexicon import HOSPITAL, NAME
from roster.rolls.names import name_score
from roster.rolls.reading import Span

_NAME = "[\u4e00-\u9fff]{2,3}"
_WRITERS = re.compile(f"(?:^|\\n)[ ]*(?:作者|口述)[:|][ ]*({_NAME}(?:[ ]*[、 ][ ]*{_NAME}){{0,3}})[ ]*(?=\\n)")
_HOUSE = re.compile("\n[ ]*(?:作者)?单位[:|][ ]*([\u4e00-\u9fff〇0-9]{4,30}(?:医院|中心|保健院))[ ]*(?=\n)")
# In whose own words: 我们作为第三批支援队员, 我随某省第四批援鄂医疗队来到武汉.
_WE_WENT = re.compile(
    "我们?[^,。;]{0,4}(?:作为|随|跟随|加入|是)[^。;]{0,24}?(?:支援|医疗|救援)队|我们?[^,。;]{0,6}(?:来|到)[^,。;]{0,10}支援"
    "|我(?:们)?(?:随|跟随)[^,。;]{2,20}队(?:来到|抵达|到达|出征|出发)"
)
_STUDY = re.compile("摘要|关键词|参考文献|目的:|方法:|结论:")
LONGEST_HEADING, LONGEST_TEXT = 400, 2000


def writers_of(shadow: str, found: Sequence[Draft]) -> Iterator[tuple[Draft, tuple[Span, ...]]]:
    """Those who wrote the diary that a page is, whom nothing else of it names as people of the team."""
    writers = _WRITERS.search(shadow, 0, LONGEST_HEADING)
    house = _HOUSE.match(shadow, writers.end()) if writers else None
    if writers is None or house is None:
        return
    text = shadow[house.end() : house.end() + LONGEST_TEXT]
    if _STUDY.search(text) or not _WE_WENT.search(text):
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
