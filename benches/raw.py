"""Prints a hospital with many people, and then what the same rows cost by raw SQL alone: python -m benches.raw."""

import os
import statistics
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

# Django must be set up before its models are imported.
from django.db import connection  # noqa: E402
from django.db.models import Count  # noqa: E402

from roster.kept import kept_rows  # noqa: E402
from roster.models import Deployment  # noqa: E402

TURNS = 200
PAGE = """SELECT d.*, s.name, h.name, b.name, r.name FROM roster_deployment d
JOIN roster_staff s ON s.id = d.staff_id LEFT JOIN roster_hospital h ON h.id = d.hospital_id
LEFT JOIN roster_batch b ON b.id = d.batch_id LEFT JOIN roster_region r ON r.code = d.region_id
WHERE d.is_public {condition} ORDER BY d.sort_key, d.id LIMIT 51"""


def median(sql: str, values: tuple[str, ...]) -> float:
    """Returns the milliseconds of the median, of a statement whose plan PostgreSQL keeps as it keeps the API's."""
    times = []
    for _turn in range(TURNS):
        began = time.perf_counter()
        kept_rows(connection, sql, values)
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)


def main() -> None:
    counted = Deployment.objects.exclude(hospital=None).order_by().values_list("hospital").annotate(n=Count("pk"))
    hospital = counted.order_by("-n", "hospital")[0][0]
    sys.stdout.write(f"{hospital}\n")
    for name, condition, values in (
        ("raw SQL, list of 50", "", ()),
        ("raw SQL, of one hospital", "AND d.hospital_id = %s", (hospital,)),
    ):
        sys.stdout.write(f"{name:56}{median(PAGE.format(condition=condition), values):10.2f} ms\n")


if __name__ == "__main__":
    main()
