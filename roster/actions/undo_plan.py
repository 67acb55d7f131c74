"""What an undo of a revision would do, and what it would leave because somebody changed it since. Writes nothing."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roster.actions.revise import BATCH_SIZE, chunks
from roster.actions.undone import WHOLE, taken_back
from roster.models import Change, Recorded, Revision
from roster.models.revision import protect_what_holds

Key = tuple[type[models.Model], object]


class UndoError(Exception):
    """Why a revision cannot be undone at all, in words for the person who asked."""


@dataclass(eq=False)
class Net:
    """What a revision did to one record from its beginning to its end, derived fields aside."""

    model: type[Recorded]
    pk: str
    action: str
    before: dict
    after: dict
    order: int
    record: Recorded | None = None  # as stored now

    @property
    def key(self) -> Key:
        return self.model, self.pk

    def leave_out(self, done: set[str]) -> bool:
        """Forgets what was taken back already; says whether anything is left."""
        if WHOLE in done:
            return False
        if self.action == Change.Action.UPDATE and done:
            self.before, self.after = (
                {name: value for name, value in side.items() if name not in done} for side in (self.before, self.after)
            )
        return self.action != Change.Action.UPDATE or bool(self.before)

    def fold(self, change: Change, before: dict, after: dict) -> None:
        """Takes a later change of the same record in."""
        if change.action == Change.Action.DELETE:
            self.before = before | self.before
            self.action, self.order = change.action, change.pk
        elif change.action == Change.Action.CREATE:  # again, after a deletion
            self.action, self.after, self.order = Change.Action.UPDATE, after, change.pk
        else:
            self.after |= after
            if self.action == Change.Action.UPDATE:
                self.before, self.order = before | self.before, change.pk


@dataclass
class Kept:
    """A record, or some fields of one, that an undo leaves as it is, and why."""

    model: type[Recorded]
    pk: str
    name: str
    why: object
    fields: tuple[str, ...] = ()

    def __str__(self) -> str:
        labels = [str(self.model._meta.get_field(name).verbose_name) for name in self.fields]
        fields = f" ({'、'.join(labels)})" if labels else ""
        return f"{self.model._meta.verbose_name} {self.name}{fields}: {self.why}"


@dataclass
class Plan:
    """The steps of an undo in their order, and what stays."""

    steps: list[Net] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    failed: set[Key] = field(default_factory=set)  # records that could not be brought back after all

    def keep(self, net: Net, why: object, fields: Iterable[str] = ()) -> None:
        self.kept.append(Kept(net.model, net.pk, name_of(net), why, tuple(fields)))

    def fail(self, net: Net, why: object) -> None:
        self.keep(net, why)
        if net.action == Change.Action.DELETE:
            self.failed.add(net.key)


def name_of(net: Net) -> str:
    """Returns what people call the record, as far as it can still be told."""
    try:
        return str(net.record or net.model(pk=net.pk, **values_of(net.model, net.before))) or net.pk
    except ObjectDoesNotExist:
        return net.pk


CHANGED = gettext_lazy("changed since")
GONE = gettext_lazy("deleted since")
THERE = gettext_lazy("is there again")
PART_OF = gettext_lazy("part of a record that stays")
NEEDED = gettext_lazy("needed by %s")
LOST = gettext_lazy("refers to a record that is not there any more")


def plan_undo(revision: Revision, *, lock: bool = False) -> Plan:
    """Returns what an undo would do now, and what it would leave. What an earlier undo took back is neither. Raises
    UndoError if that is all."""
    earlier = revision.undone_by.order_by("number").last()
    done = taken_back(revision)
    nets = [net for net in net_changes(revision) if net.leave_out(done.get((net.model.noun(), net.pk), set()))]
    if earlier and not nets:
        raise UndoError(_("%(revision)s was undone by %(undo)s already.") % {"revision": revision, "undo": earlier})
    read_stored(nets, lock=lock)
    plan = Plan()
    judge = {Change.Action.CREATE: judge_created, Change.Action.UPDATE: judge_updated, Change.Action.DELETE: judge_gone}
    plan.steps = [net for net in nets if judge[net.action](net, plan)]
    drop_lost_references(plan)
    drop_needed(plan)
    return plan


def net_changes(revision: Revision) -> list[Net]:
    """Returns what the revision did to each record, the last first: since every state on its way was lawful, so is
    every state on the way back."""
    nets: dict[tuple[str, str], Net] = {}
    for change in revision.changes.order_by("pk").iterator(chunk_size=BATCH_SIZE):
        model = apps.get_model("roster", change.model)
        own = {target.name for target in own_fields(model)}
        before, after = (
            {name: value for name, value in (side or {}).items() if name in own}
            for side in (change.before, change.after)
        )
        if change.action == Change.Action.UPDATE and not before:
            continue  # derived fields alone: they follow the others back by themselves
        key = change.model, change.record
        if key in nets and (nets[key].action, change.action) == (Change.Action.CREATE, Change.Action.DELETE):
            del nets[key]
        elif key in nets:
            nets[key].fold(change, before, after)
        else:
            nets[key] = Net(model, change.record, change.action, before, after, change.pk)
    return sorted(nets.values(), key=lambda net: net.order, reverse=True)


def own_fields(model: type[Recorded]) -> list[models.Field]:
    """Returns the fields that are the record's own, not derived from others."""
    return [target for target in model.recorded_fields() if target.editable]


def values_of(model: type[Recorded], kept: dict) -> dict:
    """Returns values of a history's JSON as the model's fields take them."""
    fields = [target for target in own_fields(model) if target.name in kept]
    return {f.attname: kept[f.name] if f.is_relation else f.to_python(kept[f.name]) for f in fields}


