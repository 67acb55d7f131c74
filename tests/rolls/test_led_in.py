"""Institutions without the words of the sentence that lead them in."""

from roster.rolls.houses.led_in import without_lead_ins
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL


def _freed(*names: str) -> list[str]:
    named = [Token(HOSPITAL, 100 * at, 100 * at + len(name), name, 0.0) for at, name in enumerate(names)]
    return [token.text for token in without_lead_ins(named)]


def test_a_house_named_alone_as_well_is_the_same_behind_words() -> None:
    assert _freed("贡献和为天医总院", "天医总院") == ["天医总院", "天医总院"]
    assert _freed("代表团抵达友好医院", "友好医院") == ["友好医院", "友好医院"]


def test_a_house_that_is_named_once_or_has_its_place_stays() -> None:
    assert _freed("贡献和为天医总院") == ["贡献和为天医总院"]
    assert _freed("开鲁县人民医院", "人民医院") == ["开鲁县人民医院", "人民医院"]


def test_words_with_hospital_alone_are_no_house() -> None:
    assert _freed("感谢医院", "一定不负医院", "发挥我院教学医院", "协和医院") == ["协和医院"]
