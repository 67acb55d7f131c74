"""What stands above a roll is a title, unless it names a person."""

import pytest

from roster.rolls import read_roll
from roster.rolls.headings import heading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n# 支援湖北医疗队名单\n\n王颖\n通辽市医院\n护师\n", "支援湖北医疗队名单"),
        ("第一批援鄂医疗队（34人）\n王颖 通辽市医院 护师", "第一批援鄂医疗队（34人）"),
        ("王颖\n通辽市医院\n耳鼻喉科主管护师\n", ""),
        ("王颖", ""),
        ("# 王俊拉嘎", ""),
        ("王颖 通辽市医院 护师\n李静 赤峰市医院 护士\n", ""),
        ("李静、王颖、王爽\n", ""),
        ("记护士王颖\n\n王颖\n通辽市医院\n耳鼻喉科主管护师\n", ""),
        ("姓名\t单位\n王颖\t通辽市医院", ""),
        ("姓名,单位\n王颖,通辽市医院", ""),
        (" \n", ""),
        ("长" * 100, "长" * 60),
    ],
)
def test_the_first_line_is_the_title_unless_it_names_somebody(text: str, expected: str) -> None:
    assert heading(text) == expected


@pytest.mark.parametrize("form", ["{}", "【{}】", "■{}", "一、{}", "**{}**", "（{}）", "“{}”", "{}："])
def test_positions_alone_on_their_lines_head_those_below(form: str) -> None:
    text = (
        "某县支援十堰医疗队队员名单\n\n"
        f"{form.format('副主任医师')}\n王建军（林西县医院）\n李红梅（林西县中医院）\n"
        f"{form.format('主治医师')}\n张志强（林西县医院）\n"
        f"{form.format('护师')}\n赵晓燕（林西县医院）\n刘海霞（林西县中医院）\n"
    )
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == [
        ("王建军", "副主任医师"),
        ("李红梅", "副主任医师"),
        ("张志强", "主治医师"),
        ("赵晓燕", "护师"),
        ("刘海霞", "护师"),
    ]


def test_positions_below_each_person_stay_that_persons() -> None:
    text = "某县支援十堰医疗队队员名单\n\n王建军（林西县医院）\n副主任医师\n李红梅（林西县中医院）\n护师\n张志强（林西县医院）\n主治医师\n"
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == [
        ("王建军", "副主任医师"),
        ("李红梅", "护师"),
        ("张志强", "主治医师"),
    ]


@pytest.mark.parametrize("form", ["{}：{}\n", "【{}】\n{}\n", "{}\n{}\n"])
def test_a_ward_heads_people_of_several_institutions(form: str) -> None:
    people = {
        "心内科": "孙建军（湖州市中心医院副主任医师）",
        "妇科": "牛琴（德清县人民医院主治医师）",
        "儿科": "陈彩虹（安吉县人民医院护师）",
    }
    text = "湖州市援青医疗队名单\n\n" + "".join(form.format(ward, person) for ward, person in people.items())
    assert [(entry.department, entry.hospital) for entry in read_roll(text).entries] == [
        ("心内科", "湖州市中心医院"),
        ("妇科", "德清县人民医院"),
        ("儿科", "安吉县人民医院"),
    ]


def test_a_heading_ends_what_hangs_below_a_label() -> None:
    text = "某市医疗队\n\n副队长：慕晓宁　某市中医医院　护师\n队　员：\n　　　　王浩　某市人民医院　主治医师\n　　　　苏文娟　某市人民医院　护师\n"
    assert [entry.role for entry in read_roll(text).entries] == ["副队长", "队员", "队员"]


