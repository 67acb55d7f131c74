"""The history of one record: its revisions and those of its parts, the latest first."""

from itertools import groupby
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.paginator import Paginator
from django.db import models
from django.utils.translation import gettext as _

from roster.admin.words import tell
from roster.models import Change, Recorded

CHANGES_ON_A_PAGE = 50


def history_page(
    model: type[Recorded], pk: str, *, reader: AbstractBaseUser, page: str | None
) -> dict[str, Any] | None:
    """Returns the context of the history's template, or None if there never was such a record."""
    record = models.QuerySet(model).filter(pk=pk).first()
    changes = Change.objects.filter(model=model.noun(), record=pk) | Change.objects.filter(owner=pk)
    changes = changes.select_related("revision__actor", "revision__source").order_by("-revision__number", "pk")
    shown = Paginator(changes, CHANGES_ON_A_PAGE).get_page(page)
    if record is None and not shown.paginator.count:
        return None
    return {
        "title": _("History of %(record)s") % {"record": record or pk},
        "object": record,
        "page": shown,
        "revisions": by_revision(list(shown.object_list), reader=reader),
    }


def by_revision(changes: list[Change], *, reader: AbstractBaseUser) -> list[tuple]:
    """Returns (revision, changes in words) in the order of the changes."""
    told = tell(changes, reader=reader)
    return [(revision, list(group)) for revision, group in groupby(told, key=lambda one: one.change.revision)]
