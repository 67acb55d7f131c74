"""The entries of the feed: what each change means to somebody who keeps a copy."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from api.feed.states import States, Step, row_of, shown
from api.feed.visibility import SEEN, State, followers, hides, is_seen
from api.resources import Resource
from api.rows import bare
from roster.models import Change, Staff

Entry = dict[str, Any]


def entries(steps: list[Step], base: str) -> list[Entry]:
    """Returns what the feed tells of these changes, in their order."""
    return [entry for step in Teller(steps, base).told() for entry in step]


def entry(step: Step, resource: Resource, key: str, action: str, **more: Any) -> Entry:
    found = {
        "revision": step.number,
        "at": step.at,
        "kind": step.kind,
        "resource": resource.name,
        "id": key,
        "action": action,
        "changed": [],
        "before": None,
        "after": None,
    }
    return found | more


class Teller:
    def __init__(self, steps: list[Step], base: str) -> None:
        self.steps = steps
        self.base = base
        self.public = public_subjects(steps)
        self.states = States(steps, self.public)
        self.people = public_people(steps)
        self._gone_in: dict[tuple[str, str], int] = {}

    def told(self) -> Iterator[list[Entry]]:
        for step in self.steps:
            found = self._of_public(step) if step.subject in self.public else self._of_hidden(step)
            yield [one for one in found if not self._told_already(one)]

    def _told_already(self, one: Entry) -> bool:
        """Returns whether its revision told before that this record goes: with its owner, and then for its own sake."""
        subject, number = (one["resource"], one["id"]), one["revision"]
        if one["action"] != "withdraw":
            self._gone_in.pop(subject, None)
            return False
        told = self._gone_in.get(subject) == number
        self._gone_in[subject] = number
        return told

    def _of_public(self, step: Step) -> list[Entry]:
        """Of a record that is public today: its rows, but for the times when it was hidden."""
        before, after = self.states.advance(step)
        resource = step.resource
        was_seen = step.action != Change.Action.CREATE and is_seen(resource, before)
        if not is_seen(resource, after):
            return self._gone(step) if was_seen else []
        if step.action == Change.Action.CREATE or was_seen:
            return [self._row(step, after, action=step.action)]
        return [self._row(step, after, action="restore"), *self._following(step, action="restore")]

    def _row(self, step: Step, state: State, *, action: str) -> Entry:
        resource = step.resource
        former = (step.before or {}) if action == "update" else {}
        changed = [name for name, column in resource.columns.items() if column.field.name in former]
        row = row_of(resource, step.record, state, revision=step.number, base=self.base)
        old = shown(resource, changed, step.before) if action == "update" else None
        if old and "staff" in resource.columns and old.get("staff") and old["staff"]["id"] not in self.people:
            del old["staff"]  # null would say that there was nobody
        return entry(step, resource, step.record, action, changed=changed, before=old, after=row)

    def _of_hidden(self, step: Step) -> list[Entry]:
        """Of a record that is not public today: that it went, and nothing else."""
        if step.action == Change.Action.CREATE:
            return []
        if step.action == Change.Action.DELETE:
            return [entry(step, step.resource, step.record, "delete")]
        if step.resource.model in SEEN:
            return self._gone(step) if hides(step.resource, step.after) else []
        return [entry(step, step.resource, step.record, "withdraw")]

    def _gone(self, step: Step) -> list[Entry]:
        merged = (step.after or {}).get("merged_into")
        target = step.resource.model.objects.successor(step.record) if merged else None
        if target is None:
            own = entry(step, step.resource, step.record, "withdraw")
        else:
            own = entry(step, step.resource, step.record, "merge", merged_into={"id": target.pk})
        return [own, *self._following(step, action="withdraw")]

    def _following(self, step: Step, *, action: str) -> list[Entry]:
        """The records that appear or vanish with this one."""
        found = []
        for resource, attached in followers(step.resource, step.record):
            if action == "withdraw":
                keys = attached.order_by("pk").values_list("pk", flat=True)
                found += [entry(step, resource, key, action) for key in keys]
            else:
                rows = bare(resource).rows(attached.public().order_by("pk"), self.base)
                found += [entry(step, resource, row[resource.key], action, after=row) for row in rows]
        return found


def public_subjects(steps: list[Step]) -> set[tuple[str, str]]:
    """Returns the records among these that are public now."""
    keys = defaultdict(set)
    for step in steps:
        keys[step.model].add(step.record)
    found: set[tuple[str, str]] = set()
    for model, wanted in keys.items():
        resource = next(step.resource for step in steps if step.model == model)
        found |= {(model, key) for key in resource.public().filter(pk__in=wanted).values_list("pk", flat=True)}
    return found


def public_people(steps: list[Step]) -> set[str]:
    """Returns the people of former values who are public, or doubles of such: a former person of a row is named only if
    that one is, and a merge tells the double's identifier itself."""
    keys = {step.before["staff"] for step in steps if step.before and step.before.get("staff")}
    public = set(Staff.objects.public().filter(pk__in=keys).values_list("pk", flat=True)) if keys else set()
    return public | {key for key in keys - public if Staff.objects.successor(key)}