@pytest.mark.parametrize(
    "members",
    [
        "队　员（按科室排列）：\n呼吸内科　闫付超（护师）　尚秋平（护师）",
        "队员（排名不分先后）\n呼吸内科：闫付超（护师）、尚秋平（护师）",
        "队员（以姓氏笔画为序）：\n闫付超（呼吸内科护师）、尚秋平（呼吸内科护师）",
    ],
)
def test_how_a_list_is_ordered_ends_no_heading(members: str) -> None:
    text = f"许昌市第二人民医院\n支援上海医疗队出征名单\n\n领　队：曾宪国（副院长）\n{members}\n"
    assert [(entry.name, entry.hospital, entry.department) for entry in read_roll(text).entries][1:] == [
        ("闫付超", "许昌市第二人民医院", "呼吸内科"),
        ("尚秋平", "许昌市第二人民医院", "呼吸内科"),
    ]


def test_what_the_people_of_a_calling_do_ends_no_house() -> None:
    text = "洛川县医院  20人（节选）\n管床医师：屈  斌\n采样护士：闵  娟  鱼  洁\n\n富县人民医院\n采样护士：史  莹\n"
    assert [(entry.name, entry.hospital, entry.title) for entry in read_roll(text).entries] == [
        ("屈斌", "洛川县医院", "医师"),
        ("闵娟", "洛川县医院", "护士"),
        ("鱼洁", "洛川县医院", "护士"),
        ("史莹", "富县人民医院", "护士"),
    ]


@pytest.mark.parametrize(
    ("sort", "leads"), [("医疗（3名）", "带队领导"), ("管理：", "领队"), ("医技人员：2人", "带队领导")]
)
def test_a_sort_of_people_ends_the_office_above_it(sort: str, leads: str) -> None:
    text = (
        f"某州支援某市医疗队名单\n\n{leads}：\n韩立新　德兴市人民医院　副院长\n\n{sort}\n"
        "王晓芳　德兴市人民医院　内科　医师\n李建军　德兴市中医院　外科　主治医师\n"
    )
    assert [entry.role for entry in read_roll(text).entries] == [leads, "", ""]


def test_a_calling_goes_on_over_the_wards_that_divide_it() -> None:
    text = (
        "德兴市人民医院支援上海医疗队名单\n\n医生：\n感染科：王晓芳（队长）、李建军\n放射科：韩立新\n\n"
        "护士：\n感染科：张红梅、刘小燕\n神经内科：陈丽华\n检验科：周志强\n"
    )
    assert [(entry.department, entry.title) for entry in read_roll(text).entries] == [
        ("感染科", "医生"),
        ("感染科", "医生"),
        ("放射科", "医生"),
        ("感染科", "护士"),
        ("感染科", "护士"),
        ("神经内科", "护士"),
        ("检验科", ""),
    ]


@pytest.mark.parametrize("heading", ["医护人员", "医务人员", "医护"])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_word_for_people_before_a_colon_heads_them(heading: str, gap: str) -> None:
    reading = read_roll(f"{heading}：{gap}张立强、农丽芳\n")
    assert [entry.name for entry in reading.entries] == ["张立强", "农丽芳"]


@pytest.mark.parametrize(
    "remark", ["本科毕业", "应届毕业生", "2010年毕业", "值班", "出诊", "替补", "规培学员", "股东", "招聘"]
)
@pytest.mark.parametrize("place", [0, 1])
def test_a_remark_behind_somebody_heads_nobody_below(remark: str, place: int) -> None:
    rows = [
        "王丽娟 榆林市第一医院 护师",
        "高红霞 榆林市第二医院 护师",
        "折海龙 绥德县医院 医师",
        "郭艳丽 米脂县医院 护师",
    ]
    rows[place] += f" {remark}"
    reading = read_roll("援鄂名单\n" + "\n".join(rows) + "\n")
    assert [entry.name for entry in reading.entries] == ["王丽娟", "高红霞", "折海龙", "郭艳丽"]


TEAMS = "{}\n王建军　林西县卫生健康局副局长\n{}\n李红梅　林西县人民医院外科主治医师\n张志强　巴林左旗医院\n{}\n赵晓燕　林西县中医院主管护师\n{}"


