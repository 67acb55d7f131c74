"""Lines of a notice that say whom to ask, and lists of those who stand by: nobody below the former is lost, none of the latter sure."""

import pytest

from roster.rolls import read_roll
from roster.rolls.doubts import MAY_HAVE_STAYED
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.likely import may_be_named
from roster.rolls.reading import CONFIDENT
from roster.rolls.words.lexicon import NAME

PEOPLE = "  苗望舒  男  安乡县人民医院感染科主任、副主任医师\n  符晓岚  女  安乡县人民医院急诊科护师\n  薛 勇  男  安乡县人民医院呼吸内科主治医师\n"
NAMES = ["苗望舒", "符晓岚", "薛勇"]


def notice(line: str) -> str:
    return f"安乡县援鄂医疗队员公示\n现将我县援鄂医疗队员名单公示如下。\n{line}\n\n{PEOPLE}\n安乡县卫生健康局\n2020年5月6日\n"


@pytest.mark.parametrize(
    "line",
    [
        "联系人：胡征远\n联系电话：0736-4312210",
        "联系人：胡征远",
        "联系电话：（0736）4312210",
        "值班电话：0736-4312210",
        "捐款账号：6222 0001 0002",
        "参训单位：安乡县卫生健康局",
    ],
)
def test_whom_to_ask_heads_nobody_below(line: str) -> None:
    assert [entry.name for entry in read_roll(notice(line)).entries] == NAMES


@pytest.mark.parametrize("line", ["主持人：胡征远", "值班人员：胡征远"])
def test_those_below_a_list_of_others_that_names_its_own_are_to_be_looked_at(line: str) -> None:
    reading = read_roll(notice(line))
    read = [entry.name for entry in reading.entries] + [segment.text for segment in reading.unread]
    assert all(any(name[-1] in text for text in read) for name in NAMES)
    assert all("感染科" not in segment.text for segment in reading.context)


def test_teams_that_stand_by_until_they_are_called_are_not_sure() -> None:
    text = (
        "安乡县卫生局关于成立县级突发事件卫生应急处置队伍的通知\n附件\n县级突发事件卫生应急处置队伍名单\n一、紧急医学救援一队\n"
        "队 长：罗启明 安乡县人民医院副院长、主任医师\n副队长：官伟成 安乡县人民医院急诊科主任、副主任医师\n队 员：赖昌平 安乡县人民医院骨科副主任医师\n"
    )
    assert [entry for entry in read_roll(text).entries if entry.confidence >= CONFIDENT] == []


def test_the_name_in_a_bracket_behind_the_last_one_is_to_be_looked_at() -> None:
    text = (
        "安乡县援鄂医疗队名单\n安乡县人民医院感染性疾病科护师郎明霞\n安乡县人民医院重症医学科主管护师康桂芳\n"
        "安乡县中医医院呼吸科护师丁景航(徐润泽)\n"
    )
    sure = {entry.name: entry.confidence >= CONFIDENT for entry in read_roll(text).entries}
    assert sure["丁景航"]
    assert not sure.get("徐润泽")


def test_a_country_and_a_place_in_a_picture_are_nobody() -> None:
    text = "安乡县4名援卢旺达医生载誉归来\n◆派往安乡县人民医院（1人）\n安乡县人民医院  苗望舒  儿科医师\n"
    assert [entry.name for entry in read_roll(text).entries] == ["苗望舒"]


def test_an_elder_is_nobody() -> None:
    text = "安乡县人民医院医疗队驰援武汉。2月9日，安乡县人民医院护士苗望舒扶着患者岑老伯，岑老伯说他想回家。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["苗望舒"]


def test_a_name_of_one_character_is_no_fault() -> None:
    assert not may_be_named(Token(NAME, 0, 1, "她", 0.0), "她")
    assert may_be_named(Token(NAME, 0, 1, "苗", 9.0), "苗")


@pytest.mark.parametrize("line", ["(采访人员 谷钧 竺琴)", "（采访 谷钧 竺琴）", "本报采访人员 谷钧"])
def test_who_asked_for_the_paper_is_nobody(line: str) -> None:
    text = f"安乡县援鄂医疗队名单\n安乡县人民医院感染科护师郎明霞\n安乡县人民医院重症医学科主管护师康桂芳\n\n{line}\n"
    assert [entry.name for entry in read_roll(text).entries] == ["郎明霞", "康桂芳"]


def test_a_team_that_sets_out_is_nobody() -> None:
    text = "安乡县选派的援乍得医疗队第四批队伍启程\n9月20日,医疗队第四批队伍启程赴乍得。\n安乡县人民医院 苗望舒 护师\n"
    assert [entry.name for entry in read_roll(text).entries] == ["苗望舒"]


def test_a_remark_doubts_its_own_line_below_lines_that_were_joined() -> None:
    text = (
        "安乡县援鄂医疗队名单\n郎明霞 安乡县人民\n医院 感染科 护师\n康桂芳 安乡县人民医院 急诊科 护师\n"
        "苗望舒 安乡县人民医院 儿科 护师 未出征，留守\n薛勇 安乡县人民医院 儿科 护师\n"
    )
    doubted = [entry.name for entry in read_roll(text).entries if MAY_HAVE_STAYED in entry.doubts]
    assert doubted == ["苗望舒"]


def test_whom_an_office_names_to_be_called_is_nobody_of_the_team() -> None:
    text = (
        "关于落实援沪医务人员关爱措施的通知\n3月以来，我市先后派出队伍30人次支援上海。\n\n"
        "联络员：市卫健委人事科  王建国  3024111\n        市总工会权益部  李春梅  3021111\n"
    )
    assert read_roll(text).entries == ()
    team = "援沪医疗队名单\n队长：开鲁县医院  李春梅\n联络员：通辽市医院人事科  王建国  13947521111\n"
    assert [entry.name for entry in read_roll(team).entries] == ["李春梅", "王建国"]


@pytest.mark.parametrize("said", ["（微信同号）", "(同微信)", "（微信同步）"])
def test_what_is_said_of_a_telephone_number_makes_no_running_text(said: str) -> None:
    line = f"联络员  王建国  13900000000{said}  开鲁县医院院办\n联络员  李秀兰  13900000001  奈曼旗人民医院院办"
    entries = read_roll("通辽市援鄂医疗队联络员名单\n" + line).entries
    assert [(entry.name, entry.role, entry.hospital, entry.department) for entry in entries] == [
        ("王建国", "联络员", "开鲁县医院", "院办"),
        ("李秀兰", "联络员", "奈曼旗人民医院", "院办"),
    ]
