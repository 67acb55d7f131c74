"""How likely words are names."""

import pytest

from roster.rolls.words.names import name_score, scores_of

NOBODY = frozenset("龘")
"""A surname held back that none of the names has: nothing is remembered of scores that are asked for so."""


@pytest.mark.parametrize(
    "stretch", ["王小红护", "欧阳娜娜", "王俊拉嘎某", "阿拉腾其其格", "皮肤科护", "石家庄市", "叶尔肯·别克"]
)
def test_all_beginnings_of_a_stretch_score_as_each_by_itself(stretch: str) -> None:
    beginnings = [stretch[:length] for length in range(2, len(stretch) + 1)]

    assert scores_of(stretch, 2, NOBODY) == [name_score(words, hold_back=NOBODY) for words in beginnings]


def test_a_score_that_is_remembered_is_the_score() -> None:
    scores_of("王小红护", 2, frozenset())

    assert name_score("王小红") == name_score("王小红", hold_back=NOBODY)
