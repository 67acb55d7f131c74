"""Numbers are gap-free and in commit order for a reader, with eight writers at once."""

from pathlib import Path

from tests.databases import fresh_database, run, start

WRITERS, TURNS = 8, 4

PREPARE = """
import django; django.setup()
from roster.actions.revise import revise
from roster.models import Hospital
with revise(reason="shared", kind="edit") as draft:
    draft.create([Hospital(pk="000000000000", name="同一家医院")])
"""

# Looks again and again while the others write. A number that appears below one seen before came late.
READ = """
import sys, django; django.setup()
from roster.models import Revision
seen, looks = set(), 0
while len(seen) < int(sys.argv[1]):
    now = list(Revision.objects.order_by("number").values_list("number", flat=True))
    assert now == list(range(1, len(now) + 1)), f"a gap: {now}"
    late = [n for n in set(now) - seen if seen and n < max(seen)]
    assert not late, f"came late: {late}"
    seen, looks = set(now), looks + 1
print(looks)
"""

CHECK = """
import django; django.setup()
from roster.models import Change, Hospital, Staff
history = list(Change.objects.filter(model="hospital", action="update").order_by("revision__number"))
notes = [""] + [change.after["note"] for change in history]
assert [change.before["note"] for change in history] == notes[:-1], "histories do not join"
assert Hospital.objects.get().note == notes[-1]
print(Staff.objects.count(), len(history))
"""


def test_eight_writers_at_once(tmp_path: Path) -> None:
    with fresh_database(tmp_path) as environment:
        environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
        run(environment, "-c", PREPARE)
        total = 1 + 2 * WRITERS * TURNS
        reader = start(environment, "-c", READ, str(total))
        writers = [start(environment, "-m", "tests.writers", f"甲{n}", str(TURNS)) for n in range(WRITERS)]
        for writer in writers:
            assert writer.communicate_or_fail() == "done\n"
        assert int(reader.communicate_or_fail()) > 1
        assert run(environment, "-c", CHECK) == f"{WRITERS * TURNS} {WRITERS * TURNS}\n"
