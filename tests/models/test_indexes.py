"""Each index costs every write: of what is written by the hundred thousand, none repeats what another one answers."""

import pytest
from django.db import connection, models

from roster.models import Change, Citation, Deployment, IntakeEntry, NameKey, Staff

MANY = (Staff, NameKey, Deployment, Citation, Change, IntakeEntry)


def indexes_of(model: type[models.Model]) -> dict[str, list[str]]:
    """The columns of each index by its name, without those that hold a part of the rows."""
    partial = {one.name for one in (*model._meta.indexes, *model._meta.constraints) if getattr(one, "condition", None)}
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, model._meta.db_table)
    return {
        name: one["columns"]
        for name, one in found.items()
        if name not in partial and (one["index"] or one["unique"] or one["primary_key"])
    }


@pytest.mark.django_db
@pytest.mark.parametrize("model", MANY, ids=lambda model: model.__name__)
def test_no_index_begins_another(model: type[models.Model]) -> None:
    indexes = indexes_of(model)
    needless = [
        (name, other)
        for name, columns in indexes.items()
        for other, longer in indexes.items()
        if name != other and columns == longer[: len(columns)]
    ]
    assert needless == []
