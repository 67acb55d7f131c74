"""The review page: the original beside what was read from it, what needs a person first."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from roster.actions.intake.commit import release
from roster.actions.intake.counting import counts_now
from roster.actions.intake.matching import rematch_all
from roster.actions.intake.pieces import Leftover, leftovers
from roster.actions.intake.sources import sources_in_question
from roster.actions.intake.stretches import ASIDE, TAKEN, UNREAD
from roster.actions.intake.tasks import trouble_of
from roster.actions.intake.words import problem_words
from roster.models import Figure, Intake, IntakeEntry, Revision
from roster.views.history import summaries
from roster.views.intake import find
from roster.views.intake_access import staff_only
from roster.views.intake_forms import defaults_form
from roster.views.intake_print import lines_of
from roster.views.intake_rows import Row, defaults_of, rows_of
from roster.views.intake_sheets import sheets_of

PAGE = 100
BATCHES = 20  # of which the announced numbers are shown
MATCHED_AT_ONCE = 1000  # entries that a look at the page matches anew itself
UNREAD_ABOVE = 10  # unread places shown above the entries; the others have a page of their own
SHOWN = ("all", "unread", "open", "ready", "set-aside", "committed")

DEFAULTS_MATTER = (Intake.Status.REVIEW, Intake.Status.UNDONE)

Outcome = IntakeEntry.Outcome


@staff_only
@require_GET
def intake_detail(request: HttpRequest, pk: str) -> HttpResponse:
    intake = find(pk)
    if intake.status in (Intake.Status.READING, Intake.Status.COMMITTING):
        waiting = {"intake": intake, "trouble": trouble_of(intake)}
        response = render(request, "roster/intake_waiting.html", waiting)
        response.headers["Refresh"] = "2"
        return response
    if intake.revision_id:
        release(intake)
    outdated = bring_up_to_date(intake)
    intake.refresh_from_db(fields=["status", "source", "choices"])
    shown = request.GET.get("show", "all")
    if shown not in SHOWN:
        raise Http404
    number = request.GET.get("page")
    left = leftovers(intake)
    unread = unread_page(left, shown, number)
    where = addresses(left, unread)
    page = Paginator(choose(intake, shown), PAGE).get_page(number)
    rows = rows_of(intake, list(page.object_list))
    is_text = bool(intake.text) and not intake.is_sheet
    return render(
        request,
        "roster/intake_detail.html",
        {
            "intake": intake,
            "shown": shown,
            "page": unread if shown == "unread" else page,
            "rows": rows,
            "unread": unread,
            "unread_first": next((where[one.key] for one in left if not one.is_aside), ""),
            "numbers": intake.entries.numbers() | {"unread": sum(not one.is_aside for one in left), "left": len(left)},
            "problem": problem_words(intake.problem),
            "earlier": earlier(intake),
            "lines": lines_of(intake, list(page), left, where, unread or []) if is_text else [],
            "sheets": sheets_of(intake, list(page), unread or []) if intake.is_sheet else [],
            "untaken": [one or "—" for one in intake.header.get("untaken", [])],
            "context": context_of(intake),
            "defaults": defaults_form(intake) if intake.status in DEFAULTS_MATTER else None,
            "held": "，".join(filter(None, defaults_of(intake).values())),
            "stale": "stale" in intake.choices,
            "outdated": outdated,
            "stated": [count for count in counts_now(intake) if count["stated"] != count["read"]],
            "announced": announced(intake, rows),
            "commits": commits(intake),
            "sources_asked": list(sources_in_question(intake)[:5]),
        },
    )


def bring_up_to_date(intake: Intake) -> bool:
    """Matches the entries of a small intake anew if the roster changed since; says of a big one that it did."""
    waiting = intake.entries.waiting()
    is_current = intake.matched_at >= Revision.objects.latest_number() or not waiting.exists()
    if is_current or "stale" in intake.choices:  # then the worker is to do it
        return False
    if waiting.count() > MATCHED_AT_ONCE:
        return True
    rematch_all(intake)
    return False


@dataclass
class Commit:
    """A revision in which entries were written: what it did in words, and what took it back."""

    revision: Revision
    done: list[tuple[str, str, int]]
    undos: list[Revision]
    left: bool  # whether an undo may find something to take back


def commits(intake: Intake) -> list[Commit]:
    if not intake.revision_id:
        return []
    written = intake.commits.order_by("number").select_related("actor", "source")
    kept = intake.choices.get("kept", {})
    found = []
    for revision, done in summaries(written.prefetch_related("undone_by__undone_by")):
        undos = sorted(revision.undone_by.all(), key=lambda one: one.number)
        standing = undos and not any(one.undone_by.all() for one in undos)
        found.append(Commit(revision, done, undos, not (standing and kept.get(revision.pk) == 0)))
    return found


def choose(intake: Intake, shown: str) -> QuerySet[IntakeEntry]:
    """Returns the entries to show: those that need a person first, then those with doubts, then in their order."""
    chosen = {
        "all": intake.entries.all(),
        "unread": intake.entries.none(),
        "open": intake.entries.open(),
        "ready": intake.entries.effective(),
        "set-aside": intake.entries.set_aside(),
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
    return chosen.select_related("hospital", "batch", "staff", "deployment__staff", "revision").order_by(
        first, "first_line", "position"
    )


def earlier(intake: Intake) -> Intake | None:
    """Returns the first intake of the same content, if this is not the first."""
    first = Intake.objects.of_content(intake.file_hash).defer("file", "text").first()
    return first if first and first.pk != intake.pk else None


def context_of(intake: Intake) -> list[dict]:
    """Returns the rows of a sheet that are nobody's and nothing unread: titles, totals, hidden sheets."""
    return (
        [row for row in intake.segments if row["kind"] not in (UNREAD, ASIDE, TAKEN, "header")]
        if intake.is_sheet
        else []
    )


def unread_page(left: list[Leftover], shown: str, number: str | None) -> Page | None:
    """Returns the unread places to show among the entries: all of them, page by page, under their own heading; the
    first few above those that need a person."""
    if shown == "unread":
        return Paginator(sorted(left, key=lambda one: one.is_aside), PAGE).get_page(number)
    open_ones = [one for one in left if not one.is_aside]
    first_page = number in (None, "", "1")
    return Paginator(open_ones, UNREAD_ABOVE).get_page(1) if shown in ("all", "open") and first_page else None


def addresses(left: list[Leftover], page: Page | None) -> dict[int, str]:
    """Returns where each unread place stands: on this page, or under their own heading."""
    here = {one.key for one in page} if page else set()
    ranked = sorted(left, key=lambda one: one.is_aside)
    return {
        one.key: ("" if one.key in here else f"?show=unread&page={rank // PAGE + 1}") + f"#u-{one.key}"
        for rank, one in enumerate(ranked)
    }


def announced(intake: Intake, rows: list[Row]) -> list[dict]:
    """Returns each number of people announced for the batches concerned, beside what the roster would list."""
    batches = intake.entries.exclude(batch=None).order_by("batch").values_list("batch", flat=True).distinct()[:BATCHES]
    figures = Figure.objects.filter(batch__in=list(batches), measure=Figure.Measure.PEOPLE).select_related(
        "batch", "source"
    )
    found = []
    for figure in figures:
        new = intake.entries.effective().filter(batch=figure.batch, outcome=Outcome.NEW).count()
        found.append({"figure": figure, "listed": figure.batch.deployments.public().count() + new})
    return found
