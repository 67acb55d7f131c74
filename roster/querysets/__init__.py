"""What our words mean: within(region), public(), listed order, search. No model is imported here, so that the
models can import this; each method returns a queryset of its own kind unless it says otherwise.

Every list can be narrowed by the same words: matching(term), within_any(regions), of_hospitals(), of_batches() and
of_sources(). In the lists of values that they take, None stands for rows where it is not known."""

from roster.querysets.batch import BatchNameQuerySet, BatchQuerySet
from roster.querysets.deployment import LISTED_MEASURES, DeploymentQuerySet
from roster.querysets.hospital import HospitalNameQuerySet, HospitalQuerySet
from roster.querysets.intake import IntakeEntryQuerySet, IntakeQuerySet
from roster.querysets.part import CitationQuerySet, PostingQuerySet
from roster.querysets.recorded import RecordedQuerySet, UnrecordedWriteError
from roster.querysets.region import RegionQuerySet
from roster.querysets.revision import ChangeQuerySet, RevisionQuerySet
from roster.querysets.source import FigureQuerySet, SourceQuerySet
from roster.querysets.staff import StaffQuerySet
from roster.querysets.words import objects_of_keys, subtree

__all__ = [
    "LISTED_MEASURES",
    "BatchNameQuerySet",
    "BatchQuerySet",
    "ChangeQuerySet",
    "CitationQuerySet",
    "DeploymentQuerySet",
    "FigureQuerySet",
    "HospitalNameQuerySet",
    "HospitalQuerySet",
    "IntakeEntryQuerySet",
    "IntakeQuerySet",
    "PostingQuerySet",
    "RecordedQuerySet",
    "RegionQuerySet",
    "RevisionQuerySet",
    "SourceQuerySet",
    "StaffQuerySet",
    "UnrecordedWriteError",
    "objects_of_keys",
    "subtree",
]
