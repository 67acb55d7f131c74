"""The door for readers' corrections: a form, and the page that gives them their ticket."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from roster.actions.correct import TooManyRequests, request_correction
from roster.models import Batch, Correction, Figure, Hospital, Recorded, Region, Source, Staff
from roster.views.meta import Meta

CORRECTABLE = {model.noun(): model for model in (Staff, Hospital, Region, Batch, Source, Figure)}
TEXT_LENGTH = 4000


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
    if request.method == "POST" and form.is_valid():
        try:
            correction = request_correction(record=record, **form.cleaned_data)
        except TooManyRequests:
            form.add_error(None, _("Too many requests have come in this hour. Please try again later."))
        else:
            return redirect("correction-sent", ticket=correction.pk)
    context = {"form": form, "record": record, "meta": Meta(_("Request a correction"), _("Request a correction"))}
    return render(request, "roster/correction_new.html", context, status=400 if form.errors else 200)


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
