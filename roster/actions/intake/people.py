"""Whether an entry's person is in the roster: by the citation that the same words made before, else by name with
hospital, batch and department. Where that leaves a choice, a person is asked; the answer is kept."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from roster.actions.intake.places import NEW
from roster.models import Change, Citation, Deployment, Intake, IntakeEntry, NameKey, Revision, Staff
from roster.vocabulary.folding import fold

CHUNK = 1000
MAX_CANDIDATES = 10  # shown with a question; more namesakes than that are told by their number


class Known(NamedTuple):
    """A deployment of the roster, as far as an entry can differ from it."""

    id: str
    staff_id: str
    name: str
    gender: str
    ethnic_group: str
    batch_id: str | None
    hospital_id: str | None
    stated_region_id: str | None
    department: str
    title: str
    post: str
    role: str
    role_printed: str
    party_member: bool | None
    started_on: str
    ended_on: str


COLUMNS = (
    "id",
    "staff_id",
    "staff__name",
    "staff__gender",
    "staff__ethnic_group",
    "batch_id",
    "hospital_id",
    "stated_region_id",
    "department",
    "title",
    "post",
    "role",
    "role_printed",
    "party_member",
    "started_on",
    "ended_on",
)


@dataclass
class Finding:
    """What was found of one entry's person."""

    deployment: Known | None = None
    staff_id: str | None = None
    question: str = ""
    candidates: list[str] = field(default_factory=list)  # people
    namesakes: int = 0


def as_known(row: tuple) -> Known:
    *values, started_on, ended_on = row
    return Known(*values, *(day.isoformat() if day else "" for day in (started_on, ended_on)))


class People:
    """The roster's people of certain names, with what they were deployed as."""

    def __init__(self, intake: Intake) -> None:
        self.source_id = intake.source_id
        self.by_name: dict[str, list[Known]] = {}
        self.idle: dict[str, list[str]] = {}  # people without a deployment, by folded name
        self.by_id: dict[str, Known] = {}
        self.answered: dict[str, str] = {}  # somebody whom an answer names -> the record that they are by now
        self.cited: dict[str, list[tuple[int | None, str]]] = defaultdict(list)
        self.citing: set[str] = set()
        self.removed: set[str] = set()
        if self.source_id:
            self._read_citations()

    def _read_citations(self) -> None:
        rows = Citation.objects.filter(source_id=self.source_id).values_list("printed", "first_line", "deployment_id")
        for printed, line, deployment in rows.iterator():
            self.cited[printed].append((line, deployment))
            self.citing.add(deployment)
        gone = Change.objects.filter(model=Citation.noun(), action=Change.Action.DELETE, before__source=self.source_id)
        gone = gone.exclude(revision__kind=Revision.Kind.UNDO)
        self.removed = {before["printed"] for before in gone.values_list("before", flat=True).iterator()}

    def find(self, entries: list[IntakeEntry]) -> None:
        """Reads what the roster has under the names and the printed words of these. Forgets what it read before."""
        named = {entry.answers["person"] for entry in entries if entry.answers.get("person", NEW) != NEW}
        rows = Staff.objects.filter(pk__in=named).values_list("pk", "merged_into")
        self.answered = {pk: kept or pk for pk, kept in rows}
        keys = sorted({fold(entry.fields["name"]) for entry in entries if entry.fields.get("name")})
        staff: dict[str, str] = {}
        for start in range(0, len(keys), CHUNK):
            part = keys[start : start + CHUNK]
            rows = NameKey.objects.filter(key__in=part, staff__merged_into=None)
            staff |= {pk: name for pk, name in rows.values_list("staff_id", "staff__name") if fold(name) in set(part)}
        told = {pk for entry in entries for _line, pk in self.cited.get(entry.printed, ())}
        told |= {entry.fields["id"] for entry in entries if entry.fields.get("id")}
        found = self._deployments("staff_id", sorted(staff)) + self._deployments("pk", sorted(told))
        self.by_id = {one.id: one for one in found}
        self.by_name = defaultdict(list)
        for one in self.by_id.values():
            self.by_name[fold(one.name)].append(one)
        busy = {one.staff_id for one in found}
        self.idle = defaultdict(list)
        for pk, name in staff.items():
            if pk not in busy:
                self.idle[fold(name)].append(pk)

    def _deployments(self, name: str, keys: list[str]) -> list[Known]:
        found = []
        for start in range(0, len(keys), CHUNK):
            rows = Deployment.objects.filter(**{f"{name}__in": keys[start : start + CHUNK]})
            found += map(as_known, rows.order_by("pk").values_list(*COLUMNS))
        return found

    def match(self, entry: IntakeEntry, hospital: str, batch: str) -> Finding:
        """Returns who an entry is. `hospital` and `batch` are keys of places ("" when not said; new ones match
        nobody). A person's earlier answer, "new" or somebody's id, goes before all else."""
        fields, answer = entry.fields, entry.answers.get("person", "")
        own = self.by_name.get(fold(fields.get("name", "")), [])
        if answer == NEW:
            return Finding(candidates=sorted({one.staff_id for one in own}))
        if answer in self.answered:  # an answer that names somebody who is gone is asked again
            return self._of_person(self.answered[answer], own, fields, hospital, batch)
        if known := self.by_id.get(fields.get("id", "")) or self._cited(entry):
            return Finding(known, known.staff_id)
        if entry.printed in self.removed and "read" not in entry.answers:
            return Finding(question="removed-before")
        here = [one for one in own if (one.hospital_id or "") == hospital]
        fitting = narrow([one for one in here if not batch or one.batch_id in (None, batch)], fields)
        if len(fitting) == 1:
            return Finding(fitting[0], fitting[0].staff_id)
        candidates = list(dict.fromkeys(one.staff_id for one in (fitting or here or own)))
        candidates += self.idle.get(fold(fields.get("name", "")), [])
        if not candidates:
            return Finding()
        question = "which-person" if fitting else "same-place" if here else "same-name"
        return Finding(question=question, candidates=candidates[:MAX_CANDIDATES], namesakes=len(candidates))

    def is_in_batch(self, known: Known, batch: str | None) -> bool:
        """Says whether somebody is in a batch by another deployment than this one."""
        own = self.by_name.get(fold(known.name), [])
        return any((one.staff_id, one.batch_id) == (known.staff_id, batch) and one.id != known.id for one in own)

    def _cited(self, entry: IntakeEntry) -> Known | None:
        """The deployment that these very words of this very source made; of equal words those of the same line."""
        places = self.cited.get(entry.printed, [])
        places = [place for place in places if place[0] == entry.first_line] if len(places) > 1 else places
        return self.by_id.get(places[0][1]) if len(places) == 1 else None

    def _of_person(self, staff_id: str, own: list[Known], fields: dict, hospital: str, batch: str) -> Finding:
        mine = [one for one in own if one.staff_id == staff_id]
        mine = [one for one in mine if (one.batch_id == batch if batch else (one.hospital_id or "") == hospital)]
        fitting = narrow(mine, fields)
        return Finding(fitting[0] if fitting else None, staff_id)


def narrow(found: list[Known], fields: dict) -> list[Known]:
    """Returns those of several that the department, title and post single out, all if none of them does."""
    for name in ("department", "title", "post"):
        if len(found) > 1:
            value = fold(fields.get(name, ""))
            found = [one for one in found if fold(getattr(one, name)) == value] or found
    return found
