"""One entry of an intake: its form, and the answers and edits that a person gives."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from roster.actions.intake.pieces import NotDivided, divider, join, split, words_of
from roster.actions.intake.review import (
    EDITABLE,
    Conflict,
    Invalid,
    answer_person,
    answer_place,
    are_one_perhaps,
    change,
    decide,
    edit,
    forget,
)
from roster.actions.intake.suggestions import KINDS, suggest
from roster.actions.intake.words import FIELDS, error_words, value_words
from roster.models import Deployment, IntakeEntry, Region, Staff
from roster.views.intake_access import list_query, staff_only
from roster.views.intake_rows import defaults_of, rows_of
from roster.vocabulary.regions import find_region

OPTIONS = {
    "role": [("", "—"), *Deployment.Role.choices],
    "gender": [("", "—"), *Staff.Gender.choices],
    "party_member": [("", "—"), ("yes", gettext_lazy("yes")), ("no", gettext_lazy("no"))],
}
IN_FORM = {"position": "title"}  # where what is wrong with a column that has no field of its own is told

Values = dict[str, str]


@staff_only
@require_http_methods(["GET", "POST"])
def intake_entry(request: HttpRequest, pk: str, entry: str) -> HttpResponse:
    """One entry: its form, and whatever a button of it sends."""
    found = IntakeEntry.objects.select_related("intake__batch", "intake__region", "hospital", "batch")
    one = found.defer("intake__file").filter(pk=entry, intake=pk).first()
    if one is None:
        return gone(request, pk)
    if request.method == "GET" and request.GET.get("in") == "list":  # the form in its place was closed again
        row = rows_of(one.intake, [one])[0]
        return render(
            request, "roster/_intake_entry.html", {"intake": one.intake, "row": row, "query": list_query(request)}
        )
    if request.method == "GET":
        return form(request, one, values_of(one), wrong=errors_of(one.faults))
    if "look" in request.POST or "fill" in request.POST:
        return form(request, one, filled(request.POST))
    try:
        kept = act(one, request)
    except Conflict as conflict:
        return clash(request, conflict.entry)
    except Invalid as invalid:
        wrong = [{"field": error.field, "code": error.code, "valid": error.valid} for error in invalid.errors]
        return form(request, one, given(request.POST), wrong=errors_of(wrong), status=400)
    except NotDivided:
        return form(request, one, values_of(one), undivided=request.POST["words"], status=400)
    except (KeyError, ValueError):
        messages.error(request, _("This answer does not fit the entry any more."))
        kept = one
    return back(request, kept)


def gone(request: HttpRequest, pk: str) -> HttpResponse:
    """Leads back to the intake from an entry that was divided or joined meanwhile, or never was."""
    messages.error(request, _("This entry is no more: somebody divided it or joined it with another."))
    return redirect("intake-detail", pk=pk)


def given(sent: QueryDict) -> Values:
    return {name: sent.get(name, "") for name in EDITABLE}


def filled(sent: QueryDict) -> Values:
    """Returns the fields as sent, with what was chosen among the found ones; nothing is saved."""
    name, _sign, value = sent.get("fill", "").partition(":")
    return given(sent) | ({name: value} if name in EDITABLE else {})


def act(entry: IntakeEntry, request: HttpRequest) -> IntakeEntry:
    """Does what the button says; returns the entry, of a divided one its first part. Raises Conflict, Invalid, NotDivided, and KeyError or ValueError for an answer that
    is none."""
    sent, actor = request.POST, request.user
    version = int(sent["version"])
    if "edit" in sent:
        edit(entry, sent, version=version, actor=actor)
    elif "split" in sent:  # their buttons send the form's fields too, of which two are called like an answer
        return split(entry, sent["words"], version=version, actor=actor)[0]
    elif "join" in sent:
        join(entry, version=version, actor=actor)
    elif "person" in sent:
        answer_person(entry, sent["person"], version=version, actor=actor)
    elif "hospital" in sent or "batch" in sent:
        kind = "hospital" if "hospital" in sent else "batch"
        change(entry, version=version, actor=actor)
        answer_place(entry, kind, sent[kind], actor=actor)
    elif "forget" in sent:
        forget(entry, sent["forget"], version=version, actor=actor)
    elif "perhaps-one" in sent:
        are_one_perhaps(entry, sent["perhaps-one"], actor=actor)
    else:
        decide(entry, sent["decision"], version=version, actor=actor)
    return entry


def back(request: HttpRequest, entry: IntakeEntry) -> HttpResponse:
    address = reverse("intake-detail", args=[entry.intake_id])
    asked = list_query(request)
    return redirect(f"{address}{f'?{asked}' if asked else ''}#e-{entry.pk}")


def clash(request: HttpRequest, entry: IntakeEntry) -> HttpResponse:
    """Shows an entry that somebody else changed since this person's page was made: of the fields in which only one of
    the two changed something that change stands in the form, of the others this person's."""
    if entry.revision_id:
        messages.error(request, _("This entry was committed meanwhile. Nothing of yours was saved."))
        return back(request, entry)
    sent, theirs = request.POST, values_of(entry)
    if "edit" not in sent:
        return form(request, entry, theirs, conflict=True, status=409)
    was = {name: sent.get(f"was-{name}", "") for name in EDITABLE}
    yours = given(sent)
    compared = [
        {"label": FIELDS[name], **{who: words(name, one[name]) for who, one in versions.items()}}
        for versions in [{"was": was, "yours": yours, "theirs": theirs}]
        for name in EDITABLE
        if len({was[name], yours[name], theirs[name]}) > 1
    ]
    merged = {name: theirs[name] if yours[name] == was[name] else yours[name] for name in EDITABLE}
    return form(request, entry, merged, conflict=True, compared=compared, status=409)


