"""A record that is not there (any more): 301 to what it was merged into, 410 with the date of its withdrawal, 404."""

import datetime as dt

from django.http import HttpResponse, HttpResponsePermanentRedirect

from api.feed.visibility import FOLLOWERS, hides
from api.problems import Problem
from api.resources import Resource, resource_of
from roster.models import Change, Recorded


def missing(resource: Resource, key: str, base: str, query: str) -> HttpResponse:
    """Returns the redirect of a merged record, which asks the same of the other. Raises the Problem that tells what became of any other."""
    if not issubclass(resource.model, Recorded):
        raise Problem("not-found")
    if target := resource.model.objects.successor(key):
        return HttpResponsePermanentRedirect(f"{base}{resource.name}/{target.pk}/{query and f'?{query}'}")
    moment = withdrawn_at(resource, key)
    if moment is None:
        raise Problem("not-found")
    raise Problem("withdrawn", extra={"withdrawn_at": moment.isoformat()})


def withdrawn_at(resource: Resource, key: str) -> dt.datetime | None:
    """Returns when a record that is not public vanished: by a change of its own, or with the record that it belongs
    to. None if there never was such a record."""
    changes = Change.objects.filter(model=resource.model.noun(), record=key).order_by("-id")
    moments = list(changes.values_list("action", "after", "revision__at"))
    for action, after, moment in moments:
        if action == Change.Action.DELETE or hides(resource, after):
            return moment
    for owner, owner_key in owners(resource, key):
        if not owner.public().filter(pk=owner_key).exists():
            return withdrawn_at(owner, owner_key)
    return moments[0][2] if moments else None


def owners(resource: Resource, key: str) -> list[tuple[Resource, str]]:
    """Returns the records with which this one appears and vanishes."""
    found = []
    for owner, followers in FOLLOWERS.items():
        for model, link in followers:
            if model is resource.model:
                keys = model.objects.filter(pk=key).values_list(link, flat=True)
                found += [(resource_of(owner), owner_key) for owner_key in keys if owner_key]
    return found
