"""What a person does with an intake before the commit: answers, edits, sets aside. Every change of an entry says which
version it was made on: the second of two people sees what the first did, and nothing is lost."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from roster.actions.intake.matching import rematch
from roster.actions.intake.places import ASK, NEW, NONE
from roster.actions.intake.take import said
from roster.actions.revise import revise
from roster.models import (
    Batch,
    Distinction,
    Hospital,
    HospitalName,
    Intake,
    IntakeEntry,
    Region,
    Revision,
    Source,
    Staff,
)
from roster.rolls.files.cells import CellError, read_row
from roster.rolls.files.sheets import Header
from roster.vocabulary.folding import fold
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import is_within

Decision = IntakeEntry.Decision
EDITABLE = (
    "name",
    "hospital",
    "department",
    "title",
    "post",
    "role",
    "role_printed",
    "batch",
    "region",
    "gender",
    "ethnic_group",
    "party_member",
    "started_on",
    "ended_on",
)
WHOLE = 5000
"""Entries up to which a decision has everything matched anew; of more, what it can concern."""

PLACES = {"hospital": Hospital, "batch": Batch}
DECISIONS = {
    "take": Decision.ACCEPTED,
    "leave": Decision.LEFT,
    "accept": Decision.ACCEPTED,
    "not-roster": Decision.NOT_ROSTER,
    "again": Decision.PENDING,
}


class Conflict(Exception):
    """Somebody else changed the entry meanwhile; `entry` is as it is now."""

    def __init__(self, entry: IntakeEntry) -> None:
        super().__init__(entry.pk)
        self.entry = entry


class Invalid(ValueError):
    """What was given cannot be taken; `errors` says why, cell by cell."""

    def __init__(self, errors: tuple[CellError, ...]) -> None:
        super().__init__(", ".join(error.code for error in errors))
        self.errors = errors


def change(entry: IntakeEntry, *, version: int, actor: AbstractBaseUser | None, **values: object) -> None:
    """Saves values of an entry if it is still at this version and not committed. Raises Conflict."""
    rows = IntakeEntry.objects.filter(pk=entry.pk, version=version, revision=None)
    if not rows.update(**values, version=F("version") + 1, edited_by=actor):
        raise Conflict(IntakeEntry.objects.select_related("edited_by").get(pk=entry.pk))
    for name, value in values.items():
        setattr(entry, name, value)
    entry.version = version + 1


@transaction.atomic
def decide(entry: IntakeEntry, word: str, *, version: int, actor: AbstractBaseUser | None) -> None:
    """Sets what becomes of an entry: one of DECISIONS. Raises Conflict, and KeyError for another word."""
    values: dict[str, object] = {"decision": DECISIONS[word]}
    if word == "accept":
        values["answers"] = {**entry.answers, "read": "yes"}
    change(entry, version=version, actor=actor, **values)
    touch(entry.intake, same_name(entry))


@transaction.atomic
def answer_person(entry: IntakeEntry, value: str, *, version: int, actor: AbstractBaseUser | None) -> None:
    """Says who an entry is: "new", or a person's id. Raises Conflict; ValueError for an id that is nobody's."""
    if value != NEW and not Staff.objects.filter(pk=value).exists():
        raise ValueError(value)
    answers = {**entry.answers, "person": value, "read": "yes", "hand": hand(actor)}
    change(entry, version=version, actor=actor, answers=answers)
    touch(entry.intake, same_name(entry))


def hand(actor: AbstractBaseUser | None) -> list[str]:
    """Returns who decides and when, as it is kept beside a decision."""
    return [actor.get_username() if actor else "", timezone.now().isoformat(timespec="seconds")]


@transaction.atomic
def answer_place(entry: IntakeEntry, kind: str, value: str, *, actor: AbstractBaseUser | None) -> None:
    """Says what the entry's printed hospital or batch (`kind`) is: "new", "none" or an id, for all entries that
    print it. Raises ValueError for an id that is none's."""
    if value not in (NEW, NONE) and not PLACES[kind].objects.filter(pk=value).exists():
        raise ValueError(value)
    choose(entry, kind, value, actor=actor)


