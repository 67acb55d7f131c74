"""Whose people running text speaks of, where it does not say so beside the name (houses/odds.py)."""

import json
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import pytest

from roster.rolls import read_roll
from roster.rolls.drafts import Draft
from roster.rolls.houses import odds as house_odds
from roster.rolls.houses.odds import NOBODYS, Institutions, choose_houses, signs_of
from roster.rolls.houses.page_house import OF_PAGE
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL, NAME
from roster.rolls.words.names import DATA
from tools.learn_houses import Choice, choices_of, learn, learn_keeping, main

RETURN = (
    "3月18日，我院第二批援鄂医疗队队员毛晓兰、祝彦梅和季学兰回到了家乡。\n"
    "院长杨少清到隔离地点迎接。三位队员在武汉市汉口医院工作了五十天。\n"
    "4月3日，石泉县人民医院为归来的队员举行欢迎仪式。\n"
)


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


def test_the_house_that_a_later_sentence_names_is_that_of_our_people() -> None:
    assert houses(RETURN) == dict.fromkeys(("毛晓兰", "祝彦梅", "季学兰"), "石泉县人民医院")


def test_a_house_taken_by_its_odds_is_in_doubt() -> None:
    assert all(OF_PAGE in entry.doubts and entry.confidence < 0.9 for entry in read_roll(RETURN).entries)


@pytest.mark.parametrize("taken", [NOBODYS, "武汉市汉口医院"])
def test_the_odds_decide(taken: str) -> None:
    with patch.object(house_odds, "likeliest", lambda draft, page: taken):
        assert set(houses(RETURN).values()) == {taken}


def test_whose_house_stands_beside_the_name_is_not_asked_about() -> None:
    text = "援鄂医疗队出征\n石泉县人民医院护士毛晓兰随医疗队出征。平川县中医院医师祝彦梅同行。\n"
    with patch.object(house_odds, "likeliest", lambda company, page: pytest.fail("asked")):
        assert houses(text) == {"毛晓兰": "石泉县人民医院", "祝彦梅": "平川县中医院"}


def test_those_of_a_list_that_tells_institutions_are_not_asked_about() -> None:
    text = "援鄂医疗队名单\n毛晓兰 石泉县人民医院 内科 护士\n祝彦梅 外科 医师\n"
    with patch.object(house_odds, "likeliest", lambda company, page: pytest.fail("asked")):
        assert houses(text) == {"毛晓兰": "石泉县人民医院", "祝彦梅": ""}


def test_a_list_between_two_mentions_is_asked_about_once() -> None:
    asked: list[str] = []

    def likeliest(company: Sequence[Draft], page: Institutions) -> str:
        asked.append(company[0].name.text)
        return page.all[0].token.text

    people = ["毛晓兰", "祝彦梅", "季学兰", "贺建国", "柳青梅"]
    text = f"2月11日，石泉县人民医院和汉阴县人民医院的队员飞赴武汉，大家为他们送行。\n\n援鄂医疗队名单\n护士：{'、'.join(people)}\n"
    with patch.object(house_odds, "likeliest", likeliest):
        read = houses(text)
    assert [*read] == people
    assert len(set(read.values())) == 1
    assert len(asked) == 1


def spots(shadow: str, *names: str) -> list[Token]:
    """The first place of each name, as the reader would have cut it."""
    return [
        Token(HOSPITAL, shadow.index(name), shadow.index(name) + len(name), name, 0.0) for name in dict.fromkeys(names)
    ]


def test_full_and_short_names_of_one_house_are_one() -> None:
    shadow = "长治市第一人民医院出发。人民医院送行。平川县中医院到场。"
    page = Institutions(spots(shadow, "长治市第一人民医院", "平川县中医院"), shadow)
    assert [each.token.text for each in page.all] == ["长治市第一人民医院", "平川县中医院"]
    shadow = "市第一人民医院出发。长治市第一人民医院送行。"
    page = Institutions(spots(shadow, "市第一人民医院出发"[:-2], "长治市第一人民医院"), shadow)
    assert [each.token.text for each in page.all] == ["长治市第一人民医院"]


def test_of_very_many_institutions_none_is_chosen() -> None:
    names = [f"第{number}医院" for number in range(house_odds.MOST_NAMED + 1)]
    shadow = "。".join(names)
    assert Institutions(spots(shadow, *names), shadow).all == []


def choice(*signs: str, right: int, page: str = "a") -> Choice:
    return Choice(page, "王颖", [frozenset((sign,)) for sign in signs], right, 0)


def test_a_sign_weighs_what_the_right_ones_have() -> None:
    weights = learn([choice("派出", "前往", right=0)] * 20)
    assert weights["派出"] > 0 > weights["前往"]


def test_somebody_to_be_kept_comes_out_right() -> None:
    choices = [choice("派出", "前往", right=0)] * 5
    kept = [choice("派出", "前往", right=1)]
    weights = learn_keeping(choices, kept)
    assert weights.get("派出", 0.0) < learn(choices)["派出"]


def test_what_is_learned_from_a_folder_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(RETURN, encoding="utf-8")
        people = [{"name": name, "hospital": "石泉县人民医院"} for name in ("毛晓兰", "祝彦梅", "季学兰")]
        (folder / f"{number}.json").write_text(json.dumps({"entries": people}), encoding="utf-8")
    assert len([*choices_of(folder)]) == 9
    with patch("tools.learn_odds.DATA", tmp_path):
        main([str(folder)])
    lines = (tmp_path / "house_odds.tsv").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    assert f"9 people; {len(lines)} signs" in capsys.readouterr().out


def test_every_weight_is_a_number_of_hundredths_of_one_sign() -> None:
    lines = (DATA / "house_odds.tsv").read_text(encoding="utf-8").splitlines()
    signs = [line.rpartition("\t")[0] for line in lines]
    assert len(signs) == len(set(signs)) > 1000
    assert all(int(line.rpartition("\t")[2]) for line in lines)


def test_signs_hold_no_name_of_a_person() -> None:
    """What is learned must not depend on what the people of the pages are called."""
    met: list[dict[str, set[str]]] = []

    def likeliest(company: Sequence[Draft], page: Institutions) -> str:
        met.extend(signs_of(draft, page) for draft in company)
        return NOBODYS

    with patch.object(house_odds, "likeliest", likeliest):
        read_roll(RETURN), read_roll(RETURN.replace("毛晓兰", "王小梅"))
    assert len(met) == 6
    assert met[0] == met[3]


def test_the_short_name_that_a_title_gave_gives_way_to_the_full_one() -> None:
    shadow = "一医院表彰医疗队\n九江市第一人民医院表彰占国平。\n"
    short = Token(HOSPITAL, 0, 3, "一医院", 1.0)
    full = Token(HOSPITAL, 9, 18, "九江市第一人民医院", 1.0)
    draft = Draft(Token(NAME, 20, 23, "占国平", 3.0), inherited=[short], doubts=[OF_PAGE], source="prose")
    with patch.object(house_odds, "likeliest", lambda draft, page: full.text):
        choose_houses([draft], [short, full], shadow)
    assert draft.inherited == [full]
    assert draft.doubts == [OF_PAGE]


def test_learning_goes_on_from_the_weights_that_there_are() -> None:
    before = {"派出": -2.0, "never met": 1.25}
    weights = learn([choice("派出", "前往", right=0)] * 20, before)
    assert weights["never met"] == 1.25
    assert -2.0 < weights["派出"] < learn([choice("派出", "前往", right=0)] * 20)["派出"]
