"""Errors in the site's own clothes."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", {"errors": {}, "rest": "", "box": None}, status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """Answers what a person may not do, and a form that was sent without the token of its page. No page of ours takes
    another method than these; Django asks for the token before it sees that."""
    if request.method not in {"GET", "HEAD", "OPTIONS", "POST"}:
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    # Django gives a reason only for a form: its page was open for too long, or the browser keeps no cookie.
    return render(request, "403.html", {"form_refused": bool(reason)}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    request.roster_stamp = None  # the database may be what failed
    return render(request, "500.html", status=500)
