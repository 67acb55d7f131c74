"""A record that is not there (any more): 301 to what it was merged into, 410 with the date of its withdrawal, 404."""

import datetime as dt

from django.db import models
from django.http import HttpResponse, HttpResponsePermanentRedirect

from api.feed.visibility import FOLLOWERS, hides
from api.problems import Problem
from api.resources import Resource, resource_of
from roster.models import Change, Recorded

CHAIN = 20  # merges of merges that are followed


def missing(resource: Resource, key: str, base: str, query: str) -> HttpResponse:
    """Returns the redirect of a merged record, which asks the same of the other. Raises the Problem that tells what became of any other."""
    if not issubclass(resource.model, Recorded):
        raise Problem("not-found")
    target = merged_into(resource, key)
    if target is not None:
        return HttpResponsePermanentRedirect(f"{base}{resource.name}/{target.pk}/{query and f'?{query}'}")
    moment = withdrawn_at(resource, key)
    if moment is None:
        raise Problem("not-found")
    raise Problem("withdrawn", extra={"withdrawn_at": moment.isoformat()})


def merged_into(resource: Resource, key: str) -> models.Model | None:
    """Returns the public record that this one was merged into, at the end of the chain."""
    if "merged_into" not in {field.name for field in resource.model._meta.concrete_fields}:
        return None
    if is_withheld(resource, key):
        return None
    for _step in range(CHAIN):
        key = resource.model.objects.filter(pk=key).values_list("merged_into", flat=True).first()
        if key is None:
            return None
        if found := resource.public().filter(pk=key).first():
            return found
    return None


def is_withheld(resource: Resource, key: str) -> bool:
    """Returns whether it is hidden for its own sake: then it does not even say whose double it was."""
    fields = {field.name for field in resource.model._meta.concrete_fields}
    return "withheld" in fields and resource.model.objects.filter(pk=key, withheld=True).exists()


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
