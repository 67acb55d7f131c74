"""The scores promised, on made-up rolls, with half of the departments and titles held back from the reader."""

from roster.rolls.scoring import Score
from roster.rolls.words.lexicon import build_lexicon
from tools.make_rolls import words_of
from tools.score_halves import held_back, score_half


def total(scores: dict[str, Score], *, prose: bool) -> tuple[float, float, float, float, float]:
    chosen = [score for name, score in scores.items() if (name == "prose") == prose]
    people = sum(score.expected for score in chosen)
    read = sum(score.read for score in chosen)
    found = sum(score.found for score in chosen)
    fields = [
        sum(score.right[name] for score in chosen) / sum(score.asked[name] for score in chosen)
        for name in ("hospital", "department", "title")
    ]
    return found / people, found / read, *fields


def test_rolls_of_words_never_seen() -> None:
    lexicon = build_lexicon(hold_back=held_back(words_of(1), surnames=False))
    scores = score_half(1, lexicon, 260, seed=5)
    recall, precision, hospital, department, title = total(scores, prose=False)
    assert recall >= 0.99
    assert precision >= 0.99
    assert hospital >= 0.97
    assert department >= 0.95
    assert title >= 0.95
    assert scores["regions_only"].read == 0


def test_sentences() -> None:
    scores = score_half(0, build_lexicon(), 260, seed=6, only="prose")
    recall, precision, *_ = total(scores, prose=True)
    assert recall >= 0.8
    assert precision >= 0.95
