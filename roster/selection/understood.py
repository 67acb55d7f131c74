"""What a word of a search was taken to mean, so that a reader sees why somebody is found."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from roster.filters import DeploymentFilterSet
from roster.filters.fields import has_below, trunk
from roster.models import Batch, Hospital, Region
from roster.search import Meaning
from roster.selection.labels import labels_of
from roster.selection.memory import Snapshot

SHOWN = 2  # things of one word
PLACES = ("region", "destination")  # columns that hold regions


def understood(term: str, meaning: Meaning, snapshot: Snapshot, *, named: bool) -> str:
    """Returns a search term of people in words: 通辽市 for tongliao, the term itself for a name, and both where it may
    be either. `named` says whether anybody who can be seen is so called."""
    told = things(meaning, snapshot)
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
    """Returns the names of the places and classes that a word means. A hospital or a batch is told where nothing else
    is meant, and alone: for many of them the word says it best. Where nobody listed has what is meant, a class or a large
    region is told all the same: a reader learns that it is known, and that nobody is of it."""
    regions = [code for code in meaning.regions if any(snapshot.columns[name].totals[code] for name in PLACES)]
    found = in_order(labels_of(Region, set(topmost(regions))), topmost(regions))
    for name, codes in described_by_choice(meaning).items():
        labels = DeploymentFilterSet.base_filters[name].labels
        if name != "post" or not found:  # 护士 means nurses, head nurses among them
            found += [str(labels[code]) for code in listed(snapshot, name, codes)]
    others = listed(snapshot, "title", meaning.titles)
    for noun, codes in ((Hospital, meaning.hospitals), (Batch, meaning.batches)):
        # Two are read as well as one, so that a list costs the same queries however many it holds.
        few = [] if found else listed(snapshot, noun._meta.model_name, codes)[:2]
        called = in_order(labels_of(noun, set(few)), few)
        found += called if len(called) == 1 else []
        others += few
    return list(dict.fromkeys(found if found or others else unlisted(meaning)))


def unlisted(meaning: Meaning) -> list[str]:
    large = topmost([code for code in meaning.regions if code.endswith("00")])
    classes = [(name, code) for name, codes in described_by_choice(meaning).items() for code in codes]
    if len(large) + len(classes) > SHOWN:
        return []
    named = [str(DeploymentFilterSet.base_filters[name].labels[code]) for name, code in classes]
    return [*in_order(labels_of(Region, set(large)), large), *named]


def described_by_choice(meaning: Meaning) -> dict[str, list[str]]:
    """Returns the classes that a word means by the name of their filter; 护士长 stands before 副护士长."""
    return {
        "specialty": meaning.specialties,
        "profession": meaning.professions,
        "grade": meaning.grades,
        "role": meaning.roles,
        "post": sorted(meaning.posts, key=len),
    }


def topmost(codes: list[str]) -> list[str]:
    """Returns the regions without those that lie in another of them."""
    return [code for code in codes if not any(has_below(trunk(upper), [trunk(code)]) for upper in codes)]


def listed(snapshot: Snapshot, column: str, values: Iterable[str]) -> list[str]:
    totals = snapshot.columns[column].totals
    return [value for value in values if totals[value]]


def in_order(labels: dict[str, tuple[str, str]], keys: list[str]) -> list[str]:
    return [labels[key][0] for key in keys if key in labels]
