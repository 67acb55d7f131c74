"""Who went by what stands around the name, where no rule says it (prose/odds.py)."""

import json
from pathlib import Path
from unittest.mock import patch

import pytest

from roster.rolls import read_roll
from roster.rolls.prose import odds as prose_odds
from roster.rolls.prose.odds import Mention, signs_of
from roster.rolls.prose.second_look import Said
from roster.rolls.words.names import DATA
from roster.rolls.words.signs import weights_of
from tools.learn_odds import Example, Known, examples_of, learn, learn_first, learn_keeping, main, nudged

NOTICE = "遵阳市人民医院表彰赴四川抗震救灾医疗队\n\n我院先后派出三批医疗队员奔赴灾区一线。\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("经研究，决定对柳晓光、田耘青、汪圣林、章楠等奔赴抗震救灾第一线的同志给予表彰。\n", ["柳晓光", "田耘青", "汪圣林", "章楠"]),
        ("小分队由2名司机（郝志军、门文才）、1名医生（苑秀芳）和2名护士（薄晓静、佘文丽）组成，连夜出发。\n", ["郝志军", "门文才", "苑秀芳", "薄晓静", "佘文丽"]),
    ],
)  # fmt: skip
def test_a_series_of_names_is_of_the_team_where_what_stands_around_it_says_so(sentence: str, people: list[str]) -> None:
    assert names(NOTICE + sentence) == people


def test_the_odds_decide_where_no_rule_does() -> None:
    text = NOTICE + "经研究，决定对柳晓光、田耘青、汪圣林、章楠等奔赴抗震救灾第一线的同志给予表彰。\n"
    with patch.object(prose_odds, "odds_of", lambda mention, shadow: -9.0):
        assert names(text) == []


def test_places_side_by_side_are_nobody() -> None:
    with patch.object(prose_odds, "odds_of", lambda mention, shadow: 9.0):
        assert names(NOTICE + "医疗队走过衢州、金安、汝城、长岭、绩溪县等地。\n") == []


def test_signs_hold_no_name() -> None:
    """What is learned must not depend on what the people of the pages are called."""
    met: list[Mention] = []
    shadows: list[str] = []

    def odds_of(mention: Mention, shadow: str) -> float:
        met.append(mention)
        shadows.append(shadow)
        return 9.0

    first = NOTICE + "医疗队由急诊科主任晁东升担任队长，护士薄晓静同行。\n"
    second = NOTICE + "医疗队由急诊科主任王建国担任队长，护士李秀英同行。\n"
    with patch.object(prose_odds, "odds_of", odds_of):
        read_roll(first), read_roll(second)
    signs = [signs_of(mention, shadow) for mention, shadow in zip(met, shadows, strict=True)]
    bare = [{sign for sign in found if not sign.startswith("name")} for found in signs]
    assert len(bare) == 4
    assert bare[:2] == bare[2:]


def test_every_weight_is_a_number_of_hundredths_of_one_sign() -> None:
    lines = (DATA / "odds.tsv").read_text(encoding="utf-8").splitlines()
    signs = [line.rpartition("\t")[0] for line in lines]
    assert len(signs) == len(set(signs)) > 1000
    assert all(int(line.rpartition("\t")[2]) for line in lines)
    assert lines == sorted(lines)


def example(
    *signs: str, went: bool, page: str = "a", rules: bool = False, name: str = "王颖", start: int = 0
) -> Example:
    return Example(page, frozenset(signs), said(name, start, rules=rules), went)


def said(name: str, start: int = 0, odds: float = 0.0, *, rules: bool = False) -> Said:
    return Said(name, start, start + 2, (start, start + 9), (start, start + 2), odds, rules, placed=False, times=1)


def test_a_sign_weighs_what_those_who_have_it_did() -> None:
    weights = learn([{"出征", "always"}] * 20 + [{"送行", "always"}] * 20, [True] * 20 + [False] * 20)
    assert weights["出征"] > 0.5
    assert weights["送行"] < -0.5
    assert abs(weights["always"]) < 0.2


