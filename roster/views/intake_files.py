"""What the intake gives out: the rows that need a person, empty sheets, and what is offered while somebody types."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET

from roster.actions.intake.rejects import write_rejects
from roster.actions.intake.suggestions import KINDS, suggest
from roster.views.intake import find
from roster.views.intake_access import staff_only
from roster.views.intake_templates import as_csv, as_xlsx


@staff_only
@require_GET
def intake_rejects(request: HttpRequest, pk: str) -> HttpResponse:
    """The rows that need a person, as a file to mend and take in again."""
    intake = find(pk)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="rejects-{intake.pk}.csv"'
    response.write("\ufeff")
    write_rejects(intake, intake.entries.open().order_by("position").iterator(chunk_size=2000), response)
    return response


@staff_only
@require_GET
def intake_template(request: HttpRequest, kind: str) -> HttpResponse:
    made = {
        "csv": (as_csv, "text/csv; charset=utf-8"),
        "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    }
    if kind not in made:
        raise Http404
    write, content_type = made[kind]
    response = HttpResponse(write(), content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="roster-template.{kind}"'
    return response


@staff_only
@require_GET
def intake_choices(request: HttpRequest, kind: str) -> JsonResponse:
    """The records or words of this kind that fit what is typed so far (`q`), the best first."""
    if kind not in KINDS:
        raise Http404
    found = suggest(kind, request.GET.get("q", "")[:100])
    return JsonResponse({"results": [{"value": one.value, "label": one.label} for one in found]})
