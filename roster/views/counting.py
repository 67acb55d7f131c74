"""Numbers beside names: how many are listed for each of the records of a page, in one query for all."""

from collections import Counter
from collections.abc import Iterable

from django.db import models
from django.db.models import Count

from roster.models import Deployment, Figure
from roster.views.reading import listed


def counts(field: str, records: Iterable[models.Model]) -> dict[str, int]:
    """Returns how many listed deployments lead to each record by this foreign key."""
    rows = Deployment.objects.public().filter(**{f"{field}__in": [record.pk for record in records]})
    return dict(rows.order_by().values_list(field).annotate(number=Count("pk")))


def by_region(deployments: models.QuerySet) -> Counter[str]:
    """Returns how many of these count to each region, each also to the regions around its own."""
    totals: Counter[str] = Counter()
    for code, number in deployments.order_by().values_list("region").annotate(number=Count("pk")):
        if code is not None:
            for length in {2, 4, 6} if code[4:] != "00" else {2, 4} if code[2:] != "0000" else {2}:
                totals[code[:length].ljust(6, "0")] += number
    return totals


def with_counts(records: Iterable[models.Model], totals: dict[str, int]) -> list[tuple[models.Model, int]]:
    return [(record, totals.get(record.pk, 0)) for record in records]


COUNTED = {
    Figure.Measure.PEOPLE: {},
    Figure.Measure.PARTY_MEMBERS: {"party_member": True},
    Figure.Measure.PHYSICIANS: {"profession": Deployment.Profession.PHYSICIAN},
    Figure.Measure.NURSES: {"profession": Deployment.Profession.NURSE},
}


def announced(figures: Iterable[Figure]) -> list[tuple[Figure, int | None]]:
    """Returns each figure with how many are listed of what it counts; None for what the roster does not list."""
    return [(figure, listed_of(figure)) for figure in figures]


def listed_of(figure: Figure) -> int | None:
    if figure.measure not in COUNTED:
        return None
    people = listed(batch=figure.batch_id) if figure.batch_id else listed(region=figure.region_id)
    return people.rows.filter(**COUNTED[figure.measure]).count()
