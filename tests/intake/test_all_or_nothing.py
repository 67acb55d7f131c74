"""A commit that is killed in the middle, or made twice at once, by processes of their own."""

from pathlib import Path

import pytest
from django.db import connection, transaction

from roster.models import Change
from roster.sql import readers_go_on, written_last
from tests.databases import fresh_database, run, start
from tests.intake.rolls import HONOUR_ROLL

TAKE = """
import django; django.setup()
from roster.actions.intake.take import read, take
from tests.intake.rolls import HONOUR_ROLL
intake = take(text=HONOUR_ROLL, new_source={"kind": "newspaper"})
read(intake)
print(intake.pk)
"""

COMMIT = """
import sys, django; django.setup()
from roster.actions.intake.commit import commit
from roster.models import Intake
result = commit(Intake.objects.get(pk=sys.argv[1]))
print(result.created["deployment"])
"""

KILLED = """
import os, signal, sys, django; django.setup()
from roster.actions.intake import commit as module
from roster.models import Intake
def die(*arguments):
    os.kill(os.getpid(), signal.SIGKILL)
owner = module.Writer if hasattr(module.Writer, sys.argv[2]) else module
setattr(owner, sys.argv[2], die)
module.commit(Intake.objects.get(pk=sys.argv[1]))
"""

COUNT = """
import django; django.setup()
from roster.models import Change, Citation, Deployment, Hospital, Revision, Source, Staff
print(*(model.objects.count() for model in (Staff, Deployment, Citation, Revision, Change, Hospital, Source)))
"""


# In the middle of the records; when all records are written; when the revision has its number.
@pytest.mark.parametrize("place", ["deployment", "citation", "link"])
def test_a_commit_killed_in_the_middle_leaves_nothing_and_can_be_made_again(tmp_path: Path, place: str) -> None:
    with fresh_database(tmp_path) as environment:
        environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
        intake = run(environment, "-c", TAKE).strip()
        killed = start(environment, "-c", KILLED, intake, place)
        killed.communicate(timeout=60)
        assert killed.returncode == -9
        assert run(environment, "-c", COUNT) == "0 0 0 0 0 0 0\n"
        assert run(environment, "-c", COMMIT, intake) == "40\n"
        assert run(environment, "-c", COUNT).split()[:4] == ["40", "40", "40", "1"]


ENQUEUE = """
import sys, django; django.setup()
from roster.actions.intake.tasks import commit_intake
from roster.models import Intake
Intake.objects.filter(pk=sys.argv[1]).update(status="committing")
commit_intake.enqueue(sys.argv[1], 0, "")
"""

KILLED_WORKER = """
import os, signal, django; django.setup()
from django.core.management import call_command
from roster.actions.intake import commit as module
module.Writer.deployment = lambda *arguments: os.kill(os.getpid(), signal.SIGKILL)
call_command("worker", batch=True, verbosity=0)
"""

STATUS = """
import sys, django; django.setup()
from roster.models import Intake
intake = Intake.objects.get(pk=sys.argv[1])
print(intake.status, intake.problem.get("code"))
"""


