"""Turns the entries of a reviewed intake into the roster: one transaction, one Revision, all or nothing."""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from django.contrib.auth.models import AbstractBaseUser
from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Case, F, Q, When

from roster.actions.intake.matching import in_chunks, rematch
from roster.actions.intake.places import NEW, NONE
from roster.actions.intake.take import source_of_twin, sources_in_question
from roster.actions.revise import Draft, revise
from roster.actions.undo import UndoResult, undo
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
from roster.querysets import IntakeEntryQuerySet
from roster.sql import lock_intakes, readers_go_on
from roster.vocabulary.names import fold

Outcome = IntakeEntry.Outcome
Decision = IntakeEntry.Decision
COMMITTABLE = (Intake.Status.REVIEW, Intake.Status.COMMITTING, Intake.Status.COMMITTED)
TEXTS = ("department", "title", "post", "role", "role_printed")
DAYS = ("started_on", "ended_on")
OF_STAFF = ("name", "gender", "ethnic_group")


class NotReady(Exception):
    """The intake is in no state to be committed: still being read, not readable, or of a source that a person has to
    name first."""


@dataclass
class CommitResult:
    """What a commit did. `revision` is None when there was nothing to write."""

    revision: Revision | None = None
    created: Counter = field(default_factory=Counter)  # by noun
    changed: int = 0  # deployments and people whose fields were taken over
    left: int = 0  # entries that the roster has already, or whose difference was left alone
    waiting: int = 0  # entries with an open question, which stay in the intake
    moved: int = 0  # entries that became a question since they were looked at, because the roster changed


def commit(
    intake: Intake,
    *,
    actor: AbstractBaseUser | None = None,
    reason: str = "",
    progress: Callable[[int], None] = lambda entries: None,
) -> CommitResult:
    """Writes all entries without an open question, once: a second commit finds nothing left to write. If the roster
    changed since the entries were matched, they are matched again first. Raises NotReady."""
    with readers_go_on(using=DEFAULT_DB_ALIAS), transaction.atomic():
        lock_intakes(using=DEFAULT_DB_ALIAS)
        intake = Intake.objects.select_for_update(of=("self",)).defer("file", "text", "segments").get(pk=intake.pk)
        if intake.status not in COMMITTABLE:
            raise NotReady(intake.status)
        if twin := source_of_twin(intake):
            intake.source, intake.matched_at = twin, 0  # matched again, now as one of its
        if sources_in_question(intake).exists():
            raise NotReady("source")
        result = CommitResult(moved=catch_up(intake))
        effective = intake.entries.effective()
        result.left = intake.entries.ready().count() - effective.count()
        if effective.exists():
            write(intake, effective, result, actor=actor, reason=reason, progress=progress)
        result.waiting = intake.entries.open().count()
        done = intake.revision_id and not result.waiting
        intake.status = Intake.Status.COMMITTED if done else Intake.Status.REVIEW
        intake.version += 1
        intake.save(update_fields=["status", "source", "revision", "matched_at", "choices", "version"])
    return result


def catch_up(intake: Intake) -> int:
    """Matches anew if the roster changed since; returns how many entries are no longer ready."""
    latest = Revision.objects.latest_number()
    if latest == intake.matched_at:
        return 0
    before = set(intake.entries.ready().values_list("pk", flat=True))
    rematch(intake)
    intake.matched_at = latest
    return len(before - set(intake.entries.ready().values_list("pk", flat=True)))


def write(
    intake: Intake,
    effective: IntakeEntryQuerySet,
    result: CommitResult,
    *,
    actor: AbstractBaseUser | None,
    reason: str,
    progress: Callable[[int], None],
) -> None:
    why = reason.strip() or intake.title
    with revise(reason=why, kind=Revision.Kind.INTAKE, actor=actor, source=intake.source) as draft:
        writer = Writer(intake, draft, result)
        written = 0
        for chunk in in_chunks(effective):
            writer.write(chunk)
            written += len(chunk)
            progress(written)
    # What was decided to be new is there from now on: the next commit must not make it again.
    made = {key: batch.pk for key, batch in writer.batches.items()}
    intake.choices = {**intake.choices, "batch": {**intake.choices.get("batch", {}), **made}}
    intake.revision = result.revision = draft.revision
    intake.matched_at = draft.revision.number
    link(effective, draft.revision)


