from django.contrib import admin
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from roster.admin.base import RecordedAdmin, link_to_list, links
from roster.models import Batch, Deployment, Figure, Hospital, Region


@admin.register(Region)
class RegionAdmin(RecordedAdmin):
    list_display = ("code", "name", "short_name", "level", "parent", "grouping")
    list_display_links = ("code", "name")
    list_filter = ("level", "grouping")
    list_select_related = ("parent",)
    autocomplete_fields = ("parent",)
    readonly_fields = ("records", "last_revision")
    fieldsets = (
        (None, {"fields": ("code", "name", "short_name", "level", "parent", "grouping")}),
        (_("Belongs to it"), {"fields": ("records", "last_revision")}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Region | None = None) -> tuple:
        """The code is the region's identity: it is given once."""
        return self.readonly_fields if obj is None else ("code", *self.readonly_fields)

    @admin.display(description=_("records"))
    def records(self, region: Region) -> SafeString:
        return links(
            link_to_list(Hospital, _("hospitals"), region__code__exact=region.pk),
            link_to_list(Batch, _("batches"), origin__code__exact=region.pk),
            link_to_list(Deployment, _("deployments"), region__code__exact=region.pk),
            link_to_list(Figure, _("figures"), region__code__exact=region.pk),
        )
