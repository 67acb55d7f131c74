"""Taking in: paste or upload a roll, and the list of what was taken in. For staff with the right to it; all of it works
by forms and links, the script only saves looking for what belongs together."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from roster.actions.intake.take import read, take
from roster.actions.intake.tasks import read_intake
from roster.models import Intake
from roster.rolls.files.limits import MAX_FILE
from roster.views.intake_access import staff_only
from roster.views.intake_forms import IntakeForm

MARGIN = 1 << 20  # bytes of a request besides the file
AT_ONCE = 200_000  # characters of a text, and bytes of a file, up to which a request reads it itself


@staff_only
@require_GET
def intake_list(request: HttpRequest) -> HttpResponse:
    page = Paginator(Intake.objects.for_list(), 50).get_page(request.GET.get("page"))
    return render(request, "roster/intake_list.html", {"page": page})


@staff_only
@require_http_methods(["GET", "POST"])
def intake_new(request: HttpRequest) -> HttpResponse:
    form = IntakeForm(request.POST, request.FILES) if request.method == "POST" else IntakeForm()
    if request.method == "POST" and int(request.META.get("CONTENT_LENGTH") or 0) > MAX_FILE + MARGIN:
        form = IntakeForm(request.POST)
        form.is_valid()
        form.errors.clear()
        form.add_error("file", _("The file is larger than %(limit)s MB.") % {"limit": MAX_FILE >> 20})
    elif form.is_valid():
        intake = take_in(form, request)
        return redirect("intake-detail", pk=intake.pk)
    return render(
        request,
        "roster/intake_new.html",
        {"form": form},
        status=400 if form.errors else 200,
    )


def take_in(form: IntakeForm, request: HttpRequest) -> Intake:
    """Makes an intake of what was given and reads it: a small one now, a big one in the background."""
    data = form.cleaned_data
    file = data["file"]
    intake = take(
        text=data["text"] or "",
        file=file.read() if file else None,
        file_name=file.name if file else "",
        source=data["source"],
        new_source=form.new_source(),
        **form.held(),
        actor=request.user,
    )
    size = file.size if file else len(data["text"])
    if size > AT_ONCE:
        read_intake.enqueue(intake.pk)
    else:
        read(intake)
    return intake


def find(pk: str) -> Intake:
    return get_object_or_404(Intake.objects.for_list().defer(None).defer("file"), pk=pk)
