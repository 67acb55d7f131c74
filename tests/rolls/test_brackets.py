"""What words in brackets are said of, and what a page's first lines say that is nobody's."""

import pytest

from roster.rolls import read_roll


def read(text: str, *fields: str) -> list[tuple[str, ...]]:
    return [tuple(getattr(entry, field) for field in ("name", *fields)) for entry in read_roll(text).entries]


@pytest.mark.parametrize("post", ["科主任", "护士长", "副主任"])
def test_a_comma_in_a_bracket_parts_nobody_from_the_next(post: str) -> None:
    text = f"广昌县医院援鄂人员名单\n【重症医学科】\n赵庆国（副主任医师，{post}）、孙晓梅（主管护师）、刘洋（护师）\n"
    assert read(text, "title", "post") == [
        ("赵庆国", "副主任医师", post),
        ("孙晓梅", "主管护师", ""),
        ("刘洋", "护师", ""),
    ]


def test_how_a_list_is_ordered_is_no_department() -> None:
    text = "广昌县医院支援湖北人员名单\n（按科室排列）\n【重症医学科】\n赵庆国（副主任医师）、孙晓梅（护师）\n"
    assert read(text, "department") == [("赵庆国", "重症医学科"), ("孙晓梅", "重症医学科")]


def test_a_centre_in_a_bracket_is_a_department_of_the_house_above() -> None:
    text = "伊犁州支援医疗队名单\n伊犁州友谊医院（2人）\n1. 张红梅（护理部，主管护师）\n2. 马晓龙（急救中心，护师）\n"
    assert read(text, "hospital", "department")[-1] == ("马晓龙", "伊犁州友谊医院", "急救中心")


def test_groups_with_their_place_and_a_duty_roster_of_a_team() -> None:
    text = (
        "广昌县医院抗洪救灾医疗队排班人员名单\nA组（卫辉市区安置点）\n组长：郭俊杰（急诊科 主任医师）\n组员：申芳（急诊科 主管护师）\n"
        "B组（唐庄镇安置点）\n组长：原彦平（心内科 主任医师）\n组员：茹梦（儿科 主治医师）\n"
    )
    assert read(text, "role", "hospital") == [
        (name, role, "广昌县医院")
        for name, role in zip(("郭俊杰", "申芳", "原彦平", "茹梦"), ("组长", "组员") * 2, strict=True)
    ]


def test_a_letter_addresses_whom_its_list_names() -> None:
    text = (
        "中共河池市人民医院委员会\n致我院援鄂队员的一封慰问信\n\n亲爱的蓝晓东、韦彩艳、莫春柳同志：\n    你们好！自你们随广西第七批援鄂医疗队出征以来，"
        "全院职工时刻牵挂着你们……\n附：我院援鄂队员名单\n    蓝晓东，重症医学科，副主任医师\n    韦彩艳，呼吸内科，主管护师\n    莫春柳，儿科，护师\n\n"
        "                       中共河池市人民医院委员会\n                             2020年3月5日\n"
    )
    assert read(text, "hospital", "department") == [
        ("蓝晓东", "河池市人民医院", "重症医学科"),
        ("韦彩艳", "河池市人民医院", "呼吸内科"),
        ("莫春柳", "河池市人民医院", "儿科"),
    ]


def test_a_number_below_a_name_is_no_part_of_it() -> None:
    text = "援沪医疗队\n一、广昌县医院\n儿科护师杨峰\n二、黎川县医院\n内科主管护师段玲\n"
    assert read(text, "hospital") == [("杨峰", "广昌县医院"), ("段玲", "黎川县医院")]


@pytest.mark.parametrize(
    ("words", "department", "title", "post"),
    [
        ("男感染科副主任护师", "感染科", "副主任护师", ""),
        ("男科医师", "男科", "医师", ""),
        ("护理部科护士长副主任护师", "护理部", "副主任护师", "科护士长"),
        ("重症医学科护师科护士长", "重症医学科", "护师", "科护士长"),
        ("重症医学科医师院感组组长", "重症医学科", "医师", ""),
    ],
)
def test_words_that_touch_one_another(words: str, department: str, title: str, post: str) -> None:
    assert read(f"张建国（{words}）、李秀英（内科护师）", "department", "title", "post")[0] == (
        "张建国",
        department,
        title,
        post,
    )


def test_who_holds_an_office_stands_behind_a_word_as_behind_a_colon() -> None:
    text = "广昌县人民医院医疗队支援黎川\n医疗队设两个小组。采样组组长为心内二科护士长杜娟，检验组组长为检验科副主任技师侯志刚。\n"
    assert read(text, "role", "department") == [("杜娟", "采样组组长", "心内二科"), ("侯志刚", "检验组组长", "检验科")]


