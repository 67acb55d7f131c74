"""Cards: a name in a line of its own, and below it a sentence that begins with who that is."""

import pytest

from roster.rolls import read_roll

PEOPLE = [
    ("苏  婕", "衡水市人民医院", "重症医学科", "主治医师", "第一批支援湖北医疗队"),
    ("葛文静", "衡水市第二人民医院", "感染科", "主管护师", "第二批支援湖北医疗队"),
    ("段一鸣", "深州市医院", "呼吸内科", "副主任医师", "第四批支援湖北医疗队"),
    ("贾  璐", "枣强县人民医院", "急诊科", "护师", "第四批支援湖北医疗队"),
]
NAMES = [
    "★ {name} ★",
    "（{han}）{name}",
    "{han}、{name}",
    "【人物{han}】{name}",
    "No.{digit} {name}",
    "{name}（女）",
    "☆{name}☆\n",
]
BODIES = [
    "{hospital}{ward}{title}，河北省{batch}队员。",
    "　　1990年出生，中共党员，{hospital}{ward}{title}。2020年2月9日随河北省{batch}出征武汉。",
    "女，{hospital}{ward}{title}。2020年2月9日随河北省{batch}出征，出发前一天才告诉父母。",
    "系{hospital}{ward}{title}，2020年2月9日作为河北省{batch}成员赴武汉。",
    "单位：{hospital}{ward}，{title}，河北省{batch}队员。",
]


@pytest.mark.parametrize("name_line", NAMES)
@pytest.mark.parametrize("body", BODIES)
def test_the_sentence_below_a_name_is_of_that_name(name_line: str, body: str) -> None:
    cards = [
        f"{name_line}\n{body}\n".format(
            name=name, han=han, digit=digit, hospital=hospital, ward=ward, title=title, batch=batch
        )
        for (name, hospital, ward, title, batch), han, digit in zip(PEOPLE, "一二三四", "1234", strict=True)
    ]
    entries = read_roll("衡水市援鄂医务人员风采\n（一）\n\n" + "\n".join(cards)).entries
    assert [(entry.name, entry.hospital, entry.department, entry.title, entry.batch) for entry in entries] == [
        (name.replace(" ", ""), *said) for name, *said in PEOPLE
    ]


def test_a_batch_of_others_in_a_body_is_not_of_its_card() -> None:
    cards = "".join(
        f"★ {name}\n{hospital}{ward}{title}。第一批援鄂医疗队出发时她就报了名，最后随第三批医疗队出征。\n\n"
        for name, hospital, ward, title, _ in PEOPLE
    )
    assert {entry.batch for entry in read_roll(f"战疫群像\n\n{cards}").entries} == {""}


@pytest.mark.parametrize("form", ["{}，{}", "{}：{}", "　　{}，{}", "（1）{}，{}", "一、{}，{}"])
def test_a_name_and_a_comma_begin_the_sentence_of_a_card(form: str) -> None:
    said = [
        "衡水市人民医院急诊科护师，河北省第一批支援湖北医疗队队员。她的父亲苏建国是一名教师，常在电话里说起她。",
        "女，衡水市第二人民医院急诊科护师。2020年2月9日随河北省第一批支援湖北医疗队出征，她在武汉任护理组长。",
        "深州市医院急诊科护师，河北省第一批支援湖北医疗队队员，他说：“组长王强总是走在前面。”",
    ]
    cards = [form.format(name, told) for (name, *_), told in zip(PEOPLE, said, strict=False)]
    entries = read_roll("衡水市援鄂医务人员剪影\n\n" + "\n\n".join(cards)).entries
    assert [(entry.name, entry.hospital, entry.title, entry.role, entry.batch) for entry in entries] == [
        ("苏婕", "衡水市人民医院", "护师", "队员", "第一批支援湖北医疗队"),
        ("葛文静", "衡水市第二人民医院", "护师", "护理组长", "第一批支援湖北医疗队"),
        ("段一鸣", "深州市医院", "护师", "队员", "第一批支援湖北医疗队"),
    ]
    assert entries[2].doubts  # another one's office stands in the sentence


def test_deeds_of_a_teams_candidates_are_of_the_team() -> None:
    cards = "".join(
        f"（{number}）{name}，女，1980年3月生，{hospital}{ward}{title}。2020年1月25日赴武汉，负责病区护理工作。\n"
        for number, (name, hospital, ward, title, _) in enumerate(PEOPLE, 1)
    )
    entries = read_roll(f"衡水市“最美抗疫医生”候选人事迹简介（援鄂部分）\n\n{cards}").entries
    assert [(entry.name, entry.hospital) for entry in entries] == [
        (name.replace(" ", ""), hospital) for name, hospital, *_ in PEOPLE
    ]


