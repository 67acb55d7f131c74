"""Charts as numbers: percent across, pixels down."""

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import translation

from roster.models import Deployment
from roster.selection import Bar, Selection
from roster.views.charts import batches_by_day, columns_by_day, scale, ticks
from roster.views.statistics import MANY, SHOWN, in_sight
from tests import factories

pytestmark = pytest.mark.django_db
FIRST = dt.date(2020, 1, 24)


def test_batches_of_one_day_stand_on_one_another_within_the_canvas():
    batches = [factories.make_batch(name=f"第{n}批", departed_on=FIRST) for n in range(7)]
    later = factories.make_batch(name="第八批", departed_on=FIRST + dt.timedelta(days=27))

    timeline = batches_by_day([*batches, later])

    heights = [mark.y for mark in timeline.marks[:7]]
    assert heights == sorted(heights, reverse=True) and len(set(heights)) == 7
    assert all(mark.y >= 0 and mark.y + mark.height <= 90 for mark in timeline.marks)
    assert all(mark.x >= 0 and mark.x + mark.width <= 100 for mark in timeline.marks)
    assert timeline.marks[7].label == "第八批: 2020年2月20日"


@pytest.mark.parametrize(
    ("named", "label"),
    [
        ({"number": 8, "series": "省级"}, "Eighth batch, provincial series: 20 February 2020"),
        ({}, "第八批: 2020-02-20"),
    ],
)
def test_a_mark_is_called_in_one_language(named: dict[str, Any], label: str):
    batch = factories.make_batch(name="第八批", departed_on=FIRST + dt.timedelta(days=27), **named)

    with translation.override("en"):
        assert batches_by_day([batch]).marks[0].label == label


@pytest.mark.parametrize("length", [1, 28, 40, 400])
def test_an_axis_names_a_few_days_the_first_among_them(length: int):
    days = [FIRST, FIRST + dt.timedelta(days=length - 1)]

    found = ticks(*scale(days))

    assert found[0].x == 0 and found[0].label == "1月24日"
    assert 3 <= len(found) <= 5
    assert all(later.x - earlier.x >= 15 for earlier, later in pairwise(found))
    assert found[-1].x <= 88


def test_a_day_that_nobody_knows_has_no_column():
    factories.make_deployment(batch=factories.make_batch(departed_on=FIRST))
    factories.make_deployment()
    bars = Selection(Deployment, QueryDict()).statistics().departures

    timeline = columns_by_day(bars, "/deployments/")

    assert [mark.url for mark in timeline.marks] == ["/deployments/?departed=2020-01-24"]
    assert columns_by_day([bar for bar in bars if bar.value == "unknown"], "") is None


def test_many_leagues_stand_by_number_and_a_few_in_their_own_order():
    bars = [Bar("region", str(n), str(n), n, "") for n in range(MANY + 1)]

    assert in_sight(bars[:MANY]) == (bars[:MANY], [])
    shown, rest = in_sight(bars)
    assert [bar.count for bar in shown] == list(range(MANY, MANY - SHOWN, -1))
    assert sorted([*shown, *rest], key=lambda bar: bar.count) == bars


def test_a_nouns_page_breaks_its_people_down_and_each_number_leads_to_its_list(client: Client):
    hospital = factories.make_hospital(name="通辽市医院")
    for title in ("主管护师", "护士", "副主任医师"):
        factories.make_deployment(hospital=hospital, title=title)

    page = client.get(hospital.get_absolute_url()).content.decode()

    link = f'<a href="/deployments/?hospital={hospital.pk}&amp;profession='
    assert f'{link}nurse">护理</a> 2' in page and f'{link}physician">医师</a> 1' in page
    assert "<dt>职业</dt>" in page
    assert '<dt>医院</dt><dd class="dots">' not in page  # all are of one hospital
