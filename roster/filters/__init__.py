"""What may be asked: one FilterSet a noun, for pages and API alike. Methods only translate a parameter into a
queryset word. Several filters must all hold; several values of one are alternatives."""

from django.db import models

from roster.filters.deployment import DeploymentFilterSet
from roster.filters.fields import UNKNOWN, RosterFilterSet
from roster.filters.nouns import (
    BatchFilterSet,
    FigureFilterSet,
    HospitalFilterSet,
    RegionFilterSet,
    RevisionFilterSet,
    SourceFilterSet,
    StaffFilterSet,
)
from roster.filters.parts import (
    BatchNameFilterSet,
    CitationFilterSet,
    HospitalNameFilterSet,
    PostingFilterSet,
)

FILTERSETS: dict[type[models.Model], type[RosterFilterSet]] = {
    filterset._meta.model: filterset
    for filterset in (
        RegionFilterSet,
        HospitalFilterSet,
        StaffFilterSet,
        BatchFilterSet,
        DeploymentFilterSet,
        SourceFilterSet,
        FigureFilterSet,
        RevisionFilterSet,
        HospitalNameFilterSet,
        BatchNameFilterSet,
        PostingFilterSet,
        CitationFilterSet,
    )
}

__all__ = [
    "FILTERSETS",
    "UNKNOWN",
    "BatchFilterSet",
    "DeploymentFilterSet",
    "FigureFilterSet",
    "HospitalFilterSet",
    "RegionFilterSet",
    "RevisionFilterSet",
    "RosterFilterSet",
    "SourceFilterSet",
    "StaffFilterSet",
]
