"""The admin: a door for people who enter and correct. A file a noun; what they share is in base.py."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from roster.admin.batch import BatchAdmin, PostingAdmin
from roster.admin.correction import CorrectionAdmin
from roster.admin.deployment import DeploymentAdmin
from roster.admin.hospital import HospitalAdmin
from roster.admin.intake import IntakeAdmin, IntakeEntryAdmin
from roster.admin.region import RegionAdmin
from roster.admin.revision import RevisionAdmin
from roster.admin.source import CitationAdmin, FigureAdmin, SourceAdmin
from roster.admin.staff import DistinctionAdmin, StaffAdmin

__all__ = [
    "BatchAdmin",
    "CitationAdmin",
    "CorrectionAdmin",
    "DeploymentAdmin",
    "DistinctionAdmin",
    "FigureAdmin",
    "HospitalAdmin",
    "IntakeAdmin",
    "IntakeEntryAdmin",
    "PostingAdmin",
    "RegionAdmin",
    "RevisionAdmin",
    "SourceAdmin",
    "StaffAdmin",
]

# The queue's own table is for operators at a shell: no record of the roster, and wholly English.
admin.site.unregister(DBTaskResult)

admin.site.site_title = _("The Roster")
admin.site.site_header = _("The Roster: entering and correcting")
admin.site.index_title = _("Records")
