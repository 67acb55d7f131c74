"""Those whom running text names, looked at again when the whole page is known (prose/second_look.py)."""

from unittest.mock import patch

import pytest

from roster.rolls import read_roll
from roster.rolls.prose import second_look
from roster.rolls.prose.second_look import FEWEST_NAMED, Said, second_odds, second_signs
from roster.rolls.prose.stories import story_of
from roster.rolls.words.names import DATA
from tools.learn_odds import Example, learn_second

PAGE = (
    "辰溪县人民医院援鄂医疗队出征\n\n2月11日，辰溪县人民医院护士柳晓光、田耘青随湖南省援鄂医疗队出征武汉。"
    "急诊科护士汪圣林说，她会等同事们回来。\n"
)


def said(name: str, start: int, odds: float, *, sentence: tuple[int, int] = (0, 100), times: int = 1) -> Said:
    return Said(name, start, start + 1, sentence, (start, start + 2), odds, rules=False, placed=True, times=times)


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_who_is_unlikely_by_the_whole_page_is_left_out_and_who_is_likely_taken_in() -> None:
    """Whatever one mention says: the second look has the last word."""
    for odds, people in (
        ({"柳晓光": 3.0, "田耘青": -3.0, "汪圣林": -3.0}, ["柳晓光"]),
        ({"柳晓光": 3.0, "田耘青": 3.0, "汪圣林": 3.0}, ["柳晓光", "田耘青", "汪圣林"]),
    ):
        with (
            patch("roster.rolls.prose.odds.LEAST_LEFT", -10.0),
            patch.object(second_look, "second_odds", lambda said, weights, odds=odds: odds),
        ):
            assert names(PAGE) == people


def test_who_is_taken_in_late_stands_in_the_order_of_the_page_with_house_and_ward() -> None:
    odds = {"柳晓光": 3.0, "田耘青": 3.0, "汪圣林": 3.0}
    text = PAGE + "护士章楠在车站挥手告别。\n"
    with (
        patch("roster.rolls.prose.odds.LEAST_LEFT", -10.0),
        patch.object(second_look, "second_odds", lambda said, weights: {**odds, "章楠": -5.0}),
    ):
        entries = read_roll(text).entries
    late = next(entry for entry in entries if entry.name == "汪圣林")
    assert [entry.name for entry in entries] == ["柳晓光", "田耘青", "汪圣林"]
    assert (late.hospital, late.department, late.title) == ("辰溪县人民医院", "急诊科", "护士")
    assert late.confidence < 0.9


def test_of_few_people_the_first_look_has_the_last_word() -> None:
    few = [said(name, place, 2.0) for place, name in enumerate("甲乙丙"[: FEWEST_NAMED - 1])]
    assert second_odds(few, {"always": 300}) == {}
    many = [said(name, place, 2.0) for place, name in enumerate("甲乙丙丁")]
    assert second_odds(many, {"always": 300}) == dict.fromkeys("甲乙丙丁", 3.0)


def test_who_is_never_asked_in_running_text_is_not_left_out() -> None:
    """A list's people stay, whatever the sentences around it say."""
    text = PAGE + "\n援鄂医疗队名单\n1. 章楠 急诊科 主管护师\n2. 柳晓光 内科 护士\n"
    with patch.object(second_look, "second_odds", lambda said, weights: {"章楠": -9.0, "柳晓光": -9.0}):
        assert {"章楠", "柳晓光"} <= set(names(text))


def test_signs_tell_of_the_best_mention_and_of_those_around_it() -> None:
    mentions = [
        said("甲", 10, -1.0, sentence=(0, 50)),
        said("乙", 20, 4.0, sentence=(0, 50)),
        said("甲", 110, 3.0, sentence=(100, 150), times=2),
        said("丙", 120, -5.0, sentence=(100, 150)),
    ]
    signs = dict(second_signs(mentions))
    assert {"best12", "first6", "sentence1", "rest7", "before13", "behind1", "rank1", "order0"} - signs["甲"] == {
        "order0"
    }
    assert not {"best13", "sentence2", "before14", "behind2", "rank2", "order1"} & signs["甲"]
    assert "order2" in signs["丙"]
    assert "behind-" in signs["丙"]


def test_signs_are_the_same_in_whatever_order_the_mentions_come() -> None:
    mentions = [said(name, place * 7, place - 2.0) for place, name in enumerate("甲乙丙丁甲戊乙")]
    assert dict(second_signs(mentions)) == dict(second_signs(mentions[::-1]))


def test_many_mentions_take_linear_time() -> None:
    """Sums stand for walks: a page of one sentence with ten thousand people."""
    mentions = [said(f"王{number}", number * 4, 1.0, sentence=(0, 40_000)) for number in range(10_000)]
    assert len([*second_signs(mentions)]) == 10_000


def test_what_a_page_says_is_learned_from_odds_that_had_not_seen_it() -> None:
    """Whoever stands beside many who went is likelier to have gone."""
    examples: list[Example] = []
    for number in range(40):
        page, went = f"{number % 10}/{number}", number % 2 == 0
        for place, name in enumerate("甲乙丙丁"):
            signs = {"always", "plain"} if place == 3 else {"always", "出征" if went else "送行"}
            examples.append(Example(page, frozenset(signs), said(name, place * 9, 0.0), went))
    second = learn_second(examples)
    rest = {sign: weight for sign, weight in second.items() if sign.startswith("rest")}
    assert sum(rest.values()) > 0.5


@pytest.mark.parametrize("file", ["second_odds.tsv"])
def test_every_weight_is_a_number_of_hundredths_of_one_sign(file: str) -> None:
    lines = (DATA / file).read_text(encoding="utf-8").splitlines()
    signs = [line.rpartition("\t")[0] for line in lines]
    assert len(signs) == len(set(signs)) > 100
    assert all(int(line.rpartition("\t")[2]) for line in lines)
    assert lines == sorted(lines)


AT_HOME = (
    "除夕的发热门诊\n新冠肺炎疫情发生后，医护人员守在岗位上。\n通辽市医院发热门诊的护士何丽连续四天上班；急诊科护士长何立霞丢下年幼的儿子；"
    "感染科主任严胜，作为救治专家组成员，已经四天吃住在科室。检验科的檀志和徒弟吴倩轮流值守。\n"
)


def test_a_page_that_says_in_no_words_that_people_were_sent_asks_for_better_odds() -> None:
    assert read_roll(AT_HOME).entries == ()
    story, other = story_of(AT_HOME, of_team=False), story_of(f"{AT_HOME}2月9日，护士李梅出发。\n", of_team=False)
    assert (story.unsaid, other.unsaid) == (True, False)
    assert not story_of(AT_HOME, of_team=True).unsaid


@pytest.mark.parametrize("word", ["报名", "抽调", "请缨"])
def test_who_asked_to_go_or_was_called_up_at_home_was_not_sent_yet(word: str) -> None:
    assert story_of(f"{AT_HOME}护士们纷纷{word}。\n", of_team=False).unsaid
