"""The one mechanism through which every write to the roster goes.

    with revise(actor=user, reason="读错的字", kind=Revision.Kind.EDIT) as draft:
        draft.create([staff, deployment])
        draft.update([hospital])

One transaction, one numbered Revision, and for each record a Change with what it was before and after. If anything
raises, nothing is written; a draft that changed nothing leaves no Revision."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial

from django.contrib.auth.models import AbstractBaseUser
from django.db import DEFAULT_DB_ALIAS, connections, models, transaction
from django.utils import timezone

from roster.copying import copying_meanwhile
from roster.models import Change, Correction, Recorded, Revision, Source
from roster.sql import gather_statistics, insert_records, insert_rows, lock_revisions

BATCH_SIZE = 2000
MANY = 10_000  # records of one revision, after which a database should plan anew
CHANGE_FIELDS = ("revision", "model", "record", "owner", "action", "before", "after")

# True while a Draft writes. It decides nothing: the tests' guard reads it to catch writes that went around.
recording: ContextVar[bool] = ContextVar("recording", default=False)


@contextmanager
def _recording() -> Iterator[None]:
    token = recording.set(True)
    try:
        yield
    finally:
        recording.reset(token)


@contextmanager
def revise(
    *,
    reason: str,
    reason_values: dict | None = None,
    kind: str,
    actor: AbstractBaseUser | None = None,
    source: Source | None = None,
    correction: Correction | None = None,
    undoes: Revision | None = None,
    using: str = DEFAULT_DB_ALIAS,
) -> Iterator["Draft"]:
    """Gives a Draft to write with, and numbers it when the block ends. A reason that the program writes is a text of
    the catalogue, marked by gettext_noop, and comes with the values at its places, {} if it has none: it is shown in
    each reader's language. Raises ValueError for an empty reason."""
    if not reason.strip():
        raise ValueError("A revision needs a reason.")
    revision = Revision(
        kind=kind,
        actor=actor,
        reason=reason.strip(),
        reason_values=reason_values,
        source=source,
        correction=correction,
        undoes=undoes,
    )
    with transaction.atomic(using=using), copying_meanwhile(using=using):
        draft = Draft(revision, using=using)
        yield draft
        draft.close()


