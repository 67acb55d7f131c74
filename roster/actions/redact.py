"""Takes words out of the roster and of its history: a number of an identity card, an address, which should never have
been published. Nothing else changes history; what stood there before is then kept nowhere in it."""

import json
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import product

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.db.models import Q, TextField
from django.db.models.functions import Cast

from roster.actions.revise import revise
from roster.models import Change, Recorded, Revision

LEFT_OUT = "［略］"
SHORTEST = 4  # characters: fewer would be found in half the roster
BATCH = 500

# True while history is changed. It decides nothing: the tests' guard reads it to catch whoever else would do so.
redacting: ContextVar[bool] = ContextVar("redacting", default=False)


@dataclass
class Redacted:
    """Where the words stood: records as they are now, and what history keeps of records."""

    records: list[Recorded] = field(default_factory=list)
    changes: int = 0
    revision: Revision | None = None


def find_words(words: str) -> Redacted:
    """Returns where the words stand; writes nothing. Raises ValueError for words that are too short."""
    if len(words.strip()) < SHORTEST:
        raise ValueError(words)
    return Redacted([one for group in records_with(words) for one in group], sum(1 for _one in changes_with(words)))


def redact(words: str, *, reason: str, actor: AbstractBaseUser | None = None) -> Redacted:
    """Leaves the words out wherever a record or its history has them, in one revision, all or nothing. Intakes keep
    them, for staff. Raises ValueError for words that are too short and for an empty reason."""
    with transaction.atomic():
        found = find_words(words)
        with revise(reason=reason, kind=Revision.Kind.EDIT, actor=actor) as draft:
            for group in records_with(words):
                for one in group:
                    for name in text_fields(type(one)):
                        setattr(one, name, getattr(one, name).replace(words, LEFT_OUT))
                draft.update(group)
            if found.changes:
                draft.keep()
        found.revision = draft.revision if draft.revision.number else None
        found.changes = rewrite_history(words)
    return found


def text_fields(model: type[Recorded]) -> list[str]:
    own = (one for one in model.recorded_fields() if one.editable and not one.is_relation and not one.choices)
    return [one.name for one in own if isinstance(one, models.CharField | models.TextField)]


def records_with(words: str) -> Iterator[list[Recorded]]:
    """Yields the records of each noun that have the words in a field of their own."""
    for model in apps.get_app_config("roster").get_models():
        names = text_fields(model) if issubclass(model, Recorded) else []
        if not names:
            continue
        anywhere = Q()
        for name in names:
            anywhere |= Q(**{f"{name}__contains": words})
        rows = models.QuerySet(model).filter(anywhere).order_by("pk")
        group = [one for one in rows if any(words in getattr(one, name) for name in names)]
        if group:
            yield group


def changes_with(words: str) -> Iterator[Change]:
    """Yields what history has of records with the words in it."""
    told = {f"{name}_text": Cast(name, TextField()) for name in ("before", "after")}
    anywhere = Q()
    for name, form in product(told, forms_in_json(words)):
        anywhere |= Q(**{f"{name}__contains": form})
    rows = Change.objects.annotate(**told).filter(anywhere).order_by("pk")
    return (
        one
        for one in rows.iterator(chunk_size=BATCH)
        if without(one.before, words) != one.before or without(one.after, words) != one.after
    )


def forms_in_json(words: str) -> set[str]:
    """Returns how words may stand in JSON: PostgreSQL keeps Chinese as it is, SQLite as Django escaped it."""
    return {json.dumps(words, ensure_ascii=ascii_only)[1:-1] for ascii_only in (True, False)}


def without(value: object, words: str) -> object:
    """Returns a value of history with the words left out of its texts."""
    if isinstance(value, str):
        return value.replace(words, LEFT_OUT)
    if isinstance(value, dict):
        return {name: without(one, words) for name, one in value.items()}
    return value


def rewrite_history(words: str) -> int:
    found = list(changes_with(words))
    for one in found:
        one.before, one.after = without(one.before, words), without(one.after, words)
    reasons = [one for one in Revision.objects.filter(reason__contains=words) if words in one.reason]
    for one in reasons:
        one.reason = one.reason.replace(words, LEFT_OUT)
    token = redacting.set(True)
    try:
        models.QuerySet(Change).bulk_update(found, ["before", "after"], batch_size=200)
        models.QuerySet(Revision).bulk_update(reasons, ["reason"], batch_size=200)
    finally:
        redacting.reset(token)
    return len(found)
