"""A record that is not there (any more): 301 to what it was merged into, 410 with the date of its withdrawal, 404."""

from django.db import models
from django.http import HttpResponse, HttpResponsePermanentRedirect

from api.problems import Problem
from api.resources import Resource
from roster.models import Change, Recorded

CHAIN = 20  # merges of merges that are followed


def missing(resource: Resource, key: str, base: str) -> HttpResponse:
    """Returns the redirect of a merged record. Raises the Problem that tells what became of any other."""
    if not issubclass(resource.model, Recorded):
        raise Problem("not-found")
    target = merged_into(resource, key)
    if target is not None:
        return HttpResponsePermanentRedirect(f"{base}{resource.name}/{target.pk}/")
    change = last_change(resource, key)
    if change is None:
        raise Problem("not-found")
    raise Problem("withdrawn", extra={"withdrawn_at": change.revision.at.isoformat()})


def merged_into(resource: Resource, key: str) -> models.Model | None:
    """Returns the public record that this one was merged into, at the end of the chain."""
    if "merged_into" not in {field.name for field in resource.model._meta.concrete_fields}:
        return None
    for _step in range(CHAIN):
        key = resource.model.objects.filter(pk=key).values_list("merged_into", flat=True).first()
        if key is None:
            return None
        if found := resource.public().filter(pk=key).first():
            return found
    return None


def last_change(resource: Resource, key: str) -> Change | None:
    changes = Change.objects.filter(model=resource.model.noun(), record=key).select_related("revision")
    return changes.order_by("-id").first()
