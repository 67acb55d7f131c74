"""Which stretch of the original is whose: entries are divided and joined, made of what was not read, and what is no
roster is set aside. Whatever a stretch leaves over when it is read by itself stays in sight as unread."""

import itertools
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Max, Q

from roster.actions.intake.headings import inherit
from roster.actions.intake.review import Decision, change, same_name, touch
from roster.actions.intake.stretches import (
    ASIDE,
    TAKEN,
    UNREAD,
    free,
    made_of,
    paragraphs,
    replaced,
    row_entries,
    with_lines_below,
)
from roster.models import Intake, IntakeEntry
from roster.rolls.accounting import line_starts

MARKS = (
    "|",
    "¦",
    "‖",
    "※",
    "§",
)  # between the people of an entry that is to be divided: the first that it does not print
OF_PLACE = ("hospital", "hospital_printed", "region")
OF_TEAM = ("batch",)  # stands above the entry, and so above each of its parts
OF_ONE = ("id", "name", "gender", "ethnic_group", "party_member")  # what two people of one row do not share


@dataclass(frozen=True)
class Leftover:
    """A stretch of a text, or a row of a sheet, that became no entry. `key` is where it begins in the text, or which
    of the sheet's remaining rows it is: it leads there as long as nothing is made of it."""

    key: int
    kind: str
    line: int
    text: str
    sheet: str = ""

    @property
    def end(self) -> int:
        return self.key + len(self.text)

    @property
    def is_aside(self) -> bool:
        return self.kind == ASIDE


def leftovers(intake: Intake) -> list[Leftover]:
    """Returns what was not read and what was set aside as no roster, in the order of the original."""
    if intake.is_sheet:
        rows = enumerate(intake.segments)
        return [
            Leftover(key, row["kind"], row["line"], row["text"], row["sheet"])
            for key, row in rows
            if row["kind"] in (UNREAD, ASIDE)
        ]
    starts = line_starts(intake.text)
    found = []
    for start, end, kind, _entry in intake.segments:
        for low, high in paragraphs(intake.text, start, end) if kind in (UNREAD, ASIDE) else ():
            words = intake.text[low:high]
            key = low + len(words) - len(words.lstrip())
            found.append(Leftover(key, kind, bisect_right(starts, key), words.strip()))
    return found


def locked(intake: Intake) -> Intake:
    return Intake.objects.select_for_update(of=("self",)).defer("file").get(pk=intake.pk)


def find(intake: Intake, key: int, kind: str) -> Leftover:
    """Returns one of the leftovers. Raises ValueError when something else was made of it meanwhile."""
    found = next((one for one in leftovers(intake) if (one.key, one.kind) == (key, kind)), None)
    if found is None:
        raise ValueError(key)
    return found


def mark(intake: Intake, one: Leftover, kind: str) -> None:
    if intake.is_sheet:
        intake.segments[one.key]["kind"] = kind
    else:
        intake.segments = replaced(intake.segments, one.key, one.end, [[one.key, one.end, kind, -1]])


@transaction.atomic
def set_aside(intake: Intake, key: int) -> None:
    """Says that an unread stretch is no roster. Raises ValueError when it is not unread any more."""
    intake = locked(intake)
    mark(intake, find(intake, key, UNREAD), ASIDE)
    save(intake)


@transaction.atomic
def set_all_aside(intake: Intake) -> int:
    """Says that all that is still unread is no roster; returns how many places."""
    intake = locked(intake)
    places = [one for one in leftovers(intake) if not one.is_aside]
    for one in places:
        mark(intake, one, ASIDE)
    save(intake)
    return len(places)


@transaction.atomic
def take_back(intake: Intake, key: int) -> None:
    """Makes what was set aside unread again. Raises ValueError when it is not set aside any more."""
    intake = locked(intake)
    mark(intake, find(intake, key, ASIDE), UNREAD)
    save(intake)


def save(intake: Intake) -> None:
    intake.version += 1
    intake.save(update_fields=["segments", "version"])


@transaction.atomic
def add_unread(intake: Intake, key: int) -> list[IntakeEntry]:
    """Makes entries of an unread stretch, at least one, which a person then completes. Raises ValueError when it is
    not unread any more."""
    intake = locked(intake)
    one = find(intake, key, UNREAD)
    if not intake.is_sheet:
        made = made_of(intake, (one.key, with_lines_below(intake, one.key, one.end)))
        inherit(intake, made)
        return settle(intake, made)
    mark(intake, one, TAKEN)
    return settle(intake, row_entries(one.text, one.line, one.sheet))


@transaction.atomic
def add(intake: Intake, first_line: int, last_line: int) -> list[IntakeEntry]:
    """Makes entries of these lines of the text, as they are read by themselves; at least one, which a person then
    completes. What is an entry's stays its own. Raises ValueError for lines that are not in the text, or in which all
    is an entry's."""
    intake = locked(intake)
    starts = [*line_starts(intake.text), len(intake.text) + 1]
    if intake.is_sheet or not 1 <= first_line <= last_line < len(starts):
        raise ValueError(first_line)
    stretches = list(free(intake, starts[first_line - 1], starts[last_line] - 1))
    if not stretches:
        raise ValueError(first_line)
    made = made_of(intake, *stretches)
    inherit(intake, made)
    return settle(intake, made)


