"""Writes an intake's entries to a revision: the records that each becomes."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field

from roster.actions.revise import Draft
from roster.models import (
    Batch,
    Citation,
    Deployment,
    Distinction,
    Hospital,
    HospitalName,
    Intake,
    IntakeEntry,
    Recorded,
    Region,
    Revision,
    Source,
    Staff,
)
from roster.vocabulary.folding import fold

Outcome = IntakeEntry.Outcome
Decision = IntakeEntry.Decision
TEXTS = ("department", "title", "post", "role", "role_printed")
DAYS = ("started_on", "ended_on")
OF_STAFF = ("name", "gender", "ethnic_group")


@dataclass
class CommitResult:
    """What a commit did. `revision` is None when there was nothing to write."""

    revision: Revision | None = None
    created: Counter = field(default_factory=Counter)  # by noun
    changed: int = 0  # deployments and people whose fields were taken over
    left: int = 0  # entries that the roster has already, or whose difference was left alone
    waiting: int = 0  # entries with an open question, which stay in the intake
    moved: int = 0  # entries that became a question since they were looked at, because the roster changed


class Writer:
    """Writes entries to a draft, chunk by chunk. Hospitals and batches that several entries need are made once."""

    def __init__(self, intake: Intake, draft: Draft, result: CommitResult) -> None:
        self.intake = intake
        self.draft = draft
        self.result = result
        self.hospitals: dict[str, Hospital] = {}
        self.batches: dict[str, Batch] = {}
        self.names: set[str] = set()
        self.codes = set(Region.objects.values_list("pk", flat=True))
        self.source = intake.source or self.make_source()

    def make_source(self) -> Source:
        """The new source bears the intake's identifier: undone and committed again, its address is the same."""
        days = {"published_on": day(self.intake.new_source.get("published_on"))}
        source = Source(id=self.intake.pk, **{**self.intake.new_source, **days}, file_hash=self.intake.file_hash)
        self.create([source])
        self.intake.source = self.draft.revision.source = source
        return source

    def create(self, records: list[Recorded]) -> None:
        self.draft.create(records)
        self.result.created.update(record.noun() for record in records)

    def write(self, chunk: list[IntakeEntry]) -> None:
        places = [record for entry in chunk for record in (*self.new_hospital(entry), *self.new_batch(entry))]
        self.create(places)
        new = [entry for entry in chunk if entry.outcome == Outcome.NEW]
        existing = Staff.objects.in_bulk([entry.staff_id for entry in new if entry.staff_id])
        staff = {entry.pk: existing.get(entry.staff_id) or self.person(entry) for entry in new}
        self.create([staff[entry.pk] for entry in new if not entry.staff_id])
        self.create([self.deployment(entry, staff[entry.pk]) for entry in new])
        self.create(self.distinctions(new))
        self.update([entry for entry in chunk if entry.outcome == Outcome.DIFFERENT])
        self.create([self.citation(entry) for entry in chunk if not entry.cited])

    def new_hospital(self, entry: IntakeEntry) -> list[Recorded]:
        """Returns the hospital and the names that this entry is the first to need."""
        printed = entry.fields.get("hospital_printed") or entry.fields.get("hospital", "")
        found = entry.match.get("new_hospital")
        made: list[Recorded] = []
        if entry.hospital_id:
            hospital_id = entry.hospital_id if entry.match.get("adds_name") else None
        elif found and is_taken(entry, "hospital"):
            key = fold(found["name"])
            if key not in self.hospitals:
                hospital = Hospital(name=found["name"], kind=found["kind"], region_id=found["region"])
                self.hospitals[key] = hospital
                made.append(hospital)
                made += self.new_name(hospital.pk, found["name"], own=fold(printed) != key)
            hospital_id = self.hospitals[key].pk
        else:
            hospital_id = None
        return made + (self.new_name(hospital_id, printed) if hospital_id else [])

    def new_name(self, hospital_id: str, name: str, *, own: bool = False) -> list[Recorded]:
        """Returns the hospital's name unless it was made already. Its own name that no source prints has none."""
        key = fold(name)
        if key in self.names:
            return []
        self.names.add(key)
        return [HospitalName(hospital_id=hospital_id, name=name, source=None if own else self.source)]

    def new_batch(self, entry: IntakeEntry) -> list[Recorded]:
        name = entry.match.get("new_batch", "")
        if not name or fold(name) in self.batches or not is_taken(entry, "batch"):
            return []
        batch = self.batches[fold(name)] = Batch(name=name, origin_id=self.intake.region_id, source=self.source)
        return [batch]

    def person(self, entry: IntakeEntry) -> Staff:
        return Staff(id=entry.pk, **{name: entry.fields.get(name, "") for name in OF_STAFF})

    def deployment(self, entry: IntakeEntry, staff: Staff) -> Deployment:
        fields = entry.fields
        place = self.place_of(entry)
        unplaced = not any(place.values())
        return Deployment(
            id=entry.pk,
            staff=staff,
            **place,
            **self.batch_of(entry),
            stated_region_id=self.region_of(entry) if unplaced else None,
            party_member=fields.get("party_member"),
            **{name: fields.get(name, "") for name in TEXTS} | {"role": fields.get("role") or self.intake.role},
            **{name: day(fields.get(name)) for name in DAYS},
        )

    def place_of(self, entry: IntakeEntry) -> dict:
        found = entry.match.get("new_hospital")
        if entry.hospital_id or not found:
            return {"hospital_id": entry.hospital_id}
        return {"hospital": self.hospitals[fold(found["name"])]}

    def batch_of(self, entry: IntakeEntry) -> dict:
        name = entry.match.get("new_batch")
        return {"batch": self.batches[fold(name)]} if name else {"batch_id": entry.batch_id}

    def region_of(self, entry: IntakeEntry) -> str | None:
        """Returns the region that the entry or the intake states, where the roster knows it."""
        code = entry.fields.get("region")
        return code if code in self.codes else self.intake.region_id

    def citation(self, entry: IntakeEntry) -> Citation:
        return Citation(
            deployment_id=entry.deployment_id or entry.pk,
            source=self.source,
            first_line=entry.first_line,
            last_line=entry.last_line,
            printed=entry.printed,
        )

    def distinctions(self, new: list[IntakeEntry]) -> list[Distinction]:
        """The answers "this is another person": kept, so that the two are never taken for one."""
        pairs = {
            tuple(sorted((entry.pk, other)))
            for entry in new
            if entry.answers.get("person") == "new"
            for other in entry.match.get("candidates", [])
        }
        return [Distinction(first_id=first, second_id=second) for first, second in sorted(pairs)]

    def update(self, entries: list[IntakeEntry]) -> None:
        """Takes over what a person accepted of the differences; leaves all else as it is."""
        accepted = [entry for entry in entries if entry.decision == Decision.ACCEPTED]
        deployments = Deployment.objects.select_related("staff").in_bulk([entry.deployment_id for entry in accepted])
        changed: list[Recorded] = []
        for entry in accepted:
            deployment = deployments[entry.deployment_id]
            for name in taken_over(entry):
                self.take_over(entry, deployment, name)
            changed += [deployment.staff, deployment]
        self.result.changed += len([one for one in self.draft.update(changed) if isinstance(one, Deployment | Staff)])

    def take_over(self, entry: IntakeEntry, deployment: Deployment, name: str) -> None:
        if name == "hospital":
            for attribute, value in self.place_of(entry).items():
                setattr(deployment, attribute, value)
        elif name == "batch":
            for attribute, value in self.batch_of(entry).items():
                setattr(deployment, attribute, value)
        elif name == "stated_region":
            deployment.stated_region_id = entry.fields["region"]
        elif name in OF_STAFF:
            setattr(deployment.staff, name, entry.fields[name])
        else:
            value = entry.fields.get(name, self.intake.role if name == "role" else None)
            setattr(deployment, name, day(value) if name in DAYS else value)


def taken_over(entry: IntakeEntry) -> list[str]:
    """Returns the fields of an accepted difference that are taken over: those that a person named, else all."""
    return list(entry.answers.get("take") or entry.match["differences"])


def is_taken(entry: IntakeEntry, name: str) -> bool:
    """Says whether a commit writes what an entry says of this field: nothing is made for a difference that is left."""
    if entry.outcome == Outcome.NEW:
        return True
    return entry.outcome == Outcome.DIFFERENT and entry.decision == Decision.ACCEPTED and name in taken_over(entry)


def day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None
