"""How an entry is shown: its question and the answers to it, its doubts and errors, what differs."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from roster.actions.intake.places import NEW, NONE
from roster.actions.intake.words import doubts_in_words, error_words, further_words, question_words
from roster.models import Batch, Change, Deployment, Hospital, Intake, IntakeEntry, Region, Revision, Staff
from roster.rolls.sheets import HEADERS

LABELS = {name: words[0] for name, words in HEADERS.items()}


@dataclass
class Answer:
    """A button under a question: what it says, and what it sends."""

    label: str
    name: str
    value: str
    link: str = ""  # to look at the record that it means


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


def rows_of(intake: Intake, entries: list[IntakeEntry]) -> list[Row]:
    """Returns the entries with their questions in words, with a few queries for all of them."""
    known = Known(entries)
    return [
        Row(
            entry,
            question_words(entry.match),
            answers_of(entry, known),
            doubts_in_words(entry.doubts) if entry.outcome != IntakeEntry.Outcome.SAME else [],
            [(fault, error_words(fault)) for fault in entry.faults],
            differences_of(entry, known),
            further_words(entry.match),
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
        self.regions = Region.objects.in_bulk([pk for one in changed for pk in one.get("stated_region", []) if pk])
        self.deployments: dict[str, list[Deployment]] = {}
        for one in Deployment.objects.filter(staff__in=people).select_related("hospital", "batch"):
            self.deployments.setdefault(one.staff_id, []).append(one)
        self.hands = last_hands([entry for entry in entries if entry.match.get("differences")])


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
    if question in ("is-it-a-person", "removed-before"):
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
        here, there = stored, value
        if name in records:
            here = records[name].get(stored, "")
            there = records[name].get(value) or entry.fields.get(name, "")
        record = entry.staff_id if name in ("name", "gender", "ethnic_group") else entry.deployment_id
        hand = known.hands.get((record, name))
        found.append({"label": LABELS.get(name, name), "stored": here, "read": there, "hand": hand})
    return found
