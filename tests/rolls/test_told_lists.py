"""Numbers with which lists in sentences end."""

import pytest

from roster.rolls import read_roll


def counts(text: str) -> list[tuple[int, int, str]]:
    return [(count.stated, count.read, count.text) for count in read_roll(text).counts]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("2月5日，通辽市医院派出王颖、孙联宇、李晓等{}医护人员驰援武汉。", 3),
        ("通辽市医院护士长王颖、护师孙联宇等{}，2月9日随内蒙古第三批医疗队出征武汉。", 2),
        ("由王颖、孙联宇、李晓等{}组成的通辽市医院医疗队今天出征武汉。", 3),
        ("通辽市医院护士长王颖、护师孙联宇、医师李晓等{}队员2月9日出征武汉。", 3),
        ("2月9日，通辽市医院王颖、孙联宇和开鲁县医院李晓、赵敏等{}医护人员出征武汉。", 4),
        ("通辽市医院重症医学科主治医师王颖、呼吸科护师孙联宇等{}队员昨天抵达武汉，接管病区。", 2),
        ("昨天，通辽市医院再派医疗队驰援武汉，王颖、孙联宇、李晓等{}同志踏上征程。", 3),
        ("2月5日，通辽市医院派出护士长王颖，护师孙联宇，医师李晓等{}医护人员驰援武汉。", 3),
    ],
)
@pytest.mark.parametrize("number", ["5名", "5人", "5位", "五名", "十二名"])
def test_a_sentence_that_names_a_few_tells_its_number(sentence: str, read: int, number: str) -> None:
    text = sentence.format(number)
    (count,) = read_roll(text).counts
    assert (count.read, count.text) == (read, f"等{number}")
    assert text[count.start : count.end] == count.text
    assert not any("count-differs" in doubt for entry in read_roll(text).entries for doubt in entry.doubts)


@pytest.mark.parametrize(("number", "stated"), [("20余名", 20), ("三十多名", 30), ("共5名", 5), ("一行5人", 5)])
def test_a_number_may_be_about_or_have_words_before_it(number: str, stated: int) -> None:
    text = f"2月5日，通辽市医院派出王颖、孙联宇、李晓等{number}医护人员驰援武汉。"
    assert counts(text) == [(stated, 3, f"等{number}")]


def test_a_sentence_that_names_more_than_it_says_doubts_them() -> None:
    reading = read_roll("2月5日，通辽市医院派出王颖、孙联宇、李晓等2名医护人员驰援武汉。")
    assert [(count.stated, count.read) for count in reading.counts] == [(2, 3)]
    assert all("count-differs:1" in entry.doubts for entry in reading.entries)


def test_each_list_of_a_sentence_has_its_own_number() -> None:
    text = "2月5日，通辽市医院王颖、孙联宇等3名医护人员、开鲁县医院李晓等2名医护人员驰援武汉。"
    assert counts(text) == [(3, 2, "等3名"), (2, 1, "等2名")]


@pytest.mark.parametrize("behind", ["医护人员驰援武汉。", "队员昨天抵达武汉。"])
def test_a_number_that_touches_several_names_is_theirs(behind: str) -> None:
    assert counts(f"2月5日，通辽市医院派出王颖、孙联宇、李晓3名{behind}") == [(3, 3, "3名")]


@pytest.mark.parametrize(
    "sentence",
    [
        "2月5日，通辽市医院王颖、孙联宇驰援武汉，救治了老人等5名患者。",
        "2月5日，通辽市医院王颖、孙联宇驰援武汉。其他医院等5家单位也派出了队员。",
        "2月5日，通辽市医院王颖、孙联宇驰援武汉，院领导等5人到机场送行。",
        "2月5日，通辽市医院王颖、孙联宇等驰援武汉。全市已有5名医护人员报名。",
    ],
)
def test_a_number_of_others_is_compared_with_nobody(sentence: str) -> None:
    assert counts(sentence) == []
