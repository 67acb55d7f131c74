"""One entry of an intake: its form, and the answers and edits that a person gives."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from roster.actions.intake.pieces import join, split
from roster.actions.intake.review import (
    EDITABLE,
    Conflict,
    Invalid,
    answer_person,
    answer_place,
    change,
    decide,
    edit,
)
from roster.actions.intake.suggestions import KINDS, suggest
from roster.actions.intake.words import error_words
from roster.models import Deployment, IntakeEntry, Region
from roster.views.intake_access import list_query, staff_only
from roster.views.intake_rows import LABELS, rows_of
from roster.vocabulary.regions import find_region

OPTIONS = {"role": [("", "—"), *Deployment.Role.choices]}


@staff_only
@require_http_methods(["GET", "POST"])
def intake_entry(request: HttpRequest, pk: str, entry: str) -> HttpResponse:
    """One entry: its form, and whatever a button of it sends."""
    found = get_object_or_404(IntakeEntry.objects.select_related("intake").defer("intake__file"), pk=entry, intake=pk)
    if request.method == "GET" and request.GET.get("in") == "list":  # the form in its place was closed again
        row = rows_of(found.intake, [found])[0]
        return render(
            request, "roster/_intake_entry.html", {"intake": found.intake, "row": row, "query": list_query(request)}
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
        split(entry, sent["words"], version=version, actor=actor)
    elif "join" in sent:
        join(entry, version=version, actor=actor)
    else:
        decide(entry, sent["decision"], version=version, actor=actor)


def back(request: HttpRequest, entry: IntakeEntry) -> HttpResponse:
    address = reverse("intake-detail", args=[entry.intake_id])
    asked = list_query(request)
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
        "query": list_query(request),
        "find": kind,
        "found": suggest(kind, values[kind]) if kind in KINDS and kind in values else [],
    }
    fragment = request.GET.get("in") == "place"
    template = "roster/_intake_edit.html" if fragment else "roster/intake_entry.html"
    return render(request, template, context, status=409 if conflict else 400 if wrong else 200)
