from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from roster.admin.base import PartsInBlocks, RecordedAdmin, link_to
from roster.admin.batch import Postings
from roster.models import Citation, Deployment


class Citations(PartsInBlocks):
    model = Citation
    fields = (("source", "first_line", "last_line"), "printed")
    autocomplete_fields = ("source",)


@admin.register(Deployment)
class DeploymentAdmin(RecordedAdmin):
    list_display = ("staff", "hospital", "batch", "department", "title", "post", "role", "withheld")
    list_filter = ("profession", "grade", "role", "withheld")
    list_select_related = ("staff", "hospital", "batch")
    autocomplete_fields = ("staff", "batch", "hospital", "stated_region")
    classed = (
        "region",
        "department_class",
        "specialty",
        "title_class",
        "profession",
        "grade",
        "post_class",
        "is_public",
    )
    readonly_fields = (*classed, "last_revision")
    fieldsets = (
        (None, {"fields": ("staff", "batch", "hospital", "stated_region", "withheld", "note")}),
        (_("As printed"), {"fields": ("department", ("title", "post"), ("role", "role_printed"), "party_member")}),
        (_("Days of their own"), {"fields": (("started_on", "ended_on"),)}),
        (_("Follows from the rest"), {"fields": (*classed, "last_revision"), "classes": ("collapse",)}),
    )
    inlines = (Citations, Postings)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Says, when somebody's last public deployment is withheld, that the person is not withheld, but only listed
        by nothing: who means the person must withhold the person."""
        super().save_related(request, form, formsets, change)
        staff = form.instance.staff
        if form.instance.withheld and not staff.withheld and not staff.deployments.public().exists():
            text = _(
                "No deployment lists this person now, so the name is public no more, until another one lists it. To hide "
                "the person for good: {person}"
            )
            self.message_user(request, format_html(text, person=link_to(staff)), messages.WARNING)
