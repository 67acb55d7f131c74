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
        "为援鄂医疗队捐款名单\n（单位：元）\n赤峰市医院内科党支部：\n王红梅 200  李志强 500\n外科党支部：\n刘伟 300  陈静 200\n",
        "市疫情防控指挥部成员名单\n总指挥：李建国 市委书记\n成员：张红 市卫健委主任\n      陈立 市人民医院院长\n",
        "各省区市援鄂医疗队情况\n江苏 2813人 武汉、黄石\n广东 2461人 武汉、荆州\n",
    ],
)
def test_lists_that_only_look_like_rolls(text: str) -> None:
    assert read_roll(text).entries == ()


def test_medical_workers_are_no_authors() -> None:
    text = "援鄂抗疫医务工作者（海南）\n\n海南省人民医院\n    符惠芳    急诊科    主管护师\n"
    assert read(text, "hospital") == [("符惠芳", "海南省人民医院")]


def test_a_form_names_somebody_whatever_the_word() -> None:
    text = "援鄂队员风采\n人物：党晓燕\n单位：商州区人民医院\n岗位：感染科护士\n\n人物：鱼跃\n单位：丹凤县医院\n岗位：急诊科医师\n"
    assert read(text, "hospital") == [("党晓燕", "商州区人民医院"), ("鱼跃", "丹凤县医院")]


def test_a_part_of_the_pages_hospital_may_be_meant() -> None:
    text = "郴州市第一人民医院援鄂医疗队\n\n儿童医院：\n李细云  侯艳\n"
    assert all("unsure-hospital" in entry.doubts for entry in read_roll(text).entries)


def test_a_column_of_professions_that_holds_wards_holds_icu_as_well() -> None:
    table = "姓名\t单位\t专业\t职称\n张建国\t广昌县医院\t{}\t主治医师\n李秀英\t广昌县医院\t{}\t护师\n王海燕\t广昌县医院\t{}\t护士"
    assert read(table.format("呼吸内科", "ICU", "感染科"), "department") == [
        ("张建国", "呼吸内科"),
        ("李秀英", "ICU"),
        ("王海燕", "感染科"),
    ]
    assert read(table.format("临床", "护理", "护理"), "department") == [("张建国", ""), ("李秀英", ""), ("王海燕", "")]


def test_cells_in_lines_with_a_blank_line_for_an_empty_one() -> None:
    text = (
        "姓名\n性别\n科室\n职称\n备注\n张建国\n男\n呼吸科\n主治医师\n领队\n李秀英\n女\n急诊科\n护师\n\n王海燕\n女\n重症医学科\n护师\n\n"
        "赵文静\n女\n儿科\n护士\n队员\n广昌县医院医务部"
    )
    assert read(text, "department", "title", "role") == [
        ("张建国", "呼吸科", "主治医师", "领队"),
        ("李秀英", "急诊科", "护师", ""),
        ("王海燕", "重症医学科", "护师", ""),
        ("赵文静", "儿科", "护士", "队员"),
    ]


def test_rows_between_blanks_without_a_remark_at_the_end() -> None:
    text = (
        "序号 姓名 性别 年龄 工作单位 职称 备注\n1 何小平 男 45 广昌县医院 副主任医师 队长\n2 胡 蓉 女 38 广昌县医院 主管护师\n"
        "3 李 欢 女 29 广昌县中医院 护师\n"
    )
    assert read(text, "hospital", "title", "role") == [
        ("何小平", "广昌县医院", "副主任医师", "队长"),
        ("胡蓉", "广昌县医院", "主管护师", ""),
        ("李欢", "广昌县中医院", "护师", ""),
    ]


def test_members_of_a_kind_hang_below_their_label() -> None:
    text = (
        "广昌县巡回医疗队\n组　　长　冉隆江　广昌县医院副院长\n医疗队员　石松柏　广昌县医院骨科主治医师\n"
        "　　　　　桂兴碧　广昌县医院妇产科医师\n药学队员　廖国兵　广昌县医院药剂科药师\n"
    )
    assert read(text, "role") == [
        ("冉隆江", "组长"),
        ("石松柏", "医疗队员"),
        ("桂兴碧", "医疗队员"),
        ("廖国兵", "药学队员"),
    ]


