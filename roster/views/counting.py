"""Numbers beside names: how many are listed for each of the records of a page, in one query for all."""

from collections import Counter
from collections.abc import Iterable

from django.db import models
from django.db.models import Count

from roster.models import Deployment


def counts(field: str, records: Iterable[models.Model]) -> dict[str, int]:
    """Returns how many listed deployments lead to each record by this foreign key."""
    rows = Deployment.objects.public().filter(**{f"{field}__in": [record.pk for record in records]})
    return dict(rows.order_by().values_list(field).annotate(number=Count("pk")))


def by_region(deployments: models.QuerySet) -> Counter[str]:
    """Returns how many of these count to each region, each also to the regions around its own."""
    totals: Counter[str] = Counter()
    for code, number in deployments.order_by().values_list("region").annotate(number=Count("pk")):
        if code is not None:
            for upper in {f"{code[:2]}0000", f"{code[:4]}00", code}:
                totals[upper] += number
    return totals


def with_counts(records: Iterable[models.Model], totals: dict[str, int]) -> list[tuple[models.Model, int]]:
    return [(record, totals.get(record.pk, 0)) for record in records]
