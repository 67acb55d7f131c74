"""Houses to which people were sent are not their own (houses/gone_to.py)."""

import pytest

from roster.rolls import read_roll
from roster.rolls.houses.gone_to import is_only_gone_to
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


def test_where_ours_were_sent_is_nobodys_house() -> None:
    text = (
        "2021年4月，我院骨科姚立群、麻醉科罗少平二位同志响应号召，前往新疆沙湾县人民医院开展为期一年的援疆工作。"
        "援疆期间，他们帮助沙湾县人民医院开展新技术八项，受到当地群众的好评。\n"
    )
    assert houses(text) == {"姚立群": "", "罗少平": ""}


def test_the_house_that_sends_is_theirs_where_another_is_only_reached() -> None:
    text = (
        "平川县妇幼保健院于2月9日又选派3名护理人员走上抗疫一线。她们是：产科护士长姚立群，儿科护士罗少平、季学兰。"
        "她们将作为我院支援队，到大桥医院承担隔离病区的护理工作。\n"
    )
    assert houses(text) == dict.fromkeys(("姚立群", "罗少平", "季学兰"), "平川县妇幼保健院")


def is_goal(text: str, house: str = "平湖县人民医院") -> bool:
    at = text.find(house)
    spots = []
    while at >= 0:
        spots.append(Token(HOSPITAL, at, at + len(house), house, 0.0))
        at = text.find(house, at + 1)
    return is_only_gone_to(spots, text)


@pytest.mark.parametrize(
    "text",
    [
        "赴平湖县人民医院工作。",
        "前往青海平湖县人民医院,进行为期半年的帮扶。",
        "到平湖县人民医院承担护理工作。平湖县人民医院的感谢信",
        "驻平湖县人民医院帮扶的我院医生",
        "支援平湖县人民医院的6名同志回来了。来自平湖县人民医院的感谢信到了。平湖县人民医院对韩梅等6名同志表示感谢。",
    ],
)
def test_who_is_sent_to_work_at_a_house_went_there(text: str) -> None:
    assert is_goal(text)


@pytest.mark.parametrize(
    "text",
    [
        "毕业后到平湖县人民医院工作。",
        "市领导前往平湖县人民医院开展慰问活动。",
        "赴平湖县人民医院工作,次年平湖县人民医院派出三名队员。",
        "来自平湖县人民医院的她说要赴平湖县人民医院工作。",
        "平湖县人民医院开展培训。",
        "感谢信送到了平湖县人民医院,信里满是对支援队员的谢意。",
    ],
)
def test_a_house_of_ones_own_is_no_goal(text: str) -> None:
    assert not is_goal(text)


def test_what_a_goal_is_called_with_is_not_of_its_name() -> None:
    assert is_goal("两人到平湖县人民医院承担护理工作。", "到平湖县人民医院")


def test_those_of_a_list_are_not_of_the_house_at_which_they_arrive() -> None:
    text = (
        "平川县中医院迅速抽调骨干组建医疗专家组，连夜驰援灾区。\n"
        "平川县中医院赴灾区专家组共计4人，由副院长、骨科主任医师杜国栋率队并担任组长。其他专家组成员分别是："
        "姚立群副主任医师（急诊科）、罗少平副主任医师（神经外科）、季学兰主管护师（手术室）。\n"
        "专家组预计于19日5时抵达平湖县人民医院，随即与当地同行会合。\n"
    )
    read = {entry.name: (entry.hospital, entry.role) for entry in read_roll(text).entries}
    assert read.pop("杜国栋") == ("平川县中医院", "组长")
    assert read == dict.fromkeys(("姚立群", "罗少平", "季学兰"), ("平川县中医院", ""))


@pytest.mark.parametrize(
    ("words", "house"),
    [
        ("平川县中医院护师罗少平随第一批医疗队到四川已有12天。", "绵竹市人民医院"),
        (
            "暴雨以来，衡水市派出3批医疗队，在涿州、高碑店等地工作。衡水市第四人民医院护师罗少平在第一批队里。",
            "涿州市中医医院",
        ),
    ],
)
def test_who_is_of_a_house_where_the_team_works_is_none_of_it(words: str, house: str) -> None:
    text = f"{words}{house}的护士季学兰家里受了灾，一天也没有休息。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["罗少平"]


