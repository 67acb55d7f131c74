"""How far the headings of a page reach: each to the next one of its own sort, or of a sort that it stands within."""

import re
from collections.abc import Callable, Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row
from roster.rolls.words.callings import COUNTED_AS
from roster.rolls.words.lexicon import (
    BATCH,
    COUNT,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    LABEL,
    NAME,
    NUMBER,
    POST,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.vocabulary.regions import find_region

SORT, TITLED = "sort", "titled"
_SORTS = frozenset((TITLE, POST, ROLE, LABEL))
_OF_SORT = ("组", "人员", "队员", "系统")


def reaches(
    rows: Sequence[Row], any_within: Callable[[int, int], bool], is_somebodys: Callable[[int], bool], length: int
) -> dict[int, int]:
    """Where the people of each heading end, by where its row begins. `any_within` says whether somebody stands between two
    places, `is_somebodys` whether a place lies amidst a person's words, `length` is the text's.

    A number alone, right below a heading, reaches as far as that one does.
    """
    ends: dict[int, int] = {}
    open_now: list[tuple[str, list[int]]] = []  # the headings around, each with the rows that reach as far as it
    last = 0
    for row in rows:
        if row.remark or row.start < last:
            continue
        last = row.start
        named, kinds = any_within(row.start, row.end), row.kinds
        if COUNT not in kinds and (SEPARATOR not in kinds if named else is_somebodys(row.start)):
            continue  # as most rows are, which need no look at their words
        sort = _sort_of(row, named=named)
        if not sort or (not named and is_somebodys(row.start)):
            if not sort and COUNT in kinds and not named and open_now:
                _, told = open_now[-1]
                if not any_within(told[0], row.start):
                    told.append(row.start)
            continue
        _close(open_now, sort, row.start, any_within, ends)
        open_now.append((sort, [row.start]))
        if named and sort == SORT:
            open_now[-1] = (f"{SORT}:", [row.start])  # 医疗组5人：甲、乙 ends with the next heading of any sort
    for _, told in open_now:
        ends.update(dict.fromkeys(told, length))
    return ends


def _close(
    open_now: list[tuple[str, list[int]]],
    sort: str,
    start: int,
    any_within: Callable[[int, int], bool],
    ends: dict[int, int],
) -> None:
    """Close what a heading of a sort ends."""
    if open_now and open_now[-1][0] == f"{SORT}:":
        ends.update(dict.fromkeys(open_now.pop()[1], start))
        sorts = [other for other, _ in open_now]
        if sort == SORT and SORT not in sorts:
            return
    sorts = [other for other, _ in open_now]
    if sort not in sorts:
        return
    place = sorts.index(sort)
    if not place and len(open_now) == 1 and not any_within(open_now[0][1][0], start):
        open_now[0] = (TITLED, open_now[0][1])  # the page's title speaks of all its batches
        return
    for _, told in open_now[place:]:
        ends.update(dict.fromkeys(told, start))
    del open_now[place:]


def _sort_of(row: Row, *, named: bool) -> str:
    """Of which sort a heading is, '' if the row is none. `named` says that somebody stands in it."""
    head: list[Token] = []
    for token in row.tokens:
        if token.kind == COUNT or (token.kind == SEPARATOR and ":" in token.text and head):
            break
        if token.kind == NAME and named:
            return ""
        if token.kind not in (SEPARATOR, NUMBER):
            head.append(token)
    else:
        if named:
            return ""
    kinds = {token.kind for token in head}
    words = "".join([token.text for token in head])
    if BATCH in kinds:
        return "batch"
    if HOSPITAL in kinds:
        return "house"
    place = _UNIT.match(words)
    if place:
        code = find_region(place.group())
        return f"region {len(code.rstrip('0')) + 1 >> 1 if code else place.group()[-1]}"
    if words in COUNTED_AS or (kinds & _SORTS) or any(t.kind == GROUP and t.text.endswith(_OF_SORT) for t in head):
        return SORT
    if DEPARTMENT in kinds:
        return "ward"
    return "other" if words and COUNT in row.kinds else ""


_UNIT = re.compile("[\u4e00-\u9fff]{1,9}(?:省|自治区|市|州|盟|地区|县|区|旗)$")
