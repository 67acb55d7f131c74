"""Numbered sections of a page that say what help was sent where, below the section of a house: they are none of that house's."""

import re
from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.trust import HEADING_UNREAD
from roster.rolls.words.lexicon import HOSPITAL

_ORDINAL = "[ ]*[(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[、.)][ ]*"
# 3.支援方舱：, 四、抽调隔离点采样（2人）
_OF_HELP = re.compile(
    f"(?m)^({_ORDINAL})(?:[对]?口?支援|驰援|增援|援助|抽调|派驻|进驻|下派|派往|支持)(?![^:\\n]{{0,20}}(?:医院|院区|卫生院)[ ]*(?::|$))[^:,。;\\n]{{2,16}}(?::|$)"
)
_HELPS = ("援", "抽调", "驻", "派", "支持")
_NUMBERED = re.compile(f"(?m)^{_ORDINAL}")
_NUMERALS = re.compile("[0-9一二三四五六七八九十]+")
_HELPED = re.compile("[ ]*(?:对口)?支援[ ]*(?:[(][^()]{1,8}[)])?[ ]*(?::|$)", re.MULTILINE)


def leave_sections_of_help(drafts: Sequence[Draft], shadow: str) -> None:
    """Take from the people of such a section the house that heads another section numbered as theirs is, and doubt those of a
    section that a house heads which may be the helper as well as the helped: 5.某医院支援：甲."""
    if not any(word in shadow for word in _HELPS):
        return
    helping = [(found.start(), _style(found.group(1))) for found in _OF_HELP.finditer(shadow)]
    for draft in drafts:
        if not draft.inherited:
            continue
        house = next((token for token in draft.inherited if token.kind == HOSPITAL), None)
        if house is None or house.start > draft.name.start or draft.source == "prose":
            continue
        if _HELPED.match(shadow, house.end):
            draft.doubts.append(HEADING_UNREAD)
        section = max([start for start, _ in helping if start <= draft.name.start], default=-1)
        if section < house.end or draft.has(HOSPITAL):
            continue
        style = dict(helping)[section]
        heads = _NUMBERED.match(shadow, shadow.rfind("\n", 0, house.start) + 1)
        if heads is None or _style(heads.group()) != style or _ends_before(section, draft, style, shadow):
            continue
        draft.inherited = [token for token in draft.inherited if token.kind != HOSPITAL]
        draft.doubts.append(HEADING_UNREAD)


def _style(ordinal: str) -> str:
    """How a heading is numbered: 3. as 1. is."""
    return _NUMERALS.sub("#", ordinal.strip())


def _ends_before(section: int, draft: Draft, style: str, shadow: str) -> bool:
    """Whether another section numbered like one opens between it and somebody."""
    return any(_style(found.group()) == style for found in _NUMBERED.finditer(shadow, section + 1, draft.name.start))
