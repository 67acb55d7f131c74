"""The question in words."""

import pytest
from django.http import QueryDict
from django.utils import translation

from roster.models import Deployment, Hospital, Staff
from roster.selection import Selection
from tests.factories import make_deployment, make_hospital, make_region, save


def described(query: str, model: type = Deployment) -> object:
    return Selection(model, QueryDict(query)).describe()


@pytest.fixture(autouse=True)
def english() -> object:
    with translation.override("en"):
        yield


def test_a_sentence_with_a_chip_for_each_value(db: None) -> None:
    make_deployment(hospital=make_hospital(region=make_region(code="150500", name="通辽市")), title="护士")
    found = described("region=1505&profession=nurse&profession=physician&q=王+颖")
    assert found.sentence == "“王” · “颖” · 通辽市 Tongliao · nurse · physician: 1 person"
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
    assert described("", Hospital).sentence == "1 hospital in all"
    assert described("q=通辽", Hospital).sentence == "“通辽”: 1 hospital"


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


@pytest.fixture
def roster(db: None) -> None:
    tongliao = make_region(code="150500", name="通辽市")
    make_region(code="330604", name="上虞区")  # where nobody listed comes from
    hospital = make_hospital(name="通辽市医院", region=tongliao)
    make_deployment(name="王颖", hospital=hospital, department="重症医学科", title="主管护师")
    make_deployment(
        name="田亮", hospital=make_hospital(name="科尔沁区第一医院", region=make_region(code="150502", name="科尔沁区"))
    )


@pytest.mark.parametrize(
    ("query", "chinese", "english"),
    [
        ("通辽 重症 护士", "通辽市 · 重症医学 · 护理 的 1 人", "通辽市 Tongliao · Critical care · nurse: 1 person"),
        ("tongliao 护士", "通辽市 · 护理 的 1 人", "通辽市 Tongliao · nurse: 1 person"),
        ("通遼", "通辽市 的 2 人", "通辽市 Tongliao: 2 people"),
        ("tl", "“tl”或通辽市 的 2 人", "“tl” or 通辽市 Tongliao: 2 people"),
        ("王", "“王” 的 1 人", "“王”: 1 person"),
        ("tlsyy", "通辽市医院 的 1 人", "通辽市医院 Tongliao Hospital: 1 person"),
        ("医院", "“医院” 的 2 人", "“医院”: 2 people"),
        ("shangyu", "“shangyu” 的 0 人", "“shangyu”: 0 people"),
    ],
)
def test_a_word_is_said_as_it_was_understood(roster: None, query: str, chinese: str, english: str) -> None:
    for language, sentence in (("zh-hans", chinese), ("en", english)):
        with translation.override(language):
            assert described(f"q={query}").sentence == sentence
            assert described(f"q={query}", Staff).sentence == sentence


def test_nobody_withheld_is_betrayed_by_the_sentence(roster: None) -> None:
    person = make_deployment(name="唐丽").staff
    assert described("q=tl").sentence.startswith("“tl” or")
    for staff in Staff.objects.filter(name__in=["唐丽", "田亮"]):
        staff.withheld = True
        save(staff)
    assert person.pk and described("q=tl").sentence == "通辽市 Tongliao: 1 person"
