"""What a revision costs: N deployments through roster.actions.revise beside a bare bulk_create of the same rows.

    python -m benches.revisions [N]

Uses a database of its own beside the one that DATABASE_URL names (SQLite: a file in a temporary folder), and leaves
nothing behind. The two are run in turn, three times each; the median of each and their ratio are printed."""

import os
import statistics
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

# Django must be set up before its models are imported.
from django.core.management import call_command  # noqa: E402
from django.db import connection, models, transaction  # noqa: E402

from benches.database import in_a_database_of_its_own  # noqa: E402
from roster.actions.revise import BATCH_SIZE, revise  # noqa: E402
from roster.models import Deployment, Revision, Staff  # noqa: E402

TURNS = 3


def deployments(staff: Staff, number: int) -> list[Deployment]:
    made = [Deployment(staff=staff, department="重症医学科", title="主管护师") for _ in range(number)]
    Deployment.derive(made)
    return made


def bare(rows: list[Deployment], revision: Revision) -> None:
    for row in rows:
        row.revision_id = revision.pk
    with transaction.atomic():
        models.QuerySet(Deployment).bulk_create(rows, batch_size=BATCH_SIZE)


def recorded(rows: list[Deployment]) -> None:
    with revise(reason="bench", kind=Revision.Kind.SYNTHESIS) as draft:
        draft.create(rows)


def seconds(action, *arguments) -> float:
    began = time.perf_counter()
    action(*arguments)
    return time.perf_counter() - began


def main(number: int) -> None:
    call_command("migrate", verbosity=0)
    staff = Staff(name="王颖")
    recorded([staff])
    revision = Revision.objects.get()
    plain, ours = [], []
    for _ in range(TURNS):
        plain.append(seconds(bare, deployments(staff, number), revision))
        ours.append(seconds(recorded, deployments(staff, number)))
    a, b = statistics.median(plain), statistics.median(ours)
    sys.stdout.write(
        f"{connection.vendor}: {number:,} deployments: bare bulk_create {a:.2f} s, one revision {b:.2f} s, {b / a:.2f}×\n"
    )


if __name__ == "__main__":
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    in_a_database_of_its_own(lambda: main(rows))
