"""Pages by key: the order of a list as expressions that are never null, and the cursors that name a row's place."""

import base64
import binascii
import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _

from roster.filters.orders import ORDERS, tie_breakers

FIRST = "order_key"  # the name under which a row carries the first part of its key
MAX_INTEGER = 2**63 - 1
HERE = "."  # before a cursor: from this row on, and not from the next


@dataclass(frozen=True)
class Page:
    """Some rows in their order, and where the neighbouring pages begin: cursors for `after` and `before`, or None.
    `revision` is the identifier of the latest revision where it was read in one statement with rows, else empty."""

    rows: list
    next: str | None
    previous: str | None
    revision: str = ""


@dataclass(frozen=True)
class PreparedPage:
    """A page that can be read as it is now. `read` gives one row more than the page has, if there is one; with `plain`
    its rows are tuples that begin with the key, and if it is `lasting` end with the latest revision's identifier."""

    keys: "Keys"
    after: str
    before: str
    size: int
    plain: bool
    read: Callable[[], list]
    lasting: bool

    def page(self) -> Page:
        found = self.read()
        more = len(found) > self.size
        found = found[: self.size]
        if self.before:
            found.reverse()
        if (
            not found
        ):  # those that were here have gone meanwhile; the cursor's own row is on the page where one came from
            back = f"{HERE}{(self.after or self.before).removeprefix(HERE)}"
            return Page([], back if self.before else None, back if self.after else None)
        last = self.keys.cursor(found[-1]) if more or self.before else None
        first = self.keys.cursor(found[0]) if self.after or (self.before and more) else None
        if not self.plain:
            return Page(found, last, first)
        values = slice(len(self.keys.names), -1 if self.lasting else None)
        return Page([row[values] for row in found], last, first, found[0][-1] if self.lasting else "")


class Keys:
    """The key of a row in one ordering of one noun: names of fields, "-" before a descending one."""

    def __init__(self, model: type[models.Model], ordering: str) -> None:
        self.ordering = ordering
        descending = ordering.startswith("-")
        order = ORDERS[model][ordering.removeprefix("-")]
        first, *rest = tie_breakers(model)
        self.in_index = order.first is None  # an index holds the rows in this order
        sign = "-" if descending else ""
        self.expression = None if order.first is None else order.key(descending=descending)
        self.names = [sign + first, *rest] if self.expression is None else [sign + FIRST, first, *rest]

    def sort(self, rows: models.QuerySet) -> models.QuerySet:
        """Returns the rows in this order, each with its key."""
        if self.expression is not None:
            rows = rows.annotate(**{FIRST: self.expression})
        return rows.order_by(*self.names)

    def beyond(self, values: list[Any], *, forward: bool, here: bool = False) -> Q:
        """Returns the condition that a row stands behind (or ahead of) the row with these values, or `here`, in its
        place. Said as "from here on, and not here", so that a database goes straight to the place in its index: with a
        plain alternative it would begin at the first row for every page."""
        condition = Q()
        for name, value in reversed(list(zip(self.names, values, strict=True))):
            compared = "gt" if name.startswith("-") is not forward else "lt"
            field = name.removeprefix("-")
            step = Q(**{f"{field}__{compared}{'e' if here and not condition else ''}": value})
            condition = Q(**{f"{field}__{compared}e": value}) & (step | condition) if condition else step
        return condition

    @property
    def plain_names(self) -> list[str]:
        """The names without their signs."""
        return [name.removeprefix("-") for name in self.names]

    def cursor(self, row: models.Model | tuple) -> str:
        """Returns the cursor of a record, or of a tuple that begins with the values of the key."""
        if isinstance(row, tuple):
            values = list(row[: len(self.names)])
        else:
            values = [getattr(row, name) for name in self.plain_names]
        return base64.urlsafe_b64encode(orjson.dumps([self.ordering, *values])).decode().rstrip("=")

    def read(self, cursor: str, rows: models.QuerySet) -> list[Any]:
        """Returns the values that cursor() wrote for this ordering, with HERE before it or not. Raises ValueError for
        anything else."""
        problem = ValueError(_("This is not a cursor of this list. Follow the links on the page."))
        cursor = cursor.removeprefix(HERE)
        try:
            values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
            if not isinstance(values, list) or len(values) != len(self.names) + 1 or values[0] != self.ordering:
                raise problem
            return [self._value(name, value, rows) for name, value in zip(self.names, values[1:], strict=True)]
        except (ValueError, TypeError, RecursionError, binascii.Error) as error:
            raise problem from error

    def _value(self, name: str, value: Any, rows: models.QuerySet) -> Any:
        name = name.removeprefix("-")
        field = self.expression if name == FIRST else rows.model._meta.get_field(name)
        if isinstance(field, F):
            field = rows.model._meta.get_field(field.name)
        kind = getattr(field, "output_field", field)
        if isinstance(kind, models.DateField):
            return dt.date.fromisoformat(value)
        if isinstance(kind, models.IntegerField):
            if type(value) is not int or abs(value) > MAX_INTEGER:
                raise ValueError("no number of ours")
            return value
        if not isinstance(value, str) or "\0" in value:
            raise ValueError("no text of ours")
        value.encode()  # half a surrogate pair is no text for a database
        return value
