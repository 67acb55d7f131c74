"""Who of a page's people holds which office in the team, by its heads, columns and cells, and what is no office."""

import pytest

from roster.rolls import CONFIDENT, read_roll


def read(text: str, *fields: str) -> list[tuple[str, ...]]:
    return [tuple(getattr(entry, field) for field in ("name", *fields)) for entry in read_roll(text).entries]


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_a_column_of_offices_in_the_team_gives_roles() -> None:
    text = "援外医疗队名单\n\n编号\t姓名\t岗位\t科室\t职称\n1\t温伟强\t队长\t急诊科\t主任医师\n2\t赖雪莹\t护理组长\t护理部\t主管护师\n3\t利国雄\t队员\t检验科\t主管技师\n"
    assert [entry.role for entry in read_roll(text).entries] == ["队长", "护理组长", "队员"]


def test_an_office_in_a_cell_of_titles_is_the_teams() -> None:
    text = "医疗队名单\n\n姓名\t科室\t职称\n罗建明\t外科\t主治医师（队长）\n陈登琼\t内科\t护师\n"
    first = read_roll(text).entries[0]
    assert (first.title, first.role) == ("主治医师", "队长")


def test_both_offices_of_a_heading_are_taken() -> None:
    text = "某县人民医院援鄂医疗队\n\n临时党支部书记、领队：\n韩玉柱　党委副书记、主任医师\n队员：\n回静　感染科　主治医师\n"
    assert [entry.role for entry in read_roll(text).entries] == ["临时党支部书记、领队", "队员"]


def test_who_stands_beside_the_members_is_none_of_them() -> None:
    text = "援外医疗队名单\n队员：\n翁琪　妇产科　副主任医师　泰州市人民医院\n柏松　麻醉科　主治医师　泰州市人民医院\n翻译：\n季晨　泰州市人民医院\n"
    assert [(entry.role, entry.post) for entry in read_roll(text).entries] == [
        ("队员", ""),
        ("队员", ""),
        ("", "翻译"),
    ]


def test_those_to_whom_a_notice_goes_are_no_department() -> None:
    text = "关于表扬援鄂医疗队的通报\n\n各科室：\n现对以下同志予以表扬：\n领队：刘宝强\n队员：王海鹏、张立新\n"
    assert {entry.department for entry in read_roll(text).entries} == {""}


@pytest.mark.parametrize(
    "table",
    [
        "小分队    组长    队员\n第一小分队  郑雪梅  郭  颖、果  然\n第二小分队  贾立群  单  爽、宗海燕\n",
        "组别　组长　组员\n一组　郑雪梅　郭颖、果然\n二组　贾立群　单爽、宗海燕\n",
        "点位   组长   队员\n城东点  郑雪梅  郭颖 果然\n城西点  贾立群  单爽 宗海燕\n",
        "小分队\t组长\t队员\n第一小分队\t郑雪梅\t郭颖、果然\n第二小分队\t贾立群\t单爽、宗海燕\n",
    ],
)
def test_a_table_has_its_roles_in_the_head_and_several_names_in_a_cell(table: str) -> None:
    entries = read_roll(f"北京市怀柔区医院支援核酸采样队员\n\n{table}").entries
    assert [(entry.name, entry.role[-1:]) for entry in entries] == [
        ("郑雪梅", "长"),
        ("郭颖", "员"),
        ("果然", "员"),
        ("贾立群", "长"),
        ("单爽", "员"),
        ("宗海燕", "员"),
    ]
    assert {entry.hospital for entry in entries} == {"怀柔区医院"}


def test_why_an_expert_is_of_a_house_is_no_role() -> None:
    text = "▲边巴次仁 骨科主任医师，救援队队长\n▲张建国 神经外科主任医师（上海援藏专家）\n▲李明 骨科主任医师（专家）\n"
    assert read(text, "role") == [("边巴次仁", "队长"), ("张建国", ""), ("李明", "专家")]


def test_members_that_a_sentence_lists_are_members() -> None:
    text = "队员包括：阜新市中心医院主治医师谷宏宇、护师齐悦；彰武县人民医院主管护师孟凡玲。\n"
    assert read(text, "role") == [(name, "队员") for name in ("谷宏宇", "齐悦", "孟凡玲")]


