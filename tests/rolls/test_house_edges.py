"""Where an institution begins: words of the sentence before it are no part of it, nor is what its university calls it."""

import pytest

from roster.rolls import read_roll
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.house_edges import behind_words, without_sentence_words
from roster.rolls.words.lexicon import HOSPITAL, OTHER


def houses(text: str) -> set[str]:
    return {entry.hospital for entry in read_roll(text).entries}


@pytest.mark.parametrize(
    ("called", "house"),
    [
        ("我校第三临床医学院（赣州市立医院）", "赣州市立医院"),
        ("我校第六临床医学院（肇庆医院）", "肇庆医院"),
        ("学院附属医院（自贡市第一人民医院）", "自贡市第一人民医院"),
    ],
)
def test_of_what_its_university_calls_it_the_house_s_own_name_is_taken(called: str, house: str) -> None:
    text = f"2月13日，{called}4位医护人员加入支援湖北医疗队，飞赴武汉。他们分别是：\n肖丽萍 温海燕 邱志鹏 钟小红\n"
    assert houses(text) == {house}


def test_a_word_of_travel_is_nobody() -> None:
    text = "2月13日，赣州市立医院2位医护人员加入赣州市第四批支援湖北医疗队，飞赴武汉。他们分别是：\n肖丽萍 温海燕\n"
    assert [entry.name for entry in read_roll(text).entries] == ["肖丽萍", "温海燕"]


def test_who_gave_the_picture_is_without_the_word_of_it() -> None:
    text = "援鄂医疗队名单\n肖丽萍 急诊科\n温海燕 骨科\n（图由绵阳四〇四医院提供）\n"
    assert "图由绵阳四〇四医院" not in houses(text)


def test_where_people_came_to_is_not_theirs() -> None:
    text = "赣州市立医院援鄂医疗队\n\n肖丽萍、温海燕和邱志鹏已于2月1日上午走进洪湖市中医院第三病区\n"
    assert not any("洪湖" in house for house in houses(text))


def test_the_centre_that_sends_is_no_part_of_the_house() -> None:
    text = "许昌援鄂医疗队出征\n1月26日，许昌120调派许昌市中心医院医师寇军杰、护士段倩随医疗队出征。\n"
    assert houses(text) == {"许昌市中心医院"}


@pytest.mark.parametrize(
    ("house", "ward"),
    [
        ("宜春市红十字会医院", "感染管理科"),
        ("宜春市人民医院", "医院感染管理科"),
        ("赣江大学医院", "感染控制科"),
        ("江西医学院第一附属医院", "医院感染管理科"),
        ("萍乡矿业集团医院", "感染管理科"),
        ("宜春市妇幼保健院", "医院感染管理科"),
    ],
)
def test_the_ward_for_infections_takes_no_word_from_its_house(house: str, ward: str) -> None:
    entry = read_roll(f"援鄂医疗队名单\n\n钟海燕\n{house}{ward}主任、副主任医师\n").entries[0]
    assert (entry.hospital, entry.department) == (house, ward)


def test_the_word_that_says_of_whom_a_report_is_is_no_part_of_the_house() -> None:
    text = "白衣执甲 逆行而上——记宜春市中医院援外抗疫的队员\n第二批援鄂医疗队：\n钟海燕 护师\n肖丽萍 护士\n"
    assert houses(text) == {"宜春市中医院"}


@pytest.mark.parametrize("ours", ["我厂职工医院", "我矿医院", "我集团总医院"])
def test_the_writers_own_house_by_its_kind_is_nobodys_name(ours: str) -> None:
    text = (
        f"凯旋 {ours}援鄂队员返程\n\n本报讯 昨天，宁远钢铁公司总医院3名援鄂队员回到家乡。\n\n"
        "左起为：王建军，总院感染科护士长；李红梅，急诊科护师；张志强，检验科技师。\n"
    )
    assert [(entry.hospital, entry.department) for entry in read_roll(text).entries] == [
        ("宁远钢铁公司总医院", "感染科"),
        ("宁远钢铁公司总医院", "急诊科"),
        ("宁远钢铁公司总医院", "检验科"),
    ]


def test_ours_before_a_citys_house_is_no_part_of_it() -> None:
    (entry,) = read_roll("援鄂医疗队名单\n我旗蒙医医院护师王建军\n").entries
    assert entry.hospital == "旗蒙医医院"


@pytest.mark.parametrize("units", ["县属单位", "区直单位", "局属单位"])
def test_a_heading_of_units_is_no_beginning_of_the_house_below(units: str) -> None:
    text = (
        f"“抗震救灾医疗卫生先进个人”名单\n一、市直单位\n市第一人民医院:王建军、孙丽娟\n市急救中心:赵晓燕\n"
        f"二、{units}\n高邮县人民医院: 李红梅、张志强\n高邮县中医院: 刘海霞\n"
    )
    assert [entry.hospital for entry in read_roll(text).entries][3:5] == ["高邮县人民医院"] * 2