@pytest.mark.parametrize("form", ["{}", "【{}】", "{}\n"])
@pytest.mark.parametrize("above", ["", "01\n第一批（支援十堰）\n"])
def test_callings_alone_on_their_lines_stand_among_roles(form: str, above: str) -> None:
    heads = [form.format(words) for words in ("领队", "医师", "护士")]
    text = "某市支援十堰医疗队名单\n\n" + above + TEAMS.format(*heads, "刘海霞　巴林右旗医院\n")
    assert [(entry.name, entry.title, entry.role) for entry in read_roll(text).entries] == [
        ("王建军", "", "领队"),
        ("李红梅", "主治医师", ""),
        ("张志强", "医师", ""),
        ("赵晓燕", "主管护师", ""),
        ("刘海霞", "护士", ""),
    ]


def test_roles_right_below_a_calling_divide_its_people() -> None:
    text = "某市支援十堰医疗队名单\n\n" + TEAMS.format(
        "领队", "医师", "护士\n（组长）", "（组员）\n刘海霞　巴林右旗医院\n孙丽娟　敖汉旗医院\n"
    )
    assert [(entry.name, entry.title, entry.role) for entry in read_roll(text).entries[3:]] == [
        ("赵晓燕", "主管护师", "组长"),
        ("刘海霞", "护士", "组员"),
        ("孙丽娟", "护士", "组员"),
    ]


def test_a_calling_below_a_name_alone_is_that_ones() -> None:
    text = "林西县医院支援十堰医疗队名单\n\n队长\n王建军\n医师\n队员\n李红梅\n护士\n张志强\n医师\n"
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == [
        ("王建军", "医师"),
        ("李红梅", "护士"),
        ("张志强", "医师"),
    ]


@pytest.mark.parametrize("duty", ["值守大桥县中医院", "县城安置点发放中药大锅汤", "青龙镇安置点巡诊", "负责采样"])
def test_what_a_group_does_in_a_bracket_behind_it_is_nobody(duty: str) -> None:
    text = f"救援队分成两个小组：\n第一小组：周勇、廖天（{duty}）\n第二小组：曹华、曾琳、冯莉、张梦（{duty}）\n"
    assert [entry.name for entry in read_roll(text).entries] == ["周勇", "廖天", "曹华", "曾琳", "冯莉", "张梦"]


def test_what_stands_before_a_ward_is_no_name() -> None:
    text = (
        "赴灾区专家组共计3人，由自治区创伤救治专家组副组长、平川医科大学附属医院副院长马国栋率队并担任组长。其他专家组成员分别是：王斌副主任医师（急诊医学）、"
        "李海龙副主任医师（重症医学）。\n"
    )
    assert {entry.name for entry in read_roll(text).entries} == {"马国栋", "王斌", "李海龙"}


def test_a_team_called_by_its_town_is_nobody() -> None:
    text = "中国援多哥医疗队名单\n卡拉队  西安市第一医院\n李红梅 骨科 主任医师\n洛美队\n张秀英 妇产科 副主任医师\n"
    assert [entry.name for entry in read_roll(text).entries] == ["李红梅", "张秀英"]


@pytest.mark.parametrize("head", ["基法队", "努瓦克肖特队（2人）", "第一次", "布卡点"])
def test_names_behind_a_group_of_a_name_of_its_own(head: str) -> None:
    text = f"中国援毛里塔尼亚医疗队名单\n{head}：王建国、李红梅\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李红梅"]


def test_who_laid_the_list_out_is_none_of_it() -> None:
    text = "通辽市医院援鄂医疗队名单\n王建国 急诊科 主管护师\n李红梅 急诊科 护师\n制表：医政科 张秀英\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李红梅"]


@pytest.mark.parametrize("held", ["座位号", "房间号", "车号", "床位号"])
def test_what_a_list_holds_beside_its_people_is_nobody(held: str) -> None:
    text = f"开鲁县医院援鄂人员\n医疗队员（{held}）：\n张建国 1A\n李红梅 2B\n"
    assert [entry.name for entry in read_roll(text).entries] == ["张建国", "李红梅"]
