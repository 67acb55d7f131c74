"""Whoever asks the same gets the same number: pages, facets, charts and files, for random questions."""

import os

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from roster.actions.synthesize import synthesize
from roster.models import Deployment, Staff
from roster.selection import Choice, Selection
from tests.factories import save
from tests.selection.questions import ANSWERS, ask, numbers, questions, values_of_filters

PORTIONS = 2  # so that several workers share the thousand
# More than a thousand questions to every door where time does not matter; some minutes' worth elsewhere.
EXAMPLES = 520 if os.environ.get("CI") == "true" else 60


@pytest.fixture
def roster(db: None) -> dict[str, list[str]]:
    """A made-up roster in which some are withheld; returns the values that its filters take."""
    synthesize(160)
    hidden = list(Deployment.objects.order_by("pk")[:6])
    for deployment in hidden[:3]:
        deployment.withheld = True
    people = list(Staff.objects.filter(deployments__in=hidden[3:]))
    for person in people:
        person.withheld = True
    save(*hidden[:3], *people)
    return values_of_filters()


def every_choice(choices: list[Choice]) -> list[Choice]:
    return [one for choice in choices for one in (choice, *every_choice(choice.children))]


@pytest.mark.parametrize("portion", range(PORTIONS))
def test_every_door_gives_the_same_number(roster: dict[str, list[str]], portion: int) -> None:
    @seed(portion)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(query=questions(roster), draw=st.data())
    def compare(query: str, draw: st.DataObject) -> None:
        selection = ask(query)
        total = selection.count
        found = numbers(selection) | {name: answer(query) for name, answer in ANSWERS.items()}
        assert found == dict.fromkeys(found, total)
        choices = [choice for facet in selection.facets() for choice in every_choice(facet.choices)]
        for choice in draw.draw(st.lists(st.sampled_from(choices), min_size=2, max_size=2)):
            assert ask(choice.only).count == choice.count
        statistics = selection.statistics()
        table = statistics.profession_by_grade
        series = [
            *(statistics.regions, statistics.hospitals, statistics.departures, statistics.genders),
            *(table.rows, table.columns, [cell for row in table.cells for cell in row]),
        ]
        assert [sum(bar.count for bar in bars) for bars in series] == [total] * len(series)
        if total:
            bar = draw.draw(st.sampled_from([bar for bars in series for bar in bars]))
            assert ask(bar.query).count == bar.count

    compare()


def test_a_chosen_choice_is_taken_away_by_its_query_and_another_added(roster: dict[str, list[str]]) -> None:
    facets = {facet.name: facet for facet in ask("profession=nurse&grade=junior").facets()}
    queries = {choice.value: QueryDict(choice.query) for choice in facets["profession"].choices}
    assert queries["nurse"] == QueryDict("grade=junior")
    assert queries["physician"] == QueryDict("grade=junior&profession=nurse&profession=physician")


def test_a_bad_question_has_no_rows_no_facets_and_no_statistics(roster: dict[str, list[str]]) -> None:
    selection = Selection(Deployment, QueryDict("profession=astronaut"))
    assert selection.errors.keys() == {"profession"}
    assert (selection.count, selection.page().rows, selection.facets()) == (0, [], [])
    assert selection.statistics().total == 0
