"""People of running text who are of the place that received the teams, or of another piece of a bulletin than the one that tells of
those who went."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import is_host
from roster.rolls.pages.people import Found
from roster.rolls.rows.speaks import says_that_some_went

_BESIDE_TEAM = re.compile(
    "(?:与|和|同|跟|协助|配合)[\u4e00-\u9fff]{2,8}医疗队(?:队员)?(?:们)?(?:并肩|共同|一起|一道|一同|密切|协同)"
)
_GOES = re.compile("队员|派出|选派|派遣|驰援|援[鄂汉]|[支增]援(?:湖北|武汉)|出征|逆行|赴|凯旋")
_PRIZE = re.compile("表彰|先进|优秀|嘉奖|记功|荣获|获[^,。;\n]{0,12}奖")


def of_receivers(found: Sequence[Found], shadow: str) -> Iterator[int]:
    """The ids of those of running text about a prize, where nothing speaks of going but that they worked beside a team that
    came: 县中医院医师某某在救治点与某省医疗队并肩作战. Where nothing does at all, those of houses of Hubei, which received the teams."""
    if _PRIZE.search(shadow, 0, OPENING) is None:
        return
    beside = _BESIDE_TEAM.search(shadow) is not None
    named = _OF_HOST.search(shadow, 0, OPENING)
    host = named.group() if named else ""
    told = [draft for draft, _ in found if draft.source == "prose" and (beside or _is_of_host(draft, host))]
    words = _BESIDE_TEAM.sub("", _AS_ALL_DO.sub("", shadow)) if told else ""
    if told and _GOES.search(words) is None and not says_that_some_went(words):
        yield from (id(draft) for draft in told)


# Said of those who work at home as well: “逆行而上、守护平安”突击队.
_AS_ALL_DO = re.compile("逆行")


_OF_HOST = re.compile("(?:武汉|湖北)[^,。;、\n]{0,10}(?:医院|疾控中心|卫生院)")


def _is_of_host(draft: Draft, host: str) -> bool:
    """Whether somebody is of a house of Hubei, or of `host`, the one that the page's opening names, whose people it may tell of."""
    house = draft.house()
    if house is None:
        return host != ""
    return is_host(house.text) or host.endswith(house.text)


OPENING = 200
"""Characters of a page in which it says what it is about."""
_PIECE = re.compile("^[ ]*[▲★■◆●▼◎※]+[ ]*(?=[\u4e00-\u9fff0-9])", re.MULTILINE)
_BULLETIN = re.compile("简报|快报|要闻|导读|动态|简讯|信息|通讯|周报|日报")
SHORTEST = 30
"""Characters of a piece of a bulletin from which on it is more than a line of its contents."""


def of_other_pieces(found: Sequence[Found], shadow: str) -> Iterator[int]:
    """The ids of those whom running text names in a piece of a bulletin that speaks of nobody who went, beside one that does:
    ▲我县11名医护人员驰援西藏 …  ▲乡镇动态 …"""
    if _BULLETIN.search(shadow, 0, OPENING) is None:
        return
    starts = [mark.start() for mark in _PIECE.finditer(shadow)]
    pieces = [
        (start, end) for start, end in pairwise([*starts, len(shadow)]) if len(shadow[start:end].strip()) >= SHORTEST
    ]
    went = [(start, end, _speaks_of_going(shadow[start:end])) for start, end in pieces]
    if not any(speaks for *_, speaks in went):
        return
    for draft, _ in found:
        if draft.source == "prose" and any(
            start <= draft.name.start < end and not speaks for start, end, speaks in went
        ):
            yield id(draft)


def _speaks_of_going(words: str) -> bool:
    return says_that_some_went(words) or _GOES.search(words) is not None
