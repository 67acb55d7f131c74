"""Words of the trade in a plain row: titles, posts, roles, departments and kinds of institutions, of each class some."""

import pytest

from roster.rolls import Entry, read_roll

_HEAD = "宁远市援鄂医疗队队员名单\n"
_OTHERS = "张建国　临川县人民医院　内科　主治医师　队员\n李秀英　临川县人民医院　急诊科　护师　队员\n"


def entry(row: str) -> Entry:
    """The one entry of 赵文静 on a page with this row."""
    (found,) = [entry for entry in read_roll(_HEAD + _OTHERS + row).entries if entry.name == "赵文静"]
    return found


TITLES = [
    "傣医主治医师",
    "哈萨克医主治医师",
    "规培医师",
    "规培护士",
    "高级责任护士",
    "主管康复师",
    "康复师",
    "听力师",
    "心电图技师",
    "病案主管技师",
    "放疗技师",
    "卫生检验主管技师",
    "网络工程师",
    "公共营养师",
    "档案员",
    "流行病学调查员",
    "主管藏药师",
    "助理社会工作师",
]
POSTS = [
    "翻译",
    "炊事员",
    "会计",
    "总会计师",
    "总药师",
    "二级巡视员",
    "总务科长",
    "中心副主任",
    "首席专家",
    "片区护士长",
]
ROLES = [
    "分队长",
    "副分队长",
    "小队长",
    "常务副队长",
    "执行队长",
    "队长助理",
    "点长",
    "舱长",
    "宣传员",
    "感控专员",
    "院感督导员",
    "物资管理员",
    "后勤保障员",
    "物资组长",
    "第二小组长",
    "第二医疗小组组长",
    "第一护理小组副组长",
    "一组组长",
    "A组组长",
    "临时团支部书记",
]
DEPARTMENTS = [
    "发热门诊",
    "PCR实验室",
    "乳甲外科",
    "家庭医生科",
    "车队",
    "工会",
    "急救站",
    "健康管理中心",
    "卫生检验中心",
    "120急救中心",
]
INSTITUTIONS = [
    "防疫站",
    "卫生学校",
    "强制隔离戒毒所",
    "医养中心",
    "卫生健康综合行政执法大队",
    "卫生健康执法支队",
    "公共卫生临床医疗中心",
    "寄生虫病防治所",
    "人民医院医共体",
]


@pytest.mark.parametrize("title", TITLES)
def test_titles(title: str) -> None:
    assert entry(f"赵文静　临川县人民医院　内科　{title}").title == title
    assert entry(f"赵文静　临川县人民医院呼吸内科{title}").title == title


@pytest.mark.parametrize("post", POSTS)
def test_posts(post: str) -> None:
    read = entry(f"赵文静　临川县人民医院　{post}　主任医师")
    assert (read.post, read.title) == (post, "主任医师")


@pytest.mark.parametrize("role", ROLES)
def test_roles(role: str) -> None:
    assert entry(f"赵文静　临川县人民医院　内科　主治医师　{role}").role == role
    assert entry(f"{role}：赵文静　临川县人民医院　内科　主治医师").role == role


@pytest.mark.parametrize("department", DEPARTMENTS)
def test_departments(department: str) -> None:
    read = entry(f"赵文静　临川县人民医院　{department}　主治医师")
    assert (read.hospital, read.department, read.title) == ("临川县人民医院", department, "主治医师")


@pytest.mark.parametrize("kind", INSTITUTIONS)
def test_institutions(kind: str) -> None:
    for place in ("临川县", "宁远市", "平南区"):
        read = entry(f"赵文静　{place}{kind}内科主治医师")
        assert (read.hospital, read.department) == (f"{place}{kind}", "内科")


def test_a_list_of_fever_clinics_names_nobody_sent() -> None:
    assert not read_roll("宁远市发热门诊一览\n临川县人民医院　赵文静\n宁远市第一医院　李秀英\n").entries


@pytest.mark.parametrize(
    ("words", "department", "title"),
    [
        ("重症医学主管护师", "重症医学", "主管护师"),
        ("重症医学医师", "重症医学", "医师"),
        ("检验主管护师", "检验", "主管护师"),
        ("检验副主任医师", "检验", "副主任医师"),
        ("检验科医学检验技师", "检验科", "医学检验技师"),
        ("内科检验主管技师", "内科", "检验主管技师"),
        ("药房主管药师", "药房", "主管药师"),
        ("发热门诊护士", "发热门诊", "护士"),
    ],
)
def test_wards_without_their_last_character_before_a_title(words: str, department: str, title: str) -> None:
    for row in (f"赵文静　临川县人民医院{words}", f"赵文静\n临川县人民医院\n{words}"):
        read = entry(row)
        assert (read.hospital, read.department, read.title) == ("临川县人民医院", department, title)


