"""Where a page says anywhere that people went, and from where (houses/journey.py)."""

import pytest

from roster.rolls.houses.journey import journey_of, provinces_aided


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("平川医疗队赴德阳市人民医院", "goal2"),
        ("抵达四川省德阳市,随即投入救治", "goal2"),
        ("医疗队援川归来", "goal2"),
        ("对口支援阿坝州马尔康市", "goal0"),
        ("德阳市首批援鄂医疗队", "goal0from2"),
        ("我市的医疗队", "goal-from-"),
    ],
)
def test_a_house_lies_where_people_went_or_whence_they_came(words: str, sign: str) -> None:
    assert sign in set(journey_of(words).signs("德阳市人民医院"))


def test_a_house_without_a_place_lies_nowhere() -> None:
    assert {"goal-from-", "abroad10"} <= set(journey_of("第十批援赞比亚医疗队从成都市出发").signs("大学教学医院"))


def test_one_character_tells_a_province() -> None:
    assert provinces_aided("援藏、援疆，援青海，赴宁波，赴川") == {"540000", "650000", "510000"}