def test_the_ward_of_the_house_to_which_a_batch_went_is_nobody_s() -> None:
    text = (
        "开鲁县医院\n\n我院援鄂队员名单\n\n第一批（2人）　2月1日出征　武汉市金银潭医院\n"
        "王建国　　重症医学科　　主治医师\n李秀英　　呼吸内科　　护师\n\n"
        "第二批（3人）　2月9日出征　武汉协和医院肿瘤中心\n"
        "赵小梅（队长）　　副院长　主任医师\n周丽　　护理部　　副主任护师\n孙桂兰　　急诊科　　护师\n"
    )
    entries = {entry.name: (entry.hospital, entry.department) for entry in read_roll(text).entries}
    assert entries["赵小梅"] == ("开鲁县医院", "")


def test_the_ward_that_a_team_took_over_is_nobody_s() -> None:
    text = "通辽市医院支援武汉医疗队名单\n（2020年2月13日出发，接管武汉市江夏区第一人民医院重症病区）\n\n医生（3人）\n靳东升　尚伟　史小鹏\n"
    assert {(entry.hospital, entry.department) for entry in read_roll(text).entries} == {("通辽市医院", "")}


def test_a_house_named_as_one_of_those_that_sent_people_is_nobodys() -> None:
    text = (
        "援非医疗队载誉归来\n\n8月11日，在非洲工作24个月的中国第21批援尼日尔医疗队队员乘机抵达通辽。\n\n"
        "在机场，自治区卫健委领导、通辽医科大学附属医院等派员单位负责人，以及队员的家属迎接队员回家。\n\n"
        "回忆起这段援非经历，李建军副教授品到了“酸甜苦辣”，李小东副教授觉得“苦中有乐”，汪小琳主治医师感到“难忘”。\n"
    )
    assert {entry.name: entry.hospital_printed for entry in read_roll(text).entries} == {
        "李建军": "",
        "李小东": "",
        "汪小琳": "",
    }


def test_the_house_of_the_aided_region_where_somebody_worked_is_not_his() -> None:
    text = (
        "我院召开援疆队员座谈会\n"
        "1月8日，我院第十批援疆队员、普外科主治医师王建国回院座谈。他在和田县人民医院工作期间完成手术300台。\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("王建国", "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "我院三位援藏医疗队员——王建国、李卫东和张丽华——驻点援助的尼木县人民医院，当地平均海拔4000米。",
        "我院援藏医疗队员王建国、李卫东、张丽华所支援的尼木县人民医院海拔4000米。",
        "我院援藏医疗队员王建国、李卫东、张丽华对口帮扶的尼木县人民医院海拔4000米。",
        "我院援藏医疗队员王建国、李卫东、张丽华在尼木县人民医院急救中心接诊了18天。",
    ],
)
def test_a_house_that_the_members_of_a_team_aid_is_not_theirs(sentence: str) -> None:
    text = f"{sentence}\n恶劣的环境，紧张的工作让队员头痛，要吸氧才能睡着。\n"
    entries = {entry.name: entry.hospital_printed for entry in read_roll(text).entries}
    assert entries == {"王建国": "", "李卫东": "", "张丽华": ""}


@pytest.mark.parametrize("house", ["当地三甲医院", "为2030年医院", "中华医学会"])
def test_a_word_that_names_no_house_is_nobodys(house: str) -> None:
    text = f"我市第三批援疆医疗队抵达喀什。\n今天，{house}的设备都装好了。医疗队队员、主管护师王建国说，大家都好。\n"
    assert {entry.name: entry.hospital_printed for entry in read_roll(text).entries} == {"王建国": ""}


def test_a_line_of_the_house_of_who_wrote_a_paper_heads_nobody() -> None:
    text = (
        "封面说明——王建国等在武汉开展流行病学调研\n\n赵小梅1,2\n\n1. 中国预防医学会，北京 100021\n\n2. 中国科学技术协会专委会，北京 100863\n\n"
        "封面照片（王建国等在武汉开展流行病学调研）\n\n李卫东\n\n主任医师\n\n张丽华\n\n研究员\n\n王建国\n\n研究员\n\n"
        "王建国等专家立即奔赴武汉一线。\n\n李卫东，吉林省疾病预防控制中心主任医师。张丽华，开鲁县疾控中心研究员。"
        "王建国，中国疾病预防控制中心研究员，中国科协委员。\n"
    )
    entries = {entry.name: entry.hospital_printed for entry in read_roll(text).entries}
    assert entries == {
        "李卫东": "吉林省疾病预防控制中心",
        "张丽华": "开鲁县疾控中心",
        "王建国": "中国疾病预防控制中心",
    }
