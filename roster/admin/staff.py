from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from roster.actions.mentions import find_mentions
from roster.admin.base import RecordedAdmin, link_to_list, links
from roster.admin.merging import HOW_TO_MERGE, MergingAdmin
from roster.models import Deployment, Distinction, Staff


class Deployments(admin.TabularInline):
    """A person's deployments, to be looked at here and edited on their own pages."""

    model = Deployment
    fields = readonly_fields = ("batch", "hospital", "department", "title", "role", "withheld")
    ordering = ("sort_key", "pk")
    show_change_link = True
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        return super().get_queryset(request).select_related("staff", "batch", "hospital")


@admin.register(Staff)
class StaffAdmin(MergingAdmin):
    list_display = ("name", "pinyin", "gender", "withheld", "merged_into")
    list_filter = ("gender", "withheld")
    list_select_related = ("merged_into",)
    readonly_fields = ("pinyin", "is_public", "merged_into", "namesakes", "last_revision")
    fieldsets = (
        (None, {"fields": ("name", "gender", "ethnic_group", "withheld", "note")}),
        (_("One with another record"), {"fields": ("merged_into", "namesakes"), "description": HOW_TO_MERGE}),
        (_("Follows from the rest"), {"fields": ("pinyin", "is_public", "last_revision")}),
    )
    inlines = (Deployments,)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Says, when a person is withheld, where else the name stands: those texts are for a person to change."""
        super().save_related(request, form, formsets, change)
        for record in find_mentions(form.instance.name) if form.instance.withheld else []:
            text = _("The name still stands, publicly, in a text of %(noun)s “%(record)s”: change that as well.")
            words = {"noun": record._meta.verbose_name, "record": record}
            self.message_user(request, text % words, messages.WARNING)

    def marks(self, record: Staff) -> list[str]:
        """Returns each deployment's hospital, department, title, batch and sources."""
        found = record.deployments.select_related("hospital", "batch").prefetch_related("citations__source")
        marks = []
        for deployment in found:
            printed = [
                deployment.hospital,
                deployment.department,
                deployment.title or deployment.post,
                deployment.batch,
            ]
            sources = dict.fromkeys(citation.source for citation in deployment.citations.all())
            marks.append(" · ".join(str(part) for part in [*printed, *sources] if part))
        return marks or [str(_("no deployment"))]

    @admin.display(description=_("known namesakes"))
    def namesakes(self, staff: Staff) -> SafeString | str:
        """Those of whom somebody decided that they are another person of the same name."""
        pairs = Distinction.objects.filter(models.Q(first=staff) | models.Q(second=staff)).select_related(
            "first", "second"
        )
        return links(*(link_to_pair(pair, staff) for pair in pairs)) if not staff._state.adding else "—"


def link_to_pair(pair: Distinction, staff: Staff) -> Any:
    other = pair.second if pair.first_id == staff.pk else pair.first
    return link_to_list(Distinction, f"{other} ({other.pk})", id__exact=pair.pk)


@admin.register(Distinction)
class DistinctionAdmin(RecordedAdmin):
    list_display = ("__str__", "first", "second")
    list_select_related = ("first", "second")
    autocomplete_fields = ("first", "second")
    readonly_fields = ("last_revision",)
    fieldsets = ((None, {"fields": ("first", "second", "last_revision")}),)

    def search(self, queryset: models.QuerySet, term: str) -> models.QuerySet:
        people = Staff.objects.named(term)
        return queryset.filter(models.Q(first__in=people) | models.Q(second__in=people))
