"""A process that follows while others write: python -m tests.api.following FILE. It ends when FILE is there, and
says how often it looked, how many revisions there were, and how many records it holds."""

import os
import sys
from pathlib import Path

import django
from django.test import Client
from django.test.utils import setup_test_environment

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()
setup_test_environment()

# Django must be set up before its models are imported.
from roster.models import Revision  # noqa: E402
from tests.api.follower import Follower, download  # noqa: E402


def main(end: Path) -> None:
    client = Client()
    follower, looks, ended = Follower(client, page_size=20), 0, False
    while not ended:
        ended = end.exists()  # asked before the last look, so that this look sees everything
        follower.follow()
        looks += 1
        numbers = list(Revision.objects.order_by("number").values_list("number", flat=True))
        assert numbers == list(range(1, len(numbers) + 1)), f"a gap: {numbers}"
    late = Follower(client)
    late.follow()
    fresh = download(client)
    assert follower.until == late.until == numbers[-1]
    assert follower.tables == fresh, "the follower who was there all the time has something else"
    assert late.tables == fresh, "the follower who came late has something else"
    sys.stdout.write(f"{looks} {len(numbers)} {sum(map(len, fresh.values()))}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
