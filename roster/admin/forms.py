"""Forms of the admin: each change with its reason, each broken rule at its field, and nobody's change overwritten."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from roster.admin.words import conflict_lines
from roster.models import Change, Correction, Recorded, Revision, Source


class TextAsPrinted(forms.Textarea):
    """A box of several lines. A browser sends each line's end as two characters, and what nobody touched would come back
    as another text than the one stored."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str | None:
        value = super().value_from_datadict(data, files, name)
        return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value


class ReasonForm(forms.Form):
    """Why something is changed or deleted, and after which source."""

    change_reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.TextInput(attrs={"class": "vLargeTextField"}),
        help_text=_("Why, in a few words: it stands in the history."),
    )
    change_source = forms.ModelChoiceField(
        label=_("Source of the change"),
        queryset=Source.objects.all(),
        required=False,
        widget=AutocompleteSelect(Revision._meta.get_field("source"), admin.site),
    )


class RulesAtFields:
    """Checks the model's constraints with the derived fields filled in, and shows each at a field of the form."""

    def _post_clean(self) -> None:
        """Fills the instance and checks it as Django does, but for the constraints, which Django would check without
        the derived fields and show at the top of the form."""
        self.instance.validate_constraints = lambda exclude=None: None
        try:
            super()._post_clean()
        finally:
            del self.instance.validate_constraints
        if not self.errors:
            self.check_rules()

    def check_rules(self) -> None:
        record = self.instance
        type(record).derive([record])
        derived = {field.name for field in record._meta.concrete_fields if not field.editable}
        exclude = self._get_validation_exclusions() - derived
        for constraint in record._meta.constraints:
            try:
                constraint.validate(type(record), record, exclude=exclude)
            except ValidationError as error:
                self.add_error(self._place(constraint), error.messages)

    def _place(self, constraint: models.BaseConstraint) -> str | None:
        """Returns the last field of the form that the constraint speaks of; a derived key comes from the name."""
        names = list(getattr(constraint, "fields", ())) or names_in(constraint.condition)
        names = ["name" if name == "key" else name for name in dict.fromkeys(names)]
        shown = [name for name in names if name in self.fields and not self.fields[name].widget.is_hidden]
        return shown[-1] if shown else None


def names_in(condition: models.Q) -> list[str]:
    """Returns the fields that a condition speaks of, in its order."""
    names = []
    for child in condition.children:
        if isinstance(child, models.Q):
            names += names_in(child)
        else:
            lookup, value = child
            names += [lookup.split("__")[0], *([value.name] if isinstance(value, models.F) else [])]
    return names


class PartForm(RulesAtFields, forms.ModelForm):
    """A record edited on the page of the one that it is a part of."""


class PartInTableForm(PartForm):
    """In a table the labels are the columns' heads; each box says its own besides, for those who do not see them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["aria-label"] = field.label


class PartFormSet(forms.BaseInlineFormSet):
    """Parts of one record: two of them may not break a uniqueness rule together, derived fields included."""

    def add_fields(self, form: forms.ModelForm, index: int | None) -> None:
        super().add_fields(form, index)
        if isinstance(form, PartInTableForm) and "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = form.fields["DELETE"].label

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if form.is_valid() and form.has_changed() and not self._goes(form)]
        unchanged = [form for form in self.initial_forms if not form.has_changed()]
        rules = [rule for rule in self.model._meta.constraints if isinstance(rule, models.UniqueConstraint)]
        for rule in (rule for rule in rules if rule.condition is None):
            seen = {self._values(form, rule) for form in unchanged}
            for form in kept:
                values = self._values(form, rule)
                if None not in values and values in seen:
                    form.add_error(form._place(rule), _("This stands here twice."))
                    raise ValidationError(_("Two of these say the same."))
                seen.add(values)

    def _goes(self, form: forms.ModelForm) -> bool:
        return self.can_delete and self._should_delete_form(form)

    def _values(self, form: forms.ModelForm, rule: models.UniqueConstraint) -> tuple:
        names = [name for name in rule.fields if name != self.fk.name]
        return tuple(getattr(form.instance, self.model._meta.get_field(name).attname) for name in names)


class RecordForm(RulesAtFields, ReasonForm, forms.ModelForm):
    """A record's own form. It carries the number of the latest revision when it was opened; what somebody else saved
    on the record or its parts after that is an error that shows their change."""

    opened_at = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    change_correction = forms.ModelChoiceField(
        label=_("Request that it answers"),
        queryset=Correction.objects.all(),
        required=False,
        widget=AutocompleteSelect(Revision._meta.get_field("correction"), admin.site),
    )

    problem = ""  # what the database said against the first attempt to write
    answered = ""  # the ticket of the request because of which the page was opened
    reason_fields = ("change_reason", "change_source", "change_correction")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["change_correction"].initial = self.answered
        if self.instance._state.adding:
            del self.fields["opened_at"]
        else:
            self.fields["opened_at"].initial = Revision.objects.latest_number()

    def clean(self) -> dict:
        cleaned = super().clean()
        if self.problem:
            raise ValidationError(self.problem)
        if "opened_at" in self.fields:
            check_untouched(self.instance, cleaned.get("opened_at"))
        return cleaned


def check_untouched(record: Recorded, opened_at: int | None) -> None:
    """Locks the record and its parts, and raises ValidationError if any was changed after that revision."""
    if opened_at is None:
        raise ValidationError(_("Please open the page again: it does not say when it was opened."))
    found = [record]
    lock(models.QuerySet(type(record)).filter(pk=record.pk))
    for name in record.owned:
        relation = record._meta.get_field(name)
        found += lock(models.QuerySet(relation.related_model).filter(**{relation.field.name: record.pk}))
    later = Change.objects.of(*found) | Change.objects.filter(owner=record.pk)
    later = later.filter(revision__number__gt=opened_at).select_related("revision__actor").order_by("pk")
    lines = conflict_lines(list(later[:50]))
    if lines:
        intro = _("Somebody changed this since you opened it. Nothing was saved; open it again to go on from there.")
        raise ValidationError([intro, *lines])


def lock(rows: models.QuerySet) -> list[Recorded]:
    return list(rows.select_for_update(no_key=True).order_by("pk"))