@pytest.mark.parametrize(
    "line",
    ["巡诊地点：黎川县各乡镇卫生院", "支援医院：泉州方舱医院", "关于选派张建国等同志支援泉州方舱医院的通知"],
)
def test_where_they_went_is_nobodys_house(line: str) -> None:
    rows = "张建国　内科　主治医师\n李秀英　急诊科　护师\n王海燕　儿科　护士\n"
    for text in (f"广昌县医院\n{line}\n{rows}", f"广昌县医院医疗队名单\n{rows}{line}\n"):
        assert read(text, "hospital") == [(name, "广昌县医院") for name in ("张建国", "李秀英", "王海燕")]


def test_what_somebody_is_to_become_is_not_said_of_them() -> None:
    text = "广昌县医院援藏医疗队\n李昊　内科副主任医师　拟任拉萨市人民医院院长\n白玉洁　护理部副主任护师\n裴新　外科主治医师\n"
    assert read(text, "hospital", "post") == [(name, "广昌县医院", "") for name in ("李昊", "白玉洁", "裴新")]


def test_padded_names_without_a_surname() -> None:
    rows = "队　员：索朗旺堆　内科　主治医师\n　　　　尼　玛　超声科　医师\n　　　　仓　决　门诊部　护士\n"
    assert names(f"拉萨市人民医院医疗队\n{rows}") == ["索朗旺堆", "尼玛", "仓决"]


def test_a_sort_of_people_as_a_heading_ends_where_the_next_begins() -> None:
    text = "广昌县医院援鄂医疗队\n医生：\n张建国　李志强\n护士：\n李秀英　王海燕\n检验：\n温建波　常晓宇\n司机：\n张保田　崔和平\n"
    assert read(text, "department", "post")[-4:] == [
        ("温建波", "检验", ""),
        ("常晓宇", "检验", ""),
        ("张保田", "", "司机"),
        ("崔和平", "", "司机"),
    ]


def test_as_whom_somebody_went_stands_below_each() -> None:
    card = "{}\n{}\n{}\n江西省第{}批援鄂医疗队队员\n\n"
    people = (
        ("01", "张建国", "内科 主治医师", "四"),
        ("02", "李秀英", "急诊科 护师", "四"),
        ("03", "王海燕", "儿科 护士", "七"),
    )
    text = "广昌县医院 2020-02-21\n\n【英雄榜】\n\n" + "".join(card.format(*person) for person in people)
    assert read(text, "hospital", "role", "batch", "region") == [
        ("张建国", "广昌县医院", "队员", "第四批援鄂医疗队", "361030"),
        ("李秀英", "广昌县医院", "队员", "第四批援鄂医疗队", "361030"),
        ("王海燕", "广昌县医院", "队员", "第七批援鄂医疗队", "361030"),
    ]


def test_profiles_of_the_pages_house() -> None:
    text = (
        "广昌县医院向援鄂勇士致敬\n让我们再次认识我院3名队员——\n"
        "张建国，男，1984年生，中共党员，重症医学科主治医师、副主任。2020年1月27日随江西省第一批援鄂医疗队出征，任副队长。\n"
        "李秀英，女，1991年生，急诊科护师。2020年2月4日随江西省第二批援鄂医疗队出征。\n"
        "王海燕，女，汉族，1993年生，儿科护士。在武汉的日子里，她说得最多的是没事。\n"
    )
    assert read(text, "hospital", "department", "title", "batch") == [
        ("张建国", "广昌县医院", "重症医学科", "主治医师", "第一批援鄂医疗队"),
        ("李秀英", "广昌县医院", "急诊科", "护师", "第二批援鄂医疗队"),
        ("王海燕", "广昌县医院", "儿科", "护士", ""),
    ]


def test_a_sentences_words_are_no_part_of_a_house() -> None:
    text = "同车返回的还有广昌县中医院护师张建国、黎川县人民医院主管护师李秀英、南丰县人民医院护师王海燕。\n"
    assert read("援鄂医疗队员今日归来\n" + text, "hospital") == [
        ("张建国", "广昌县中医院"),
        ("李秀英", "黎川县人民医院"),
        ("王海燕", "南丰县人民医院"),
    ]


def test_dots_part_words_within_a_bracket() -> None:
    assert read(
        "张建国（广昌县医院·呼吸内科·主治医师）\n李秀英（广昌县医院·急诊科·护师）\n", "hospital", "department", "title"
    ) == [
        ("张建国", "广昌县医院", "呼吸内科", "主治医师"),
        ("李秀英", "广昌县医院", "急诊科", "护师"),
    ]


