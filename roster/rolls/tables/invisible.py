"""Texts with characters that print nothing (U+200B, U+FEFF, U+2060, …): they are laid anew without them."""

import re

from roster.rolls.tables.relay import Relaid
from roster.rolls.text.shadow import INVISIBLE

_ANY = re.compile(f"[{INVISIBLE}]+")


def without_invisible(text: str) -> Relaid | None:
    """The text laid anew without what prints nothing, None where there is no such character: wherever one stands, within a
    word or between two, the page reads as it looks."""
    if text.isascii() or _ANY.search(text) is None:
        return None
    made = Relaid()
    pieces: list[str] = []
    low = 0
    for found in _ANY.finditer(text):
        pieces.append(text[low : found.start()])
        made.places.extend(range(low, found.start()))
        low = found.end()
    pieces.append(text[low:])
    made.places.extend(range(low, len(text)))
    made.text = "".join(pieces)
    return made
