"""Semicolons and full stops between the labelled fields of a line are marks, and end no sentence."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import CONFIDENT

PEOPLE = [("郑海燕", "台州市中心医院", "妇产科", "主治医师"), ("陈国强", "天台县中医院", "骨科", "护师")]


def read(text: str) -> list[tuple[str, ...]]:
    reading = read_roll(text)
    assert "".join(part.text for part in reading.segments) == text
    assert all(entry.confidence >= CONFIDENT for entry in reading.entries)
    return [(entry.name, entry.hospital, entry.department, entry.title) for entry in reading.entries]


@pytest.mark.parametrize("end", ["", "；", "。", "；行政职务：无；联系方式：略。"])
@pytest.mark.parametrize("mark", ["；", ";", "。", "； "])
def test_a_line_of_labelled_fields_is_one_person(mark: str, end: str) -> None:
    labels = ("姓名", "工作单位", "所在科室", "技术职称")
    lines = [mark.join(f"{label}：{word}" for label, word in zip(labels, row, strict=True)) for row in PEOPLE]
    assert read("台州援鄂队员信息\n" + "".join(f"{line}{end}\n" for line in lines)) == PEOPLE


def test_the_name_may_stand_within_the_line() -> None:
    lines = [f"{number}. 单位：{house}；科室：{ward}；姓名：{name}；年龄：3{number}岁；职称：{title}；\n"
             for number, (name, house, ward, title) in enumerate(PEOPLE, 1)]  # fmt: skip
    assert read("台州援鄂队员\n" + "".join(lines)) == PEOPLE


def test_two_people_in_a_line_begin_at_the_same_label() -> None:
    line = "；".join(f"姓名：{name}；单位：{house}；科室：{ward}；职称：{title}" for name, house, ward, title in PEOPLE)
    assert read(f"台州援鄂队员\n{line}。\n") == PEOPLE


@pytest.mark.parametrize("line", ["联系人：张伟；电话：0576-8888888。", "时间：3月2日；地点：市政府礼堂。"])
def test_lines_that_name_nobody_stay_what_they_are(line: str) -> None:
    text = f"台州援鄂队员：郑海燕、陈国强、李芳\n{line}\n"
    assert [entry.name for entry in read_roll(text).entries] == ["郑海燕", "陈国强", "李芳"]


@pytest.mark.parametrize("head", ["姓名单位职务/职称备注", "姓名单位科室职称备注", "序号姓名工作单位职务职称备注"])
def test_the_head_of_a_table_without_marks_takes_no_row_with_it(head: str) -> None:
    rows = "郑海燕台州市中心医院妇产科主任/主任医师领队\n陈国强天台县中医院骨科主治医师\n丁秀兰仙居县人民医院内科护士长/副主任护师\n"
    entries = read_roll(f"台州援鄂医疗队名单\n{head}\n{rows}").entries
    assert [(entry.name, entry.role) for entry in entries] == [("郑海燕", "领队"), ("陈国强", ""), ("丁秀兰", "")]


def test_each_ward_in_brackets_within_a_line_is_that_of_the_names_behind_it() -> None:
    text = "通辽市医院援鄂队员名录墙\n◆首批\n[急诊科] 王颖 刘芳 李新中 [呼吸内科] 何静 唐军 [护理部] 孙梅\n"
    assert [(entry.name, entry.department) for entry in read_roll(text).entries] == [
        ("王颖", "急诊科"),
        ("刘芳", "急诊科"),
        ("李新中", "急诊科"),
        ("何静", "呼吸内科"),
        ("唐军", "呼吸内科"),
        ("孙梅", "护理部"),
    ]


def test_a_ward_in_brackets_behind_each_name_stays_where_it_is() -> None:
    text = "通辽市医院援鄂队员\n王颖（急诊科） 刘芳（呼吸内科） 李新中（护理部）\n"
    assert [(entry.name, entry.department) for entry in read_roll(text).entries] == [
        ("王颖", "急诊科"),
        ("刘芳", "呼吸内科"),
        ("李新中", "护理部"),
    ]


@pytest.mark.parametrize("head", ["第一批支援队（方舱医院）。", "第一批医疗队。", "第一批支援队："])
@pytest.mark.parametrize("office", ["，担任支援队队长；", "，任领队；", "；"])
def test_a_section_s_team_heads_those_behind_its_full_stop(head: str, office: str) -> None:
    text = (
        "天台县卫生健康局关于表彰援沪抗疫先进个人的决定\n\n局属各单位：\n\n今年4月，上海疫情突发，我县两批医务人员驰援，圆满完成任务。\n\n"
        f"一、{head}郑海燕 天台县人民医院副院长、副主任医师{office}陈国强 天台县中医院骨科护士，俞晓芬 天台县妇幼保健院儿保科护师。\n\n"
        "二、第二批支援队（核酸采样）。丁丽君 天台县中医院针灸科护士，齐永志 天台县平桥镇中心卫生院医师。\n\n"
        "希望受表彰的同志珍惜荣誉，再接再厉。\n"
    )
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital, entry.title, entry.batch[:3]) for entry in entries] == [
        ("郑海燕", "天台县人民医院", "副主任医师", "第一批"),
        ("陈国强", "天台县中医院", "护士", "第一批"),
        ("俞晓芬", "天台县妇幼保健院", "护师", "第一批"),
        ("丁丽君", "天台县中医院", "护士", "第二批"),
        ("齐永志", "天台县平桥镇中心卫生院", "医师", "第二批"),
    ]