@pytest.mark.parametrize("words", ["二维码医院", "帮助当地医院", "车队驶入医院"])
def test_what_no_house_is_called_is_nobodys(words: str) -> None:
    assert [token.kind for token in without_sentence_words([Token(HOSPITAL, 0, len(words), words, 5.0)])] == [OTHER]


@pytest.mark.parametrize(
    ("read", "house"),
    [
        ("天津第五批援疆干部赴和田地区传染病医院", "和田地区传染病医院"),
        ("连线宜昌市第一人民医院", "宜昌市第一人民医院"),
    ],
)
def test_the_words_that_lead_in_a_house_are_not_its_own(read: str, house: str) -> None:
    assert behind_words(Token(HOSPITAL, 0, len(read), read, 5.0)).text == house


@pytest.mark.parametrize("team", ["野战医院第二批医疗队", "医疗队", "救援队"])
def test_whose_team_the_red_cross_sends_is_of_a_house_of_its_own(team: str) -> None:
    text = f"7月2日，我院参加红十字会{team}的罗少平医生返回。平川市儿童医院书记杜国栋到机场迎接。\n"
    assert houses(text) == {"平川市儿童医院"}


@pytest.mark.parametrize(
    "sentence",
    [
        "仪式在返回医院的车上举行。",
        "信号时有时无，与医院的联系很不通畅。",
        "镇政府职工代表及卫生院的大夫到路口送行。",
        "队员来自萍乡市3家医院，集训了半年。",
        "他们将在罗安达和本格拉两所医院工作两年。",
        "按照统一部署，今年医院选派了两人。",
    ],
)
def test_words_of_a_sentence_before_a_kind_of_house_are_nobodys_institution(sentence: str) -> None:
    text = f"援外医疗队归来\n{sentence}医疗队员是：骨科钟海燕、儿科护师肖丽萍。\n"
    assert houses(text) == {""}


def test_the_greeting_of_a_page_is_no_part_of_its_house() -> None:
    house = Token(HOSPITAL, 0, 13, "欢迎访问绵阳市第二中心医院", 9.0)
    kept = without_sentence_words([house])
    assert [token.text for token in kept if token.kind == HOSPITAL] == ["绵阳市第二中心医院"]


def test_a_village_whose_name_may_be_somebody_s_belongs_to_its_house_behind_its_county() -> None:
    text = "向阳 宣恩县李家河村卫生室 乡村医生\n黄敏 利川市团堡镇石板岭村卫生室 乡村医生\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("向阳", "宣恩县李家河村卫生室"), ("黄敏", "利川市团堡镇石板岭村卫生室"),
    ]  # fmt: skip


@pytest.mark.parametrize("office", ["随省卫健委", "随海南州卫生健康委", "随市卫生局"])
def test_the_office_with_whose_cars_people_go_is_nobodys_house(office: str) -> None:
    text = (
        "永安市人民医院驰援灾区\n永安市人民医院赴灾区专家组由副院长王建国率队。\n"
        f"8日凌晨，第二批2名护理人员{office}统一调派的车队出发：李红梅（急诊科主管护师）、陈国强（手术室护师）。\n"
    )
    assert office not in houses(text)


@pytest.mark.parametrize("house", ["随州市中心医院", "随县卫生健康局"])
def test_a_place_called_after_the_word_for_with_keeps_it(house: str) -> None:
    assert houses(f"援沪医疗队名单\n{house}　李红梅　主管护师\n{house}　陈国强　护师\n") == {house}


def test_a_house_that_other_rows_have_is_nobody_before_a_ward_that_begins_as_it_ends() -> None:
    text = (
        "援鄂医疗队名单\n钟大医院重症医学科王建国主任医师；\n钟大医院呼吸内科李红梅副主任医师；\n钟大医院急诊科陈国强主治医师；\n"
        "钟大医院感染管理科副主任程科平；钟大医院江北院区重症医学科护士郑海燕；\n"
    )
    entries = read_roll(text).entries
    assert [entry.name for entry in entries] == ["王建国", "李红梅", "陈国强", "程科平", "郑海燕"]
    assert [(entry.hospital, entry.department) for entry in entries[3:]] == [
        ("钟大医院", "感染管理科"),
        ("钟大医院江北院区", "重症医学科"),
    ]


def test_a_place_that_nobody_knows_opens_the_bracket_behind_a_name_with_its_house() -> None:
    text = "援沪医疗队名单\n邹细兰（饶安市人民医院护理部主任）\n艾婷（饶安市立医院感染科护师）\n闵思思（弋水县人民医院儿科护士）\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("邹细兰", "饶安市人民医院"), ("艾婷", "饶安市立医院"), ("闵思思", "弋水县人民医院"),
    ]  # fmt: skip


