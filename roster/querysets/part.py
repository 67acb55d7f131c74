"""Citations and postings, the parts of other records."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from roster.querysets.recorded import RecordedQuerySet
from roster.querysets.words import among, any_of, objects, subtree, subtrees


class PartQuerySet(RecordedQuerySet):
    """Rows that belong to a deployment, and are found as it is."""

    def having(self, deployments: models.QuerySet) -> Self:
        return self.filter(deployment__in=deployments.public().values("pk"))

    def within_any(self, regions: Iterable) -> Self:
        return self.having(objects("Deployment").within_any(regions))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.having(objects("Deployment").of_hospitals(hospitals))

    def of_batches(self, batches: Iterable) -> Self:
        return self.having(objects("Deployment").of_batches(batches))

    def of_deployments(self, deployments: Iterable) -> Self:
        return self.filter(among("deployment_id", deployments))

    def of_staff(self, people: Iterable) -> Self:
        """Those of these people's deployments."""
        return self.having(objects("Deployment").filter(staff__in=people))

    def of_sources(self, sources: Iterable) -> Self:
        return self.filter(among("source_id", sources))


class CitationQuerySet(PartQuerySet):
    def public(self) -> Self:
        """Those of listed deployments, unless it is a private letter that is cited."""
        return self.filter(deployment__is_public=True).exclude(source__kind="correction")

    def for_list(self) -> Self:
        return self.select_related("source", "deployment__staff").order_by("source_id", "pk")

    def matching(self, term: str) -> Self:
        found = objects("Deployment").public().matching(term).values("pk")
        return self.filter(Q(printed__icontains=term) | Q(deployment__in=found))

    def for_detail(self) -> Self:
        """In the order of the page that prints them, with the people."""
        return self.select_related("deployment__staff", "deployment__hospital").order_by("first_line", "pk")


class PostingQuerySet(PartQuerySet):
    def public(self) -> Self:
        """A batch's own postings, and those of listed deployments."""
        return self.filter(Q(deployment=None) | Q(deployment__is_public=True))

    def for_list(self) -> Self:
        return self.select_related("batch", "deployment__staff", "hospital", "region").order_by("position", "pk")

    def matching(self, term: str) -> Self:
        hospitals = objects("Hospital").called(term).values("pk")
        return self.filter(Q(ward__icontains=term) | Q(hospital__in=hospitals))

    def within_any(self, regions: Iterable) -> Self:
        """Those that lie in one of these regions: where people served, not whence they came."""
        regions = list(regions)
        known = [region for region in regions if region is not None]
        places = subtrees("region_id", known) | subtrees("hospital__region_id", known)
        return self.filter(places | Q(region=None, hospital__region=None) if None in regions else places)

    def lying_in(self, codes: Iterable[str]) -> Self:
        """Those in one of the regions of these codes or below, by their own region or their hospital's."""
        return self.filter(
            any_of(subtree(field, code) for field in ("region_id", "hospital__region_id") for code in codes)
        )

    def of_hospitals(self, hospitals: Iterable) -> Self:
        """Those at one of these hospitals."""
        return self.filter(among("hospital_id", hospitals))

    def of_batches(self, batches: Iterable) -> Self:
        """Those of a batch as a whole, and of its deployments."""
        people = objects("Deployment").public().of_batches(batches).values("pk")
        return self.filter(among("batch_id", [batch for batch in batches if batch]) | Q(deployment__in=people))

    def for_detail(self) -> Self:
        return self.select_related("hospital", "region", "source", "batch", "deployment__staff").order_by(
            "position", "pk"
        )
