"""Which changes come next: by the revision's number, and within a revision in the order of writing."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from api.feed.states import COLUMNS, Step
from api.feed.visibility import FOLLOWERS
from roster.models import Change, Revision

REVISIONS = 200  # looked ahead for in one query


@dataclass(frozen=True)
class Place:
    """Everything up to the change `change` of revision `number` is known; all of that revision if it is None."""

    number: int
    change: int | None = None

    def is_within(self, since: int, until: int) -> bool:
        """Returns whether a question for the revisions behind `since` up to `until` can have come as far as this."""
        return since + (self.change is not None) <= self.number <= max(until, since)

    def __str__(self) -> str:
        return str(self.number) if self.change is None else f"{self.number}.{self.change}"


def read_place(text: str) -> Place:
    """Returns the place that str() wrote. Raises ValueError for anything else."""
    number, _dot, change = text.partition(".")
    if not all(part.isascii() and part.isdigit() and len(part) <= 18 for part in (number, change or "0")):
        raise ValueError(text)
    return Place(int(number), int(change) if change else None)


@dataclass(frozen=True)
class Portion:
    """Some changes, where they end, and whether there are more."""

    steps: list[Step]
    end: Place
    more: bool


def read_changes(place: Place, *, until: int, size: int, nouns: set[str]) -> Portion:
    """Returns up to `size` changes behind this place, of revisions up to `until`: of these nouns, and of those whose
    records take records of these along when they appear or vanish."""
    leading = {model.noun() for model, led in FOLLOWERS.items() if nouns & {follower.noun() for follower, _ in led}}
    changes = Change.objects.filter(model__in=nouns | leading)
    steps: list[Step] = []
    if place.change is not None:
        rest = changes.filter(revision__number=place.number, id__gt=place.change)
        steps = fetch(rest.order_by("id"), size + 1)
        if len(steps) > size:
            return cut(steps, size)
    number = place.number
    while number < until and len(steps) <= size:
        upper = reach(number, until, size + 1 - len(steps))
        following = changes.filter(revision__number__gt=number, revision__number__lte=upper)
        steps += fetch(following.order_by("revision__number", "id"), size + 1 - len(steps))
        number = upper
    return cut(steps, size) if len(steps) > size else Portion(steps, Place(max(until, place.number)), more=False)


def cut(steps: list[Step], size: int) -> Portion:
    last = steps[size - 1]
    return Portion(steps[:size], Place(last.number, last.id), more=True)


def reach(number: int, until: int, wanted: int) -> int:
    """Returns how far to look so as to find `wanted` changes without sorting more revisions than that takes."""
    ahead = Revision.objects.filter(number__gt=number, number__lte=until).order_by("number")
    sizes = list(ahead.annotate(size=Count("changes")).values_list("number", "size")[:REVISIONS])
    found = 0
    for upper, count in sizes:
        found += count
        if found >= wanted:
            return upper
    return sizes[-1][0] if len(sizes) == REVISIONS else until


def fetch(changes: QuerySet, size: int) -> list[Step]:
    return [Step(*values) for values in changes.values_list(*COLUMNS)[:size]]
