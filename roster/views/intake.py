"""Taking in: paste or upload, look, fix, commit, undo. For staff with the right to it; all of it works by forms and
links, the script only saves looking for what belongs together."""

from collections import Counter

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from roster.actions.intake.commit import release
from roster.actions.intake.review import accept_confident, add, all_are_others, answer_source
from roster.actions.intake.take import read, sources_in_question, take
from roster.actions.intake.tasks import read_intake
from roster.actions.intake.words import problem_words
from roster.models import Figure, Intake, IntakeEntry, Revision
from roster.rolls.limits import MAX_FILE
from roster.rolls.sheets import HEADERS
from roster.views.history import summaries
from roster.views.intake_access import staff_only
from roster.views.intake_entries import Row, rows_of
from roster.views.intake_forms import IntakeForm
from roster.views.intake_print import lines_of

MARGIN = 1 << 20  # bytes of a request besides the file
PAGE = 100
AT_ONCE = 200_000  # characters of a text, and bytes of a file, up to which a request reads it itself
COMMIT_AT_ONCE = 1000  # entries up to which a request commits them itself
SHOWN = ("all", "open", "ready", "set-aside", "committed")

Outcome = IntakeEntry.Outcome


@staff_only
@require_GET
def intake_list(request: HttpRequest) -> HttpResponse:
    page = Paginator(Intake.objects.for_list(), 50).get_page(request.GET.get("page"))
    return render(request, "roster/intake_list.html", {"page": page})


@staff_only
@require_http_methods(["GET", "POST"])
def intake_new(request: HttpRequest) -> HttpResponse:
    form = IntakeForm(request.POST, request.FILES) if request.method == "POST" else IntakeForm()
    if request.method == "POST" and int(request.META.get("CONTENT_LENGTH") or 0) > MAX_FILE + MARGIN:
        form = IntakeForm(request.POST)
        form.is_valid()
        form.errors.clear()
        form.add_error("file", _("The file is larger than %(limit)s MB.") % {"limit": MAX_FILE >> 20})
    elif form.is_valid():
        intake = take_in(form, request)
        return redirect("intake-detail", pk=intake.pk)
    return render(
        request,
        "roster/intake_new.html",
        {"form": form},
        status=400 if form.errors else 200,
    )


def take_in(form: IntakeForm, request: HttpRequest) -> Intake:
    """Makes an intake of what was given and reads it: a small one now, a big one in the background."""
    data = form.cleaned_data
    file = data["file"]
    intake = take(
        text=data["text"] or "",
        file=file.read() if file else None,
        file_name=file.name if file else "",
        source=data["source"],
        new_source=form.new_source(),
        batch=data["batch"],
        region=data["region"],
        role=data["role"],
        actor=request.user,
    )
    size = file.size if file else len(data["text"])
    if size > AT_ONCE:
        read_intake.enqueue(intake.pk)
    else:
        read(intake)
    return intake


def find(pk: str) -> Intake:
    return get_object_or_404(Intake.objects.for_list().defer(None).defer("file"), pk=pk)


@staff_only
@require_GET
def intake_detail(request: HttpRequest, pk: str) -> HttpResponse:
    intake = find(pk)
    if intake.status in (Intake.Status.READING, Intake.Status.COMMITTING):
        response = render(request, "roster/intake_waiting.html", {"intake": intake})
        response.headers["Refresh"] = "2"
        return response
    if intake.revision_id:
        release(intake)
        intake.refresh_from_db(fields=["status", "source"])
    shown = request.GET.get("show", "all")
    if shown not in SHOWN:
        raise Http404
    page = Paginator(choose(intake, shown), PAGE).get_page(request.GET.get("page"))
    rows = rows_of(intake, list(page.object_list))
    return render(
        request,
        "roster/intake_detail.html",
        {
            "intake": intake,
            "shown": shown,
            "page": page,
            "rows": rows,
            "numbers": numbers(intake),
            "problem": problem_words(intake.problem),
            "earlier": earlier(intake),
            "lines": lines_of(intake, list(page.object_list)) if intake.text and not intake.is_sheet else [],
            "remainder": remainder(intake),
            "stated": [count for count in intake.counts if count["stated"] != count["read"]],
            "announced": announced(intake, rows),
            "commits": commits(intake),
            "sources_asked": list(sources_in_question(intake)[:5]),
        },
    )


def commits(intake: Intake) -> list:
    """Returns the revisions in which entries of this intake were written, each with what it did in words."""
    written = Revision.objects.filter(intake_entries__intake=intake).distinct().order_by("number")
    return summaries(list(written.select_related("actor", "source"))) if intake.revision_id else []


