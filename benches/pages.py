"""What a whole page of the site costs the server: from the request at the outermost middleware to the last byte of the
answer, uncached (no ETag is sent, nothing is compressed), with everything in it: view, queries, facets, template.

    python -m benches.pages [N]

Measures the seed data, and N made-up deployments (50,000 unless said), each in a database of its own beside the one
that DATABASE_URL names (SQLite: a file in a temporary folder), and leaves nothing behind. The figures are the median
and the least of some turns, in milliseconds of the clock, of the same connection and process; the columns in memory are
read before. Run it on a quiet machine."""

import os
import statistics
import sys
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ.setdefault("ALLOWED_HOSTS", "127.0.0.1")
django.setup()

# Django must be set up before its models are imported.
from django.conf import settings  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import RequestFactory  # noqa: E402

from benches.database import in_a_database_of_its_own  # noqa: E402
from roster.actions.synthesize import synthesize  # noqa: E402
from roster.models import Batch, Deployment, Hospital  # noqa: E402

TURNS = 41
QUESTIONS = (
    *("", "view=roll", "view=cards", "q=王", "region=15", "profession=nurse&grade=junior"),
    *("q=呼和浩特 重症 护士", "q=huhehaote icu nurse", "ordering=hospital"),
)


def request_of(handler: WSGIHandler, factory: RequestFactory, path: str) -> None:
    response = handler.get_response(factory.get(path))
    body = response.getvalue()
    response.close()
    if response.status_code != 200 or not body:
        sys.exit(f"{path} answered {response.status_code}.")


def times_of(action: Callable[[], None]) -> list[float]:
    times = []
    for _ in range(TURNS):
        began = time.perf_counter()
        action()
        times.append(1000 * (time.perf_counter() - began))
    return sorted(times)


def paths() -> list[str]:
    busiest = Deployment.objects.exclude(hospital=None).order_by("pk").first()
    records = [Hospital.objects.get(pk=busiest.hospital_id), Batch.objects.order_by("pk").first(), busiest.staff]
    return [
        *(f"/deployments/?{question}" if question else "/deployments/" for question in QUESTIONS),
        *("/", "/statistics/", "/figures/", "/en/", "/en/deployments/", "/en/deployments/?q=huhehaote nurse"),
        *(record.get_absolute_url() for record in records),
    ]


def measure(name: str, fill: Callable[[], object]) -> None:
    call_command("migrate", verbosity=0)
    fill()
    handler, factory = WSGIHandler(), RequestFactory(headers={"host": "127.0.0.1"})
    sys.stdout.write(f"{connection.vendor}, {name}{'':30}{'median':>9}{'least':>9}\n")
    for path in paths():
        request_of(handler, factory, path)
        times = times_of(lambda path=path: request_of(handler, factory, path))
        sys.stdout.write(f"  {path:48}{statistics.median(times):9.1f}{times[0]:9.1f}\n")


def main(number: int) -> None:
    settings.LOGGING_CONFIG = None
    in_a_database_of_its_own(lambda: measure("seed data", lambda: call_command("load_seed", verbosity=0)))
    in_a_database_of_its_own(lambda: measure(f"{number:,} made up", lambda: synthesize(number)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