def current(net: Net, name: str) -> object:
    """Returns a field's value as a history's JSON has it."""
    value = getattr(net.record, net.model._meta.get_field(name).attname)
    return value.isoformat() if isinstance(value, dt.date) else value


def read_stored(nets: list[Net], *, lock: bool) -> None:
    """Fills each net's record from the database, locked against other writers if asked."""
    for model in {net.model for net in nets}:
        group = [net for net in nets if net.model is model]
        rows = models.QuerySet(model)
        if lock:
            rows = rows.select_for_update(no_key=True)
        for chunk in chunks(group):
            stored = {row.pk: row for row in rows.filter(pk__in=[net.pk for net in chunk]).order_by("pk")}
            for net in chunk:
                net.record = stored.get(net.pk)


def judge_created(net: Net, plan: Plan) -> bool:
    """Says whether a record that was created shall go. One that is gone already is no trouble."""
    if net.record is None:
        return False
    changed = [name for name, value in net.after.items() if current(net, name) != value]
    if changed:
        plan.keep(net, CHANGED, changed)
    return not changed


def judge_updated(net: Net, plan: Plan) -> bool:
    """Narrows the net to the fields that still have the revision's value; says whether any are left."""
    if net.record is None:
        plan.keep(net, GONE)
        return False
    changed = [name for name, value in net.after.items() if current(net, name) not in (value, net.before.get(name))]
    if changed:
        plan.keep(net, CHANGED, changed)
    net.before = {name: value for name, value in net.before.items() if current(net, name) == net.after.get(name)}
    return bool(net.before)


def judge_gone(net: Net, plan: Plan) -> bool:
    if net.record is not None:
        plan.keep(net, THERE)
    return net.record is None


def drop_lost_references(plan: Plan) -> None:
    """Leaves out what would refer to a record that is not there any more: of a change that field, of a deletion
    the record, and then what referred to that."""
    back = {net.key for net in plan.steps if net.action == Change.Action.DELETE}
    there = existing(reference for net in plan.steps for _name, reference in references(net))
    pending = True
    while pending:
        pending = False
        for net in [net for net in plan.steps if net.action != Change.Action.CREATE]:
            lost = [name for name, key in references(net) if key not in there and key not in back]
            if not lost:
                continue
            plan.keep(net, LOST, lost)
            net.before = {name: value for name, value in net.before.items() if name not in lost}
            if net.action == Change.Action.DELETE or not net.before:
                plan.steps.remove(net)
                pending = pending or net.key in back
                back.discard(net.key)


def references(net: Net) -> list[tuple[str, Key]]:
    """Returns the fields of what would be restored that refer to a record, and which."""
    if net.action == Change.Action.CREATE:
        return []
    fields = [target for target in own_fields(net.model) if target.is_relation]
    return [(f.name, (f.related_model, net.before[f.name])) for f in fields if net.before.get(f.name) is not None]


def existing(keys: Iterable[Key]) -> set[Key]:
    """Returns those of the keys that the database has."""
    found: set[Key] = set()
    wanted: dict[type[models.Model], set] = {}
    for model, pk in keys:
        wanted.setdefault(model, set()).add(pk)
    for model, pks in wanted.items():
        for chunk in chunks(sorted(pks)):
            found |= {(model, pk) for pk in model._base_manager.filter(pk__in=chunk).values_list("pk", flat=True)}
    return found


def drop_needed(plan: Plan) -> None:
    """Leaves created records that something else needs, and the parts of created records that stay."""
    going = {net.key: net for net in plan.steps if net.action == Change.Action.CREATE}
    restored = {(net.model, net.pk, name) for net in plan.steps for name in net.before}
    needs = [need for need in needed_by(going.values()) if need[1:] not in restored]
    staying = {(kept.model, kept.pk) for kept in plan.kept}
    while True:
        leave: dict[Key, object] = {}
        for target, model, pk, _name in needs:
            if target in going and target not in leave and (model, pk) not in going:
                leave[target] = NEEDED % f"{model._meta.verbose_name} {label(model, pk)}"
        for key, net in going.items():
            if any(owner in staying for owner in owners(net)):
                leave.setdefault(key, PART_OF)
        if not leave:
            break
        for key, why in leave.items():
            plan.keep(going.pop(key), why)
            staying.add(key)
    plan.steps = [net for net in plan.steps if net.action != Change.Action.CREATE or net.key in going]


def label(model: type[models.Model], pk: object) -> str:
    return str(model._base_manager.filter(pk=pk).first() or pk)


def needed_by(nets: Iterable[Net]) -> Iterator[tuple[Key, type[models.Model], object, str]]:
    """Yields each record that refers to one of these so that it cannot go: the target, then model, id and field."""
    groups: dict[type[Recorded], list[Net]] = {}
    for net in nets:
        groups.setdefault(net.model, []).append(net)
    for model, group in groups.items():
        relations = [r for r in model._meta.get_fields(include_hidden=True) if r.auto_created and not r.concrete]
        for relation in (r for r in relations if r.on_delete in (models.PROTECT, protect_what_holds)):
            source, name = relation.related_model, relation.field.name
            everyone = relation.on_delete is models.PROTECT
            standing = source._base_manager.all() if everyone else Revision.objects.holding_source()
            for chunk in chunks(group):
                rows = standing.filter(**{f"{name}__in": [net.pk for net in chunk]})
                for pk, target in rows.values_list("pk", relation.field.attname):
                    yield (model, target), source, pk, name


def owners(net: Net) -> list[Key]:
    """Returns the records that this one is a part of."""
    fields = [net.model._meta.get_field(name) for name in net.model.owners]
    return [(field.related_model, net.after[field.name]) for field in fields if net.after.get(field.name)]
