"""What may be asked of the parts of other records: their other names, their postings and their citations."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from roster.filters.deployment import staff
from roster.filters.fields import (
    OrderingFilter,
    ReferenceFilter,
    RosterFilterSet,
    batch,
    hospital,
    region,
    search,
    source,
)
from roster.models import BatchName, Citation, Deployment, HospitalName, Posting, Staff


def deployment(*, may_be_unknown: bool = False, example: str = "cw7zc92yhz9a") -> ReferenceFilter:
    return ReferenceFilter(
        model=Deployment,
        method="of_deployments",
        may_be_unknown=may_be_unknown,
        label=_("Deployment"),
        help_text=_("Public id."),
        example=example,
    )


class PartFilterSet(RosterFilterSet):
    def of_deployments(self, queryset: models.QuerySet, name: str, deployments: list) -> models.QuerySet:
        return queryset.of_deployments(deployments)

    def of_staff(self, queryset: models.QuerySet, name: str, people: list[Staff]) -> models.QuerySet:
        return queryset.of_staff(people)


class HospitalNameFilterSet(RosterFilterSet):
    ordering = OrderingFilter(model=HospitalName)
    q = search(_("Part of the name."), example="林西")
    region = region()
    hospital = hospital()
    batch = batch()
    source = source(may_be_unknown=True)

    class Meta:
        model = HospitalName
        fields: list[str] = []


class BatchNameFilterSet(RosterFilterSet):
    ordering = OrderingFilter(model=BatchName)
    q = search(_("Part of the name."), example="英山")
    region = region()
    hospital = hospital()
    batch = batch()
    source = source()

    class Meta:
        model = BatchName
        fields: list[str] = []


class PostingFilterSet(PartFilterSet):
    ordering = OrderingFilter(model=Posting)
    q = search(_("Part of the ward, or of any name of the hospital."), example="雷神山")
    region = region(example="420100")
    hospital = hospital(example="雷神山医院")
    batch = batch()
    deployment = deployment(may_be_unknown=True, example="jdrde2z5b96h")
    staff = staff(example="kk55bwk534c9")
    source = source(may_be_unknown=True, example="“所有人都在努力与时间赛跑”")

    class Meta:
        model = Posting
        fields: list[str] = []


class CitationFilterSet(PartFilterSet):
    ordering = OrderingFilter(model=Citation)
    q = search(_("Part of the words as printed, or what finds the deployment."), example="通辽市医院")
    region = region()
    hospital = hospital()
    batch = batch()
    deployment = deployment()
    staff = staff()
    source = source()

    class Meta:
        model = Citation
        fields: list[str] = []
