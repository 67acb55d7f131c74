"""The documentation for programs (OpenAPI) and for people (Swagger UI from our own static files)."""

from functools import lru_cache

import orjson
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from api.base import ApiView
from api.openapi.document import document
from api.params import Params

MEDIA_TYPE = "application/vnd.oai.openapi+json"


@lru_cache(maxsize=4)
def document_bytes(language: str) -> bytes:
    return orjson.dumps(document(language))


class OpenApiView(ApiView):
    formats = {"openapi": MEDIA_TYPE, "json": "application/json"}

    def get(self, request: HttpRequest) -> HttpResponse:
        params = Params(request.GET)
        params.only([])
        self.refuse(params.errors)
        content = document_bytes(translation.get_language())
        return HttpResponse(content, content_type=f"{MEDIA_TYPE};version=3.1")


class DocsView(ApiView):
    """Swagger UI. Its script and style are files of their own, as our content policy wants them."""

    formats = {"html": "text/html"}

    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(render_to_string("api/docs.html"))
