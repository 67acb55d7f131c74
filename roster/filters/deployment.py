"""What may be asked of deployments, the rows of the roster."""

import datetime as dt
from functools import cached_property

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from roster.filters.fields import (
    ChoiceFilter,
    DayFilter,
    DaysFilter,
    OrderingFilter,
    ReferenceFilter,
    RegionFilter,
    RosterFilterSet,
    batch,
    hospital,
    region,
    search,
    source,
)
from roster.filters.nouns import NAME_SEARCH
from roster.models import Deployment, Figure, Hospital, Region, Staff
from roster.models.fields import bilingual
from roster.search import Meaning, find_meaning
from roster.vocabulary.departments import SPECIALTIES
from roster.vocabulary.english.posts import english_post
from roster.vocabulary.posts import POSTS, class_post

PARTY_MEMBER = {"yes": True, "no": False, "": None}
POST_NAMES = sorted({post.name for post in map(class_post, POSTS) if post})


def staff(*, example: str = "htshc2bedvaj") -> ReferenceFilter:
    return ReferenceFilter(
        model=Staff,
        method="of_staff",
        may_be_unknown=False,
        label=_("Person"),
        help_text=_("Public id of a person, or a name that only one person has."),
        example=example,
    )


class DeploymentFilterSet(RosterFilterSet):
    q = search(NAME_SEARCH, example="通辽 重症 护士")
    region = region()
    region_itself = ReferenceFilter(
        model=Region,
        method="in_itself",
        label=_("Region itself"),
        help_text=_("Code or name of a region, without what lies below: a province's own hospitals."),
        example="150000",
    )
    hospital = hospital()
    batch = batch()
    specialty = ChoiceFilter(
        choices=[(code, bilingual(*labels)) for code, labels in SPECIALTIES.items()],
        method="one_of",
        label=_("Specialty"),
        help_text=_("The class of the department: neurology, whatever the ward is called."),
    )
    profession = ChoiceFilter(
        choices=Deployment.Profession.choices,
        method="one_of",
        label=_("Profession"),
        help_text=_("From the title, else from the post."),
        example="nurse",
    )
    grade = ChoiceFilter(
        choices=Deployment.Grade.choices, method="one_of", label=_("Grade"), help_text=_("From the title.")
    )
    post = ChoiceFilter(
        choices=[(name, bilingual(name, f"{name} {english_post(name)}".strip())) for name in POST_NAMES],
        method="holding",
        label=_("Post"),
        help_text=_("At the home hospital: 护士长, 副院长 …, by its usual word."),
        example="护士长",
    )
    role = ChoiceFilter(choices=Deployment.Role.choices, method="one_of", label=_("Role"), help_text=_("In the team."))
    party_member = ChoiceFilter(
        choices=[("yes", _("party member")), ("no", _("not a party member"))],
        method="in_party",
        label=_("Party member"),
        others={"true": "yes", "false": "no"},  # as the API's rows say it
        help_text=_("yes or no where it is printed, also written true and false; unknown where nothing is said."),
    )
    gender = ChoiceFilter(
        choices=Staff.Gender.choices, method="of_gender", label=_("Gender"), help_text=_("Where it is printed.")
    )
    destination = RegionFilter(
        method="bound_for",
        label=_("Destination"),
        help_text=_("Where the batch went or somebody was posted: code or name of a region, with all below it."),
        example="420100",
    )
    served_at = ReferenceFilter(
        model=Hospital,
        method="serving_at",
        label=_("Served at"),
        help_text=_("The hospital where the batch or the person was posted: public id, or any name exactly."),
        example="英山县人民医院",
    )
    departed = DaysFilter(
        method="departed_on",
        label=_("Departure"),
        help_text=_("The day of departure: the person's own where it is printed, else the batch's."),
    )
    departed_from = DayFilter(
        method="departed_since", label=_("Departed from"), help_text=_("Departed on this day or later.")
    )
    departed_until = DayFilter(
        method="departed_by", label=_("Departed until"), help_text=_("Departed on this day or earlier.")
    )
    as_of = DayFilter(
        method="deployed_on",
        label=_("Deployed on"),
        help_text=_(
            "Departed on this day or earlier, and not known to have returned before it, by the person's own dates or "
            "else the batch's. Those whose departure is not known are not among them: departed=unknown asks for them."
        ),
    )
    staff = staff()
    figure = ReferenceFilter(
        model=Figure,
        method="counted_by",
        may_be_unknown=False,
        label=_("Announced in"),
        help_text=_(
            "Public id of a figure: those listed whom it counts. For a region, all who come from there or set out with "
            "its batches; people whose day of departure is unknown are counted whatever day the figure is for."
        ),
        example="n5xerxadbt59",
    )
    source = source(may_be_unknown=True)
    ordering = OrderingFilter(model=Deployment)

    class Meta:
        model = Deployment
        fields: list[str] = []

    @cached_property
    def meanings(self) -> list[Meaning]:
        """What each word of the search means, looked up once for the database and the columns in memory."""
        return [find_meaning(term) for term in self.form.cleaned_data.get("q") or []]

    def search(self, queryset: models.QuerySet, name: str, terms: list[str]) -> models.QuerySet:
        for meaning in self.meanings:
            queryset = queryset.meant(meaning)
        return queryset

    def contradictions(self) -> dict[str, list[str]]:
        first, last = (self.form.cleaned_data.get(name) for name in ("departed_from", "departed_until"))
        if not first or not last or first <= last:
            return {}
        problem = _("Departed from %(first)s until %(last)s: the first day is later than the last.")
        return {"departed_from": [str(problem % {"first": date_format(first), "last": date_format(last)})]}

    def in_itself(self, queryset: models.QuerySet, name: str, regions: list[Region | None]) -> models.QuerySet:
        return queryset.in_itself(regions)

    def holding(self, queryset: models.QuerySet, name: str, posts: list[str]) -> models.QuerySet:
        return queryset.filter(post_class__in=posts)

    def in_party(self, queryset: models.QuerySet, name: str, codes: list[str]) -> models.QuerySet:
        return queryset.in_party([PARTY_MEMBER[code] for code in codes])

    def of_gender(self, queryset: models.QuerySet, name: str, codes: list[str]) -> models.QuerySet:
        return queryset.filter(staff__gender__in=codes)

    def bound_for(self, queryset: models.QuerySet, name: str, regions: list[Region | None]) -> models.QuerySet:
        return queryset.bound_for(regions)

    def serving_at(self, queryset: models.QuerySet, name: str, hospitals: list[Hospital | None]) -> models.QuerySet:
        return queryset.serving_at(hospitals)

    def departed_on(self, queryset: models.QuerySet, name: str, days: list[dt.date | None]) -> models.QuerySet:
        return queryset.departed_on(days)

    def departed_since(self, queryset: models.QuerySet, name: str, day: dt.date) -> models.QuerySet:
        return queryset.departed_between(day, None)

    def departed_by(self, queryset: models.QuerySet, name: str, day: dt.date) -> models.QuerySet:
        return queryset.departed_between(None, day)

    def deployed_on(self, queryset: models.QuerySet, name: str, day: dt.date) -> models.QuerySet:
        return queryset.deployed_on(day)

    def of_staff(self, queryset: models.QuerySet, name: str, people: list[Staff]) -> models.QuerySet:
        return queryset.filter(staff__in=people)

    def counted_by(self, queryset: models.QuerySet, name: str, figures: list[Figure]) -> models.QuerySet:
        return queryset.counted_by(figures)
