"""Who is told to be a member of a team, by what stands around a whole list of a report, or to lead a group of it."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import Entry

TEAM = "我院驰援湖北医疗队侧记\n2月9日，河北省援鄂医疗队抵达武汉。\n"


def read(text: str) -> list[Entry]:
    return list(read_roll(TEAM + text + "\n").entries)


def roles(text: str) -> list[tuple[str, str]]:
    return [(entry.name, entry.role) for entry in read(f"天还没亮，大家就在楼下等车了，谁也不说话。{text}")]


@pytest.mark.parametrize(
    "words",
    [
        "医疗队队员有廊坊市人民医院呼吸科医师江雨晴、急诊科护师邵可欣和内科护士谭素芬。",
        "队员包括廊坊市人民医院呼吸科医师江雨晴，急诊科护师邵可欣，内科护士谭素芬。",
        "队员呼吸科医师江雨晴、急诊科护师邵可欣和内科护士谭素芬忙了一夜。",
        "3名队员宣誓入党，其中有廊坊市人民医院呼吸科医师江雨晴、急诊科护师邵可欣、内科护士谭素芬。",
        "8名队员中，廊坊市人民医院3人：呼吸科医师江雨晴、急诊科护师邵可欣、内科护士谭素芬。",
        "呼吸科医师江雨晴、急诊科护师邵可欣、内科护士谭素芬3名队员昨日返回。",
        "呼吸科医师江雨晴、急诊科护师邵可欣、内科护士谭素芬等8名援鄂队员昨日返回。",
        "廊坊市人民医院呼吸科医师江雨晴、急诊科护师邵可欣、内科护士谭素芬出发了。她们都是河北省第五批援鄂医疗队的队员。",
    ],
)
def test_all_of_a_list_are_members(words: str) -> None:
    assert roles(words) == [("江雨晴", "队员"), ("邵可欣", "队员"), ("谭素芬", "队员")]


def test_who_leads_the_team_is_no_mere_member() -> None:
    words = "队长是呼吸科副主任医师罗建明，队员有急诊科护师邵可欣、内科护士谭素芬。"
    assert roles(words) == [("罗建明", "队长"), ("邵可欣", "队员"), ("谭素芬", "队员")]


@pytest.mark.parametrize(
    "words",
    [
        "护理部主任罗燕给队员剪发，内科护士谭素芬在武汉值夜班。",
        "内科护士谭素芬照顾了3名生病的患者，队员都很累。",
    ],
)
def test_a_word_for_members_elsewhere_says_nothing_of_those_who_are_named(words: str) -> None:
    assert [role for _, role in roles(words)] == [""]


def test_each_of_those_who_lead_groups_respectively() -> None:
    words = "采样队4个小组的组长分别是护理部副主任江雨晴、骨科护士长邵可欣、内科护士长谭素芬和急诊科主管护师罗建明。"
    assert roles(words) == [("江雨晴", "组长"), ("邵可欣", "组长"), ("谭素芬", "组长"), ("罗建明", "组长")]


@pytest.mark.parametrize(
    "words",
    [
        "廊坊市人民医院副院长罗建明负责的第一组派出18名医生接管3号楼。",
        "廊坊市人民医院副院长罗建明带领的第二小组接管3号楼。",
        "说话的是廊坊市人民医院副院长罗建明。他带的这支医疗队一共六个人。",
        "带队的是时任廊坊市人民医院副院长罗建明。",
    ],
)
def test_who_leads_a_part_of_the_team_went(words: str) -> None:
    assert [(entry.name, entry.hospital, entry.post) for entry in read(words)] == [
        ("罗建明", "廊坊市人民医院", "副院长")
    ]


def test_what_somebody_was_before_is_the_position() -> None:
    words = "2017年12月，邵可欣随医疗队启程，从威县人民医院的妇产科医生变成了一名援外医生。"
    (entry,) = [entry for entry in read(f"近日，援非医生邵可欣同记者聊天。\n{words}") if entry.name == "邵可欣"]
    assert (entry.hospital, entry.department, entry.title) == ("威县人民医院", "妇产科", "医生")


def test_one_of_several_members_has_a_position_as_well() -> None:
    words = "视频里，一个姑娘对着镜子剪自己的头发。她叫邵可欣，是邢台市随河北省第四批援鄂医疗队出征的21名队员之一，也是威县人民医院内科的护士长。"
    (entry,) = read(words)
    assert (entry.hospital, entry.department, entry.post) == ("威县人民医院", "内科", "护士长")


def test_the_first_to_come_home_are_no_first_batch() -> None:
    text = "检测队首批2名队员21日启程返回石家庄。主任技师罗建明、主管技师邵可欣先行返回，其余队员继续留守。"
    assert [(entry.name, entry.batch) for entry in read(text)] == [("罗建明", ""), ("邵可欣", "")]


def test_the_team_that_relieves_ours_tells_no_batch_of_ours() -> None:
    text = "15名队员回国了。中国第十一批援南苏丹医疗队完成任务。\n“停电是常事。”安庆市立医院医师邵可欣说。\n接替他们的第十二批医疗队已抵达。"
    assert [(entry.name, entry.batch) for entry in read_roll(f"援外医疗队回国\n{text}\n").entries] == [
        ("邵可欣", "第十一批")
    ]


def test_whose_field_was_another_is_not_of_that_ward() -> None:
    words = "带队的是廊坊市人民医院副院长罗建明。他是骨科出身，搭起帐篷就开始手术。"
    (entry,) = read(words)
    assert (entry.post, entry.department) == ("副院长", "")


@pytest.mark.parametrize("words", ["三位援藏医疗队员——", "3名援藏医疗队员："])
def test_whom_a_list_names_is_a_member_by_the_text_above_it(words: str) -> None:
    text = (
        f"我院{words}江雨晴、邵可欣和谭素芬，8月1日抵达拉萨，支援当地医院。\n\n"
        "廊坊市人民医院 援藏医疗队\n\n骨科/江雨晴\n超声科/邵可欣\n消化内科/谭素芬\n"
    )
    told = [(entry.name, entry.department, entry.role) for entry in read_roll(text).entries]
    assert told == [("江雨晴", "骨科", "队员"), ("邵可欣", "超声科", "队员"), ("谭素芬", "消化内科", "队员")]


@pytest.mark.parametrize("word", ["组员", "队员", "成员"])
def test_those_who_go_as_members_under_a_leader_have_that_role(word: str) -> None:
    text = (
        "开鲁县医院派出医疗组驰援四川\n\n开鲁县医院派出了以副院长、脑外科主任林建国教授为组长，胸外科主任陈小浩教授、手术室郑春芳护士长"
        f"为{word}的医疗组，已于5月14日飞赴四川参与救援。\n"
    )
    assert {entry.name: entry.role for entry in read_roll(text).entries} == {
        "林建国": "组长",
        "陈小浩": word,
        "郑春芳": word,
    }


@pytest.mark.parametrize(
    "words",
    [
        "廊坊市人民医院救援队里就有3位男护士活跃在方舱，他们分别是江雨晴、邵可欣和谭素芬。",
        "廊坊市人民医院选派3名年轻护士奔赴武汉，分别是江雨晴、邵可欣、谭素芬。",
        "廊坊市人民医院选派三名护士随队出征。她们是：江雨晴、邵可欣、谭素芬。",
    ],
)
def test_the_calling_by_which_a_list_is_counted_is_that_of_each(words: str) -> None:
    assert [(entry.name, entry.title) for entry in read(words)] == [
        ("江雨晴", "护士"),
        ("邵可欣", "护士"),
        ("谭素芬", "护士"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "廊坊市人民医院选派5名护士奔赴武汉，其中队员分别是江雨晴、邵可欣、谭素芬。",
        "廊坊市人民医院选派2名医生和1名护士奔赴武汉，分别是江雨晴、邵可欣、谭素芬。",
    ],
)
def test_a_calling_that_counts_others_is_nobodys(words: str) -> None:
    assert {entry.title for entry in read(words)} == {""}
