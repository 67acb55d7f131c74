"""In which form an answer goes out: what the parameter `format` says, or else what the header Accept likes best."""

from collections.abc import Mapping
from functools import lru_cache

from django.http import HttpRequest

from api.problems import CONTENT_TYPE as PROBLEM
from api.problems import Problem

JSON = {"json": "application/json"}
TABLE = {
    **JSON,
    "ndjson": "application/x-ndjson",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def chosen_format(request: HttpRequest, types: Mapping[str, str], named: str = "") -> str:
    """Returns the name of one of these forms (name → media type), the first of them where anything is accepted.
    `named` is the parameter's value, checked already. Raises a Problem (406) if none is acceptable."""
    if named:
        return named
    best = best_of(tuple(types.items()), request.META.get("HTTP_ACCEPT") or "*/*")
    if not best:
        raise Problem("not-acceptable", extra={"available": list(types.values())})
    return best


@lru_cache(maxsize=1000)
def best_of(types: tuple[tuple[str, str], ...], accepted: str) -> str:
    """Returns the name of the form that an Accept header likes best, "" if it takes none."""
    best, best_quality = "", 0.0
    for name, media_type in types:
        quality = quality_of(media_type, accepted)
        if quality > best_quality:
            best, best_quality = name, quality
    if not best and "json" in dict(types) and reads_problems_alone(accepted):
        return "json"
    return best


def reads_problems_alone(accepted: str) -> bool:
    """Returns whether a client names the form of our errors and not that of the answers, which is JSON all the same."""
    return quality_of(PROBLEM, accepted) > 0 and JSON["json"] not in accepted.lower()


def quality_of(media_type: str, accepted: str) -> float:
    """Returns how much an Accept header likes a media type, by its most specific range (RFC 9110, 12.5.1)."""
    kind = media_type.split("/")[0]
    ranges = {media_type: 3, f"{kind}/*": 2, "*/*": 1}
    rank, quality = 0, 0.0
    for part in accepted.split(","):
        name, *parameters = (text.strip().lower() for text in part.split(";"))
        if ranges.get(name, 0) > rank:
            rank, quality = ranges[name], read_quality(parameters)
    return quality


def read_quality(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _equals, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0
