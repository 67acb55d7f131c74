"""Poems on a page: lines of five or seven characters with a mark behind each, and who signs them. Nobody in them is an entry."""

import re
from collections.abc import Sequence
from itertools import groupby

from roster.rolls.rows.row import Row
from roster.rolls.text.shadow import NOTHING

_HAN = "[\u4e00-\u9fff]"
_LINES = re.compile(rf"[ ]*(?:(?:{_HAN}{{7}}[,。!?;][ {NOTHING}]*)+|(?:{_HAN}{{5}}[,。!?;][ {NOTHING}]*)+)")
_MARKS = re.compile("[,。!?;]")
_SIGNED = re.compile(rf"[ ]*-{{1,4}}[ ]*{_HAN}(?:[ ]?{_HAN}){{1,3}}[ ]*")
FEWEST = 4
"""Lines below each other from which on they are a poem."""
LONGEST = 80


def set_poems_apart(rows: Sequence[Row], shadow: str) -> None:
    """Make remarks of the rows of a poem, and of the name behind a dash right below it: …勋章授予逆行人。 / ——某某."""
    if "," not in shadow:
        return
    words = [shadow[row.start : min(row.end, row.start + LONGEST)] for row in rows]
    for lined, run in groupby(range(len(rows)), key=lambda at: _LINES.fullmatch(words[at]) is not None):
        places = list(run) if lined else []
        if sum(len(_MARKS.findall(words[at])) for at in places) < FEWEST:
            continue
        below = places[-1] + 1
        if below < len(rows) and _SIGNED.fullmatch(words[below]):
            places.append(below)
        for at in places:
            rows[at].remark = True
