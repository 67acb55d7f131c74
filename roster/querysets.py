"""What our words mean: within(region), public(), listed order, search. No model is imported here, so that the
models can import this; each method returns a queryset of its own kind unless it says otherwise.

Every list can be narrowed by the same words: matching(term), within_any(regions), of_hospitals(), of_batches() and
of_sources(). In the lists of values that they take, None stands for rows where it is not known."""

import datetime as dt
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import NoReturn, Self

from django.apps import apps
from django.db import models
from django.db.models import Max, Q

from roster.search import Meaning, find_meaning
from roster.vocabulary.names import fold, key_range, query_key
from roster.vocabulary.regions import regions_named


def objects(noun: str) -> models.QuerySet:
    return apps.get_model("roster", noun).objects.all()


def any_of(conditions: Iterable[Q]) -> Q:
    """Returns the alternative of these conditions; nothing when there is none."""
    return reduce(or_, conditions, Q(pk__in=[]))


def subtree(field: str, code: str) -> Q:
    """Returns the condition that `field` holds the region of this six-digit code or one below it."""
    prefix = code.rstrip("0")
    prefix += "0" * (len(prefix) % 2)
    return Q(**{f"{field}__gte": prefix.ljust(6, "0"), f"{field}__lte": prefix.ljust(6, "9")})


def subtrees(field: str, regions: Iterable) -> Q:
    """Returns the condition that `field` holds one of these regions or one below, or nothing where None is listed."""
    return any_of(Q(**{field: None}) if region is None else subtree(field, region.pk) for region in regions)


def among(field: str, records: Iterable) -> Q:
    """Returns the condition that the foreign key `field` holds one of these records, or nothing where None is one."""
    records = list(records)
    condition = Q(**{f"{field}__in": [record.pk for record in records if record is not None]})
    return condition | Q(**{field: None}) if None in records else condition


def starting_with(field: str, key: str) -> Q:
    """Returns the condition of a prefix as a range, which a B-tree serves on both databases (LIKE does not)."""
    low, high = key_range(key)
    return Q(**{f"{field}__gte": low, f"{field}__lt": high})


class UnrecordedWriteError(RuntimeError):
    """A write that would have left no Revision."""


class RecordedQuerySet(models.QuerySet):
    """Reads freely and refuses to write: every write goes through roster.actions.revise."""

    def _refuse(self, *args, **kwargs) -> NoReturn:
        raise UnrecordedWriteError(f"{self.model.__name__} is written through roster.actions.revise alone.")

    create = bulk_create = bulk_update = get_or_create = update_or_create = update = delete = _refuse

    def public(self) -> Self:
        return self


class AppendOnlyQuerySet(models.QuerySet):
    """History: written once, never changed, never deleted."""

    def _refuse(self, *args, **kwargs) -> NoReturn:
        raise UnrecordedWriteError(f"{self.model.__name__} is history: it cannot be changed or deleted.")

    bulk_update = update = delete = _refuse


class RevisionQuerySet(AppendOnlyQuerySet):
    def latest_number(self) -> int:
        """Returns the number of the latest revision that readers may see, 0 before the first: the one stamp of
        everything public."""
        return self.aggregate(latest=Max("number"))["latest"] or 0

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


