"""What the tests of undoing have in common."""

from roster.actions.revise import revise
from roster.actions.undo import undo
from roster.models import Recorded, Revision
from tests.factories import save


def delete(*records: Recorded) -> Revision:
    with revise(reason="重复", kind=Revision.Kind.EDIT) as draft:
        draft.delete(records)
    return draft.revision


def change(instance: Recorded, **values) -> Revision:
    """Writes these values on the record as it is stored now."""
    instance = type(instance).objects.get(pk=instance.pk)
    for name, value in values.items():
        setattr(instance, name, value)
    return save(instance)


def back(revision: Revision, actor=None):
    return undo(revision, actor=actor, reason="弄错了")


def stays(result) -> list[tuple]:
    return [(kept.model, kept.pk, kept.fields) for kept in result.kept]


def state(model: type[Recorded]) -> list[dict]:
    rows = model.objects.order_by("pk").values()
    return [{name: value for name, value in row.items() if name != "revision_id"} for row in rows]