def settle(intake: Intake, made: list[IntakeEntry]) -> list[IntakeEntry]:
    """Saves new entries behind those that there are, and matches them."""
    position = intake.entries.aggregate(last=Max("position"))["last"]
    for number, entry in enumerate(made, (-1 if position is None else position) + 1):
        entry.intake, entry.position = intake, number
    IntakeEntry.objects.bulk_create(made)
    intake.save(update_fields=["segments"])
    touch(intake, Q(pk__in=[entry.pk for entry in made]))
    return made


def stretch(entry: IntakeEntry) -> tuple[int, int]:
    """Returns from where to where an entry stands in the text; by its lines where it was joined or written by hand."""
    if entry.spans:
        return entry.spans["start"], entry.spans["end"]
    starts = [*line_starts(entry.intake.text), len(entry.intake.text) + 1]
    return starts[entry.first_line - 1], starts[entry.last_line] - 1


def words_of(entry: IntakeEntry) -> str:
    """Returns the words of an entry that can be divided."""
    return entry.printed if entry.intake.is_sheet else entry.intake.text[slice(*stretch(entry))].strip("\n")


def divider(words: str) -> str:
    return next(one for one in (*MARKS, "\x1f") if one not in words)


class NotDivided(ValueError):
    """Nothing is marked in the words, or they are not the entry's."""


def cuts(words: str, given: str) -> Iterator[int]:
    """Yields where in the words the marks of `given` stand. Blanks do not count, since a browser may change them.
    Raises NotDivided."""
    sign = divider(words)
    given = given.replace("｜", sign) if "｜" not in words else given
    parts = ["".join(part.split()) for part in given.split(sign)]
    places = [place for place, letter in enumerate(words) if not letter.isspace()]
    if "".join(parts) != "".join(words.split()) or len(parts) < 2 or not all(parts):
        raise NotDivided(given)
    at = 0
    for part in parts[:-1]:
        at += len(part)
        yield places[at]


@transaction.atomic
def split(entry: IntakeEntry, given: str, *, version: int, actor: AbstractBaseUser | None) -> list[IntakeEntry]:
    """Divides an entry where marks stand in its words (`given`) and reads each part anew; what a part does not say of
    the hospital and the batch it has from the whole, and a row's part all that two people can share. Raises Conflict and
    NotDivided."""
    words = words_of(entry)
    at = [0, *cuts(words, given), len(words)]
    parts = list(itertools.pairwise(at))
    change(entry, version=version, actor=actor, decision=Decision.NOT_ROSTER)
    entry.delete()
    intake = locked(entry.intake)
    made = []
    if intake.is_sheet:
        shared = {name: value for name, value in entry.fields.items() if name not in OF_ONE}
        for start, end in parts:
            made += row_entries(words[start:end], entry.first_line, entry.sheet)
    else:
        begin = intake.text.index(words, stretch(entry)[0])
        shared = {name: entry.fields[name] for name in (*OF_PLACE, *OF_TEAM) if name in entry.fields}
        for start, end in parts:
            made += made_of(intake, (begin + start, begin + end))
    for one in made:
        own_place = not intake.is_sheet and "hospital" in one.fields
        one.fields = {name: value for name, value in shared.items() if not own_place or name in OF_TEAM} | one.fields
        if "hospital" in one.fields:
            one.doubts = [doubt for doubt in one.doubts if doubt != "no-hospital"]
    settle(intake, made)
    touch(intake, same_name(entry))
    return made


@transaction.atomic
def join(entry: IntakeEntry, *, version: int, actor: AbstractBaseUser | None) -> IntakeEntry:
    """Makes one entry of this and the next below it: the next one's fields fill what this one does not say. Raises
    Conflict, and ValueError when there is no next."""
    later = entry.intake.entries.waiting().filter(first_line__gte=entry.first_line).exclude(pk=entry.pk)
    following = later.order_by("first_line", "position").first()
    if following is None:
        raise ValueError(entry.pk)
    fields = {**following.fields, **entry.fields}
    change(
        entry,
        version=version,
        actor=actor,
        fields=fields,
        printed=f"{entry.printed}\n{following.printed}",
        last_line=max(entry.last_line, following.last_line),
        spans=both(entry.spans, following.spans),
        # To join answers no question about who this is; only a hospital may have come to it.
        doubts=[doubt for doubt in entry.doubts if doubt != "no-hospital" or "hospital" not in fields],
    )
    following.delete()
    touch(entry.intake, same_name(entry) | same_name(following))
    return entry


def both(one: dict, other: dict) -> dict:
    """Returns the places of two entries as those of one; none where either has none."""
    if not one or not other:
        return {}
    pieces = {**other["pieces"], **one["pieces"]}
    return {"start": min(one["start"], other["start"]), "end": max(one["end"], other["end"]), "pieces": pieces}
