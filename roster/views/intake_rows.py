"""How an entry is shown: its question and the answers to it, its doubts and errors, what differs."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from roster.actions.intake.places import NEW, NONE
from roster.actions.intake.words import (
    FIELDS,
    doubts_in_words,
    error_words,
    further_words,
    question_words,
    value_words,
)
from roster.models import Batch, Change, Deployment, Hospital, Intake, IntakeEntry, Region, Revision, Staff
from roster.views.intake_decisions import Decided, Decisions
from roster.vocabulary.folding import fold


@dataclass
class Answer:
    """A button under a question: what it says, and what it sends."""

    label: str
    name: str
    value: str
    link: str = ""  # to look at the record that it means


@dataclass
class Fact:
    """A field beyond the first line of a card, as a commit would write it."""

    label: str
    value: str
    default: bool = False  # said for the whole intake, not here
    new: bool = False  # not in the roster yet


@dataclass
class Row:
    """An entry as shown."""

    entry: IntakeEntry
    question: str = ""
    answers: list[Answer] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    errors: list[tuple[dict, str]] = field(default_factory=list)
    differences: list[dict[str, Any]] = field(default_factory=list)
    further: list[str] = field(default_factory=list)  # what is asked once the question is answered
    hospital: str = ""  # what the printed one is in the roster, where that has another name
    new_hospital: str = ""  # what is said of one that the commit would make
    facts: list[Fact] = field(default_factory=list)
    decided: list[Decided] = field(default_factory=list)
    became: str = ""  # what a commit made of it

    @property
    def name(self) -> str:
        return self.entry.fields.get("name", "")


def rows_of(intake: Intake, entries: list[IntakeEntry]) -> list[Row]:
    """Returns the entries with their questions in words, with a few queries for all of them."""
    known = Known(entries)
    decisions = Decisions(intake, entries)
    return [
        Row(
            entry,
            question_words(entry.match),
            answers_of(entry, known),
            doubts_in_words(entry.doubts) if entry.outcome != IntakeEntry.Outcome.SAME else [],
            [(fault, error_words(fault)) for fault in entry.faults],
            differences_of(entry, known),
            further_words(entry.match),
            known_as(entry),
            new_hospital(entry, known),
            facts_of(intake, entry, known),
            decisions.of(entry),
            became(entry),
        )
        for entry in entries
    ]


class Known:
    """The records that the entries' questions and differences speak of."""

    def __init__(self, entries: list[IntakeEntry]) -> None:
        matches = [entry.match for entry in entries]
        changed = [match.get("differences", {}) for match in matches]
        people = {pk for match in matches for pk in match.get("candidates", [])}
        hospitals = {pk for match in matches for pk in match.get("hospitals", [])}
        hospitals |= {pk for one in changed for pk in one.get("hospital", []) if pk}
        batches = {pk for match in matches for pk in match.get("batches", [])}
        batches |= {pk for one in changed for pk in one.get("batch", []) if pk}
        self.hospitals = Hospital.objects.in_bulk(list(hospitals))
        self.batches = Batch.objects.in_bulk(list(batches))
        self.people = Staff.objects.in_bulk(list(people))
        regions = {pk for one in changed for pk in one.get("stated_region", []) if pk}
        regions |= {match["new_hospital"]["region"] for match in matches if match.get("new_hospital")}
        regions |= {entry.fields["region"] for entry in entries if entry.fields.get("region")}
        self.regions = Region.objects.in_bulk([pk for pk in regions if pk])
        self.deployments: dict[str, list[Deployment]] = {}
        for one in Deployment.objects.filter(staff__in=people).select_related("hospital", "batch"):
            self.deployments.setdefault(one.staff_id, []).append(one)
        self.hands = last_hands([entry for entry in entries if entry.match.get("differences")])


def became(entry: IntakeEntry) -> str:
    """Returns what the commit made of an entry, "" of one that waits."""
    if not entry.revision_id:
        return ""
    if not entry.deployment_id:
        return _("Committed; taken out of the roster since.")
    if entry.outcome == IntakeEntry.Outcome.NEW:
        return _("Created in the roster.")
    if entry.outcome == IntakeEntry.Outcome.SAME:
        return _("The roster had it; it cites this source now.")
    if entry.decision == IntakeEntry.Decision.ACCEPTED:
        return _("Taken over into the roster.")
    return _("The roster was left as it is; it cites this source beside.")


def known_as(entry: IntakeEntry) -> str:
    name = str(entry.hospital) if entry.hospital_id else ""
    return name if fold(name) != fold(entry.fields.get("hospital", "")) else ""


def new_hospital(entry: IntakeEntry, known: Known) -> str:
    """Returns kind and region of the hospital that a commit would make for this entry; "" if it makes none."""
    found = entry.match.get("new_hospital")
    if not found or entry.hospital_id or entry.match.get("question") in ("which-hospital", "unknown-hospital"):
        return ""
    kind = dict(Hospital.Kind.choices).get(found["kind"], "")
    region = known.regions.get(found["region"])
    return "，".join(str(one) for one in (kind, region) if one)


