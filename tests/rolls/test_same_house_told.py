"""Whose house a newspaper report means: that of a colleague, a full name given below, 该院, 同一个单位."""

import pytest

from roster.rolls import read_roll

SENT = "曲靖市援鄂医疗队侧记\n\n2月4日，宣威市第一人民医院护士杜晓琳、会泽县人民医院医师钱松随医疗队出征。\n\n"
BACK = "4月5日，在结束休整后，云南省第二批支援湖北医疗队的4名队员回到家乡。"


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(entry.name, entry.hospital, entry.department, entry.title) for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("和她同一个医院的急诊科护师李泽，则在人群里找到了父亲。", ("会泽县人民医院", "急诊科", "护师")),
        ("急诊科护师李泽和杜晓琳同一个单位，第一次出远门。", ("宣威市第一人民医院", "急诊科", "护师")),
        ("急诊科护师李泽与杜晓琳同在一家医院，第一次出远门。", ("宣威市第一人民医院", "急诊科", "护师")),
        ("李泽与杜晓琳是同一医院的同事，在急诊科任主管护师，她不怕苦。", ("宣威市第一人民医院", "急诊科", "主管护师")),
        ("急诊科护师李泽跟杜晓琳来自同一家医院，采样从不喊累。", ("宣威市第一人民医院", "急诊科", "护师")),
        ("李泽来自该院急诊科，主管护师，采样从不喊累。", ("会泽县人民医院", "急诊科", "主管护师")),
        ("李泽也来自会泽县中医院，是手术室的主管护师，采样从不喊累。", ("会泽县中医院", "手术室", "主管护师")),
        ("李泽现任会泽县中医院内科主治医师，采样从不喊累。", ("会泽县中医院", "内科", "主治医师")),
        ("李泽是会泽县中医院内科的一名男护师，采样从不喊累。", ("会泽县中医院", "内科", "护师")),
        ("站在一旁的李泽，是她的同事，急诊科护师，采样从不喊累。", ("会泽县人民医院", "急诊科", "护师")),
        ("李泽是外科的一名护师，和杜晓琳同一个单位，采样从不喊累。", ("宣威市第一人民医院", "外科", "护师")),
    ],
)
def test_a_colleague_is_of_the_same_house(text: str, person: tuple[str, str, str]) -> None:
    assert told(SENT + text)[2:] == [("李泽", *person)]


def test_a_house_called_by_its_unit_has_the_full_name_that_is_given_below() -> None:
    text = "市妇幼保健院医师何强最先下车。他在孝感市妇幼保健院工作了两个月。宣威市妇幼保健院院长马东前来迎接。"
    assert told(BACK + text) == [("何强", "宣威市妇幼保健院", "", "医师")]


def test_a_number_says_of_which_house_a_name_is_short() -> None:
    text = "市六医院内科医师何强最先下车。宣威市第六人民医院院长马东、宣威市第二人民医院院长马西前来迎接。"
    assert told(BACK + text) == [("何强", "宣威市第六人民医院", "内科", "医师")]


def test_a_house_where_people_are_seen_off_is_no_destination() -> None:
    text = "区委书记马东到宣威市麒麟区医院送行。区医院内科医师何强随医疗队出征。"
    assert told("麒麟区医疗队驰援恩施\n\n" + text) == [("何强", "宣威市麒麟区医院", "内科", "医师")]


def test_the_house_of_the_city_with_which_a_page_begins_is_not_that_of_one_below_it() -> None:
    text = "泰州医疗队驰援黄石\n\n2月11日，市人民医院内科医师何强随医疗队启程。泰兴市人民医院护士马西任护理组组长。"
    assert told(text)[0] == ("何强", "市人民医院", "内科", "医师")


