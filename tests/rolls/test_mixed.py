"""Layouts that meet in one document, with nothing between them."""

import pytest

from roster.rolls import CONFIDENT, read_roll


def read(text: str, *fields: str) -> list[tuple[str, ...]]:
    return [tuple(getattr(entry, field) for field in ("name", *fields)) for entry in read_roll(text).entries]


THREE_LINES = "王小红\n赤峰市医院\n呼吸科主管护师\n李建国\n通辽市医院\n急诊科主治医师\n"
THREE_LINES_READ = [("王小红", "赤峰市医院", "主管护师"), ("李建国", "通辽市医院", "主治医师")]


def test_a_counted_hospital_behind_three_line_people_heads_the_list_below() -> None:
    text = f"{THREE_LINES}锡林浩特市医院（共2人）\n领队：张海燕\n队员：孙志强\n"
    assert read(text, "hospital", "title") == [
        *THREE_LINES_READ,
        ("张海燕", "锡林浩特市医院", ""),
        ("孙志强", "锡林浩特市医院", ""),
    ]


def test_a_bare_hospital_behind_three_line_people_heads_the_rows_below() -> None:
    text = f"{THREE_LINES}锡林浩特市医院\n张海燕 主管护师\n孙志强 主治医师\n周明明 护师\n"
    assert read(text, "hospital", "title") == [
        *THREE_LINES_READ,
        ("张海燕", "锡林浩特市医院", "主管护师"),
        ("孙志强", "锡林浩特市医院", "主治医师"),
        ("周明明", "锡林浩特市医院", "护师"),
    ]


def test_a_semicolon_carries_the_hospital_of_its_own_row() -> None:
    text = "江苏省人民医院：王小红、李建国\n南京鼓楼医院重症医学科主任医师张海燕；急诊科护师孙志强\n"
    assert read(text, "hospital") == [
        ("王小红", "江苏省人民医院"),
        ("李建国", "江苏省人民医院"),
        ("张海燕", "南京鼓楼医院"),
        ("孙志强", "南京鼓楼医院"),
    ]


@pytest.mark.parametrize("last", ["锡林浩特市卫生健康委员会", "锡林浩特市医院\n2020年2月14日"])
def test_the_signature_below_a_list_is_nobodys_hospital(last: str) -> None:
    assert read(f"通辽市医院：王小红、李建国\n赤峰市医院：张海燕\n\n{last}\n", "hospital")[-1] == (
        "张海燕",
        "赤峰市医院",
    )


def test_a_leader_leads_its_own_row() -> None:
    text = "一、通辽市医院（共3人）\n领队：白云峰\n医生：包文军\n护士：陈静、斯琴高娃、\n二、赤峰市医院\n护师：苗苗\n"
    assert read(text, "role", "title", "hospital") == [
        ("白云峰", "领队", "", "通辽市医院"),
        ("包文军", "", "医生", "通辽市医院"),
        ("陈静", "", "护士", "通辽市医院"),
        ("斯琴高娃", "", "护士", "通辽市医院"),
        ("苗苗", "", "护师", "赤峰市医院"),
    ]


def test_a_row_with_a_unit_of_its_own_takes_no_role_or_title_from_the_row_above() -> None:
    text = "领队：白云峰 赤峰市医院 院长\n李晓红 通辽市医院 护士\n主管护师：高娟、李红梅\n刘小婷 通辽市医院ICU\n"
    assert read(text, "role", "title") == [
        ("白云峰", "领队", ""),
        ("李晓红", "", "护士"),
        ("高娟", "", "主管护师"),
        ("李红梅", "", "主管护师"),
        ("刘小婷", "", ""),
    ]


def test_members_go_on_over_rows() -> None:
    text = "组长：恽建平（南京市疾控中心 主任医师）\n组员：秦叶舟（无锡市疾控中心 医师）\n　　钱宇航（苏州市疾控中心 医师）\n"
    assert read(text, "role") == [("恽建平", "组长"), ("秦叶舟", "组员"), ("钱宇航", "组员")]


def test_members_of_a_title_are_no_role() -> None:
    assert read("某某省第三批援鄂医疗队队员名单\n王小红 赤峰市医院 护士\n", "role") == [("王小红", "")]


def test_a_bracket_behind_a_list_speaks_of_all_of_it() -> None:
    text = "队员名单：卓少彬、游丽钦（福建省立医院），林秀兰、官建英（宁德市闽东医院）\n"
    assert read(text, "hospital") == [
        ("卓少彬", "福建省立医院"),
        ("游丽钦", "福建省立医院"),
        ("林秀兰", "宁德市闽东医院"),
        ("官建英", "宁德市闽东医院"),
    ]


def test_a_remark_without_words_of_its_own_closes_no_heading() -> None:
    text = "赤峰市医院第四批援鄂医疗队\n（排名不分先后）\n\n王小红 李建国 张海燕 孙志强\n"
    assert {entry.hospital for entry in read_roll(text).entries} == {"赤峰市医院"}


