from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from roster.models import Deployment
from roster.selection import Selection
from roster.views.charts import columns_by_day, heat
from roster.views.meta import Meta
from roster.views.reading import BadQuestion, readable

SHOWN = 20  # bars of a long series; the rest stand behind a click


@readable
def statistics(request: HttpRequest) -> HttpResponse:
    selection = Selection(Deployment, request.GET)
    if selection.errors:
        raise BadQuestion(selection.errors)
    numbers = selection.statistics()
    description = selection.describe()
    return render(
        request,
        "roster/statistics.html",
        {
            "selection": selection,
            "description": description,
            "numbers": numbers,
            "heat": heat(numbers.profession_by_grade),
            "hospitals": numbers.hospitals[:SHOWN],
            "more_hospitals": len(numbers.hospitals[SHOWN:]),
            "timeline": columns_by_day(numbers.departures, reverse("deployment-list")),
            "meta": Meta(_("Statistics"), description.sentence),
        },
    )
