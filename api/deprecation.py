"""What of v1 is going to end, declared once: the headers of the answers concerned, the marks in the OpenAPI document and
the explanation at /api/v1/deprecations/ follow from it.

To announce an end, add a Deprecation to DECLARED. docs/api.md promises a year between its two dates."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.http import http_date

ROOT = "/api/v1"
NOTICE = dt.timedelta(days=365)


@dataclass(frozen=True)
class Deprecation:
    """The end of some addresses, or of one parameter or one field of theirs. `slug` names it; `addresses` are those of
    the OpenAPI document, such as /staff/{key}/; `instead` tells a client what to do. It is deprecated from the day
    `since` on and may be gone from the day `sunset` on. Raises ValueError where less than a year lies between."""

    slug: str
    addresses: tuple[str, ...]
    since: dt.date
    sunset: dt.date
    instead: Any
    parameter: str = ""
    field: str = ""

    def __post_init__(self) -> None:
        if self.sunset - self.since < NOTICE:
            raise ValueError(f"{self.slug}: from {self.since} to {self.sunset} is less than {NOTICE.days} days.")
        if self.parameter and self.field:
            raise ValueError(f"{self.slug}: name a parameter or a field; the other is another deprecation.")

    def concerns(self, request: HttpRequest) -> bool:
        """Returns whether the answer to this request will be another one after the end."""
        if address_of(request) not in self.addresses:
            return False
        if self.parameter:
            return self.parameter in request.GET
        return not self.field or shows(request, self.field)


DECLARED: tuple[Deprecation, ...] = ()


def address_of(request: HttpRequest) -> str:
    """Returns the address as the OpenAPI document has it, "" for none of v1."""
    address = request.path_info.removeprefix(ROOT)
    key = request.resolver_match.kwargs.get("key") if request.resolver_match else None
    if address == request.path_info:
        return ""
    return address.replace(f"/{key}/", "/{key}/") if key else address


def shows(request: HttpRequest, field: str) -> bool:
    """Returns whether rows have this field, as fields= and omit= have it."""
    wanted, omitted = (names(request.GET.getlist(parameter)) for parameter in ("fields", "omit"))
    if field in omitted:
        return False
    return not wanted or any(name.partition(".")[0] == field for name in wanted)


def names(values: Iterable[str]) -> set[str]:
    return {name for value in values for name in value.split(",") if name}


def seconds(day: dt.date) -> int:
    """Returns the day's beginning in UTC as seconds since 1970."""
    return int(dt.datetime.combine(day, dt.time(), dt.UTC).timestamp())


def headers(request: HttpRequest) -> dict[str, str]:
    """Returns the headers Deprecation (RFC 9745), Sunset (RFC 8594) and Link of an answer, none for most. Where several
    ends concern it, the first dates count and each is linked."""
    found = [one for one in DECLARED if one.concerns(request)]
    if not found:
        return {}
    explained = request.build_absolute_uri(f"{ROOT}/deprecations/")
    return {
        "Deprecation": f"@{min(seconds(one.since) for one in found)}",
        "Sunset": http_date(min(seconds(one.sunset) for one in found)),
        "Link": ", ".join(f'<{explained}#{one.slug}>; rel="deprecation"; type="application/json"' for one in found),
    }


def told(address: str) -> list[dict[str, Any]]:
    """Returns what /api/v1/deprecations/ says, each end with its own address below this one."""
    return [
        {
            "type": f"{address}#{one.slug}",
            "addresses": [f"{ROOT}{path}" for path in one.addresses],
            "parameter": one.parameter or None,
            "field": one.field or None,
            "deprecated_on": one.since.isoformat(),
            "sunset_on": one.sunset.isoformat(),
            "instead": str(one.instead),
        }
        for one in DECLARED
    ]