@pytest.mark.parametrize(
    "house",
    [
        "暨南大学附属第一医院",
        "解放军总医院海南医院",
        "中国铁路兰州局集团有限公司中心医院",
        "贵航贵阳医院",
        "长江航运总医院",
        "澳门仁伯爵综合医院",
        "泰康仙林鼓楼医院",
    ],
)
def test_houses_with_names_of_their_own(house: str) -> None:
    rows = (
        f"赵文静　{house}　内科　护师",
        f"赵文静（{house}内科护师）",
        f"{house}内科护师赵文静",
        f"赵文静{house}内科护师李红{house}外科护士",
    )
    for row in rows:
        assert entry(row).hospital == house


@pytest.mark.parametrize("title", ["某县支援省城核酸采样医务人员名单（2人）", "某县支援省城医务工作者名单"])
def test_the_people_of_a_title_are_no_ward(title: str) -> None:
    text = f"{title}\n\n林西县医院（2人）\n王芳　主管护师\n张志强　主治医师\n"
    assert [entry.department for entry in read_roll(text).entries] == ["", ""]


@pytest.mark.parametrize("label", ["后勤", "其他", "保障"])
def test_a_word_before_a_colon_ends_what_the_label_above_says(label: str) -> None:
    page = f"援沪医疗队名单\n医生：赵文静（骨科）\n药剂师：余凤英\n{label}：冯国强、莫振华\n"
    told = [(entry.name, entry.title) for entry in read_roll(page).entries]
    assert told == [("赵文静", "医生"), ("余凤英", "药剂师"), ("冯国强", ""), ("莫振华", "")]


@pytest.mark.parametrize("post", ["副护理总监", "护理总监", "行政总监"])
def test_directors_of_nursing_and_their_deputies_are_posts(post: str) -> None:
    [entry] = read_roll(f"援沪医疗队名单\n队长：赵文静（林西县医院护理部{post}）\n").entries
    assert (entry.department, entry.post, entry.role) == ("护理部", post, "队长")


def test_surnames_of_dehong_and_tengchong_are_known_behind_a_title() -> None:
    page = "腾冲市第二批支援瑞丽医疗队启程。\n　　来自市人民医院的有：主管护师寸待英、医师侬成美；来自市中医医院的有：护师囊彩霞。\n"
    assert [entry.name for entry in read_roll(page).entries] == ["寸待英", "侬成美", "囊彩霞"]


@pytest.mark.parametrize(
    "schooled",
    [
        "2006级护理专业",
        "2012届临床医学系毕业生",
        "护理学院2011级本科",
        "2013级助产专业",
        "09级医学检验技术专业",
        "2010届校友",
        "2014级护理3班",
    ],
)
@pytest.mark.parametrize("now", ["现为", "现就职于", "目前就职于", "现供职于", "现工作于", ""])
def test_the_year_and_subject_of_an_alumnus_are_no_ward(schooled: str, now: str) -> None:
    people = [("田秀兰", "新乡市中心医院", "急诊科"), ("宋佳", "辉县市人民医院", "呼吸内科")]
    rows = [f"{name}，{schooled}，{now}{hospital}{ward}护师。" for name, hospital, ward in people]
    entries = read_roll("援鄂校友名单\n\n" + "\n".join(rows) + "\n").entries
    assert [(entry.name, entry.hospital, entry.department) for entry in entries] == people


def test_an_office_s_driver_is_of_the_office() -> None:
    found = entry("赵文静　临川县人民医院　办公室驾驶员　队员\n")
    assert (found.department, found.post) == ("办公室", "驾驶员")
    assert entry("赵文静　临川县人民医院　办公室主任　队员\n").post == "办公室主任"


@pytest.mark.parametrize("part", ["二区", "一病区", "东区"])
def test_a_part_of_a_ward_in_its_bracket_is_no_second_one(part: str) -> None:
    found = entry(f"开鲁县医院心内科（{part}）护师 赵文静\n")
    assert (found.department, found.title) == (f"心内科（{part}）", "护师")
