"""Who follows /changes/ loses nothing, with eight writers at once, one of whom is killed in the middle of its work."""

import signal
import time
from pathlib import Path

from tests.databases import Process, fresh_database, run, start

WRITERS, TURNS = 8, 6
ENDLESS = 100_000
PREPARE = (
    "import django; django.setup(); from tests.api.world import make_world; [make_world(people=4) for _ in range(2)]"
)


def latest(environment: dict[str, str]) -> int:
    code = "import django; django.setup(); from roster.models import Revision; print(Revision.objects.latest_number())"
    return int(run(environment, "-c", code))


def kill_in_the_middle(victim: Process, environment: dict[str, str]) -> None:
    """Kills a writer without end, as soon as something has been written."""
    before = latest(environment)
    while latest(environment) == before:
        assert victim.poll() is None
    time.sleep(0.2)
    victim.kill()
    victim.communicate(timeout=60)
    assert victim.returncode == -signal.SIGKILL


def test_a_follower_under_eight_writers_ends_with_a_fresh_download(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as environment:
        environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
        environment["API_RATE"] = "0"
        run(environment, "-c", PREPARE)
        end = tmp_path / "end"
        follower = start(environment, "-m", "tests.api.following", str(end))
        writers = [start(environment, "-m", "tests.api.writer", str(n), str(TURNS)) for n in range(WRITERS - 1)]
        victim = start(environment, "-m", "tests.api.writer", "99", str(ENDLESS))
        kill_in_the_middle(victim, environment)
        done = [int(writer.communicate_or_fail()) for writer in writers]
        end.touch()
        looks, revisions, records = map(int, follower.communicate_or_fail().split())
        assert sum(done) > TURNS and looks > 1 and records > 10
        assert revisions == latest(environment)