class Draft:
    """A revision being written. `revision.number` is None until it is closed."""

    def __init__(self, revision: Revision, *, using: str) -> None:
        self.revision = revision
        self.using = using
        self.counts = dict.fromkeys(Change.Action.values, 0)
        self.kept = False
        self.written: dict[type[Recorded], dict[str, Recorded]] = defaultdict(dict)
        self.unsettled: dict[type[Recorded], set[str]] = defaultdict(set)
        self.new: dict[type[Recorded], set[str]] = defaultdict(set)  # as created, of the nouns that are settled

    def create(self, records: Iterable[Recorded]) -> None:
        """Writes new records, which may be of several nouns: a noun's records follow those given before it."""
        for model, group in by_model(records):
            self._look_again(model, group, lock=True)
            model.derive(group)
            for record in group:
                record.revision_id = self.revision.pk
            with _recording():
                insert_records(group, using=self.using)
            write = writer(model.recorded_fields())
            self._note(Change.Action.CREATE, group, lambda record, write=write: (None, write(record)))
            self._remember(model, group)
            if overrides(model, "to_settle"):
                keys = [record.pk for record in group]
                self.new[model].update(keys)
                self.unsettled[model].update(keys)
            for name in model.tells:
                self._told_of(model, name, group)
                self._confirm(model, name, group)
            with _recording():
                model.after_write(group, new=True)

    def update(self, records: Iterable[Recorded]) -> list[Recorded]:
        """Writes those records that differ from what is stored and returns them. What was before is read under a
        lock, so that two writers' histories join end to end. Raises LookupError if one is not there any more."""
        changed = []
        for model, group in by_model(records):
            changed += self._update(model, group)
        return changed

    def _update(self, model: type[Recorded], group: list[Recorded]) -> list[Recorded]:
        self._lock_told_of(model, group)
        stored = self._stored(model, group)
        self._look_again(model, group)
        model.derive(group)  # under the lock: from what another writer has just told, not from what was before
        fields = model.recorded_fields()
        changed, differences = [], {}
        for record in group:
            before = stored.get(record.pk)
            if before is None:
                raise LookupError(f"{model.__name__} {record.pk} is not there any more.")
            unlike = [f for f in fields if getattr(before, f.attname) != getattr(record, f.attname)]
            if unlike:
                write = writer(unlike)
                differences[record.pk] = (write(before), write(record))
                record.revision_id = self.revision.pk
                changed.append(record)
        if not changed:
            return []
        for name, decisive in model.tells.items():
            telling = [one for one in changed if not differences[one.pk][0].keys().isdisjoint(decisive)]
            self._told_of(model, name, [*telling, *(stored[one.pk] for one in telling)])
        names = sorted({name for before, _after in differences.values() for name in before} | {"revision"})
        with _recording():
            self._plain(model).bulk_update(changed, names, batch_size=200)
        self.new[model].difference_update(differences)
        self._note(Change.Action.UPDATE, changed, lambda record: differences[record.pk])
        self._remember(model, changed)
        with _recording():
            model.after_write(changed, new=False)
        for follower, dependents in by_model(model.dependents(changed)):
            # Read again under their lock: what somebody is writing there at this moment is not taken back.
            changed += self._update(follower, list(self._stored(follower, dependents).values()))
        return changed

    def delete(self, records: Iterable[Recorded]) -> None:
        """Deletes records with those that they own. Raises ProtectedError when another record still needs one."""
        for model, group in by_model(records):
            for name in model.owned:
                relation = model._meta.get_field(name)
                self.delete(self._plain(relation.related_model).filter(**{f"{relation.field.name}__in": group}))
            for name in model.tells:
                self._told_of(model, name, group)
                self._lock(model, name, group)
            stored = self._stored(model, group)
            write = writer(model.recorded_fields())
            self._note(Change.Action.DELETE, list(stored.values()), lambda record, write=write: (write(record), None))
            for key in stored:
                self.written[model].pop(key, None)
                self.unsettled[model].discard(key)
            with _recording():
                self._plain(model).filter(pk__in=list(stored)).delete()

    def keep(self) -> None:
        """Has the revision numbered even if no record is changed, so that all who hold an answer by the number of the
        latest revision ask anew: history itself is about to change."""
        self.kept = True

    def close(self) -> None:
        """Numbers the revision, unless nothing was changed. From here to the commit no other writer can."""
        if not (self.kept or any(self.counts.values())):
            return
        self._settle()
        for model, records in list(self.written.items()):
            self.create(model.companions(list(records.values())))
        lock_revisions(using=self.using)
        latest = Revision.objects.using(self.using).latest_number()
        self.revision.number = latest + 1
        self.revision.at = timezone.now()
        with _recording():
            self.revision.save(force_insert=True, using=self.using)
        if sum(self.counts.values()) >= MANY:
            transaction.on_commit(partial(gather_statistics, using=self.using), using=self.using, robust=True)

    def _settle(self) -> None:
        """Derives anew what follows from records that this revision wrote about it."""
        for model, keys in list(self.unsettled.items()):
            for some in chunks(sorted(keys)):
                self.update(model.to_settle(some))

    def _told_of(self, model: type[Recorded], name: str, records: Iterable[Recorded]) -> None:
        relation = model._meta.get_field(name)
        keys = (getattr(record, relation.attname) for record in records)
        self.unsettled[relation.related_model].update(filter(None, keys))

    def _confirm(self, model: type[Recorded], name: str, created: list[Recorded]) -> None:
        """Takes those for settled of whom new records tell what was taken for granted when this revision made them: to
        derive each of 100,000 people anew takes a tenth of the time in which they are written."""
        relation = model._meta.get_field(name)
        told = {getattr(record, relation.attname) for record in created if record.confirms()}
        self.unsettled[relation.related_model] -= told & self.new[relation.related_model]

    def _lock_told_of(self, model: type[Recorded], group: list[Recorded]) -> None:
        """Locks, ahead of these records, those that they will tell something new of: somebody who changes such a record
        locks it first too, and then the records that lead to it. In another order the two would wait for each other."""
        for name, decisive in model.tells.items():
            attnames = [model._meta.get_field(field).attname for field in decisive]
            stored: dict[str, tuple] = {}
            for keys in chunks([record.pk for record in group]):
                rows = self._plain(model).filter(pk__in=keys).values_list("pk", *attnames)
                stored |= {pk: values for pk, *values in rows}
            telling = [
                record
                for record in group
                if record.pk in stored and stored[record.pk] != [getattr(record, attname) for attname in attnames]
            ]
            self._lock(model, name, telling)

    def _look_again(self, model: type[Recorded], group: list[Recorded], *, lock: bool = False) -> None:
        """Forgets what these records tell something of, unless this revision wrote it: it may have been read before
        somebody withheld it, and is read again where it is derived from. Under a lock for new records, which whoever
        withholds it at this moment cannot see yet."""
        for name in model.tells:
            relation = model._meta.get_field(name)
            old = [record for record in group if not self._wrote(relation, record)]
            if lock:
                self._lock(model, name, old)
            for record in old:
                if relation.is_cached(record):
                    relation.delete_cached_value(record)

    def _wrote(self, relation: models.ForeignKey, record: Recorded) -> bool:
        known = relation.get_cached_value(record, default=None)
        return known is not None and known.revision_id == self.revision.pk

    def _lock(self, model: type[Recorded], name: str, records: Iterable[Recorded]) -> None:
        relation = model._meta.get_field(name)
        locked = self._plain(relation.related_model).select_for_update(no_key=True).order_by("pk")
        for keys in chunks(sorted({getattr(record, relation.attname) for record in records} - {None})):
            list(locked.filter(pk__in=keys).values_list("pk"))

    def _remember(self, model: type[Recorded], records: list[Recorded]) -> None:
        if overrides(model, "companions"):
            self.written[model] |= {record.pk: record for record in records}

    def _plain(self, model: type[Recorded]) -> models.QuerySet:
        return models.QuerySet(model, using=self.using)

    def _stored(self, model: type[Recorded], group: list[Recorded]) -> dict[str, Recorded]:
        # no_key: a foreign key's check may read a record that another writer is changing, without waiting for it.
        locked = self._plain(model).select_for_update(no_key=True)
        stored = {}
        for keys in chunks([record.pk for record in group]):
            stored |= {record.pk: record for record in locked.filter(pk__in=keys).order_by("pk")}
        return stored

    def _note(self, action: str, records: list[Recorded], values: Callable[[Recorded], tuple]) -> None:
        self.counts[action] += len(records)
        noun = records[0].noun() if records else ""
        connection = connections[self.using]
        before_, after_ = (Change._meta.get_field(name) for name in ("before", "after"))

        def rows() -> Iterator[tuple]:
            for record in records:
                before, after = values(record)
                yield (
                    self.revision.pk,
                    noun,
                    record.pk,
                    record.owner_id(),
                    action,
                    before_.get_db_prep_save(before, connection),
                    after_.get_db_prep_save(after, connection),
                )

        with _recording():
            insert_rows(Change, CHANGE_FIELDS, rows(), using=self.using)


def by_model(records: Iterable[Recorded]) -> list[tuple[type[Recorded], list[Recorded]]]:
    groups: dict[type[Recorded], list[Recorded]] = defaultdict(list)
    for record in records:
        groups[type(record)].append(record)
    return list(groups.items())


def chunks(items: list) -> Iterator[list]:
    """Yields the items, as many at a time as one query takes."""
    for start in range(0, len(items), BATCH_SIZE):
        yield items[start : start + BATCH_SIZE]


def overrides(model: type[Recorded], name: str) -> bool:
    """Returns whether a noun has its own class method of this name."""
    return getattr(model, name).__func__ is not getattr(Recorded, name).__func__


def writer(fields: list[models.Field]) -> Callable[[Recorded], dict]:
    """Returns a function from a record to what history keeps of it: field names to values, references by id."""
    names = [(field.name, field.attname) for field in fields]

    def write(record: Recorded) -> dict:
        return {name: getattr(record, attname) for name, attname in names}

    return write
