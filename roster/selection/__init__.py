"""The one answer: rows, count, facets, pages, statistics, ledger and files, for every door alike."""

from roster.selection.base import ERRORS_TOLD, PAGE_SIZE, PAGE_SIZE_LIMIT, Selection
from roster.selection.describe import Chip, Description, Sorting
from roster.selection.export import Export, datapackage, export
from roster.selection.facets import Choice, Facet
from roster.selection.ledger import Breakdown, LedgerEntry, Rival, ledger
from roster.selection.paging import Page, PreparedPage
from roster.selection.statistics import Bar, Statistics, Table

__all__ = [
    "ERRORS_TOLD",
    "PAGE_SIZE",
    "PAGE_SIZE_LIMIT",
    "Bar",
    "Breakdown",
    "Chip",
    "Choice",
    "Description",
    "Export",
    "Facet",
    "LedgerEntry",
    "Page",
    "PreparedPage",
    "Rival",
    "Selection",
    "Sorting",
    "Statistics",
    "Table",
    "datapackage",
    "export",
    "ledger",
]
