"""Fields that notices give people: which batch the page is of, what office stands apart from the name, and of which house nobody is."""

import pytest

from roster.rolls import read_roll

GIVEN = (
    "中国军医专家组获勋章\n"
    "柬埔寨国防部18日为中国第12批援柬医疗专家组颁发勋章，以表彰他们的贡献。\n"
    "授勋仪式上，副局长索帕为援柬医疗专家组5名成员王建国、李桂兰、张文斌、陈建平和赵永强佩戴勋章。\n"
    "第12批5名军医专家在柬工作期间，展示了中国军医的良好形象。\n"
    "专家组组长王建国介绍说，专家组圆满完成了援柬医疗任务。\n"
    "据了解，第13批医疗专家组已于18日抵达金边。\n"
)


def test_the_batch_that_comes_next_is_none_of_the_page() -> None:
    entries = read_roll(GIVEN).entries
    assert [entry.name for entry in entries] == ["王建国", "李桂兰", "张文斌", "陈建平", "赵永强"]
    assert {entry.batch for entry in entries} == {"第12批"}


@pytest.mark.parametrize(
    "words", ["在第2批援多医疗队工作的基础上，迅速打开工作局面", "接过第2批援多医疗队的接力棒，开展手术100例"]
)
def test_the_batch_on_whose_work_another_builds_is_not_its_own(words: str) -> None:
    text = (
        "院领导慰问援多医疗队队员\n"
        "视频座谈会上，刘海涛向第3批援多医疗队队员致以问候。他表示，第3批援多医疗队肩负着国家重托，"
        f"在医疗队队长、我院副院长王建国的带领下，{words}。\n"
    )
    assert [(entry.name, entry.role, entry.batch) for entry in read_roll(text).entries] == [("王建国", "队长", "第3批")]


def test_who_commands_the_team_that_was_made_up_has_that_office() -> None:
    text = (
        "援黄石医疗队平安归来\n"
        "2月11日，我市援黄石医疗队出发。到达后，58名医护人员组成了省援黄石医疗队大冶分队，由开鲁县医院党委书记王建国担任总指挥。\n"
        "昨日，我市10名队员平安归来。作为总指挥，王建国感慨万千：“我们医疗队在大冶治愈132人。”\n"
    )
    assert [(entry.name, entry.role, entry.post) for entry in read_roll(text).entries] == [
        ("王建国", "总指挥", "党委书记")
    ]


def test_words_that_lead_in_are_no_part_of_an_office() -> None:
    text = "援沪医疗队10名队员抵达上海。其中专家组组长王建国来自开鲁县医院，其中护理组组长李桂兰来自通辽市医院。\n"
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [
        ("王建国", "专家组组长"),
        ("李桂兰", "护理组组长"),
    ]


@pytest.mark.parametrize("houses", ["开鲁县医院和通辽市医院", "开鲁县医院、奈曼旗医院和通辽市医院"])
def test_of_several_houses_that_sent_people_nobody_is_of_the_last(houses: str) -> None:
    text = f"援沪医疗队10名队员抵达上海。队员分别来自{houses}，护士李桂兰说，大家很有信心。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("李桂兰", "")]


def test_the_way_through_a_site_names_no_house() -> None:
    text = (
        "您的位置: 首页 公众版新闻中心医院新闻详细\n\n"
        "我院收到第九批援藏干部发来的感谢信\n"
        "近日，我院收到第九批援藏干部中心管理组发来的感谢信，感谢我院麻醉科主治医师王建国同志2020年在西藏山南市妇幼保健院工作期间"
        "所取得的成绩。\n"
    )
    assert [(entry.name, entry.hospital, entry.department) for entry in read_roll(text).entries] == [
        ("王建国", "", "麻醉科")
    ]


@pytest.mark.parametrize(
    "way",
    [
        "从首都机场启程，前往新疆和田地区人民医院执行援疆任务",
        "从首都机场启程，奔赴新疆和田地区人民医院承担援疆工作",
    ],
)
def test_nobody_is_of_the_house_to_which_he_goes_to_help(way: str) -> None:
    text = f"我院援疆干部启程\n3月1日清晨，我院心脏外科副主任医师王建国作为第九批援疆干部，{way}。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("王建国", "")]


def test_a_ward_that_guests_come_to_is_nobodys() -> None:
    text = (
        "领导慰问医疗队\n"
        "第31批援几内亚中国医疗队队长王建国介绍了情况。代表团首先前往中医科康复门诊，医疗队队员李桂兰现场演示中医针灸。"
        "随后视察了医院的导管室，队员张文斌演示了流程。\n"
    )
    assert [(entry.name, entry.department, entry.role) for entry in read_roll(text).entries] == [
        ("王建国", "", "队长"),
        ("李桂兰", "", "队员"),
        ("张文斌", "", "队员"),
    ]


def test_with_whom_people_were_called_together_is_no_county() -> None:
    text = (
        "驰援那曲\n"
        "党组会同格办医院党委连夜动员，集结96名医务人员，由格办医院党委副书记王建国、副院长李桂兰带队，于8月18日赶赴那曲。\n"
    )
    assert [entry.hospital for entry in read_roll(text).entries] == ["格办医院", "格办医院"]
    own = "会同县人民医院护士李桂兰、会同县中医院医生王建国随医疗队出征湖北。\n"
    assert [entry.hospital for entry in read_roll(own).entries] == ["会同县人民医院", "会同县中医院"]


def test_the_office_of_a_city_is_no_ward() -> None:
    text = (
        "医疗队启程\n"
        "中央医疗队队长由卫生部医政司王建国处长担任。其中天津市医疗总队由50名医护人员组成，队长由天津市应急办公室主任李卫东担任，"
        "开鲁县医院副院长张文斌任副队长。医疗队5月13日奔赴四川灾区开展救援。\n"
    )
    assert [(entry.name, entry.hospital, entry.role) for entry in read_roll(text).entries] == [
        ("王建国", "", "队长"),
        ("李卫东", "天津市应急办公室", "队长"),
        ("张文斌", "开鲁县医院", "副队长"),
    ]


def test_words_that_lead_in_a_house_are_no_part_of_it() -> None:
    text = (
        "我院赴青海抗震救灾医疗队凯旋归来\n"
        "领导代表医院欢迎医疗队员凯旋，感谢他们为青海地震灾区所做的贡献和为天医总院争得的荣誉。"
        "王建国队长代表医疗队员感谢医院给予的支持，汇报了医疗队的救治情况。\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("王建国", "天医总院")]
