"""What was taken back of a revision already: an undo may leave something, which a later one takes back."""

from roster.actions.revise import BATCH_SIZE
from roster.models import Change, Revision

WHOLE = "*"  # among the names of fields: the record as such, which came or went


def taken_back(revision: Revision) -> dict[tuple[str, str], set[str]]:
    """Returns what undos of this revision took back, as far as they were not undone themselves: names of fields, or
    WHOLE, by noun and record."""
    found: dict[tuple[str, str], set[str]] = {}
    for undo in revision.undone_by.order_by("number"):
        void = taken_back(undo)
        for change in undo.changes.order_by("pk").iterator(chunk_size=BATCH_SIZE):
            key = change.model, change.record
            names = set(change.after) if change.action == Change.Action.UPDATE else {WHOLE}
            found.setdefault(key, set()).update(names - void.get(key, set()))
    return found
