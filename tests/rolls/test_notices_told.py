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
