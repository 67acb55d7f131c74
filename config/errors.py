"""What goes wrong before any view is reached: each door answers in its own way."""

import sys

from django.http import HttpRequest, HttpResponse

from api.base import answer_outside
from config.api_door import PATH
from roster.views import errors


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path_info.startswith(PATH):
        return answer_outside(exception, request)
    return errors.bad_request(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    if request.path_info.startswith(PATH):
        return answer_outside(sys.exc_info()[1] or RuntimeError("no exception is known"), request)
    return errors.server_error(request)