def test_a_column_of_titles_says_more_than_a_calling_beside_the_ward() -> None:
    text = "姓名 | 单位及职务 | 职称\n谷宏宇 | 海城市人民医院内科医生 | 医师\n高明 | 海城市人民医院内科医生 | \n"
    assert read(text, "title") == [("谷宏宇", "医师"), ("高明", "医生")]


def test_the_town_from_which_somebody_comes_is_no_part_of_the_name() -> None:
    text = (
        "我县又有4名护士驰援湖北\n她们是：\n来自驿前镇的王小红——广昌县医院内科护士，入党积极分子；\n"
        "头陂乡的李建国——广昌县中医院主管护师，有十二年护龄；\n塘坊镇的陈芳——广昌县中医院护师，今年只有25岁；\n"
        "千善乡的赵文静——广昌县医院急诊科护士长。\n"
    )
    assert read(text, "hospital", "department", "title", "post") == [
        ("王小红", "广昌县医院", "内科", "护士", ""),
        ("李建国", "广昌县中医院", "", "主管护师", ""),
        ("陈芳", "广昌县中医院", "", "护师", ""),
        ("赵文静", "广昌县医院", "急诊科", "", "护士长"),
    ]


def test_who_leads_the_people_of_a_house_is_no_role_of_theirs() -> None:
    text = "广昌县支援抚州采样人员安排\n\n带队单位：广昌县人民医院\n王小红　护师\n李建国　检验师\n\n带队单位：广昌县中医院\n陈芳　护士\n"
    assert read(text, "hospital", "role") == [
        ("王小红", "广昌县人民医院", ""),
        ("李建国", "广昌县人民医院", ""),
        ("陈芳", "广昌县中医院", ""),
    ]


def test_heads_and_offices_padded_to_one_width_in_a_table_of_blanks() -> None:
    text = (
        "广昌县医疗队名单\n  序号   姓   名     单          位        职    称    备  注\n"
        "   1     王  静    广昌县人民医院      主治医师     领  队\n   2     李秀英    广昌县人民医院      护  师\n"
        "               - 1 -\n  序号   姓   名     单          位        职    称    备  注\n"
        "   3     陈  芳    广昌县中医院        护  士       队  员\n"
    )
    assert read(text, "hospital", "title", "role") == [
        ("王静", "广昌县人民医院", "主治医师", "领队"),
        ("李秀英", "广昌县人民医院", "护师", ""),
        ("陈芳", "广昌县中医院", "护士", "队员"),
    ]


def test_a_drivers_part_in_the_team_is_a_post() -> None:
    text = "援鄂医疗队名单\n姓名\t单位\t职称\t队内分工\n王小红\t广昌县医院\t护师\t采样员\n李建国\t广昌县医院\t/\t司机\n"
    assert read(text, "post", "role") == [("王小红", "", "采样员"), ("李建国", "司机", "")]


def test_a_padded_name_behind_a_title() -> None:
    text = (
        "援沪医疗队名单\n广昌县人民医院内科主管护师王小红；\n广昌县人民医院外科护师戴 月；\n广昌县中医院护士俞 悦。\n"
    )
    assert names(text) == ["王小红", "戴月", "俞悦"]


@pytest.mark.parametrize("blank", [" ", "　", "  "])
@pytest.mark.parametrize("title", ["护师", "护士", "医师", "药师"])
def test_a_padded_name_behind_the_title_that_another_ones_is_behind(title: str, blank: str) -> None:
    text = f"援沪医疗队名单\n广昌县人民医院主管护师王{blank}红、{title}龚{blank}敏；\n广昌县中医院护士俞悦。\n"
    entries = read_roll(text).entries
    assert [(one.name, one.title) for one in entries] == [("王红", "主管护师"), ("龚敏", title), ("俞悦", "护士")]


def test_cells_below_roles_may_say_who_each_of_their_people_is() -> None:
    text = (
        "巴林右旗2023年巡回医疗队安排表\n\n时间\t巡诊地点\t队长\t队员\n"
        "9月12日\t大板镇\t马晓东（巴林右旗医院副院长）\t农丽英（内科）、张某鞣（妇产科）\n"
        "9月19日\t宝日勿苏镇\t刘光（巴林右旗蒙医医院医务科科长）\t黄云（骨科主治医师）、岑美（巴林右旗医院药剂科）\n\n"
        "备注：请各苏木镇卫生院提前做好宣传。\n"
    )
    entries = read_roll(text).entries
    assert [(e.name, e.hospital, e.department, e.title, e.post, e.role) for e in entries] == [
        ("马晓东", "巴林右旗医院", "", "", "副院长", "队长"),
        ("农丽英", "巴林右旗医院", "内科", "", "", "队员"),
        ("张某鞣", "巴林右旗医院", "妇产科", "", "", "队员"),
        ("刘光", "巴林右旗蒙医医院", "医务科", "", "科长", "队长"),
        ("黄云", "", "骨科", "主治医师", "", "队员"),
        ("岑美", "巴林右旗医院", "药剂科", "", "", "队员"),
    ]
    assert "hospital-of-page" in entries[1].doubts


