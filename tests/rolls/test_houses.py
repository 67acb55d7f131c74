"""The institution that a text names once for all of its people."""

import pytest

from roster.rolls import CONFIDENT, read_roll
from roster.rolls.houses.page_house import House
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import HOSPITAL, SEPARATOR

NAMES = "王小红、李建国、张海燕、孙志强"


def hospitals(text: str) -> list[str]:
    return [entry.hospital for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    "text",
    [
        f"第五批援鄂医疗队员\n内科护士{NAMES}\n以上队员均来自赤峰市第二医院。\n",
        f"第五批援鄂医疗队名单\n{NAMES}\n以上4人均为赤峰市第二医院医护人员\n",
        "我院首批援鄂医疗队名单\n重症医学科：王小红、李建国\n急诊科：张海燕、孙志强\n\n赤峰市第二医院\n2020年1月27日\n",
        f"2月13日，赤峰市第二医院再派4名医护人员驰援武汉。他们是：\n\n护理组：急诊科护士{NAMES}。\n",
        f"出征！我院医疗队今晨集结\n\n原创 宣传科 赤峰市第二医院 2020-02-09\n\n第二批援鄂医疗队名单\n护士：{NAMES}\n",
    ],
)
def test_said_once_for_all(text: str) -> None:
    assert hospitals(text) == ["赤峰市第二医院"] * 4


def test_whose_page_it_is_stays_a_doubt() -> None:
    text = "我院首批援鄂医疗队名单\n急诊科：张海燕\n\n赤峰市第二医院\n2020年1月27日\n"
    entry = read_roll(text).entries[0]
    assert "hospital-of-page" in entry.doubts
    assert entry.confidence < CONFIDENT


def test_of_two_institutions_neither_is_taken() -> None:
    text = f"昨天，赤峰市第二医院和通辽市医院的队员出发了，大家为他们送行。\n\n援鄂医疗队名单\n护士：{NAMES}\n"
    assert hospitals(text) == [""] * 4


def test_an_office_that_signs_is_nobodys_hospital() -> None:
    assert hospitals(f"援鄂医疗队名单\n护士：{NAMES}\n\n赤峰市卫生健康委员会\n2020年1月27日\n") == [""] * 4


def test_where_a_batch_went_is_not_where_it_came_from() -> None:
    text = (
        "赤峰市第二医院援鄂队员全名单\n\n第一批（1月25日出征，武汉市红十字会医院）\n王小红 呼吸内科主治医师\n\n"
        "第二批（2月2日出征，武汉大学人民医院东院）\n李建国 重症医学科主任\n"
    )
    read = [(entry.name, entry.hospital, entry.batch) for entry in read_roll(text).entries]
    assert read == [("王小红", "赤峰市第二医院", "第一批"), ("李建国", "赤峰市第二医院", "第二批")]


def test_hubeis_own_people_have_their_hospitals() -> None:
    assert hospitals("十堰市太和医院（2人）\n王小红、李建国\n") == ["十堰市太和医院"] * 2


def test_a_sentence_that_says_our_hospital_means_the_pages() -> None:
    text = "赤峰市第二医院官方微信\n\n1月27日，我院重症医学科副主任医师王小红已随医疗队驰援武汉。\n"
    assert hospitals(text) == ["赤峰市第二医院"]


def test_a_report_that_names_one_house_in_its_title_is_about_its_people() -> None:
    text = (
        "赤峰市第二医院24名队员平安抵达孝感\n\n本网讯 赤峰市第二医院第三批援鄂医疗队24名队员于昨日深夜抵达孝感。\n\n"
        "领队、重症医学科主任医师臧金平介绍，队伍今天上午接受防护培训，下午即进入孝南区中医院隔离病区。\n"
    )
    read = [(entry.name, entry.hospital, entry.role) for entry in read_roll(text).entries]
    assert read == [("臧金平", "赤峰市第二医院", "领队")]


def test_in_hubei_who_is_named_first_sends() -> None:
    assert hospitals("荣耀归来！潜江市中心医院援沪方舱医疗队名单\n\n领队万先武副主任医师重症医学科\n") == [
        "潜江市中心医院"
    ]


