"""Cells of a table by themselves: what a column's head announces, which cells name nobody, which rows are somebody's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from roster.rolls.lattice import Token
from roster.rolls.lexicon import HOSPITAL, Lexicon
from roster.rolls.pieces import LABELS
from roster.rolls.rows import read_row
from roster.rolls.shadow import NOTHING

EMPTY = frozenset(("", "无", "/", "-", "--", "---", "\\", "暂无", "未填", "同上", "〃", '"'))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's place in the text, without blanks around it, and its words."""

    start: int
    end: int
    text: str


LONGEST_LABEL = 30


def label_of(words: str) -> str | None:
    """The field that a column's head announces, '' for one that is read over, None if it is no such head."""
    if len(words) > LONGEST_LABEL:
        return None
    plain = re.sub(rf"[\s*#{NOTHING}]+", "", words)
    return LABELS.get(plain, LABELS.get(re.sub(r"\(.*\)$", "", plain)))


def only_hospital(cells: Sequence[Cell], shadow: str, lexicon: Lexicon) -> Token | None:
    """The institution that is all a row says, wherever its cell stands: it heads the rows below."""
    filled = [cell for cell in cells if cell.text]
    return institution_of(filled[0], shadow, lexicon) if len(filled) == 1 else None


def institution_of(cell: Cell, shadow: str, lexicon: Lexicon) -> Token | None:
    """The institution that fills a cell, if one does."""
    if not cell.text.endswith(_ENDS_OF_INSTITUTIONS) or len(cell.text) < SHORTEST_INSTITUTION:
        return None
    tokens = read_row(shadow, cell.start, cell.end, lexicon, 0).tokens
    return tokens[0] if len(tokens) == 1 and tokens[0].kind == HOSPITAL else None


_ENDS_OF_INSTITUTIONS = ("院", "区", "部", "中心", "站", "所", "室", "局")
SHORTEST_INSTITUTION = 4


def is_of_somebody(cells: Sequence[Cell], columns: Sequence[str]) -> bool:
    """Whether a row that names nobody gives a position, or two things more, as only a person's row does."""
    told: set[str] = set()
    for cell, column in zip(cells, columns, strict=False):
        if column == "name" and is_no_name(cell) and cell.text not in EMPTY:
            return False
        if column in _TOLD_OF_PEOPLE and cell.text not in EMPTY and label_of(cell.text) is None:
            told.add(column)
    return len(told) > 1 or not told.isdisjoint(("title", "post", "position"))


_TOLD_OF_PEOPLE = frozenset(("hospital", "department", "title", "post", "position"))


# Sums, heads, and what stands below a table for those who sign it.
_NO_NAMES = frozenset((
    "合计", "总计", "小计", "姓名", "备注", "共计", "人数", "单位", "无", "盖章", "公章", "单位盖章", "签字", "签章", "签名",
    "填表人", "制表人", "审核人", "负责人",
))  # fmt: skip


def is_no_name(cell: Cell) -> bool:
    return re.sub(rf"[ ():{NOTHING}]", "", cell.text) in _NO_NAMES
