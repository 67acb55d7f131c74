"""Lists that were set in lines of one width, so that words are torn apart."""

import pytest

from roster.rolls import read_roll

HOUSES = ["梧州市人民医院", "玉林市红十字会医院"]
PEOPLE = [
    ("黄宁", "主任医师", "呼吸内科"),
    ("韦美玲", "主管护师", "重症医学科"),
    ("岑冬", "护师", "感染科"),
    ("罗尚", "副主任医师", "心血管内科"),
    ("陆娜", "护士", "内一科"),
    ("覃芳", "主管护师", "急诊科"),
]


@pytest.mark.parametrize("form", ["{}（{}，{}）", "{0}（{2}{1}）"])
@pytest.mark.parametrize("width", [22, 25, 28, 33])
def test_a_line_that_ends_in_a_bracket_goes_on_in_the_next(form: str, width: int) -> None:
    paragraphs = [
        f"{house}：" + "、".join(form.format(*person) for person in PEOPLE[3 * place :][:3])
        for place, house in enumerate(HOUSES)
    ]
    lines = [line[at : at + width] for line in paragraphs for at in range(0, len(line), width)]
    entries = read_roll("赴湖北抗疫医疗队员名单\n\n" + "\n".join(lines)).entries
    assert [(entry.name, entry.title, entry.department) for entry in entries] == PEOPLE
    assert [entry.hospital for entry in entries] == [HOUSES[0]] * 3 + [HOUSES[1]] * 3


def test_a_surname_alone_on_its_line_is_of_the_given_name_below() -> None:
    text = "援鄂医疗队名单\n赖文敏\n宁化县总医院护师\n\n廖\n金花\n建宁县总医院内科护士\n\n官兰\n明溪县总医院护士长\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("赖文敏", "宁化县总医院"),
        ("廖金花", "建宁县总医院"),
        ("官兰", "明溪县总医院"),
    ]


def test_cells_of_one_character_are_no_surname_of_the_word_below() -> None:
    text = "姓名\n单位\n职称\n单\n位\n王丽\n赤峰市医院\n护士\n李强\n赤峰市医院\n医师\n"
    assert [entry.name for entry in read_roll(text).entries][-2:] == ["王丽", "李强"]


@pytest.mark.parametrize("title", ["情况表", "信息表", "登记表（共3人）", "统计表", "信息"])
@pytest.mark.parametrize("mark", ["\t", " ", "，", " | ", "\n"])
def test_a_tables_title_does_not_go_on_in_its_head(title: str, mark: str) -> None:
    rows = [
        ("桃源县人民医院", "呼吸科", "龚丽", "护师"),
        ("临澧县中医院", "ICU", "覃玉梅", "主管护师"),
        ("澧县中医医院", "急诊科", "向涛", "护士"),
    ]
    lines = [mark.join(row) for row in (("医院", "科室", "姓名", "职称"), *rows)]
    entries = read_roll("\n".join([f"常德市援鄂医疗队员{title}", *lines]) + "\n").entries
    assert [(entry.hospital, entry.department, entry.name, entry.title) for entry in entries] == rows


@pytest.mark.parametrize("word", ["图片", "视频"])
def test_what_stood_in_a_line_on_a_screen_is_no_part_of_the_house_below(word: str) -> None:
    text = (
        "援助市医疗队凯旋　群众送行\n\n8月3日，街道办事处欢送开鲁县医院医疗队，副市长为医疗队送上锦旗。\n"
        f"{word}\n七师开鲁市疾控中心援助十师医疗队队员　王建国：\n“我们不怕苦不怕累，能打硬仗。”\n"
        f"{word}\n通辽市疾控中心医护人员　李春梅：\n“希望能再来，感受这座城市的魅力。”\n"
    )
    entries = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert entries == {"王建国": "七师开鲁市疾控中心", "李春梅": "通辽市疾控中心"}
