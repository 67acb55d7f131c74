"""Numbers beside names: how many are listed for each of the records of a page."""

from collections import Counter
from collections.abc import Iterable

from django.db import models

from roster.selection.memory import current_snapshot


def totals(name: str) -> Counter[str]:
    """Returns how many people are listed for each value of a filter (region, hospital, batch): the number of the
    roster with this filter alone. A region's holds all below it."""
    return current_snapshot().columns[name].totals


def with_counts(records: Iterable[models.Model], counts: Counter[str]) -> list[tuple[models.Model, int]]:
    return [(record, counts[record.pk]) for record in records]
