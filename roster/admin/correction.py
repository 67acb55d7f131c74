from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from roster.admin.base import RecordedAdmin, link_to, links
from roster.admin.forms import RecordForm
from roster.models import Correction, Recorded


class CorrectionForm(RecordForm):
    """Keeps the time of the request and of the decision by itself."""

    reason_fields = ("change_reason", "change_source")

    reader = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["change_correction"]

    def clean(self) -> dict:
        cleaned = super().clean()
        correction = self.instance
        if correction._state.adding:
            correction.requested_at = timezone.now()
        if cleaned.get("status") == Correction.Status.OPEN:
            correction.decided_at = correction.decided_by = None
        elif cleaned.get("status") and correction.decided_at is None:
            correction.decided_at, correction.decided_by = timezone.now(), self.reader
        self.check_record(cleaned.get("model"), cleaned.get("record"))
        return cleaned

    def check_record(self, noun: str | None, pk: str | None) -> None:
        """Checks that the record that it is about exists, where it names one."""
        model = {model._meta.model_name: model for model in apps.get_app_config("roster").get_models()}.get(noun)
        if noun and (model is None or not issubclass(model, Recorded)):
            self.add_error("model", _("There is no such noun."))
        elif model and pk and not model._base_manager.filter(pk=pk).exists():
            self.add_error("record", _("There is no such record."))


@admin.register(Correction)
class CorrectionAdmin(RecordedAdmin):
    form = CorrectionForm
    list_display = ("id", "kind", "noun_in_words", "beginning", "status", "requested_at", "decided_at")
    list_filter = ("status", "kind")
    readonly_fields = ("id", "about", "changes_made", "requested_at", "decided_at", "decided_by", "last_revision")
    fieldsets = (
        (None, {"fields": ("id", "kind", ("model", "record"), "about", "request", "evidence", "contact")}),
        (_("Decision"), {"fields": ("status", "answer", "changes_made", "decided_at", "decided_by")}),
        (None, {"fields": ("requested_at", "last_revision")}),
    )

    def get_form(
        self, request: HttpRequest, obj: Correction | None = None, change: bool = False, **kwargs: object
    ) -> type:
        form = super().get_form(request, obj, change, **kwargs)
        form.reader = request.user
        return form

    def search(self, queryset: models.QuerySet, term: str) -> models.QuerySet:
        return queryset.filter(models.Q(pk=term) | models.Q(record=term) | models.Q(request__icontains=term))

    @admin.display(description=_("noun"))
    def noun_in_words(self, correction: Correction) -> str:
        return str(apps.get_model("roster", correction.model)._meta.verbose_name) if correction.model else "—"

    @admin.display(description=_("request"))
    def beginning(self, correction: Correction) -> str:
        return Truncator(correction.request).chars(60)

    @admin.display(description=pgettext_lazy("of a correction", "about"))
    def about(self, correction: Correction) -> object:
        if not correction.model:
            return "—"
        model = apps.get_model("roster", correction.model)
        record = model._base_manager.filter(pk=correction.record).first()
        if record is None:
            return "—"
        url = reverse(f"admin:roster_{correction.model}_change", args=[record.pk])
        change = format_html('<a href="{}?correction={}">{}</a>', url, correction.pk, _("change it as requested"))
        return links(link_to(record), change)

    @admin.display(description=_("changes made for it"))
    def changes_made(self, correction: Correction) -> object:
        return links(*(link_to(revision) for revision in correction.revisions.order_by("number")))