def choose(entry: IntakeEntry, kind: str, value: str | None, *, actor: AbstractBaseUser | None) -> None:
    """Keeps what the entry's printed hospital or batch is, and by whose hand; None forgets it."""
    printed = printed_of(entry, kind)
    intake = Intake.objects.select_for_update(of=("self",)).defer("file", "text").get(pk=entry.intake_id)
    choices, key = intake.choices, fold(printed)
    hands, refused = choices.get("hands", {}), choices.get("refused", {})
    if kind == "batch":  # "new" is said of those of the name that were offered, not of one that is made later
        offered = [*refused.get(key, []), *entry.match.get("batches", [])] if value == NEW else []
        refused = with_key(refused, key, list(dict.fromkeys(offered)))
    intake.choices = {
        **choices,
        kind: with_key(choices.get(kind, {}), key, value),
        "hands": {**hands, kind: with_key(hands.get(kind, {}), key, value and hand(actor))},
        "refused": refused,
    }
    intake.save(update_fields=["choices"])
    concerned = Q(**{f"fields__{kind}": printed}) | Q(**{f"fields__{kind}_printed": printed})
    if kind == "batch" and printed == intake.batch_name:
        concerned |= ~Q(fields__has_key="batch")
    touch(intake, concerned)


def with_key(found: dict, key: str, value: object) -> dict:
    """Returns a mapping with this value under the key, or without the key."""
    rest = {one: kept for one, kept in found.items() if one != key}
    return {**rest, key: value} if value else rest


def printed_of(entry: IntakeEntry, kind: str) -> str:
    """Returns the hospital or batch of an entry as printed; the whole intake's batch where it names none."""
    own = entry.fields.get(f"{kind}_printed") or entry.fields.get(kind, "")
    return own or (entry.intake.batch_name if kind == "batch" and not entry.intake.batch_id else "")


@transaction.atomic
def forget(entry: IntakeEntry, kind: str, *, version: int, actor: AbstractBaseUser | None) -> None:
    """Takes back what was decided about an entry's person, or for all entries about its printed hospital or batch: it
    is asked anew. What a hospital's name means for the whole roster is taken out of the roster too. Raises Conflict,
    and ValueError for a `kind` that is none of these."""
    if kind == "person":
        kept = {name: value for name, value in entry.answers.items() if name not in ("person", "hand")}
        change(entry, version=version, actor=actor, answers=kept, decision=Decision.PENDING)
        touch(entry.intake, same_name(entry))
        return
    if kind not in PLACES:
        raise ValueError(kind)
    change(entry, version=version, actor=actor)
    decided = fold(printed_of(entry, kind)) in entry.intake.choices.get(kind, {})
    name = None if decided or kind != "hospital" else stored_name(printed_of(entry, kind))
    if name:
        reason = f"“{name.name}” ≠ {name.hospital}: {entry.intake}"
        with revise(reason=reason, kind=Revision.Kind.EDIT, actor=actor) as draft:
            draft.delete([name])
    choose(entry, kind, None if decided else ASK, actor=actor)


def stored_name(printed: str) -> HospitalName | None:
    """Returns the decision of the roster that leads from a printed name to a hospital of another name."""
    found = HospitalName.objects.filter(key=fold(printed)).select_related("hospital").first()
    return found if found and fold(found.name) != fold(found.hospital.name) else None


@transaction.atomic
def are_one_perhaps(entry: IntakeEntry, pair: str, *, actor: AbstractBaseUser | None) -> None:
    """Takes back the decision that the entry's person and somebody of the same name are two people. Raises
    ValueError for a pair to which the entry's person does not belong."""
    of_entry = Q(first=entry.staff_id) | Q(second=entry.staff_id)
    found = Distinction.objects.filter(of_entry, pk=pair).select_related("first", "second").first()
    if not entry.staff_id or found is None:
        raise ValueError(pair)
    with revise(reason=f"{found}?", kind=Revision.Kind.EDIT, actor=actor) as draft:
        draft.delete([found])


@transaction.atomic
def answer_source(intake: Intake, value: str) -> None:
    """Says that the intake comes from a source of the roster (its id), or from another of the same title ("new").
    Raises ValueError for an id that is none's, and when it was committed already."""
    intake = Intake.objects.select_for_update(of=("self",)).defer("file", "text").get(pk=intake.pk)
    source = Source.objects.public().filter(pk=value).first()
    if intake.source_id or intake.revision_id or (value != NEW and source is None):
        raise ValueError(value)
    intake.source = source
    intake.choices = {**intake.choices, "source": value}
    intake.save(update_fields=["source", "choices"])
    rematch(intake)