def test_the_hospital_that_heads_the_list_overrules_the_titles() -> None:
    text = "厦门市医院援鄂医疗队员\n\n厦门市第五医院\n许友谊（感染科）　曾淑真（内一科）\n"
    assert {entry.hospital for entry in read_roll(text).entries} == {"厦门市第五医院"}


def test_people_of_another_list_are_left_out_until_the_next_heading() -> None:
    text = (
        "一、援鄂队员\n王小红　重症医学科　护师\n李建国　急诊科　主治医师\n\n"
        "二、爱心捐款\n刘玉珍（退休护士长） 2000\n\n三、第二批队员：\n张海燕　急诊科　护师\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王小红", "李建国", "张海燕"]


def test_a_form_is_read_by_its_labels() -> None:
    text = "姓名：慈 航\n工作单位：抚顺市中心医院\n科室：急救中心\n职称：护师\n"
    assert read(text, "hospital", "department", "title") == [("慈航", "抚顺市中心医院", "急救中心", "护师")]


def test_a_word_where_all_other_rows_have_a_name_is_one() -> None:
    rows = [
        "王小红　赤峰市医院　护师",
        "李建国　通辽市医院　医师",
        "张海燕　包头市医院　护士",
        "揭阳　鄂温克旗医院　护师",
    ]
    assert [entry.name for entry in read_roll("\n".join(rows)).entries] == ["王小红", "李建国", "张海燕", "揭阳"]


def test_a_list_broken_behind_its_mark_ends_where_another_unit_begins() -> None:
    text = "自治区疾控中心：刘小军、张志刚、\n李红梅\n内蒙古血液中心 周梅 检验师\n赤峰市医院：王小红、\n通辽市医院 李建国 医师\n"
    assert read(text, "hospital") == [
        ("刘小军", "自治区疾控中心"),
        ("张志刚", "自治区疾控中心"),
        ("李红梅", "自治区疾控中心"),
        ("周梅", "内蒙古血液中心"),
        ("王小红", "赤峰市医院"),
        ("李建国", "通辽市医院"),
    ]


def test_padded_names_one_behind_the_other() -> None:
    text = "赤峰市医院（8人）\n贾泽玉　雍 婷　冯 毅　罗天明\n邓雨薇　王 勤　青 梅　谢洪波\n"
    assert [entry.name for entry in read_roll(text).entries] == [
        *("贾泽玉", "雍婷", "冯毅", "罗天明"),
        *("邓雨薇", "王勤", "青梅", "谢洪波"),
    ]


def test_rows_of_a_table_are_not_one_word() -> None:
    text = "单位\t姓名\t职称\t日期\n南阳市医院\t季忠诚\t护师\t2月19日\n南石医院\t黄菲\t护士\t2月2日\n\t盛博\t医师\t2月2日\n"
    assert read(text, "hospital") == [("季忠诚", "南阳市医院"), ("黄菲", "南石医院"), ("盛博", "南石医院")]


def test_a_list_of_gifts_names_nobody() -> None:
    text = "爱心人士支援湖北捐赠榜\n\n韦壮飞　5000元\n市第二人民医院退休职工 黄永福　1000元\n梁婷（护士）　500元\n"
    assert read_roll(text).entries == ()


def test_a_department_broken_over_two_lines() -> None:
    text = "修岩\n大庆油田总医院呼吸与危重症\n医学科主治医师\n李娜\n赤峰市医院急诊科护士\n"
    assert read(text, "department")[0] == ("修岩", "呼吸与危重症医学科")


def test_departments_called_centres_under_a_hospital() -> None:
    text = "新桥医院援鄂医疗队成员\n重症医学科：杨智渝\n心血管病医学中心：封 睿\n血液净化科：罗明琼\n"
    assert read(text, "department") == [
        ("杨智渝", "重症医学科"),
        ("封睿", "心血管病医学中心"),
        ("罗明琼", "血液净化科"),
    ]


def test_a_committee_above_the_team_is_no_part_of_it() -> None:
    text = (
        "市疫情防控工作领导小组\n组长：王建军（市卫生健康委主任）\n成员：张海燕（市疾控中心主任）\n\n"
        "我市首批援鄂医疗队名单\n队长 白玉梅 市人民医院重症医学科主任\n队员 陈志远 市人民医院 护师\n"
    )
    assert read(text, "role") == [("白玉梅", "队长"), ("陈志远", "队员")]


def test_a_table_with_titles_for_columns() -> None:
    text = "单位\t医生\t护士\n昆明市第一人民医院\t王小红、李建国\t张海燕\n昆明市延安医院\t赵丽\t周明、何晓兰\n"
    assert read(text, "hospital", "title") == [
        ("王小红", "昆明市第一人民医院", "医生"),
        ("李建国", "昆明市第一人民医院", "医生"),
        ("张海燕", "昆明市第一人民医院", "护士"),
        ("赵丽", "昆明市延安医院", "医生"),
        ("周明", "昆明市延安医院", "护士"),
        ("何晓兰", "昆明市延安医院", "护士"),
    ]


