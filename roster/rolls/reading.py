"""What a reading of a printed roll consists of."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

Span = tuple[int, int]

ENTRY, CONTEXT, PROSE, UNREAD = "entry", "context", "prose", "unread"
KINDS = (ENTRY, CONTEXT, PROSE, UNREAD)

FIELDS = ("name", "hospital", "department", "title", "post", "role", "region", "batch")

CONFIDENT = 0.9
"""Entries at or above this confidence are meant to be right without a person's look."""


# Tuples, since a roll makes thousands of each and a frozen dataclass sets each of its fields by a call.
class Entry(NamedTuple):
    """One person of a roll. Texts are '' where the roll does not say; offsets are characters of the text read."""

    name: str
    hospital: str = ""
    hospital_printed: str = ""
    department: str = ""
    title: str = ""
    post: str = ""
    role: str = ""
    region: str = ""
    batch: str = ""
    gender: str = ""
    ethnic_group: str = ""
    party_member: bool | None = None
    confidence: float = 0.0
    doubts: tuple[str, ...] = ()
    pieces: Mapping[str, tuple[Span, ...]] = MappingProxyType({})
    start: int = 0
    end: int = 0
    first_line: int = 1
    last_line: int = 1
    printed: str = ""

    @property
    def spans(self) -> dict[str, Span]:
        """Each printed field with the stretch from its first piece to its last."""
        return {field: (pieces[0][0], pieces[-1][1]) for field, pieces in self.pieces.items()}


class Segment(NamedTuple):
    """A stretch of the text and what became of it. `line` counts from 1, as editors do; `entry` is the entry's index, or -1."""

    start: int
    end: int
    line: int
    text: str
    kind: str
    entry: int = -1


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people that the text states, and how many were read where it applies: those whose words begin
    within `reach`, and of whom one of the fields `among` is `word`; all of them where it counts no one word's."""

    stated: int
    read: int
    text: str
    start: int
    end: int
    reach: Span = (0, 0)
    word: str = ""
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read. The texts of `segments`, joined, are the text that was given."""

    entries: tuple[Entry, ...]
    context: tuple[Segment, ...]
    prose: tuple[Segment, ...]
    unread: tuple[Segment, ...]
    counts: tuple[Count, ...]
    segments: tuple[Segment, ...] = ()
