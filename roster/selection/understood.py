"""What a word of a search was taken to mean, so that a reader sees why somebody is found."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from roster.filters import DeploymentFilterSet
from roster.filters.fields import has_below, trunk
from roster.models import Hospital, Region, Staff
from roster.search import Meaning, find_meaning
from roster.selection.labels import labels_of
from roster.selection.memory import Snapshot, current_snapshot

SHOWN = 2  # things of one word


def understood(term: str) -> str:
    """Returns a search term of people in words: 通辽市 for tongliao, the term itself for a name, and both where it may
    be either. Only what somebody listed has is told."""
    meaning = find_meaning(term)
    told = things(meaning, current_snapshot())
    named = Staff.objects.any_named(term)
    quoted = _("“%(text)s”") % {"text": term}
    if not told:
        return quoted
    words = " / ".join(told[:SHOWN])
    if len(told) > SHOWN:
        words = _("%(things)s and %(number)s more") % {"things": words, "number": len(told) - SHOWN}
    if named:
        return _("%(name)s or %(things)s") % {"name": quoted, "things": words}
    return words


def things(meaning: Meaning, snapshot: Snapshot) -> list[str]:
    """Returns the names of the places and classes that a word means. A hospital is told where nothing else is meant,
    and alone: for many of them the word says it best."""
    regions = listed(snapshot, "region", meaning.regions)
    regions = [code for code in regions if not any(has_below(trunk(upper), [trunk(code)]) for upper in regions)]
    found = in_order(labels_of(Region, set(regions)), regions)
    for name, codes in (("specialty", meaning.specialties), ("profession", meaning.professions)):
        labels = DeploymentFilterSet.base_filters[name].labels
        found += [str(labels[code]) for code in listed(snapshot, name, codes)]
    # Two are read as well as one, so that a list costs the same queries however many it holds.
    hospitals = [] if found else listed(snapshot, "hospital", meaning.hospitals)[:2]
    called = in_order(labels_of(Hospital, set(hospitals)), hospitals)
    return list(dict.fromkeys(found or (called if len(called) == 1 else [])))


def listed(snapshot: Snapshot, column: str, values: Iterable[str]) -> list[str]:
    totals = snapshot.columns[column].totals
    return [value for value in values if totals[value]]


def in_order(labels: dict[str, tuple[str, str]], keys: list[str]) -> list[str]:
    return [labels[key][0] for key in keys if key in labels]