def choose(intake: Intake, shown: str) -> QuerySet[IntakeEntry]:
    """Returns the entries to show: those that need a person first, then those with doubts, then in their order."""
    chosen = {
        "all": intake.entries.all(),
        "open": intake.entries.open(),
        "ready": intake.entries.effective(),
        "set-aside": intake.entries.filter(decision__in=["not_roster", "left"], revision=None),
        "committed": intake.entries.exclude(revision=None),
    }[shown]
    settled = [Outcome.NEW, Outcome.SAME]
    first = Case(
        When(revision__isnull=False, then=Value(3)),
        When(decision__in=["not_roster", "left"], then=Value(3)),
        When(Q(outcome=Outcome.SAME) | Q(outcome__in=settled, doubts=[]), then=Value(2)),
        When(outcome__in=settled, then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    )
    return chosen.select_related("hospital", "batch", "staff", "deployment__staff", "edited_by").order_by(
        first, "first_line", "position"
    )


def numbers(intake: Intake) -> dict[str, int]:
    """Returns how many entries there are of each sort."""
    found = Counter(intake.entries.filter(revision=None).values_list("outcome", flat=True))
    effective = intake.entries.effective()
    doubtful = ~Q(doubts=[]) & ~Q(outcome=Outcome.SAME)  # that the roster says the same settles a doubt of reading
    return {
        "all": intake.entries.count(),
        "open": intake.entries.open().count(),
        "effective": effective.count(),
        "unsure": effective.filter(doubtful).exclude(decision="accepted").count(),
        "confident": effective.filter(~doubtful, decision="pending").count(),
        "namesakes": intake.entries.open().filter(match__question="same-name").count(),
        "set_aside": intake.entries.filter(decision__in=["not_roster", "left"], revision=None).count(),
        "committed": intake.entries.exclude(revision=None).count(),
        **{outcome: found[outcome] for outcome in Outcome.values},
    }


def earlier(intake: Intake) -> Intake | None:
    """Returns the first intake of the same content, if this is not the first."""
    first = Intake.objects.of_content(intake.file_hash).defer("file", "text").first()
    return first if first and first.pk != intake.pk else None


def remainder(intake: Intake) -> list[dict]:
    """Returns what became no entry: rows of a sheet, or stretches of a text with their lines."""
    if intake.is_sheet:
        return intake.segments
    return [
        {"line": intake.text.count("\n", 0, start) + 1, "text": intake.text[start:end], "kind": kind}
        for start, end, kind, _entry in intake.segments
        if kind == "unread" and intake.text[start:end].strip()
    ]


def announced(intake: Intake, rows: list[Row]) -> list[dict]:
    """Returns each number of people announced for the batches concerned, beside what the roster would list."""
    batches = set(intake.entries.exclude(batch=None).values_list("batch", flat=True).distinct()[:20])
    figures = Figure.objects.filter(batch__in=batches, measure=Figure.Measure.PEOPLE).select_related("batch", "source")
    found = []
    for figure in figures:
        new = intake.entries.effective().filter(batch=figure.batch, outcome=Outcome.NEW).count()
        found.append({"figure": figure, "listed": figure.batch.deployments.public().count() + new})
    return found


@staff_only
@require_POST
def intake_accept(request: HttpRequest, pk: str) -> HttpResponse:
    """Answers many at once: accepts all confident entries, or says of all namesakes that they are other people."""
    intake = find(pk)
    count = all_are_others(intake) if request.POST.get("what") == "others" else accept_confident(intake)
    messages.success(
        request, ngettext("%(count)s entry settled.", "%(count)s entries settled.", count) % {"count": count}
    )
    return redirect("intake-detail", pk=pk)


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
            return remap(intake, chosen)
        error = _("One column must be the name, and no two the same.")
    columns = [(place, intake.header["cells"][place], intake.header["columns"].get(str(place), "")) for place in places]
    context = {
        "intake": intake,
        "columns": columns,
        "choices": [(name, words[0]) for name, words in HEADERS.items()],
        "error": error,
    }
    return render(request, "roster/intake_columns.html", context, status=400 if error else 200)


def remap(intake: Intake, chosen: dict[str, str]) -> HttpResponseRedirect:
    intake.header = {**intake.header, "columns": chosen}
    intake.mapped, intake.status = True, Intake.Status.READING
    intake.save(update_fields=["header", "mapped", "status"])
    if intake.rows_read > COMMIT_AT_ONCE:
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
        messages.error(request, _("Give the first and the last line, as numbered beside the text."))
        return redirect("intake-detail", pk=pk)
    return redirect(f"{reverse('intake-detail', args=[pk])}#e-{made[0].pk}")
