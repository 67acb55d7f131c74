"""Departments and titles with one wrong character, as scanners make them."""

import pytest

from roster.rolls import CONFIDENT, read_roll

SHAPES = [
    "援鄂医疗队名单\n王颖 通辽市医院 {ward} {title}\n孙联宇 开鲁县医院 内科 医师\n",
    "援鄂医疗队名单\n王颖 通辽市医院{ward}{title}\n孙联宇 开鲁县医院内科医师\n",
    "援鄂医疗队名单\n王颖，通辽市医院，{ward}，{title}\n孙联宇，开鲁县医院，内科，医师\n",
    "援鄂医疗队名单\n王颖（通辽市医院{ward}{title}）\n孙联宇（开鲁县医院内科医师）\n",
    "援鄂医疗队名单\n通辽市医院{ward}{title}王颖\n开鲁县医院内科医师孙联宇\n",
    "援鄂医疗队名单\n王颖\n通辽市医院\n{ward} {title}\n孙联宇\n开鲁县医院\n内科 医师\n",
    "姓名\t单位\t科室\t职称\n王颖\t通辽市医院\t{ward}\t{title}\n孙联宇\t开鲁县医院\t内科\t医师\n",
    "援鄂医疗队名单\n通辽市医院\n王颖 {ward} {title}\n开鲁县医院\n孙联宇 内科 医师\n",
]
WARDS = ["重定医学科", "重症医学料", "呼吸内利", "急诊医学种", "消化内料", "感染性疾柄科"]
TITLES = ["主管护帅", "副主仟医师", "主营护师", "主冶医师", "副主任医帅", "主管药帅"]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("ward", "title"), [*zip(WARDS, TITLES, strict=True), ("重定医学科", "护师"), ("内科", "副主仟护师")]
)
def test_a_word_with_one_wrong_character_is_taken_as_printed_and_doubted(shape: str, ward: str, title: str) -> None:
    first, second = read_roll(shape.format(ward=ward, title=title)).entries
    assert (first.name, first.hospital, first.department, first.title) == ("王颖", "通辽市医院", ward, title)
    assert (second.name, second.hospital, second.department, second.title) == ("孙联宇", "开鲁县医院", "内科", "医师")
    assert first.confidence < CONFIDENT
    assert {"unsure-department", "unsure-title"}.intersection(first.doubts)


@pytest.mark.parametrize("word", ["检验利", "护理邵", "药剂料"])
def test_a_short_department_is_one_between_house_and_title(word: str) -> None:
    text = f"援鄂医疗队名单\n王颖 通辽市医院 {word} 护师\n孙联宇 开鲁县医院 内科 医师\n"
    entry = read_roll(text).entries[0]
    assert (entry.department, entry.title) == (word, "护师")


@pytest.mark.parametrize(
    "text",
    [
        "先进个人\n王颖 通辽市第一中学 高级教师\n",
        "教师名单\n王颖 高级教师\n李晓 一级教师\n",
        "王颖 中华预防医学会\n",
        "援鄂医疗队名单\n王颖 通辽市医院 重症医学科主任王医师\n",
    ],
)
def test_another_word_is_no_misprint(text: str) -> None:
    assert [entry.title for entry in read_roll(text).entries if entry.title] == []


def test_a_name_before_a_title_stays_a_name() -> None:
    entries = read_roll("援鄂医疗队名单\n通辽市医院：\n王治医师\n汪普外科护师\n李晓 内科 医师\n").entries
    assert [(entry.name, entry.title) for entry in entries] == [("王治", "医师"), ("汪普", "护师"), ("李晓", "医师")]
