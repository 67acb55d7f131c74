"""Institutions, teams and posts in English."""

import pytest

from roster.vocabulary.english.batches import english_batch, ordinal
from roster.vocabulary.english.hospitals import english_hospital
from roster.vocabulary.english.posts import ENGLISH_POSTS, english_post
from roster.vocabulary.posts import POSTS, class_post


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("林西县医院", "Linxi County Hospital"),
        ("赤峰林西县医院", "Chifeng Linxi County Hospital"),
        ("内蒙古自治区人民医院", "Inner Mongolia People's Hospital"),
        ("锡林郭勒盟乌拉盖管理区人民医院", "Xilingol League Wulagai Management Area People's Hospital"),
        ("内蒙古医科大学附属医院", "Inner Mongolia Medical University Affiliated Hospital"),
        ("宁城县蒙医中医医院", "Ningcheng County Mongolian and Chinese Medicine Hospital"),
        ("湖南疾控中心", "Hunan Centre for Disease Control"),
        ("雷神山医院", "Leishenshan Hospital"),
        ("中南大学湘雅三医院", "Central South University Xiangya Third Hospital"),
        ("黄冈大别山区域医疗中心", "Huanggang Dabieshan Regional Medical Centre"),
        ("第12医院", "Di12 Hospital"),
        ("无名之处", "Wumingzhichu"),
        ("ICU", ""),
        ("", ""),
    ],
)
def test_an_institution_in_english_words(name: str, english: str) -> None:
    assert english_hospital(name) == english


@pytest.mark.parametrize(
    ("batch", "english"),
    [
        (("第三批", "省级", 3, "150000", "420000"), "Third batch, Inner Mongolia provincial series"),
        (("国家中医医疗队", "国家中医", 4, None, None), "Fourth batch, national Chinese medicine series"),
        (("第一批辽宁援襄医疗队", "援襄", 1, "210000", "420600"), "First batch from Liaoning to Xiangyang"),
        (("湖南支援黄冈英山医疗队", "", None, "430000", "421124"), "Medical team from Hunan to Yingshan County"),
        (("湖南疾控现场流调工作队", "", None, "430000", None), "Disease control team from Hunan"),
        (("首批", "", 21, "999999", None), ""),
        (("洪山体育馆B区医护人员", "", None, None, None), ""),
    ],
)
def test_a_team_in_english(batch: tuple, english: str) -> None:
    assert english_batch(*batch) == english


def test_ordinals() -> None:
    assert [ordinal(number) for number in (1, 12, 20, 21, 22, 23, 24, 111)] == [
        *("First", "Twelfth", "Twentieth", "21st", "22nd", "23rd", "24th", "111th")
    ]


def test_every_post_has_an_english_word() -> None:
    names = {post.name for post in map(class_post, POSTS) if post}
    assert names <= ENGLISH_POSTS.keys()
    assert all(english_post(name).isascii() for name in names)
    assert english_post("宇航员") == ""
