"""Hospitals and the names under which they were printed."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from roster.querysets.recorded import MergedQuerySet, RecordedQuerySet
from roster.querysets.words import among, objects, subtree, subtrees
from roster.spelled import hospitals_in_english, hospitals_spelled, places_of_initials
from roster.vocabulary.folding import fold


class HospitalQuerySet(MergedQuerySet):
    def public(self) -> Self:
        return self.filter(merged_into=None)

    def merged(self) -> Self:
        """Those that have become part of another record, which is public."""
        return self.filter(merged_into__in=self.model.objects.public())

    def for_list(self) -> Self:
        return self.select_related("region").order_by("sort_key", "pk")

    def referred(self, text: str) -> Self:
        """The hospital of this id, or the one that was printed under this name."""
        named = objects("HospitalName").exactly(text).values("hospital_id")
        return self.public().filter(Q(pk=text) | Q(pk__in=named))

    def called(self, text: str) -> Self:
        """Those under any of whose names this text stands, in characters or in pinyin, or whose initials it begins."""
        named = objects("HospitalName").containing(text).values("hospital_id")
        return self.filter(Q(pk__in=named) | Q(pk__in=hospitals_spelled(text)))

    def named(self, text: str) -> Self:
        """Those of which this is a whole name, in characters or in English."""
        names = objects("HospitalName").exactly(text).values("hospital_id")
        return self.filter(Q(pk__in=names) | Q(pk__in=hospitals_in_english(text)))

    def matching(self, term: str) -> Self:
        regions = objects("Region").called(term)
        called = Q(pk__in=self.model.objects.called(term).values("pk")) | Q(pk__in=places_of_initials(term)[1])
        return self.filter(called | subtrees("region_id", regions))

    def within(self, code: str) -> Self:
        return self.filter(subtree("region_id", code))

    def within_any(self, regions: Iterable) -> Self:
        return self.filter(subtrees("region_id", regions))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.filter(pk__in=[hospital.pk for hospital in hospitals if hospital])

    def of_batches(self, batches: Iterable) -> Self:
        """Those that sent people with a batch, or where it served."""
        sent = objects("Deployment").public().of_batches(batches).values("hospital_id")
        served = objects("Posting").filter(among("batch", [batch for batch in batches if batch])).values("hospital_id")
        return self.filter(Q(pk__in=sent) | Q(pk__in=served))

    def of_sources(self, sources: Iterable) -> Self:
        """Those that a source names."""
        named = objects("HospitalName").filter(among("source", sources)).values("hospital_id")
        sent = objects("Deployment").public().of_sources(sources).values("hospital_id")
        return self.filter(Q(pk__in=named) | Q(pk__in=sent))


class HospitalNameQuerySet(RecordedQuerySet):
    def for_list(self) -> Self:
        return self.select_related("hospital", "source").order_by("key", "pk")

    def matching(self, term: str) -> Self:
        return self.containing(term)

    def having(self, hospitals: models.QuerySet) -> Self:
        return self.filter(hospital__in=hospitals.values("pk"))

    def within_any(self, regions: Iterable) -> Self:
        return self.having(objects("Hospital").within_any(regions))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.having(objects("Hospital").of_hospitals(hospitals))

    def of_batches(self, batches: Iterable) -> Self:
        return self.having(objects("Hospital").of_batches(batches))

    def of_sources(self, sources: Iterable) -> Self:
        return self.filter(among("source_id", sources))

    def containing(self, text: str) -> Self:
        key = fold(text)
        return self.filter(key__contains=key) if key else self.none()

    def exactly(self, text: str) -> Self:
        return self.filter(key=fold(text))
