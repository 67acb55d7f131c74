"""Intakes have their own pages for the work; here they can be looked up."""

from django.contrib import admin
from django.db import models
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from roster.admin.base import ReadOnlyAdmin, link_to_list, links
from roster.models import Intake, IntakeEntry


@admin.register(Intake)
class IntakeAdmin(ReadOnlyAdmin):
    list_display = ("title", "status", "source", "batch", "created_at", "created_by", "revision")
    list_filter = ("status",)
    list_select_related = ("source", "batch", "created_by", "revision")
    fields = (
        "title",
        "status",
        "problem",
        "source",
        ("file_name", "file_hash"),
        ("batch", "region", "role"),
        "entries",
        "text",
        ("created_at", "created_by"),
        "revision",
    )
    readonly_fields = ("entries",)

    def search(self, queryset: models.QuerySet, term: str) -> models.QuerySet:
        return queryset.filter(
            models.Q(pk=term) | models.Q(title__icontains=term) | models.Q(file_name__icontains=term)
        )

    @admin.display(description=_("entries"))
    def entries(self, intake: Intake) -> SafeString:
        return links(link_to_list(IntakeEntry, _("entries"), intake__id__exact=intake.pk))


@admin.register(IntakeEntry)
class IntakeEntryAdmin(ReadOnlyAdmin):
    list_display = ("printed", "intake", "position", "outcome", "decision", "staff", "hospital")
    list_filter = ("outcome", "decision")
    list_select_related = ("intake", "staff", "hospital")
    fields = (
        ("intake", "position"),
        ("first_line", "last_line"),
        "printed",
        "fields",
        ("doubts", "errors"),
        ("outcome", "decision"),
        ("staff", "hospital", "deployment"),
    )

    def search(self, queryset: models.QuerySet, term: str) -> models.QuerySet:
        return queryset.filter(printed__contains=term)
