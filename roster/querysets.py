"""What our words mean: within(region), public(), listed order, search. No model is imported here, so that the
models can import this; each method returns a queryset of its own kind unless it says otherwise.

Every list can be narrowed by the same words: matching(term), within_any(regions), of_hospitals(), of_batches() and
of_sources(). In the lists of values that they take, None stands for rows where it is not known."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import NoReturn, Self

from django.apps import apps
from django.db import models
from django.db.models import Max, Q

from roster.vocabulary.departments import SPECIALTIES, class_department
from roster.vocabulary.names import fold, key_range, query_key
from roster.vocabulary.posts import POSTS
from roster.vocabulary.titles import TITLES, class_title


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


class RevisionQuerySet(models.QuerySet):
    def latest_number(self) -> int:
        """Returns the number of the latest revision that readers may see, 0 before the first: the one stamp of
        everything public."""
        return self.aggregate(latest=Max("number"))["latest"] or 0

    def public(self) -> Self:
        return self

    def for_list(self) -> Self:
        return self.select_related("source").order_by("-number")

    def referred(self, text: str) -> Self:
        return self.filter(number=int(text)) if text.isascii() and text.isdigit() and len(text) < 16 else self.none()

    def of_sources(self, sources: Iterable) -> Self:
        return self.filter(among("source", sources))


class ChangeQuerySet(models.QuerySet):
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

    def matching(self, term: str) -> Self:
        return self.filter(Q(name__contains=term) | Q(code__startswith=term))

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
        regions = objects("Region").filter(Q(name=term) | Q(short_name=term))
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

    def matching(self, term: str) -> Self:
        key = fold(term)
        if not key:
            return self.none()
        regions = objects("Region").filter(Q(name=term) | Q(short_name=term))
        others = objects("BatchName").filter(key__contains=key).values("batch_id")
        return self.filter(
            Q(key__contains=key)
            | Q(pk__in=others)
            | subtrees("origin_id", regions)
            | subtrees("destination_id", regions)
        )

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


class DeploymentQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        """Listed: neither the deployment nor its person is withheld, and the person is not a merged record."""
        return self.filter(is_public=True)

    def for_list(self) -> Self:
        return self.select_related("staff", "hospital", "batch", "region").order_by("sort_key", "pk")

    def matching(self, term: str) -> Self:
        """Those whose person is so named, or whose hospital, region, department, title or post the term means."""
        key = query_key(term)
        named = Q(staff_id__in=objects_of_keys(key)) if key else Q(pk__in=[])
        described = self._describing(term)
        return self.filter(named if described is None else named | described)

    def described(self, term: str) -> Self | None:
        """Those whose hospital, region, department, title or post the term means; None if it means none at all."""
        condition = self._describing(term)
        return None if condition is None else self.filter(condition)

    def _describing(self, term: str) -> Q | None:
        """The small tables are resolved first, so that a plain name stays one look-up in the index of names."""
        conditions = []
        if hospitals := list(objects("Hospital").called(term).values_list("pk", flat=True)):
            conditions.append(Q(hospital_id__in=hospitals))
        if regions := list(objects("Region").filter(Q(name=term) | Q(short_name=term))):
            conditions.append(subtrees("region_id", regions))
        department = class_department(term)
        if specialties := {code for code, labels in SPECIALTIES.items() if term in labels[0]} | (
            {department.specialty} if department else set()
        ):
            conditions.append(Q(specialty__in=sorted(specialties)))
        if titles := {title.name for printed in TITLES if term in printed and (title := class_title(printed))}:
            conditions.append(Q(title_class__in=sorted(titles)))
        if posts := [post for post in POSTS if term in post]:
            conditions.append(Q(post_class__in=posts))
        return any_of(conditions) if conditions else None

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
        return self.filter(pk__in=objects("Citation").filter(among("source_id", sources)).values("deployment_id"))


class CitationQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        return self.filter(deployment__is_public=True)


class PostingQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        """A batch's own postings, and those of listed deployments."""
        return self.filter(Q(deployment=None) | Q(deployment__is_public=True))


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
    def for_list(self) -> Self:
        return self.select_related("region", "batch__origin", "source", "hospital").order_by("sort_key", "pk")

    def matching(self, term: str) -> Self:
        regions = objects("Region").filter(Q(name=term) | Q(short_name=term))
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
