from django.contrib import admin
from django.db import models
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from roster.admin.base import RecordedAdmin, link_to_list, links
from roster.models import Citation, Figure, Source, Staff


@admin.register(Source)
class SourceAdmin(RecordedAdmin):
    list_display = ("title", "kind", "publisher", "document_number", "published_on")
    list_filter = ("kind",)
    list_select_related = ("parent",)
    autocomplete_fields = ("parent",)
    readonly_fields = ("records", "last_revision")
    fieldsets = (
        (None, {"fields": ("kind", "title", ("publisher", "author"), ("document_number", "published_on", "page"))}),
        (None, {"fields": ("url", "file_hash", "note")}),
        (_("The original"), {"fields": (("parent", "relation"),)}),
        (_("Belongs to it"), {"fields": ("records", "last_revision")}),
    )

    @admin.display(description=_("records"))
    def records(self, source: Source) -> SafeString:
        return links(
            link_to_list(Citation, _("citations"), source__id__exact=source.pk),
            link_to_list(Figure, _("figures"), source__id__exact=source.pk),
        )


@admin.register(Citation)
class CitationAdmin(RecordedAdmin):
    list_display = ("deployment", "source", "first_line", "last_line", "printed")
    list_select_related = ("deployment__staff", "source")
    ordering = ("pk",)  # the only order that an index has, whatever their number
    autocomplete_fields = ("deployment", "source")
    readonly_fields = ("last_revision",)
    fieldsets = ((None, {"fields": ("deployment", "source", ("first_line", "last_line"), "printed", "last_revision")}),)

    def search(self, queryset: models.QuerySet, term: str) -> models.QuerySet:
        return queryset.filter(
            models.Q(deployment__staff__in=Staff.objects.named(term))
            | models.Q(source__in=Source.objects.matching(term))
        )


@admin.register(Figure)
class FigureAdmin(RecordedAdmin):
    list_display = ("printed", "measure", "bound", "value", "batch", "region", "as_of", "source")
    list_filter = ("measure", "bound")
    list_select_related = ("batch", "region", "source")
    autocomplete_fields = ("batch", "region", "hospital", "part_of", "leaves_out", "source")
    readonly_fields = ("last_revision",)
    fieldsets = (
        (_("About"), {"fields": (("batch", "region"), "hospital")}),
        (None, {"fields": (("measure", "bound", "value"), ("from_date", "as_of"), "part_of", "remark")}),
        (_("Compared with"), {"fields": ("of_those_sent", "leaves_out")}),
        (_("Where it is printed"), {"fields": (("source", "first_line", "last_line"), "printed")}),
        (None, {"fields": ("last_revision",)}),
    )
