"""Cells of CSV and of what is pasted from a sheet that hold a line end, and are quoted for it: "通辽市医院⏎内科"."""

import re

from roster.rolls.words.terms import TITLE

NOTHING = "\u200b"  # as in text/shadow.py, which looks at quoted cells first

_LONGEST = 400
"""Characters of a cell that holds line ends, so that a lone quotation mark takes no more of a text."""
_CELL = re.compile(
    rf'(?<![^\n,\t;])"(?=[^"\n]{{0,{_LONGEST}}}(?:""[^"\n]{{0,{_LONGEST}}}){{0,8}}\n)((?:[^"]|""){{1,{_LONGEST}}}+)"(?=[ ]*(?:[,\t;\n]|\Z))'
)
_PARTS = frozenset(",\t;")
_BESIDE = re.compile("[ ]*[,\t;]")
_LINE_END = re.compile("([\u4e00-\u9fff]{0,8})([ ]?\n)([\u4e00-\u9fff]{0,8})")


def _joined(found: re.Match[str]) -> str:
    """A line end as a blank, or as nothing within a title: 主管⏎护师."""
    before, end, after = found.groups()
    whole = TITLE.fullmatch(before + after) is not None and before and after
    return before + (NOTHING if whole else " ") * len(end) + after


def with_cells_closed(text: str, shadow: str) -> str:
    """The shadow with a blank for each line end within a quoted cell, and no quotation marks inside of it. Quotation marks
    are looked for in the text, for the shadow has them for “ and ” as well."""
    if '"' not in text or "\n" not in text:
        return shadow
    parts: list[str] = []
    low = 0
    for found in _CELL.finditer(text):
        start, end = found.span(1)
        before = text[found.start() - 1] if found.start() else "\n"
        if before not in _PARTS and _BESIDE.match(text, found.end()) is None:
            continue  # a line in quotation marks
        inside = _LINE_END.sub(_joined, shadow[start:end].replace('"', "'"))
        parts += [shadow[low:start], inside]
        low = end
    return "".join([*parts, shadow[low:]]) if parts else shadow
