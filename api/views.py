"""The doors: lists and single records of every noun. What is answered comes from roster.selection alone."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict

from api import deprecation
from api.base import ApiView, json_answer
from api.bulk import file_answer
from api.formats import TABLE
from api.lost import missing
from api.params import PAGING, SHAPE, Params, read_paging, read_shape, unknown_errors
from api.problems import Problem, explained, invalid
from api.resources import RESOURCES, Resource
from api.rows import Row, Shape
from roster.filters import FILTERSETS
from roster.selection import Page, PreparedPage, Selection

Stamp = tuple[int, str]
CODE_LENGTH = 6  # digits of a region's code


@dataclass(frozen=True)
class Known:
    """A page that was asked for: checked, looked up and compiled, but not read. `query` is what the addresses of its
    neighbours repeat of the question."""

    page: PreparedPage
    shape: Shape
    query: str


class AllKnown:
    """What was asked for since the latest revision, by the question. A new revision forgets it all, since a name may
    then lead elsewhere."""

    MOST = 1000

    def __init__(self) -> None:
        self.latest: tuple[Stamp, dict[tuple[str, str], Known]] = ((0, ""), {})

    def of(self, stamp: Stamp) -> dict[tuple[str, str], Known]:
        """Returns what is known at this stamp, to be added to."""
        at, known = self.latest
        if at != stamp or len(known) >= self.MOST:
            known = {}
            self.latest = (stamp, known)
        return known


prepared = AllKnown()


class RootView(ApiView):
    """What there is: the address of every list."""

    def get(self, request: HttpRequest) -> HttpResponse:
        params = Params(request.GET)
        params.only([])
        self.refuse(params.errors)
        base = self.base(request)
        names = [*RESOURCES, "ledger", "changes", "problems", "deprecations", "docs"]
        found = {name: f"{base}{name}/" for name in names}
        found |= {name: f"{base}deployments/{name}/" for name in ("facets", "statistics")}
        return json_answer({**found, "openapi": f"{base}openapi.json"})


class ProblemsView(ApiView):
    """The kinds of problem, each explained; an answer's `type` leads here."""

    def get(self, request: HttpRequest) -> HttpResponse:
        params = Params(request.GET)
        params.only([])
        self.refuse(params.errors)
        return json_answer({"results": explained(f"{self.base(request)}problems/")})


class DeprecationsView(ApiView):
    """What of v1 is going to end, each end explained; an answer that it concerns leads here."""

    def get(self, request: HttpRequest) -> HttpResponse:
        params = Params(request.GET)
        params.only([])
        self.refuse(params.errors)
        return json_answer({"results": deprecation.told(f"{self.base(request)}deprecations/")})


class ListView(ApiView):
    """A list of one noun: filtered, in order, a page at a time."""

    resource: Resource = None
    formats = TABLE
    found: tuple[Page, Known] | None = None

    def latest_stamp(self, request: HttpRequest) -> Stamp:
        """Returns the stamp, and where the same was asked since the latest revision, reads the page in the same
        statement: it is `found` if there was no other revision since."""
        if self.may_be_known(request) and "HTTP_IF_NONE_MATCH" not in request.META:
            stamp, questions = prepared.latest
            known = questions.get(self.question(request))
            page = known.page.page() if known else None
            if page and page.revision == stamp[1]:
                self.found = page, known
                return stamp
        return super().latest_stamp(request)

    def may_be_known(self, request: HttpRequest) -> bool:
        return request.method == "GET" and self.format in ("", "json")

    def question(self, request: HttpRequest) -> tuple[str, str]:
        return self.resource.name, request.META["QUERY_STRING"]

    def get(self, request: HttpRequest) -> HttpResponse:
        if self.found:
            return self.answer_with(request, *self.found)
        questions = prepared.of(self.stamp) if self.may_be_known(request) else {}
        if known := questions.get(self.question(request)):
            return self.answer_with(request, known.page.page(), known)
        params = Params(request.GET)
        kind = params.choice("format", self.formats) or self.format or "json"
        if kind != "json":
            return file_answer(self, request, self.resource, kind, params)
        paging, shape = read_paging(params), read_shape(params, self.resource)
        selection = self.select(request.GET, params)
        try:
            prepared_page = selection.prepare(
                after=paging.after, before=paging.before, size=paging.size, paths=shape.paths
            )
        except ValueError as error:
            raise invalid({"before" if paging.before else "after": [str(error)]}) from error
        known = Known(prepared_page, shape, without_cursor(request.GET))
        if prepared_page.lasting and not paging.count:
            questions[self.question(request)] = known
        more = {"count": selection.count} if paging.count else {}
        return self.answer_with(request, prepared_page.page(), known, **more)

    def answer_with(self, request: HttpRequest, page: Page, known: Known, **more: int) -> HttpResponse:
        """Returns the page with what else is said of it."""
        rows = known.shape.made_of(page.rows, self.base(request))
        return json_answer({"results": rows, **neighbours(f"{self.origin}{request.path}?{known.query}", page), **more})

    def select(self, query: QueryDict, params: Params) -> Selection:
        """Returns the selection that is asked for; raises a Problem that names every parameter that is wrong."""
        own = [*PAGING, *SHAPE, "format"]
        selection = Selection(self.resource.model, query, allowed=own, several=SHAPE)
        unknown = unknown_errors(selection.filterset.unknown_parameters(own), [*selection.filterset.filters, *own])
        self.refuse({**selection.errors, **unknown, **params.errors})
        return selection


