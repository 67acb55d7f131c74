"""Scores of readings against known truth."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from roster.rolls.doubts import gettext_noop
from roster.rolls.reading import CONFIDENT, Entry
from roster.rolls.text.shadow import shadow
from roster.vocabulary.hospitals import plain_name
from roster.vocabulary.region_aliases import SUCCESSORS

SCORED = ("hospital", "department", "title", "post", "role", "region", "batch")

NOT_READ = gettext_noop("%(roll)s: %(name)s not read")
NOBODY = gettext_noop("%(roll)s: %(name)s read, but nobody of that name is printed (%(confidence)s)")
OTHERWISE = gettext_noop("%(roll)s: %(name)s %(field)s is “%(printed)s”, read “%(read)s” (%(confidence)s)")


class Miss(NamedTuple):
    """What was not read as it is printed: one of the messages above, still to be translated, and what to put into it."""

    message: str
    values: dict[str, object]

    def __str__(self) -> str:
        return self.message % self.values

    @property
    def confidence(self) -> float:
        """How sure the reader was of it; 0 of whom it did not read."""
        return float(str(self.values.get("confidence", 0)))


@dataclass(slots=True)
class Score:
    """Counts over any number of rolls. A field is scored on the people whose truth speaks of it: `asked` and `right` count
    those of them who were found; `printed` all whose truth gives it a value, `given` the values that were read, also
    for entries that are nobody, and `hit` the values that are right."""

    expected: int = 0
    read: int = 0
    found: int = 0
    confident: int = 0
    confident_right: int = 0
    asked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    printed: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    hit: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of the people printed whose name was read exactly."""
        return self.found / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """Share of the entries read that are people printed."""
        return self.found / self.read if self.read else 1.0

    def share(self, name: str) -> float:
        """Share of the found people whose field is exactly right; 0 where nobody was found of those whose field is printed."""
        return self.right[name] / self.asked[name] if self.asked[name] else float(not self.printed[name])

    def field_recall(self, name: str) -> float:
        """Share of the values printed, whether or not their people were found, that were read exactly."""
        return self.hit[name] / self.printed[name] if self.printed[name] else 1.0

    def field_precision(self, name: str) -> float:
        """Share of the values read that are those printed for their people."""
        return self.hit[name] / self.given[name] if self.given[name] else 1.0

    def add(self, roll: str, entries: Sequence[Entry], truth: Iterable[Mapping[str, Any]]) -> None:
        """Count one roll. `truth` has an entry for each person: its name, and the fields to be scored."""
        left = list(entries)
        wanted = list(truth)
        self.expected += len(wanted)
        self.read += len(left)
        for person in wanted:
            self.printed.update(name for name in SCORED if person.get(name))
            entry = _take(left, person)
            if entry is None:
                self.misses.append(Miss(NOT_READ, {"roll": roll, "name": person["name"]}))
                continue
            self.found += 1
            self._compare(roll, entry, person)
        for entry in left:
            self.given.update(name for name in SCORED if getattr(entry, name))
            self.confident += entry.confidence >= CONFIDENT
            self.misses.append(Miss(NOBODY, {"roll": roll, "name": entry.name, "confidence": entry.confidence}))

    def _compare(self, roll: str, entry: Entry, person: Mapping[str, Any]) -> None:
        all_right = True
        for name in SCORED:
            if person.get(name) is None:
                continue  # the truth does not speak of it
            self.asked[name] += 1
            value = getattr(entry, name)
            self.given[name] += bool(value)
            if value == person[name] or (person[name] and name in _ALIKE and _ALIKE[name](value, person[name])):
                self.right[name] += 1
                self.hit[name] += bool(value)
            else:
                all_right = False
                told = {"field": name, "printed": person[name], "read": value, "confidence": entry.confidence}
                self.misses.append(Miss(OTHERWISE, {"roll": roll, "name": entry.name, **told}))
        if entry.confidence >= CONFIDENT:
            self.confident += 1
            self.confident_right += all_right


def _same_batch(read: str, truth: str) -> bool:
    """Whether a batch that was read is the one of a truth that gives its number alone (第三批)."""
    return truth.endswith(("批", "批次")) and read.startswith(truth)


def _same_region(read: str, truth: str) -> bool:
    """Whether a code that was read is that of the truth's unit, which may give its first digits alone (1502) or a code
    that was its own when the roll was printed (520522 for what is 520581 today)."""
    return SUCCESSORS.get(truth, truth).ljust(CODE_DIGITS, "0") == read


CODE_DIGITS = 6


def _same_hospital(read: str, truth: str) -> bool:
    """Whether an institution's own name was read of a truth that keeps the city before it (上海市松江区中心医院)."""
    own = plain_name(shadow(truth))  # whose characters are one for one
    return read == truth[len(truth) - len(own) :]


_ALIKE = {"hospital": _same_hospital, "batch": _same_batch, "region": _same_region}


def _take(left: list[Entry], person: Mapping[str, Any]) -> Entry | None:
    same = [entry for entry in left if entry.name == person["name"]]
    if not same:
        return None
    best = max(same, key=lambda entry: sum(getattr(entry, name) == person.get(name) for name in SCORED))
    # By identity: two entries may be equal in every field and still be two.
    del left[next(place for place, entry in enumerate(left) if entry is best)]
    return best
