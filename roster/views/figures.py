"""The ledger: announced against listed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Batch, Figure, Region
from roster.selection import ledger
from roster.views import meta
from roster.views.history import history_of
from roster.views.reading import ask, find, readable

OPTIONS = 200  # of one select box; a longer list is searched instead


@readable
def figure_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Figure, request)
    figures = Figure.objects.public()
    return render(
        request,
        "roster/figure_list.html",
        {
            "selection": selection,
            "page": page,
            "description": selection.describe(),
            "entries": ledger(page.rows),
            "measures": Figure.Measure.choices,
            "regions": Region.objects.filter(pk__in=figures.values("region")).order_by("code")[:OPTIONS],
            "batches": Batch.objects.filter(pk__in=figures.values("batch")).for_list()[:OPTIONS],
            "meta": meta.of_list(selection),
        },
    )


@readable
def figure_detail(request: HttpRequest, pk: str) -> HttpResponse:
    figure = find(Figure.objects.for_list().select_related("part_of"), request, pk=pk)
    return render(
        request,
        "roster/figure_detail.html",
        {
            "entry": ledger([figure])[0],
            "parts": ledger(figure.parts.public().for_list()),
            "history": history_of(figure),
            "meta": meta.of_figure(figure),
        },
    )
