"""Reads deployments for the columns in memory, and the records beside them that say what a value means."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from roster.filters import UNKNOWN
from roster.models import Batch, Citation, Deployment, Hospital, Posting, Source
from roster.selection.memory.coded import region_values

CHUNK = 20_000
# Stored field -> name of the raw column. What a batch, a posting or a citation adds comes behind.
FIELDS = {
    "region_id": "region",
    "hospital_id": "hospital",
    "specialty": "specialty",
    "profession": "profession",
    "grade": "grade",
    "post_class": "post",
    "title_class": "title",
    "role": "role",
    "party_member": "party_member",
    "staff__gender": "gender",
    "batch_id": "batch",
}
DATES = ("started_on", "ended_on")
ADDED = ("dates", "places", "source")
RAW_COLUMNS = (*FIELDS.values(), *ADDED)

Day = dt.date | None
Dates = tuple[Day, Day, str | None]  # own start and end, batch
Places = tuple[str | None, tuple[tuple[str | None, str | None], ...]]  # batch, own (region, hospital)


def read_raws(deployments: models.QuerySet) -> Iterator[tuple[list[str], list[str], list[list[Any]]]]:
    """Yields the ids of the deployments in their order, their people and the raw columns, some thousand rows at a time: found by
    key, with the citations and postings of just these rows, so that they are never all in memory."""
    rows = behind = deployments.order_by("pk").values_list("pk", "staff_id", *FIELDS, *DATES)
    while found := list(behind[:CHUNK]):
        ids, people, *own, started, ended = (list(column) for column in zip(*found, strict=True))
        cited = belonging(Citation, ids, "source_id")
        posted = belonging(Posting, ids, "region_id", "hospital_id")
        batches = own[-1]
        dates = list(zip(started, ended, batches, strict=True))
        places = [(batch, tuple(posted.get(pk, ()))) for pk, batch in zip(ids, batches, strict=True)]
        sources = [tuple(sorted({source for (source,) in cited.get(pk, ())})) for pk in ids]
        yield ids, people, [*own, dates, places, sources]
        behind = rows.filter(pk__gt=ids[-1])


def belonging(noun: type[models.Model], ids: list[str], *fields: str) -> dict[str, list[tuple]]:
    """Returns these fields of the records that belong to deployments from the first of these ids to the last."""
    found: dict[str, list[tuple]] = defaultdict(list)
    between = noun.objects.filter(deployment__gte=ids[0], deployment__lte=ids[-1])
    for pk, *values in between.order_by("pk").values_list("deployment_id", *fields):
        found[pk].append(tuple(values))
    return found


@dataclass(frozen=True)
class Team:
    """What a batch says of its people: whence, when, whither, and where it was posted."""

    origin: str | None
    departed_on: Day
    returned_on: Day
    destination: str | None
    regions: tuple[str, ...]
    hospitals: tuple[str, ...]


NO_TEAM = Team(None, None, None, None, (), ())


class Context:
    """The small tables beside the deployments, read anew for each revision."""

    def __init__(self) -> None:
        seats = Hospital.objects.filter(pk__in=Posting.objects.exclude(hospital=None).values("hospital_id"))
        self.seats: dict[str, str | None] = dict(seats.values_list("pk", "region_id"))
        self.private_sources = set(Source.objects.filter(kind=Source.Kind.CORRECTION).values_list("pk", flat=True))
        postings = defaultdict(list)
        for batch, region, hospital in Posting.objects.exclude(batch=None).values_list(
            "batch_id", "region_id", "hospital_id"
        ):
            postings[batch].append((region, hospital))
        self.teams = {
            pk: self._team(origin, departed, returned, destination, postings[pk])
            for pk, origin, departed, returned, destination in Batch.objects.values_list(
                "pk", "origin_id", "departed_on", "returned_on", "destination_id"
            )
        }

    def _team(
        self, origin: str | None, departed: Day, returned: Day, destination: str | None, postings: list[tuple]
    ) -> Team:
        regions = {destination} | self.regions_of(postings)
        hospitals = {hospital for _region, hospital in postings}
        return Team(origin, departed, returned, destination, tuple(regions - {None}), tuple(hospitals - {None}))

    def regions_of(self, postings: Iterable[tuple[str | None, str | None]]) -> set[str | None]:
        return {code for region, hospital in postings for code in (region, self.seats.get(hospital))}

    def span(self, dates: Dates) -> tuple[Day, Day]:
        """Returns departure and return: a person's own where they are known, else the batch's."""
        started, ended, batch = dates
        team = self.teams.get(batch, NO_TEAM)
        return started or team.departed_on, ended or team.returned_on

    def departed(self, dates: Dates) -> tuple[str, ...]:
        day = self.span(dates)[0]
        return (day.isoformat() if day else UNKNOWN,)

    def destination(self, places: Places) -> tuple[str, ...]:
        batch, postings = places
        codes = (set(self.teams.get(batch, NO_TEAM).regions) | self.regions_of(postings)) - {None}
        return tuple(sorted({value for code in codes for value in region_values(code)})) or (UNKNOWN,)

    def served_at(self, places: Places) -> tuple[str, ...]:
        batch, postings = places
        own = {hospital for _region, hospital in postings} - {None}
        return tuple(sorted(own | set(self.teams.get(batch, NO_TEAM).hospitals))) or (UNKNOWN,)

    def sources(self, sources: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(source for source in sources if source not in self.private_sources) or (UNKNOWN,)


def all_rows() -> models.QuerySet:
    return Deployment.objects.public()
