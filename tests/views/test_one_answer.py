"""The pages give the numbers that the Selection gives, for random questions. A page takes a hundred times as long as
a count, so that these are some dozens of the thousand that tests/selection asks of the other doors."""

import re

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, seed, settings

from roster.actions.synthesize import synthesize
from roster.models import Deployment
from tests.factories import save
from tests.selection.questions import ask, questions, values_of_filters


@pytest.fixture
def roster(db: None) -> dict[str, list[str]]:
    """A made-up roster in which some are withheld; returns the values that its filters take."""
    synthesize(160)
    hidden = list(Deployment.objects.order_by("pk")[:5])
    for deployment in hidden:
        deployment.withheld = True
    save(*hidden)
    return values_of_filters()


def number(pattern: str, page: str) -> int:
    return int(re.search(pattern, page).group(1).replace(",", ""))


def test_pages_and_files_give_the_number_of_the_selection(roster: dict[str, list[str]], client: Client) -> None:
    @seed(1)
    @settings(max_examples=60, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
    @given(query=questions(roster))
    def compare(query: str) -> None:
        total = ask(query).count
        listed = client.get(f"/deployments/?{query}").content.decode()
        roll = client.get(f"/deployments/?{query}&view=roll").content.decode()
        charts = client.get(f"/statistics/?{query}").content.decode()
        file = b"".join(client.get(f"/deployments/export.csv?{query}&columns=id").streaming_content)

        assert number(r'<span role="status">.*?(\d+) 人</span>', listed) == total
        assert roll.count('class="name"') == total
        assert number(r'<td class="number">([\d,]+)</td></tr></tfoot>', charts) == total
        assert len(file.decode().splitlines()) - 1 == total

    compare()
