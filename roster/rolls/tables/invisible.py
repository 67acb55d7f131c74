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
    return Relaid.without(text, _ANY)
