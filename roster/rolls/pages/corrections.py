"""Whom a page names only to say that somebody else is meant or went instead, and whom a line of a list tells as its reserves."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.drafts import Draft
from roster.rolls.reading import Span

_RIGHT = "(?:应为|应改为|应更正为|更正为|更换为|改为|替换为|换成|变更为|调整为)"
_WRONG = re.compile(
    f'("[^"\\n]{{2,60}}")[ ]*{_RIGHT}|误[写印登排载]?(?:为|成)[ ]*("[^"\\n]{{2,60}}")'
    f'|原(?:名单|文|稿)中?的?([^"。;\\n]{{2,40}}?){_RIGHT}'
)
# 原队员某某（某院）因病未能出发，由某院某某接替。
_REPLACED = re.compile(
    "原(?:定|派|选派)?的?(?:队员|人员|成员|医生|护士|名单中的?)([^。;\\n]{2,40}?)[,]?(?:因|由于|改由|由)[^。;\\n]{2,60}?(?:接替|替换|顶替|替代|代替|替补|参加|出征|前往)"
)
_NOTE = re.compile("\\([^()\\n]{0,8}原(?:名单|文|稿)[^()\\n]*\\)")
_RESERVES = re.compile(
    "(?:后备|预备|候补|替补|待命)(?:队员|人员|成员)?(?:[0-9一二三四五六七八九十]{1,3}[名人位])?[:为是有]"
    "[^。\\n;]*(?:;(?![^;:。\\n]{1,12}:)[^。\\n;]*)*"
)


def of_corrections(drafts: Sequence[Draft], shadow: str) -> set[int]:
    """The ids of those whom a correction names as the wrong ones, of those who were replaced, of those whom a note on the list
    names once more, and of a line's reserves."""
    replaced = list(_replaced(shadow))
    notes = [found.span() for found in _NOTE.finditer(shadow)]
    reserves = [found.span() for found in _RESERVES.finditer(shadow)]
    if not (replaced or notes or reserves):
        return set()
    left_out = set()
    for draft in drafts:
        start = draft.name.start
        again = _is_within(start, notes) and any(
            other.name.text == draft.name.text and not _is_within(other.name.start, notes) for other in drafts
        )
        if again or _is_within(start, replaced) or (draft.source != "prose" and _is_within(start, reserves)):
            left_out.add(id(draft))
    return left_out


def _replaced(shadow: str) -> Iterator[Span]:
    """The stretches that name those whom a correction replaces."""
    for pattern in (_WRONG, _REPLACED) if "原" in shadow or '"' in shadow else ():
        for found in pattern.finditer(shadow):
            yield found.span(found.lastindex or 0)


def _is_within(place: int, stretches: Sequence[Span]) -> bool:
    return any(start <= place < end for start, end in stretches)
