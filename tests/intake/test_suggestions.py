"""What is offered while somebody types."""

import pytest

from roster.actions.intake.suggestions import LIMIT, suggest
from roster.models import HospitalName
from tests.factories import make_batch, make_deployment, make_hospital, make_region, make_source, record

pytestmark = pytest.mark.django_db


def values(kind: str, text: str) -> list[str]:
    return [one.value for one in suggest(kind, text)]


@pytest.mark.parametrize("typed", ["林西", "赤峰林西县医院", "lxxyy", "linxi", "LinXi yiyuan", "医院 林西"])
def test_a_hospital_is_offered_by_any_of_its_names_in_characters_pinyin_and_initials(typed: str) -> None:
    hospital = make_hospital(name="林西县医院", region=make_region(code="150424", name="林西县"))
    record(HospitalName(hospital=hospital, name="赤峰林西县医院"))
    make_hospital(name="通辽市医院")
    assert values("hospital", typed) == ["林西县医院"]


def test_words_are_read_by_phrase_and_not_as_names() -> None:
    make_deployment(department="重症医学科")
    assert "重症医学科" in values("department", "zzyxk")


def test_any_of_many_hospitals_is_reached_and_the_fitting_one_stands_first() -> None:
    for number in range(LIMIT + 5):
        make_hospital(name=f"某县第{number}人民医院")
    make_hospital(name="县第")
    found = values("hospital", "县第")
    assert (len(found), found[0]) == (LIMIT, "县第")
    assert values("hospital", "第16人民") == ["某县第16人民医院"]


def test_a_merged_hospital_is_offered_as_the_one_that_was_kept_is_not() -> None:
    kept = make_hospital(name="通辽市医院")
    make_hospital(name="通辽医院", merged_into=kept)
    assert values("hospital", "通辽") == ["通辽市医院"]


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [("batch", "援鄂", "第一批援鄂医疗队"), ("source", "逆行", "致敬逆行者"), ("region", "150500", "通辽市")],
)
def test_batches_sources_and_regions_are_offered(kind: str, typed: str, expected: str) -> None:
    make_batch(name="第一批援鄂医疗队")
    make_source(title="致敬逆行者")
    make_region()
    assert values(kind, typed) == [expected]


def test_a_region_is_offered_by_what_people_call_it(regions: None) -> None:
    assert values("region", "锡盟") == ["锡林郭勒盟"]


def test_what_was_just_written_is_offered() -> None:
    assert values("title", "首席按摩师") == []
    make_deployment(title="首席按摩师")
    assert values("title", "首席按摩师") == ["首席按摩师"]


def test_nothing_typed_offers_nothing() -> None:
    make_hospital(name="通辽市医院")
    assert values("hospital", "  ") == []
