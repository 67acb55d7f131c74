"""What counts as right when a reading is compared with its truth."""

import pytest

from roster.rolls import read_roll
from roster.rolls.scoring import Score
from roster.vocabulary.region_aliases import FORMER, SUCCESSORS
from roster.vocabulary.regions import find_region, regions


def region_is_right(text: str, truth: str) -> bool:
    score = Score()
    score.add("one", read_roll(text).entries, [{"name": "王小红", "region": truth}])
    return score.right["region"] == 1


@pytest.mark.parametrize(
    ("hospital", "truth"),
    [
        ("黔西县人民医院", "520522"),
        ("黔西县人民医院", "520581"),
        ("包头市中心医院", "1502"),
        ("包头市中心医院", "150200"),
    ],
)
def test_a_code_of_then_and_its_first_digits_are_right(hospital: str, truth: str) -> None:
    assert region_is_right(f"王小红　{hospital}　内科　护师", truth)


@pytest.mark.parametrize("truth", ["150300", "15", "520522", ""])
def test_another_unit_is_wrong(truth: str) -> None:
    assert not region_is_right("王小红　包头市中心医院　内科　护师", truth)


def test_a_unit_is_found_by_the_name_it_had() -> None:
    assert {find_region(name) == today for name, _, today in FORMER} == {True}
    assert set(SUCCESSORS.values()) <= set(regions())
    assert not set(SUCCESSORS) & set(regions())


def test_a_truth_that_keeps_the_city_before_a_districts_house_is_right() -> None:
    score = Score()
    truth = [{"name": "王小红", "hospital": "上海市松江区中心医院"}]
    score.add("roll", read_roll("王小红　上海市松江区中心医院　内科　护师").entries, truth)
    score.add("roll", read_roll("王小红　上海市嘉定区中心医院　内科　护师").entries, truth)
    assert (score.right["hospital"], score.asked["hospital"]) == (1, 2)
