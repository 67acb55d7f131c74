from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Revision
from roster.views.history import changes_of
from roster.views.reading import ask, find, readable


@readable
def revision_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Revision, request)
    return render(request, "roster/revision_list.html", {"selection": selection, "page": page})


@readable
def revision_detail(request: HttpRequest, number: int) -> HttpResponse:
    revision = find(Revision.objects.select_related("source", "undoes"), request, number=number)
    return render(request, "roster/revision_detail.html", {"revision": revision, "changes": changes_of(revision)})
