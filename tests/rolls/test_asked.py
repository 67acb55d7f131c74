"""Forms and cards that ask for what nobody knows (得票：…, 坐诊：…), below headings that would be of others."""

import pytest

from roster.rolls import read_roll

CARDS = (
    "【最美援疆医生】候选人简介\n01号\n姓名:阚雪\n性别:女\n派出单位:{first}\n科室:眼科\n职称:主管护师\n受援单位:和田县人民医院\n得票:7094\n\n"
    "02号\n姓名:揣锋\n性别:男\n派出单位:齐河县人民医院\n科室:骨科\n职称:主治医师\n受援单位:和田县人民医院\n得票:1129\n"
)


def houses(text: str) -> list[tuple[str, str, str]]:
    return [(entry.name, entry.hospital, entry.title) for entry in read_roll(text).entries]


def test_candidates_for_a_prize_who_went_are_read_from_the_first_card_on() -> None:
    assert houses(CARDS.format(first="禹城市人民医院")) == [
        ("阚雪", "禹城市人民医院", "主管护师"),
        ("揣锋", "齐河县人民医院", "主治医师"),
    ]


def test_a_field_of_a_card_ends_no_list_of_others() -> None:
    """Else the fields of the first card, whose name is left out, would be those of the second."""
    text = "本周发热门诊值班表\n姓名:阚雪\n单位:禹城市人民医院\n职称:主管护师\n\n姓名:揣锋\n单位:齐河县人民医院\n职称:主治医师\n"
    assert houses(text) == []


@pytest.mark.parametrize("name", ["□□□", "", "Ahmad Ali"])
def test_what_stands_above_the_first_name_is_not_of_it_where_cards_begin_with_a_name(name: str) -> None:
    text = (
        f"某市援疆医疗队简介\n姓名:{name}\n派出单位:禹城市人民医院\n职称:主治医师\n\n"
        "姓名:阚雪\n派出单位:齐河县人民医院\n职称:主管护师\n\n姓名:揣锋\n派出单位:夏津县人民医院\n职称:副主任医师\n"
    )
    assert houses(text) == [("阚雪", "齐河县人民医院", "主管护师"), ("揣锋", "夏津县人民医院", "副主任医师")]


def test_nor_where_the_first_name_is_missing_with_its_label() -> None:
    text = (
        "某市援疆医疗队简介\n派出单位:禹城市人民医院\n职称:主治医师\n\n"
        "姓名:阚雪\n派出单位:齐河县人民医院\n职称:主管护师\n\n姓名:揣锋\n派出单位:夏津县人民医院\n职称:副主任医师\n"
    )
    assert houses(text) == [("阚雪", "齐河县人民医院", "主管护师"), ("揣锋", "夏津县人民医院", "副主任医师")]


def test_what_a_labelled_row_asks_for_besides_is_nobody() -> None:
    text = (
        "第六批援疆专家信息\n"
        "姓名:阚雪|性别:女|单位:禹城市人民医院|科室:高压氧科|职称:主管护师|坐诊:周一上午|结对徒弟:迪丽娜尔|结对医院:和田县人民医院\n"
        "姓名:揣锋|性别:男|单位:齐河县人民医院|科室:儿科|职称:主治医师|坐诊:周四上午|结对徒弟:古丽娜|结对医院:和田县人民医院\n"
        "咨询:和田县人民医院医务科 买买提江\n"
    )
    assert houses(text) == [("阚雪", "禹城市人民医院", "主管护师"), ("揣锋", "齐河县人民医院", "主治医师")]


def test_a_word_that_touches_the_house_behind_its_label_is_of_its_name() -> None:
    text = (
        "援疆医疗队\n姓名:阚雪\n单位:黄河三门峡医院\n职称:主治医师\n\n姓名:揣锋\n单位:齐河县人民医院\n职称:主治医师\n"
    )
    assert [house for _, house, _ in houses(text)] == ["黄河三门峡医院", "齐河县人民医院"]


def test_whom_to_ring_up_is_nobody_in_the_row_of_somebody() -> None:
    text = "援鄂队员名单\n姓名: 阚雪 职务: 护士长 单位: 禹城市人民医院 联系人: 王英\n姓名: 揣锋 职务: 无 单位: 齐河县人民医院 联系人: 李萍\n"
    assert [(name, house) for name, house, _ in houses(text)] == [
        ("阚雪", "禹城市人民医院"),
        ("揣锋", "齐河县人民医院"),
    ]


def test_when_those_who_help_see_the_sick_heads_nobody_else() -> None:
    text = (
        "援疆医疗专家坐诊信息\n专家:阚雪\n医院:禹城市人民医院\n职称:主治医师\n出诊时间:周一\n\n"
        "专家:揣锋\n医院:齐河县人民医院\n职称:主管护师\n出诊时间:周二\n"
    )
    assert houses(text) == [("阚雪", "禹城市人民医院", "主治医师"), ("揣锋", "齐河县人民医院", "主管护师")]


def test_labels_with_a_blank_behind_them_make_cards_as_well() -> None:
    text = "援鄂医护名单\n医生\n姓名 阚雪\n单位 禹城市人民医院\n护士\n姓名 揣锋\n单位 齐河县人民医院\n"
    assert [(name, house) for name, house, _ in houses(text)] == [
        ("阚雪", "禹城市人民医院"),
        ("揣锋", "齐河县人民医院"),
    ]


def test_a_card_without_a_name_between_others_gives_nothing_to_the_next() -> None:
    text = (
        "援鄂医疗队\n单位:禹城市人民医院\n姓名:阚雪\n职称:护师\n\n单位:夏津县人民医院\n姓名:\n职称:主任医师\n\n"
        "单位:齐河县人民医院\n姓名:揣锋\n职称:医师\n"
    )
    assert houses(text) == [("阚雪", "禹城市人民医院", "护师"), ("揣锋", "齐河县人民医院", "医师")]


def test_a_row_whose_house_has_an_unknown_label_keeps_it() -> None:
    text = "援疆人才\n姓名:阚雪 现单位:禹城市人民医院 拟派单位:和田县人民医院\n姓名:揣锋 现单位:齐河县人民医院 拟派单位:和田县人民医院\n"
    assert [(name, house) for name, house, _ in houses(text)] == [
        ("阚雪", "禹城市人民医院"),
        ("揣锋", "齐河县人民医院"),
    ]


def test_a_line_that_counts_those_sent_to_houses_elsewhere_heads_them() -> None:
    text = (
        "截至2月24日，开鲁县医院共派出两批3名医护人员支援湖北和省内定点医院：\n"
        "第一批（武汉）：开鲁县医院重症医学科护师王颖；\n第二批（黄石）：开鲁县医院感染科副主任刘芳、急诊科护士陈红。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王颖", "刘芳", "陈红"]


def test_whose_account_put_a_page_out_heads_nobody() -> None:
    text = "出征！宿迁市宿豫区中医院2人今天去武汉\n\n宿豫中医 2020-02-11 21:08\n\n王颖\n急诊科 | 护师\n\n刘芳\n肺病科 | 主管护师\n"
    assert "宿豫中医" not in {entry.hospital for entry in read_roll(text).entries}
