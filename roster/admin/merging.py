"""Two records of one person or hospital made one, from their list."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roster.actions.merge import MergeError, merge
from roster.admin.base import RecordedAdmin
from roster.admin.forms import ReasonForm
from roster.models import Recorded


class MergeForm(ReasonForm):
    """Which of two records stays, and why they are one."""

    kept = forms.ChoiceField(label=gettext_lazy("Which one stays"), widget=forms.RadioSelect)

    field_order = ("kept", "change_reason", "change_source")

    def __init__(self, *args: Any, told_apart: list[tuple[Recorded, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kept"].choices = [(record.pk, told) for record, told in told_apart]


# By a mere reference what belongs to the one would not come to the other: only the action takes it along.
HOW_TO_MERGE = gettext_lazy("To make two records one, choose both in the list and take the action that merges them.")


class MergingAdmin(RecordedAdmin):
    """A noun of which two records may turn out to be one."""

    actions = ["delete_with_reason", "merge_two"]

    def marks(self, record: Recorded) -> list[str]:
        """Returns what tells this record from another of its name."""
        return []

    @admin.action(permissions=["change"], description=gettext_lazy("Merge two selected %(verbose_name_plural)s"))
    def merge_two(self, request: HttpRequest, queryset: models.QuerySet) -> HttpResponse | None:
        """Asks which of the two stays; says why they cannot be one."""
        if not request.user.has_perm("roster.change_deployment"):
            raise PermissionDenied
        records = list(queryset[:3])
        if len(records) != 2:
            self.message_user(request, _("Choose exactly two records to merge."), messages.ERROR)
            return None
        told_apart = [(record, ", ".join([str(record), *self.marks(record), record.pk])) for record in records]
        form = MergeForm(request.POST if "post" in request.POST else None, told_apart=told_apart)
        if form.is_valid() and self.merge(request, form, records):
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": _("Merge two records"),
            "opts": self.opts,
            "records": told_apart,
            "reason_form": form,
            "action_checkbox_name": helpers.ACTION_CHECKBOX_NAME,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/roster/merge.html", context)

    def merge(self, request: HttpRequest, form: MergeForm, records: list[Recorded]) -> bool:
        kept, other = sorted(records, key=lambda record: record.pk != form.cleaned_data["kept"])
        reason, source = form.cleaned_data["change_reason"], form.cleaned_data["change_source"]
        try:
            done = merge(kept, other, actor=request.user, reason=reason, source=source)
        except MergeError as error:
            form.add_error(None, str(error))
            return False
        text = _("Merged in %(revision)s: %(moved)s records moved, %(combined)s combined.")
        counts = {"revision": done.revision, "moved": done.moved, "combined": done.combined}
        self.message_user(request, text % counts, messages.SUCCESS)
        return True