TWO = (
    "陈 静\n女，汉族，1988年生，中共党员，赤峰市第二医院重症医学科主管护师。2月2日随内蒙古第二批援鄂医疗队赴武汉。\n\n"
    "乌恩其\n男，蒙古族，1979年生，宁城县中心医院呼吸科副主任医师。2月4日随内蒙古第三批援鄂医疗队赴荆门。\n"
)


@pytest.mark.parametrize("text", [TWO, TWO.partition("\n\n")[0], TWO.partition("\n\n")[2], f"逆行者\n\n{TWO}"])
def test_few_cards_whose_bodies_begin_with_the_sex_are_read_card_by_card(text: str) -> None:
    told = [(one.name, one.hospital, one.department, one.title, one.batch) for one in read_roll(text).entries]
    whole = [
        ("陈静", "赤峰市第二医院", "重症医学科", "主管护师", "第二批援鄂医疗队"),
        ("乌恩其", "宁城县中心医院", "呼吸科", "副主任医师", "第三批援鄂医疗队"),
    ]
    assert told == [one for one in whole if one[1] in text]


def test_an_institution_before_the_name_that_heads_a_card() -> None:
    text = (
        "战疫力量｜我们的援鄂天使\n\n"
        "德兴市人民医院　韩立新\n男，1979年生，中共党员，感染科主任，副主任医师。2020年1月28日随江西省首批援鄂医疗队出征，任医疗组长。\n\n"
        "德兴市中医院　王晓芳\n女，1990年生，急诊科护师。2020年2月4日随江西省第二批援鄂医疗队出征。\n\n"
        "婺源县人民医院　李建军\n男，1988年生，内科主治医师。2020年2月15日随江西省第三批援鄂医疗队出征。\n"
    )
    assert [(e.name, e.hospital, e.department, e.title, e.post, e.role) for e in read_roll(text).entries] == [
        ("韩立新", "德兴市人民医院", "感染科", "副主任医师", "主任", "医疗组长"),
        ("王晓芳", "德兴市中医院", "急诊科", "护师", "", ""),
        ("李建军", "婺源县人民医院", "内科", "主治医师", "", ""),
    ]


@pytest.mark.parametrize("native", ["江西婺源人", "德兴人", "江西上饶籍", "内蒙古赤峰市人"])
def test_where_somebody_comes_from_is_no_name(native: str) -> None:
    lines = [
        f"{place}.{name}，女，1984年7月生，{native}，群众，{ward}主管护师，江西省第二批援鄂医疗队队员。\n"
        for place, (name, ward) in enumerate((("王晓芳", "呼吸内科"), ("陈丽华", "急诊科"), ("周小燕", "ICU")), 1)
    ]
    found = read_roll("德兴市人民医院援鄂先进个人简介\n\n" + "".join(lines)).entries
    assert [(e.name, e.department, e.title) for e in found] == [
        ("王晓芳", "呼吸内科", "主管护师"),
        ("陈丽华", "急诊科", "主管护师"),
        ("周小燕", "ICU", "主管护师"),
    ]


@pytest.mark.parametrize("mark", ["◆ ", "", "★", "1. "])
@pytest.mark.parametrize("blank", ["　", "  ", " "])
def test_cards_whose_sex_stands_behind_a_blank_go_on_as_running_text(mark: str, blank: str) -> None:
    text = (
        "景宁县第二批援沪核酸采样队来了！\n\n"
        f"{mark}蓝永强{blank}男，畲族，38岁，中共党员，县人民医院急诊科副主任，主治医师，担任本次队伍的领队。\n\n"
        f"{mark}吴春芸{blank}女，汉族，26岁，鹤溪街道社区卫生服务中心护士，新婚才两个月，丈夫梅建军是一名民警。\n\n"
        f"{mark}柳晓燕{blank}女，汉族，31岁，渤海中心卫生院护师。\n"
    )
    assert [(one.name, one.hospital, one.title, one.post, one.role) for one in read_roll(text).entries] == [
        ("蓝永强", "县人民医院", "主治医师", "副主任", "领队"),
        ("吴春芸", "鹤溪街道社区卫生服务中心", "护士", "", ""),
        ("柳晓燕", "渤海中心卫生院", "护师", "", ""),
    ]