def link(effective: IntakeEntryQuerySet, revision: Revision) -> None:
    """Marks the entries as committed. What they created bears their own identifiers (see Writer). In one statement:
    each writes every row anew."""
    new = Q(outcome=Outcome.NEW)
    effective.update(
        revision=revision,
        staff_id=Case(When(new & Q(staff=None), then=F("pk")), default=F("staff_id")),
        deployment_id=Case(When(new, then=F("pk")), default=F("deployment_id")),
    )


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
        """The new source bears the intake's identifier: undone and committed again, its address is the same. The
        revision does not name it as its own source, since then no undo could take it back: it is among its changes."""
        days = {"published_on": day(self.intake.new_source.get("published_on"))}
        source = Source(pk=self.intake.pk, **{**self.intake.new_source, **days}, file_hash=self.intake.file_hash)
        self.create([source])
        self.intake.source = source
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
        elif found:
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
        if not name or fold(name) in self.batches:
            return []
        batch = self.batches[fold(name)] = Batch(name=name, origin_id=self.intake.region_id, source=self.source)
        return [batch]

    def person(self, entry: IntakeEntry) -> Staff:
        return Staff(pk=entry.pk, **{name: entry.fields.get(name, "") for name in OF_STAFF})

    def deployment(self, entry: IntakeEntry, staff: Staff) -> Deployment:
        fields = entry.fields
        place = self.place_of(entry)
        unplaced = not any(place.values())
        return Deployment(
            pk=entry.pk,
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
            for name in entry.answers.get("take") or entry.match["differences"]:
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


def day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def undo_commit(intake: Intake, revision: Revision, *, actor: AbstractBaseUser | None, reason: str) -> UndoResult:
    """Takes back exactly what this commit of the intake wrote; its entries can be reviewed again. Says what had to
    stay because somebody changed it since. Raises UndoError if it was undone before."""
    with transaction.atomic():
        intake = Intake.objects.select_for_update(of=("self",)).defer("file").get(pk=intake.pk)
        result = undo(revision, actor=actor, reason=reason)
        release(intake)
    return result


def release(intake: Intake) -> None:
    """Takes the entries of undone commits up again, as they were before."""
    undone = intake.entries.exclude(revision=None).exclude(revision__undone_by=None)
    if not undone.exists():
        return
    undone.update(revision=None, staff=None, deployment=None)
    intake.refresh_from_db(fields=["source", "batch", "region"])
    intake.status = Intake.Status.UNDONE
    intake.version += 1
    batches = intake.choices.get("batch", {})
    there = {NEW, NONE, *Batch.objects.filter(pk__in=batches.values()).values_list("pk", flat=True)}
    gone = {key: NEW for key, value in batches.items() if value not in there}
    intake.choices = {**intake.choices, "batch": {**batches, **gone}}
    intake.save(update_fields=["status", "choices", "version"])
    rematch(intake)


def reopen(intake: Intake) -> None:
    """Lets an undone intake be reviewed and committed again."""
    Intake.objects.filter(pk=intake.pk, status=Intake.Status.UNDONE).update(status=Intake.Status.REVIEW)


def give_back(intake: Intake) -> None:
    """Lets an intake be reviewed again whose commit does not end, as when its worker was killed. Harmless while the
    commit still goes on: it holds the intake until it has written all, and is committed then."""
    Intake.objects.filter(pk=intake.pk, status=Intake.Status.COMMITTING).update(status=Intake.Status.REVIEW)