def test_a_table_with_two_people_in_a_row() -> None:
    text = "| 姓名 | 单位 | 姓名 | 单位 |\n|---|---|---|---|\n| 崔爱英 | 吉林市中心医院 | 玄哲 | 和龙市医院 |\n| 朴春花 |  | 初蕾 |  |\n"
    assert read(text, "hospital") == [
        ("崔爱英", "吉林市中心医院"),
        ("玄哲", "和龙市医院"),
        ("朴春花", "吉林市中心医院"),
        ("初蕾", "和龙市医院"),
    ]


def test_a_hospital_behind_names_and_a_colon_is_that_of_all_of_them() -> None:
    text = "陆桂生（队长）、李远志、钟其敏（联络员）：玉林市医院\n党丽英、吕勇：容县中医医院\n宾晓玉：博白县医院\n"
    assert read(text, "hospital", "role") == [
        ("陆桂生", "玉林市医院", "队长"),
        ("李远志", "玉林市医院", ""),
        ("钟其敏", "玉林市医院", "联络员"),
        ("党丽英", "容县中医医院", ""),
        ("吕勇", "容县中医医院", ""),
        ("宾晓玉", "博白县医院", ""),
    ]


def test_a_title_with_an_exclamation_still_names_the_batch() -> None:
    text = "十堰，我们来了！广西第七批援助湖北医疗队\n\n玉林市医院：党丽英、吕勇\n"
    assert read(text, "batch") == [("党丽英", "第七批援助湖北医疗队"), ("吕勇", "第七批援助湖北医疗队")]


def test_where_people_stand_in_a_picture_is_no_name() -> None:
    assert read("赤峰市医院援鄂队员（左起）：王小红、李建国\n", "hospital") == [
        ("王小红", "赤峰市医院"),
        ("李建国", "赤峰市医院"),
    ]


def test_a_bracket_in_a_batchs_heading_is_nobody() -> None:
    text = "福建医科大学附属协和医院\n第二批支援湖北医疗队（整建制）名单\n\n队　长：林国栋\n医　生（1名）\n吴志强\n"
    assert read(text, "hospital", "batch") == [
        ("林国栋", "福建医科大学附属协和医院", "第二批支援湖北医疗队"),
        ("吴志强", "福建医科大学附属协和医院", "第二批支援湖北医疗队"),
    ]


def test_one_person_in_a_bracket_behind_a_batch_is_somebody() -> None:
    assert read("赤峰市医院援鄂队员\n第一批（王小红）\n第二批（李建国）\n", "batch") == [
        ("王小红", "第一批"),
        ("李建国", "第二批"),
    ]


@pytest.mark.parametrize("stamp", ["填报单位（盖章）：赤峰市医院\t\t填报时间：2020年2月9日", "（盖章）", "（公章）"])
def test_where_a_stamp_goes_is_nobody(stamp: str) -> None:
    text = f"赤峰市医院援鄂人员信息表\n{stamp}\n序号\t姓名\t科室\t职称\n1\t王小红\t急诊科\t护师\n{stamp}\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王小红"]


def test_a_word_that_touches_a_hospital_is_the_beginning_of_its_name() -> None:
    text = "援鄂人员名单\n●第二批　黄海三门峡医院　建慧娟 阴丽 茹金玲　灵宝市第一人民医院　屈亚敏 彭娜\n"
    entries = read_roll(text).entries
    assert [entry.hospital for entry in entries] == ["黄海三门峡医院"] * 3 + ["灵宝市第一人民医院"] * 2
    assert all("unsure-hospital" in entry.doubts and entry.confidence < CONFIDENT for entry in entries[:3])


def test_a_hospital_behind_what_may_be_its_beginning_is_in_doubt() -> None:
    entry = read_roll("援鄂人员名单\n黄海三门峡医院内科护士建慧娟\n").entries[0]
    assert entry.confidence < CONFIDENT


def test_a_table_of_one_cell_a_line_ends_where_another_table_begins() -> None:
    flattened = "工作单位\n职称\n姓名\n清源市第一人民医院\n主任护师\n黄倩\n清源市第二人民医院\n主管护师\n易庆丰\n"
    tabbed = "性别\t科室\t姓名\n男\t胃肠外科\t陶沛霖\n男\t重症医学科\t司徒雨桐\n女\t药剂科\t林晓蓉\n"
    barred = "| 工作单位 | 职称 | 姓名 |\n| 清源市第三人民医院 | 护师 | 项洁 |\n"
    read_names = [name for (name,) in read(f"{flattened}\n{tabbed}\n{barred}")]
    assert read_names == ["黄倩", "易庆丰", "陶沛霖", "司徒雨桐", "林晓蓉", "项洁"]
