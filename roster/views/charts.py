"""Charts as numbers that templates draw as SVG: across in percent of the width, so that they fit a phone and a wide
screen without a distorted letter, and down in pixels. No chart says anything that the table beside it does not."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from roster.models import Batch
from roster.models.fields import reads_english
from roster.selection import Bar, Table

WIDTH, HEIGHT = 100, 90
LOWEST, THICKEST = 2, 22  # pixels of a column, and of a block
HEAT_STEPS = 4
SHORTEST = 28  # days
TICKS = 5  # days named below an axis, which find room on a phone


@dataclass(frozen=True)
class Mark:
    x: float
    y: float
    width: float
    height: float
    label: str
    url: str


@dataclass(frozen=True)
class Tick:
    x: float
    label: str


@dataclass(frozen=True)
class Timeline:
    marks: list[Mark]
    ticks: list[Tick]


def columns_by_day(bars: Iterable[Bar], url: str) -> Timeline | None:
    """Returns a column for each day that has a mark, its height by the number; None when no day is known."""
    known = [(dt.date.fromisoformat(bar.value), bar) for bar in bars if bar.value[:1].isdigit()]
    if not known:
        return None
    first, end, step = scale(day for day, _bar in known)
    tallest = max(bar.count for _day, bar in known)
    marks = []
    for day, bar in known:
        height = max(round(HEIGHT * bar.count / tallest, 2), LOWEST)
        x = (day - first).days * step
        marks.append(
            Mark(
                round(x, 2),
                HEIGHT - height,
                round(step * 0.8, 2),
                height,
                f"{bar.label}{_(': ')}{bar.count:,}",
                f"{url}?{bar.query}",
            )
        )
    return Timeline(marks, ticks(first, end, step))


def batches_by_day(batches: Iterable[Batch]) -> Timeline | None:
    """Returns a block for each batch at the day on which it departed, those of one day on top of one another."""
    by_day: dict[dt.date, list[Batch]] = defaultdict(list)
    for batch in batches:
        if batch.departed_on:
            by_day[batch.departed_on].append(batch)
    if not by_day:
        return None
    first, end, step = scale(by_day)
    height = min(HEIGHT / max(len(group) for group in by_day.values()), THICKEST)
    marks = [
        Mark(
            round((day - first).days * step, 2),
            round(HEIGHT - (place + 1) * height, 2),
            round(step * 0.9, 2),
            round(height * 0.88, 2),
            departure(batch, day),
            batch.get_absolute_url(),
        )
        for day, group in sorted(by_day.items())
        for place, batch in enumerate(group)
    ]
    return Timeline(marks, ticks(first, end, step))


def departure(batch: Batch, day: dt.date) -> str:
    """Returns a batch with its day, in one language: of what a mark of a chart is called no part can be marked as being
    in another."""
    if not reads_english():
        return f"{batch.name}: {date_format(day)}"
    return f"{batch.english}: {date_format(day)}" if batch.english else f"{batch.name}: {day.isoformat()}"


def scale(days: Iterable[dt.date]) -> tuple[dt.date, dt.date, float]:
    """Returns the first and last day of the axis and how many percent a day is wide: four weeks at least, so that one
    day does not fill the canvas."""
    days = list(days)
    length = max((max(days) - min(days)).days + 1, SHORTEST)
    return min(days), min(days) + dt.timedelta(days=length - 1), WIDTH / length


def ticks(first: dt.date, last: dt.date, step: float) -> list[Tick]:
    """Returns some days of the axis at even distances, the first among them; none so near the end that its name would
    be cut off."""
    day_format = pgettext("a day below a chart, as Django writes formats", "j M")
    distance = max(-(-((last - first).days + 1) // TICKS), 1)
    places = range(0, (last - first).days + 1, distance)
    return [
        Tick(round(place * step, 2), date_format(first + dt.timedelta(days=place), day_format))
        for place in places
        if place * step <= WIDTH * (1 - 0.6 / TICKS)
    ]


def heat(table: Table) -> list[tuple[Bar, list[tuple[Bar, int]]]]:
    """Returns the table's rows with each cell's warmth, from 0 (none) to 4 (as many as the fullest cell)."""
    fullest = max((cell.count for row in table.cells for cell in row), default=0)
    return [
        (head, [(cell, warmth(cell.count, fullest)) for cell in row])
        for head, row in zip(table.rows, table.cells, strict=True)
    ]


def warmth(count: int, fullest: int) -> int:
    """Returns in which of four steps a number stands beside the greatest, 0 for none."""
    return -(-HEAT_STEPS * count // fullest) if fullest else 0
