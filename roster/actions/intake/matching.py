"""Holds entries against the roster: what each would become, and what only a person can say."""

from collections.abc import Iterator

from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Max, Q

from roster.actions.intake.people import Finding, Known, People
from roster.actions.intake.places import Batches, Hospitals, Place
from roster.models import Intake, IntakeEntry, Revision
from roster.querysets import IntakeEntryQuerySet
from roster.sql import readers_go_on
from roster.vocabulary.folding import fold

CHUNK = 2000
UNSURE = 0.5
"""Entries below this confidence of the reader are asked about; those above it are shown with their doubts."""

MATCHED = ["outcome", "match", "cited", "staff", "hospital", "batch", "deployment"]
Outcome = IntakeEntry.Outcome
OF_PEOPLE = {"same-name", "same-place", "which-person", "printed-twice"}
PLACING = {"id", "name", "hospital", "batch"}  # the fields without which nobody is found
TELLING = ("hospital", "hospital_printed", "department", "title", "post")  # without all of which it is a bare name
DAYS = ("started_on", "ended_on")
# Compared as folded text, by the same name on both sides.
TEXTS = ("department", "title", "post", "role", *DAYS, "gender", "ethnic_group")


class Matcher:
    """Matches the entries of one intake, in their order, chunk by chunk."""

    def __init__(self, intake: Intake) -> None:
        self.intake = intake
        self.hospitals = Hospitals(intake)
        self.batches = Batches(intake)
        self.people = People(intake)
        self.seen: dict[tuple[str, str, str], str] = {}
        self.taken: dict[str, str] = {}  # deployment -> the entry that is it
        self.placed: dict[tuple[str, str], str] = {}  # person and batch -> the entry that puts them there

    def match(self, entries: list[IntakeEntry]) -> None:
        """Fills what was found of each entry; does not save it."""
        self.hospitals.find(hospital_of(entry) for entry in entries)
        self.people.find(entries)
        for entry in entries:
            self._match(entry)

    def _match(self, entry: IntakeEntry) -> None:
        place = self.hospitals.get(*hospital_of(entry)) or Place("")
        batch = self.batches.get(entry.fields.get("batch", ""))
        entry.hospital_id, entry.batch_id = place.id, batch.id
        entry.staff_id = entry.deployment_id = None
        entry.cited = False
        if known := self.people.by_id.get(entry.fields.get("id", "")):
            # What looks like a formula is none where the roster says just that, and gave it out.
            entry.errors = [one for one in entry.errors if one["value"] != getattr(known, one["field"], None)]
        finding = Finding()
        if not PLACING & {error["field"] for error in entry.errors} and not place.question and not batch.question:
            finding = self.people.match(entry, place.key, batch.key)
        differences, faults = {}, []
        if finding.deployment:
            differences = compare(entry, place, batch, finding.deployment, self.intake)
            faults = self._forbidden(entry, batch, finding.deployment, differences)
        twin = self._twin(entry, place, batch, finding)
        questions = self._questions(entry, place, batch, finding, twin, faults)
        entry.match = described(questions, faults, place, batch, finding, twin)
        if questions and questions[0] in OF_PEOPLE:
            entry.outcome = Outcome.NAMESAKE
        elif questions:
            entry.outcome = Outcome.DOUBTFUL
        else:
            self._settle(entry, finding, differences)

    def _questions(
        self, entry: IntakeEntry, place: Place, batch: Place, finding: Finding, twin: str, faults: list[dict]
    ) -> list[str]:
        """Returns all that a person has to say, in the order in which it is asked."""
        unknown = "read" not in entry.answers and not finding.deployment  # neither to a person nor to the roster
        asked = [
            "errors" if entry.errors or faults else "",
            "is-it-a-person" if unknown and is_unsure(entry) else "",
            place.question,
            batch.question,
            finding.question or ("printed-twice" if twin else ""),
            "name-only" if unknown and not any(entry.fields.get(name) for name in TELLING) else "",
        ]
        return [question for question in asked if question]

    def _forbidden(self, entry: IntakeEntry, batch: Place, known: Known, differences: dict[str, list]) -> list[dict]:
        """Returns what the roster's rules would forbid if the differences were taken over."""
        if entry.decision == IntakeEntry.Decision.LEFT:
            return []
        taken = {name: pair[1] for name, pair in differences.items()}
        taken = {name: taken[name] for name in entry.answers.get("take") or taken if name in taken}
        started, ended = (taken.get(name, getattr(known, name)) for name in DAYS)
        faults = []
        if started and ended and ended < started:
            name = "ended_on" if "ended_on" in taken else "started_on"
            roster = known.started_on if name == "ended_on" else known.ended_on
            if roster:  # else both are the row's own, which was told already
                faults.append(self._fault(name, str(taken[name]), "days-against-roster", roster))
        if "batch" in taken and batch.id and self.people.is_in_batch(known, batch.id):
            faults.append(self._fault("batch", entry.fields.get("batch", ""), "in-batch-already"))
        return faults

    def _fault(self, name: str, value: str, code: str, *valid: str) -> dict:
        header = self.intake.header
        column = next((header["cells"][int(at)] for at, of in header.get("columns", {}).items() if of == name), "")
        return {"column": column, "field": name, "value": value, "code": code, "valid": list(valid)}

    def _twin(self, entry: IntakeEntry, place: Place, batch: Place, finding: Finding) -> str:
        """Returns the earlier entry of this intake that seems to be of the same person; "" if there is none or a
        person said that they are two."""
        key = (fold(entry.fields.get("name", "")), place.key, batch.key)
        first = self.seen.setdefault(key, entry.pk)
        if finding.deployment:
            first = self.taken.setdefault(finding.deployment.id, entry.pk)
        elif finding.staff_id and batch.key:  # nobody is in a batch twice
            first = self.placed.setdefault((finding.staff_id, batch.key), entry.pk)
        elif "person" in entry.answers:
            return ""
        return "" if first == entry.pk else first

    def _settle(self, entry: IntakeEntry, finding: Finding, differences: dict[str, list]) -> None:
        entry.staff_id = finding.staff_id
        if not finding.deployment:
            entry.outcome = Outcome.NEW
            return
        entry.deployment_id = finding.deployment.id
        entry.cited = finding.deployment.id in self.people.citing
        if entry.fields.get("id") == finding.deployment.id:  # a file that the roster gave out says what the roster says
            entry.cited |= not differences or entry.decision == IntakeEntry.Decision.LEFT
        entry.match["differences"] = differences
        entry.outcome = Outcome.DIFFERENT if differences else Outcome.SAME