def neighbours(address: str, page: Page) -> dict[str, str | None]:
    """Returns the addresses of the neighbouring pages: the same question, which `address` asks, with another cursor."""
    return {
        "next": page.next and f"{address}after={page.next}",
        "previous": page.previous and f"{address}before={page.previous}",
    }


def without_cursor(query: QueryDict) -> str:
    """Returns the query string to which a cursor is to be added."""
    kept = [(name, value) for name, values in query.lists() for value in values if name not in ("after", "before")]
    return f"{urlencode(kept)}&" if kept else ""


class DetailView(ApiView):
    """One record, with links to its neighbours."""

    resource: Resource = None

    def get(self, request: HttpRequest, key: str) -> HttpResponse:
        params = Params(request.GET)
        params.only(SHAPE)
        shape = read_shape(params, self.resource)
        self.refuse(params.errors)
        base = self.base(request)
        if self.resource.key == "code" and len(key) < CODE_LENGTH:
            return self.whole_code(request, key.ljust(CODE_LENGTH, "0"), base)
        rows = shape.rows(self.found(key), base)
        if not rows:
            return missing(self.resource, key, base, request.META["QUERY_STRING"])
        row = rows[0]
        if not request.GET.get("fields"):
            row["links"] = links(self.resource, key, row, base)
        return json_answer(row)

    def whole_code(self, request: HttpRequest, code: str, base: str) -> HttpResponse:
        """Returns the redirect from a region's code without its zeros, as the filters take it too."""
        if not self.found(code).exists():
            raise Problem("not-found")
        query = request.META["QUERY_STRING"]
        return HttpResponsePermanentRedirect(f"{base}{self.resource.name}/{code}/{'?' if query else ''}{query}")

    def found(self, key: str) -> models.QuerySet:
        if self.resource.key == "number" and len(key) > 18:
            raise Problem("not-found")
        return self.resource.public().filter(**{self.resource.key: key})


def links(resource: Resource, key: str, row: Row, base: str) -> dict[str, Any]:
    """Returns the addresses of a record's neighbours, of the lists of which it is the filter, of the revision that last
    touched it, and of what a revision changed."""
    found: dict[str, Any] = {"self": f"{base}{resource.name}/{key}/"}
    for name, column in resource.columns.items():
        value = row.get(name)
        if column.is_revision and value:
            found["revision"] = f"{base}revisions/{value}/"
        elif column.neighbour and isinstance(value, dict) and column.neighbour.key in value:
            found[name] = f"{base}{column.neighbour.name}/{value[column.neighbour.key]}/"
    for other in RESOURCES.values():
        if resource.filtered_by and resource.filtered_by in filters_of(other) and other is not resource:
            found[other.name] = f"{base}{other.name}/?{urlencode({resource.filtered_by: key})}"
    if resource.key == "number":
        found["changes"] = f"{base}changes/?{urlencode({'since': int(key) - 1, 'until': key})}"
    return found


def filters_of(resource: Resource) -> dict[str, Any]:
    return FILTERSETS[resource.model].base_filters
