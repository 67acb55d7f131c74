"""Rolls and sheets on their way in."""

from typing import Self

from django.db import models
from django.db.models import Count, Q


class IntakeQuerySet(models.QuerySet):
    def for_list(self) -> Self:
        """Newest first, without the file and the text, which may be long."""
        return self.select_related("source", "created_by", "revision").defer("file", "text", "segments")

    def of_content(self, file_hash: str) -> Self:
        """Those of the same file or text, the first one first; what could not be read is none."""
        return self.filter(file_hash=file_hash).exclude(status="failed").order_by("created_at", "pk")


# What the words below mean, so that a page counts them all in one look at the entries.
WAITING = Q(revision=None) & ~Q(decision="not_roster")
SETTLED = Q(outcome__in=["new", "same"])
READY = Q(revision=None) & (
    SETTLED & Q(decision__in=["pending", "accepted"]) | Q(outcome="different", decision__in=["accepted", "left"])
)
EFFECTIVE = READY & ~(Q(cited=True) & (Q(outcome="same") | Q(outcome="different", decision="left")))
OPEN = WAITING & ~Q(decision="left") & ~(SETTLED | ~Q(decision="pending") & Q(outcome="different"))
SET_ASIDE = Q(revision=None, decision__in=["not_roster", "left"])
DOUBTED = ~Q(doubts=[]) & ~Q(outcome="same")  # that the roster says the same settles a doubt of reading
CONFIDENT = EFFECTIVE & ~DOUBTED & Q(decision="pending")


class IntakeEntryQuerySet(models.QuerySet):
    def waiting(self) -> Self:
        """Not committed and not set aside: what is still to be done."""
        return self.filter(WAITING)

    def ready(self) -> Self:
        """What a commit takes: entries without an open question."""
        return self.filter(READY)

    def effective(self) -> Self:
        """What a commit writes: all that is ready but what the roster has and cites from this source already."""
        return self.filter(EFFECTIVE)

    def open(self) -> Self:
        """Those with a question that only a person can answer."""
        return self.filter(OPEN)

    def confident(self) -> Self:
        """What a commit writes, without a doubt and without a person's word."""
        return self.filter(CONFIDENT)

    def set_aside(self) -> Self:
        """Those that a person said are no roster, or are to be left alone."""
        return self.filter(SET_ASIDE)

    def numbers(self) -> dict[str, int]:
        """Returns how many entries there are of each sort, and of each outcome among those not committed."""
        sorts = {
            "open": OPEN,
            "effective": EFFECTIVE,
            "unsure": EFFECTIVE & DOUBTED & ~Q(decision="accepted"),
            "confident": CONFIDENT,
            "namesakes": OPEN & Q(match__question="same-name"),
            "bare_names": OPEN & Q(match__question="name-only"),
            "set_aside": SET_ASIDE,
            "people": ~Q(decision="not_roster"),
            "committed": ~Q(revision=None),
        }
        outcomes = {outcome: Q(revision=None, outcome=outcome) for outcome in self.model.Outcome.values}
        counts = {name: Count("pk", filter=condition) for name, condition in {**sorts, **outcomes}.items()}
        return self.aggregate(all=Count("pk"), **counts)