@pytest.mark.parametrize("country", ["坦桑尼亚", "毛里塔尼亚", "加纳"])
def test_a_country_in_a_teams_name_is_nobody(country: str) -> None:
    text = f"第27批援{country}医疗队队员名单\n\n1 赵大勇 通辽市医院 内科 主任医师\n2 周敏 开鲁县医院 外科 主治医师\n"
    entries = read_roll(text).entries
    assert [(entry.name, entry.batch) for entry in entries] == [("赵大勇", "第27批"), ("周敏", "第27批")]
    assert all(entry.confidence >= CONFIDENT for entry in entries)


@pytest.mark.parametrize("link", ["、", "，兼任", "和"])
def test_the_party_office_beside_that_of_the_team_is_taken_with_it(link: str) -> None:
    text = (
        "安化县中医医院组建支援队\n经研究，由邓家齐同志任医疗队队长" + link + "临时党支部书记。\n\n"
        "医师：邓家齐、谌立群\n护师：贺晓燕、龙秋月\n"
    )
    roles = {entry.name: entry.role for entry in read_roll(text).entries}
    assert roles == {"邓家齐": "队长、临时党支部书记", "谌立群": "", "贺晓燕": "", "龙秋月": ""}


LED = "1月8日，开鲁县医院抽调7人连夜驰援。"


@pytest.mark.parametrize(
    ("leads", "role"),
    [("率队并担任领队，", "领队"), ("带队并任领队，", "领队"), ("带队，并担任队长，", "队长"), ("担任领队，", "领队")],
)
def test_an_office_that_is_taken_is_not_the_next_ones(leads: str, role: str) -> None:
    text = f"{LED}医疗队由副院长邓家齐{leads}骨科主任医师谌立群任副队长。\n"
    assert {entry.name: entry.role for entry in read_roll(text).entries} == {"邓家齐": role, "谌立群": "副队长"}


@pytest.mark.parametrize("others", ["其他成员分别是", "其余人员为", "成员有"])
def test_who_leads_is_named_in_the_sentence_before_the_others(others: str) -> None:
    text = (
        f"{LED}\n开鲁县医院赴灾区医疗队共5人，由副院长邓家齐率队并担任领队，骨科主任医师谌立群任队长。{others}："
        "贺国俊副主任医师（急诊科）、马小军副主任医师（重症医学科）、龙秋月主管护师（手术室）。\n"
    )
    entries = read_roll(text).entries
    assert [(entry.name, entry.role) for entry in entries] == [
        ("邓家齐", "领队"),
        ("谌立群", "队长"),
        ("贺国俊", ""),
        ("马小军", ""),
        ("龙秋月", ""),
    ]
    assert {entry.hospital for entry in entries} == {"开鲁县医院"}


def test_a_name_in_a_list_ends_before_the_office_taken() -> None:
    text = "开鲁县医院医疗队名单\n副院长邓家齐任领队，骨科主任医师孙玉祥任队长，急诊科护士长贺晓燕任副队长\n"
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [
        ("邓家齐", "领队"),
        ("孙玉祥", "队长"),
        ("贺晓燕", "副队长"),
    ]


@pytest.mark.parametrize("who", ["母光富", "衣小满"])
@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ("重症医学科{who}主任担任队长、荀丽丽副主任护师担任护理组长。", {"{who}": "队长", "荀丽丽": "护理组长"}),
        ("{who}护士长出任领队。", {"{who}": "领队"}),
        ("{who}担任队长、荀丽丽担任护理组长。", {"{who}": "队长", "荀丽丽": "护理组长"}),
    ],
)
def test_the_office_is_that_of_whom_a_title_and_the_word_for_taking_it_part_from_it(
    who: str, said: str, roles: dict[str, str]
) -> None:
    text = (
        f"永安市第二医院援鄂医疗队集结\n\n第一批次共有5名队员,{said.format(who=who)}\n\n"
        f"[医师]{who}、范春林\n[护师]荀丽丽、章雪岚、卓春艳\n"
    )
    told = {entry.name: entry.role for entry in read_roll(text).entries}
    assert len(told) == 5
    assert {name: role for name, role in told.items() if role} == {
        name.format(who=who): role for name, role in roles.items()
    }