def test_a_commit_whose_worker_is_killed_is_made_by_the_next_one(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as environment:
        environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
        intake = run(environment, "-c", TAKE).strip()
        run(environment, "-c", ENQUEUE, intake)
        killed = start(environment, "-c", KILLED_WORKER)
        killed.communicate(timeout=60)
        assert killed.returncode == -9
        assert run(environment, "-c", STATUS, intake) == "committing None\n"
        run(environment, "manage.py", "worker", "--batch", "--verbosity=0")
        assert run(environment, "-c", STATUS, intake) == "committed None\n"
        assert run(environment, "-c", COUNT).split()[:4] == ["40", "40", "40", "1"]


def test_a_commit_that_has_ended_three_workers_is_given_up_and_told(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as environment:
        environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
        intake = run(environment, "-c", TAKE).strip()
        run(environment, "-c", ENQUEUE, intake)
        for _ in range(3):
            start(environment, "-c", KILLED_WORKER).communicate(timeout=60)
        run(environment, "manage.py", "worker", "--batch", "--verbosity=0")
        assert run(environment, "-c", STATUS, intake) == "review not-committed\n"
        assert run(environment, "-c", COUNT) == "0 0 0 0 0 0 0\n"


# Stands still in the middle of its commit until the other process has begun its own, and half a second longer.
HELD = """
import sys, time, django; django.setup()
from pathlib import Path
from roster.actions.intake import commit as module
from roster.models import Intake
folder = Path(sys.argv[2])
whole = module.Writer.deployment
def hold(self, *arguments):
    module.Writer.deployment = whole
    (folder / "held").touch()
    until = time.monotonic() + 60
    while not (folder / "begun").exists():
        assert time.monotonic() < until, "the other commit never began"
        time.sleep(0.01)
    time.sleep(0.5)
    assert not (folder / "ended").exists(), "the other commit ended first"
    return whole(self, *arguments)
module.Writer.deployment = hold
print(module.commit(Intake.objects.get(pk=sys.argv[1])).created["deployment"])
"""

OTHER = """
import sys, time, django; django.setup()
from pathlib import Path
from roster.actions.intake.commit import commit
from roster.models import Intake
folder = Path(sys.argv[2])
intake = Intake.objects.get(pk=sys.argv[1])
while not (folder / "held").exists():
    time.sleep(0.01)
(folder / "begun").touch()
result = commit(intake)
(folder / "ended").touch()
print(result.created["deployment"])
"""


def committed_at_once(environment: dict[str, str], folder: Path, first: str, second: str) -> list[str]:
    """How many deployments each of two commits made, the second begun in the middle of the first."""
    environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
    held = start(environment, "-c", HELD, first, str(folder))
    other = start(environment, "-c", OTHER, second, str(folder))
    return [process.communicate_or_fail() for process in (held, other)]


def test_of_two_commits_at_once_one_writes_all_and_the_other_nothing(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as environment:
        intake = run(environment | {"DJANGO_SETTINGS_MODULE": "config.settings"}, "-c", TAKE).strip()
        assert committed_at_once(environment, tmp_path, intake, intake) == ["40\n", "0\n"]
        assert run(environment, "-c", COUNT).split()[:4] == ["40", "40", "40", "1"]


def test_of_two_intakes_of_one_roll_committed_at_once_the_people_are_made_once(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as environment:
        environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
        intakes = [run(environment, "-c", TAKE).strip() for _ in range(2)]
        assert committed_at_once(environment, tmp_path, *intakes) == ["40\n", "0\n"]
        assert run(environment, "-c", COUNT).split()[:3] == ["40", "40", "40"]


# Somebody else each time, in a batch that a person called new.
TAKE_NEW_BATCH = """
import sys, django; django.setup()
from roster.actions.intake.review import answer_place
from roster.actions.intake.take import read, take
data = f"姓名,单位,批次\\n{sys.argv[1]},通辽市医院,第九批援鄂医疗队".encode()
intake = take(file=data, file_name="名单.csv", new_source={"kind": "hospital_list", "title": sys.argv[1]})
read(intake)
answer_place(intake.entries.get(), "batch", "new", actor=None)
print(intake.pk)
"""

BATCHES = """
import django; django.setup()
from roster.models import Batch, Deployment
print(Batch.objects.count(), *Deployment.objects.order_by("pk").values_list("batch__name", flat=True))
"""


def test_of_two_intakes_that_call_a_batch_new_committed_at_once_it_is_made_once(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as environment:
        environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
        intakes = [run(environment, "-c", TAKE_NEW_BATCH, name).strip() for name in ("王颖", "李静")]
        assert committed_at_once(environment, tmp_path, *intakes) == ["1\n", "1\n"]
        assert run(environment, "-c", BATCHES).split() == ["1", "第九批援鄂医疗队", "第九批援鄂医疗队"]


INTERRUPTED = """
import os, signal, sys, time, django; django.setup()
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored, where the tests themselves run in the background
from django.core.management import execute_from_command_line
from roster.actions.intake import commit as module
def interrupt(*arguments):
    os.kill(os.getpid(), getattr(signal, sys.argv[2]))
    time.sleep(120)
owner = module.Writer if hasattr(module.Writer, sys.argv[3]) else module
setattr(owner, sys.argv[3], interrupt)
execute_from_command_line(["manage.py", "intake", sys.argv[1], "--source", "名单", "--commit"])
"""

LEFT = """
import django; django.setup()
from roster.models import Change, Deployment, Intake, IntakeEntry, Revision, Source, Staff
print(*(model.objects.count() for model in (Staff, Deployment, Source, Revision, Change, Intake, IntakeEntry)))
"""


# In the middle of the records, and when the revision has its number.
@pytest.mark.parametrize(("sign", "place"), [("SIGTERM", "citation"), ("SIGINT", "link")])
def test_a_command_interrupted_in_the_middle_of_its_commit_leaves_nothing(
    tmp_path: Path, sign: str, place: str
) -> None:
    roll = tmp_path / "roll.txt"
    roll.write_text(HONOUR_ROLL, "utf-8")
    with fresh_database(tmp_path) as environment:
        environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
        command = start(environment, "-c", INTERRUPTED, str(roll), sign, place)
        _output, errors = command.communicate(timeout=120)
        assert command.returncode == 130, errors
        assert run(environment, "-c", LEFT) == "0 0 0 0 0 0 0\n"
        run(environment, "manage.py", "intake", str(roll), "--source", "名单", "--commit")
        assert run(environment, "-c", COUNT).split()[:4] == ["40", "40", "40", "1"]


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="of SQLite alone")
@pytest.mark.parametrize(("journal", "spills"), [("delete", False), ("wal", True)])
def test_what_a_commit_writes_is_held_in_memory_only_where_readers_would_have_to_wait(
    journal: str, spills: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("roster.sql.journal_mode", lambda connection: journal)
    with connection.cursor() as cursor:

        def spills_now() -> bool:
            pages = cursor.execute("PRAGMA main.cache_spill").fetchone()[0]
            return 0 < pages < 1_000_000

        with readers_go_on(using="default"), transaction.atomic():
            assert spills_now() == spills
            with written_last(Change, using="default"):
                assert spills_now() == spills
            assert spills_now()  # what is left to do is short
        assert spills_now()
