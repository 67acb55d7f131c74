"""One entry of an intake: how it is shown, and the answers and edits that a person gives."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from roster.actions.intake.places import NEW, NONE
from roster.actions.intake.review import (
    EDITABLE,
    Conflict,
    Invalid,
    answer_person,
    answer_place,
    change,
    decide,
    edit,
    join,
    split,
)
from roster.actions.intake.suggestions import KINDS, suggest
from roster.actions.intake.words import doubts_in_words, error_words, further_words, question_words
from roster.models import Batch, Change, Deployment, Hospital, Intake, IntakeEntry, Region, Revision, Staff
from roster.rolls.sheets import HEADERS
from roster.views.intake_access import staff_only
from roster.vocabulary.regions import find_region

OPTIONS = {"role": [("", "—"), *Deployment.Role.choices]}
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


@staff_only
@require_http_methods(["GET", "POST"])
def intake_entry(request: HttpRequest, pk: str, entry: str) -> HttpResponse:
    """One entry: its form, and whatever a button of it sends."""
    found = get_object_or_404(IntakeEntry.objects.select_related("intake").defer("intake__file"), pk=entry, intake=pk)
    if request.method == "GET" and request.GET.get("in") == "list":  # the form in its place was closed again
        row = rows_of(found.intake, [found])[0]
        return render(
            request, "roster/_intake_entry.html", {"intake": found.intake, "row": row, "query": query(request)}
        )
    if request.method == "GET":
        return form(request, found, {name: shown(found, name) for name in EDITABLE})
    if "look" in request.POST or "fill" in request.POST:
        return form(request, found, filled(request.POST))
    try:
        act(found, request)
    except Conflict as conflict:
        given = {name: request.POST.get(name, "") for name in EDITABLE} if "edit" in request.POST else {}
        values = given or {name: shown(conflict.entry, name) for name in EDITABLE}
        return form(request, conflict.entry, values, conflict=True)
    except Invalid as invalid:
        given = {name: request.POST.get(name, "") for name in EDITABLE}
        wrong = {error.field: error_words({"code": error.code, "valid": error.valid}) for error in invalid.errors}
        return form(request, found, given, wrong=wrong)
    except (KeyError, ValueError):
        messages.error(request, _("This answer does not fit the entry any more."))
    return back(request, found)


def filled(sent: QueryDict) -> dict[str, str]:
    """Returns the fields as sent, with what was chosen among the found ones; nothing is saved."""
    given = {name: sent.get(name, "") for name in EDITABLE}
    name, _sign, value = sent.get("fill", "").partition(":")
    return given | ({name: value} if name in given else {})


def query(request: HttpRequest) -> str:
    """Returns which page of the list the form was opened from."""
    sent = request.POST if request.method == "POST" else request.GET
    return sent.get("query", "")


def act(entry: IntakeEntry, request: HttpRequest) -> None:
    """Does what the button says. Raises Conflict, Invalid, and KeyError or ValueError for an answer that is none."""
    sent, actor = request.POST, request.user
    version = int(sent["version"])
    if "edit" in sent:
        edit(entry, sent, version=version, actor=actor)
    elif "person" in sent:
        answer_person(entry, sent["person"], version=version, actor=actor)
    elif "hospital" in sent or "batch" in sent:
        kind = "hospital" if "hospital" in sent else "batch"
        change(entry, version=version, actor=actor)
        answer_place(entry, kind, sent[kind], actor=actor)
    elif "split" in sent:
        split(entry, int(sent["line"]), version=version, actor=actor)
    elif "join" in sent:
        join(entry, version=version, actor=actor)
    else:
        decide(entry, sent["decision"], version=version, actor=actor)


def back(request: HttpRequest, entry: IntakeEntry) -> HttpResponse:
    address = reverse("intake-detail", args=[entry.intake_id])
    asked = query(request)
    return redirect(f"{address}{f'?{asked}' if asked else ''}#e-{entry.pk}")


def shown(entry: IntakeEntry, name: str) -> str:
    """Returns a field as a person writes it."""
    value = entry.fields.get(name, "")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if name == "region" and value:
        region = Region.objects.filter(pk=value).first()
        return region.name if region and find_region(region.name) == value else value
    return value


def form(
    request: HttpRequest,
    entry: IntakeEntry,
    values: dict[str, str],
    *,
    wrong: dict[str, str] | None = None,
    conflict: bool = False,
) -> HttpResponse:
    fields = [
        {
            "name": name,
            "label": LABELS[name],
            "value": values[name],
            "now": shown(entry, name),
            "wrong": (wrong or {}).get(name, ""),
            "options": OPTIONS.get(name),
            "offered": name in KINDS,
        }
        for name in EDITABLE
    ]
    kind = request.POST.get("find", "") if "look" in request.POST else ""
    context = {
        "intake": entry.intake,
        "entry": entry,
        "fields": fields,
        "conflict": conflict,
        "query": query(request),
        "find": kind,
        "found": suggest(kind, values[kind]) if kind in KINDS and kind in values else [],
    }
    fragment = request.GET.get("in") == "place"
    template = "roster/_intake_edit.html" if fragment else "roster/intake_entry.html"
    return render(request, template, context, status=409 if conflict else 400 if wrong else 200)
