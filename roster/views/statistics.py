from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from roster.models import Deployment
from roster.selection import Bar, Selection
from roster.views.charts import columns_by_day, heat
from roster.views.meta import Meta
from roster.views.reading import BadQuestion, readable

SHOWN = 20  # bars of a long series, the greatest first; the rest stand behind a click
MANY = 40  # leagues and cities that still stand in their own order


@readable
def statistics(request: HttpRequest) -> HttpResponse:
    selection = Selection(Deployment, request.GET)
    if selection.errors:
        raise BadQuestion(selection.errors)
    numbers = selection.statistics()
    regions, more_regions = in_sight(numbers.regions)
    description = selection.describe()
    return render(
        request,
        "roster/statistics.html",
        {
            "selection": selection,
            "description": description,
            "numbers": numbers,
            "heat": heat(numbers.profession_by_grade),
            "regions": regions,
            "more_regions": more_regions,
            "hospitals": numbers.hospitals[:SHOWN],
            "more_hospitals": len(numbers.hospitals[SHOWN:]),
            "timeline": columns_by_day(numbers.departures, reverse("deployment-list")),
            "meta": Meta(_("Statistics"), description.sentence),
        },
    )


def in_sight(bars: list[Bar]) -> tuple[list[Bar], list[Bar]]:
    """Returns the bars to be shown, and those to be asked for: all in their order if they are not many, else the
    greatest first."""
    if len(bars) <= MANY:
        return bars, []
    ranked = sorted(bars, key=lambda bar: -bar.count)
    return ranked[:SHOWN], ranked[SHOWN:]
