"""The public deployments in memory, a number for each value, so that every choice of every filter can be counted
while a page is made. Each process keeps its own, brings it up to the latest revision before each use, and never
writes: the database alone says what is true, and rows and pages come from there."""

from roster.selection.memory.found import Found
from roster.selection.memory.order import in_order, is_ordered
from roster.selection.memory.snapshot import Snapshot, current_snapshot

__all__ = ["Found", "Snapshot", "current_snapshot", "in_order", "is_ordered"]
