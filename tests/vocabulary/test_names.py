"""Pinyin, sorting and the keys under which a name is found."""

from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.vocabulary.names import (
    MAX_NAME,
    SORT_KEY_PER_CHARACTER,
    key_range,
    name_keys,
    pinyin,
    query_key,
    sort_key,
    syllables,
)

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
NAMES = st.text(HAN, min_size=1, max_size=5)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def found(query: str, name: str) -> bool:
    """Whether a query is a prefix of one of the name's keys, by the same range that the database is asked for."""
    low, high = key_range(query_key(query))
    return any(low <= key < high for key in name_keys(name))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("单雄", "shan"),
        ("仇英", "qiu"),
        ("解缙", "xie"),
        ("曾巩", "zeng"),
        ("查良", "zha"),
        ("区志", "ou"),
        ("翟志", "zhai"),
        ("缪荃", "miao"),
        ("种师", "chong"),
        ("折可", "she"),
        ("员半", "yun"),
        ("朴树", "piao"),
        ("盖叫", "ge"),
        ("乐毅", "yue"),
        ("任红", "ren"),
        ("召信", "shao"),
        ("那英", "na"),
        ("黑明", "he"),
        ("冼星", "xian"),
        ("洗夫", "xian"),
        ("繁钦", "po"),
        ("秘书", "bi"),
        ("肖翔", "xiao"),
        ("覃海", "qin"),
        ("於梨", "yu"),
        ("葛优", "ge"),
        ("万明", "wan"),
        ("吕布", "lv"),
    ],
)
def test_surnames_are_read_as_surnames(name: str, expected: str) -> None:
    assert syllables(name)[0] == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("尉迟恭", ["yu", "chi", "gong"]),
        ("万俟卨", ["mo", "qi", "xie"]),
        ("长孙无忌", ["zhang", "sun", "wu", "ji"]),
        ("澹台明", ["tan", "tai", "ming"]),
        ("令狐冲", ["ling", "hu", "chong"]),
        ("查干巴拉", ["cha", "gan", "ba", "la"]),
        ("王长江", ["wang", "chang", "jiang"]),
        ("張偉", ["zhang", "wei"]),
        ("買買提·阿不", ["mai", "mai", "ti", "a", "bu"]),
        ("𠮷田", ["𠮷", "tian"]),
        ("王A", ["wang", "a"]),
        ("", []),
    ],
)
def test_syllables(name: str, expected: list[str]) -> None:
    assert syllables(name) == expected


@given(NAMES)
def test_one_syllable_for_each_character(name: str) -> None:
    assert len(syllables(name)) == len(name)
    assert not any(syllable[-1].isdigit() for syllable in syllables(name))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("王颖", "Wáng Yǐng"),
        ("王俊拉嘎", "Wáng Jùnlāgā"),
        ("肖翔", "Xiāo Xiáng"),
        ("单丽", "Shàn Lì"),
        ("吕绿", "Lǚ Lǜ"),
        ("尉迟敬德", "Yùchí Jìngdé"),
        ("欧阳静安", "Ōuyáng Jìng'ān"),
        ("乌日汗", "Wūrìhàn"),
        ("伟伟", "Wěiwěi"),
        ("娜仁托娅", "Nàréntuōyà"),
        ("查干巴拉", "Chágānbālā"),
        ("韩都日娜", "Hándūrìnà"),
        ("额尔敦", "É'ěrdūn"),
        ("买买提·阿不都", "Mǎimǎití Ābùdū"),
        ("刘流", "Liú Liú"),
        ("桂慧", "Guì Huì"),
        ("周口", "Zhōu Kǒu"),
        ("𠮷", "𠮷"),
        ("", ""),
    ],
)
def test_pinyin(name: str, written: str) -> None:
    assert pinyin(name) == written


def test_names_sort_as_a_dictionary_does() -> None:
    ordered = ["安娜", "昂格", "陆明", "吕明", "栾明", "罗明", "汪洋", "王", "王爱", "王成南", "王颖", "王莹莹", "魏洁"]
    assert sorted(ordered, key=sort_key) == [*ordered[:10], "王莹莹", "王颖", "魏洁"]


def test_tone_counts_before_character() -> None:
    assert sorted(["李", "厉", "黎", "礼"], key=sort_key)[0] == "黎"
    assert {*sorted(["李", "厉", "黎", "礼"], key=sort_key)[1:3]} == {"李", "礼"}


def test_what_has_no_reading_stands_last() -> None:
    assert sorted(["𠮷田", "卓玛", "安娜"], key=sort_key) == ["安娜", "卓玛", "𠮷田"]


SURNAMES = "王汪张章李黎单曾翟解吕陆刘柳杨阳魏卫"


