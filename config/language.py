"""The language of an answer. Pages carry it in their address (/… Chinese, /en/… English), so that a link shows
everybody the same page; the admin has one address and follows the Accept-Language header, as the API does by itself."""

from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

BY_HEADER = "/admin/"


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
