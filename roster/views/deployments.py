from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Deployment
from roster.views.reading import ask, readable


@readable
def deployment_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Deployment, request)
    return render(request, "roster/deployment_list.html", {"selection": selection, "page": page})
