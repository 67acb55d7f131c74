"""Batches and their names."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from roster.querysets.recorded import RecordedQuerySet
from roster.querysets.words import among, any_of, objects, subtree, subtrees
from roster.spelled import batches_spelled
from roster.vocabulary.folding import fold


class BatchQuerySet(RecordedQuerySet):
    def for_list(self) -> Self:
        return self.select_related("origin", "destination").order_by("sort_key", "pk")

    def referred(self, text: str) -> Self:
        """The batch of this id, or those of this name or other name."""
        key = fold(text)
        others = objects("BatchName").filter(key=key).values("batch_id")
        return self.filter(Q(pk=text) | Q(key=key) | Q(pk__in=others))

    def called(self, text: str) -> Self:
        """Those under whose name or other name this text stands, or that are so called in English."""
        key = fold(text)
        others = objects("BatchName").filter(key__contains=key).values("batch_id")
        named = Q(key__contains=key) | Q(pk__in=others) | Q(pk__in=batches_spelled(text))
        return self.filter(named) if key else self.none()

    def matching(self, term: str) -> Self:
        regions = objects("Region").called(term)
        return self.filter(
            Q(pk__in=self.model.objects.called(term).values("pk"))
            | subtrees("origin_id", regions)
            | subtrees("destination_id", regions)
        )

    def bound_for(self, code: str) -> Self:
        """Those that went to this region or one below it."""
        return self.filter(subtree("destination_id", code))

    def gone_to(self, codes: Iterable[str]) -> Self:
        """Those that went to one of the regions of these codes or below."""
        return self.filter(any_of(subtree("destination_id", code) for code in codes))

    def within(self, code: str) -> Self:
        """Those that set out from this region or one below it."""
        return self.filter(subtree("origin_id", code))

    def within_any(self, regions: Iterable) -> Self:
        return self.filter(subtrees("origin_id", regions))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.filter(pk__in=objects("Deployment").public().of_hospitals(hospitals).values("batch_id"))

    def of_batches(self, batches: Iterable) -> Self:
        return self.filter(pk__in=[batch.pk for batch in batches if batch])

    def of_sources(self, sources: Iterable) -> Self:
        people = objects("Deployment").public().of_sources(sources).values("batch_id")
        figures = objects("Figure").of_sources(sources).values("batch_id")
        return self.filter(among("source", sources) | Q(pk__in=people) | Q(pk__in=figures))


class BatchNameQuerySet(RecordedQuerySet):
    def for_list(self) -> Self:
        return self.select_related("batch").order_by("key", "pk")

    def matching(self, term: str) -> Self:
        key = fold(term)
        return self.filter(key__contains=key) if key else self.none()

    def having(self, batches: models.QuerySet) -> Self:
        return self.filter(batch__in=batches.values("pk"))

    def within_any(self, regions: Iterable) -> Self:
        return self.having(objects("Batch").within_any(regions))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.having(objects("Batch").of_hospitals(hospitals))

    def of_batches(self, batches: Iterable) -> Self:
        return self.having(objects("Batch").of_batches(batches))

    def of_sources(self, sources: Iterable) -> Self:
        return self.having(objects("Batch").of_sources(sources))
