"""What every public page has in common: how it is asked, how it answers a bad question, when it may be kept."""

import hashlib
from collections.abc import Callable, Iterable
from functools import cache, wraps
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.http import http_date, urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import condition, require_safe

from roster.filters.fields import QUERY_LENGTH
from roster.models import Deployment, Revision
from roster.selection import ERRORS_TOLD, PAGE_SIZE, Page, Selection
from roster.views.intake_access import may_take_in

SUFFIXES = {".html", ".css", ".js", ".svg", ".po", ".py"}
View = Callable[..., HttpResponse]
# What messengers, mail programs and search engines append to an address that is shared. It asks for nothing.
SHARED_BY = {"from", "isappinstalled", "scene", "nsukey", "wxfrom", "spm", "fbclid", "gclid", "msclkid"}
SHARED_BY_PREFIX = "utm_"
LONGEST_QUERY = 4000


class BadQuestion(Exception):
    """A parameter that does not exist or makes no sense; `errors` says which and why, as Selection.errors does.
    `searched` is whether the page has a search box of its own, in which the question can be mended."""

    def __init__(self, errors: dict[str, list[str]], *, searched: bool = False) -> None:
        self.errors = errors
        self.searched = searched


class Moved(Exception):
    """The record was merged into another, where it is found from now on."""

    def __init__(self, record: models.Model) -> None:
        self.record = record


def stamp(request: HttpRequest) -> Revision | None:
    """Returns the latest public revision, read once a request; None for an empty roster."""
    if not hasattr(request, "roster_stamp"):
        request.roster_stamp = Revision.objects.public().order_by("-number").only("number", "at").first()
    return request.roster_stamp


@cache
def look() -> str:
    """Returns a digest of all that makes a page besides the data, so that a new release is seen at once."""
    folders = [settings.BASE_DIR / name for name in ("templates", "static", "locale", "roster", "config")]
    files = sorted(file for folder in folders for file in Path(folder).rglob("*") if file.suffix in SUFFIXES)
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


def etag(request: HttpRequest, *args: object, **kwargs: object) -> str:
    latest = stamp(request)
    parts = [latest.number if latest else 0, get_language(), request.get_host(), request.get_full_path(), look()]
    parts += ["staff"] if may_take_in(request) else []
    return f'"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'


def readable(view: View) -> View:
    """Makes a view a page that anybody may read: by GET and HEAD alone, with 304 while nothing public has changed,
    301 for a merged record, 302 for an address that bears the marks of a messenger and 400 for a bad question. Last-Modified informs; only the ETag is compared, since two
    revisions may fall into one second."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if address := address_before_sharing(request):
            return redirect(address)
        try:
            response = view(request, *args, **kwargs)
        except BadQuestion as error:
            context = {
                "errors": dict(islice(error.errors.items(), ERRORS_TOLD)),
                "more": max(0, len(error.errors) - ERRORS_TOLD),
                "rest": without(request, error.errors).urlencode(),
                "box": box(request, error),
            }
            response = render(request, "400.html", context, status=400)
        except Moved as move:
            response = redirect(move.record, permanent=True)
        latest = stamp(request)
        if latest:
            response.headers["Last-Modified"] = http_date(latest.at.timestamp())
        # The head of a page has one link more for those who may take in: no shared cache keeps theirs.
        patch_cache_control(
            response, no_cache=True, **({"private": True} if may_take_in(request) else {"public": True})
        )
        return response

    return require_safe(condition(etag_func=etag)(answer))


def address_before_sharing(request: HttpRequest) -> str:
    """Returns the address without what it was given when somebody shared it; "" if it was given nothing."""
    kept = request.GET.copy()
    for name in request.GET:
        if name in SHARED_BY or name.startswith(SHARED_BY_PREFIX):
            del kept[name]
    if len(kept) == len(request.GET):
        return ""
    return f"{request.path}?{kept.urlencode()}" if kept else request.path


def without(request: HttpRequest, names: Iterable[str]) -> QueryDict:
    """Returns the parameters of the request without these; none if they are too long to be repeated."""
    kept = request.GET.copy()
    for name in {*names, "after", "before"}:
        kept.pop(name, None)
    return kept if len(kept.urlencode()) < LONGEST_QUERY else QueryDict()


class Box(NamedTuple):
    """A search box that keeps what was typed: where it leads, what stands in it, and what goes with it unseen."""

    action: str
    typed: str
    hidden: list[tuple[str, str]]


def box(request: HttpRequest, error: BadQuestion) -> Box:
    """Returns the box in which a refused search can be mended; the roster's where the page has none."""
    typed = request.GET.get("q", "").replace("\0", " ")[:QUERY_LENGTH]
    if not error.searched:
        return Box(reverse("deployment-list"), typed, [])
    kept = without(request, {*error.errors, "q"})
    return Box(request.path, typed, [(name, value) for name, values in kept.lists() for value in values])


def ask(
    model: type[models.Model],
    request: HttpRequest,
    *,
    allowed: Iterable[str] = (),
    size: int = PAGE_SIZE,
    ordering: str = "",
    paths: Iterable[str] | None = None,
) -> tuple[Selection, Page]:
    """Returns the selection that the request asks for and the page of it: of records, or of tuples of what the paths
    lead to. Raises BadQuestion."""
    selection = Selection(model, request.GET, allowed=("after", "before", *allowed), ordering=ordering)
    searched = "q" in selection.filterset.filters
    errors = selection.errors or repeated(request, ("after", "before"))
    if errors:
        raise BadQuestion(errors, searched=searched)
    after, before = request.GET.get("after", ""), request.GET.get("before", "")
    if after and before:
        raise BadQuestion({"before": [_("Give either “after” or “before”.")]}, searched=searched)
    try:
        page = selection.page(after=after, before=before, size=size, paths=paths)
    except ValueError as error:
        raise BadQuestion({"before" if before else "after": [str(error)]}, searched=searched) from error
    return selection, page


def refuse_parameters(request: HttpRequest, *, allowed: Iterable[str] = ()) -> None:
    """Raises BadQuestion for a parameter that this page does not take, or takes once and was given twice."""
    problems = {name: [_("This page has no such parameter.")] for name in sorted(set(request.GET) - set(allowed))}
    problems |= repeated(request, allowed)
    if problems:
        raise BadQuestion(problems)


def repeated(request: HttpRequest, names: Iterable[str]) -> dict[str, list[str]]:
    """Returns what is wrong with those of these parameters that are given more than once."""
    return {name: [_("This parameter takes one value.")] for name in names if len(request.GET.getlist(name)) > 1}


def listed(**params: str) -> Selection:
    """Returns the listed deployments of these parameters, as the roster page with the same ones would."""
    return Selection(Deployment, QueryDict(urlencode(params)))


def find(queryset: models.QuerySet, request: HttpRequest, *, allowed: Iterable[str] = (), **key: str) -> models.Model:
    """Returns the one public record with this key. Raises Moved for a merged one, and Http404 alike for one that is
    withheld and for one that never was; BadQuestion if the request has parameters, other than those allowed."""
    refuse_parameters(request, allowed=allowed)
    record = queryset.public().filter(**key).first()
    if record is None:
        record = queryset.successor(key["pk"]) if "pk" in key else None
        raise Moved(record) if record else Http404
    return record
