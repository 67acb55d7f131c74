"""Fills in the admin's forms as a browser would: what the page shows is what it sends back."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse

from roster.models import Recorded


def page(instance: Recorded | type[Recorded], name: str = "change") -> str:
    """Returns the address of a record's page in the admin, or of its noun's."""
    args = [instance.pk] if isinstance(instance, Recorded) else []
    return reverse(f"admin:roster_{instance._meta.model_name}_{name}", args=args)


def shown(form: forms.BaseForm) -> dict[str, str]:
    """Returns the fields of a form with the values that the page shows."""
    values = {}
    for bound in form:
        value = bound.value()
        if value is None or value is False:
            continue
        if isinstance(bound.field.widget, forms.MultiWidget):
            parts = bound.field.widget.decompress(value)
            values |= {f"{bound.html_name}_{n}": str(part) for n, part in enumerate(parts) if part is not None}
            continue
        values[bound.html_name] = "on" if value is True else str(value)
    return values


def form_data(response: HttpResponse, **changed: Any) -> dict[str, str]:
    """Returns what the page's Save button sends, with these values typed in. None leaves a field out."""
    data = shown(response.context["adminform"].form)
    for formset in response.context["inline_admin_formsets"]:
        data |= shown(formset.formset.management_form)
        for form in formset.formset.forms:
            data |= shown(form)
    data |= changed
    # A browser ends each line of a text with two characters.
    return {name: str(value).replace("\n", "\r\n") for name, value in data.items() if value is not None}


def errors(response: HttpResponse) -> dict[str, list[str]]:
    """Returns what the page says is wrong, by field."""
    assert response.status_code == 200
    return {name: list(texts) for name, texts in response.context["adminform"].form.errors.items()}
