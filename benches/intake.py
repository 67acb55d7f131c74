"""What an intake of a big sheet costs: N rows of .xlsx read, matched and shown, and committed, beside the raw cost of
reading the file and of inserting the rows.

    python -m benches.intake [N]

Uses a database of its own beside the one that DATABASE_URL names (SQLite: a file in a temporary folder), and leaves
nothing behind. The two requests only start the work, which a worker does; here this process does it. Seconds by the
clock, seconds of computing of this process, and the most memory in MB that was taken at one time meanwhile, by this
process and by the one that opens the file together. The people are made up."""

import io
import os
import random
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

# Django must be set up before its models are imported.
import xlsxwriter  # noqa: E402
from django.conf import settings  # noqa: E402
from django.contrib.auth import get_user_model  # noqa: E402
from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import models, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from python_calamine import CalamineWorkbook  # noqa: E402

from benches.database import in_a_database_of_its_own  # noqa: E402
from roster.actions.intake.commit import commit  # noqa: E402
from roster.actions.intake.take import read  # noqa: E402
from roster.actions.seed import load_seed  # noqa: E402
from roster.models import Citation, Deployment, Intake, Region, Revision, Source, Staff  # noqa: E402
from roster.vocabulary.surnames import COMMON_SURNAMES  # noqa: E402

HEAD = ("序号", "姓名", "性别", "民族", "政治面貌", "单位", "科室", "职称", "职务", "批次", "队内职务", "出发日期",
        "返回日期", "学历", "备注")  # fmt: skip
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅海燕红建国文志永新雪宇浩欣怡佳琪晨阳子轩梓涵"
DEPARTMENTS = ("重症医学科", "呼吸内科", "急诊科", "感染科", "心内一科", "护理部", "骨科", "儿科")
TITLES = ("护士", "护师", "主管护师", "医师", "主治医师", "副主任医师", "主任医师")


def sheet(number: int) -> bytes:
    """Made-up rows of a thousand hospitals in five hundred counties."""
    chance = random.Random(7)  # noqa: S311 - made-up data, the same each time
    counties = list(Region.objects.filter(level="county", grouping=False).order_by("pk").values_list("name", flat=True))
    hospitals = [name + kind for name in chance.sample(counties, 500) for kind in ("人民医院", "中医院")]
    surnames = sorted(COMMON_SURNAMES)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    page = book.add_worksheet()
    page.write_row(0, 0, HEAD)
    for row in range(1, number + 1):
        name = chance.choice(surnames) + "".join(chance.sample(GIVEN, 2))
        fixed = [chance.choice("男女"), "汉族", chance.choice(("群众", "中共党员", "")), chance.choice(hospitals)]
        work = [chance.choice(DEPARTMENTS), chance.choice(TITLES), "", "", "", "2020-02-15", "2020-03-20", "本科", ""]
        page.write_row(row, 0, [row, name, *fixed, *work])
    book.close()
    return out.getvalue()


def measure(what: str, action: Callable[[], object]) -> None:
    clock, computing = time.perf_counter(), time.process_time()
    with memory() as most:
        action()
    spent = f"{time.perf_counter() - clock:7.1f} s {time.process_time() - computing:7.1f} s computing"
    sys.stdout.write(f"{what:<36}{spent} {max(most) >> 20:>5} MB\n")


@contextmanager
def memory() -> Iterator[list[int]]:
    """Gives a list of how many bytes this process and its children hold in memory, a hundred times a second."""
    found, ended = [resident(os.getpid())], threading.Event()

    def look() -> None:
        while not ended.wait(0.01):
            found.append(resident(os.getpid()))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield found
    finally:
        ended.set()
        watcher.join()


def resident(pid: int) -> int:
    held = 0
    with suppress(OSError, IndexError):  # a child that has ended meanwhile holds nothing
        held = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        for task in Path(f"/proc/{pid}/task").iterdir():
            held += sum(resident(int(child)) for child in (task / "children").read_text().split())
    return held


def raw_insert(number: int) -> None:
    """As many people, deployments and citations as the commit makes, by bulk_create and nothing else; taken back."""
    source, revision = Source.objects.first(), Revision.objects.first()
    staff = [Staff(name="王颖", revision_id=revision.pk) for _ in range(number)]
    deployments = [Deployment(staff=one, revision_id=revision.pk) for one in staff]
    citations = [Citation(deployment=one, source=source, revision_id=revision.pk) for one in deployments]
    with transaction.atomic():
        for model, rows in ((Staff, staff), (Deployment, deployments), (Citation, citations)):
            models.QuerySet(model).bulk_create(rows, batch_size=2000)
        transaction.set_rollback(True)


def logged_in() -> Client:
    client = Client(SERVER_NAME="localhost")
    client.force_login(get_user_model().objects.create_superuser("bench"))
    return client


def send(client: Client, data: bytes) -> None:
    response = client.post("/intake/new/", {"file": SimpleUploadedFile("big.xlsx", data), "kind": "hospital_list"})
    assert response.status_code == 302, response.status_code  # noqa: S101


def show(client: Client, intake: Intake) -> None:
    response = client.get(f"/intake/{intake.pk}/")
    assert b"intake-entry" in response.content  # noqa: S101


def read_raw(data: bytes) -> None:
    CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def main(number: int) -> None:
    call_command("migrate", verbosity=0)
    load_seed(settings.BASE_DIR / "fixtures")
    data = sheet(number)
    sys.stdout.write(f"{number:,} rows of {len(HEAD)} cells, {len(data):,} bytes\n")
    client = logged_in()
    measure("the request that starts it", lambda: send(client, data))
    intake = Intake.objects.get()
    measure("read and matched", lambda: read(intake))
    measure("shown", lambda: show(client, intake))
    measure("the request that starts the commit", lambda: client.post(f"/intake/{intake.pk}/commit/"))
    measure("committed", lambda: commit(intake))
    measure("raw: the file's cells", lambda: read_raw(data))
    measure("raw: the rows inserted", lambda: raw_insert(number))


if __name__ == "__main__":
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    in_a_database_of_its_own(lambda: main(rows))
