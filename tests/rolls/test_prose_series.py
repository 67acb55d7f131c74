"""Short news that name their people in series within a sentence: by institutions, by wards, and as those who make up a team;
and who stands beside them without having gone."""

import pytest

from roster.rolls import read_roll


def read(text: str) -> dict[str, tuple[str, ...]]:
    return {
        entry.name: (entry.hospital, entry.department, entry.title, entry.post) for entry in read_roll(text).entries
    }


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


LISTS = {
    "锦州市中心医院": ("战云飞", "初夏", "丛笑"),
    "锦州市第二医院": ("逄大伟", "阴晓丽"),
    "凌海市人民医院": ("门立新", "勾艳"),
    "义县人民医院": ("由宏宇", "谷雨"),
    "锦州市传染病医院": ("来庆华", "单勇", "郎爽"),
}


@pytest.mark.parametrize(
    ("lead", "joint"), [("他们分别是", "的"), ("其中,来自", "的有"), ("队员包括", "的"), ("他们是来自", "的")]
)
def test_all_of_a_list_by_institutions_are_read_however_unusual_their_names(lead: str, joint: str) -> None:
    listed = ",".join(f"{house}{joint}{'、'.join(names)}" for house, names in LISTS.items())
    text = f"我市第二批援鄂医疗队凯旋\n3月28日,锦州市第二批支援湖北医疗队12名队员返回锦州。{lead}{listed}。\n"
    assert houses(text) == {name: house for house, names in LISTS.items() for name in names}


def test_a_ward_of_the_same_list_is_of_the_institution_before() -> None:
    text = (
        "2月13日,安岳县支援湖北医疗队启程。队员包括安岳县人民医院呼吸科的税明芳和言敏、重症医学科的代红,"
        "安岳县中医医院急诊科的苟天宝、安岳县妇幼保健院的阳春。\n"
    )
    assert {name: values[:2] for name, values in read(text).items()} == {
        "税明芳": ("安岳县人民医院", "呼吸科"),
        "言敏": ("安岳县人民医院", "呼吸科"),
        "代红": ("安岳县人民医院", "重症医学科"),
        "苟天宝": ("安岳县中医医院", "急诊科"),
        "阳春": ("安岳县妇幼保健院", ""),
    }


@pytest.mark.parametrize("counts", ["第三批医疗队共四人。", "医疗队一行4人:", "医疗队共有四名同志。"])
def test_a_sentence_that_is_nothing_but_a_list_names_the_team_that_the_one_before_counts(counts: str) -> None:
    text = (
        f"临泽县人民医院第三批援鄂医疗队出征\n2月21日,临泽县人民医院第三批援鄂医疗队出发。{counts}"
        "呼吸科副主任达成功、急诊科护士长仁美玲、手术室汝芳,康复理疗科车前进。县卫健局局长孙玉成前来送行。\n"
    )
    house = "临泽县人民医院"
    assert read(text) == {
        "达成功": (house, "呼吸科", "", "副主任"),
        "仁美玲": (house, "急诊科", "", "护士长"),
        "汝芳": (house, "手术室", "", ""),
        "车前进": (house, "康复理疗科", "", ""),
    }


@pytest.mark.parametrize(
    ("sentence", "team"),
    [
        (
            "沈阳眼科医院派出副院长展望东主任医师、眼底病科项志清副主任医师和团委书记潘晨组成医疗小组,参加“光明行”活动。",
            ["展望东", "项志清", "潘晨"],
        ),
        (
            "沈阳眼科医院派出由解院长带队,仲光副院长、鞠明、逄丽等医生组成的六人医疗队前往那曲。",
            ["仲光", "鞠明", "逄丽"],
        ),
        (
            "沈阳眼科医院紧急派出由眼科主任慕容川带队,急诊科齐晓、赛明组成的三人医疗队赶赴岷县。",
            ["慕容川", "齐晓", "赛明"],
        ),
    ],
)
def test_those_of_whom_a_team_is_made_up_went_whatever_their_posts(sentence: str, team: list[str]) -> None:
    text = f"8月2日,{sentence}出发前,医院党委书记黄伯安作了动员。\n"
    assert list(houses(text)) == team
    assert set(houses(text).values()) == {"沈阳眼科医院"}


@pytest.mark.parametrize(
    ("sentence", "team"),
    [
        (
            "由甄建业、尉迟红、苗淑琴和蒲万山组成的我院抗震救灾医疗救护队,于5月16日奔赴四川绵竹。",
            ["甄建业", "尉迟红", "苗淑琴", "蒲万山"],
        ),
        ("这支防疫队由甄建业、尉迟红、苗淑琴3人组成,于5月16日奔赴四川绵竹。", ["甄建业", "尉迟红", "苗淑琴"]),
        ("赴川消杀队由沧州市疾控中心的郗小林和敬一凡组成,5月16日奔赴绵竹。", ["郗小林", "敬一凡"]),
    ],
)
def test_those_of_whom_alone_a_team_is_made_up_need_no_word_of_who_sent_them(sentence: str, team: list[str]) -> None:
    text = f"我校队伍获先进集体称号\n近日,河北省通报表扬赴川抗震救灾的先进集体,我校队伍榜上有名。{sentence}\n"
    assert list(houses(text)) == team


