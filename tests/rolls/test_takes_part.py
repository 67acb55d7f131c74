"""Reports that say outright who went: heads of whom it is told, members by their role alone, and whose house they are of."""

import pytest

from roster.rolls import read_roll

TEAM = "昌黎县援鄂医疗队侧记\n\n"
SENT = "2月4日，昌黎县人民医院护士杜晓琳随医疗队出征。"
ELSEWHERE = "秦皇岛市援藏医疗队侧记\n\n"


def names(text: str, *, title: str = TEAM) -> list[str]:
    return [entry.name for entry in read_roll(title + text).entries]


@pytest.mark.parametrize(
    "said",
    [
        "也在队中，她是第二次去湖北。",
        "成了该市第三批援鄂医疗队的队长。",
        "和5名同事连夜赶赴武汉。",
        "以援鄂医疗队领队的身份去了黄冈。",
        "曾任过队长，1998年也去过湖北抗洪。",
    ],
)
def test_heads_went_of_whom_that_is_told_behind_their_name(said: str) -> None:
    assert names(f"昌黎县中医院副院长尹克安{said}\n") == ["尹克安"]


@pytest.mark.parametrize(
    "said",
    [
        "参加了医疗队出征仪式。",
        "到场，向医疗队授旗。",
        "是医疗队最坚强的后盾。",
        "说，医院会照顾好队员的家属。",
    ],
)
def test_heads_stayed_of_whom_no_more_is_told_than_that_they_see_to_a_team(said: str) -> None:
    assert names(f"{SENT}\n\n昌黎县中医院副院长尹克安{said}\n") == ["杜晓琳"]


def test_who_is_asked_to_send_somebody_did_not_go() -> None:
    text = "2011年，市卫生局打电话问昌黎光明眼科医院董事长吴启东，肯不肯派人援疆。副校长梅国良到场致谢。\n"
    assert names(text, title="一家眼科医院的援疆故事\n\n") == []


def test_a_team_sent_abroad_is_led_by_whom_its_name_leads_up_to() -> None:
    text = "“我们还会把合作做下去。”第33期援桑给巴尔医疗队队长蒋庆国说。援塞拉利昂医疗队副领队李进则负责联络。\n"
    read = {entry.name: entry.role for entry in read_roll("援外医疗队的故事\n\n" + text).entries}
    assert read == {"蒋庆国": "队长", "李进": "副领队"}


def test_a_member_of_whom_only_the_role_is_told_is_of_no_house_of_another() -> None:
    text = "2月4日，医疗队出征，昌黎县人民医院护士杜晓琳也在其中。队员师蕊给家里带话：放心。\n"
    read = {entry.name: entry.hospital for entry in read_roll(TEAM + text).entries}
    assert read == {"杜晓琳": "昌黎县人民医院", "师蕊": ""}


def test_words_behind_a_role_are_no_name() -> None:
    assert names(f"{SENT}队员须注意保暖。\n") == ["杜晓琳"]


def test_a_sentence_may_tell_of_somebody_with_an_age_what_that_one_is() -> None:
    text = "1990年出生的代丹是昌黎县中医院内分泌科护士，随医疗队出征。\n"
    assert [(entry.name, entry.department) for entry in read_roll(TEAM + text).entries] == [("代丹", "内分泌科")]


def test_people_of_a_region_that_teams_aid_are_none_of_theirs() -> None:
    text = (
        "秦皇岛市第一医院第十一批援藏医师蒋青伟做完一台手术，和阿里地区人民医院医师扎西谈病情。"
        "藏族护士卓玛跟着他学了半年。\n"
    )
    assert names(text, title=ELSEWHERE) == ["蒋青伟"]


def test_the_house_that_somebody_aids_is_not_the_own_one() -> None:
    text = "拉萨市妇幼保健院援藏医生宋正自愿留下，再陪新来的同事干一阵。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(ELSEWHERE + text).entries] == [("宋正", "")]


def test_wards_before_the_names_of_a_list_tell_who_was_sent() -> None:
    text = f"{SENT}呼吸科陆敏、ICU朱虹以及感染科孙敬强主动请缨。\n"
    assert names(text) == ["杜晓琳", "陆敏", "朱虹", "孙敬强"]