def test_a_house_s_site_that_greets_its_readers_tells_the_house() -> None:
    (greeting, house) = without_sentence_words([Token(HOSPITAL, 0, 8, "欢迎来到云岭医院", 1.0)])
    assert (greeting.kind, greeting.text, house.text) == (OTHER, "欢迎来到", "云岭医院")
    text = "您好,欢迎来到云岭医院!\n\n我院援鄂队员受表彰\n\n云岭医院第三批援鄂医疗队队员：王建国、李秀英、张海燕。三人均获荣誉证书。\n"
    assert houses(text) == {"云岭医院"}


def test_the_call_of_the_state_and_a_team_s_short_name_are_no_houses() -> None:
    text = (
        "我院第九批援疆人才完成任务回来了。\n"
        "去年，我院骨科王建国、泌尿外科李志强二位同志积极响应上级部署和医院的安排，奔赴新疆阿瓦提县人民医院援疆一年半。\n"
    )
    assert not any("响应" in house for house in houses(text))
    text = "4月2日，云南援孝疾控队4名专家平安到家。\n四名专家分别是：\n王建国 李志强 张海涛 刘卫东\n"
    assert houses(text) == {""}


def test_a_list_said_to_be_of_a_house_is_not_part_of_its_name() -> None:
    text = "援鄂医疗队凯旋\n\n此次凯旋队员名单（排名不分先后）为赣州市立医院肖丽萍 赣县医院温海燕、邱志鹏 于都县人民医院钟小红\n"
    assert houses(text) == {"赣州市立医院", "赣县医院", "于都县人民医院"}


def test_the_house_that_a_team_helped_takes_no_words_of_the_sentence_and_is_nobodys() -> None:
    text = (
        "王建国是我院急诊科的一名护士，作为我市援藏医疗队的8名队员之一，于2017年7月赴西藏进行半年的援藏任务。"
        "援藏期间，{}援藏医疗团队顺利完成协助林芝市人民医院实现年底前创建“三甲”医院的目标。\n"
    )
    assert houses(text.format("汕尾")) == houses(text.format("揭西")) == {""}


@pytest.mark.parametrize("head", ["{}援鄂医疗队名单\n", "{}援鄂医疗队名单：队员"])
@pytest.mark.parametrize(("city", "county", "region"), [("吉安市", "泰和县", "360826"), ("九江市", "德安县", "360426")])
def test_a_house_of_a_county_of_the_pages_city_keeps_its_first_character(
    head: str, city: str, county: str, region: str
) -> None:
    text = f"{head.format(city)}童宝{county}医院急诊科医师\n王建国{city}人民医院内科护师\n"
    first = read_roll(text).entries[0]
    assert (first.name, first.hospital, first.region) == ("童宝", f"{county}医院", region)
    assert first.confidence < 0.9


def test_a_name_before_a_house_of_the_pages_city_is_left_whole() -> None:
    text = "通辽市援鄂医疗队名单\n童宝全开鲁县医院急诊科医师\n郭宝定通辽市医院内科护师\n"
    assert [entry.name for entry in read_roll(text).entries] == ["童宝全", "郭宝定"]


@pytest.mark.parametrize(
    ("called", "house"),
    [
        ("原开鲁县中心医院", "开鲁县中心医院"),
        ("原平市中医院", "原平市中医院"),
        ("原阳县人民医院", "原阳县人民医院"),
        ("五原县人民医院", "五原县人民医院"),
    ],
)
def test_that_somebody_was_there_then_is_no_part_of_the_house_s_name(called: str, house: str) -> None:
    entries = read_roll(f"王建国，{called}外科医生，医疗队队长。\n\n李萍萍，{called}手术室麻醉医生。\n").entries
    assert [(entry.name, entry.hospital) for entry in entries] == [("王建国", house), ("李萍萍", house)]


def test_as_what_people_go_is_no_house() -> None:
    tokens = [Token(HOSPITAL, 0, 5, "将作为医院", 1.0)]
    assert [token.kind for token in without_sentence_words(tokens)] == [OTHER]


@pytest.mark.parametrize("house", ["赣西中医药大学附属医院", "鄂东中心医院", "豫南第一人民医院", "川东医学院附属医院"])
def test_a_house_of_one_side_of_a_province_is_not_cut_behind_its_first_character(house: str) -> None:
    text = f"开鲁县医院医疗队1月25日驰援武汉。\n来自{house}重症医学科的主治医师王建国先行出发驰援武汉。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("王建国", house)]


@pytest.mark.parametrize("words", ["援鄂北京中医药大学附属医院", "在鄂西安医学院附属医院"])
def test_a_province_that_is_aided_is_not_of_the_house_behind_it(words: str) -> None:
    text = f"医疗队1月25日驰援武汉。\n{words}重症医学科主治医师王建国随队出发驰援武汉。\n"
    assert [entry.hospital for entry in read_roll(text).entries] == [words[words.index("鄂") + 1 :]]
