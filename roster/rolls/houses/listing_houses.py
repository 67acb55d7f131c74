"""Institutions with which a paragraph opens that says whom they sent, and lists those: 某市中医院选派2名医生。分别是内科医师甲、…"""

import re
from collections.abc import Collection, Mapping, Sequence

from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import OF_PAGE
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL

_ARE = "(?:[他她]们(?:分别)?|分别)(?:是|为|有):?"
_LISTS = re.compile(f'(?!原)[^,。;、\n]{{0,10}}?(?:派出|选派|抽调|派遣|出征)[^\n]{{2,120}}?[,。;:,]"?(?:其中,?)?{_ARE}')
_END = re.compile("[。!?\n]")
# 某省立医院留6名专家，为甲、乙…。: a sentence that tells how many of its house there are, and lists them.
_COUNTED = (
    "[^,。;、:\n]{0,6}?(?<![0-9])[0-9一二两三四五六七八九十]{1,3}(?:名|位|人)[^,。;、:\n]{0,8},(?:分别)?(?:是|为):?"
)
_HOUSE_LISTS = re.compile(_COUNTED)
_EXPERTS_LIST = re.compile(f"(?:(?<=[。;\n,])|^)[ ]*(?:国家|中央|省)[^,。;、:\n]{{0,8}}专家组{_COUNTED}")
LONGEST = 600
"""Characters of a list, so that the time stays linear."""


def give_houses_of_lists(drafts: Sequence[Draft], named: Collection[Token], shadow: str) -> None:
    """Give those of running text whom a paragraph lists, and who have no institution of their own, the one of those `named`
    with which it opens: that is said of nobody else there."""
    listed = [draft for draft in drafts if draft.source == "prose" and not draft.has(HOSPITAL)]
    if not listed or ("分别" not in shadow and "们是" not in shadow):
        return
    houses = {token.start: token for token in named if token.kind == HOSPITAL}
    _give_counted(listed, houses, shadow)
    _give_all_from(listed, houses, shadow)
    for start, house in houses.items():
        if shadow[shadow.rfind("\n", 0, start) + 1 : start].strip():
            continue
        second = houses.get(house.end + 1) if shadow[house.end : house.end + 1] in ("、", "和") else None
        lists = _LISTS.match(shadow, second.end if second else house.end)
        if lists is None:
            continue
        stop = _END.search(shadow, lists.end(), lists.end() + LONGEST)
        end = stop.start() if stop else lists.end()
        if any(house.end < at < end for at in houses if second is None or at != second.start):
            continue
        for draft in listed:
            if lists.end() <= draft.name.start < end:
                _give(draft, None if second else house)


def _give_counted(listed: Sequence[Draft], houses: Mapping[int, Token], shadow: str) -> None:
    """Give those whom a sentence counts and lists its own house, and those of an expert group of the state none: 国家专家组留2名
    专家，分别是甲、乙。某市医院留2名专家，分别是丙、丁。"""
    openings: list[tuple[int, Token | None]] = [
        (lists.end(), house)
        for start, house in houses.items()
        if not shadow[max(0, start - 1) : start].strip("。;\n ") and (lists := _HOUSE_LISTS.match(shadow, house.end))
    ]
    if "专家组" in shadow:
        openings += [(lists.end(), None) for lists in _EXPERTS_LIST.finditer(shadow)]
    if len(openings) < FEWEST:
        return
    for first, house in openings:
        stop = _END_OF_LIST.search(shadow, first, first + LONGEST)
        end = stop.start() if stop else first
        if any(first < at < end for at in houses):
            continue
        for draft in listed:
            if first <= draft.name.start < end:
                _give(draft, house)


def _give_all_from(listed: Sequence[Draft], houses: Mapping[int, Token], shadow: str) -> None:
    """Give those of whom a sentence says that all come from a house that one, wherever they are named first: 甲、乙2人均来自某医院。"""
    for start, house in houses.items() if "来自" in shadow else ():
        found = _ALL_FROM.search(shadow, max(0, start - LONGEST_NAMES), start)
        people = found[1].split("、") if found else ()
        for draft in listed if people else ():
            if draft.name.text in people:
                _give(draft, house)


# 甲、乙2人均来自江苏南京的某医院
_ALL_FROM = re.compile(
    "(?:(?<=[。;,:\n])|^)((?:[\u4e00-\u9fff]{2,4}、){1,12}[\u4e00-\u9fff]{2,3})[0-9一二三四五六七八九十]{0,2}[人位名]?(?:同志|专家)?(?:均|都|全部)来自(?:[\u4e00-\u9fff]{2,6}的)?$"
)
LONGEST_NAMES = 90
_END_OF_LIST = re.compile("[。;!?\n]")
FEWEST = 2
"""Sentences of the kind on a page, each with a house or a group of its own."""


def _give(draft: Draft, house: Token | None) -> None:
    """Give somebody the institution; of two with which the paragraph opens it does not say which one."""
    held = draft.house()
    if held is not None and house is not None and held.text == house.text:
        return
    draft.inherited = [token for token in draft.inherited if token.kind != HOSPITAL]
    if house is None:
        return
    draft.inherited.append(house)
    if OF_PAGE not in draft.doubts:
        draft.doubts.append(OF_PAGE)