def test_a_bracket_says_which_office_somebody_takes() -> None:
    text = (
        "我县3名医护人员驰援西藏\n8月24日，我县选派人员支援拉萨。其中，县人民医院3人：呼吸内科副主任医师王建国（任县分队队长）、"
        "内科护士长李春梅（任联络员）、护士张小丽。\n"
    )
    assert read(text, "department", "role") == [
        ("王建国", "呼吸内科", "队长"),
        ("李春梅", "内科", "联络员"),
        ("张小丽", "", ""),
    ]


def test_the_branch_of_a_team_has_its_offices_whoever_takes_them_with_a_ward_alone() -> None:
    text = (
        "我院第三批援鄂医疗队临时党支部成立\n会议选举产生了支部委员会：重症医学科王建国任书记，内科李春梅任宣传委员，"
        "张小丽任组织委员。队员们表示将坚守武汉一线。\n"
    )
    assert read(text, "department", "role") == [
        ("王建国", "重症医学科", "书记"),
        ("李春梅", "内科", "宣传委员"),
        ("张小丽", "", "组织委员"),
    ]


def test_a_head_nurse_counted_among_nurses_has_no_title_by_it() -> None:
    text = (
        "通辽市医院3名护士获奖\n其中，通辽市医院骨科护士长王丽、肿瘤内科护士何静获州三八红旗手称号。\n"
        "通辽市医院王丽、何静两名护士加入驰援武汉医疗队，奔赴武汉。\n"
    )
    assert read(text, "title", "post") == [("王丽", "", "护士长"), ("何静", "护士", "")]


def test_who_is_told_to_lead_as_well_behind_a_comma_has_that_role() -> None:
    text = (
        "我院护士驰援武汉\n温伟红是医院ICU护士长兼专科护士，也是此次驰援武汉医疗队的领队。"
        "队员还有护士李爱萍、护士张佳丽。\n"
    )
    assert ("温伟红", "领队") in read(text, "role")


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("支援黑河医疗队由副院长王建国任总指挥，全体队员一小时内集结。", "总指挥"),
        ("支援黑河医疗队由副院长王建国担任指挥长，全体队员一小时内集结。", "指挥长"),
        ("支援黑河医疗队出发了，医疗队副总指挥由副院长王建国担任。", "副总指挥"),
    ],
)
def test_who_commands_a_team_has_that_office(said: str, role: str) -> None:
    assert read(f"开鲁县医院支援黑河\n本次开鲁县医院{said}\n", "role") == [("王建国", role)]


def test_an_office_is_told_of_who_was_listed_last_above_it() -> None:
    text = (
        "他们于昨晚乘坐火车赶赴武汉支援。\n王建国博士，市疾控中心副主任医师，免疫规划科科长。\n长期在免疫规划部门工作。\n"
        "他是本次支援小队的队长。\n李丽华博士，市疾控中心副主任医师，消杀科科长。\n"
    )
    assert read(text, "role") == [("王建国", "队长"), ("李丽华", "")]


def test_who_heads_a_group_of_a_ward_at_home_has_a_post() -> None:
    text = (
        "援鄂医疗队回家了。\n今天上午，开鲁县中医院急诊科护理组长王丽华的女儿看到她从大巴车上下来，立即拥抱在一起。"
        "医疗队护理组长、开鲁县医院护师李红哭了。\n"
    )
    assert read(text, "department", "post", "role") == [
        ("王丽华", "急诊科", "护理组长", ""),
        ("李红", "", "", "护理组长"),
    ]


def test_who_is_of_an_office_s_staff_and_takes_one_in_the_team_is_of_that_office() -> None:
    text = (
        "我市第三批支援湖北医疗队出征。市卫生健康委一级调研员王建国担任领队，开鲁县医院副院长李卫东担任副领队，"
        "市卫生健康委工作人员张国强担任联络员。\n"
    )
    assert read(text, "hospital", "role") == [
        ("王建国", "市卫生健康委", "领队"),
        ("李卫东", "开鲁县医院", "副领队"),
        ("张国强", "市卫生健康委", "联络员"),
    ]
