"""GET /healthz: 200 {"status": "ok"} while the database answers, 503 otherwise.

Stands before every other middleware, since a container's own check or a load balancer asks by address and without
TLS: neither ALLOWED_HOSTS nor the redirect to https may answer in its place. It tells nothing but the one word.
"""

import logging
from collections.abc import Callable

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse

PATH = "/healthz"
logger = logging.getLogger(__name__)


def database_answers() -> bool:
    try:
        connection.ensure_connection()
    except Error:
        logger.exception("The database does not answer")
        return False
    return connection.is_usable()


class HealthMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info != PATH:
            return self.get_response(request)
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        healthy = database_answers()
        response = JsonResponse({"status": "ok" if healthy else "unavailable"}, status=200 if healthy else 503)
        response.headers["Cache-Control"] = "no-store"
        return response
