"""What a person says of an intake as a whole: its source, its columns, many entries at once, what was missed."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from roster.actions.intake.pieces import add, add_unread, set_all_aside, set_aside, take_back
from roster.actions.intake.review import (
    accept_confident,
    all_are_others,
    all_are_people,
    answer_source,
    mark_stale,
    set_defaults,
)
from roster.actions.intake.take import head_by_first_row, read
from roster.actions.intake.tasks import read_intake, rematch_intake
from roster.actions.intake.words import FIELDS
from roster.models import Intake
from roster.rolls.files.sheets import HEADERS
from roster.views.intake import find
from roster.views.intake_access import list_query, staff_only
from roster.views.intake_forms import DefaultsForm, defaults_form

AT_ONCE = 1000  # rows up to which a request reads a sheet anew itself


@staff_only
@require_POST
def intake_accept(request: HttpRequest, pk: str) -> HttpResponse:
    """Answers many at once: accepts all confident entries, says of all namesakes that they are other people, takes in
    all of whom only the name is known, or says of all unread places that they are no roster."""
    intake, what = find(pk), request.POST.get("what")
    if what == "aside":
        count = set_all_aside(intake)
        told = ngettext("%(count)s place set aside.", "%(count)s places set aside.", count)
    else:
        count = settle_all(intake, what, request.user)
        told = ngettext("%(count)s entry settled.", "%(count)s entries settled.", count)
    messages.success(request, told % {"count": count})
    return redirect("intake-detail", pk=pk)


def settle_all(intake: Intake, what: str | None, actor: AbstractBaseUser) -> int:
    if what == "others":
        return all_are_others(intake, actor=actor)
    return all_are_people(intake) if what == "names" else accept_confident(intake)


@staff_only
@require_POST
def intake_source(request: HttpRequest, pk: str) -> HttpResponse:
    """Takes the answer to whether a new source is one that the roster has."""
    try:
        answer_source(find(pk), request.POST.get("source", ""))
    except ValueError:
        messages.error(request, _("This answer does not fit the intake any more."))
    return redirect("intake-detail", pk=pk)


@staff_only
@require_http_methods(["GET", "POST"])
def intake_columns(request: HttpRequest, pk: str) -> HttpResponse:
    """Lets a person say what the columns of a sheet are; the sheet is then read anew."""
    intake = find(pk)
    if not intake.is_sheet or intake.entries.exclude(revision=None).exists():
        raise Http404
    places = range(len(intake.header["cells"]))
    error = ""
    if request.method == "POST":
        chosen = {str(place): request.POST.get(f"column-{place}", "") for place in places}
        chosen = {place: name for place, name in chosen.items() if name in HEADERS}
        if "name" in chosen.values() and len(set(chosen.values())) == len(chosen):
            if request.POST.get("headed") and "first" in intake.header:
                head_by_first_row(intake)
            return remap(intake, chosen)
        error = _("One column must be the name, and no two the same.")
    columns = [(place, intake.header["cells"][place], intake.header["columns"].get(str(place), "")) for place in places]
    context = {
        "intake": intake,
        "columns": columns,
        "choices": [(name, FIELDS[name]) for name in HEADERS],
        "first": intake.header.get("first") if not intake.header["line"] else None,
        "error": error,
    }
    return render(request, "roster/intake_columns.html", context, status=400 if error else 200)


def remap(intake: Intake, chosen: dict[str, str]) -> HttpResponseRedirect:
    intake.header = {**intake.header, "columns": chosen}
    intake.mapped, intake.status = True, Intake.Status.READING
    intake.save(update_fields=["header", "header_key", "mapped", "status"])
    if intake.rows_read > AT_ONCE:
        read_intake.enqueue(intake.pk)
    else:
        read(Intake.objects.get(pk=intake.pk))
    return redirect("intake-detail", pk=intake.pk)


@staff_only
@require_POST
def intake_add(request: HttpRequest, pk: str) -> HttpResponse:
    """Makes an entry of lines that were not read as one."""
    intake = find(pk)
    try:
        lines = [int(request.POST[name]) for name in ("first_line", "last_line")]
        made = add(intake, *lines)
    except (KeyError, ValueError):
        messages.error(request, _("Give lines in which something is no entry yet, as numbered beside the text."))
        return redirect("intake-detail", pk=pk)
    return redirect(f"{reverse('intake-detail', args=[pk])}#e-{made[0].pk}")


@staff_only
@require_POST
def intake_unread(request: HttpRequest, pk: str) -> HttpResponse:
    """Makes an entry of what was not read, says that it is no roster, or takes that back."""
    intake = find(pk)
    asked = list_query(request)
    where = reverse("intake-detail", args=[pk]) + (f"?{asked}" if asked else "")
    deeds = {"add": add_unread, "aside": set_aside, "back": take_back}
    try:
        made = deeds[request.POST["what"]](intake, int(request.POST["key"]))
    except (KeyError, ValueError):
        messages.error(request, _("Something else was made of this place meanwhile."))
        return redirect(f"{where}#unread")
    if not made:
        return redirect(f"{where}#unread")
    return redirect(f"{reverse('intake-entry', args=[pk, made[0].pk])}?{urlencode({'query': asked})}")


@staff_only
@require_POST
def intake_rematch(request: HttpRequest, pk: str) -> HttpResponse:
    """Has a big intake held against the roster as it is now."""
    if mark_stale(find(pk)):
        rematch_intake.enqueue(pk)
    return redirect("intake-detail", pk=pk)


@staff_only
@require_http_methods(["GET", "POST"])
def intake_defaults(request: HttpRequest, pk: str) -> HttpResponse:
    """Lets a person say what batch, region and role hold where an entry names none; all is then matched anew."""
    intake = find(pk)
    if intake.status not in (Intake.Status.REVIEW, Intake.Status.UNDONE):
        messages.error(request, _("This can be changed as long as something is to be committed."))
        return redirect("intake-detail", pk=pk)
    form = DefaultsForm(request.POST) if request.method == "POST" else defaults_form(intake)
    if form.is_valid():
        if not set_defaults(intake, **form.held()):
            rematch_intake.enqueue(pk)
        messages.success(request, _("All entries have it now where they name none of their own."))
        return redirect("intake-detail", pk=pk)
    context = {"intake": intake, "form": form}
    return render(request, "roster/intake_defaults.html", context, status=400 if form.errors else 200)
