"""What every door of the API has in common: language, errors, entity tags, headers."""

import hashlib
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.http import parse_etags
from django.utils.translation.trans_real import parse_accept_lang_header
from rest_framework.views import APIView

from api import deprecation, problems
from api.formats import JSON, chosen_format
from api.problems import Problem, invalid
from roster.limits import client_address, readers
from roster.models import Revision

BODILESS = {204, 301, 304}  # answers without a body, and so without a type of it
METHODS = ("GET", "HEAD", "OPTIONS")
BODY_LIMIT = 65_536  # bytes of a body, which no request for reading needs
# Bytes of an address. A question may name fifty hospitals, and a Chinese character takes nine bytes.
ADDRESS_LIMIT = 8190
EXPOSED = (
    "ETag, Link, Content-Disposition, Retry-After, RateLimit, RateLimit-Policy, Roster-Revision, Roster-Filter, "
    "Deprecation, Sunset"
)


@lru_cache(maxsize=1)
def build() -> str:
    """Returns a mark of the code that answers, so that a new release is not taken for what a client has already."""
    digest = hashlib.blake2b(digest_size=8)
    for part in ("api", "roster"):
        for path in sorted((Path(settings.BASE_DIR) / part).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=1000)
def language_of(header: str) -> str:
    """Returns the language of ours that an Accept-Language likes best. No cookie and no address has a say here. One of
    quality 0 is not wanted: then any other is better."""
    known = [(variant_of(code), quality) for code, quality in parse_accept_lang_header(header)]
    refused = {code for code, quality in known if not quality}
    ours = [settings.LANGUAGE_CODE, *(code for code, _name in settings.LANGUAGES)]
    for code, quality in known:
        if code == "*" and quality:
            break
        if code and quality and code not in refused:
            return code
    return next((code for code in ours if code not in refused), settings.LANGUAGE_CODE)


def variant_of(code: str) -> str:
    """Returns the language of ours that a range of Accept-Language means, "" if there is none."""
    try:
        return code if code == "*" else translation.get_supported_language_variant(code)
    except LookupError:
        return ""


