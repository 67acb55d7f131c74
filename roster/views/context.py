"""What the frame of every page needs."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from roster.views.reading import stamp

NAVIGATION = [
    ("deployment-list", _("Roster")),
    ("hospital-list", _("Hospitals")),
    ("region-list", _("Regions")),
    ("batch-list", _("Batches")),
    ("figure-list", _("Figures")),
    ("source-list", _("Sources")),
]


def site(request: HttpRequest) -> dict[str, Any]:
    return {
        "navigation": NAVIGATION,
        "stamp": SimpleLazyObject(lambda: stamp(request)),
        "addresses": SimpleLazyObject(lambda: addresses(request)),
    }


def addresses(request: HttpRequest) -> dict[str, str]:
    """Returns this page's own address without parameters (`canonical`), the whole addresses of its two languages
    (`zh`, `en`), and `other`: the path of this page, parameters and all, in the language that it is not in."""
    with override(settings.LANGUAGE_CODE):
        chinese_home = reverse("home")
    english_home = f"{chinese_home}en/"
    path, whole = request.path, request.get_full_path()
    if path.startswith(english_home):
        other = chinese_home + whole.removeprefix(english_home)
        bare = path.removeprefix(english_home)
    else:
        other = english_home + whole.removeprefix(chinese_home)
        bare = path.removeprefix(chinese_home)
    pages = {"zh": f"{chinese_home}{bare}", "en": f"{english_home}{bare}"}
    full = {name: request.build_absolute_uri(page) for name, page in pages.items()}
    return {**full, "canonical": full["en" if get_language() == "en" else "zh"], "other": other}