@pytest.mark.parametrize(
    "sentence",
    [
        "由甄建业、尉迟红、苗淑琴组成的医疗小分队留守发热门诊,等候返院的病人。",
        "由甄建业、尉迟红、苗淑琴组成的督查组到校检查了复课的准备。",
    ],
)
def test_those_of_whom_a_team_is_made_up_that_keeps_the_house_did_not_go(sentence: str) -> None:
    text = f"我校队伍获先进集体称号\n近日,河北省通报表扬赴川抗震救灾的先进集体,我校队伍榜上有名。{sentence}\n"
    assert houses(text) == {}


def test_words_before_a_team_made_up_are_nobody() -> None:
    text = "4月21日,辽宁省人民医院抽人组成的医疗队上路。骨科主任刘展和同伴组成10人医疗队赶赴灾区。\n"
    assert list(houses(text)) == ["刘展"]


def test_members_whom_wards_tell_apart_are_those_to_whom_flowers_are_given() -> None:
    text = (
        "9月3日,靖远县医院院长冉启明、党总支书记母建国以及相关科室负责人为医院援几内亚医疗队员针灸·推拿科苟正邦、"
        "骨伤科关节·创伤二组端木青、妇产科柳玉霞献花。\n第29批援几内亚医疗队共24人,将于本月20日启程。\n"
    )
    entries = {entry.name: (entry.department, entry.role, entry.batch) for entry in read_roll(text).entries}
    assert entries == {
        "苟正邦": ("针灸·推拿科", "队员", "第29批"),
        "端木青": ("骨伤科关节·创伤二组", "队员", "第29批"),
        "柳玉霞": ("妇产科", "队员", "第29批"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "第六师五家渠市人民医院院长古新、内科主任马云、公卫科主任祁英一行来到晋城市人民医院参观。",
        "吕梁市人民医院护理部主任甄光、外科主任郭冬一行5人莅临晋城市人民医院考察。",
        "参加本市确诊病人救治的肺病科主任资云、检验科龚祥同志也受到感谢。",
        "晋城市人民医院感染科副主任医师申屠刚主动要求到本院发热门诊值夜班。",
        "医务科科长熊峰宣读了队员名单。",
        "作为援疆医疗队员的科主任,吉松表示科里会把工作安排好。",
        "州医院五官科医师才仁多杰全程跟台学习。",
        "支援队领队、市卫生健康局副局长陈某说,还有队员留守。",
    ],
)
def test_guests_hosts_and_those_who_care_for_the_sick_at_home_did_not_go(sentence: str) -> None:
    text = f"晋城市人民医院援疆医疗队归来\n6月4日,晋城市人民医院援疆医疗队返回。{sentence}\n"
    assert houses(text) == {}


def test_own_people_are_of_the_house_that_guests_came_to() -> None:
    text = (
        "2018年6月4日,五家渠市卫健委副主任谭阳、芳草湖医院院长古新及内科主任马云一行来到晋城市人民医院参观。"
        "晋城市人民医院院长成芳参加座谈。援疆归来的医务人员司丽萍、琚海鹏、阴慧君先后发言。\n"
    )
    assert houses(text) == dict.fromkeys(("司丽萍", "琚海鹏", "阴慧君"), "晋城市人民医院")


@pytest.mark.parametrize(
    "words",
    ["医疗队的赵锦屏、和春燕、杞文华同志受到欢迎。", "张书记与医疗队队长赵锦屏、副队长和春燕、杞文华等一一握手。"],
)
def test_members_named_without_a_position_are_of_the_house_of_the_title(words: str) -> None:
    text = f"大理州人民医院赴鲁甸抗震救灾医疗队归来\n7月2日晚,大理州人民医院赴鲁甸抗震救灾医疗队回到医院。{words}\n"
    assert houses(text) == dict.fromkeys(("赵锦屏", "和春燕", "杞文华"), "大理州人民医院")
    assert all(not entry.post for entry in read_roll(text).entries)


def test_a_house_of_a_firm_has_its_full_name_and_a_school_is_none() -> None:
    text = (
        "4月8日下午,中铁九局集团有限公司中心医院支援湖北的两名队员成义、武俊,结束隔离回到医院。\n"
        "2月,山西第九批支援湖北医疗队出征。中心医院内二科主任成义、急诊科护师武俊加入。\n"
    )
    assert houses(text) == dict.fromkeys(("成义", "武俊"), "中铁九局集团有限公司中心医院")
    text = (
        "漯河医专毕业生奔赴湖北\n截至目前,共有4名毕业生奔赴湖北。这4名毕业生是靳敏、库晓、荆豪、苑鹏。"
        "其中来自周口市中心医院的靳敏,商丘市第一人民医院的苑鹏已经上班。\n"
    )
    assert houses(text) == {"靳敏": "周口市中心医院", "库晓": "", "荆豪": "", "苑鹏": "商丘市第一人民医院"}


