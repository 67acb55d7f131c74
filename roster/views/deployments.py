"""The roster: the list of people with its filters, in three forms, and as files."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from roster.filters.fields import QUERY_LENGTH
from roster.models import Deployment
from roster.selection import PAGE_SIZE, Facet, Selection, export
from roster.selection.columns import columns_of, header
from roster.selection.export import CONTENT_TYPES
from roster.views import meta
from roster.views.reading import BadQuestion, ask, readable, repeated, stamp
from roster.views.rolling import PATHS, entries, in_groups
from roster.views.rows import Places

DAYS = ("departed_from", "departed_until", "as_of")
FORMS = {"table": PAGE_SIZE, "cards": PAGE_SIZE, "roll": 400, "print": 5000}  # people on a page
ROLLS = ("roll", "print")


@readable
def deployment_list(request: HttpRequest) -> HttpResponse:
    form = choose_form(request)
    is_roll = form in ROLLS
    ordering = "league" if is_roll else ""
    paths = PATHS if is_roll else None
    selection, page = ask(Deployment, request, allowed=("view",), size=FORMS[form], ordering=ordering, paths=paths)
    people = entries(page.rows) if is_roll else page.rows
    description, facets = selection.describe(), selection.facets()
    return render(
        request,
        "roster/deployment_list.html",
        {
            "selection": selection,
            "page": page,
            "form": form,
            "description": description,
            "facets": facets,
            "days": days(selection),
            "hidden": hidden_fields(selection, facets),
            "is_roll": is_roll,
            "groups": in_groups(people) if is_roll else [],
            "places": Places(one.pk for one in people) if form != "cards" else None,
            "columns": [(column.name, header(column)) for column in columns_of(Deployment).values()],
            "meta": meta.of_roster(request, description.sentence, stamp(request), selection.query),
        },
    )


def choose_form(request: HttpRequest) -> str:
    """Returns the form in which the list is shown. Raises BadQuestion for an unknown one."""
    asked = request.GET.getlist("view") or ["table"]
    if len(asked) > 1 or asked[0] not in FORMS:
        raise BadQuestion({"view": [_("One of: %(codes)s.") % {"codes": ", ".join(FORMS)}]})
    return asked[0]


def hidden_fields(selection: Selection, facets: list[Facet]) -> list[tuple[str, str]]:
    """Returns the parameters that the form of filters shows no control for, but must not lose."""
    names = set(selection.filterset.filters) - {facet.name for facet in facets} - {"q", *DAYS}
    return [(name, text) for name in sorted(names) for text in selection.filterset.data.getlist(name) if text]


def days(selection: Selection) -> list[tuple[str, str, str]]:
    """Returns name, label and value of each filter by day."""
    filters, data = selection.filterset.filters, selection.filterset.data
    return [(name, str(filters[name].label), data.get(name, "")) for name in DAYS]


@readable
def deployment_choices(request: HttpRequest, name: str) -> HttpResponse:
    """All choices of one filter, to be searched: the sidebar shows the first dozen of a long one."""
    selection = Selection(Deployment, request.GET, allowed=("find",))
    wanted = request.GET.get("find", "")
    errors = selection.errors or repeated(request, ("find",))
    if len(wanted) > QUERY_LENGTH:
        errors["find"] = [_("A search has at most %(n)s characters.") % {"n": QUERY_LENGTH}]
    if errors:
        raise BadQuestion(errors)
    try:
        facet = selection.facet(name, query=wanted, limit=500)
    except KeyError as error:
        raise Http404 from error
    context = {"selection": selection, "facet": facet, "find": wanted, "description": selection.describe()}
    context["meta"] = meta.Meta(facet.label, facet.label)
    return render(request, "roster/deployment_choices.html", context)


@readable
def deployment_export(request: HttpRequest, kind: str) -> HttpResponse | StreamingHttpResponse:
    if kind not in CONTENT_TYPES:
        raise Http404
    asked = request.GET.copy()
    columns = asked.pop("columns", [])
    selection = Selection(Deployment, asked)
    if selection.errors:
        raise BadQuestion(selection.errors)
    try:
        file = export(selection, kind, columns=columns, in_words=kind != "ndjson")
    except ValueError as error:
        raise BadQuestion({"columns": [str(error)]}) from error
    response = StreamingHttpResponse(file.chunks, content_type=file.content_type)
    response.headers["Content-Disposition"] = file.disposition
    response.headers["X-Roster-Revision"] = str(file.revision)
    return response