def test_houses_in_bold_head_lists_whatever_the_blank_lines() -> None:
    text = "援鄂医疗队名单\n**广昌县医院**\n\n1. 张建国（内科护师）\n2. 李秀英（内科护师）\n**黎川县医院**\n\n1. 王海燕（儿科护士）\n"
    assert read(text, "hospital") == [("张建国", "广昌县医院"), ("李秀英", "广昌县医院"), ("王海燕", "黎川县医院")]


def test_a_form_with_blanks_for_colons() -> None:
    forms = [f"姓名 {name}\n单位 广昌县医院\n科室 内科\n职称 护师\n" for name in ("莲花", "于航", "李秀英")]
    assert read("援鄂医疗队名单\n" + "\n".join(forms), "hospital", "title") == [
        (name, "广昌县医院", "护师") for name in ("莲花", "于航", "李秀英")
    ]


def test_colons_part_the_columns_of_a_table() -> None:
    text = "姓名：所在单位及科室：职称\n鲍文革：广昌县中心医院内科：副主任医师\n图门：广昌县中医院ICU：护师\n"
    assert read(text, "hospital", "department", "title") == [
        ("鲍文革", "广昌县中心医院", "内科", "副主任医师"),
        ("图门", "广昌县中医院", "ICU", "护师"),
    ]


def test_a_groups_head_is_not_those_who_hang_below() -> None:
    text = (
        "分组名单\n护理一组\n组长：胡丽珍　广昌县人民医院　护理部　副主任护师\n　　　吕晓丹　广昌县人民医院　急诊科　护师\n"
        "副队长：陈莎莎　广昌县人民医院　ICU　护师\n　　　　朱佳敏　广昌县中医院　内科　护师\n"
    )
    assert read(text, "role") == [("胡丽珍", "组长"), ("吕晓丹", ""), ("陈莎莎", "副队长"), ("朱佳敏", "副队长")]


@pytest.mark.parametrize(
    "above",
    [
        "我院首批支援上海医疗队今日出征\n4月1日上午，恩施州中心医院支援上海医疗队3名队员从恩施出发。",
        "守护有我！恩施州中心医院3名医护人员驰援上海\n4月1日，恩施州中心医院迅速响应，组建援沪医疗队。",
    ],
)
def test_a_house_of_hubei_sends_people_elsewhere(above: str) -> None:
    text = (
        f"{above}\n\n队员名单：\n谭宗明　急诊科　主任医师\n向　艳　护理部　副主任护师\n黄　维　重症医学科　主治医师\n"
    )
    assert read(text, "hospital", "region") == [
        (name, "恩施州中心医院", "422800") for name in ("谭宗明", "向艳", "黄维")
    ]


def test_an_interpreter_in_a_column_of_wards_holds_a_post() -> None:
    text = "姓名 | 专业 | 职称 | 派出单位\n孟宪民 | 普外科 | 主任医师 | 广昌县医院\n佟德勇 | 骨科 | 医师 | 广昌县医院\n张一鸣 | 翻译 | | 广昌县医院\n"
    assert read(text, "department", "post")[-1] == ("张一鸣", "", "翻译")


def test_a_wards_head_behind_a_ward() -> None:
    assert read("张玉兰　正蓝旗人民医院妇产科科主任　副主任医师", "department", "post", "title") == [
        ("张玉兰", "妇产科", "科主任", "副主任医师")
    ]


def test_an_office_signs_the_page() -> None:
    text = "广昌县人民医院援沪医疗队\n◆急诊科\n曹培　主治医师\n许静　主管护师\n◆心血管内科\n闫冬梅　护师\n\n广昌县人民医院宣传科\n2022年4月5日\n"
    assert read(text, "department") == [("曹培", "急诊科"), ("许静", "急诊科"), ("闫冬梅", "心血管内科")]


@pytest.mark.parametrize("name", ["吴扎拉·晓梅", "佟佳·晓红", "郭络罗·文秀", "马索非亚", "马一不拉", "马法土麦"])
def test_names_of_the_sibe_and_the_dongxiang(name: str) -> None:
    assert names(f"马秀兰、祁海龙、{name}（以上东乡县人民医院）") == ["马秀兰", "祁海龙", name]
