"""The door for readers' corrections: a form, and the page that gives them their ticket."""

import math

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from roster.actions.correct import TooManyRequests, request_correction
from roster.limits import client_address, correspondents
from roster.models import Batch, Correction, Figure, Hospital, Recorded, Region, Source, Staff
from roster.views.meta import Meta

CORRECTABLE = {model.noun(): model for model in (Staff, Hospital, Region, Batch, Source, Figure)}
TEXT_LENGTH = 4000
# Of the requests that are taken in within an hour, those that may come from one address: a house whose staff share one
# can write many, and one caller shuts the door on nobody else.
SHARE, HOUR = 12, 3600


class CorrectionForm(forms.Form):
    kind = forms.ChoiceField(label=gettext_lazy("What you would like us to do"), choices=Correction.Kind.choices)
    request = forms.CharField(
        label=gettext_lazy("What is wrong, and what it should say"), max_length=TEXT_LENGTH, widget=forms.Textarea
    )
    evidence = forms.CharField(
        label=gettext_lazy("Evidence (a document, a link, your own knowledge)"),
        max_length=TEXT_LENGTH,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    contact = forms.CharField(
        label=gettext_lazy("How to reach you (seen only by staff)"), max_length=200, required=False
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def correction_new(request: HttpRequest) -> HttpResponse:
    record = record_of(request)
    form = CorrectionForm(request.POST or None)
    wait = 0
    if request.method == "POST" and form.is_valid():
        wait = correspondents.take(client_address(request), limit=SHARE, window=HOUR).retry_after
        correction = None if wait else keep(record, form)
        if correction:
            return redirect("correction-sent", ticket=correction.pk)
        form.add_error(None, too_many(wait))
        wait = wait or HOUR
    context = {"form": form, "record": record, "meta": Meta(_("Request a correction"), _("Request a correction"))}
    status = 429 if wait else 400 if form.errors else 200
    response = render(request, "roster/correction_new.html", context, status=status)
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def keep(record: Recorded | None, form: CorrectionForm) -> Correction | None:
    """Returns the request as kept; None if so many came in from everywhere that no more are taken."""
    try:
        return request_correction(record=record, **form.cleaned_data)
    except TooManyRequests:
        return None


def too_many(wait: int) -> str:
    """Returns why a request is not taken in: its address has used up its share, and gets one again in `wait` seconds;
    0 where it is not the address."""
    minutes = math.ceil(wait / 60)
    if not minutes:
        return _("Too many requests have come in this hour. Please try again later.")
    return ngettext(
        "Many requests have come from your address. The next can be sent in %(minutes)s minute.",
        "Many requests have come from your address. The next can be sent in %(minutes)s minutes.",
        minutes,
    ) % {"minutes": minutes}


def record_of(request: HttpRequest) -> Recorded | None:
    """Returns the public record that the request is about; None if it is about none. Raises Http404."""
    noun, key = request.GET.get("model", ""), request.GET.get("record", "")
    if not noun and not key:
        return None
    if noun not in CORRECTABLE or "\0" in key:
        raise Http404
    return get_object_or_404(CORRECTABLE[noun].objects.public(), pk=key)


@never_cache
@require_safe
def correction_sent(request: HttpRequest, ticket: str) -> HttpResponse:
    """Shows whoever has the ticket what has become of the request; nothing of what was written in it."""
    correction = get_object_or_404(Correction, pk=ticket)
    decided = correction.status != Correction.Status.OPEN
    title = _("Your request has been decided") if decided else _("We have received your request")
    context = {
        "correction": correction,
        "decided": decided,
        "revisions": correction.revisions.order_by("number") if decided else [],
        "meta": Meta(title, title),
    }
    return render(request, "roster/correction_sent.html", context)
