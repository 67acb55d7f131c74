"""What things are: one file a noun."""

from roster.models.batch import Batch, BatchName, Posting
from roster.models.correction import Correction
from roster.models.deployment import Deployment
from roster.models.hospital import Hospital, HospitalName
from roster.models.intake import Intake, IntakeEntry
from roster.models.region import Region
from roster.models.revision import Change, Recorded, Revision
from roster.models.source import Citation, Figure, Source
from roster.models.staff import Distinction, NameKey, Staff

__all__ = [
    "Batch",
    "BatchName",
    "Change",
    "Citation",
    "Correction",
    "Deployment",
    "Distinction",
    "Figure",
    "Hospital",
    "HospitalName",
    "Intake",
    "IntakeEntry",
    "NameKey",
    "Posting",
    "Recorded",
    "Region",
    "Revision",
    "Source",
    "Staff",
]
