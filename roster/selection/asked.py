"""What the parts of a Selection need to know of it."""

from collections.abc import Iterable
from typing import Protocol

from django.db import models

from roster.filters import RosterFilterSet


class Asked(Protocol):
    model: type[models.Model]
    filterset: RosterFilterSet
    errors: dict[str, list[str]]
    rows: models.QuerySet
    count: int

    def query_with(self, **changes: Iterable[str]) -> str: ...