class RegionQuerySet(RecordedQuerySet):
    def for_list(self) -> Self:
        return self.select_related("parent").order_by("code")

    def referred(self, text: str) -> Self:
        """The region of this code (15, 1505, 150523 or 150500), or those of this name."""
        if text.isascii() and text.isdigit():
            return self.filter(pk=text.ljust(6, "0")) if len(text) in (2, 4, 6) else self.none()
        exact = self.filter(name=text)
        return exact if exact.exists() else self.filter(short_name=text)

    def called(self, text: str) -> Self:
        """Those of this name, short name or abbreviation (锡盟, 东乌旗)."""
        key = fold(text)
        return self.filter(Q(name=key) | Q(short_name=key) | Q(pk__in=regions_named(text)))

    def matching(self, term: str) -> Self:
        key = fold(term)
        found = Q(name__contains=key) | Q(code__startswith=key) | Q(pk__in=regions_named(key))
        return self.filter(found) if key else self.none()

    def within(self, code: str) -> Self:
        """The region of this code and all below it."""
        return self.filter(subtree("code", code))

    def within_any(self, regions: Iterable) -> Self:
        return self.filter(subtrees("code", [region for region in regions if region is not None]))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.filter(hospitals__in=[hospital for hospital in hospitals if hospital]).distinct()

    def of_batches(self, batches: Iterable) -> Self:
        """Where a batch came from, went to, or has people from."""
        batches = [batch for batch in batches if batch]
        ends = {code for batch in batches for code in (batch.origin_id, batch.destination_id) if code}
        people = objects("Deployment").public().of_batches(batches).values("region_id")
        return self.filter(Q(pk__in=ends) | Q(pk__in=people))

    def of_sources(self, sources: Iterable) -> Self:
        """Those that a source gives figures or people for."""
        people = objects("Deployment").public().of_sources(sources).values("region_id")
        figures = objects("Figure").of_sources(sources).exclude(region=None).values("region_id")
        return self.filter(Q(pk__in=people) | Q(pk__in=figures))


class HospitalQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        return self.filter(merged_into=None)

    def for_list(self) -> Self:
        return self.select_related("region").order_by("sort_key", "pk")

    def referred(self, text: str) -> Self:
        """The hospital of this id, or the one that was printed under this name."""
        named = objects("HospitalName").exactly(text).values("hospital_id")
        return self.public().filter(Q(pk=text) | Q(pk__in=named))

    def called(self, text: str) -> Self:
        """Those under any of whose names this text stands."""
        return self.filter(pk__in=objects("HospitalName").containing(text).values("hospital_id"))

    def matching(self, term: str) -> Self:
        regions = objects("Region").called(term)
        return self.filter(Q(pk__in=self.model.objects.called(term).values("pk")) | subtrees("region_id", regions))

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


class StaffQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        """Neither withheld nor merged into another record."""
        return self.filter(withheld=False, merged_into=None)

    def for_list(self) -> Self:
        return self.order_by("sort_key", "pk")

    def referred(self, text: str) -> Self:
        """The person of this id, or those of this name."""
        return self.public().filter(Q(pk=text) | Q(name=text))

    def named(self, text: str) -> Self:
        """Those whose name has this text in it, in characters, pinyin or initials; none for an empty text."""
        key = query_key(text)
        return self.filter(pk__in=objects_of_keys(key)) if key else self.none()

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


def objects_of_keys(key: str) -> models.QuerySet:
    return objects("NameKey").filter(starting_with("key", key)).values("staff_id")


class BatchQuerySet(RecordedQuerySet):
    def for_list(self) -> Self:
        return self.select_related("origin", "destination").order_by("sort_key", "pk")

    def referred(self, text: str) -> Self:
        """The batch of this id, or those of this name or other name."""
        key = fold(text)
        others = objects("BatchName").filter(key=key).values("batch_id")
        return self.filter(Q(pk=text) | Q(key=key) | Q(pk__in=others))

    def called(self, text: str) -> Self:
        """Those under whose name or other name this text stands."""
        key = fold(text)
        others = objects("BatchName").filter(key__contains=key).values("batch_id")
        return self.filter(Q(key__contains=key) | Q(pk__in=others)) if key else self.none()

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
        return self.for_list().prefetch_related(
            models.Prefetch("citations", citations), models.Prefetch("postings", objects("Posting").for_detail())
        )

    def matching(self, term: str) -> Self:
        """Those whose person is so named, or whose hospital, region, batch, department, title or post it means."""
        meaning = find_meaning(term)
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
    "post": "post_class",
}


