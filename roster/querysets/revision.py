"""Revisions and changes."""

from collections.abc import Iterable
from typing import Self

from django.db.models import Q

from roster.querysets.recorded import AppendOnlyQuerySet
from roster.querysets.words import among, any_of
from roster.sql import latest_revision


class RevisionQuerySet(AppendOnlyQuerySet):
    def latest_number(self) -> int:
        """Returns the number of the latest revision that readers may see, 0 before the first: the one stamp of
        everything public."""
        return latest_revision(using=self.db)

    def is_made_up(self) -> bool:
        """Returns whether the roster is made up (roster.actions.synthesize): then every page has to say so."""
        return self.filter(kind="synthesis").exists()

    def public(self) -> Self:
        return self

    def for_list(self) -> Self:
        return self.select_related("source").order_by("-number")

    def referred(self, text: str) -> Self:
        return self.filter(number=int(text)) if text.isascii() and text.isdigit() and len(text) < 16 else self.none()

    def of_sources(self, sources: Iterable) -> Self:
        return self.filter(among("source", sources))


class ChangeQuerySet(AppendOnlyQuerySet):
    def of(self, *records) -> Self:
        """The changes of these records."""
        return self.filter(any_of(Q(model=record.noun(), record=record.pk) for record in records))
