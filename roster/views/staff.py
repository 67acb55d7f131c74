from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Staff
from roster.views import meta
from roster.views.history import history_of
from roster.views.reading import ask, find, readable


@readable
def staff_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Staff, request)
    return render(
        request, "roster/staff_list.html", {"selection": selection, "page": page, "meta": meta.of_list(selection)}
    )


@readable
def staff_detail(request: HttpRequest, pk: str) -> HttpResponse:
    staff = find(Staff.objects.all(), request, pk=pk)
    deployments = list(staff.deployments.public().for_detail())
    parts = [part for one in deployments for part in (one, *one.citations.all(), *one.postings.all())]
    return render(
        request,
        "roster/staff_detail.html",
        {
            "staff": staff,
            "deployments": deployments,
            "history": history_of(staff, *parts),
            "meta": meta.of_staff(request, staff, deployments),
        },
    )
