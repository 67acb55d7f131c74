"""The words of which the querysets' own are made: conditions on regions, records and keys."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.apps import apps
from django.db import models
from django.db.models import Q

from roster.vocabulary.names import key_range


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


def objects_of_keys(key: str) -> models.QuerySet:
    return objects("NameKey").filter(starting_with("key", key)).values("staff_id")
