"""Revisions and changes."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from roster.querysets.recorded import AppendOnlyQuerySet
from roster.querysets.words import among, any_of, objects
from roster.sql import latest_revision


class RevisionQuerySet(AppendOnlyQuerySet):
    def latest_stamp(self) -> tuple[int, str]:
        """Returns the number and identifier of the latest revision that readers may see, (0, "") before the first: the
        one stamp of everything public. After a restored backup a number may mean another revision; the two never do."""
        return latest_revision(using=self.db) or (0, "")

    def latest_number(self) -> int:
        """Returns the number of the latest revision that readers may see, 0 before the first."""
        return self.latest_stamp()[0]

    def is_made_up(self) -> bool:
        """Returns whether the roster is made up (roster.actions.synthesize): then every page has to say so."""
        return self.filter(kind="synthesis").exists()

    def public(self) -> Self:
        """Those that may have changed something that readers see: all but their own requests for corrections."""
        return self.exclude(kind="correction", actor=None)

    def for_list(self) -> Self:
        return self.select_related("source").order_by("-number")

    def holding_source(self) -> Self:
        """Those whose source has to stay for them: they name one that they did not make, and stand."""
        made = objects("Change").filter(revision=OuterRef("pk"), model="source", record=OuterRef("source_id"))
        return self.exclude(source=None).filter(~Exists(made.filter(action="create")), undone_by=None)

    def referred(self, text: str) -> Self:
        return self.filter(number=int(text)) if text.isascii() and text.isdigit() and len(text) < 16 else self.none()

    def touching(self, deployments: models.QuerySet) -> Self:
        """Those that changed one of these deployments, of which only the public ones are asked."""
        changes = objects("Change").filter(model="deployment", record__in=deployments.public().values("pk"))
        return self.filter(pk__in=changes.values("revision_id"))

    def matching(self, term: str) -> Self:
        return self.touching(objects("Deployment").matching(term))

    def within_any(self, regions: Iterable) -> Self:
        return self.touching(objects("Deployment").within_any(regions))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.touching(objects("Deployment").of_hospitals(hospitals))

    def of_batches(self, batches: Iterable) -> Self:
        return self.touching(objects("Deployment").of_batches(batches))

    def of_sources(self, sources: Iterable) -> Self:
        return self.filter(among("source", sources))


class ChangeQuerySet(AppendOnlyQuerySet):
    def of(self, *records) -> Self:
        """The changes of these records."""
        return self.filter(any_of(Q(model=record.noun(), record=record.pk) for record in records))