def test_where_two_full_names_fit_the_short_one_stays() -> None:
    text = "县人民医院医师何强最先下车。富源县人民医院院长马东、罗平县人民医院院长马西前来迎接。"
    assert told(BACK + text) == [("何强", "县人民医院", "", "医师")]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "会泽县中医院急诊科的两名护师武晨、邢翠同时报名出征。",
            [("武晨", "会泽县中医院", "急诊科", "护师"), ("邢翠", "会泽县中医院", "急诊科", "护师")],
        ),
        ("她的队友是同院检验科技师何小兵，采样从不喊累。", [("何小兵", "会泽县人民医院", "检验科", "技师")]),
        ("“我不累。”何小兵说。他是会泽县中医院检验科技师，负责采样。", [("何小兵", "会泽县中医院", "检验科", "技师")]),
        ("队伍里的翻译郭嘉敏嗓子都哑了。", [("郭嘉敏", "", "", "")]),
        ("队里的公卫人员何小兵，是会泽县疾控中心主管医师，负责消杀。", [("何小兵", "会泽县疾控中心", "", "主管医师")]),
    ],
)
def test_members_are_told_by_words_beside_their_names(text: str, people: list[tuple[str, str, str, str]]) -> None:
    assert told(SENT + text)[2:] == people


def test_the_house_that_signs_is_that_of_a_report_and_not_where_the_team_went() -> None:
    text = (
        "再出发！我院两名队员支援吉林市\n\n3月13日，我院完成集结。ICU主任医师刘志远、感染科主管护师崔丽娜连夜启程，"
        "奔赴吉林市定点医院参加救治。院长于海涛送行。\n\n梅河口市中心医院宣传科　供稿人：侯婷婷\n"
    )
    assert told(text) == [
        ("刘志远", "梅河口市中心医院", "ICU", "主任医师"),
        ("崔丽娜", "梅河口市中心医院", "感染科", "主管护师"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "何小兵和钱松都来自会泽县中医院，一个是骨科医师，一个是急诊科护师。",
        "何小兵、钱松均来自会泽县中医院，前者是骨科医师，后者是急诊科护师，两人采样从不喊累。",
        "何小兵与钱松都是会泽县中医院的，一位是骨科医师，另一位是急诊科护师，负责采样。",
    ],
)
def test_what_a_sentence_says_of_one_after_another_is_said_of_each(text: str) -> None:
    team = "曲靖市援鄂医疗队侧记\n\n2月4日，宣威市第一人民医院护士杜晓琳随医疗队出征。\n\n"
    assert told(team + text)[1:] == [
        ("何小兵", "会泽县中医院", "骨科", "医师"),
        ("钱松", "会泽县中医院", "急诊科", "护师"),
    ]


def test_who_drives_in_the_teams_car_went_and_who_ferries_it_did_not() -> None:
    text = "同来的是会泽县中医院医师何小兵，以及握着方向盘的司机蔡旭。司机王强每天送他们上班。"
    assert [person[0] for person in told(SENT + text)][2:] == ["何小兵", "蔡旭"]


def test_a_sentence_may_begin_with_a_rare_name() -> None:
    assert told(SENT + "付饶是会泽县中医院外科的一名护师，采样从不喊累。")[2:] == [
        ("付饶", "会泽县中医院", "外科", "护师")
    ]


def test_a_writer_of_whom_a_bracket_says_so_went() -> None:
    text = "（作者麻俊杰，系会泽县中医院重症医学科主治医师，援鄂医疗队队员；应晓君为其妻子。记者杜益杰整理）"
    assert told(SENT + text)[2:] == [("麻俊杰", "会泽县中医院", "重症医学科", "主治医师")]
    assert told(SENT + "作者：张爱琴，系曲靖日报记者")[2:] == []


def test_a_universitys_short_name_has_the_full_one_that_the_list_prints_once() -> None:
    text = (
        "援鄂名单\n温州医科大学附属第一医院 朱晓丽 护师\n温州医科大学附属第二医院 潘建国 主治医师\n"
        "温医一院 金小燕 护师\n温医二院 郑乐天 护士\n哈医大一院 初晓明 护师\n"
    )
    houses = {entry.name: (entry.hospital, "hospital-of-page" in entry.doubts) for entry in read_roll(text).entries}
    assert houses == {
        "朱晓丽": ("温州医科大学附属第一医院", False),
        "潘建国": ("温州医科大学附属第二医院", False),
        "金小燕": ("温州医科大学附属第一医院", True),
        "郑乐天": ("温州医科大学附属第二医院", True),
        "初晓明": ("哈医大一院", False),
    }
