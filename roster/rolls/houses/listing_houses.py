"""Institutions with which a paragraph opens that says whom they sent, and lists those: 某市中医院选派2名医生。分别是内科医师甲、…"""

import re
from collections.abc import Collection, Sequence

from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import OF_PAGE
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL

_ARE = "(?:[他她]们(?:分别)?|分别)(?:是|为|有):?"
_LISTS = re.compile(f'(?!原)[^,。;、\n]{{0,10}}?(?:派出|选派|抽调|派遣|出征)[^\n]{{2,120}}?[,。;:,]"?(?:其中,?)?{_ARE}')
_END = re.compile("[。!?\n]")
LONGEST = 600
"""Characters of a list, so that the time stays linear."""


def give_houses_of_lists(drafts: Sequence[Draft], named: Collection[Token], shadow: str) -> None:
    """Give those of running text whom a paragraph lists, and who have no institution of their own, the one of those `named`
    with which it opens: that is said of nobody else there."""
    listed = [draft for draft in drafts if draft.source == "prose" and not draft.has(HOSPITAL)]
    if not listed or ("分别" not in shadow and "们是" not in shadow):
        return
    houses = {token.start: token for token in named if token.kind == HOSPITAL}
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
