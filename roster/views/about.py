from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Source
from roster.views.reading import listed, readable, refuse_parameters


@readable
def about(request: HttpRequest) -> HttpResponse:
    refuse_parameters(request)
    sources = Source.objects.public().for_list()
    return render(request, "roster/about.html", {"listed": listed().count, "sources": sources})
