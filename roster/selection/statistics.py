"""The counts that charts draw, each with the query string of the list that it counts."""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from django.utils.translation import gettext as _

from roster.filters import UNKNOWN
from roster.filters.fields import ChoiceFilter, parameter
from roster.models import Deployment
from roster.selection.asked import Asked
from roster.selection.labels import Labels, find_labels
from roster.selection.memory import Snapshot


@dataclass(frozen=True)
class Bar:
    """One mark of a chart; the total of `query` is `count`. `name` is the parameter that `value` is for."""

    name: str
    value: str
    label: str
    count: int
    query: str


@dataclass(frozen=True)
class Table:
    """Counts by two filters: `cells[i][j]` belongs to `rows[i]` and `columns[j]`, whose counts are the sums."""

    rows: list[Bar] = field(default_factory=list)
    columns: list[Bar] = field(default_factory=list)
    cells: list[list[Bar]] = field(default_factory=list)


@dataclass(frozen=True)
class Statistics:
    """`regions` are leagues and cities, with what a province or its own hospitals sent beside them; `departures` the
    days of departure. Every series sums to the selection's count, with what is not said as its last mark. Hospitals
    stand by number, the largest first; all else in its own order."""

    total: int
    profession_by_grade: Table = field(default_factory=Table)
    regions: list[Bar] = field(default_factory=list)
    hospitals: list[Bar] = field(default_factory=list)
    departures: list[Bar] = field(default_factory=list)
    genders: list[Bar] = field(default_factory=list)


def gather_statistics(asked: Asked) -> Statistics:
    if asked.errors or asked.model is not Deployment:
        return Statistics(0)
    snapshot, rows = asked.found.snapshot, asked.found.positions
    counts = {name: snapshot.columns[name].count(rows) for name in ("hospital", "departed", "gender")}
    regions = count_regions(asked, snapshot, rows)
    labels = find_labels(
        {**counts, "profession": [], "grade": [], "region": [value for name, value in regions if name == "region"]}
        | {"region_itself": [value for name, value in regions if name != "region"]},
        snapshot,
    )
    return Statistics(
        total=len(rows),
        profession_by_grade=cross(asked, snapshot, rows),
        regions=[bar(asked, *key, count, labels[key[0]]) for key, count in sorted(regions.items(), key=region_place)],
        hospitals=bars(asked, "hospital", counts["hospital"], labels["hospital"], by_count=True),
        departures=bars(asked, "departed", counts["departed"], labels["departed"]),
        genders=bars(asked, "gender", counts["gender"], labels["gender"]),
    )


def bar(asked: Asked, name: str, value: str, count: int, labels: Labels) -> Bar:
    label = _("not stated") if value == UNKNOWN else labels[value][0]
    if name == "region_itself":
        label = _("%(region)s itself") % {"region": label}
    return Bar(name, value, label, count, asked.query_with(**{name: [value]}))


def bars(asked: Asked, name: str, counts: Counter[str], labels: Labels, *, by_count: bool = False) -> list[Bar]:
    def place(value: str) -> tuple:
        return value == UNKNOWN, -counts[value] if by_count else 0, labels[value][1]

    query_of, unknown = asked.query_of(name), _("not stated")
    return [
        Bar(name, value, unknown if value == UNKNOWN else labels[value][0], counts[value], query_of([value]))
        for value in sorted(counts, key=place)
    ]


def count_regions(asked: Asked, snapshot: Snapshot, rows: np.ndarray) -> Counter[tuple[str, str]]:
    """Returns how many rows each league or city has, by parameter and value. Where the filter asks for less than a
    league, its own values stand in its place, so that each number is that of the list it leads to."""
    chosen = {parameter(value) for value in asked.filterset.form.cleaned_data.get("region") or []}
    column = snapshot.columns["region"]
    counts: Counter[tuple[str, str]] = Counter()
    numbers = np.bincount(column.codes[rows], minlength=len(column.values))
    for code in np.flatnonzero(numbers):
        counts[region_key(column.values[code], chosen)] += int(numbers[code])
    return counts


def region_key(values: tuple[str, ...], chosen: set[str]) -> tuple[str, str]:
    """Returns under which parameter and value a region is counted, given its codes from the province down."""
    if values == (UNKNOWN,):
        return "region", UNKNOWN
    if len(values) == 1:
        return "region_itself", values[0]
    asked = [code for code in values if code in chosen]
    return "region", values[1] if not asked or asked[0] in values[:2] else asked[0]


def region_place(item: tuple[tuple[str, str], int]) -> tuple:
    (_name, value), _count = item
    return value == UNKNOWN, value


def cross(asked: Asked, snapshot: Snapshot, rows: np.ndarray) -> Table:
    """Returns the rows by profession and grade."""
    names = ("profession", "grade")
    down, across = (snapshot.columns[name] for name in names)
    numbers = np.bincount(
        down.codes[rows].astype(np.int32) * len(across.values) + across.codes[rows],
        minlength=len(down.values) * len(across.values),
    )
    counts = {
        (row[0], column[0]): int(numbers[i * len(across.values) + j])
        for i, row in enumerate(down.values)
        for j, column in enumerate(across.values)
    }
    marginal = [sums(counts, place) for place in (0, 1)]
    heads = [
        [mark(asked, {name: value}, count) for value, count in in_order(asked, name, sums_of)]
        for name, sums_of in zip(names, marginal, strict=True)
    ]
    cells = [
        [
            mark(asked, {"profession": row.value, "grade": column.value}, counts[row.value, column.value])
            for column in heads[1]
        ]
        for row in heads[0]
    ]
    return Table(*heads, cells)


def sums(counts: dict[tuple[str, str], int], place: int) -> Counter[str]:
    found: Counter[str] = Counter()
    for key, count in counts.items():
        found[key[place]] += count
    return found


def in_order(asked: Asked, name: str, counts: Counter[str]) -> list[tuple[str, int]]:
    """Returns the values that any row has, in the order of the filter's choices, unknown last."""
    filter_ = asked.filterset.filters[name]
    codes = [*filter_.labels, UNKNOWN] if isinstance(filter_, ChoiceFilter) else sorted(counts)
    return [(code, counts[code]) for code in codes if counts[code]]


def mark(asked: Asked, values: dict[str, str], count: int) -> Bar:
    """Returns the mark of one value of each of these coded filters, named by the last of them."""
    name, value = list(values.items())[-1]
    filter_ = asked.filterset.filters[name]
    label = _("not stated") if value == UNKNOWN else str(filter_.labels[value])
    return Bar(name, value, label, count, asked.query_with(**{key: [text] for key, text in values.items()}))
