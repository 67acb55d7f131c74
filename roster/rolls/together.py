"""Doubts that only the entries of a text taken together raise: one name twice, numbers that differ, what all others have."""

from collections.abc import Mapping
from functools import lru_cache

from roster.rolls.doubts import RUNNING_TEXT
from roster.rolls.entries import UNSURE
from roster.rolls.reading import Entry
from roster.vocabulary.folding import fold

MOST_NAMESAKES = 50
"""People of one name beyond this many are compared with the first ones only, so that the time stays linear."""


# Entries are changed where they are: of a long text two lists of them would be too many.


def mark_repeats(entries: list[Entry]) -> None:
    """Doubt the entries that share a name: printed twice, or two people of one name."""
    places: dict[str, list[int]] = {}
    for place, entry in enumerate(entries):
        places.setdefault(fold(entry.name), []).append(place)  # 王麗娟 may be 王丽娟
    for same in places.values():
        for place in same if len(same) > 1 else ():
            others = [other for other in same[:MOST_NAMESAKES] if other != place]
            if not others:
                others = same[:1]
            alike = next((other for other in others if _may_be_one(entries[place], entries[other])), None)
            code = (
                f"namesake:{entries[others[0]].first_line}"
                if alike is None
                else f"printed-twice:{entries[alike].first_line}"
            )
            entry = entries[place]
            entries[place] = entry._replace(doubts=(*entry.doubts, code), confidence=min(entry.confidence, 0.8))


def _may_be_one(one: Entry, other: Entry) -> bool:
    if one.gender and other.gender and one.gender != other.gender:
        return False  # 李明（男）、李明（女）
    return not one.hospital or not other.hospital or _fold_house(one.hospital) == _fold_house(other.hospital)


_fold_house = lru_cache(maxsize=4096)(fold)


def doubt_counts(entries: list[Entry], lines: Mapping[int, int]) -> None:
    """Doubt the entries whose stated number differs; `lines` is entry -> line of the number."""
    for place, line in lines.items():
        entries[place] = with_doubts(entries[place], f"count-differs:{line}")


BESIDE = 3
"""Entries on either side that an entry is compared with."""


def doubt_unlike(entries: list[Entry]) -> None:
    """Doubt the entries that lack what all their neighbours have: hospital, department or position."""
    listed = [place for place, entry in enumerate(entries) if RUNNING_TEXT not in entry.doubts]
    listed.sort(key=lambda place: entries[place].start)
    said = [_says(entries[place]) for place in listed]
    titled = 2 * sum(position for _, _, position in said) > len(said)
    for at, place in enumerate(listed):
        if all(said[at]):
            continue
        beside = said[max(0, at - BESIDE) : at] + said[at + 1 : at + 1 + BESIDE]
        lacks = [field for field, own in enumerate(said[at]) if not own]
        unlike = len(beside) > BESIDE and any(all(other[field] for other in beside) for field in lacks)
        if unlike or (titled and not said[at][-1]):
            entries[place] = with_doubts(entries[place], "unlike-neighbours")


def _says(entry: Entry) -> tuple[bool, bool, bool]:
    return bool(entry.hospital), bool(entry.department), bool(entry.title or entry.post)


def with_doubts(entry: Entry, *doubts: str) -> Entry:
    """An entry with doubts by which it is no longer confident."""
    return entry._replace(doubts=(*entry.doubts, *doubts), confidence=min(entry.confidence, UNSURE))
