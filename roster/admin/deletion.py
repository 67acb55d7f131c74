"""What a deletion takes along, and what stands in its way."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from roster.admin.words import page_of
from roster.models import Recorded

SHOWN = 20  # records named of each kind that stands in the way


def deletion_summary(records: Iterable[Recorded], reader: AbstractBaseUser) -> tuple[list, dict, set, list]:
    """Returns what Django's pages of deletion show: the records with their parts as a nested list, how many of each
    noun, the nouns that this reader may not delete, and what needs the records so that they must stay."""
    tree: list = []
    going: dict[type[Recorded], set[str]] = {}
    for record in records:
        tree += branch(record, going)
    counts = Counter({str(model._meta.verbose_name_plural): len(pks) for model, pks in going.items()})
    lacking = {str(model._meta.verbose_name) for model in going if not reader.has_perm(f"roster.delete_{model.noun()}")}
    protected = [line for model in list(going) for line in needed_by(model, going)]
    return tree, counts, lacking, protected


def branch(record: Recorded, going: dict[type[Recorded], set[str]]) -> list:
    """Returns the record and below it its parts, and adds them to those that go."""
    going.setdefault(type(record), set()).add(record.pk)
    below: list = []
    for name in record.owned:
        for part in getattr(record, name).all():
            below += branch(part, going)
    return [named(record), below] if below else [named(record)]


def named(record: models.Model) -> Any:
    noun, url = capfirst(record._meta.verbose_name), page_of(record)
    if not url:
        return format_html("{}: {}", noun, record)
    return format_html('{}: <a href="{}">{}</a>', noun, url, record)


def needed_by(model: type[Recorded], going: dict[type[Recorded], set[str]]) -> list:
    """Returns, in words, the records that stay and refer to one that goes."""
    lines: list = []
    for relation in model._meta.get_fields(include_hidden=True):
        if not relation.auto_created or relation.concrete or relation.on_delete is not models.PROTECT:
            continue
        rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": going[model]})
        rows = rows.exclude(pk__in=going.get(relation.related_model, ()))
        found = list(rows[: SHOWN + 1])
        lines += [named(row) for row in found[:SHOWN]]
        if len(found) > SHOWN:
            lines.append(_("… and more %(noun)s") % {"noun": relation.related_model._meta.verbose_name_plural})
    return lines
