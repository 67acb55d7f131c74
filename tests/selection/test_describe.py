"""The question in words."""

import pytest
from django.http import QueryDict
from django.utils import translation

from roster.models import Deployment, Hospital
from roster.selection import Selection
from tests.factories import make_deployment, make_hospital, make_region


def described(query: str, model: type = Deployment) -> object:
    return Selection(model, QueryDict(query)).describe()


@pytest.fixture(autouse=True)
def english() -> object:
    with translation.override("en"):
        yield


def test_a_sentence_with_a_chip_for_each_value(db: None) -> None:
    make_deployment(hospital=make_hospital(region=make_region(code="150500", name="通辽市")), title="护士")
    found = described("region=1505&profession=nurse&profession=physician&q=王+颖")
    assert found.sentence == "“王” · “颖” · 通辽市 · nurse · physician: 1 person"
    assert [(chip.name, chip.value) for chip in found.chips] == [
        ("q", "王"),
        ("q", "颖"),
        ("region", "150500"),
        ("profession", "nurse"),
        ("profession", "physician"),
    ]


def test_a_chip_takes_its_value_away_and_nothing_else(db: None) -> None:
    found = described("q=王+颖&profession=nurse&profession=unknown&ordering=-name&as_of=2020-02-09")
    queries = {chip.value: QueryDict(chip.query) for chip in found.chips}
    assert queries["王"] == QueryDict("q=颖&profession=nurse&profession=unknown&ordering=-name&as_of=2020-02-09")
    assert queries["unknown"] == QueryDict("q=王+颖&profession=nurse&ordering=-name&as_of=2020-02-09")
    assert queries["2020-02-09"] == QueryDict("q=王+颖&profession=nurse&profession=unknown&ordering=-name")


def test_without_filters_and_of_other_nouns(db: None) -> None:
    make_deployment()
    make_deployment(hospital=make_hospital(name="通辽市医院"))
    assert described("").sentence == "2 people in all"
    assert described("", Hospital).sentence == "1 hospitals in all"
    assert described("q=通辽", Hospital).sentence == "“通辽”: 1 hospitals"


def test_what_cannot_be_understood_has_no_chips(db: None) -> None:
    assert described("region=nowhere").chips == []


def test_every_order_can_be_asked_for_and_turned_round(db: None) -> None:
    sortings = {sorting.name: sorting for sorting in Selection(Deployment, QueryDict("ordering=title")).sortings()}
    assert sortings["title"].chosen and not sortings["title"].descending
    assert sortings["title"].query == "ordering=-title"
    assert sortings["hospital"].query == "ordering=hospital"


@pytest.mark.parametrize(("language", "label"), [("en", "Neurology"), ("zh-hans", "神经内科")])
def test_a_specialty_is_called_in_the_language_of_the_reader(db: None, language: str, label: str) -> None:
    with translation.override(language):
        assert [chip.text for chip in described("specialty=neurology").chips] == [label]
