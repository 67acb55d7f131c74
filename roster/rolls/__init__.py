"""The reader of printed rolls: text in, entries and an account of every character out. No Django in here.

The reader is loaded when it is first asked for: the process that opens one foreign file (files/extract.py) needs none of it,
and would spend its first second on it."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from roster.rolls.reader import read_roll
    from roster.rolls.reading import CONFIDENT, Count, Entry, Reading, Segment

__all__ = ["CONFIDENT", "Count", "Entry", "Reading", "Segment", "read_roll"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = "roster.rolls.reader" if name == "read_roll" else "roster.rolls.reading"
    found = globals()[name] = getattr(import_module(home), name)
    return found
