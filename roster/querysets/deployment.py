"""Deployments, the rows of the roster."""

import datetime as dt
from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from roster.querysets.recorded import RecordedQuerySet
from roster.querysets.words import among, any_of, objects, objects_of_keys, subtree, subtrees
from roster.search import Meaning, find_meaning


class DeploymentQuerySet(RecordedQuerySet):
    def referred(self, text: str) -> Self:
        return self.public().filter(pk=text)

    def public(self) -> Self:
        """Listed: neither the deployment nor its person is withheld, and the person is not a merged record."""
        return self.filter(is_public=True)

    def for_list(self) -> Self:
        return self.select_related("staff", "hospital", "batch", "region").order_by("sort_key", "pk")

    def for_detail(self) -> Self:
        """With all that a person's page shows of them."""
        citations = objects("Citation").public().select_related("source")
        return (
            self.for_list()
            .select_related("region__parent__parent")
            .prefetch_related(
                models.Prefetch("citations", citations), models.Prefetch("postings", objects("Posting").for_detail())
            )
        )

    def matching(self, term: str) -> Self:
        """Those whose person is so named, or whose hospital, region, batch, department, title or post it means."""
        return self.meant(find_meaning(term))

    def meant(self, meaning: Meaning) -> Self:
        """Those that a term of this meaning finds."""
        named = Q(staff_id__in=objects_of_keys(meaning.key)) if meaning.key else Q(pk__in=[])
        return self.filter(named | describing(meaning))

    def described(self, term: str) -> Self | None:
        """Those whose hospital, region, batch, department, title or post the term means; None if it means none."""
        meaning = find_meaning(term)
        return self.filter(describing(meaning)) if meaning.described() else None

    def within(self, code: str) -> Self:
        """Those that count to this region or one below it."""
        return self.filter(subtree("region_id", code))

    def within_any(self, regions: Iterable) -> Self:
        return self.filter(subtrees("region_id", regions))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.filter(among("hospital_id", hospitals))

    def of_batches(self, batches: Iterable) -> Self:
        return self.filter(among("batch_id", batches))

    def of_sources(self, sources: Iterable) -> Self:
        """Those that one of these sources prints; None stands for those that no source does which readers may see."""
        sources = list(sources)
        printed = objects("Citation").filter(source__in=[source for source in sources if source is not None])
        condition = Q(pk__in=printed.values("deployment_id"))
        if None in sources:
            cited = objects("Citation").filter(source__in=objects("Source").public().values("pk"))
            condition |= ~Q(pk__in=cited.values("deployment_id"))
        return self.filter(condition)

    def in_itself(self, regions: Iterable) -> Self:
        """Those that count to one of these regions and to none below it."""
        return self.filter(among("region_id", regions))

    def counted_by(self, figures: Iterable) -> Self:
        """Those that one of these figures counts, so far as they are listed."""
        return self.filter(any_of(counted(figure) for figure in figures))

    def in_party(self, answers: Iterable[bool | None]) -> Self:
        return self.filter(any_of(Q(party_member=answer) for answer in answers))

    def bound_for(self, regions: Iterable) -> Self:
        """Those whose batch went to one of these regions or below, or who were posted there, with it or alone."""
        regions = list(regions)
        known = [region for region in regions if region is not None]
        there = objects("Posting").filter(subtrees("region_id", known) | subtrees("hospital__region_id", known))
        condition = subtrees("batch__destination_id", known) | posted(there)
        if None in regions:
            placed = objects("Posting").exclude(region_id=None, hospital__region_id=None)
            condition |= Q(batch__destination_id=None) & ~posted(placed)
        return self.filter(condition)

    def serving_at(self, hospitals: Iterable) -> Self:
        """Those who were posted at one of these hospitals, with their batch or alone."""
        hospitals = list(hospitals)
        condition = posted(objects("Posting").filter(hospital__in=[h for h in hospitals if h is not None]))
        if None in hospitals:
            condition |= ~posted(objects("Posting").exclude(hospital_id=None))
        return self.filter(condition)

    def departed_on(self, days: Iterable[dt.date | None]) -> Self:
        """Those who departed on one of these days, by their own date or else their batch's."""
        days = list(days)
        return self.filter(
            any_of(Q(started_on=day) | Q(started_on=None, batch__departed_on=day) for day in days if day is not None)
            | (Q(started_on=None, batch__departed_on=None) if None in days else Q(pk__in=[]))
        )

    def departed_between(self, first: dt.date | None, last: dt.date | None) -> Self:
        """Those who departed from the first of these days to the last; None stands for no limit."""
        found = self
        if first is not None:
            found = found.filter(departure("gte", first))
        if last is not None:
            found = found.filter(departure("lte", last))
        return found

    def deployed_on(self, day: dt.date) -> Self:
        """Those who had departed by this day and are not known to have returned before it."""
        returned = Q(ended_on__lt=day) | Q(ended_on=None, batch__returned_on__lt=day)
        return self.departed_between(None, day).exclude(returned)


