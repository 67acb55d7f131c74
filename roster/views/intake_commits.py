"""What writes an intake into the roster, and takes it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from roster.actions.intake.commit import CommitResult, NotReady, commit, give_back, reopen, start_undo, undo_commit
from roster.actions.intake.sources import sources_in_question
from roster.actions.intake.tasks import commit_intake, read_intake, undo_intake
from roster.actions.intake.words import noun_words
from roster.actions.undo import UndoError, plan_undo
from roster.models import Intake, Revision
from roster.views.history import summaries
from roster.views.intake import find
from roster.views.intake_access import staff_only

COMMIT_AT_ONCE = 1000  # entries up to which a request commits them itself
UNDO_AT_ONCE = 5000  # changes up to which a request takes them back itself


@staff_only
@require_POST
def intake_commit(request: HttpRequest, pk: str) -> HttpResponse:
    intake, reason = find(pk), request.POST.get("reason", "")
    if sources_in_question(intake).exists():
        messages.error(request, _("First say which source this is."))
        return redirect("intake-detail", pk=pk)
    if intake.status == Intake.Status.COMMITTING:
        messages.info(request, _("It is being committed already. This page tells when it is done, and what it wrote."))
        return redirect("intake-detail", pk=pk)
    if intake.entries.effective().count() > COMMIT_AT_ONCE:
        at_rest = Intake.objects.filter(pk=pk, status__in=[Intake.Status.REVIEW, Intake.Status.COMMITTED])
        if at_rest.update(status=Intake.Status.COMMITTING):  # of two who press it at once, the first
            commit_intake.enqueue(pk, request.user.pk, reason)
        return redirect("intake-detail", pk=pk)
    try:
        result = commit(intake, actor=request.user, reason=reason)
    except NotReady:
        messages.error(request, _("It is still being read, or could not be read."))
    else:
        messages.success(request, told(result, intake))
    return redirect("intake-detail", pk=pk)


def told(result: CommitResult, intake: Intake) -> str:
    """Returns what a commit did, in a sentence; of one that found nothing left, which one was before it."""
    if result.revision is None and (before := latest_commit(intake)):
        ((_revision, done),) = summaries([before])
        return _("Nothing was left to write: %(person)s committed it in revision %(revision)s (%(done)s).") % {
            "person": before.actor.get_username() if before.actor else "?",
            "revision": before.number,
            "done": _(", ").join(f"{number} {noun} {action}" for noun, action, number in done),
        }
    if result.revision is None:
        return _("There was nothing to write: the roster has it all, or a person is needed first.")
    numbers = {
        "revision": result.revision.number,
        "created": "、".join(f"{noun_words(noun)} {count}" for noun, count in result.created.items() if count) or "0",
        "changed": result.changed,
        "left": result.left,
        "waiting": result.waiting,
    }
    return (
        _(
            "Revision %(revision)s. Created: %(created)s; %(changed)s records changed, %(left)s left alone; "
            "%(waiting)s entries still need a person."
        )
        % numbers
    )


def latest_commit(intake: Intake) -> Revision | None:
    """Returns the last commit of an intake that was not undone."""
    return intake.commits.filter(undone_by=None).select_related("actor").order_by("-number").first()


@staff_only
@require_http_methods(["GET", "POST"])
def intake_undo(request: HttpRequest, pk: str, number: int) -> HttpResponse:
    """Shows what an undo of this commit would leave, and does it when a reason is given."""
    intake = find(pk)
    revision = get_object_or_404(intake.commits, number=number)
    reason = request.POST.get("reason", "").strip()
    if revision.changes.count() > UNDO_AT_ONCE:
        return undo_by_worker(request, intake, revision, reason)
    try:
        if reason:
            result = undo_commit(intake, revision, actor=request.user, reason=reason)
            if result.revision:
                messages.success(request, _("Undone."))
            else:
                messages.warning(request, _("Nothing could be taken back."))
            for kept in result.kept[:20]:
                messages.warning(request, _("Left as it is: %(record)s") % {"record": kept})
            return redirect("intake-detail", pk=pk)
        plan = plan_undo(revision)
    except UndoError as error:
        messages.error(request, str(error))
        return redirect("intake-detail", pk=pk)
    context = {"intake": intake, "revision": revision, "plan": plan, "undos": revision.undone_by.order_by("number")}
    return render(request, "roster/intake_undo.html", context)


def undo_by_worker(request: HttpRequest, intake: Intake, revision: Revision, reason: str) -> HttpResponse:
    """Asks for the reason, and leaves the undo of a big commit to the worker: to look ahead at what would stay takes as
    long as to do it."""
    if reason:
        if start_undo(intake):
            undo_intake.enqueue(intake.pk, revision.pk, request.user.pk, reason)
        return redirect("intake-detail", pk=intake.pk)
    context = {"intake": intake, "revision": revision, "plan": None, "undos": revision.undone_by.order_by("number")}
    return render(request, "roster/intake_undo.html", context)


@staff_only
@require_POST
def intake_reopen(request: HttpRequest, pk: str) -> HttpResponse:
    """Takes an undone intake up again; its page holds it against the roster as it is now."""
    reopen(find(pk))
    return redirect("intake-detail", pk=pk)


@staff_only
@require_POST
def intake_resume(request: HttpRequest, pk: str) -> HttpResponse:
    """Takes an intake up again whose worker does not answer: one being committed goes back to review, one being read
    is read anew."""
    intake = find(pk)
    if intake.status == Intake.Status.READING:
        read_intake.enqueue(pk)
    else:
        give_back(intake)
    return redirect("intake-detail", pk=pk)