def words(name: str, value: str) -> str:
    return str(dict(OPTIONS[name]).get(value, value)) if name in OPTIONS and value else value_words(name, value)


def values_of(entry: IntakeEntry) -> Values:
    """Returns the fields as a person writes them, a bad cell's as it was printed."""
    printed = {IN_FORM.get(error["field"], error["field"]): error["value"] for error in entry.faults}
    found = {name: shown(entry, name) for name in EDITABLE}
    return found | {name: value for name, value in printed.items() if name in EDITABLE and not found[name]}


def shown(entry: IntakeEntry, name: str) -> str:
    value = entry.fields.get(name, "")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name == "region" and value:
        region = Region.objects.filter(pk=value).first()
        return region.name if region and find_region(region.name) == value else value
    return value


def errors_of(errors: list[dict]) -> dict[str, list[str]]:
    """Returns all that is wrong, in words, by the field of the form."""
    found: dict[str, list[str]] = {}
    for error in errors:
        found.setdefault(IN_FORM.get(error["field"], error["field"]), []).append(error_words(error))
    return found


def form(
    request: HttpRequest,
    entry: IntakeEntry,
    values: Values,
    *,
    wrong: dict[str, list[str]] | None = None,
    conflict: bool = False,
    compared: list[dict] | None = None,
    undivided: str | None = None,
    status: int = 200,
) -> HttpResponse:
    errors, defaults, stored = wrong or {}, defaults_of(entry.intake), values_of(entry)
    sent = request.POST if request.method == "POST" and not conflict else {}
    fields = [
        {
            "name": name,
            "label": FIELDS[name],
            "value": values[name],
            "was": sent.get(f"was-{name}", stored[name]),
            "wrong": errors.get(name, []),
            "options": options_of(name, values[name]),
            "offered": name in KINDS,
            "default": defaults.get(name, ""),
        }
        for name in EDITABLE
    ]
    kind = request.POST.get("find", "") if "look" in request.POST else ""
    whole = words_of(entry)
    context = {
        "intake": entry.intake,
        "entry": entry,
        "name": entry.fields.get("name", ""),
        "version": sent.get("version", entry.version),
        "fields": fields,
        "wrong": [field for field in fields if field["wrong"]],
        "conflict": conflict,
        "compared": compared or [],
        "query": list_query(request),
        "find": kind,
        "found": suggest(kind, values[kind]) if kind in KINDS and kind in values else [],
        "words": whole if undivided is None else undivided,
        "undivided": undivided is not None,
        "divider": divider(whole),
        "unsaved": request.method == "POST",
    }
    fragment = request.GET.get("in") == "place"
    template = "roster/_intake_edit.html" if fragment else "roster/intake_entry.html"
    return render(request, template, context, status=status)


def options_of(name: str, value: str) -> list[tuple[str, str]]:
    """Returns what a field can be chosen from, none where it is written; a bad cell's value stands among it."""
    options = OPTIONS.get(name, [])
    return [*options, (value, value)] if options and value not in dict(options) else options