def is_unsure(entry: IntakeEntry) -> bool:
    """Says whether a person has to look before anybody is made of an entry: read with little confidence, or a name
    that only its place makes one, where something else is doubted besides."""
    by_place = "unusual-name" in entry.doubts and len(entry.doubts) > 1
    return entry.confidence < UNSURE or by_place


def hospital_of(entry: IntakeEntry) -> tuple[str, str]:
    """Returns the hospital's name as printed and the region that was read with it."""
    fields = entry.fields
    return fields.get("hospital_printed") or fields.get("hospital", ""), fields.get("region", "")


def described(
    questions: list[str], faults: list[dict], place: Place, batch: Place, finding: Finding, twin: str
) -> dict:
    """Returns the match as it is stored, without what is empty: the question that is asked first, the further ones."""
    found = {
        "question": questions[0] if questions else "",
        "further": questions[1:],
        "faults": faults,
        "candidates": finding.candidates,
        "namesakes": finding.namesakes,
        "twin": twin,
        "hospitals": place.suggestions,
        "batches": batch.suggestions,
        "new_hospital": {"name": place.name, "region": place.region, "kind": place.kind} if place.name else None,
        "new_batch": batch.name,
        "adds_name": bool(place.id and not place.known_name),
    }
    return {name: value for name, value in found.items() if value}


def compare(entry: IntakeEntry, place: Place, batch: Place, known: Known, intake: Intake) -> dict[str, list]:
    """Returns the fields in which the entry says something else than the roster: field -> [roster's, entry's]. What
    the entry does not say is no difference."""
    said = {**entry.fields, "role": entry.fields.get("role") or intake.role}
    found: dict[str, list] = {}
    for name in TEXTS:
        value, stored = said.get(name) or "", getattr(known, name)
        if value and fold(value) != fold(stored):
            found[name] = [stored, value]
    if fold(said["name"]) != fold(known.name):
        found["name"] = [known.name, said["name"]]
    if said.get("party_member") not in (None, known.party_member):
        found["party_member"] = [known.party_member, said["party_member"]]
    if place.key and place.key != known.hospital_id:  # by keys: a new one has no id, and differs from none
        found["hospital"] = [known.hospital_id, place.id]
    if batch.key and batch.key != known.batch_id:
        found["batch"] = [known.batch_id, batch.id]
    region = said.get("region") or ""
    if region and not place.key and not known.hospital_id and region != known.stated_region_id:
        found["stated_region"] = [known.stated_region_id, region]
    return found


def rematch(intake: Intake, only: Q | None = None) -> None:
    """Matches the entries that are not committed anew, or only those of a condition, and saves those that changed.
    A condition must hold all entries of a name or none, since entries of one name are matched together."""
    entries = intake.entries.waiting()
    entries = entries.filter(only) if only is not None else entries
    matcher = Matcher(intake)
    for chunk in in_chunks(entries):
        before = [snapshot(entry) for entry in chunk]
        matcher.match(chunk)
        changed = [entry for entry, old in zip(chunk, before, strict=True) if snapshot(entry) != old]
        for entry in changed:
            if entry.outcome == Outcome.DIFFERENT and entry.decision == IntakeEntry.Decision.ACCEPTED:
                entry.decision = IntakeEntry.Decision.PENDING  # it was accepted as something else
        IntakeEntry.objects.bulk_update(changed, [*MATCHED, "decision"], batch_size=200)


def rematch_all(intake: Intake) -> None:
    """Matches everything anew and remembers at which revision of the roster that was."""
    with readers_go_on(using=DEFAULT_DB_ALIAS), transaction.atomic():
        intake = Intake.objects.select_for_update(of=("self",)).defer("file", "text", "segments").get(pk=intake.pk)
        intake.matched_at = Revision.objects.latest_number()
        intake.choices = {name: value for name, value in intake.choices.items() if name != "stale"}
        rematch(intake)
        intake.save(update_fields=["matched_at", "choices"])


def snapshot(entry: IntakeEntry) -> tuple:
    return (
        entry.outcome,
        entry.match,
        entry.cited,
        entry.staff_id,
        entry.hospital_id,
        entry.batch_id,
        entry.deployment_id,
    )


def in_chunks(entries: IntakeEntryQuerySet, size: int = CHUNK) -> Iterator[list[IntakeEntry]]:
    """Yields the entries in their order, some at a time, each lot read when the one before is done with. By ranges of
    their positions: of those the database takes the index even when it knows nothing of a sheet that was just read,
    and sorts nothing."""
    last = entries.aggregate(last=Max("position"))["last"]
    for start in range(0, -1 if last is None else last + 1, size):
        if chunk := list(entries.filter(position__range=(start, start + size - 1)).order_by("position")):
            yield chunk
