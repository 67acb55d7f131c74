"""Whatever an English page shows as a name or a class is found by the search box."""

import pytest
from django.http import QueryDict
from django.utils import translation

from roster.classes import CHOICES
from roster.filters import DeploymentFilterSet
from roster.models import Batch, Deployment, Hospital, Region
from roster.search import find_meaning, in_terms
from roster.selection import Selection
from roster.spelled import so_called
from roster.vocabulary.english.phrases import words_of
from tests.factories import make_batch, make_deployment, make_hospital, make_posting, make_region

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeded")]
CLASSES = ("specialty", *CHOICES, "post")


def ask(model: type = Deployment, **asked: str) -> Selection:
    params = QueryDict(mutable=True)
    params.update(asked)
    selection = Selection(model, params)
    assert selection.errors == {}
    return selection


def rows(**asked: str) -> set[str]:
    """Returns who is found, by the columns in memory and by the database, which must agree."""
    selection = ask(**asked)
    found = set(selection.rows.values_list("pk", flat=True))
    assert found == set(selection.found.ids())
    return found


def test_every_class_is_found_by_its_label() -> None:
    with translation.override("en"):
        labels = {
            (name, code): str(label)
            for name in CLASSES
            for code, label in DeploymentFilterSet.base_filters[name].labels.items()
        }
    # What stands beside the Chinese post, which is its name.
    english = {key: label.split(" ", 1)[1] if key[0] == "post" else label for key, label in labels.items()}
    for label in set(english.values()):
        so_labelled = [key for key, other in english.items() if other.lower() == label.lower()]
        expected = set().union(*(rows(**{name: code}) for name, code in so_labelled))
        meaning = find_meaning(label).described()
        meant = {(name, code) for name in CLASSES for code in meaning.get(name, [])}
        # 队长 and 领队 are both a "team leader", the one at home, the other of the team.
        assert set(so_labelled) <= meant and len(meant) <= len(so_labelled) + 1, label
        assert expected <= rows(q=label), label  # a team of experts is an "Expert group" besides


def test_every_region_is_found_by_its_english_name() -> None:
    for code, name in Region.objects.filter(grouping=False).values_list("pk", "name"):
        english = Region(code=code, name=name).english
        assert code in so_called("region", words_of(english)), english
    for region in Region.objects.filter(grouping=False, hospitals__names__isnull=False).distinct():
        assert rows(region=region.pk) <= rows(q=region.english), region.english
        assert region in ask(Region, q=region.english).rows


def test_every_hospital_and_batch_is_found_by_its_english_name() -> None:
    for hospital in Hospital.objects.public():
        assert rows(hospital=hospital.pk) | rows(served_at=hospital.pk) <= rows(q=hospital.english), hospital.english
        assert hospital in ask(Hospital, q=hospital.english).rows
    for batch in [batch for batch in Batch.objects.all() if batch.english]:
        assert rows(batch=batch.pk) <= rows(q=batch.english), batch.english
        assert batch in ask(Batch, q=batch.english).rows


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("linxi county hospital nurse", ["linxi county hospital", "nurse"]),
        ("Head Nurses  intensive care", ["Head Nurses", "intensive care"]),
        ("chifeng linxi", ["chifeng", "linxi"]),  # each narrows: no one place is called both
        ("deputy director of nursing 王颖", ["deputy director of nursing", "王颖"]),
        ("wang ying nurse", ["wang", "ying", "nurse"]),
        ("Inner Mongolia 护士", ["Inner Mongolia", "护士"]),
        ("通辽 重症", ["通辽", "重症"]),
        ("section member, first rank", ["section member, first rank"]),
        ("county left", ["county", "left"]),
    ],
)
def test_words_of_one_english_name_are_one_term(text: str, terms: list[str]) -> None:
    assert in_terms(text) == terms


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("linxi county hospital", "林西县医院 Linxi County Hospital: 3 people"),
        ("hospital linxi", "“hospital” · 林西县 Linxi County: 3 people"),
        ("xilinguole", "锡林郭勒盟 Xilingol League: 6 people"),
        ("wuhan", "武汉市 Wuhan: 3 people"),
        ("wuhan city", "武汉市 Wuhan: 3 people"),
        ("hohhot", "呼和浩特市 Hohhot: 0 people"),
        ("head nurse", "护士长 Head nurse: 10 people"),
        ("leader", "leader: 2 people"),
        ("intensive care tongliao", "Critical care · 通辽市 Tongliao: 4 people"),
        ("pediatrics", "Paediatrics: 2 people"),
        ("nephrology", "Nephrology: 0 people"),
        ("particular", "“particular”: 0 people"),
    ],
)
def test_a_word_is_said_as_it_was_understood(query: str, sentence: str) -> None:
    with translation.override("en"):
        assert ask(q=query).describe().sentence == sentence


@pytest.mark.parametrize("general", ["county", "banner", "left banner", "autonomous county", "district", "li"])
def test_a_kind_of_region_means_no_region(general: str) -> None:
    assert find_meaning(general).regions == []


def test_the_chinese_of_a_role_and_a_grade_is_found_too() -> None:
    assert rows(q="队长") == rows(role="leader") != set()
    assert rows(q="副高级") == rows(q="associate senior") == rows(grade="associate_senior") != set()


def test_who_went_to_a_place_is_found_by_it() -> None:
    home = make_hospital(name="某某医院", region=make_region(code="150500"))
    posted = make_hospital(name="武汉市测试医院", region=make_region(code="420100"))
    there = make_deployment(hospital=home, batch=make_batch(destination=make_region(code="420100"))).pk
    served = make_deployment(hospital=home, batch=(batch := make_batch())).pk
    elsewhere = make_deployment(hospital=home, batch=make_batch(destination=make_region(code="421100"))).pk
    make_posting(batch=batch, hospital=posted)
    for query in ("武汉", "wuhan"):
        assert {there, served, elsewhere} & rows(q=query) == {there, served}
    for query in ("武汉市测试医院", "Wuhan Ceshi Hospital"):
        assert {there, served, elsewhere} & rows(q=query) == {served}
    assert {there, served, elsewhere} & rows(q="hubei") == {there, served, elsewhere}