def test_the_office_that_publishes_for_a_house_tells_whose_page_it_is() -> None:
    text = "我院第二批援鄂医疗队出发！\n他们是：\n重症医学科护士马晓静；\n急诊科护士宋佳。\n\n党委书记韩玉柱、院长高建军为队员们壮行。\n\n宣威市第一人民医院宣传统战部\n"
    assert {entry.hospital for entry in read_roll(text).entries} == {"宣威市第一人民医院"}


def test_a_townships_house_lies_in_the_county_of_the_others() -> None:
    text = (
        "甘南州援助兰州市医疗队人员登记表\n\n"
        + "".join(f"{name}　临潭县人民医院　内科　护师\n" for name in ("王晓芳", "李建军", "张红梅"))
        + "杨永忠　冶力关镇中心卫生院　公卫科　医师\n"
    )
    assert [entry.region for entry in read_roll(text).entries] == ["623021"] * 4


def test_cards_of_the_pages_own_house_tell_the_ward_alone() -> None:
    text = (
        "莆田学院附属医院3名医护人员驰援泉州\n\n"
        "★ 蔡国忠\n重症医学科副主任，副主任医师。从医18年，曾参与多起救治。\n\n"
        "★ 林丽珠\n急诊科护士长，主管护师。曾写下请战书。\n\n"
        "★ 陈剑锋\n呼吸内科主治医师，中共党员。\n"
    )
    assert [(entry.name, entry.department, entry.title) for entry in read_roll(text).entries] == [
        ("蔡国忠", "重症医学科", "副主任医师"),
        ("林丽珠", "急诊科", "主管护师"),
        ("陈剑锋", "呼吸内科", "主治医师"),
    ]


GROUPED = """支援湖北医疗队名单

{0}林西县医院
田秀兰
外科 主管护师
邵洁
骨科 护士

{0}乌海市人民医院
高静
放射科 技师

{0}固阳县人民医院
赖平
ICU 护士
陈凯
急诊科 医师
"""


@pytest.mark.parametrize("mark", ["", "● ", "■", "一、", "## "])
@pytest.mark.parametrize("glue", [" ", "", "\n"])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_institutions_head_groups_of_people_of_two_lines(mark: str, glue: str, gap: str) -> None:
    text = GROUPED.format(mark).replace(" ", glue).replace("\n\n", gap)
    assert [(entry.name, entry.hospital, entry.title) for entry in read_roll(text).entries] == [
        ("田秀兰", "林西县医院", "主管护师"),
        ("邵洁", "林西县医院", "护士"),
        ("高静", "乌海市人民医院", "技师"),
        ("赖平", "固阳县人民医院", "护士"),
        ("陈凯", "固阳县人民医院", "医师"),
    ]


@pytest.mark.parametrize("department", ["外科 ", ""])
def test_blank_lines_say_that_institutions_close_the_rows_of_one(department: str) -> None:
    text = f"通辽市医院\n\n田秀兰\n{department}护士\n林西县医院\n\n邵洁\n{department}护师\n乌海市人民医院\n"
    people = [(entry.name, entry.hospital, entry.title) for entry in read_roll(text).entries]
    assert people == [("田秀兰", "林西县医院", "护士"), ("邵洁", "乌海市人民医院", "护师")]


TEAM = "队　　长：封建伟（副院长）\n护　　士：杜春霞（ICU）、李盈盈（儿科）\n"


@pytest.mark.parametrize(
    "above",
    [
        "各乡镇卫生院：\n现将淅川县人民医院巡回医疗队人员安排如下：\n",
        "各乡镇（街道）卫生院、各村卫生室：\n根据要求，淅川县人民医院派出巡回医疗队，安排如下。\n\n第一队（香花、马蹬片区）\n",
        "各县（市、区）卫生健康委，市直各医疗单位：\n现将淅川县人民医院巡回医疗队人员名单印发给你们。\n",
    ],
)
def test_those_to_whom_a_notice_goes_sent_nobody(above: str) -> None:
    entries = read_roll(f"关于开展巡回医疗的通知\n\n{above}{TEAM}").entries
    assert [(entry.name, entry.hospital) for entry in entries] == [
        (name, "淅川县人民医院") for name in ("封建伟", "杜春霞", "李盈盈")
    ]


