"""Sources and the figures that they announce."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from roster.querysets.recorded import RecordedQuerySet
from roster.querysets.words import among, objects, subtree, subtrees


class SourceQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        """All but correction requests, which are private letters."""
        return self.exclude(kind="correction")

    def for_list(self) -> Self:
        return self.select_related("parent").order_by("sort_key", "pk")

    def referred(self, text: str) -> Self:
        return self.public().filter(Q(pk=text) | Q(title=text))

    def matching(self, term: str) -> Self:
        return self.filter(
            Q(title__icontains=term)
            | Q(publisher__icontains=term)
            | Q(author__icontains=term)
            | Q(document_number__icontains=term)
        )

    def citing(self, deployments: models.QuerySet, figures: models.QuerySet) -> Self:
        cited = objects("Citation").filter(deployment__in=deployments.public()).values("source_id")
        return self.filter(Q(pk__in=cited) | Q(pk__in=figures.values("source_id")))

    def within_any(self, regions: Iterable) -> Self:
        return self.citing(objects("Deployment").within_any(regions), objects("Figure").within_any(regions))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.citing(objects("Deployment").of_hospitals(hospitals), objects("Figure").of_hospitals(hospitals))

    def of_batches(self, batches: Iterable) -> Self:
        return self.citing(objects("Deployment").of_batches(batches), objects("Figure").of_batches(batches))

    def of_sources(self, sources: Iterable) -> Self:
        return self.filter(pk__in=[source.pk for source in sources])


class FigureQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        """All but those out of private letters."""
        return self.exclude(source__kind="correction")

    def referred(self, text: str) -> Self:
        """The figure of this id."""
        return self.public().filter(pk=text)

    def for_list(self) -> Self:
        return self.select_related("region", "batch__origin", "source", "hospital").order_by("sort_key", "pk")

    def matching(self, term: str) -> Self:
        regions = objects("Region").called(term)
        return self.filter(
            Q(printed__icontains=term)
            | Q(remark__icontains=term)
            | Q(batch__in=objects("Batch").matching(term))
            | subtrees("region_id", regions)
        )

    def within(self, code: str) -> Self:
        """Those about this region or one below it, or about a batch that set out from there."""
        return self.filter(subtree("region_id", code) | subtree("batch__origin_id", code))

    def within_any(self, regions: Iterable) -> Self:
        known = [region for region in regions if region is not None]
        unknown = Q(region=None, batch__origin=None) if len(known) < len(list(regions)) else Q(pk__in=[])
        return self.filter(subtrees("region_id", known) | subtrees("batch__origin_id", known) | unknown)

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.filter(among("hospital_id", hospitals))

    def of_batches(self, batches: Iterable) -> Self:
        return self.filter(among("batch_id", batches))

    def of_sources(self, sources: Iterable) -> Self:
        return self.filter(among("source_id", sources))
