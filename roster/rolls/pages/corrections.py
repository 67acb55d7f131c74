"""Whom a page names only to say that somebody else is meant or went instead, and whom a line of a list tells as its reserves."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from roster.rolls.drafts import Draft
from roster.rolls.reading import Span

_RIGHT = "(?:应为|应改为|应更正为|更正为|更换为|改为|替换为|换成|变更为|调整为)"
_WRONG = re.compile(
    f'("[^"\\n]{{2,60}}")[ ]*{_RIGHT}|误[写印登排载]?(?:为|成)[ ]*("[^"\\n]{{2,60}}")'
    f'|原(?:名单|文|稿)中?的?([^"。;\\n]{{2,40}}?){_RIGHT}'
)
_SAYS_WRONG = ("为", "误", "换成")
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
    replaced, notes, reserves = (
        _Stretches(found) for found in (_replaced(shadow), _spans(_NOTE, shadow), _spans(_RESERVES, shadow))
    )
    if not (replaced or notes or reserves):
        return set()
    listed = {draft.name.text for draft in drafts if draft.name.start not in notes}
    left_out = set()
    for draft in drafts:
        start = draft.name.start
        again = draft.name.text in listed and start in notes
        if again or start in replaced or (draft.source != "prose" and start in reserves):
            left_out.add(id(draft))
    return left_out


def _replaced(shadow: str) -> Iterator[Span]:
    """The stretches that name those whom a correction replaces."""
    if "原" not in shadow and '"' not in shadow:
        return
    for pattern in (_WRONG, _REPLACED) if any(word in shadow for word in _SAYS_WRONG) else (_REPLACED,):
        for found in pattern.finditer(shadow):
            yield found.span(found.lastindex or 0)


def _spans(pattern: re.Pattern[str], shadow: str) -> Iterator[Span]:
    return (found.span() for found in pattern.finditer(shadow))


class _Stretches:
    """Stretches of a text, of which a place lies in some or in none."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))  # one may lie within another

    def __bool__(self) -> bool:
        return bool(self._starts)

    def __contains__(self, place: int) -> bool:
        before = bisect_right(self._starts, place)
        return before > 0 and place < self._ends[before - 1]
