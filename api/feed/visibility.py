"""When a record was to be seen, told from its own fields as history keeps them. What `public()` says of the present
(roster.querysets) these say of the past; a test holds them together."""

from collections.abc import Callable
from typing import Any

from django.db import models

from api.resources import BY_MODEL, Resource
from roster.models import Citation, Deployment, Figure, Hospital, Posting, Source, Staff

State = dict[str, Any]

# By the record's own fields; a noun that is not listed is always to be seen, as far as itself is concerned. What was
# written of a person before release 0.1 had no is_public: then the other two decide.
SEEN: dict[type[models.Model], Callable[[State], bool]] = {
    Staff: lambda state: state.get("is_public", True) and not state["withheld"] and state["merged_into"] is None,
    Hospital: lambda state: state["merged_into"] is None,
    Deployment: lambda state: state["is_public"],
    Source: lambda state: state["kind"] != Source.Kind.CORRECTION,
}
DECIDING = {
    Staff: ("withheld", "merged_into", "is_public"),
    Hospital: ("merged_into",),
    Deployment: ("is_public",),
    Source: ("kind",),
}
# Records that are seen only as long as the one at the end of a foreign key is.
FOLLOWERS: dict[type[models.Model], tuple[tuple[type[models.Model], str], ...]] = {
    Deployment: ((Citation, "deployment"), (Posting, "deployment")),
    Source: ((Citation, "source"), (Figure, "source")),
}


def is_seen(resource: Resource, state: State) -> bool:
    """Returns whether a record in this state was public, as far as its own fields decide."""
    return resource.model not in SEEN or SEEN[resource.model](state)


def hides(resource: Resource, after: State | None) -> bool:
    """Returns whether a change to these values hides a record."""
    names = [name for name in DECIDING.get(resource.model, ()) if after and name in after]
    neutral = {"withheld": False, "merged_into": None, "is_public": True, "kind": ""}
    return bool(names) and not is_seen(resource, neutral | {name: after[name] for name in names})


def followers(resource: Resource, key: str) -> list[tuple[Resource, models.QuerySet]]:
    """Returns the records that appear and vanish with this one, as they are attached now."""
    return [(BY_MODEL[model], model.objects.filter(**{link: key})) for model, link in FOLLOWERS.get(resource.model, ())]
