"""Rolls and sheets on their way in."""

from typing import Self

from django.db import models
from django.db.models import Q


class IntakeQuerySet(models.QuerySet):
    def for_list(self) -> Self:
        """Newest first, without the file and the text, which may be long."""
        return self.select_related("source", "created_by", "revision").defer("file", "text", "segments")

    def of_content(self, file_hash: str) -> Self:
        """Those of the same file or text, the first one first; what could not be read is none."""
        return self.filter(file_hash=file_hash).exclude(status="failed").order_by("created_at", "pk")


class IntakeEntryQuerySet(models.QuerySet):
    def waiting(self) -> Self:
        """Not committed and not set aside: what is still to be done."""
        return self.filter(revision=None).exclude(decision="not_roster")

    def ready(self) -> Self:
        """What a commit takes: entries without an open question."""
        settled = Q(outcome__in=["new", "same"], decision__in=["pending", "accepted"])
        return self.filter(settled | Q(outcome="different", decision__in=["accepted", "left"]), revision=None)

    def effective(self) -> Self:
        """What a commit writes: all that is ready but what the roster has and cites from this source already."""
        return self.ready().exclude(Q(outcome="same") | Q(outcome="different", decision="left"), cited=True)

    def open(self) -> Self:
        """Those with a question that only a person can answer."""
        settled = Q(outcome__in=["new", "same"]) | ~Q(decision="pending") & Q(outcome="different")
        return self.waiting().exclude(decision="left").exclude(settled)
