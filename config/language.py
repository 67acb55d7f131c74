"""The language of an answer. Pages carry it in their address (/… Chinese, /en/… English), so that a link shows
everybody the same page; the admin and the API have one address and follow the Accept-Language header."""

from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

BY_HEADER = ("/admin/", "/api/")


class LanguageMiddleware(LocaleMiddleware):
    def process_request(self, request: HttpRequest) -> None:
        if not request.path_info.startswith(BY_HEADER):
            super().process_request(request)
            return
        translation.activate(translation.get_language_from_request(request))
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if request.path_info.startswith(BY_HEADER):
            return super().process_response(request, response)
        response.headers.setdefault("Content-Language", translation.get_language())
        return response
