"""A commit that is killed in the middle, or made twice at once, by processes of their own."""

from pathlib import Path

import pytest

from tests.databases import fresh_database, run, start

TAKE = """
import django; django.setup()
from roster.actions.intake.take import read, take
from tests.intake.rolls import HONOUR_ROLL
intake = take(text=HONOUR_ROLL)
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


def test_of_two_commits_at_once_one_writes_all_and_the_other_nothing(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as environment:
        environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
        intake = run(environment, "-c", TAKE).strip()
        both = [start(environment, "-c", COMMIT, intake) for _ in range(2)]
        assert sorted(process.communicate_or_fail() for process in both) == ["0\n", "40\n"]
        assert run(environment, "-c", COUNT).split()[:4] == ["40", "40", "40", "1"]


def test_of_two_intakes_of_one_roll_committed_at_once_the_people_are_made_once(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as environment:
        environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
        intakes = [run(environment, "-c", TAKE).strip() for _ in range(2)]
        both = [start(environment, "-c", COMMIT, intake) for intake in intakes]
        assert sorted(process.communicate_or_fail() for process in both) == ["0\n", "40\n"]
        assert run(environment, "-c", COUNT).split()[:3] == ["40", "40", "40"]
