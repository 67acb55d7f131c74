"""How many rows each choice of each filter has under all other filters."""

from dataclasses import dataclass, field

from roster.selection.asked import Asked


@dataclass(frozen=True)
class Choice:
    """One value of a filter. `count` is how many rows there are when the filter has this value alone and every other
    filter stays as it is: the total of `only`. `query` adds the value to the filter, or takes a chosen one away."""

    value: str
    label: str
    count: int
    chosen: bool
    query: str
    only: str
    children: list["Choice"] = field(default_factory=list)


@dataclass(frozen=True)
class Facet:
    """One filter with its choices, the most frequent first and chosen ones always among them. Of a long one some
    are left out: `left_out` says how many, and find_facet(query=) finds them. Regions are a tree."""

    name: str
    label: str
    choices: list[Choice]
    left_out: int = 0


def find_facets(asked: Asked, queries: dict[str, str]) -> list[Facet]:
    return []


def find_facet(asked: Asked, name: str, *, query: str, limit: int) -> Facet:
    raise KeyError(name)
