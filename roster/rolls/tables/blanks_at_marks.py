"""Pages that set every comma and full stop apart by blanks (来自某医院 , 是护士长 。): they are laid anew without those blanks."""

import re

from roster.rolls.tables.relay import Relaid

_MARKS = ",，。、;；!！?？"
_APART = re.compile(f'(?<=[\u4e00-\u9fff0-9a-zA-Z)）”"]) (?=[{_MARKS}])')
_BLANKS = re.compile(f'(?<=[\u4e00-\u9fff0-9a-zA-Z)）”"]) +(?=[{_MARKS}])|(?<=[{_MARKS}]) +(?=[^\\s])')
_ANY = re.compile(f"[{_MARKS}]")
FEWEST, MOST_SHARE = 5, 0.6
"""Marks set apart, and their share of all marks of the page, from which on it is how the page is set."""


def without_blanks_at_marks(text: str) -> Relaid | None:
    """The text laid anew without the blanks around its marks, None where it is not set so."""
    if text.count(" ,") + text.count(" ，") + text.count(" 。") + text.count(" 、") < FEWEST:
        return None
    apart = sum(1 for _ in _APART.finditer(text))
    if apart < FEWEST or apart < MOST_SHARE * sum(1 for _ in _ANY.finditer(text)):
        return None
    return Relaid.without(text, _BLANKS)
