"""What is in the data, and what machines may ask."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from roster.models import Figure, Source
from roster.views import meta
from roster.views.reading import listed, readable, refuse_parameters


@readable
def about(request: HttpRequest) -> HttpResponse:
    refuse_parameters(request)
    return render(
        request,
        "roster/about.html",
        {
            "listed": listed().count,
            "figures": Figure.objects.public().count(),
            "sources": Source.objects.public().for_list(),
            "meta": meta.of_about(),
        },
    )


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    rules = ["User-agent: *", "Disallow: /admin/", "Disallow: /corrections/", "Disallow: /en/corrections/"]
    return HttpResponse("\n".join([*rules, "", f"Sitemap: {sitemap}", ""]), content_type="text/plain; charset=utf-8")
