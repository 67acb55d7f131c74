"""How many rows each choice of each filter has under all other filters."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from heapq import nsmallest

from django.utils.translation import gettext as _

from roster.filters import UNKNOWN
from roster.filters.fields import ChoiceFilter, RosterFilter, parameter
from roster.selection.asked import Asked
from roster.selection.labels import find_labels, find_matching
from roster.selection.memory import Snapshot
from roster.selection.memory.masks import BY_COLUMN

SHOWN = 12  # choices of a long facet, chosen ones besides
REGION_FACETS = ("region", "destination")


@dataclass(frozen=True)
class Choice:
    """One value of a filter. `count` is how many rows there are when the filter has this value alone and every other
    filter stays as it is: the total of `only`. `query` adds the value to the filter, or takes a chosen one away."""

    value: str
    label: str
    count: int
    chosen: bool
    toggled: list[str]
    query_of: Callable[[Iterable[str]], str]
    children: list["Choice"] = field(default_factory=list)

    @property
    def query(self) -> str:
        return self.query_of(self.toggled)

    @property
    def only(self) -> str:
        return self.query_of([self.value])


@dataclass(frozen=True)
class Facet:
    """One filter with its choices, the most frequent first and chosen ones always among them; codes keep the order
    of their list. Of a long one some are left out: `left_out` says how many, and facet(query=) finds them. Regions
    are a tree, of which the branches are open that are chosen or sent half of all."""

    name: str
    label: str
    choices: list[Choice]
    left_out: int = 0

    @property
    def is_asked_for(self) -> bool:
        """Whether the filter has any value."""
        return any(is_chosen(choice) for choice in self.choices)


def is_chosen(choice: Choice) -> bool:
    return choice.chosen or any(is_chosen(child) for child in choice.children)


def find_facets(asked: Asked, queries: dict[str, str]) -> list[Facet]:
    snapshot = asked.found.snapshot
    counts = asked.found.counts(BY_COLUMN)
    drafts = [Draft(asked, snapshot, name, counts[name], queries.get(name, ""), SHOWN) for name in BY_COLUMN]
    labels = find_labels({draft.name: draft.values for draft in drafts}, snapshot)
    return [draft.finish(labels[draft.name]) for draft in drafts]


def find_facet(asked: Asked, name: str, *, query: str, limit: int) -> Facet:
    if name not in BY_COLUMN:
        raise KeyError(name)
    snapshot = asked.found.snapshot
    counts = asked.found.counts([name])
    draft = Draft(asked, snapshot, name, counts[name], query, limit)
    return draft.finish(find_labels({name: draft.values}, snapshot)[name])


class Draft:
    """A facet whose choices are found and wait for their labels, which are read for all facets together."""

    def __init__(
        self, asked: Asked, snapshot: Snapshot, name: str, counts: Counter[str], query: str, limit: int
    ) -> None:
        self.asked = asked
        self.name = name
        self.filter: RosterFilter = asked.filterset.filters[name]
        self.counts = counts
        self.chosen = [parameter(value) for value in asked.filterset.form.cleaned_data.get(name) or []]
        # Every value that any row has, so that a choice with no rows under these filters is seen to have none.
        self.totals = snapshot.columns[name].totals
        every = set(self.totals) | set(self.chosen)
        if query:
            every = find_matching(self.filter, every, query)
        self.left_out = 0
        self.query_of = asked.query_of(name)
        if isinstance(self.filter, ChoiceFilter):
            self.values = [code for code in [*self.filter.labels, UNKNOWN] if code in every]
        elif name in REGION_FACETS and not query:
            self.values = self._open_regions(every)
        else:
            self.values = self._first(every, limit)
        if isinstance(self.filter, ChoiceFilter) and len(self.values) > 2 * limit:
            self.values = self._first(every, limit)

    def _first(self, every: set[str], limit: int) -> list[str]:
        """Returns the most frequent values, and those chosen."""
        shown = max(limit, len([value for value in self.chosen if value in every]))
        self.left_out = max(len(every) - shown, 0)
        counts, chosen = self.counts, set(self.chosen)
        return nsmallest(shown, every, key=lambda value: (value not in chosen, -counts.get(value, 0), value))

    def _open_regions(self, every: set[str]) -> list[str]:
        """Returns the provinces, and what lies in those that are chosen, hold a chosen one, or sent half of all."""
        opened = {upper for code in self.chosen if code != UNKNOWN for upper in upper_codes(code)} | set(self.chosen)
        provinces = {code for code in every if code.endswith("0000")}
        totals = self.totals
        opened |= {code for code in provinces if 2 * totals[code] >= sum(totals[other] for other in provinces)}
        shown = provinces | {UNKNOWN} & every
        for length in (2, 4):
            end = "0" * (4 - length)
            below = {code for code in every - shown if code != UNKNOWN and (length == 4 or code.endswith("00"))}
            shown |= {code for code in below if code[:length] + "00" + end in opened}
        return sorted(shown)

    def finish(self, labels: dict[str, tuple[str, str]]) -> Facet:
        """Returns the facet, given the label and sort key of each value."""
        choices = {value: self._choice(value, labels) for value in self.values if value in labels}
        if self.name in REGION_FACETS:
            roots = nest(choices)
        elif isinstance(self.filter, ChoiceFilter) and not self.left_out:
            roots = list(choices.values())
        elif self.name == "departed":
            roots = sorted(choices.values(), key=lambda choice: (choice.value == UNKNOWN, choice.value))
        else:
            roots = sorted(
                choices.values(), key=lambda c: (c.value == UNKNOWN, not c.chosen, -c.count, labels[c.value][1])
            )
        return Facet(self.name, str(self.filter.label), roots, self.left_out)

    def _choice(self, value: str, labels: dict[str, tuple[str, str]]) -> Choice:
        chosen = value in self.chosen
        others = [other for other in self.chosen if other != value]
        if self.name in REGION_FACETS and not chosen:
            others = [other for other in others if not related(other, value)]
        return Choice(
            value=value,
            label=_("not stated") if value == UNKNOWN else labels[value][0],
            count=self.counts[value],
            chosen=chosen,
            toggled=others if chosen else [*others, value],
            query_of=self.query_of,
        )


def related(code: str, other: str) -> bool:
    """Returns whether one of two regions lies in the other."""
    return UNKNOWN not in (code, other) and (code in upper_codes(other) or other in upper_codes(code))


def upper_codes(code: str) -> list[str]:
    return [upper for upper in (code[:2] + "0000", code[:4] + "00") if upper != code]


def nest(choices: dict[str, Choice]) -> list[Choice]:
    """Hangs each region's choice under the region that it lies in; returns those at the top, unknown last."""
    roots = []
    for value, choice in sorted(choices.items()):
        above = [choices[code] for code in reversed(upper_codes(value)) if code in choices] if value != UNKNOWN else []
        (above[0].children if above else roots).append(choice)
    return roots
