"""What the structure of a row or page says about words that no list holds."""

import pytest

from roster.rolls import read_roll


def read(text: str, *fields: str) -> list[tuple[str, ...]]:
    return [tuple(getattr(entry, field) for field in ("name", *fields)) for entry in read_roll(text).entries]


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_a_batch_below_a_hospital_does_not_end_it() -> None:
    text = "赤峰市第二医院\n\n第一批\n王小红　急诊科　护师\n\n第二批\n李建国　内科　医师\n"
    assert read(text, "hospital", "batch") == [
        ("王小红", "赤峰市第二医院", "第一批"),
        ("李建国", "赤峰市第二医院", "第二批"),
    ]


def test_a_batch_above_hospitals_ends_the_last_one() -> None:
    text = "第一批\n急诊科支援队\n\n赤峰市第二医院（共1人）\n王小红　护师\n\n第二批\n李建国　医师\n"
    assert read(text, "hospital") == [("王小红", "赤峰市第二医院"), ("李建国", "")]


def test_names_are_ordered_by_strokes() -> None:
    text = "赤峰市医院援鄂医疗队员\n二画：丁雪梅　卜红丽\n四画：王迎春　王 静\n十画以上：唐玉 章成\n"
    assert names(text) == ["丁雪梅", "卜红丽", "王迎春", "王静", "唐玉", "章成"]


def test_a_word_with_a_bracket_like_all_other_names_is_one() -> None:
    text = "赤峰市医院\n医生：荣晓勇（ICU）、甘露（呼吸科）、柳志敏（感染科）\n"
    assert read(text, "department") == [("荣晓勇", "ICU"), ("甘露", "呼吸科"), ("柳志敏", "感染科")]


def test_a_word_behind_a_department_like_all_other_names_is_one() -> None:
    text = "赤峰市医院：重症医学科顾志军，呼吸科缪爱梅、施晓燕，急诊医学科保海\n"
    assert read(text, "department") == [
        ("顾志军", "重症医学科"),
        ("缪爱梅", "呼吸科"),
        ("施晓燕", "呼吸科"),
        ("保海", "急诊医学科"),
    ]


def test_a_place_among_names_is_somebody() -> None:
    assert names("赤峰市医院：全海燕、占小云、揭阳、莫土娇\n") == ["全海燕", "占小云", "揭阳", "莫土娇"]


def test_names_torn_by_the_ends_of_lines() -> None:
    text = "赤峰市医院(5人): 关海涛,单丽梅,战英\n杰,栾婷婷,佟\n岩晓,吕楠\n"
    assert names(text) == ["关海涛", "单丽梅", "战英杰", "栾婷婷", "佟岩晓", "吕楠"]


def test_numbered_rows_below_names_are_not_torn() -> None:
    assert names("2、赤峰市医院：柯明月、卢晓芳\n3、通辽市医院：叶文静\n") == ["柯明月", "卢晓芳", "叶文静"]


def test_a_paragraph_in_lines_breaks_off_inside_titles() -> None:
    text = (
        "福建省第八批支援湖北医疗队队员：福建医科大学附属\n协和医院重症医学科主治医师 庄文彬、主管护师 阙小玲、\n"
        "护师 练慧敏、危晓霞；福州市第一医院 急诊科护士 官\n晶晶、护师 林小梅；厦门大学附属中山医院 呼吸内科主\n任医师 柯明辉。\n"
    )
    assert read(text, "hospital", "title")[-3:] == [
        ("官晶晶", "福州市第一医院", "护士"),
        ("林小梅", "福州市第一医院", "护师"),
        ("柯明辉", "厦门大学附属中山医院", "主任医师"),
    ]


def test_somebody_named_as_well_is_one_person() -> None:
    text = "领队：王小红（赤峰市医院副院长）\n队长：李建国（通辽市医院 主任医师）\n临时党支部书记：王小红（兼）\n"
    assert names(text) == ["王小红", "李建国"]


