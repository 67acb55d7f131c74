"""Who may take in, and the door that asks."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

NEEDED = ["roster.add_intake", "roster.change_intake"]
View = Callable[..., HttpResponse]


def staff_only(view: View) -> View:
    """For people who are logged in and may change intakes. Nothing of it is kept by any cache."""
    allowed = permission_required(NEEDED, raise_exception=True)(view)
    return never_cache(login_required(allowed, login_url="admin:login"))


def list_query(request: HttpRequest) -> str:
    """Returns which part of the list the form was opened from, as a query without its question mark."""
    return (request.POST if request.method == "POST" else request.GET).get("query", "")


def may_take_in(request: HttpRequest) -> bool:
    """Says whether to offer the intake. Whoever has no session is not asked for: public pages stay free of it."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.has_perms(NEEDED)