def test_a_page_to_be_kept_comes_out_right() -> None:
    examples = [example("去", went=True)] * 20 + [example("留", went=False)] * 20
    kept = [example("去", "送", went=False, page="b")]
    assert sum(learn_first(examples).get(sign, 0.0) for sign in kept[0].signs) > 0
    weights, _ = learn_keeping(examples, kept)
    assert sum(weights.get(sign, 0.0) for sign in kept[0].signs) < prose_odds.SURE_ODDS


def test_what_is_still_wrong_is_nudged_no_further_than_it_takes() -> None:
    kept = [
        [example("seen", "told", went=True, rules=True)],
        [example("told", "asked", went=False)],
        [example("right", went=True)],
    ]
    weights = nudged({"told": 1.6, "seen": -1.0, "right": 9.0}, {}, kept)
    odds = [sum(weights.get(sign, 0.0) for sign in mentions[0].signs) for mentions in kept]
    assert prose_odds.EVEN_ODDS < odds[0] < prose_odds.EVEN_ODDS + 1
    assert prose_odds.SURE_ODDS - 1 < odds[1] < prose_odds.SURE_ODDS
    assert weights["right"] == 9.0


def test_examples_are_the_mentions_of_a_folders_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        NOTICE + "医疗队由检验科主任晁东升担任队长，副局长任宏亮到场送行。\n", encoding="utf-8"
    )
    (tmp_path / "a.json").write_text(json.dumps({"entries": [{"name": "晁东升"}]}), encoding="utf-8")
    assert [(met.name, met.went) for met in examples_of(tmp_path)] == [("晁东升", True), ("任宏亮", False)]


def test_folders_are_judged_by_what_the_others_taught(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder, name in (("a", "晁东升"), ("b", "王建国"), ("c", "李秀英")):
        (tmp_path / folder).mkdir()
        for number in range(3):
            text = NOTICE + f"医疗队由检验科主任{name}担任队长，第{number}天出发，副局长任宏亮到场送行。\n"
            (tmp_path / folder / f"{number}.txt").write_text(text, encoding="utf-8")
            truth = {"entries": [{"name": name}]}
            (tmp_path / folder / f"{number}.json").write_text(json.dumps(truth), encoding="utf-8")
    main([*map(str, tmp_path.iterdir()), "--judge"])
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 2
    assert said[1] == "the odds: recall 1.000, precision 1.000 of 9"


def test_what_is_learned_is_written_and_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = NOTICE + "医疗队由检验科主任晁东升担任队长，副局长任宏亮到场送行。\n"
    for number in range(16):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{number}.json").write_text(json.dumps({"entries": [{"name": "晁东升"}]}), encoding="utf-8")
    monkeypatch.setattr("tools.learn_odds.DATA", tmp_path)
    main([str(tmp_path)])
    lines = (tmp_path / "odds.tsv").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    assert all(int(line.rpartition("\t")[2]) for line in lines)
    assert any(line.startswith("oP主任\t") for line in lines)


def test_learning_goes_on_from_the_weights_that_there_are() -> None:
    seen = [example("told", went=True)] * 3 + [example("asked", went=False)] * 3
    known = Known({"told": -2.0, "asked": 0.5, "never met": 1.25}, {})
    weights = learn_first(seen, known)
    assert weights["never met"] == 1.25
    assert -2.0 < weights["told"] < 0.0, "what is new moves a weight, what was known holds it"
    assert weights["asked"] < 0.5
    assert learn_first(seen)["told"] > 0.0, "begun anew, nothing holds it"


def test_the_weights_that_there_are_are_those_the_reader_goes_by() -> None:
    known = Known.of_data()
    assert {sign: round(100 * weight) for sign, weight in known.first.items()} == weights_of("odds.tsv")
    assert {sign: round(100 * weight) for sign, weight in known.second.items()} == weights_of("second_odds.tsv")
