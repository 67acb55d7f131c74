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


class AppendOnlyQuerySet(models.QuerySet):
    """History: written once, never changed, never deleted."""

    def _refuse(self, *args, **kwargs) -> NoReturn:
        raise UnrecordedWriteError(f"{self.model.__name__} is history: it cannot be changed or deleted.")

    bulk_update = update = delete = _refuse