@transaction.atomic
def edit(entry: IntakeEntry, values: dict[str, str], *, version: int, actor: AbstractBaseUser | None) -> None:
    """Takes a person's fields instead of those read. Raises Invalid, saving nothing, and Conflict."""
    header = Header(0, EDITABLE, dict(enumerate(EDITABLE)))
    row = read_row(header, 0, [values.get(name, "").strip() for name in EDITABLE], by_hand=True)
    if row is None:
        raise Invalid((CellError("name", "name", "", "no-name"),))
    if row.errors:
        raise Invalid(row.errors)
    before = same_name(entry)
    kept = {"id": entry.fields["id"]} if "id" in entry.fields else {}
    fields = {**kept, **said(row.fields)}
    if fields.get("hospital") == entry.fields.get("hospital") and "hospital_printed" in entry.fields:
        fields["hospital_printed"] = entry.fields["hospital_printed"]
    if is_left_behind(fields, entry.fields):
        del fields["region"]
    answers = {"read": "yes"} | {name: value for name, value in entry.answers.items() if name in ("person", "hand")}
    change(entry, version=version, actor=actor, fields=fields, errors=[], confidence=1.0, answers=answers)
    touch(entry.intake, before | same_name(entry))


def is_left_behind(fields: dict, before: dict) -> bool:
    """Says whether the region of an entry was that of its hospital before, and the hospital that a person writes lies
    elsewhere."""
    code, printed = fields.get("region"), fields.get("hospital", "")
    if not code or code != before.get("region") or not printed or printed == before.get("hospital"):
        return False
    known = HospitalName.objects.filter(key=fold(printed)).values_list("hospital__region", flat=True).first()
    lies_in = known or place_of(printed)
    return bool(lies_in) and not is_within(lies_in, code) and not is_within(code, lies_in)


def same_name(entry: IntakeEntry) -> Q:
    return Q(fields__name=entry.fields.get("name", ""))


def touch(intake: Intake, concerned: Q) -> None:
    """Matches anew what a decision may concern."""
    rematch(intake, concerned if intake.entries.count() > WHOLE else None)
    Intake.objects.filter(pk=intake.pk).update(version=F("version") + 1)


@transaction.atomic
def set_defaults(
    intake: Intake, *, batch: Batch | None, region: Region | None, role: str, batch_name: str = ""
) -> bool:
    """Sets what holds where an entry says nothing (of a batch that the roster does not have its name, about which a
    person is then asked once), and matches anew what is not committed; all answers stay. Of a big
    intake that is left to be done by the worker, or by the commit if it comes first. Returns whether it is done."""
    intake = Intake.objects.select_for_update(of=("self",)).defer("file", "text").get(pk=intake.pk)
    intake.batch, intake.batch_name, intake.region, intake.role = batch, batch_name, region, role
    is_small = intake.entries.waiting().count() <= WHOLE
    if not is_small:
        intake.matched_at, intake.choices = 0, {**intake.choices, "stale": True}
    intake.version += 1
    intake.save(update_fields=["batch", "batch_name", "region", "role", "matched_at", "choices", "version"])
    if is_small:
        rematch(intake)
    return is_small


def say_new(intake: Intake) -> None:
    """Keeps that the batch of an intake that is not read yet is new, as a person says."""
    key = fold(intake.batch_name)
    intake.choices = {"batch": {key: NEW}, "hands": {"batch": {key: hand(intake.created_by)}}}
    intake.save(update_fields=["choices"])


@transaction.atomic
def mark_stale(intake: Intake) -> bool:
    """Notes that all entries are to be matched anew by the worker; says whether it was not noted before."""
    intake = Intake.objects.select_for_update(of=("self",)).defer("file", "text").get(pk=intake.pk)
    if "stale" in intake.choices:
        return False
    intake.choices = {**intake.choices, "stale": True}
    intake.save(update_fields=["choices"])
    return True


@transaction.atomic
def accept_confident(intake: Intake) -> int:
    """Accepts all entries to be written that have no question and no doubt; returns how many."""
    return intake.entries.confident().update(decision=Decision.ACCEPTED, version=F("version") + 1)


@transaction.atomic
def all_are_others(intake: Intake, *, actor: AbstractBaseUser | None = None) -> int:
    """Answers for all entries that are asked about because of their name alone: they are other people. Returns how
    many."""
    return answer_all(intake, "same-name", {"person": NEW, "hand": hand(actor)})


@transaction.atomic
def all_are_people(intake: Intake) -> int:
    """Answers for all entries of which only the name is known: they are taken in. Returns how many."""
    return answer_all(intake, "name-only", {"read": "yes"})


def answer_all(intake: Intake, question: str, answers: dict) -> int:
    pks = list(intake.entries.open().filter(match__question=question).values_list("pk", flat=True))
    for start in range(0, len(pks), 500):
        rows = list(IntakeEntry.objects.filter(pk__in=pks[start : start + 500]))
        for row in rows:
            row.answers = {**row.answers, **answers}
        IntakeEntry.objects.bulk_update(rows, ["answers"], batch_size=200)
    touch(intake, Q(pk__in=pks))
    return len(pks)
