"""The decisions on which an entry's match rests: what they say, whose they are, and how they are taken back."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from roster.actions.intake.places import ASK, NEW, NONE
from roster.actions.intake.review import printed_of
from roster.models import Batch, Change, Distinction, Hospital, HospitalName, Intake, IntakeEntry, Revision, Staff
from roster.vocabulary.folding import fold


@dataclass
class Decided:
    """A decision in words; by whom and when, or in which revision of the roster; what its button sends."""

    words: str
    name: str
    value: str
    who: str = ""
    at: dt.datetime | None = None
    revision: Revision | None = None


class Decisions:
    """The decisions about some entries of an intake, found with a few queries for all of them."""

    def __init__(self, intake: Intake, entries: list[IntakeEntry]) -> None:
        waiting = [entry for entry in entries if not entry.revision_id]
        self.choices = intake.choices
        self.hands = intake.choices.get("hands", {})
        chosen = {kind: set(intake.choices.get(kind, {}).values()) - {NEW, NONE, ASK} for kind in ("hospital", "batch")}
        answers = {entry.answers.get("person", NEW) for entry in waiting} - {NEW}
        self.records = {
            "hospital": Hospital.objects.in_bulk(list(chosen["hospital"])),
            "batch": Batch.objects.in_bulk(list(chosen["batch"])),
            "person": Staff.objects.in_bulk(list(answers)),
        }
        self.names = self.stored_names(waiting)
        self.pairs = self.told_apart(waiting)
        made = [one.pk for one in self.names.values()] + [one.pk for pairs in self.pairs.values() for one in pairs]
        creations = Change.objects.filter(record__in=made, action=Change.Action.CREATE)
        self.made = {one.record: one.revision for one in creations.select_related("revision__actor")}

    @staticmethod
    def stored_names(entries: list[IntakeEntry]) -> dict[str, HospitalName]:
        """The names, by their keys, that lead to a hospital of another name."""
        keys = {fold(printed_of(entry, "hospital")) for entry in entries if entry.hospital_id}
        rows = HospitalName.objects.filter(key__in=keys).select_related("hospital")
        return {one.key: one for one in rows if fold(one.hospital.name) != one.key}

    @staticmethod
    def told_apart(entries: list[IntakeEntry]) -> dict[str, list[Distinction]]:
        """The pairs of two people, by either of them."""
        people = [entry.staff_id for entry in entries if entry.staff_id]
        found: dict[str, list[Distinction]] = {}
        rows = Distinction.objects.filter(first__in=people) | Distinction.objects.filter(second__in=people)
        for one in rows.select_related("first", "second").order_by("pk"):
            found.setdefault(one.first_id, []).append(one)
            found.setdefault(one.second_id, []).append(one)
        return found

    def of(self, entry: IntakeEntry) -> list[Decided]:
        """Returns what was decided of one entry; nothing of one that is committed."""
        if entry.revision_id:
            return []
        found = [*self.of_person(entry), *self.of_place(entry, "hospital"), *self.of_place(entry, "batch")]
        return found + self.of_pairs(entry)

    def of_person(self, entry: IntakeEntry) -> list[Decided]:
        answer = entry.answers.get("person", "")
        if not answer:
            return []
        person = self.records["person"].get(answer)
        words = _("This is another person than those of the same name.")
        if answer != NEW:
            words = _("This is %(person)s of the roster.") % {"person": person or "?"}
        return [by_hand(words, "forget", "person", entry.answers.get("hand"))]

    def of_place(self, entry: IntakeEntry, kind: str) -> list[Decided]:
        printed = printed_of(entry, kind)
        chosen = self.choices.get(kind, {}).get(fold(printed), ASK)
        if chosen != ASK:
            found = getattr(entry, kind) if chosen == NEW else None  # made by now, by another intake
            words = self.meaning(kind, printed, found.pk, str(found)) if found else self.meaning(kind, printed, chosen)
            return [by_hand(words, "forget", kind, self.hands.get(kind, {}).get(fold(printed)))]
        name = self.names.get(fold(printed)) if kind == "hospital" and entry.hospital_id else None
        if name is None:
            return []
        words = self.meaning(kind, printed, name.hospital_id, str(name.hospital))
        return [Decided(words, "forget", kind, revision=self.made.get(name.pk))]

    def meaning(self, kind: str, printed: str, chosen: str, known: str = "") -> str:
        if chosen == NONE:
            return _("“%(printed)s” means nothing.") % {"printed": printed}
        if chosen == NEW:
            return _("“%(printed)s” is new.") % {"printed": printed}
        record = known or str(self.records[kind].get(chosen, "?"))
        return _("“%(printed)s” means %(record)s.") % {"printed": printed, "record": record}

    def of_pairs(self, entry: IntakeEntry) -> list[Decided]:
        found = []
        for pair in self.pairs.get(entry.staff_id or "", []):
            other = pair.second if pair.first_id == entry.staff_id else pair.first
            words = _("%(person)s and %(other)s (%(id)s) are two people.")
            values = {"person": entry.fields.get("name", ""), "other": other, "id": other.pk}
            found.append(Decided(words % values, "perhaps-one", pair.pk, revision=self.made.get(pair.pk)))
        return found


def by_hand(words: str, name: str, value: str, hand: list[str] | None) -> Decided:
    who, at = hand or ("", "")
    return Decided(words, name, value, who, dt.datetime.fromisoformat(at) if at else None)
