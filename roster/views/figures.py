from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Figure
from roster.views.counting import announced
from roster.views.history import history_of
from roster.views.reading import ask, find, readable


@readable
def figure_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Figure, request)
    return render(
        request,
        "roster/figure_list.html",
        {"selection": selection, "page": page, "figures": announced(page.rows)},
    )


@readable
def figure_detail(request: HttpRequest, pk: str) -> HttpResponse:
    figure = find(Figure.objects.for_list().select_related("part_of"), request, pk=pk)
    return render(
        request,
        "roster/figure_detail.html",
        {
            "figure": figure,
            "announced": announced([figure])[0],
            "parts": announced(figure.parts.for_list()),
            "history": history_of(figure),
        },
    )
