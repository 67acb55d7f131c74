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
