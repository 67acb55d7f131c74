"""Names of running text whose characters beside them are of them, and those before what somebody does."""

import pytest

from roster.rolls import read_roll
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.names import with_names_behind
from roster.rolls.words.lexicon import DEPARTMENT, NAME, OTHER, SEPARATOR

TEAM = "7月2日，衡水市第四人民医院护师罗少平随河北医疗队驰援湖北。"


def names(sentence: str) -> list[str]:
    return [entry.name for entry in read_roll(f"{TEAM}{sentence}").entries]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("领队乐孟宇（左）眼睛布满血丝。", ["乐孟宇"]),
        ("领队包额尔敦正在清点物资。", ["包额尔敦"]),
        ("队员有骨科衣洪波、儿科初晓兰、皮肤科蔺小女。", ["衣洪波", "初晓兰", "蔺小女"]),
        ("医疗队队员有阚延东、帅娟元、乜小芹。", ["阚延东", "帅娟元", "乜小芹"]),
        ("队员、感染科主治医师柏桐写：“今天撤了呼吸机。”", ["柏桐"]),
        ("队员、主管护师卓力挽起袖子献血。", ["卓力"]),
        ("队员、检验科的技师蓝小河用身体顶着篷布。", ["蓝小河"]),
        ("央金江措在果洛工作。队员央金江措一直在帐篷里做清创。", ["央金江措"]),
        ("最小的是97年的邢台市中医院护士杨吴春雯，她被分到鄂州。", ["杨吴春雯"]),
        ("队员、邢台市中医院护士韩法蒂麦没有赶上头一班飞机。", ["韩法蒂麦"]),
    ],
)
def test_a_name_is_whole_and_ends_before_what_its_bearer_does(sentence: str, people: list[str]) -> None:
    assert names(sentence) == ["罗少平", *people]


def test_a_word_before_a_name_is_no_surname() -> None:
    assert "应孟飞" not in names("领队应孟飞之邀来到会场。")
    assert "任孟宇" not in names("由领队任孟宇的副手。")


def test_a_surname_apart_is_of_the_name_that_is_printed_with_it_each_time() -> None:
    text = (
        "根据通知，我院外科医师边成林、妇产科医师焦玲被省卫生厅抽派到海南省，代表我县参加援琼医疗工作，"
        "边成林并担任本次医疗队队长。"
    )
    assert names(text) == ["罗少平", "边成林", "焦玲"]


def test_a_rare_surname_apart_behind_one_more_ward_of_a_list_is_of_the_name() -> None:
    parts = [
        (NAME, "刁国山"),
        (SEPARATOR, "、"),
        (DEPARTMENT, "消化内科"),
        (OTHER, "慈"),
        (NAME, "金梅"),
        (SEPARATOR, "、"),
    ]
    tokens, at = [], 0
    for kind, text in parts:
        tokens.append(Token(kind, at, at + len(text), text, 0.0))
        at += len(text)
    read = with_names_behind(tokens, "".join([text for _, text in parts]))
    assert [token.text for token in read if token.kind == NAME] == ["刁国山", "慈金梅"]


def test_what_is_taken_into_a_team_is_nobody() -> None:
    text = "近几年，援青医疗队将骨科医生纳入该队伍，为当地群众的就医带去了方便。他就是我院援青医疗队队员卞学林。"
    assert [entry.name for entry in read_roll(f"山东援青医疗队的故事\n{text}\n").entries] == ["卞学林"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("市长看望了我院驰援武汉医护人员罗建康医生、区向平护士和侯春梅护士家属。", ["罗建康", "区向平", "侯春梅"]),
        (
            "会议接收援鄂医疗队队员李春梅（开鲁县人民医院）、蒙阿兰（通辽市医院）、张小丽（通辽市中医院）为预备党员。",
            ["李春梅", "蒙阿兰", "张小丽"],
        ),
        ("泌尿外科李欣、呼吸内科张永建和骨科范或新将赴新疆兵团医院支援。", ["李欣", "张永建", "范或新"]),
        (
            "第一附属医院王小刚参与的安徽支援湖北医疗队、第二附属医院李春梅参与的援鄂护理队获“先进集体”称号。",
            ["王小刚", "李春梅"],
        ),
    ],
)
def test_names_of_a_notice_are_whole_where_they_stand_among_others(text: str, people: list[str]) -> None:
    assert [entry.name for entry in read_roll(f"我院驰援武汉\n我院派出医护人员支援湖北。\n{text}\n").entries] == people


def test_an_institution_that_nobody_knows_fills_the_bracket_behind_somebody() -> None:
    text = "援鄂医疗队临时党支部大会\n会议接收医疗队队员李春梅（开鲁县人民医院）、张小丽（蒙科国际总医院）等2名同志为预备党员。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("李春梅", "开鲁县人民医院"),
        ("张小丽", "蒙科国际总医院"),
    ]


def test_who_now_holds_a_post_at_a_county_s_hospital_is_not_of_ren_county() -> None:
    text = "县领导看望驰援武汉医疗队队员家属\n看望驰援武汉医疗队队员王建国家属。王建国现任县人民医院内四科副主任，他表示没有后顾之忧。\n"
    assert [(entry.name, entry.hospital, entry.post) for entry in read_roll(text).entries] == [
        ("王建国", "县人民医院", "副主任")
    ]


def test_a_name_before_somebody_of_the_family_is_whole() -> None:
    text = "开鲁县援鄂医疗队出征\n\n2月15日,开鲁县援鄂医疗队从通辽出发。\n\n开鲁县医院副主任医师李鹏程的小儿子向出征的爸爸挥手告别。"
    assert [entry.name for entry in read_roll(text).entries] == ["李鹏程"]


def test_who_is_told_behind_the_year_of_birth_has_a_name_of_whatever_surname() -> None:
    text = (
        "开鲁县50名医护人员出征\n\n今天上午，开鲁县50名医务工作者从通辽出发，支援武汉抗击疫情。\n\n"
        "1996年出生的字云新是开鲁县中医院的护士，主动报名，2月17日随医疗队出征武汉。\n"
    )
    assert [(one.name, one.hospital_printed, one.title) for one in read_roll(text).entries] == [
        ("字云新", "开鲁县中医院", "护士")
    ]


def test_a_page_that_breaks_off_within_a_name_names_who_stands_above() -> None:
    text = (
        "4月22日下午，开鲁县援沪医疗队员们回到驻地酒店。\n"
        "开鲁县援沪医疗队护理组组长何玉兰，接到酒店前台的电话后，高兴地把消息告诉了大家。\n"
        "援沪医疗队领队李明远给大家分了工，活动拉开序幕……护理组组长何玉\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["何玉兰", "李明远"]
