from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Batch, Source
from roster.selection import ledger
from roster.views import meta
from roster.views.history import history_of
from roster.views.reading import ask, find, listed, readable


@readable
def source_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Source, request)
    context = {"selection": selection, "page": page, "meta": meta.of_list(selection)}
    return render(request, "roster/source_list.html", context)


@readable
def source_detail(request: HttpRequest, pk: str) -> HttpResponse:
    source = find(Source.objects.select_related("parent"), request, pk=pk)
    people = listed(source=source.pk)
    return render(
        request,
        "roster/source_detail.html",
        {
            "source": source,
            "copies": source.copies.public().for_list(),
            "people": people,
            "citations": source.citations.public().for_detail(),
            "batches": Batch.objects.of_sources([source]).for_list(),
            "entries": ledger(source.figures.public().for_list()),
            "history": history_of(source),
            "meta": meta.of_source(request, source),
        },
    )