@given(st.lists(st.tuples(st.sampled_from(SURNAMES), st.text(HAN, min_size=1, max_size=2)), max_size=30))
def test_all_of_one_surname_stand_together(people: list[tuple[str, str]]) -> None:
    names = [surname + given for surname, given in people if surname != given]
    runs = [surname for surname, _ in groupby(sorted(names, key=sort_key), key=lambda name: name[0])]
    assert len(runs) == len(set(runs))


@given(NAMES, NAMES)
def test_sort_keys_are_ascii_bounded_and_tell_names_apart(one: str, other: str) -> None:
    assert sort_key(one).isascii()
    assert len(sort_key(one)) <= SORT_KEY_PER_CHARACTER * len(one)
    assert (sort_key(one) == sort_key(other)) == (one == other)


def test_keys_of_a_name() -> None:
    assert name_keys("王颖") == {"王颖", "颖", "wangying", "ying", "wy", "y"}


def test_keys_of_every_reading() -> None:
    assert {"shanli", "danli", "chanli", "sl", "dl", "cl"} <= name_keys("单丽")
    assert {"lvbu", "lubu", "lyubu"} <= name_keys("吕布")
    assert {"yuchigong", "ycg", "chigong"} <= name_keys("尉迟恭")


def test_the_bound_on_combinations_hides_no_single_reading() -> None:
    """Of 单都乐朝 there are 24 combinations, more than are kept; each reading by itself is."""
    assert {"shandulechao", "chandulechao", "shandoulechao", "shanduyuechao", "shandulezhao"} <= name_keys("单都乐朝")
    assert len(name_keys("乐" * 40)) < 3000


@pytest.mark.parametrize(
    "query",
    ["王", "俊", "拉嘎", "王俊拉嘎", "wang", "wangj", "jun", "junl", "wjlg", "lg", "Wáng Jùn", "WANG JUN", "wang2jun4"],
)
def test_a_name_is_found_by_any_part(query: str) -> None:
    assert found(query, "王俊拉嘎")


@pytest.mark.parametrize("query", ["王拉", "汪", "ang", "wl", "unla", "嘎拉"])
def test_a_name_is_not_found_by_what_it_lacks(query: str) -> None:
    assert not found(query, "王俊拉嘎")


@pytest.mark.parametrize(
    ("query", "name"),
    [("張偉", "张伟"), ("张伟", "張偉"), ("lǜ", "吕绿"), ("lü", "吕绿"), ("jing'an", "王静安"), ("ａ", "阿娜")],
)
def test_queries_are_folded_as_names_are(query: str, name: str) -> None:
    assert found(query, name)


@given(st.text(HAN, min_size=1, max_size=4), st.data())
def test_every_part_and_its_pinyin_find_the_name(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(start + 1, len(name)))
    assert found(name[start:end], name)
    assert found("".join(syllables(name)[start:end]), name)
    assert found("".join(syllable[0] for syllable in syllables(name)[start:end]), name)


@given(TEXTS)
def test_keys_are_bounded_and_never_empty(text: str) -> None:
    keys = name_keys(text * 5)
    assert "" not in keys
    assert all(len(key) <= 6 * MAX_NAME for key in keys)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Wáng Yǐng", "wangying"),
        ("wang ying", "wangying"),
        ("xi'an", "xian"),
        ("xi’an", "xian"),
        ("lü", "lv"),
        ("lǚ", "lv"),
        ("LÜ", "lv"),
        ("lu\u0308", "lv"),
        ("王　颖", "王颖"),
        ("wang2 ying3", "wangying"),
        ("  ", ""),
        ("·", ""),
        ("\ud800\x00", ""),
        ("", ""),
    ],
)
def test_query_key(typed: str, key: str) -> None:
    assert query_key(typed) == key


@given(st.text())
def test_query_keys_can_be_sent_to_a_database(text: str) -> None:
    key = query_key(text)
    assert "\x00" not in key
    assert key.encode("utf-8").decode("utf-8") == key
    assert len(key) <= MAX_NAME


@given(TEXTS.filter(bool), TEXTS)
def test_a_key_range_holds_exactly_what_begins_with_the_key(key: str, other: str) -> None:
    low, high = key_range(key)
    assert low <= key + other[: MAX_NAME - len(key)] < high
    assert (low <= other < high) == other.startswith(key)


@pytest.mark.parametrize(
    ("key", "high"),
    [("a", "b"), ("王", "玌"), ("\ud7ff", "\ue000"), ("a\U0010ffff", "b"), ("\U0010ffff", "\U0010ffff" * 41)],
)
def test_the_end_of_a_key_range(key: str, high: str) -> None:
    assert key_range(key) == (key, high)


def test_an_empty_key_has_no_range() -> None:
    with pytest.raises(ValueError, match="empty key"):
        key_range("")


def test_sort_keys_rise_with_length() -> None:
    assert all(sort_key(a) < sort_key(b) for a, b in pairwise(["王", "王王", "王王王"]))
