"""What all records of the roster have: they are read freely and written through roster.actions.revise alone."""

from typing import NoReturn, Self

from django.db import models


class UnrecordedWriteError(RuntimeError):
    """A write that would have left no Revision."""


class RecordedQuerySet(models.QuerySet):
    """Reads freely and refuses to write: every write goes through roster.actions.revise."""

    def _refuse(self, *args, **kwargs) -> NoReturn:
        raise UnrecordedWriteError(f"{self.model.__name__} is written through roster.actions.revise alone.")

    create = bulk_create = bulk_update = get_or_create = update_or_create = update = delete = _refuse

    def public(self) -> Self:
        return self

    def successor(self, key: str) -> models.Model | None:
        """Returns the public record that the one of this key has become part of; None where nothing is merged."""
        return None


class MergedQuerySet(RecordedQuerySet):
    """Of nouns whose doubles are merged: people and hospitals."""

    def successor(self, key: str) -> models.Model | None:
        """Returns the public record into which the one of this key was merged, over any number of merges. None if there
        is none, and for one that is withheld: it does not even say whose double it was."""
        record, passed = self.model.objects.filter(pk=key).first(), set()
        while record and record.merged_into_id and not getattr(record, "withheld", False) and record.pk not in passed:
            passed.add(record.pk)
            record = record.merged_into
        return self.model.objects.public().filter(pk=record.pk).first() if passed else None


class AppendOnlyQuerySet(models.QuerySet):
    """History: written once, never changed, never deleted."""

    def _refuse(self, *args, **kwargs) -> NoReturn:
        raise UnrecordedWriteError(f"{self.model.__name__} is history: it cannot be changed or deleted.")

    bulk_update = update = delete = _refuse
