"""History in words: each field of a change by its name, before and after, with links to what it refers to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roster.models import Change, Citation, Deployment, Distinction, Posting, Recorded, Revision

NOTHING = "—"
# Keys that machines sort and compare by: they follow from the name and tell a reader nothing.
MACHINE_FIELDS = {"key", "sort_key", "pinyin"}
# What a record's name is made of, to be read along with it.
NAMED_BY = {
    Deployment: ("staff", "batch"),
    Citation: ("source",),
    Posting: ("hospital", "region"),
    Distinction: ("first", "second"),
}

ACTIONS = {
    "create": gettext_lazy("created"),
    "update": gettext_lazy("changed"),
    "delete": gettext_lazy("deleted"),
}


@dataclass
class Line:
    label: str
    before: Any
    after: Any


@dataclass
class Told:
    """One change in words. `lines` is None where the reader may not see this noun."""

    change: Change
    noun: str
    name: Any
    action: Any
    lines: list[Line] | None


class Names:
    """What the records are called that some changes speak of, read with one query a noun."""

    def __init__(self, changes: Iterable[Change]) -> None:
        wanted: dict[type[models.Model], set] = {}
        for change in changes:
            model = model_of(change)
            wanted.setdefault(model, set()).add(change.record)
            for side in (change.before, change.after):
                for name, value in (side or {}).items():
                    field = field_of(model, name)
                    if field is not None and field.is_relation and value is not None:
                        wanted.setdefault(field.related_model, set()).add(value)
        self.found = {
            (model, pk): record
            for model, pks in wanted.items()
            for pk, record in model._base_manager.select_related(*NAMED_BY.get(model, ())).in_bulk(list(pks)).items()
        }

    def link(self, model: type[models.Model], pk: Any, fallback: str = "") -> Any:
        """Returns the record's name as a link to its page; its last known name and id where it is gone."""
        record = self.found.get((model, pk))
        if record is None:
            return f"{fallback} ({pk})" if fallback else str(pk)
        url = page_of(record)
        return format_html('<a href="{}">{}</a>', url, record) if url else str(record)

    def text(self, model: type[models.Model], pk: Any) -> str:
        return str(self.found.get((model, pk), pk))


def model_of(change: Change) -> type[Recorded]:
    return apps.get_model("roster", change.model)


def field_of(model: type[models.Model], name: str) -> models.Field | None:
    """Returns the field, or None: history outlives fields."""
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def page_of(record: models.Model) -> str:
    """Returns the address of the record's page in the admin, "" if it has none."""
    if not admin.site.is_registered(type(record)):
        return ""
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])


def tell(changes: list[Change], *, reader: AbstractBaseUser) -> list[Told]:
    """Returns the changes in words, without the fields of nouns that this reader may not see."""
    names = Names(changes)
    told = []
    for change in changes:
        model = model_of(change)
        values = change.after or change.before or {}
        may_see = any(reader.has_perm(f"roster.{verb}_{change.model}") for verb in ("view", "change"))
        name = names.link(
            model, change.record, str(values.get("name") or values.get("printed") or "") if may_see else ""
        )
        lines = lines_of(change, names) if may_see else None
        told.append(Told(change, str(model._meta.verbose_name), name, ACTIONS[change.action], lines))
    return told


def lines_of(change: Change, names: Names, *, link: bool = True) -> list[Line]:
    """Returns what is different, field by field; of a creation or deletion what the record had."""
    model = model_of(change)
    before, after = change.before or {}, change.after or {}
    lines = []
    for name in dict.fromkeys([*before, *after]):
        empty = before.get(name) in (None, "") and after.get(name) in (None, "")
        if name in MACHINE_FIELDS or empty:
            continue
        field = field_of(model, name)
        lines.append(
            Line(
                label=str(field.verbose_name) if field else name,
                before=value_in_words(field, before.get(name), names, link=link),
                after=value_in_words(field, after.get(name), names, link=link),
            )
        )
    return lines


def value_in_words(field: models.Field | None, value: Any, names: Names, *, link: bool) -> Any:
    if value is None or value == "":
        return NOTHING
    if field is not None and field.is_relation:
        return names.link(field.related_model, value) if link else names.text(field.related_model, value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field is not None and field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return str(value)


def conflict_lines(changes: list[Change]) -> list[str]:
    """Returns what others changed, a line for each record: who, when, which fields from what to what. Changes of
    derived fields alone are nobody's edit and give none."""
    own = [change for change in changes if touches_own_fields(change)]
    names = Names(own)
    lines = []
    for change in own:
        model = model_of(change)
        derived = {str(field.verbose_name) for field in model.recorded_fields() if not field.editable}
        parts = [
            f"{line.label}: {line.before} → {line.after}"
            for line in lines_of(change, names, link=False)
            if line.label not in derived
        ]
        lines.append(f"{heading(change.revision)} · {model._meta.verbose_name}: {'; '.join(parts)}")
    return lines


def touches_own_fields(change: Change) -> bool:
    if change.action != Change.Action.UPDATE:
        return True
    return any(field.editable for name in change.after if (field := field_of(model_of(change), name)))


def heading(revision: Revision) -> str:
    """Returns the revision's number, person and time in the site's time zone."""
    at = date_format(timezone.localtime(revision.at), "DATETIME_FORMAT")
    return " · ".join([str(revision), *([revision.actor.get_username()] if revision.actor else []), at])
