"""What goes wrong, as RFC 9457 has it: application/problem+json, in the reader's language, with an id to report.

Each kind of problem has an address of its own under /api/v1/problems/, which explains it."""

import logging
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import orjson
from django.core.exceptions import DisallowedHost, PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from rest_framework import exceptions

from roster.models.fields import new_id
from roster.selection import ERRORS_TOLD

CONTENT_TYPE = "application/problem+json"
PATIENCE = 10  # seconds after which to ask again while the database does not answer
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Kind:
    """One kind of problem: the last part of its address, its status, its title and what a client can do."""

    slug: str
    status: int
    title: Any
    help: Any


KINDS = {
    kind.slug: kind
    for kind in (
        Kind(
            "invalid-parameters",
            HTTPStatus.BAD_REQUEST,
            _("The question cannot be answered as asked."),
            _("“errors” names each parameter that is wrong and says what is valid."),
        ),
        Kind(
            "bad-request",
            HTTPStatus.BAD_REQUEST,
            _("The request cannot be read."),
            _("Send it as HTTP and the documentation say."),
        ),
        Kind(
            "forbidden",
            HTTPStatus.FORBIDDEN,
            _("This is not open to you."),
            _("The API is for reading, and everything in it is open to everybody."),
        ),
        Kind(
            "not-found",
            HTTPStatus.NOT_FOUND,
            _("There is nothing at this address."),
            _("Follow the links of /api/v1/ and of its rows."),
        ),
        Kind(
            "method-not-allowed",
            HTTPStatus.METHOD_NOT_ALLOWED,
            _("This address is for reading alone."),
            _("Use GET, HEAD or OPTIONS; the header Allow names them."),
        ),
        Kind(
            "not-acceptable",
            HTTPStatus.NOT_ACCEPTABLE,
            _("There is no answer of the kind that was asked for."),
            _("Accept application/json, or one of the types that the documentation lists here."),
        ),
        Kind(
            "withdrawn",
            HTTPStatus.GONE,
            _("This record was withdrawn."),
            _("Delete your copy. “withdrawn_at” says since when."),
        ),
        Kind(
            "content-too-large",
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            _("The request is too large."),
            _("Ask by parameters; a request for reading needs no body."),
        ),
        Kind(
            "uri-too-long",
            HTTPStatus.REQUEST_URI_TOO_LONG,
            _("The address is too long."),
            _("An address has at most 8,190 bytes. Ask in several requests, or for a region instead of its hospitals."),
        ),
        Kind(
            "unsupported-media-type",
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            _("A request for reading has no body."),
            _("Ask by parameters in the address."),
        ),
        Kind(
            "too-many-requests",
            HTTPStatus.TOO_MANY_REQUESTS,
            _("Too many requests came from your address."),
            _("Wait as many seconds as Retry-After says. For everything at once, ask for a file."),
        ),
        Kind(
            "internal-error",
            HTTPStatus.INTERNAL_SERVER_ERROR,
            _("Something went wrong here."),
            _("Report the id of this problem; the fault is kept under it."),
        ),
        Kind(
            "unavailable",
            HTTPStatus.SERVICE_UNAVAILABLE,
            _("The roster cannot be read at the moment."),
            _("Ask again after as many seconds as Retry-After says."),
        ),
    )
}


@dataclass
class Problem(Exception):
    """Raised where an answer cannot be given. `errors` holds messages by parameter, `extra` further members."""

    slug: str
    detail: str = ""
    errors: dict[str, list[str]] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> Kind:
        return KINDS[self.slug]


def invalid(errors: dict[str, list[str]]) -> Problem:
    return Problem("invalid-parameters", errors=errors)


def as_problem(error: Exception) -> Problem:
    """Returns the problem that an exception means to a client; an unforeseen one becomes an internal error."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, Http404 | exceptions.NotFound):
        return Problem("not-found")
    if isinstance(error, RequestDataTooBig):
        return Problem("content-too-large")
    if isinstance(error, PermissionDenied):
        return Problem("forbidden")
    if isinstance(error, SuspiciousOperation):  # a host name that is not ours, for example
        return Problem("bad-request")
    if isinstance(error, exceptions.APIException):
        return of_status(error)
    if isinstance(error, OperationalError | InterfaceError):  # the database is away, or took longer than it may
        return Problem("unavailable", headers={"Retry-After": str(PATIENCE)})
    return Problem("internal-error")


def of_status(error: exceptions.APIException) -> Problem:
    kind = next((kind for kind in KINDS.values() if kind.status == error.status_code), KINDS["bad-request"])
    if kind.slug == "invalid-parameters":
        kind = KINDS["bad-request"]
    return Problem(kind.slug)


def body(problem: Problem, request: HttpRequest, *, identifier: str) -> dict[str, Any]:
    """Returns the members of the answer in the language that is active."""
    kind = problem.kind
    found: dict[str, Any] = {
        "type": address_of(kind, request),
        "title": str(kind.title),
        "status": int(kind.status),
        "detail": problem.detail or str(kind.help),
        "instance": f"urn:roster:problem:{identifier}",
        "id": identifier,
    }
    errors = [(name, text) for name, texts in problem.errors.items() for text in texts]
    if errors:
        found["errors"] = [
            {"pointer": f"#/query/{escape_pointer(name)}", "parameter": name, "detail": text}
            for name, text in errors[:ERRORS_TOLD]
        ]
    if more := len(errors[ERRORS_TOLD:]):
        found["more_errors"] = more
        found["detail"] += " " + ngettext("%(n)s more is not told.", "%(n)s more are not told.", more) % {"n": more}
    return found | problem.extra


def address_of(kind: Kind, request: HttpRequest) -> str:
    """Returns where this kind is explained: without the host if the request named one that is not ours."""
    path = f"/api/v1/problems/#{kind.slug}"
    try:
        return request.build_absolute_uri(path)
    except DisallowedHost:
        return path


def escape_pointer(name: str) -> str:
    """Returns the name as one token of a JSON Pointer (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")


def answer(error: Exception, request: HttpRequest) -> HttpResponse:
    """Returns the answer to a client, and keeps in the log, under the same id, what an unforeseen error was."""
    problem = as_problem(error)
    identifier = new_id()
    if problem.kind.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        logger.error("Problem %s at %s %s", identifier, request.method, request.path, exc_info=error)
    content = orjson.dumps(body(problem, request, identifier=identifier), option=orjson.OPT_NON_STR_KEYS)
    response = HttpResponse(content, status=int(problem.kind.status), content_type=CONTENT_TYPE)
    response.headers["Cache-Control"] = "no-store"
    for name, value in problem.headers.items():
        response.headers[name] = value
    return response


def explained(address: str) -> list[dict[str, Any]]:
    """Returns what /api/v1/problems/ says of each kind."""
    return [
        {"type": f"{address}#{kind.slug}", "status": int(kind.status), "title": str(kind.title), "help": str(kind.help)}
        for kind in KINDS.values()
    ]
