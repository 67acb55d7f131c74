"""The reader of printed rolls: text in, entries and an account of every character out. No Django in here."""

from roster.rolls.reader import read_roll
from roster.rolls.reading import CONFIDENT, Count, Entry, Reading, Segment

__all__ = ["CONFIDENT", "Count", "Entry", "Reading", "Segment", "read_roll"]