@pytest.mark.parametrize(
    "listed",
    [
        "其中宜春市人民医院(3人):易春华、晏小玲、漆志勇;宜春市中医院(2名):辛建平、喻芳。",
        "18人中,宜春市人民医院3人:易春华、晏小玲、漆志勇,宜春市中医院2人:辛建平、喻芳。",
        "5名医护人员(宜春市人民医院:易春华、晏小玲、漆志勇;宜春市中医院:辛建平、喻芳)抵达武汉。",
    ],
)
def test_a_list_within_a_sentence_is_of_the_institution_before_its_colon(listed: str) -> None:
    text = f"宜春首批支援武汉医护人员出发\n1月27日上午,宜春市首批医护人员启程前往武汉。{listed}\n"
    own = dict.fromkeys(("易春华", "晏小玲", "漆志勇"), "宜春市人民医院")
    assert houses(text) == own | dict.fromkeys(("辛建平", "喻芳"), "宜春市中医院")


@pytest.mark.parametrize("name", ["于洋", "高原"])
def test_a_name_that_is_a_word_stands_between_two_brackets_of_a_list(name: str) -> None:
    text = (
        "3月2日，医疗队临时党支部召开大会，经投票表决，拟接收队员孙丽丽（肇东市人民医院）、王洪波（绥化市第一医院）、"
        f"{name}（勃利县人民医院）、刘爽（海林市人民医院）、徐明（大庆油田总医院）等5名同志为预备党员，他们都是出征武汉的护士。\n"
    )
    read = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert read[name] == "勃利县人民医院"
    assert len(read) == 5


TEAM = "丰城市驰援上海医疗队侧记\n4月3日,丰城市人民医院内科护士敖雪梅随丰城市医疗队出发。\n"


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("小组成员还有骨科医师安晓彤、骨科护士邵梅,以及医院宣传科干事安国强。", ["安晓彤", "邵梅", "安国强"]),
        (
            "检测队到达玉山县人民医院,水管冻住了。队员中既有检验科的主管检验师安晓彤、检验师邵梅,也有从输血科抽调来的技师,院长郎国梁烧了热水。",
            ["安晓彤", "邵梅"],
        ),
    ],
)  # fmt: skip
def test_of_whom_a_team_is_said_to_have_as_well_went(sentence: str, people: list[str]) -> None:
    assert [entry.name for entry in read_roll(f"{TEAM}{sentence}\n").entries] == ["敖雪梅", *people]


def test_and_a_hospital_is_no_institution() -> None:
    text = f"{TEAM}小组成员还有骨科医师安晓彤、骨科护士邵梅,以及医院宣传科干事安国强。\n"
    assert set(houses(text).values()) == {"丰城市人民医院"}


AIDED = "我院第五批援藏医疗队归来\n8月12日,我院第五批援藏医疗队圆满完成任务。"


def test_a_rare_name_between_a_ward_and_a_title_is_one_where_others_have_theirs() -> None:
    listed = "骨科钱宝林教授、放射科危秀娟副教授、超声科佃少云副教授、内科崔振宇主治医师"
    people = read(f"{AIDED}我院援藏队员{listed}等分享了援藏事迹。\n")
    assert people["佃少云"][1:3] == ("超声科", "副教授")


def test_members_behind_a_colon_may_be_parted_by_commas_however_rare_their_surnames() -> None:
    people = read(f"{AIDED}医疗队员们是:骨科辛有田,普外科史有粮,麻醉科仓万金,急诊科盖玉梅,手术室护士昂青云。\n")
    assert {name: told[1] for name, told in people.items()} == {
        "辛有田": "骨科",
        "史有粮": "普外科",
        "仓万金": "麻醉科",
        "盖玉梅": "急诊科",
        "昂青云": "手术室",
    }


def test_who_stands_behind_the_comma_of_such_a_list_and_does_something_is_none_of_them() -> None:
    people = read(f"{AIDED}医疗队员们是:骨科辛有田,普外科史有粮,内科盖玉梅到机场迎接。\n")
    assert "盖玉梅" not in people


def test_the_house_of_which_two_are_said_to_be_is_that_of_both() -> None:
    text = "援鄂医疗队侧记\n医疗队抵达武汉以来救治患者430余名。医疗队队员分别来自江西、浙江两省荣军医院,其中占丽云、敖小梅来自江西省荣军医院,应雪琴、傅晓东来自浙江省荣军医院。\n"
    assert houses(text) == {
        "占丽云": "江西省荣军医院",
        "敖小梅": "江西省荣军医院",
        "应雪琴": "浙江省荣军医院",
        "傅晓东": "浙江省荣军医院",
    }


def test_all_of_whom_a_team_that_sets_out_is_made_up_went_the_heads_as_well() -> None:
    text = (
        "每日关注!再出发\n\n新闻网讯（记者 胡旭）9月8日下午15时，锦州市中心医院党委书记王勇，护士陈志芳以及后期保障人员冯波组成的"
        "救援队出发前往灾区。副院长李强到车站送行。\n"
    )
    assert list(houses(text)) == ["王勇", "陈志芳", "冯波"]
