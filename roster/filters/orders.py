"""In which orders a list can stand. An order is the key of a row: expressions that are never null, so that paging by
key misses nothing. What is unknown stands last in either direction, and below the first key the order is always the
usual one: by "-hospital" the people of one hospital still stand from A to Z."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Case, F, Value, When
from django.db.models.functions import Coalesce, Concat, Substr
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from roster.models import (
    Batch,
    BatchName,
    Citation,
    Deployment,
    Figure,
    Hospital,
    HospitalName,
    Posting,
    Region,
    Revision,
    Source,
    Staff,
)

# Behind and before every text and day that a row can have.
TEXT_ENDS = ("", "\U0010ffff")
DAY_ENDS = (models.DateField().to_python("0001-01-01"), models.DateField().to_python("9999-12-31"))


@dataclass(frozen=True)
class Order:
    """One order of a noun. `first` is what it goes by, None where the tie-breakers alone make it; `ends` are values
    before and behind all that it can have, one of which stands for unknown."""

    label: Any
    first: Any = None
    ends: tuple[Any, Any] | None = None

    def key(self, *, descending: bool) -> Any:
        if self.ends is None:
            return self.first
        end = self.ends[0 if descending else 1]
        field = models.DateField() if self.ends is DAY_ENDS else models.CharField()
        return Coalesce(self.first, Value(end, output_field=field))


def ranked(field: str, codes: list[str]) -> Case:
    """Returns the place of a field's value among these codes, and the place behind them for any other."""
    places = [When(**{field: code}, then=Value(place)) for place, code in enumerate(codes)]
    return Case(*places, default=Value(len(codes)), output_field=models.IntegerField())


GRADES_FROM_THE_TOP = [code for code, _label in reversed(Deployment.Grade.choices)]

# As newspapers print a roll; four digits of a region's code are its league's or city's.
LEAGUE_AND_HOSPITAL = Case(
    When(
        region__isnull=False,
        then=Concat(
            Substr("region_id", 1, 4),
            Coalesce("hospital__sort_key", Value(TEXT_ENDS[1], output_field=models.CharField())),
        ),
    ),
    output_field=models.CharField(),
)

# The first is the order of a list that was not asked for another; "-" before a name turns it round.
ORDERS: dict[type[models.Model], dict[str, Order]] = {
    Region: {"code": Order(_("code"))},
    Hospital: {"name": Order(_("name")), "region": Order(_("region"), F("region_id"), TEXT_ENDS)},
    Staff: {"name": Order(pgettext_lazy("of a person", "name"))},
    Batch: {
        "batch": Order(_("origin and number")),
        "departed": Order(_("departure"), F("departed_on"), DAY_ENDS),
    },
    Deployment: {
        "name": Order(pgettext_lazy("of a person", "name")),
        "hospital": Order(_("hospital"), F("hospital__sort_key"), TEXT_ENDS),
        "batch": Order(_("batch"), F("batch__sort_key"), TEXT_ENDS),
        "title": Order(_("title"), ranked("grade", GRADES_FROM_THE_TOP)),
        "region": Order(_("region"), F("region_id"), TEXT_ENDS),
        "departed": Order(_("departure"), Coalesce("started_on", "batch__departed_on"), DAY_ENDS),
        "league": Order(_("league and hospital"), LEAGUE_AND_HOSPITAL, TEXT_ENDS),
    },
    Source: {"published": Order(_("publication"))},
    Figure: {
        "source": Order(_("source")),
        "about": Order(_("subject"), Coalesce("region_id", "batch__origin_id"), TEXT_ENDS),
        "value": Order(_("value"), F("value")),
    },
    Revision: {"number": Order(_("number"))},
    HospitalName: {"name": Order(_("name"))},
    BatchName: {"name": Order(_("name"))},
    Posting: {"position": Order(_("order"))},
    Citation: {"source": Order(_("source"))},
}
# What follows the first key, and makes the key a row's own.
TIE_BREAKERS: dict[type[models.Model], tuple[str, ...]] = {
    Region: ("code",),
    Revision: ("number",),
    HospitalName: ("key", "id"),
    BatchName: ("key", "id"),
    Posting: ("position", "id"),
    Citation: ("source_id", "id"),
}
DEFAULTS: dict[type[models.Model], str] = {Revision: "-number"}


def tie_breakers(model: type[models.Model]) -> tuple[str, ...]:
    return TIE_BREAKERS.get(model, ("sort_key", "id"))


def default_ordering(model: type[models.Model]) -> str:
    return DEFAULTS.get(model) or next(iter(ORDERS[model]))
