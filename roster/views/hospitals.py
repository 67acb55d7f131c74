from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Batch, Hospital, Posting
from roster.selection import ledger
from roster.views import meta
from roster.views.counting import totals, with_counts
from roster.views.history import history_of
from roster.views.reading import ask, find, listed, readable


@readable
def hospital_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Hospital, request)
    rows = with_counts(page.rows, totals("hospital"))
    context = {"selection": selection, "page": page, "rows": rows, "meta": meta.of_list(selection)}
    return render(request, "roster/hospital_list.html", context)


@readable
def hospital_detail(request: HttpRequest, pk: str) -> HttpResponse:
    hospital = find(Hospital.objects.select_related("region__parent__parent"), request, pk=pk)
    people = listed(hospital=hospital.pk)
    names = list(hospital.names.select_related("source"))
    return render(
        request,
        "roster/hospital_detail.html",
        {
            "hospital": hospital,
            "names": names,
            "people": people,
            "batches": Batch.objects.of_hospitals([hospital]).for_list(),
            "postings": Posting.objects.public().filter(hospital=hospital).for_detail(),
            "entries": ledger(hospital.figures.public().for_list()),
            "history": history_of(hospital, *names),
            "meta": meta.of_hospital(request, hospital, [name.name for name in names], people.count),
        },
    )
