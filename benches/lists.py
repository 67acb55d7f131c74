"""What a list costs at N deployments: page, count, facets, statistics, search and files, uncached, in the server's own
time; beside them raw SQL for the same rows, and the facets as grouped queries, which is what the columns in memory
stand in for.

    python -m benches.lists [N]

Makes up a roster in a database of its own beside the one that DATABASE_URL names (SQLite: a file in a temporary
folder), and leaves nothing behind. Each figure is the least of some turns, in milliseconds: of the
processor's time on SQLite, which does all its work in this process, and of the clock's on PostgreSQL."""

import os
import resource
import sys
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

# Django must be set up before its models are imported.
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.models import Count  # noqa: E402
from django.http import QueryDict  # noqa: E402

from benches.database import in_a_database_of_its_own  # noqa: E402
from roster.actions.revise import revise  # noqa: E402
from roster.actions.synthesize import synthesize  # noqa: E402
from roster.models import Deployment, Revision  # noqa: E402
from roster.selection import Selection, export  # noqa: E402
from roster.selection.memory.snapshot import build  # noqa: E402

TURNS = 11
QUESTIONS = [
    "",
    "region=15",
    "q=王",
    "q=w",
    "q=呼和浩特 重症 护士",
    "q=huhehaote icu nurse",
    "profession=nurse&grade=junior",
    "specialty=rheumatology&party_member=yes",
    "destination=4201&as_of=2020-02-20",
    "source=unknown",
    "ordering=hospital",
    "ordering=-title&profession=physician",
]
GROUPED = (
    *("region", "hospital", "batch", "specialty", "profession", "grade", "post_class", "role", "party_member"),
    *("staff__gender", "batch__destination", "started_on", "citations__source"),
)
RAW_PAGE = "SELECT * FROM roster_deployment WHERE is_public ORDER BY sort_key, id LIMIT 50"


def clock() -> float:
    return time.process_time() if connection.vendor == "sqlite" else time.perf_counter()


def milliseconds(action: Callable[[], object], *, turns: int = TURNS) -> float:
    times = []
    for _ in range(turns):
        began = clock()
        action()
        times.append(1000 * (clock() - began))
    return min(times)


def line(name: str, *figures: float) -> None:
    sys.stdout.write(f"{name:44}" + "".join(f"{figure:9.1f}" for figure in figures) + "\n")


def ask(query: str) -> Selection:
    return Selection(Deployment, QueryDict(query))


def whole(query: str) -> None:
    """What a page of the list asks for."""
    selection = ask(query)
    selection.page()
    selection.facets()
    selection.describe()


def grouped() -> None:
    for name in GROUPED:
        list(Deployment.objects.public().order_by().values_list(name).annotate(n=Count("pk")))


def raw(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        cursor.fetchall()


def edit() -> None:
    deployment = Deployment.objects.first()
    deployment.note += "."
    with revise(reason="bench", kind=Revision.Kind.SYNTHESIS) as draft:
        draft.update([deployment])


def after_edit() -> float:
    times = []
    for _ in range(TURNS):
        edit()
        times.append(milliseconds(lambda: ask("").facets(), turns=1))
    return min(times)


def measure(number: int) -> None:
    began = clock()
    synthesize(number)
    line(f"make up {number} deployments, seconds", clock() - began)
    line("read all into memory, once a process", milliseconds(lambda: build(Revision.objects.latest_stamp()), turns=3))
    sys.stdout.write(f"{'':44}{'all':>9}{'page':>9}{'count':>9}{'facets':>9}{'charts':>9}\n")
    for query in QUESTIONS:
        parts = (
            lambda query=query: whole(query),
            lambda query=query: ask(query).page(),
            lambda query=query: ask(query).count,
            lambda query=query: ask(query).facets(),
            lambda query=query: ask(query).statistics(),
        )
        line(query or "everybody", *(milliseconds(part) for part in parts))
    line("facets after somebody's edit", after_edit())
    line("the same facets as grouped queries", milliseconds(grouped, turns=3))
    line(
        "raw SQL: a page; the count",
        milliseconds(lambda: raw(RAW_PAGE)),
        milliseconds(lambda: raw("SELECT count(*) FROM roster_deployment WHERE is_public")),
    )
    for kind in ("csv", "ndjson", "xlsx"):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        first = milliseconds(lambda kind=kind: next(export(ask(""), kind).chunks), turns=3)
        took = milliseconds(lambda kind=kind: sum(map(len, export(ask(""), kind).chunks)), turns=1)
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        line(f"{kind}: first bytes, all, MB of memory more", first, took, grown / 1024)


def main(number: int) -> None:
    call_command("migrate", verbosity=0)
    measure(number)


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    in_a_database_of_its_own(lambda: main(number))
