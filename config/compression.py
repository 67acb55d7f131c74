"""Compresses answers for those who accept it. Django asks only whether an Accept-Encoding has the word gzip in it, also
where it says that gzip is not wanted (gzip;q=0) or that another way is liked better (gzip;q=0.5, identity)."""

from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers


class CompressionMiddleware(GZipMiddleware):
    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if likes_gzip(request.META.get("HTTP_ACCEPT_ENCODING", "")):
            return super().process_response(request, response)
        if "Accept-Encoding" not in response.headers.get("Vary", ""):
            patch_vary_headers(response, ("Accept-Encoding",))
        return response


@lru_cache(maxsize=1000)
def likes_gzip(accepted: str) -> bool:
    """Returns whether an Accept-Encoding names gzip, and likes it no less than the plain answer (RFC 9110, 12.5.3)."""
    qualities = dict(map(read_coding, accepted.split(",")))
    return qualities.get("gzip", 0.0) > 0 and qualities["gzip"] >= qualities.get("identity", 0.0)


def read_coding(part: str) -> tuple[str, float]:
    """Returns one coding of the header with its quality: 1 where none is given, 0 where it is no number."""
    coding, *parameters = (text.strip() for text in part.split(";"))
    for parameter in parameters:
        name, _equals, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return coding, float(value)
            except ValueError:
                return coding, 0.0
    return coding, 1.0
