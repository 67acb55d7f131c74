"""Revisions: to be read by anyone who may, changed by nobody, undone with a reason."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from roster.actions.undo import UndoError, UndoResult, plan_undo, undo
from roster.admin.base import ReadOnlyAdmin
from roster.admin.forms import ReasonForm
from roster.admin.history import CHANGES_ON_A_PAGE
from roster.admin.words import tell
from roster.models import Change, Revision

TOLD = 100  # kept records that a page names one by one
IN_THE_BROWSER = 20_000  # changes; an undo of more would outlast a browser's patience
VERBS = {Change.Action.CREATE: "delete", Change.Action.UPDATE: "change", Change.Action.DELETE: "add"}


class UndoForm(ReasonForm):
    change_source = None


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ("number", "at", "kind", "actor", "why", "source", "correction")
    list_display_links = ("number", "why")
    list_filter = ("kind",)
    list_select_related = ("actor", "source", "correction")
    fields = ("number", "at", "kind", "actor", "why", "source", "correction", "undoes")
    change_form_template = "admin/roster/revision.html"

    @admin.display(description=Revision._meta.get_field("reason").verbose_name, ordering="reason")
    def why(self, revision: Revision) -> str:
        return revision.why

    def search(self, queryset: models.QuerySet, term: str) -> models.QuerySet:
        number = term.removeprefix("r")
        if number.isascii() and number.isdigit() and len(number) < 16:
            return queryset.filter(number=int(number))
        return queryset.filter(models.Q(reason__icontains=term) | models.Q(actor__username=term))

    def get_urls(self) -> list[URLPattern]:
        undo_page = path(
            "<path:object_id>/undo/", self.admin_site.admin_view(self.undo_view), name="roster_revision_undo"
        )
        return [undo_page, *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict | None = None
    ) -> HttpResponse:
        changes = Change.objects.filter(revision=unquote(object_id)).order_by("pk")
        page = Paginator(changes, CHANGES_ON_A_PAGE).get_page(request.GET.get("p"))
        context = {
            "page": page,
            "changes": tell(list(page.object_list), reader=request.user),
            "undone_by": Revision.objects.filter(undoes=unquote(object_id)).order_by("number"),
            **(extra_context or {}),
        }
        return super().change_view(request, object_id, form_url, context)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict | None = None) -> HttpResponse:
        """A revision is history itself."""
        return HttpResponseRedirect(reverse("admin:roster_revision_change", args=[object_id]))

    def undo_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Shows what an undo would leave and asks for the reason; takes the revision back on POST."""
        revision = self.get_object(request, unquote(object_id))
        if revision is None:
            raise Http404
        if not self.has_view_permission(request, revision) or not may_undo(revision, request.user):
            raise PermissionDenied
        form = UndoForm(request.POST if request.method == "POST" else None)
        trouble, plan = self.plan(revision)
        if request.method == "POST" and not trouble and form.is_valid():
            return self.take_back(request, revision, form.cleaned_data["change_reason"])
        context = {
            **self.admin_site.each_context(request),
            "title": _("Undo %(revision)s") % {"revision": revision},
            "opts": self.opts,
            "revision": revision,
            "trouble": trouble,
            "steps": len(plan.steps) if plan else 0,
            "kept": plan.kept[:TOLD] if plan else [],
            "kept_count": len(plan.kept) if plan else 0,
            "reason_form": form,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/roster/undo.html", context)

    def plan(self, revision: Revision) -> tuple:
        """Returns what forbids the undo as a whole, "" if nothing does, and the plan."""
        if revision.changes.count() > IN_THE_BROWSER:
            return _("It has more than %(n)s changes: too many for a page.") % {"n": IN_THE_BROWSER}, None
        try:
            return "", plan_undo(revision)
        except UndoError as error:
            return str(error), None

    def take_back(self, request: HttpRequest, revision: Revision, reason: str) -> HttpResponse:
        try:
            result = undo(revision, actor=request.user, reason=reason)
        except UndoError as error:
            self.message_user(request, str(error), messages.ERROR)
            return HttpResponseRedirect(reverse("admin:roster_revision_change", args=[revision.pk]))
        self.say(request, revision, result)
        shown = result.revision or revision
        return HttpResponseRedirect(reverse("admin:roster_revision_change", args=[shown.pk]))

    def say(self, request: HttpRequest, revision: Revision, result: UndoResult) -> None:
        if result.revision:
            done = _("%(revision)s is taken back in %(undo)s.") % {"revision": revision, "undo": result.revision}
            self.message_user(request, done, messages.SUCCESS)
        else:
            self.message_user(request, _("There was nothing left to take back."), messages.WARNING)
        for kept in result.kept[:TOLD]:
            self.message_user(request, _("Stays as it is: %(kept)s") % {"kept": kept}, messages.WARNING)


def may_undo(revision: Revision, person: AbstractBaseUser) -> bool:
    """Says whether this person may do to each noun what an undo would do to it."""
    done = revision.changes.order_by().values_list("model", "action").distinct()
    return all(person.has_perm(f"roster.{VERBS[action]}_{model}") for model, action in done)