def facts_of(intake: Intake, entry: IntakeEntry, known: Known) -> list[Fact]:
    """Returns the fields beyond name, hospital, department, post and title that a commit would write, those that come
    from the whole intake included."""
    said = entry.fields
    found = []
    new = entry.match.get("new_batch", "")
    batch = new or (str(entry.batch) if entry.batch_id else said.get("batch", ""))
    if batch:
        is_new = bool(new) and not entry.revision_id
        found.append(Fact(str(FIELDS["batch"]), batch, default=not said.get("batch"), new=is_new))
    role = said.get("role") or intake.role
    for name, value in (("role", role), ("role_printed", said.get("role_printed"))):
        if value and not (name == "role_printed" and value_words("role", role) == value):
            default = name == "role" and not said.get("role")
            found.append(Fact(str(FIELDS[name]), value_words(name, value), default=default))
    if not said.get("hospital") or (not entry.hospital_id and not entry.match.get("new_hospital")):
        region = known.regions.get(said.get("region"), said.get("region")) or intake.region
        found += [Fact(str(FIELDS["region"]), str(region), default=not said.get("region"))] if region else []
    for name in ("gender", "ethnic_group", "party_member", "started_on", "ended_on"):
        if said.get(name) not in (None, ""):
            found.append(Fact(str(FIELDS[name]), value_words(name, said[name])))
    return found


def defaults_of(intake: Intake) -> dict[str, str]:
    """Returns what a field has for the whole intake where an entry leaves it empty."""
    return {
        "batch": str(intake.batch or intake.batch_name),
        "region": str(intake.region or ""),
        "role": value_words("role", intake.role),
    }


def last_hands(entries: list[IntakeEntry]) -> dict[tuple[str, str], Revision]:
    """Returns for each field of a deployment or person that differs the revision in which somebody last set it."""
    records = {pk for entry in entries for pk in (entry.deployment_id, entry.staff_id) if pk}
    changes = Change.objects.filter(record__in=records, action=Change.Action.UPDATE).select_related("revision__actor")
    return {(change.record, name): change.revision for change in changes.order_by("pk") for name in change.after}


def answers_of(entry: IntakeEntry, known: Known) -> list[Answer]:
    question = entry.match.get("question", "")
    if question in ("which-hospital", "unknown-hospital"):
        found = [Answer(str(known.hospitals[pk]), "hospital", pk) for pk in entry.match.get("hospitals", [])]
        return [Answer(_("New hospital"), "hospital", NEW), *found, Answer(_("No hospital"), "hospital", NONE)]
    if question in ("which-batch", "unknown-batch"):
        found = [Answer(str(known.batches[pk]), "batch", pk) for pk in entry.match.get("batches", [])]
        return [Answer(_("New batch"), "batch", NEW), *found, Answer(_("No batch"), "batch", NONE)]
    if question in ("same-name", "same-place", "which-person"):
        found = [
            Answer(candidate(pk, known), "person", pk, known.people[pk].get_absolute_url())
            for pk in entry.match.get("candidates", [])
            if pk in known.people
        ]
        return [*found, Answer(_("Another person"), "person", NEW)]
    if question == "printed-twice":
        return [Answer(_("Two people"), "person", NEW), Answer(_("The same: leave this one"), "decision", "leave")]
    if question in ("is-it-a-person", "removed-before", "name-only"):
        return [Answer(_("Yes"), "decision", "accept"), Answer(_("Not roster"), "decision", "not-roster")]
    if entry.outcome == IntakeEntry.Outcome.DIFFERENT and entry.decision == IntakeEntry.Decision.PENDING:
        return [
            Answer(_("Leave the roster as it is"), "decision", "leave"),
            Answer(_("Take over what is read"), "decision", "take"),
        ]
    return []


def candidate(pk: str, known: Known) -> str:
    """Returns somebody in so many words that one knows them: name, hospital, department, batch."""
    parts = [str(known.people[pk])]
    for one in known.deployments.get(pk, [])[:3]:
        parts.append("·".join(filter(None, [str(one.hospital or ""), one.department, str(one.batch or "")])))
    return "，".join(filter(None, parts))


def differences_of(entry: IntakeEntry, known: Known) -> list[dict[str, Any]]:
    found = []
    records = {"hospital": known.hospitals, "batch": known.batches, "stated_region": known.regions}
    for name, (stored, value) in entry.match.get("differences", {}).items():
        here, there = value_words(name, stored), value_words(name, value)
        if name in records:
            here = records[name].get(stored, "")
            there = records[name].get(value) or entry.fields.get(name) or entry.match.get(f"new_{name}", "")
        record = entry.staff_id if name in ("name", "gender", "ethnic_group") else entry.deployment_id
        hand = known.hands.get((record, name))
        found.append({"label": FIELDS[name], "stored": here, "read": there, "hand": hand})
    return found