# What a search may ask for -> the field that holds it; regions are subtrees.
DESCRIBED = {
    "hospital": "hospital_id",
    "batch": "batch_id",
    "specialty": "specialty",
    "title": "title_class",
    "profession": "profession",
    "grade": "grade",
    "post": "post_class",
    "role": "role",
}


def describing(meaning: Meaning) -> Q:
    """Returns the condition that a deployment has something that the word means besides a name."""
    values = meaning.described()
    conditions = [subtree("region_id", code) for code in values.pop("region", [])]
    if destinations := values.pop("destination", []):
        conditions.append(Q(batch_id__in=objects("Batch").gone_to(destinations).values("pk")))
        conditions.append(posted(objects("Posting").lying_in(destinations)))
    if hospitals := values.pop("served_at", []):
        conditions.append(posted(objects("Posting").filter(hospital_id__in=hospitals)))
    return any_of([*conditions, *(Q(**{f"{DESCRIBED[name]}__in": found}) for name, found in values.items())])


# The measures of figures whose things the roster lists: people, or what people tell (their hospitals).
LISTED_MEASURES = {"people", "party_members", "physicians", "nurses", "batches", "hospitals", "cities"}


def counted(figure: models.Model) -> Q:
    """Returns the condition that a figure counts a deployment. A batch's figure counts all its people. A region's
    counts those who come from there or set out with a batch of there, unless the batch stayed there or they are known to
    have departed outside its dates. A hospital's counts those who come from it or served at it. Nobody is counted by
    a figure of people of whom no source says that they were sent, nor whom the source names beside the number."""
    if figure.measure not in LISTED_MEASURES or not figure.of_those_sent:
        return Q(pk__in=[])
    if figure.batch_id:
        condition = Q(batch_id=figure.batch_id)
    else:
        condition = subtree("region_id", figure.region_id) | subtree("batch__origin_id", figure.region_id)
        condition &= ~subtree("batch__destination_id", figure.region_id)
        if figure.from_date:
            condition &= ~departure("lt", figure.from_date)
        if figure.as_of:
            condition &= ~departure("gt", figure.as_of)
    if figure.hospital_id:
        served = posted(objects("Posting").filter(hospital_id=figure.hospital_id))
        condition &= Q(hospital_id=figure.hospital_id) | served
    if figure.leaves_out_id:
        condition &= ~Q(pk=figure.leaves_out_id)
    return condition & MEASURED.get(figure.measure, Q())


MEASURED = {
    "party_members": Q(party_member=True),
    "physicians": Q(profession="physician"),
    "nurses": Q(profession="nurse"),
}


def departure(compared: str, day: dt.date) -> Q:
    """Returns the condition on the day of departure: a person's own where it is known, else the batch's."""
    own, batch = Q(**{f"started_on__{compared}": day}), Q(**{f"batch__departed_on__{compared}": day})
    return own | Q(started_on=None) & batch


def posted(postings: models.QuerySet) -> Q:
    """Returns the condition that a deployment has one of these postings, of its own or with its batch."""
    own = postings.exclude(deployment_id=None).values("deployment_id")
    of_batch = postings.exclude(batch_id=None).values("batch_id")
    return Q(pk__in=own) | Q(batch_id__in=of_batch)
