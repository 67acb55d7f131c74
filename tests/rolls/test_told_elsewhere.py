"""What a sentence says of somebody whom a list names without it."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        (
            "队长由呼吸内科主任韩立新主任医师担任，护理组长由急诊科护士长陈丽华副主任护师担任。",
            ("呼吸内科", "主任医师", "主任", "队长"),
            ("急诊科", "副主任护师", "护士长", "护理组长"),
        ),
        (
            "其中，呼吸内科副主任医师韩立新担任队长，急诊科护士长陈丽华任护理组长。",
            ("呼吸内科", "副主任医师", "", "队长"),
            ("急诊科", "", "护士长", "护理组长"),
        ),
    ],
)
def test_a_list_without_positions_takes_them_from_the_sentence_above(sentence, first, second):
    text = (
        f"德兴市人民医院支援上海医疗队\n\n3月8日，我院派出由4名队员组成的医疗队奔赴上海。{sentence}\n\n队员名单：\n"
        "呼吸内科　韩立新　王晓芳\n急诊科　陈丽华　李建军\n"
    )
    found = {e.name: (e.department, e.title, e.post, e.role) for e in read_roll(text).entries}
    assert found["韩立新"] == first
    assert found["陈丽华"] == second
    assert found["王晓芳"] == ("呼吸内科", "", "", "")


def test_another_wards_namesake_gives_nothing():
    text = (
        "德兴市人民医院支援上海医疗队\n\n3月8日，我院派出医疗队奔赴上海。外科副主任医师韩立新担任医院联络人。\n\n队员名单：\n"
        "呼吸内科　韩立新　王晓芳\n急诊科　陈丽华　李建军\n"
    )
    assert {e.name: e.title for e in read_roll(text).entries}["韩立新"] == ""


def test_offices_below_all_houses_are_of_whom_a_house_names():
    text = (
        "某市支援厦门核酸采样队队员名单\n\n德兴市人民医院（2人）\n韩立新　王晓芳\n\n婺源县人民医院（2人）\n李建军　陈丽华\n\n"
        "带队：韩立新\n联络员：李建军\n"
    )
    assert [(e.name, e.hospital, e.role) for e in read_roll(text).entries] == [
        ("韩立新", "德兴市人民医院", "带队"),
        ("王晓芳", "德兴市人民医院", ""),
        ("李建军", "婺源县人民医院", "联络员"),
        ("陈丽华", "婺源县人民医院", ""),
    ]


@pytest.mark.parametrize("house", ["武钢二院", "汉口医院", "武汉市第三医院"])
def test_the_house_to_which_a_batch_went_is_nobodys(house):
    text = (
        f"德兴市人民医院历次外派支援医疗队光荣榜\n\n■ 第一批（2020年1月26日，{house}）\n　王晓芳　呼吸科　护师\n"
        "　李建军　感染科　护师\n■ 第二批（2020年2月3日，江岸方舱）\n　陈丽华　急诊科　护师\n"
    )
    assert [(e.name, e.hospital, e.batch) for e in read_roll(text).entries] == [
        ("王晓芳", "德兴市人民医院", "第一批"),
        ("李建军", "德兴市人民医院", "第一批"),
        ("陈丽华", "德兴市人民医院", "第二批"),
    ]
