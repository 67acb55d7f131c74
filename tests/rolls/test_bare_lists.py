"""Lists of names without positions in running text: those of whom a sentence says that they are the team, and others."""

import pytest

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_a_sentence_that_says_whose_names_follow_names_the_team() -> None:
    text = "4月2日下午，曲靖市迎回首批4名援鄂医护。他们的名字是杜晓琳、范震、胡春燕、谭勇，分别来自师宗县人民医院、罗平县人民医院。\n"
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital, entry.batch) for entry in entries] == [
        (name, "", "首批") for name in ("杜晓琳", "范震", "胡春燕", "谭勇")
    ]


def test_a_count_behind_the_names_says_that_they_are_those_chosen() -> None:
    text = "宣威市中医院接到通知，要出3名护理人员支援武汉。不到半小时，杜晓琳、范震、胡春燕三人的名字就报了上去。\n"
    assert names(text) == ["杜晓琳", "范震", "胡春燕"]


def test_names_behind_what_all_of_them_are_take_the_house_before_it() -> None:
    text = "我市援鄂医疗队结束休整。宣威市中医院医护人员杜晓琳、范震在酒店参加欢迎仪式后返家。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("杜晓琳", "宣威市中医院"),
        ("范震", "宣威市中医院"),
    ]


def test_members_are_named_behind_their_leader() -> None:
    text = "曲靖市疾控中心派出援鄂工作队，以杜晓琳为队长，范震、胡春燕和谭勇为成员，昨天启程。\n"
    assert sorted(names(text)) == sorted(["杜晓琳", "范震", "胡春燕", "谭勇"])


def test_those_who_see_a_team_off_are_no_list_of_it() -> None:
    assert names("我市援鄂医疗队今天出征。同事范震、胡春燕和谭勇三人到车站为队员送行。\n") == []


def test_patients_are_none_of_the_team() -> None:
    assert names("援鄂医疗队传来消息，首批出院的3名患者是范震、胡春燕和谭勇。\n") == []


LEADS = (
    "从2月到4月，医院分三次派出8名医护人员驰援湖北，他们是：",
    "我院先后选派8名护理人员赴武汉参加救治。她们是：",
    "3月28日，我院援鄂医疗队队员平安归来。名单如下：",
    "医院先后有8名医务人员奔赴抗疫一线，他们的名字是：",
)
NAMES = ("郑海燕", "陈国强", "徐静", "林晓芳", "章立军", "金美兰", "王芳", "项文斌")


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize(("columns", "mark"), [(4, " "), (2, "　"), (1, ""), (8, "、")])
def test_names_alone_below_the_sentence_that_leads_them_in(lead: str, columns: int, mark: str) -> None:
    rows = [mark.join(NAMES[start : start + columns]) for start in range(0, len(NAMES), columns)]
    text = f"台州市中心医院援鄂队员平安凯旋\n\n{lead}\n" + "\n".join(rows) + "\n欢迎你们回家！\n"
    assert [entry.name for entry in read_roll(text).entries] == list(NAMES)


@pytest.mark.parametrize(
    "lead",
    ["经抽签，以下市民获得购房资格，名单如下：", "本届篮球赛的队员名单如下：", "学校表彰了一批三好学生，他们是："],
)
def test_names_alone_below_a_sentence_about_others(lead: str) -> None:
    text = f"公示\n\n{lead}\n" + "\n".join(" ".join(NAMES[at : at + 4]) for at in (0, 4)) + "\n"
    assert read_roll(text).entries == ()


def test_a_row_of_names_that_are_words_as_well_is_no_heading() -> None:
    text = "支援湖北医疗队员名单\n王丹 王丽 马超 田甜\n冯雨 乔木 任性 江山 孙悦 安宁\n"
    reading = read_roll(text)
    assert [entry.name for entry in reading.entries] == ["王丹", "王丽", "马超", "田甜", "冯雨", "乔木", "孙悦"]
    assert "".join(segment.text for segment in reading.unread).split() == ["任性", "江山", "安宁"]


def test_the_unlikely_names_of_a_list_of_likely_ones_are_people_too() -> None:
    people = ["边莹莹", "闪培", "庞素娟", "来楠", "司马丽", "年亚楠", "逯小蕊", "鲁春月", "揣小玲", "昝美红"]
    assert names("项城市10名援鄂护理人员\n\n" + "、".join(people) + "榜上有名。\n") == people


SHARED_OUT = "我市6名护理人员连夜赶赴湖北。她们是：边莹莹、庞素娟、桂香、司马丽、鲁春月、逯小蕊，分别来自{}。\n"


