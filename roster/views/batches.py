from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Batch, Deployment
from roster.selection import ledger
from roster.views import meta
from roster.views.counting import totals, with_counts
from roster.views.history import history_of
from roster.views.reading import ask, find, listed, readable

# Liaisons and experts are of a team, and do not lead it.
LEADING = (Deployment.Role.LEADER, Deployment.Role.DEPUTY, Deployment.Role.BRANCH_SECRETARY)


@readable
def batch_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Batch, request)
    rows = with_counts(page.rows, totals("batch"))
    context = {"selection": selection, "page": page, "rows": rows, "meta": meta.of_list(selection)}
    return render(request, "roster/batch_list.html", context)


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
            "leaders": people.in_order().filter(role__in=LEADING),
            "entries": ledger(batch.figures.public().for_list()),
            "history": history_of(batch, *names, *postings),
            "meta": meta.of_batch(batch, people.count),
        },
    )