def test_members_that_a_sentence_counts_are_members() -> None:
    text = "广昌县人民医院四名“逆行者”今日启程\n这3名队员是：呼吸内科护师张建国，急诊科护师李秀英，儿科护士王海燕。\n"
    assert read(text, "role", "department") == [
        ("张建国", "队员", "呼吸内科"),
        ("李秀英", "队员", "急诊科"),
        ("王海燕", "队员", "儿科"),
    ]


PEOPLE = ("李丽", "王强", "张娜")


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize(
    "behind", ["通辽市医院护士", " 通辽市医院 护士", "，通辽市医院护士", "（通辽市医院护士）", "：通辽市医院护士"]
)
@pytest.mark.parametrize(
    ("form", "mark"),
    [
        ("{}（{}）", "、"),
        ("{}({})", "、"),
        ("{}（{}）", "和"),
        ("{} {}", "、"),
        ("{}（{}，回族）", "、"),
        ("{}（{}，中共党员）", "、"),
        ("{}（{}，35岁）", "、"),
        ("{}，{}", "，"),
        ("{}（{}）", "，"),
    ],
)
def test_who_is_told_by_sex_alone_shares_what_stands_behind_the_last(
    form: str, mark: str, behind: str, number: int
) -> None:
    if behind == "，通辽市医院护士" and "（" in form and mark != "，":
        behind = "通辽市医院护士"
    if "：" in behind and mark == "，":
        behind = "，通辽市医院护士"
    listed = mark.join(form.format(name, sex) for name, sex in zip(PEOPLE[:number], "女男女", strict=False))
    text = f"第一批援鄂医疗队\n{listed}{behind}\n孙联宇（男）开鲁县医院医师\n"
    *several, alone = read_roll(text).entries
    assert [(entry.name, entry.hospital, entry.title) for entry in several] == [
        (name, "通辽市医院", "护士") for name in PEOPLE[:number]
    ]
    assert [entry.gender for entry in several] == ["female", "male", "female"][:number]
    assert (alone.hospital, alone.title) == ("开鲁县医院", "医师")


@pytest.mark.parametrize(
    "line",
    [
        "李丽（女）通辽市医院护士、王强（男）开鲁县医院医师",
        "李丽，女，通辽市医院护士，王强，男，开鲁县医院医师",
        "李丽（女，通辽市医院护士）、王强（男，开鲁县医院医师）",
        "李丽（女）通辽市医院护士，王强（男）开鲁县医院医师",
    ],
)
def test_who_has_words_of_their_own_shares_nothing(line: str) -> None:
    entries = read_roll(f"第一批援鄂医疗队\n{line}\n").entries
    assert [(entry.name, entry.hospital, entry.title) for entry in entries] == [
        ("李丽", "通辽市医院", "护士"),
        ("王强", "开鲁县医院", "医师"),
    ]


@pytest.mark.parametrize("of_all", ["以上", "以上均为", "均为", "以上均来自"])
def test_a_bracket_that_speaks_of_all_before_it_gives_each_of_them_its_ward(of_all: str) -> None:
    text = f"永安市第二医院援鄂医疗队员名单\n护士:乔小满、荀丽丽、范春林({of_all}呼吸内科);钮春梅、章雪岚({of_all}急诊科);卓娟(手术室)\n"
    assert [(entry.name, entry.department) for entry in read_roll(text).entries] == [
        ("乔小满", "呼吸内科"),
        ("荀丽丽", "呼吸内科"),
        ("范春林", "呼吸内科"),
        ("钮春梅", "急诊科"),
        ("章雪岚", "急诊科"),
        ("卓娟", "手术室"),
    ]


def test_a_padded_word_before_a_bracket_like_those_of_others_is_somebody() -> None:
    text = (
        "广昌县医院援鄂队员\n内科片：王 颖（肾内科，主治医师）、代 号（儿科，护士）\n门诊片：李 静（药房，主管药师）\n"
    )
    assert read(text, "department", "title") == [
        ("王颖", "肾内科", "主治医师"),
        ("代号", "儿科", "护士"),
        ("李静", "药房", "主管药师"),
    ]
    assert read_roll(text).entries[1].confidence < 0.9


def test_a_bracket_behind_words_that_are_nobody_is_not_the_one_befores() -> None:
    text = "广昌县医院援鄂队员\n内科片：王建国（肾内科，主治医师）、电话机（儿科，护士）\n"
    assert read(text, "department", "title")[0] == ("王建国", "肾内科", "主治医师")
