"""What the frame of every page needs."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from roster.models import Revision
from roster.views.intake_access import may_take_in
from roster.views.reading import stamp

NAVIGATION = [
    ("deployment-list", _("Roster")),
    ("hospital-list", _("Hospitals")),
    ("region-list", _("Regions")),
    ("batch-list", _("Batches")),
    ("figure-list", _("Figures")),
    ("source-list", _("Sources")),
    ("statistics", _("Statistics")),
]

LONGEST_ADDRESS = 4000


def site(request: HttpRequest) -> dict[str, Any]:
    return {
        "navigation": [*NAVIGATION, ("intake-list", _("Intake"))] if may_take_in(request) else NAVIGATION,
        "stamp": SimpleLazyObject(lambda: stamp(request)),
        "made_up": SimpleLazyObject(lambda: is_made_up(stamp(request))),
        "addresses": SimpleLazyObject(lambda: addresses(request)),
    }


def is_made_up(latest: Revision | None) -> bool:
    """Returns whether the data up to this revision is made up."""
    return latest is not None and made_up_as_of(latest.pk)


@lru_cache(maxsize=16)
def made_up_as_of(_revision: str) -> bool:
    return Revision.objects.is_made_up()


def addresses(request: HttpRequest) -> dict[str, str]:
    """Returns this page's own address without parameters (`canonical`), the whole addresses of its two languages
    (`zh`, `en`), that of the home page, and `other`: the path of this page, parameters and all, in the language that
    it is not in."""
    with override(settings.LANGUAGE_CODE):
        chinese_home = reverse("home")
    english_home = f"{chinese_home}en/"
    path, whole = request.path, request.get_full_path()
    if len(whole) > LONGEST_ADDRESS:  # no address of ours: it is refused, and not repeated in a link
        whole = path
    if path.startswith(english_home):
        other = chinese_home + whole.removeprefix(english_home)
        bare = path.removeprefix(english_home)
    else:
        other = english_home + whole.removeprefix(chinese_home)
        bare = path.removeprefix(chinese_home)
    pages = {"zh": f"{chinese_home}{bare}", "en": f"{english_home}{bare}"}
    start = origin(request)
    full = {name: f"{start}{page}" for name, page in pages.items()}
    home = f"{start}{reverse('home')}"
    return {**full, "canonical": full["en" if get_language() == "en" else "zh"], "other": other, "home": home}


def origin(request: HttpRequest) -> str:
    """Returns the scheme and host of this site's addresses; nothing when the request names a host that is not ours,
    so that the page which says so can be shown."""
    try:
        return f"{request.scheme}://{request.get_host()}"
    except DisallowedHost:
        return ""
