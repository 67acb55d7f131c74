"""What our words mean: within(region), public(), listed order, search. No model is imported here, so that the
models can; each method returns a queryset of its own kind unless it says otherwise."""

from functools import reduce
from operator import or_
from typing import NoReturn, Self

from django.db import models
from django.db.models import Max, Q

from roster.vocabulary.names import fold, key_range, query_key


def subtree(field: str, code: str) -> Q:
    """Returns the condition that `field` holds the region of this six-digit code or one below it."""
    prefix = code.rstrip("0")
    prefix += "0" * (len(prefix) % 2)
    return Q(**{f"{field}__gte": prefix.ljust(6, "0"), f"{field}__lte": prefix.ljust(6, "9")})


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


class ChangeQuerySet(models.QuerySet):
    def of(self, *records) -> Self:
        """The changes of these records."""
        if not records:
            return self.none()
        return self.filter(reduce(or_, (Q(model=record.noun(), record=record.pk) for record in records)))


class RegionQuerySet(RecordedQuerySet):
    def within(self, code: str) -> Self:
        """The region of this code and all below it."""
        return self.filter(subtree("code", code))

    def for_list(self) -> Self:
        return self.select_related("parent").order_by("code")


class HospitalQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        return self.filter(merged_into=None)

    def within(self, code: str) -> Self:
        return self.filter(subtree("region_id", code))

    def called(self, text: str) -> Self:
        """Those under any of whose names this text stands."""
        return self.filter(pk__in=self.model.names.rel.related_model.objects.containing(text).values("hospital_id"))

    def for_list(self) -> Self:
        return self.select_related("region").order_by("sort_key", "pk")


class HospitalNameQuerySet(RecordedQuerySet):
    def containing(self, text: str) -> Self:
        return self.filter(key__contains=fold(text))

    def exactly(self, text: str) -> Self:
        return self.filter(key=fold(text))


class StaffQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        """Neither withheld nor merged into another record."""
        return self.filter(withheld=False, merged_into=None)

    def named(self, text: str) -> Self:
        """Those whose name has this text in it, in characters, pinyin or initials; none for an empty text."""
        key = query_key(text)
        if not key:
            return self.none()
        keys = self.model.name_keys.rel.related_model.objects
        return self.filter(pk__in=keys.filter(starting_with("key", key)).values("staff_id"))

    def for_list(self) -> Self:
        return self.order_by("sort_key", "pk")


class BatchQuerySet(RecordedQuerySet):
    def within(self, code: str) -> Self:
        """Those that set out from this region or one below it."""
        return self.filter(subtree("origin_id", code))

    def called(self, text: str) -> Self:
        key = fold(text)
        others = self.model.names.rel.related_model.objects.filter(key__contains=key).values("batch_id")
        return self.filter(Q(key__contains=key) | Q(pk__in=others))

    def for_list(self) -> Self:
        return self.select_related("origin", "destination").order_by("sort_key", "pk")


class DeploymentQuerySet(RecordedQuerySet):
    def public(self) -> Self:
        """Listed: neither the deployment nor its person is withheld, and the person is not a merged record."""
        return self.filter(is_public=True)

    def within(self, code: str) -> Self:
        """Those that count to this region or one below it."""
        return self.filter(subtree("region_id", code))

    def for_list(self) -> Self:
        return self.select_related("staff", "hospital", "batch", "region").order_by("sort_key", "pk")


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


class FigureQuerySet(RecordedQuerySet):
    def within(self, code: str) -> Self:
        """Those about this region or one below it, or about a batch that set out from there."""
        return self.filter(subtree("region_id", code) | subtree("batch__origin_id", code))

    def for_list(self) -> Self:
        return self.select_related("region", "batch__origin", "source", "hospital").order_by("sort_key", "pk")
