from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Batch, Deployment
from roster.views.counting import announced, counts, with_counts
from roster.views.history import history_of
from roster.views.reading import ask, find, listed, readable


@readable
def batch_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Batch, request)
    rows = with_counts(page.rows, counts("batch", page.rows))
    return render(request, "roster/batch_list.html", {"selection": selection, "page": page, "rows": rows})


@readable
def batch_detail(request: HttpRequest, pk: str) -> HttpResponse:
    batch = find(Batch.objects.select_related("origin", "destination", "source"), request, pk=pk)
    people = listed(batch=batch.pk)
    names = list(batch.names.all())
    postings = list(batch.postings.for_detail())
    return render(
        request,
        "roster/batch_detail.html",
        {
            "batch": batch,
            "names": names,
            "postings": postings,
            "people": people,
            "leaders": people.in_order().exclude(role__in=["", Deployment.Role.MEMBER]),
            "figures": announced(batch.figures.for_list()),
            "history": history_of(batch, *names, *postings),
        },
    )
