"""The one answer. From the parameters of a request to the rows, their number, and one page of them; pages, API and
files all ask a Selection, so that the number in one place is the number in every other."""

import base64
import binascii
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext as _

from roster.filters import FILTERSETS, RosterFilterSet
from roster.models import Region, Revision

PAGE_SIZE = 50
PAGE_SIZE_LIMIT = 1000


@dataclass(frozen=True)
class Page:
    """Some rows in their order, and where the neighbouring pages begin: cursors for `after` and `before`, or None."""

    rows: list
    next: str | None
    previous: str | None


class Selection:
    """Rows of one noun that the parameters ask for. If any parameter is wrong, `errors` says which and why, and
    there are no rows: a bad question is never answered."""

    def __init__(self, model: type[models.Model], params: QueryDict, *, allowed: Iterable[str] = ()) -> None:
        """`allowed` names the parameters of the door itself (page size, format), which are checked there."""
        self.model = model
        self.filterset: RosterFilterSet = FILTERSETS[model](params, queryset=model.objects.public())
        self.errors = self._find_errors(allowed)

    def _find_errors(self, allowed: Iterable[str]) -> dict[str, list[str]]:
        valid = ", ".join(sorted(self.filterset.filters))
        errors = {
            name: [_("There is no such parameter. Valid ones: %(valid)s.") % {"valid": valid}]
            for name in self.filterset.unknown_parameters(allowed)
        }
        errors |= {name: [_("This parameter takes one value.")] for name in self.filterset.repeated_parameters()}
        return errors | {name: list(texts) for name, texts in self.filterset.form.errors.items()}

    @cached_property
    def rows(self) -> models.QuerySet:
        """All rows, in no order, without their neighbours."""
        return self.model.objects.none() if self.errors else self.filterset.qs.order_by()

    @cached_property
    def count(self) -> int:
        return self.rows.count()

    def in_order(self) -> models.QuerySet:
        """All rows in the order of lists, with what a list shows of their neighbours."""
        return self.rows.for_list()

    def page(self, *, after: str = "", before: str = "", size: int = PAGE_SIZE) -> Page:
        """Returns the page behind the cursor `after`, or that ahead of `before`, or the first. Paging goes by key
        and not by number, so that rows which come or go meanwhile shift nothing. Raises ValueError for a cursor
        that is none of ours."""
        names = order_of(self.model)
        rows = self.in_order()
        if before:
            rows = rows.reverse().filter(beyond(names, read_cursor(before, names), forward=False))
        elif after:
            rows = rows.filter(beyond(names, read_cursor(after, names), forward=True))
        found = list(rows[: size + 1])
        more = len(found) > size
        found = found[:size]
        if before:
            found.reverse()
        if not found:
            return Page([], None, None)
        last = make_cursor(found[-1], names) if more or before else None
        first = make_cursor(found[0], names) if after or (before and more) else None
        return Page(found, last, first)


def order_of(model: type[models.Model]) -> tuple[str, ...]:
    """Returns the fields of a list's order, which together are unique and never null; "-" as in order_by()."""
    if model is Region:
        return ("code",)
    return ("-number",) if model is Revision else ("sort_key", "id")


def beyond(names: tuple[str, ...], values: list[Any], *, forward: bool) -> Q:
    """Returns the condition that a row stands behind (or ahead of) the row with these values."""
    condition = Q()
    for name, value in reversed(list(zip(names, values, strict=True))):
        ascending = name.startswith("-") is not forward
        field = name.removeprefix("-")
        step = Q(**{f"{field}__{'gt' if ascending else 'lt'}": value})
        condition = step | Q(**{field: value}) & condition if condition else step
    return condition


def make_cursor(row: models.Model, names: tuple[str, ...]) -> str:
    values = [getattr(row, name.removeprefix("-")) for name in names]
    return base64.urlsafe_b64encode(json.dumps(values, separators=(",", ":")).encode()).decode().rstrip("=")


def read_cursor(text: str, names: tuple[str, ...]) -> list[Any]:
    """Returns the values that make_cursor() wrote. Raises ValueError for anything else."""
    problem = ValueError(_("This is no cursor of this list: follow the links of a page."))
    try:
        values = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, binascii.Error) as error:
        raise problem from error
    if not isinstance(values, list) or len(values) != len(names):
        raise problem
    kind = int if names == ("-number",) else str
    if not all(type(value) is kind and "\0" not in str(value) for value in values):
        raise problem
    return values
