"""Takes a revision back in a new one: what it created goes, what it deleted returns, what it changed is as before.
What somebody changed since is never overwritten: it stays, and the result says so."""

from dataclasses import dataclass
from itertools import groupby

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models.deletion import ProtectedError
from django.utils.translation import gettext as _

from roster.actions.revise import Draft, revise
from roster.actions.undo_plan import LOST, NEEDED, Kept, Net, Plan, UndoError, plan_undo, references, values_of
from roster.models import Change, Revision

__all__ = ["Kept", "UndoError", "UndoResult", "plan_undo", "undo"]


@dataclass
class UndoResult:
    revision: Revision | None  # None when nothing was left to take back
    kept: list[Kept]


def undo(revision: Revision, *, actor: AbstractBaseUser | None, reason: str) -> UndoResult:
    """Takes this revision back in one new revision of kind undo, or not at all. Returns it with what had to stay.
    Undone again, it takes back what an earlier undo had to leave. Raises UndoError if nothing was left, ValueError for
    an empty reason."""
    try:
        with revise(reason=reason, kind=Revision.Kind.UNDO, actor=actor, undoes=revision) as draft:
            Revision.objects.select_for_update().get(pk=revision.pk)  # of two who undo it at once, the second waits
            plan = plan_undo(revision, lock=True)
            for _key, group in groupby(plan.steps, key=lambda net: (net.action, net.model)):
                apply(draft, list(group), plan)
    except IntegrityError as error:
        raise UndoError(_("Somebody changed these records at this moment; please try again.")) from error
    return UndoResult(draft.revision if draft.revision.number else None, plan.kept)


def apply(draft: Draft, group: list[Net], plan: Plan) -> None:
    """Takes steps of one kind back; those that a rule of the database forbids by now are kept, the others not."""
    lost = [net for net in group if any(key in plan.failed for _name, key in references(net))]
    for net in lost:
        plan.fail(net, LOST)
    group = [net for net in group if net not in lost]
    if not group:
        return
    counts = dict(draft.counts)
    try:
        with transaction.atomic(using=draft.using):
            take_back(draft, group)
    except (IntegrityError, ProtectedError) as error:
        draft.counts = counts
        if len(group) > 1:
            for net in group:
                apply(draft, [net], plan)
        else:
            plan.fail(group[0], broken_rule(group[0], error))


def take_back(draft: Draft, group: list[Net]) -> None:
    action = group[0].action
    if action == Change.Action.CREATE:
        draft.delete([net.record for net in group])
    elif action == Change.Action.DELETE:
        draft.create([net.model(pk=net.pk, **values_of(net.model, net.before)) for net in group])
    else:
        for net in group:
            for attname, value in values_of(net.model, net.before).items():
                setattr(net.record, attname, value)
        draft.update([net.record for net in group])


def broken_rule(net: Net, error: Exception) -> str:
    """Returns which of the record's rules forbids the step, in words."""
    if isinstance(error, ProtectedError):
        return NEEDED % "、".join(sorted(f"{one._meta.verbose_name} {one}" for one in error.protected_objects)[:5])
    record = net.record or net.model(pk=net.pk, **values_of(net.model, net.before))
    try:
        net.model.derive([record])
        record.validate_constraints()
    except ValidationError as problem:
        return " ".join(problem.messages)
    return str(error)