@pytest.mark.parametrize(
    "went",
    [
        "2020年2月4日随内蒙古{}援鄂医疗队支援荆门市中医院",
        "随自治区{}医疗队出征",
        "2月4日，随内蒙古{}援鄂医疗队驰援武汉。",
    ],
)
def test_a_line_that_says_with_whom_somebody_went_is_of_who_stands_above(went: str) -> None:
    people = [("赵大勇", "首批"), ("孙丽娟", "第二批"), ("周敏", "第三批")]
    text = "逆行的身影 | 开鲁县医院援鄂医疗队风采录\n\n" + "\n".join(
        f"0{number}\n{name}\n女，蒙古族，中共党员\n内科主管护师\n{went.format(batch)}\n“穿上防护服，我就是战士。”\n"
        for number, (name, batch) in enumerate(people, 1)
    )
    reading = read_roll(text)
    assert [(entry.name, entry.batch[:2]) for entry in reading.entries] == [(name, batch[:2]) for name, batch in people]
    assert not reading.unread


@pytest.mark.parametrize("now", ["", "现任", "现为"])
@pytest.mark.parametrize("level", ["大学学历", "研究生学历", "大专文化"])
def test_a_profile_says_who_somebody_is_and_then_what_he_did(now: str, level: str) -> None:
    people = {"苗立忠": ("主治医师", "男"), "米丽梅": ("主管护师", "女"), "仝小龙": ("主管检验师", "男")}
    text = "抗疫青年榜样推荐人选公示\n\n" + "\n\n".join(
        f"{name},{sex},回族,1986年3月出生,中共党员,{level},{now}西吉县人民医院急诊科{title}。先后完成气管插管17例,带教护士9名。"
        for name, (title, sex) in people.items()
    )
    entries = read_roll(text + "\n").entries
    assert [(entry.name, entry.title) for entry in entries] == [(name, title) for name, (title, _) in people.items()]
    assert {(entry.hospital, entry.department, entry.party_member) for entry in entries} == {
        ("西吉县人民医院", "急诊科", True)
    }


@pytest.mark.parametrize(
    "lead", ["农工党员，", "民盟盟员，", "九三学社社员，", "中共预备党员，", "无党派人士，", "民进会员，现为"]
)
def test_a_card_may_begin_with_the_party(lead: str) -> None:
    cards = [
        f"{name}\n\n{lead}{hospital}{ward}{title}。河北省{batch}队员，负责夜班。\n"
        for name, hospital, ward, title, batch in PEOPLE
    ]
    entries = read_roll("党派成员在前线\n\n" + "\n".join(cards)).entries
    assert [(entry.name, entry.hospital, entry.department, entry.title, entry.batch) for entry in entries] == [
        (name.replace(" ", ""), hospital, ward, title, batch) for name, hospital, ward, title, batch in PEOPLE
    ]


@pytest.mark.parametrize("label", ["事迹简介", "人物简介", "简介", "主要事迹"])
@pytest.mark.parametrize("above", ["{name}：\n\n守灯的人\n\n", "{name}\n不下火线\n", ""])
def test_a_profile_behind_a_label_is_read_once(label: str, above: str) -> None:
    told = [
        ("贾志勇", "男，忻州市人民医院感染科主任。1月27日随山西省第一批援鄂医疗队出征。"),
        ("卢小英", "女，五台县人民医院护师。她在检查点守了一个月。"),
        ("薄建军", "男，代县某村党支部书记。他挨家送菜。"),
        ("侯春艳", "女，原平市第一人民医院急诊科护士长。援鄂归来，她说想吃面。"),
    ]
    text = "战疫群英谱\n\n" + "\n".join(f"{above.format(name=name)}{label}：{name}，{words}\n" for name, words in told)
    assert [(entry.name, entry.hospital, entry.batch) for entry in read_roll(text).entries] == [
        ("贾志勇", "忻州市人民医院", "第一批援鄂医疗队"),
        ("卢小英", "五台县人民医院", ""),
        ("侯春艳", "原平市第一人民医院", ""),
    ]