def test_who_is_first_to_go_needs_no_position() -> None:
    text = "秦皇岛市第一医院年年有人进藏。头一个去日喀则的是罗明月，那是2015年。后来又有第九批的黄彦霞接着干。\n"
    assert names(text, title=ELSEWHERE) == ["罗明月", "黄彦霞"]


def test_an_office_at_the_place_is_taken_by_who_went() -> None:
    text = f"{SENT}病区主任由该院呼吸科主任张维担任，护理组由护理部副主任魏丽娟负责。\n"
    assert names(text) == ["杜晓琳", "张维", "魏丽娟"]


def test_others_besides_somebody_make_that_one_one_of_them() -> None:
    text = (
        "“我先上！”昌黎县人民医院重症医学科主任仝海波在群里说。\n\n"
        "2月4日出征湖北的，除了仝海波，还有昌黎县中医院的护师朱莹。\n"
    )
    assert set(names(text)) == {"仝海波", "朱莹"}


def test_two_batches_in_one_breath_are_not_one() -> None:
    text = "某省第三、第十二批援鄂医疗队同机返回，总领队左毅说，大家辛苦了。\n"
    assert [(entry.name, entry.batch) for entry in read_roll("援鄂医疗队凯旋\n\n" + text).entries] == [("左毅", "")]


def test_our_batch_is_meant_of_two() -> None:
    text = "离第六批出发才一天，我省第七批支援湖北医疗队也从机场起飞。领队由省卫生健康委三级调研员王树敏担任。\n"
    assert [entry.batch for entry in read_roll("援鄂医疗队再出发\n\n" + text).entries] == ["第七批支援湖北医疗队"]


def test_a_university_hospital_may_be_called_by_a_few_characters() -> None:
    text = "“我们做到了零感染。”领队、兰大二院副院长秦山说。浙大一院急诊科主任张懋带队同行。\n"
    read = {entry.name: (entry.hospital, entry.department) for entry in read_roll(TEAM + text).entries}
    assert read == {"秦山": ("兰大二院", ""), "张懋": ("浙大一院", "急诊科")}


def test_whoever_sees_a_team_off_heads_no_list() -> None:
    text = (
        "2月13日，昌黎县人民医院第三批援鄂医疗队15名队员启程。医院党委书记赵新春、院长王胜为队员送行。"
        "医疗队由副院长刘金雷带队，成员有：呼吸科主治医师武海、急诊科护师李娜。\n"
    )
    assert names(text, title="我院第三批援鄂医疗队启程\n\n") == ["刘金雷", "武海", "李娜"]


def test_a_title_names_nobody_who_is_not_named_again() -> None:
    assert names(SENT + "\n", title="昌黎县人民医院援鄂医疗队:巾帼不让须眉\n\n") == ["杜晓琳"]


JOINED = (
    "参加了第一批救护队",
    "参加了市卫生局组织的第一批救护队",
    "加入第一批抗震救灾医疗队",
    "编入省第一批医疗救援队",
)


@pytest.mark.parametrize("joined", JOINED)
def test_heads_of_a_series_behind_which_it_is_said_that_all_joined(joined: str) -> None:
    text = (
        "民盟宝鸡市委盟员投身抗震救灾\n\n民盟市委先后有3名盟员随市卫生局组织的救护队前往灾区。"
        f"医卫支部主委薛建国（市中心医院骨科主任）、盟员田红（市中心医院主管护师）{joined}；"
        f"盟员贺军（市中心医院副院长、主任医师）{joined.replace('一', '三')}。\n"
    )
    entries = read_roll(text).entries
    assert [(entry.name, entry.batch[:3]) for entry in entries] == [
        ("薛建国", "第一批"),
        ("田红", "第一批"),
        ("贺军", "第三批"),
    ]


def test_the_batch_of_a_relief_team_beside_one_that_goes_home() -> None:
    text = (
        "我中心第二批救灾防病队员赶赴灾区\n\n12月28日，广元市疾病预防控制中心第二批救灾防病工作队由免疫规划科蒲建国带队，"
        "环境卫生科仲勇、微生物检验科雍晓琳一行乘车出发。第一批工作队理化检验科何龙、健康教育科寇宇、后勤科张明完成交接后返回。\n"
    )
    told = {entry.name: entry.batch for entry in read_roll(text).entries}
    assert {name: told.get(name) for name in ("蒲建国", "仲勇", "雍晓琳")} == {
        "蒲建国": "第二批",
        "仲勇": "第二批",
        "雍晓琳": "第二批",
    }
