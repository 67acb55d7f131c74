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


def copy(model: type[models.Model], changed: dict[str, str], limit: int) -> None:
    """Adds the rows that were made up once more, with these columns changed to these SQL expressions."""
    names = [field.column for field in model._meta.concrete_fields]
    chosen = ", ".join(changed.get(name, name) for name in names)
    sql = f"INSERT INTO {model._meta.db_table} ({', '.join(names)}) SELECT {chosen} FROM made_{model._meta.model_name}"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} LIMIT {limit}")


def other(column: str, turn: int) -> str:
    """Returns the SQL of another identifier: "u", which none of ours has, the copy's number, and the original's end."""
    return f"'u{turn:03}' || substr({column}, 5)"


def main(number: int) -> None:
    made = Deployment.objects.count()
    with transaction.atomic():
        with connection.cursor() as cursor:
            for model in (Staff, Deployment):
                table, name = model._meta.db_table, model._meta.model_name
                cursor.execute(f"CREATE TEMPORARY TABLE made_{name} AS SELECT * FROM {table}")  # noqa: S608
        for turn in range(1, -(-number // made)):
            moved = f"sort_key || ' {turn:03}'"
            copy(Staff, {"id": other("id", turn), "sort_key": moved, "merged_into_id": "NULL"}, number)
            own = {"id": other("id", turn), "staff_id": other("staff_id", turn), "sort_key": moved}
            copy(Deployment, own, number - turn * made)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    main(int(sys.argv[1]))
