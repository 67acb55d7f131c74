"""People."""

from collections.abc import Iterable
from itertools import islice
from typing import Self

from django.db import models
from django.db.models import Q

from roster.querysets.recorded import MergedQuerySet
from roster.querysets.words import objects, objects_of_keys
from roster.vocabulary.names import query_key

ASKED = 200  # people looked up together


class StaffQuerySet(MergedQuerySet):
    def public(self) -> Self:
        """Listed by a deployment that is not withheld, and neither withheld nor merged into another record."""
        return self.filter(is_public=True)

    def merged(self) -> Self:
        """Those that have become part of another record, which is public."""
        return self.filter(withheld=False, merged_into__in=self.model.objects.public())

    def for_list(self) -> Self:
        return self.order_by("sort_key", "pk")

    def referred(self, text: str) -> Self:
        """The person of this id, or those of this name."""
        return self.public().filter(Q(pk=text) | Q(name=text))

    def named(self, text: str) -> Self:
        """Those whose name has this text in it, in characters, pinyin or initials; none for an empty text."""
        key = query_key(text)
        return self.filter(pk__in=objects_of_keys(key)) if key else self.none()

    def any_named(self, text: str) -> bool:
        """Returns whether anybody who can be seen is so named. The keys are asked first and the people of some of them
        then: asked together, a database may look at every person."""
        key = query_key(text)
        people = objects_of_keys(key).values_list("staff_id", flat=True).iterator(chunk_size=ASKED) if key else iter(())
        while some := list(islice(people, ASKED)):
            if self.filter(pk__in=some).public().exists():
                return True
        return False

    def matching(self, term: str) -> Self:
        """Those so named, or with a deployment that matches."""
        key = query_key(term)
        described = objects("Deployment").public().described(term)
        if described is None:
            return self.named(term)
        return self.filter(
            (Q(pk__in=objects_of_keys(key)) if key else Q(pk__in=[])) | Q(pk__in=described.values("staff_id"))
        )

    def having(self, deployments: models.QuerySet) -> Self:
        return self.filter(pk__in=deployments.public().values("staff_id"))

    def within_any(self, regions: Iterable) -> Self:
        return self.having(objects("Deployment").within_any(regions))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.having(objects("Deployment").of_hospitals(hospitals))

    def of_batches(self, batches: Iterable) -> Self:
        return self.having(objects("Deployment").of_batches(batches))

    def of_sources(self, sources: Iterable) -> Self:
        return self.having(objects("Deployment").of_sources(sources))
