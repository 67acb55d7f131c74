"""What all nouns share in the admin: every write is one Revision with its reason."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db import IntegrityError, models, transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roster.actions.revise import Draft, revise
from roster.admin.deletion import deletion_summary
from roster.admin.forms import PartForm, PartFormSet, PartInTableForm, ReasonForm, RecordForm, TextAsPrinted
from roster.admin.history import history_page
from roster.filters.fields import QUERY_LENGTH, QUERY_TERMS
from roster.models import Recorded, Revision

AT_ONCE = 500  # records that one bulk action takes; more is a job for a command
OVERRIDES = {
    models.TextField: {"widget": TextAsPrinted(attrs={"rows": 2, "class": "vLargeTextField"})},
    models.URLField: {"assume_scheme": "https"},
}


class StaleRecordError(Exception):
    """A record went while its form was being saved."""


class NoDeletionBeside:
    """A pick list offers to add and to change what it refers to, but not to delete it on the way."""

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and hasattr(field.widget, "can_delete_related"):
            field.widget.can_delete_related = False
        return field


class QuickPaginator(Paginator):
    """Finds which rows a page has before it joins anything to them: the rows that a deep page skips cost no join."""

    def _get_page(self, rows: models.QuerySet, number: int, paginator: Paginator) -> Page:
        pks = list(rows.values_list("pk", flat=True))
        return super()._get_page(self.object_list.filter(pk__in=pks), number, paginator)


class SearchAdmin(NoDeletionBeside, admin.ModelAdmin):
    """Lists that stay quick at a million rows, searched by our own words."""

    search_fields = ("pk",)  # Django shows its search box only if there are any; search() decides
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    paginator = QuickPaginator
    formfield_overrides = OVERRIDES

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet, search_term: str
    ) -> tuple[models.QuerySet, bool]:
        for term in search_term.replace("\0", "")[:QUERY_LENGTH].split()[:QUERY_TERMS]:
            queryset = self.search(queryset, term)
        return queryset, False

    def search(self, queryset: models.QuerySet, term: str) -> models.QuerySet:
        """Returns those rows that one word of a search finds."""
        return queryset.matching(term)


class ReadOnlyAdmin(SearchAdmin):
    """To be looked at only, by whoever may view it."""

    actions = None

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class RecordedAdmin(SearchAdmin):
    """A noun of the roster. A press of Save is one Revision: the record and its parts together."""

    form = RecordForm
    actions = ["delete_with_reason"]
    change_form_template = "admin/roster/change_form.html"
    delete_confirmation_template = "admin/roster/delete_confirmation.html"

    # --- saving

    def get_form(self, request: HttpRequest, obj: Recorded | None = None, change: bool = False, **kwargs: Any) -> type:
        form = super().get_form(request, obj, change, **kwargs)
        form.answered = request.GET.get("correction", "")  # the request's page leads here
        form.problem = getattr(request, "roster_problem", "")  # the class is made anew for each request
        return form

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict | None = None,
    ) -> HttpResponse:
        """Shows the form again, with all that was typed, when only the database could tell that a rule is broken."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except (IntegrityError, StaleRecordError) as error:
            request.roster_problem = _("This does not fit the roster as it is now: %(error)s") % {"error": error}
            return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request: HttpRequest, context: dict, **kwargs: Any) -> HttpResponse:
        adding = kwargs.get("obj") is None
        if adding or self.has_change_permission(request, kwargs["obj"]):
            form = context["adminform"].form
            context["reason_fieldset"] = helpers.Fieldset(
                form, name=_("This change"), fields=form.reason_fields, model_admin=self
            )
        return super().render_change_form(request, context, **kwargs)

    def save_model(self, request: HttpRequest, obj: Recorded, form: forms.ModelForm, change: bool) -> None:
        """Writes nothing yet: save_related writes the record with its parts."""

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm, formsets: Iterable[PartFormSet], change: bool
    ) -> None:
        record = form.instance
        if record.pk is None:  # Django's form sets of the parts take a new record's identifier away
            record.pk = record._meta.pk.get_default()
        with self.revise(request, form) as draft:
            try:
                write = draft.update if change else draft.create
                write([record])
                for formset in formsets:
                    write_parts(draft, formset)
            except LookupError as error:
                raise StaleRecordError(error) from error
        form.revision = draft.revision
        if draft.revision.number is None:
            self.message_user(request, _("Nothing was different: there is no new revision."), messages.WARNING)

    def revise(self, request: HttpRequest, form: ReasonForm) -> Any:
        return revise(
            reason=form.cleaned_data["change_reason"],
            source=form.cleaned_data["change_source"],
            correction=form.cleaned_data.get("change_correction"),
            kind=Revision.Kind.CORRECTION if form.cleaned_data.get("change_correction") else Revision.Kind.EDIT,
            actor=request.user,
        )

    def construct_change_message(
        self, request: HttpRequest, form: forms.ModelForm, formsets: Iterable, add: bool = False
    ) -> str:
        return f"{form.revision}: {form.revision.why}" if form.revision.number else form.revision.why

    # --- deleting

    def get_deleted_objects(self, objs: Iterable[Recorded], request: HttpRequest) -> tuple:
        return deletion_summary(objs, request.user)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: dict | None = None) -> HttpResponse:
        """Asks for the reason and deletes the record with its parts; names what needs it otherwise."""
        record = self.get_object(request, unquote(object_id))
        if not self.has_delete_permission(request, record):
            raise PermissionDenied
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        form = ReasonForm(request.POST if request.method == "POST" else None)
        tree, counts, lacking, protected = self.get_deleted_objects([record], request)
        if request.method == "POST" and not protected and form.is_valid():
            if lacking:
                raise PermissionDenied
            name = str(record)
            self.delete_all(request, [record], form)
            return self.response_delete(request, name, record.pk)
        context = {
            **self.deletion_context(request, form, tree, counts, lacking, protected),
            "object": record,
            "object_name": str(self.opts.verbose_name),
            "is_popup": IS_POPUP_VAR in request.POST or IS_POPUP_VAR in request.GET,
            "to_field": None,
            **(extra_context or {}),
        }
        response = self.render_delete_form(request, context)
        response.context_data["media"] = self.media + form.media
        return response

    def deletion_context(
        self, request: HttpRequest, form: ReasonForm, tree: list, counts: dict, lacking: set, protected: list
    ) -> dict:
        return {
            **self.admin_site.each_context(request),
            "title": _("Cannot delete %(name)s") % {"name": self.opts.verbose_name}
            if lacking or protected
            else _("Delete"),
            "subtitle": None,
            "deleted_objects": tree,
            "model_count": dict(counts).items(),
            "perms_lacking": sorted(lacking),
            "protected": protected,
            "opts": self.opts,
            "app_label": self.opts.app_label,
            "preserved_filters": self.get_preserved_filters(request),
            "reason_form": form,
            "media": self.media + form.media,
        }

    def delete_all(self, request: HttpRequest, records: list[Recorded], form: ReasonForm) -> None:
        """Deletes the records in one revision."""
        with transaction.atomic():
            self.log_deletions(request, models.QuerySet(self.model).filter(pk__in=[record.pk for record in records]))
            with self.revise(request, form) as draft:
                draft.delete(records)

    def get_actions(self, request: HttpRequest) -> dict:
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)  # Django's own asks for no reason
        return actions

    @admin.action(permissions=["delete"], description=gettext_lazy("Delete selected %(verbose_name_plural)s"))
    def delete_with_reason(self, request: HttpRequest, queryset: models.QuerySet) -> HttpResponse | None:
        records = list(queryset[: AT_ONCE + 1])
        if len(records) > AT_ONCE:
            self.message_user(
                request, _("At most %(n)s records at once: choose fewer.") % {"n": AT_ONCE}, messages.ERROR
            )
            return None
        form = ReasonForm(request.POST if "post" in request.POST else None)
        tree, counts, lacking, protected = self.get_deleted_objects(records, request)
        if form.is_valid() and not protected:
            if lacking:
                raise PermissionDenied
            self.delete_all(request, records, form)
            self.message_user(request, _("%(n)s deleted.") % {"n": len(records)}, messages.SUCCESS)
            return None
        context = {
            **self.deletion_context(request, form, tree, counts, lacking, protected),
            "records": records,
            "action_checkbox_name": helpers.ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/roster/delete_with_reason.html", context)

    # --- history

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict | None = None) -> HttpResponse:
        """Shows the record's revisions and those of its parts, also of a record that is deleted."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        context = history_page(self.model, unquote(object_id), reader=request.user, page=request.GET.get("p"))
        if context is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        context = {**self.admin_site.each_context(request), "opts": self.opts, "subtitle": None, **context}
        return TemplateResponse(request, "admin/roster/object_history.html", context)

    # --- showing

    @admin.display(description=gettext_lazy("last revision"))
    def last_revision(self, record: Recorded) -> Any:
        return link_to(record.revision) if not record._state.adding else "—"


def write_parts(draft: Draft, formset: PartFormSet) -> None:
    """Writes what was deleted, changed and added among a record's parts."""
    formset.save(commit=False)
    draft.delete(formset.deleted_objects)
    draft.update([part for part, _fields in formset.changed_objects])
    draft.create(formset.new_objects)


def link_to(record: models.Model | None) -> Any:
    """Returns the record's name as a link to its page in the admin; a dash for none."""
    if record is None:
        return "—"
    url = reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])
    return format_html('<a href="{}">{}</a>', url, record)


def link_to_list(model: type[models.Model], text: Any, **lookups: Any) -> Any:
    """Returns a link to the admin's list of this noun, narrowed by these lookups."""
    query = urlencode(lookups)
    url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    return format_html('<a href="{}?{}">{}</a>', url, query, text)


def links(*found: Any) -> SafeString:
    """Returns the links side by side, a dash for none."""
    return format_html_join(" · ", "{}", ((link,) for link in found)) or SafeString("—")


class Parts(NoDeletionBeside):
    """Records edited on the page of the one that they are a part of."""

    form = PartForm
    formset = PartFormSet
    extra = 0
    formfield_overrides = OVERRIDES


class PartsInTable(Parts, admin.TabularInline):
    form = PartInTableForm


class PartsInBlocks(Parts, admin.StackedInline):
    pass
