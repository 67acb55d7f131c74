"""Turns the entries of a reviewed intake into the roster: one transaction, one Revision, all or nothing."""

from collections.abc import Callable

from django.contrib.auth.models import AbstractBaseUser
from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Case, F, Q, When
from django.utils.translation import gettext_noop

from roster.actions.intake.matching import in_chunks, rematch
from roster.actions.intake.places import ASK, NEW, NONE
from roster.actions.intake.sources import source_of_twin, sources_in_question
from roster.actions.intake.writing import CommitResult, Writer
from roster.actions.revise import revise
from roster.actions.undo import UndoResult, undo
from roster.models import Batch, Change, Intake, IntakeEntry, Revision
from roster.querysets import IntakeEntryQuerySet
from roster.sql import lock_intakes, readers_go_on, written_last

Outcome = IntakeEntry.Outcome
NOT_WRITTEN = ("rest", "spans", "doubts", "errors")  # of an entry: for those who review it
KEPT_TOLD = 100  # records that an undo left, told by name
COMMITTABLE = (Intake.Status.REVIEW, Intake.Status.COMMITTING, Intake.Status.COMMITTED)


class NotReady(Exception):
    """The intake is in no state to be committed: still being read, not readable, or of a source that a person has to
    name first."""


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
    values = None if reason.strip() else {"title": intake.title}
    why = reason.strip() or gettext_noop("Taken in: “%(title)s”")
    kind = Revision.Kind.INTAKE
    revision = revise(reason=why, reason_values=values, kind=kind, actor=actor, source=intake.source)
    with written_last(Change, using=DEFAULT_DB_ALIAS), revision as draft:
        writer = Writer(intake, draft, result)
        written = 0
        for chunk in in_chunks(effective.defer(*NOT_WRITTEN)):
            writer.write(chunk)
            written += len(chunk)
            progress(written)
    # What was decided to be new is there from now on: the next commit must not make it again.
    made = {key: batch.pk for key, batch in writer.batches.items()}
    intake.choices = {**intake.choices, "batch": {**intake.choices.get("batch", {}), **made}}
    intake.revision = result.revision = draft.revision
    intake.matched_at = draft.revision.number
    intake.commits.add(draft.revision)
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


def undo_commit(intake: Intake, revision: Revision, *, actor: AbstractBaseUser | None, reason: str) -> UndoResult:
    """Takes back exactly what this commit of the intake wrote; its entries can be reviewed again. Says what had to
    stay because somebody changed it since: a further undo takes it back once it can. Raises UndoError if nothing of
    it is left."""
    with readers_go_on(using=DEFAULT_DB_ALIAS), transaction.atomic():
        intake = Intake.objects.select_for_update(of=("self",)).defer("file").get(pk=intake.pk)
        result = undo(revision, actor=actor, reason=reason)
        if result.revision and not release(intake):
            rematch(intake)  # released by an earlier undo, which left some of it
        intake.choices = {**intake.choices, "kept": {**intake.choices.get("kept", {}), revision.pk: len(result.kept)}}
        intake.save(update_fields=["choices"])
    return result


@transaction.atomic
def start_undo(intake: Intake) -> bool:
    """Notes that a worker is to take a commit back; says whether nobody is at the intake already."""
    intake = Intake.objects.select_for_update(of=("self",)).defer("file", "text", "segments").get(pk=intake.pk)
    if intake.status in (Intake.Status.COMMITTING, Intake.Status.READING):
        return False
    intake.choices = {**intake.choices, "undoing": intake.status}
    intake.status = Intake.Status.COMMITTING
    intake.save(update_fields=["status", "choices"])
    return True


def undo_later(pk: str, revision: str, *, actor: AbstractBaseUser | None, reason: str) -> UndoResult:
    intake = Intake.objects.defer("file", "text").get(pk=pk)
    return undo_commit(intake, intake.commits.get(pk=revision), actor=actor, reason=reason)


@transaction.atomic
def undo_ended(pk: str, *, told: list[str] | None = None) -> bool:
    """Gives an intake free whose commit a worker was to take back, with what it tells of that; without, it failed.
    Says whether it was so."""
    intake = Intake.objects.select_for_update(of=("self",)).defer("file", "text", "segments").get(pk=pk)
    before = intake.choices.get("undoing")
    if before is None:
        return False
    intake.choices = {name: value for name, value in intake.choices.items() if name != "undoing"}
    intake.choices["left"] = (told or [])[:KEPT_TOLD]
    intake.problem = {"code": "not-undone"} if told is None else {}
    if intake.status == Intake.Status.COMMITTING:  # nothing was taken back
        intake.status = before
    intake.save(update_fields=["status", "choices", "problem"])
    return True


def release(intake: Intake) -> bool:
    """Takes the entries of undone commits up again, as they were before; says whether there are any."""
    undone = intake.entries.exclude(revision=None).exclude(revision__undone_by=None)
    if not undone.exists():
        return False
    undone.update(revision=None, staff=None, deployment=None)
    intake.refresh_from_db(fields=["source", "batch", "region"])
    intake.status = Intake.Status.UNDONE
    intake.version += 1
    batches = intake.choices.get("batch", {})
    there = {NEW, NONE, ASK, *Batch.objects.filter(pk__in=batches.values()).values_list("pk", flat=True)}
    gone = {key: NEW for key, value in batches.items() if value not in there}
    intake.choices = {**intake.choices, "batch": {**batches, **gone}}
    intake.save(update_fields=["status", "choices", "version"])
    rematch(intake)
    return True


def reopen(intake: Intake) -> None:
    """Lets an undone intake be reviewed and committed again."""
    Intake.objects.filter(pk=intake.pk, status=Intake.Status.UNDONE).update(status=Intake.Status.REVIEW)


def give_back(intake: Intake) -> None:
    """Lets an intake be reviewed again whose commit does not end, as when its worker was killed. Harmless while the
    commit still goes on: it holds the intake until it has written all, and is committed then."""
    if not undo_ended(intake.pk, told=[]):
        Intake.objects.filter(pk=intake.pk, status=Intake.Status.COMMITTING).update(status=Intake.Status.REVIEW)