@pytest.mark.parametrize("member", ["队员", "成员"])
def test_the_line_that_says_with_which_team_heads_nobody_below_a_name(member: str) -> None:
    text = (
        "全省抗击新冠肺炎疫情先进个人\n"
        "薛志坤\n陕西省第二批援鄂医疗队领队\n西安市第一医院\n党委副书记，主任医师\n"
        f"雷晓燕\n陕西省第二批援鄂医疗队{member}\n铜川市人民医院\n肺病科主任医师\n"
        f"郗丽娟\n陕西省第五批援鄂医疗队{member}\n渭南市中心医院\n急诊科护士长，副主任护师\n"
        "苗庆春\n韩城市人民医院\n党委书记、院长，主任医师\n"
    )
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital, entry.title, entry.role, entry.batch) for entry in entries] == [
        ("薛志坤", "西安市第一医院", "主任医师", "领队", "第二批援鄂医疗队"),
        ("雷晓燕", "铜川市人民医院", "主任医师", member, "第二批援鄂医疗队"),
        ("郗丽娟", "渭南市中心医院", "副主任护师", member, "第五批援鄂医疗队"),
        ("苗庆春", "韩城市人民医院", "主任医师", "", ""),
    ]


def test_the_team_s_line_heads_those_below_where_one_stands_above_them_all() -> None:
    text = (
        "第一批援鄂医疗队队员\n薛志坤\n西安市第一医院内科主任医师\n雷晓燕\n铜川市人民医院护师\n"
        "第二批援鄂医疗队队员\n郗丽娟\n渭南市中心医院护师\n苗庆春\n韩城市人民医院主任医师\n"
    )
    assert [(entry.name, entry.hospital, entry.batch) for entry in read_roll(text).entries] == [
        ("薛志坤", "西安市第一医院", "第一批援鄂医疗队"),
        ("雷晓燕", "铜川市人民医院", "第一批援鄂医疗队"),
        ("郗丽娟", "渭南市中心医院", "第二批援鄂医疗队"),
        ("苗庆春", "韩城市人民医院", "第二批援鄂医疗队"),
    ]


def test_a_card_may_begin_with_the_degree_and_the_title_before_the_house() -> None:
    text = (
        "盐城疾控三位专家连夜出发\n2月4日，盐城市疾控中心三人赶赴黄石。\n\n"
        "茅建华博士，市疾控中心副主任医师，急性传染病防治科科长。\n他长期在免疫规划部门工作。\n"
        "卞小雯硕士，主管医师，市疾控中心消毒与媒介生物控制科骨干，具有丰富的消毒经验。\n"
        "据她的同事顾小华透露，她家里孩子才三岁。\n"
        "仇志明，主管技师，市疾控中心微生物检验科业务骨干，长期从事病毒核酸检测工作。\n"
        "这些天，他一直在实验室里连轴转，爱人在社区做防控。\n"
    )
    reading = read_roll(text)
    assert [(entry.name, entry.department, entry.title) for entry in reading.entries] == [
        ("茅建华", "急性传染病防治科", "副主任医师"),
        ("卞小雯", "消毒与媒介生物控制科", "主管医师"),
        ("仇志明", "微生物检验科", "主管技师"),
    ]
    assert reading.unread == ()


def test_blanks_may_stand_between_the_name_and_the_sex() -> None:
    text = (
        "援鄂医疗队队员风采\n\n"
        "▎王建国  男，1989年生，中共党员，开鲁县医院重症医学科主治医师，内蒙古第三批支援湖北医疗队队员。负责插管47例。\n\n"
        "▎李春梅  女，1995年生，共青团员，开鲁县医院护士。大年初二随第一批支援湖北医疗队出征，被称为“最美护士”。\n\n"
        "▎张小丽  女，1990年生，通辽市医院内科护师。她在隔离病区工作了54天，照顾了许多老人。\n"
    )
    found = [(entry.name, entry.hospital, entry.title) for entry in read_roll(text).entries]
    assert found == [
        ("王建国", "开鲁县医院", "主治医师"),
        ("李春梅", "开鲁县医院", "护士"),
        ("张小丽", "通辽市医院", "护师"),
    ]


def test_who_is_of_a_group_of_experts_first_has_the_house_told_behind_it() -> None:
    text = (
        "3位专家仍坚守武汉\n国家专家组3名专家:\n王建国\n国家卫健委高级别专家组成员、衡水市人民医院内科重症医学科主任。从1月中旬接到任务,已经战疫近3个月。\n"
        "李春梅\n中央指导组专家组成员、国家卫健委医疗救治组专家、深州市医院副院长,重症医学专家。她往返于各家医院指导重症治疗。\n"
        "葛文静\n国家卫健委专家组成员、枣强县人民医院重症医学科主任。2月7日率队来汉,先后在四家医院巡诊。\n"
    )
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital, entry.department, entry.post) for entry in entries] == [
        ("王建国", "衡水市人民医院", "内科重症医学科", "主任"),
        ("李春梅", "深州市医院", "", "副院长"),
        ("葛文静", "枣强县人民医院", "重症医学科", "主任"),
    ]
