"""What the parts of a Selection need to know of it."""

from collections.abc import Callable, Iterable
from typing import Protocol

from django.db import models

from roster.filters import RosterFilterSet
from roster.selection.memory import Found


class Asked(Protocol):
    model: type[models.Model]
    filterset: RosterFilterSet
    errors: dict[str, list[str]]
    rows: models.QuerySet
    count: int
    found: Found

    def query_of(self, name: str) -> Callable[[Iterable[str]], str]: ...

    def query_with(self, **changes: Iterable[str]) -> str: ...