def test_those_who_sent_a_team_head_no_list_of_their_own() -> None:
    text = "按照省应对疫情工作领导小组指挥部要求,现将我省第五批援鄂医疗队名单公示如下:\n赤峰市医院: 关海涛,单丽梅\n"
    assert names(text) == ["关海涛", "单丽梅"]


@pytest.mark.parametrize(
    ("row", "hospital"),
    [
        ("哈励逊国际和平医院（2人）", "哈励逊国际和平医院"),
        ("省立医院西院：", "省立医院西院"),
        ("贵阳市公共卫生救治中心：", "贵阳市公共卫生救治中心"),
        ("瑞金北院：", "瑞金北院"),
    ],
)
def test_institutions_by_their_structure(row: str, hospital: str) -> None:
    assert read(f"{row}\n医生：安国庆、苑庆喜\n", "hospital") == [("安国庆", hospital), ("苑庆喜", hospital)]


def test_a_number_of_people_sent_is_no_unread_name() -> None:
    text = "其中，赤峰市医院派出2人，分别是急诊科陈金龙，护士吕燕燕；\n"
    assert read(text, "hospital") == [("陈金龙", "赤峰市医院"), ("吕燕燕", "赤峰市医院")]


def test_a_day_is_no_name() -> None:
    assert names("赤峰市医院第一批援鄂队员（1月25日出征）\n2020年1月25日\n王小红 内科护士\n") == ["王小红"]


def test_the_office_of_a_branch_is_a_role() -> None:
    text = "临时党支部\n宣传委员：屈晨（赤峰市医院呼吸科主治医师）\n院感组组长：党卫民（通辽市医院院感科主任）\n"
    assert read(text, "role", "post") == [("屈晨", "宣传委员", ""), ("党卫民", "院感组组长", "主任")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_by_any_line_end(end: str) -> None:
    entries = read_roll(f"赤峰市医院{end}王小红 护士{end}李建国 医师{end}").entries
    assert [(entry.name, entry.first_line) for entry in entries] == [("王小红", 2), ("李建国", 3)]


def test_a_person_beside_words_not_understood_is_read() -> None:
    text = "赤峰市援鄂医疗队名单\n王小红 赤峰市医院 护士\n李建国 赤峰市医院 负责转运及消毒工作\n"
    assert names(text) == ["王小红", "李建国"]


def test_a_slash_parts_people_where_blanks_part_their_words() -> None:
    text = "赤峰市医院\n重症医学科 曹广文 主任 / 张蓉蓉 护士长 / 隋冰 护师\n"
    assert read(text, "department", "post", "title") == [
        ("曹广文", "重症医学科", "主任", ""),
        ("张蓉蓉", "重症医学科", "护士长", ""),
        ("隋冰", "重症医学科", "", "护师"),
    ]


def test_the_secretary_of_a_teams_branch_has_that_role() -> None:
    text = "援鄂医疗队临时党支部\n书  记：邬思远（赤峰市医院副院长）\n委员：缪惠清（通辽市医院护师）\n"
    assert read(text, "role", "post") == [("邬思远", "书记", "副院长"), ("缪惠清", "委员", "")]


def test_a_calling_is_said_by_the_title_as_well() -> None:
    text = "赤峰市医院援鄂医疗队\n护士 师静 ICU 主管护师\n医师、护士荀建平\n"
    assert read(text, "title") == [("师静", "主管护师"), ("荀建平", "医师、护士")]


@pytest.mark.parametrize(
    "text",
    [
        "会议签到表\n单位\t姓名\t职务\n市医院\t李志强\t院长\n市中医院\t王红\t副院长\n",
        "赤峰市医院国庆节门诊专家安排\n10月1日 呼吸内科 何明 主任医师\n10月2日 心内科 杨军 副主任医师\n",
        "欢迎援鄂医疗队凯旋仪式议程\n主持人：市卫健委主任 曾庆\n二、献花（少先队员代表：李雨桐、王梓涵）\n",
        "各省区市援鄂医疗队情况\n江苏 2813人 武汉、黄石\n广东 2461人 武汉、荆州\n",
    ],
)
def test_lists_that_only_look_like_rolls(text: str) -> None:
    assert read_roll(text).entries == ()
