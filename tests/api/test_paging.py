"""Whoever follows `next` or `previous` while rows come and go meets every row that was there all the time, once, in
order; and none twice."""

import datetime as dt
import random
from collections.abc import Iterator

import pytest
from django.test import Client

from roster.filters.orders import ORDERS
from roster.models import Batch, Deployment, Hospital
from tests.factories import make_batch, make_deployment, make_hospital, make_staff, record, remove, save

pytestmark = pytest.mark.django_db
ORDERINGS = [sign + name for name in ORDERS[Deployment] for sign in ("", "-")]
# By the index, by ids sorted in the database, by ids found in memory.
QUESTIONS = ("", "&q=王", "&profession=nurse", "&hospital=甲医院&hospital=unknown")
NAMES = ("王一", "王二", "王三", "汪一", "王一")
PLACES = ("甲医院", "乙医院")


class Meddler:
    """Adds and withdraws deployments as the dice fall, and knows which were there all the time."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.hospitals: list[Hospital | None] = [*(make_hospital(name=name) for name in PLACES), None]
        self.batches: list[Batch | None] = [make_batch(departed_on=dt.date(2020, 2, 9)), make_batch(), None]
        for _row in range(25):
            self.add()
        self.steady = set(Deployment.objects.public().values_list("pk", flat=True))

    def add(self) -> None:
        staff = make_staff(name=self.dice.choice(NAMES))
        hospital, batch = self.dice.choice(self.hospitals), self.dice.choice(self.batches)
        title = self.dice.choice(["护师", "主任医师", ""])
        record(Deployment(staff=staff, hospital=hospital, batch=batch, title=title))

    def meddle(self) -> None:
        for _deed in range(self.dice.randrange(4)):
            if self.dice.random() < 0.5:
                self.add()
            else:
                gone = self.dice.choice(list(Deployment.objects.public().order_by("pk")))
                gone.withheld = True
                save(gone)
                self.steady.discard(gone.pk)


def follow(api: Client, url: str | None, direction: str, meddler: Meddler) -> Iterator[list[str]]:
    """Yields the identifiers on each page, as their reader meets them, while rows come and go between the pages."""
    while url:
        page = api.get(url).json()
        ids = [row["id"] for row in page["results"]]
        yield ids if direction == "next" else ids[::-1]
        meddler.meddle()
        url = page[direction]


def last_page(api: Client, url: str) -> str:
    while following := api.get(url).json()["next"]:
        url = following
    return url


def assert_right(api: Client, met: list[str], question: str, meddler: Meddler, *, backward: bool) -> None:
    assert len(met) == len(set(met))
    now = [row["id"] for row in api.get(f"/api/v1/deployments/?page_size=1000{question}").json()["results"]]
    expected = [key for key in now if key in meddler.steady]
    assert [key for key in met if key in meddler.steady] == (expected[::-1] if backward else expected)
    assert expected  # or nothing was proved


@pytest.mark.parametrize("seed", range(8))
def test_rows_that_come_and_go_shift_nothing(api: Client, seed: int) -> None:
    meddler = Meddler(seed)
    question = f"{QUESTIONS[seed % 4]}&ordering={meddler.dice.choice(ORDERINGS)}"
    start = f"/api/v1/deployments/?page_size={meddler.dice.randrange(1, 5)}{question}"
    met = [key for page in follow(api, start, "next", meddler) for key in page]
    assert_right(api, met, question, meddler, backward=False)
    met = [key for page in follow(api, last_page(api, start), "previous", meddler) for key in page]
    assert_right(api, met, question, meddler, backward=True)


@pytest.mark.parametrize("ordering", ["name", "-name", "-departed", "hospital"])
@pytest.mark.parametrize("there", ["next", "previous"])
def test_from_a_page_whose_rows_have_gone_one_finds_back(api: Client, ordering: str, there: str) -> None:
    people = [make_deployment(name=name) for name in ("王一", "王二", "王三", "王四")]
    back = {"next": "previous", "previous": "next"}[there]
    first = f"/api/v1/deployments/?ordering={ordering}&page_size=2&fields=id"
    pages = [api.get(first).json()]
    pages.append(api.get(pages[0]["next"]).json())
    if there == "previous":
        pages.reverse()
    near, far = ([row["id"] for row in page["results"]] for page in pages)
    remove(*(one for one in people if one.pk in far))

    empty = api.get(pages[0][there]).json()
    assert (empty["results"], empty[there]) == ([], None)
    again = api.get(empty[back]).json()
    assert [row["id"] for row in again["results"]] == near
    assert again[back] is None


def test_a_list_without_rows_leads_nowhere(api: Client) -> None:
    empty = api.get("/api/v1/deployments/").json()
    assert (empty["results"], empty["next"], empty["previous"]) == ([], None, None)
