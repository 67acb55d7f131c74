"""What a record was after each of its changes, played back from history."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from api.feed.visibility import State
from api.resources import RESOURCES, Resource
from api.rows import Row, is_reference
from roster.models import Change, Recorded

NOUNS: dict[str, Resource] = {
    resource.model.noun(): resource for resource in RESOURCES.values() if issubclass(resource.model, Recorded)
}
CHUNK = 500  # records asked for in one query


@dataclass(frozen=True)
class Step:
    """One change of one record, with the revision that it belongs to."""

    id: int
    number: int
    at: Any
    kind: str
    model: str
    record: str
    action: str
    before: State | None
    after: State | None

    @property
    def resource(self) -> Resource:
        return NOUNS[self.model]

    @property
    def subject(self) -> tuple[str, str]:
        return (self.model, self.record)


COLUMNS = ("id", "revision__number", "revision__at", "revision__kind", "model", "record", "action", "before", "after")


class States:
    """Plays the changes of a page forward; those before the page are fetched for the records that need them."""

    def __init__(self, steps: list[Step], subjects: set[tuple[str, str]]) -> None:
        """`subjects` are the records whose states will be asked for."""
        self._states: dict[tuple[str, str], State] = {}
        first = {}
        for step in reversed(steps):
            first[step.subject] = step
        self._play_until(
            {s: step for s, step in first.items() if s in subjects and step.action != Change.Action.CREATE}
        )

    def _play_until(self, first: dict[tuple[str, str], Step]) -> None:
        """Brings each record to the state before the step that is its first on the page."""
        records = defaultdict(list)
        for model, record in first:
            records[model].append(record)
        for model, keys in records.items():
            for start in range(0, len(keys), CHUNK):
                earlier = Change.objects.filter(model=model, record__in=keys[start : start + CHUNK]).order_by("id")
                for identifier, record, after in earlier.values_list("id", "record", "after"):
                    if identifier < first[model, record].id:
                        self._states.setdefault((model, record), {}).update(after or {})

    def advance(self, step: Step) -> tuple[State, State]:
        """Returns the record's state before this step and after it."""
        before = self._states.get(step.subject, {})
        after = before | (step.after or {})
        self._states[step.subject] = after
        return before, after


def shown(resource: Resource, names: Iterable[str], state: State) -> Row:
    """Returns these columns of a state, which has the fields' own names, as an answer shows them, neighbours by their identifier alone."""
    row = {}
    for name in names:
        column = resource.columns[name]
        value = state.get(column.field.name)
        if value == "":
            value = None
        row[name] = {column.neighbour.key: value} if value is not None and is_reference(column) else value
    return row


def row_of(resource: Resource, key: str, state: State, *, revision: int, base: str) -> Row:
    """Returns the whole row of a record in this state."""
    own = [name for name in resource.columns if name not in (resource.key, "revision")]
    return {
        resource.key: key,
        **shown(resource, own, state),
        "revision": revision,
        "url": f"{base}{resource.name}/{key}/",
    }
