from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from roster.admin.base import PartsInTable, link_to_list, links
from roster.admin.merging import HOW_TO_MERGE, MergingAdmin
from roster.models import Deployment, Hospital, HospitalName


class HospitalNames(PartsInTable):
    model = HospitalName
    fields = ("name", "source")
    autocomplete_fields = ("source",)


@admin.register(Hospital)
class HospitalAdmin(MergingAdmin):
    list_display = ("name", "kind", "region", "merged_into")
    list_filter = ("kind",)
    list_select_related = ("region", "merged_into")
    autocomplete_fields = ("region",)
    readonly_fields = ("merged_into", "deployments", "last_revision")
    fieldsets = (
        (None, {"fields": ("name", "kind", "region", "note")}),
        (_("One with another record"), {"fields": ("merged_into",), "description": HOW_TO_MERGE}),
        (_("Belongs to it"), {"fields": ("deployments", "last_revision")}),
    )
    inlines = (HospitalNames,)

    def marks(self, record: Hospital) -> list[str]:
        """Returns where it lies, what kind it is, and how many deployments it has."""
        number = Deployment.objects.filter(hospital=record).count()
        place = [str(record.region)] if record.region else []
        return [*place, record.get_kind_display(), _("deployments: %(number)s") % {"number": number}]

    @admin.display(description=_("records"))
    def deployments(self, hospital: Hospital) -> SafeString:
        return links(link_to_list(Deployment, _("deployments"), hospital__id__exact=hospital.pk))
