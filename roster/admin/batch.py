from django.contrib import admin
from django.db import models
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from roster.admin.base import PartsInBlocks, PartsInTable, RecordedAdmin, link_to_list, links
from roster.models import Batch, BatchName, Deployment, Figure, Hospital, Posting, Staff

POSTING_FIELDS = (
    ("position", "hospital", "region"),
    ("ward", "started_on", "ended_on"),
    ("source", "first_line", "last_line"),
    "printed",
)


class BatchNames(PartsInTable):
    model = BatchName
    fields = ("name",)


class Postings(PartsInBlocks):
    model = Posting
    fields = POSTING_FIELDS
    autocomplete_fields = ("hospital", "region", "source")


@admin.register(Batch)
class BatchAdmin(RecordedAdmin):
    list_display = ("name", "series", "number", "origin", "destination", "departed_on", "returned_on")
    list_select_related = ("origin", "destination")
    autocomplete_fields = ("origin", "destination", "source")
    readonly_fields = ("records", "last_revision")
    fieldsets = (
        (None, {"fields": ("name", ("series", "number"), ("origin", "destination"), "note")}),
        (_("Days"), {"fields": (("departed_on", "arrived_on", "returned_on"),)}),
        (_("Where it is printed"), {"fields": (("source", "first_line", "last_line"), "printed")}),
        (_("Belongs to it"), {"fields": ("records", "last_revision")}),
    )
    inlines = (BatchNames, Postings)

    @admin.display(description=_("records"))
    def records(self, batch: Batch) -> SafeString:
        return links(
            link_to_list(Deployment, _("deployments"), batch__id__exact=batch.pk),
            link_to_list(Figure, _("figures"), batch__id__exact=batch.pk),
        )


@admin.register(Posting)
class PostingAdmin(RecordedAdmin):
    list_display = ("__str__", "batch", "deployment", "ward", "started_on", "ended_on")
    list_select_related = ("batch", "deployment__staff", "hospital", "region")
    ordering = ("pk",)  # the only order that an index has, whatever their number
    autocomplete_fields = ("batch", "deployment", "hospital", "region", "source")
    readonly_fields = ("last_revision",)
    fieldsets = (
        (_("Of whom"), {"fields": (("batch", "deployment"),)}),
        (None, {"fields": (*POSTING_FIELDS, "last_revision")}),
    )

    def search(self, queryset: models.QuerySet, term: str) -> models.QuerySet:
        return queryset.filter(
            models.Q(ward__contains=term)
            | models.Q(batch__in=Batch.objects.matching(term))
            | models.Q(hospital__in=Hospital.objects.matching(term))
            | models.Q(deployment__staff__in=Staff.objects.named(term))
        )
