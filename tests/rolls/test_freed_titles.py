"""Names that are words as well, or end as wards do, between the words of position that lead up to them and a title."""

import pytest

from roster.rolls import read_roll

HOUSE = "石泉县人民医院"


@pytest.mark.parametrize(
    ("words", "name", "title"),
    [
        ("副院长高原主任医师", "高原", "主任医师"),
        ("呼吸内科方程主治医师", "方程", "主治医师"),
        ("副院长王民主任医师", "王民", "主任医师"),
        ("呼吸内科高声副主任医师", "高声", "副主任医师"),
    ],
)
def test_a_title_takes_nothing_from_itself_for_the_name_before_it(words: str, name: str, title: str) -> None:
    text = (
        f"截至2月20日，{HOUSE}共派出两批医护人员：\n第一批（武汉）：{HOUSE}急诊科护士段磊；\n"
        f"第二批（荆门）：{HOUSE}{words}；{HOUSE}感染科席文涛主治医师。\n"
    )
    assert [(entry.name, entry.title, entry.batch) for entry in read_roll(text).entries] == [
        ("段磊", "护士", "第一批"),
        (name, title, "第二批"),
        ("席文涛", "主治医师", "第二批"),
    ]


def test_who_is_called_as_a_ward_might_be_is_somebody_behind_a_ward_and_a_post() -> None:
    text = (
        f"{HOUSE}共派出两批医护人员：\n第一批（武汉）：{HOUSE}急诊科护士段磊；\n"
        f"第二批（黄石）：{HOUSE}感染管理科副主任寇科；{HOUSE}重症医学科护士长席文涛；\n"
    )
    assert [(entry.name, entry.department, entry.post) for entry in read_roll(text).entries] == [
        ("段磊", "急诊科", ""),
        ("寇科", "感染管理科", "副主任"),
        ("席文涛", "重症医学科", "护士长"),
    ]


def test_a_ward_behind_a_ward_and_a_post_stays_one() -> None:
    entry = read_roll(f"援鄂医疗队名单\n段磊　{HOUSE}　内科主任、外科护士长\n").entries[0]
    assert "外科" in entry.department


@pytest.mark.parametrize("title", ["主管护师", "主治医师", "主管药师"])
def test_a_title_padded_to_the_width_of_its_column_is_one(title: str) -> None:
    (entry,) = read_roll(f"王　敏　　包头市中心医院　　{title[:2]}　{title[2:]}\n").entries
    assert (entry.title, entry.post) == (title, "")


def test_what_may_be_an_office_and_a_title_or_one_title_is_doubted() -> None:
    (entry,) = read_roll("王　敏　　包头市中心医院　　副主任　医师\n").entries
    assert "unsure-title" in entry.doubts
    (entry,) = read_roll("王　敏　　包头市中心医院　　副主任、医师\n").entries
    assert "unsure-title" not in entry.doubts
