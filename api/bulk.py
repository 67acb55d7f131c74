"""Whole lists as files: NDJSON, CSV and XLSX, streamed, each with a companion document that describes it."""

from typing import Any
from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.translation import gettext as _

from api.base import ApiView, json_answer
from api.formats import TABLE
from api.params import PAGING, SHAPE, Params, no_such_parameter
from api.resources import Resource
from roster.selection import Selection
from roster.selection.columns import columns_of
from roster.selection.export import LICENCE, datapackage, export

FILES = [name for name in TABLE if name != "json"]
OWN = ("format", "columns")


def select_file(view: ApiView, resource: Resource, params: Params) -> tuple[Selection, list[str]]:
    """Returns the selection and the columns of a file; raises a Problem that names every parameter that is wrong."""
    selection = Selection(resource.model, params.query, allowed=OWN, several=["columns"])
    columns = params.names("columns", columns_of(resource.model))
    valid = sorted([*selection.filterset.filters, *OWN])
    errors = {**selection.errors, **params.errors}
    whole = _("A file has all rows, and “columns” says which columns: leave this out.")
    for name in selection.filterset.unknown_parameters(OWN):
        errors[name] = [whole if name in (*PAGING, *SHAPE) else no_such_parameter(valid)]
    view.refuse(errors)
    return selection, columns


def file_answer(view: ApiView, request: HttpRequest, resource: Resource, kind: str, params: Params) -> HttpResponse:
    """Returns all rows of a list as a file of this kind."""
    selection, columns = select_file(view, resource, params)
    file = export(selection, kind, columns=columns)
    response = StreamingHttpResponse(file.chunks, content_type=file.content_type)
    response.headers["Content-Disposition"] = file.disposition
    response.headers["Roster-Revision"] = str(file.revision)
    response.headers["Roster-Filter"] = f"UTF-8''{quote(selection.describe_filters())}"
    described = f"{view.base(request)}{resource.name}/datapackage.json?{companion(request, kind)}"
    response.headers["Link"] = (
        f'<{described}>; rel="describedby"; type="application/json", <{LICENCE["path"]}>; rel="license"'
    )
    return response


def companion(request: HttpRequest, kind: str) -> str:
    """Returns the query string of the companion document: the same question, and of which file it speaks."""
    kept = [(name, value) for name, values in request.GET.lists() for value in values if name != "format"]
    return urlencode([*kept, ("format", kind)])


class DataPackageView(ApiView):
    """datapackage.json: what is in a file, column by column, and where the file is."""

    resource: Resource = None

    def get(self, request: HttpRequest) -> HttpResponse:
        params = Params(request.GET)
        kind = params.choice("format", FILES) or "csv"
        selection, columns = select_file(self, self.resource, params)
        path = f"{self.base(request)}{self.resource.name}/?{companion(request, kind)}"
        content: dict[str, Any] = datapackage(selection, kind, columns=columns, path=path)
        return json_answer(content)