def describing(meaning: Meaning) -> Q:
    """Returns the condition that a deployment has something that the word means besides a name."""
    values = meaning.described()
    conditions = [subtree("region_id", code) for code in values.pop("region", [])]
    return any_of([*conditions, *(Q(**{f"{DESCRIBED[name]}__in": found}) for name, found in values.items())])


# The measures of figures whose things the roster lists: people, or what people tell (their hospitals).
LISTED_MEASURES = {"people", "party_members", "physicians", "nurses", "batches", "hospitals", "cities"}


def counted(figure: models.Model) -> Q:
    """Returns the condition that a figure counts a deployment. A batch's figure counts all its people. A region's
    counts those who come from there or set out with a batch of there, unless they are known to have departed outside
    its dates. A hospital's counts those who come from it or served at it."""
    if figure.measure not in LISTED_MEASURES:
        return Q(pk__in=[])
    if figure.batch_id:
        condition = Q(batch_id=figure.batch_id)
    else:
        condition = subtree("region_id", figure.region_id) | subtree("batch__origin_id", figure.region_id)
        if figure.from_date:
            condition &= ~departure("lt", figure.from_date)
        if figure.as_of:
            condition &= ~departure("gt", figure.as_of)
    if figure.hospital_id:
        served = posted(objects("Posting").filter(hospital_id=figure.hospital_id))
        condition &= Q(hospital_id=figure.hospital_id) | served
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


class SourceQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        """All but correction requests, which are private letters."""
        return self.exclude(kind="correction")

    def for_list(self) -> Self:
        return self.select_related("parent").order_by("sort_key", "pk")

    def referred(self, text: str) -> Self:
        return self.public().filter(Q(pk=text) | Q(title=text))

    def matching(self, term: str) -> Self:
        return self.filter(
            Q(title__icontains=term)
            | Q(publisher__icontains=term)
            | Q(author__icontains=term)
            | Q(document_number__icontains=term)
        )

    def citing(self, deployments: models.QuerySet, figures: models.QuerySet) -> Self:
        cited = objects("Citation").filter(deployment__in=deployments.public()).values("source_id")
        return self.filter(Q(pk__in=cited) | Q(pk__in=figures.values("source_id")))

    def within_any(self, regions: Iterable) -> Self:
        return self.citing(objects("Deployment").within_any(regions), objects("Figure").within_any(regions))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.citing(objects("Deployment").of_hospitals(hospitals), objects("Figure").of_hospitals(hospitals))

    def of_batches(self, batches: Iterable) -> Self:
        return self.citing(objects("Deployment").of_batches(batches), objects("Figure").of_batches(batches))

    def of_sources(self, sources: Iterable) -> Self:
        return self.filter(pk__in=[source.pk for source in sources])


class FigureQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        """All but those out of private letters."""
        return self.exclude(source__kind="correction")

    def referred(self, text: str) -> Self:
        """The figure of this id."""
        return self.public().filter(pk=text)

    def for_list(self) -> Self:
        return self.select_related("region", "batch__origin", "source", "hospital").order_by("sort_key", "pk")

    def matching(self, term: str) -> Self:
        regions = objects("Region").called(term)
        return self.filter(
            Q(printed__icontains=term)
            | Q(remark__icontains=term)
            | Q(batch__in=objects("Batch").matching(term))
            | subtrees("region_id", regions)
        )

    def within(self, code: str) -> Self:
        """Those about this region or one below it, or about a batch that set out from there."""
        return self.filter(subtree("region_id", code) | subtree("batch__origin_id", code))

    def within_any(self, regions: Iterable) -> Self:
        known = [region for region in regions if region is not None]
        unknown = Q(region=None, batch__origin=None) if len(known) < len(list(regions)) else Q(pk__in=[])
        return self.filter(subtrees("region_id", known) | subtrees("batch__origin_id", known) | unknown)

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.filter(among("hospital_id", hospitals))

    def of_batches(self, batches: Iterable) -> Self:
        return self.filter(among("batch_id", batches))

    def of_sources(self, sources: Iterable) -> Self:
        return self.filter(among("source_id", sources))


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
