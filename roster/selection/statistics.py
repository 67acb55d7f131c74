"""The counts that charts draw, each with the query string of the list that it counts."""

from dataclasses import dataclass, field

from roster.selection.asked import Asked


@dataclass(frozen=True)
class Bar:
    """One mark of a chart; the total of `query` is `count`."""

    value: str
    label: str
    count: int
    query: str


@dataclass(frozen=True)
class Table:
    """Counts by two filters: `cells[i][j]` belongs to `rows[i]` and `columns[j]`, whose counts are the sums."""

    rows: list[Bar]
    columns: list[Bar]
    cells: list[list[Bar]]


@dataclass(frozen=True)
class Statistics:
    """`regions` are the leagues and cities (prefectures; a province's own hospitals stand under the province),
    `departures` the days of departure. Every series sums to the selection's count, "unknown" included."""

    total: int
    profession_by_grade: Table
    regions: list[Bar] = field(default_factory=list)
    hospitals: list[Bar] = field(default_factory=list)
    departures: list[Bar] = field(default_factory=list)
    genders: list[Bar] = field(default_factory=list)


def gather_statistics(asked: Asked) -> Statistics:
    return Statistics(asked.count, Table([], [], []))