class ApiView(APIView):
    """The base of all views. `stamped` answers follow from the address and the latest revision alone. The framework's
    own round (who asks, what is accepted, what is thrown) is passed by: there is nothing in it that reading needs. What
    a request says is read from META, since `request.headers` makes a list of all its headers first."""

    http_method_names = [method.lower() for method in METHODS]
    stamped = True
    formats = JSON
    allowance: Mapping[str, str] = MappingProxyType({})

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.language = language_of(request.META.get("HTTP_ACCEPT_LANGUAGE", ""))
        try:
            response = self.answer(request, *args, **kwargs)
        except Exception as error:
            with translation.override(self.language):
                response = problems.answer(error, request)
        self.add_headers(response, self.language)
        for name, value in deprecation.headers(request).items():
            response.headers[name] = f"{response.headers[name]}, {value}" if name in response.headers else value
        if response.status_code in BODILESS:
            response.headers.pop("Content-Type", None)
        if request.method == "HEAD":
            empty(response)
        return response

    def answer(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.take_allowance(request)
        self.check_size(request)
        self.format = "" if self.names_format(request) else chosen_format(request, self.formats)
        tag = self.entity_tag(request) if self.stamped and request.method in ("GET", "HEAD") else ""
        known = parse_etags(request.META.get("HTTP_IF_NONE_MATCH", "")) if tag else []
        if tag in known:
            response = HttpResponse(status=304)
        else:
            with translation.override(self.language):
                response = self.handler(request)(request, *args, **kwargs)
            if "*" in known and response.status_code == 200:  # whatever there is, the client has it
                response = HttpResponse(status=304)
        if tag and response.status_code in (200, 304):
            response.headers["ETag"] = tag
        return response

    def names_format(self, request: HttpRequest) -> bool:
        """Returns whether the parameter `format` is given; most questions tell by their looks that it is not."""
        query = request.META.get("QUERY_STRING", "")
        return ("format" in query or "%" in query) and "format" in request.GET

    def handler(self, request: HttpRequest) -> Callable[..., HttpResponse]:
        return getattr(self, request.method.lower()) if request.method in METHODS else self.http_method_not_allowed

    def http_method_not_allowed(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        raise Problem("method-not-allowed", headers={"Allow": ", ".join(METHODS)})

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answers what may be done here, and a browser that asks before it reads across origins."""
        return HttpResponse(
            status=204,
            headers={
                "Allow": ", ".join(METHODS),
                "Access-Control-Allow-Methods": ", ".join(METHODS),
                "Access-Control-Allow-Headers": request.headers.get("Access-Control-Request-Headers", "Accept"),
                "Access-Control-Max-Age": "86400",
            },
        )

    def take_allowance(self, request: HttpRequest) -> None:
        # What a browser asks beforehand is free: refused, it would hide from a page that it has to wait.
        if not settings.API_RATE or request.method == "OPTIONS":
            return
        allowance = readers.take(client_address(request), limit=settings.API_RATE, window=60)
        self.allowance = allowance.headers()
        if allowance.refused:
            raise Problem("too-many-requests")

    def check_size(self, request: HttpRequest) -> None:
        """An address must not be too long. A body would be ignored, and a question is never ignored: it is refused."""
        if len(request.path) + 1 + len(request.META.get("QUERY_STRING", "")) > ADDRESS_LIMIT:
            raise Problem("uri-too-long")
        length = request.META.get("CONTENT_LENGTH") or "0"
        if request.method not in METHODS:
            return
        if "HTTP_TRANSFER_ENCODING" in request.META:
            raise Problem("unsupported-media-type")
        if not length.isdecimal() or not int(length):
            return
        raise Problem("content-too-large" if int(length) > BODY_LIMIT else "unsupported-media-type")

    def entity_tag(self, request: HttpRequest) -> str:
        """Returns the tag of what this address answers now. It is weak, since the same may come compressed."""
        self.stamp = self.latest_stamp(request)
        number, revision = self.stamp
        address = f"{self.origin}{request.path}?{request.META.get('QUERY_STRING', '')}"
        asked = f"{build()} {revision} {address} {self.language} {request.META.get('HTTP_ACCEPT', '')}"
        return f'W/"{number}-{hashlib.blake2b(asked.encode(), digest_size=8).hexdigest()}"'

    def latest_stamp(self, request: HttpRequest) -> tuple[int, str]:
        return Revision.objects.latest_stamp()

    def add_headers(self, response: HttpResponse, language: str) -> None:
        headers = response.headers
        headers["Vary"] = "Accept, Accept-Encoding, Accept-Language"
        headers["Content-Language"] = language
        headers.setdefault("Cache-Control", "public, no-cache")  # keep it, but ask each time whether it still holds
        headers["Access-Control-Allow-Origin"] = "*"
        headers["Access-Control-Expose-Headers"] = EXPOSED
        for name, value in self.allowance.items():
            headers[name] = value

    @cached_property
    def origin(self) -> str:
        """The scheme and the host that were asked, with which every address of an answer begins."""
        return f"{self.request.scheme}://{self.request.get_host()}"

    def base(self, request: HttpRequest) -> str:
        return f"{self.origin}/api/v1/"

    def refuse(self, errors: dict[str, list[str]]) -> None:
        if errors:
            raise invalid(errors)


def answer_outside(error: Exception, request: HttpRequest) -> HttpResponse:
    """Returns the answer to a request that came to grief before any view saw it."""
    view = ApiView()
    language = language_of(request.META.get("HTTP_ACCEPT_LANGUAGE", ""))
    with translation.override(language):
        response = problems.answer(error, request)
    view.add_headers(response, language)
    return response


class LostView(ApiView):
    """Any other address below /api/: a redirect where only the last slash is missing, else a problem."""

    stamped = False

    def get(self, request: HttpRequest, path: str) -> HttpResponse:
        if not request.path.endswith("/") and self.is_there(f"{request.path}/"):
            query = request.GET.urlencode()
            return HttpResponsePermanentRedirect(f"{request.path}/{'?' if query else ''}{query}")
        raise Problem("not-found")

    def is_there(self, path: str) -> bool:
        try:
            return "path" not in resolve(path).kwargs
        except Resolver404:
            return False


def json_answer(content: Any) -> HttpResponse:
    return HttpResponse(orjson.dumps(content), content_type="application/json")


def empty(response: HttpResponse) -> None:
    """Takes the body off the answer to HEAD; the headers stay those of GET."""
    if not response.streaming:
        response.headers["Content-Length"] = str(len(response.content))
        response.content = b""
    else:
        response.streaming_content = ()