@pytest.mark.parametrize(
    ("origin", "house"),
    [
        ("三家医院内科、外科、产科", ""),
        ("项城市人民医院、项城市中医院、项城市妇幼保健院", ""),
        ("项城市人民医院呼吸科、外科和产科", "项城市人民医院"),
    ],
)
def test_what_is_shared_out_among_those_of_a_list_is_nobodys_own(origin: str, house: str) -> None:
    entries = read_roll(SHARED_OUT.format(origin)).entries
    assert [entry.name for entry in entries] == ["边莹莹", "庞素娟", "桂香", "司马丽", "鲁春月", "逯小蕊"]
    assert {(entry.hospital, entry.department) for entry in entries} == {(house, "")}


def test_those_of_such_a_list_are_not_read_twice() -> None:
    text = SHARED_OUT.format("三家医院内科、外科、产科、重症监护室") + (
        "致敬！出征的勇士\n县人民医院内二科护士长边莹莹\n县人民医院外科护士庞素娟\n县中医院产科护师桂香\n"
        "县中医院儿科护士司马丽\n县妇幼保健院产科护士鲁春月\n县妇幼保健院手术室护士逯小蕊\n"
    )
    assert [(entry.name, entry.department) for entry in read_roll(text).entries] == [
        ("边莹莹", "内二科"),
        ("庞素娟", "外科"),
        ("桂香", "产科"),
        ("司马丽", "儿科"),
        ("鲁春月", "产科"),
        ("逯小蕊", "手术室"),
    ]


@pytest.mark.parametrize("last", ["揣小玲 昝美红 鲁春月", "揣小玲 昝美红", "揣小玲"])
@pytest.mark.parametrize("rows", ["边莹莹 庞素娟 司马丽 逯小蕊\n郑海燕 陈国强 徐 静 林晓芳\n", ""])
def test_the_last_short_row_of_a_list_above_a_paragraph_is_no_byline(last: str, rows: str) -> None:
    text = (
        "2月13日,项城市中医院医护人员加入周口市第三批支援湖北医疗队,飞赴武汉。他们分别是:\n"
        f"{rows}{last}\n队里成立了临时党支部,大家都递交了决心书。出发前一晚,食堂的师傅煮了一锅饺子,送到每个人手上。\n"
    )
    assert names(text)[-len(last.split()) :] == last.split()


@pytest.mark.parametrize("odd", ["海 龙", "万 里", "介 静", "冷 静"])
def test_an_unlikely_name_among_many_names_alone_is_one_of_them(odd: str) -> None:
    text = (
        "永安市第二医院援鄂医疗队员全部归来\n自1月28日以来,我院先后有12名医务人员随福建省医疗队驰援武汉,他们是:\n"
        f"乔小满  荀 丽  范春林\n钮春梅  {odd}  章雪岚\n尹志强  卓 娟  贺永红\n仇晓霞  伏丽萍  上官婷\n"
        "至此,我院12名队员全部平安返回。\n"
    )
    assert names(text)[3:6] == ["钮春梅", odd.replace(" ", ""), "章雪岚"]
    assert len(names(text)) == 12


def test_an_unlikely_name_among_few_of_a_page_that_names_no_team_is_unread() -> None:
    assert names("友情链接\n乔小满  首 页  范春林\n钮春梅  章雪岚\n") == []


def test_those_of_whom_a_picture_of_the_team_says_where_they_stand_are_of_it() -> None:
    text = (
        "援鄂医疗队凯旋\n3月30日，宣威市中医院援鄂医疗队的4名队员平安归来。\n"
        "宣威市中医院4名队员合影（后排从左至右为杜晓琳、范震；前排从左至右为胡春燕、谭勇）\n大家表示不负重托。\n"
    )
    assert names(text) == ["杜晓琳", "范震", "胡春燕", "谭勇"]


def test_who_is_called_a_member_of_a_party_that_came_home_is_one_of_those_who_went() -> None:
    text = (
        "12位援鄂民盟盟员全部凯旋\n4月2日下午，医疗队168人胜利凯旋。\n"
        "再加上3月19日凯旋的4位盟员——杜晓琳、范震、胡春燕、谭勇，22日凯旋的盟员章丽华，12位援鄂民盟盟员全部返回。\n"
    )
    assert names(text) == ["杜晓琳", "范震", "胡春燕", "谭勇", "章丽华"]


def test_one_name_alone_below_the_name_of_a_list_is_somebody_whatever_stands_around() -> None:
    text = (
        "通辽已有24名支援湖北医务人员受到奖励\n\n近日，自治区发布奖励决定，给予150名援湖北一线医务人员“记功”奖励，\n\n通辽市24人榜上有名。\n\n"
        "★记大功奖励名单★\n\n王建国\n\n★记功奖励名单★\n\n(排名按奖励批次)\n\n分享到：\n\n相关文章：\n"
    )
    assert names(text) == ["王建国"]
