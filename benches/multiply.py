"""Makes a made-up roster larger by copying its people and deployments under other names: python -m benches.multiply N.

For benches alone: lists and pages cost the same whether history knows the rows or not, and a million rows that were
really revised take an hour to make."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

# Django must be set up before its models are imported.
from django.db import connection, models, transaction  # noqa: E402

from roster.models import Deployment, Staff  # noqa: E402


def copy(model: type[models.Model], turn: int, changed: dict[str, str], limit: int) -> None:
    names = [field.column for field in model._meta.concrete_fields]
    chosen = ", ".join(changed.get(name, name) for name in names)
    table = model._meta.db_table
    sql = f"INSERT INTO {table} ({', '.join(names)}) SELECT {chosen} FROM {table} WHERE id NOT LIKE 'x%' LIMIT {limit}"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql.replace("%", "%%") if connection.vendor == "postgresql" else sql)


def other(column: str, turn: int) -> str:
    """Returns the SQL of another identifier: "x", the copy's number, and the end of the original's."""
    return f"'x{turn:03}' || substr({column}, 5)"


def main(number: int) -> None:
    made = Deployment.objects.count()
    with transaction.atomic():
        for turn in range(1, -(-number // made)):
            moved = f"sort_key || ' {turn:03}'"
            copy(
                Staff,
                turn,
                {"id": other("id", turn), "sort_key": moved, "merged_into_id": "NULL"},
                Staff.objects.count(),
            )
            own = {"id": other("id", turn), "staff_id": other("staff_id", turn), "sort_key": moved}
            copy(Deployment, turn, own, number - turn * made)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    main(int(sys.argv[1]))