@pytest.mark.parametrize(
    "top", ["淅川县人民医院文件\n淅医〔2022〕4号\n关于成立支援郑州医疗队的通知", "淅川县人民医院\n支援郑州医疗队名单"]
)
def test_the_house_of_a_page_goes_on_below_a_list_of_others_and_leaves_a_doubt(top: str) -> None:
    text = f"{top}\n\n一、领导小组\n组　长：庞振中（党委书记）\n二、医疗队\n{TEAM}"
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital) for entry in entries] == [
        (name, "淅川县人民医院") for name in ("封建伟", "杜春霞", "李盈盈")
    ]
    assert all("hospital-of-page" in entry.doubts for entry in entries)


@pytest.mark.parametrize(
    ("printed", "house"),
    [
        ("通辽 市医院", "通辽市医院"),
        ("大同 市第三人民医院", "大同市第三人民医院"),
        ("奈曼旗 人民医院", "奈曼旗人民医院"),
        ("开鲁 县医院", "开鲁县医院"),
        ("开鲁县 中医医院", "开鲁县中医医院"),
    ],
)
def test_a_blank_behind_the_place_parts_no_institution(printed: str, house: str) -> None:
    text = f"援鄂医疗队\n王建国 男 {printed} 急诊科 护师\n"
    (entry,) = read_roll(text).entries
    start, end = entry.spans["hospital"]
    assert (entry.name, entry.hospital, text[start:end]) == ("王建国", house, printed)


class Counting(str):
    """A text that knows how many of its characters were copied."""

    copied = 0

    def __getitem__(self, key: object) -> str:
        part = super().__getitem__(key)  # type: ignore[index]
        self.copied += len(part)
        return part


@pytest.mark.parametrize(("unit", "kind"), [("<p>", SEPARATOR), ("武汉市第一医院", HOSPITAL)])
def test_a_long_line_is_looked_at_without_copying_the_rest_of_it_for_each_word(unit: str, kind: str) -> None:
    words, length = Counting(unit * 1000), len(unit)
    tokens = [Token(kind, start, start + length, unit, 0.0) for start in range(0, len(words), length)]
    House().look(Row(0, len(words), tokens), words)
    assert words.copied <= 20 * len(tokens)


@pytest.mark.parametrize("before", ["1. ", "、", "（"])
def test_a_house_parted_from_its_place_may_end_a_page_behind_a_mark(before: str) -> None:
    text = f"王颖　护士\n{before}通辽 市医院"
    assert "".join(segment.text for segment in read_roll(text).segments) == text


@pytest.mark.parametrize(
    ("sentence", "house"),
    [
        ("这批队员由楚雄州人民医院护师王颖带队出征湖北。", "楚雄州人民医院"),
        ("她是周口市中医院护师王颖，随医疗队出征湖北。", "周口市中医院"),
    ],
)
def test_words_of_a_sentence_are_no_part_of_an_institution(sentence: str, house: str) -> None:
    entries = read_roll(f"援鄂医疗队出征\n\n{sentence}\n").entries
    assert [(entry.name, entry.hospital) for entry in entries] == [("王颖", house)]


@pytest.mark.parametrize("words", ["两个医院", "兄弟医院", "时任医院", "一定不辜负医院"])
def test_words_before_the_bare_kind_make_no_institution(words: str) -> None:
    text = f"援鄂医疗队出征\n\n医疗队出征湖北，{words}护师王颖说，大家都好。\n"
    assert all(entry.hospital != words for entry in read_roll(text).entries)


def test_the_second_of_two_places_to_which_people_went_is_not_whose_page_it_is() -> None:
    text = (
        "编者按：余姚市立医院历来重视援疆，先后派出2位医生赴新疆库车市、兵团第二师医院开展援疆工作。\n历届援疆干部介绍\n"
        "章立军，男，1968年11月出生，放射科主任医师。2008年作为浙江第六批援疆干部赴新疆库车市援疆3年。\n"
        "项文斌，男，1973年9月出生，麻醉科主治医师。2010年作为浙江第七批援疆干部赴新疆兵团第二师医院援疆一年半。\n"
        "金国强，男，1970年2月出生，检验科主管技师。2010年作为浙江第七批援疆干部赴新疆库车市援疆一年半。\n"
    )
    assert hospitals(text) == ["余姚市立医院"] * 3
