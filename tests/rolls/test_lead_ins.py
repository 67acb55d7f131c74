"""Sentences that lead a list in within one line."""

import pytest

from roster.rolls import read_roll

LEADS = (
    "我院选派以下同志赴湖北支援：",
    "经研究，决定派出下列医务人员支援武汉：",
    "让我们向以下战士致敬：",
)
PEOPLE = [("田秀兰", "骨科", "主治医师"), ("宋佳", "急诊科", "护师"), ("林静", "院感科", "主管护师")]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize(
    ("form", "mark"),
    [
        ("{1} {0} {2}", "，"),
        ("{1}{0}{2}", "，"),
        ("{0} {1} {2}", "，"),
        ("{0}（{1}{2}）", "、"),
        ("{1}{2}{0}", "、"),
        ("{1}{0}{2}", "；"),
    ],
)
def test_a_list_behind_whom_it_speaks_of(lead: str, form: str, mark: str) -> None:
    text = f"{lead}{mark.join(form.format(*one) for one in PEOPLE)}。特此通知。\n"
    assert [(entry.name, entry.department, entry.title) for entry in read_roll(text).entries] == PEOPLE


def test_the_office_that_asked_for_a_team_is_nobodys_house() -> None:
    text = "根据自治区卫健委要求，我院选派以下同志赴鄂：骨科 田秀兰 护师，急诊科 宋佳 护师，院感科 林静 护师。\n"
    entries = read_roll(text + "乌海市人民医院\n2020年2月10日\n").entries
    assert {entry.hospital for entry in entries} == {"乌海市人民医院"}
    assert not any(entry.hospital for entry in read_roll(text).entries)


@pytest.mark.parametrize("lead", ["出发。名单如下：", "以下同志："])
def test_many_lists_in_one_line_are_read_one_after_another(lead: str) -> None:
    text = f"{lead}护师田秀兰、护士宋佳、医师林静。" * 1200
    reading = read_roll(text)
    assert "".join(segment.text for segment in reading.segments) == text
    assert {entry.name for entry in reading.entries} == {"田秀兰", "宋佳", "林静"}


NAMES = ["汪丽琴", "程建红", "彭素华", "洪文娟", "徐志强", "詹小燕"]


@pytest.mark.parametrize("title", ["乐平:援鄂6人获通报表扬", "乐平：援鄂6人获省卫健委通报表扬"])
@pytest.mark.parametrize("lead", ["乐平市6名援鄂护理人员", "乐平市人民医院6名医护人员"])
@pytest.mark.parametrize("end", ["榜上有名。", "。", ""])
def test_text_that_breaks_off_before_its_names_leads_them_in(title: str, lead: str, end: str) -> None:
    text = f"{title}\n\n近日，通报下发到各院。{lead}\n\n{'、'.join(NAMES)}{end}\n\n{title}\n"
    assert [entry.name for entry in read_roll(text).entries] == NAMES


@pytest.mark.parametrize("annex", ["附:", "附件2:", ""])
def test_a_page_copied_as_one_line_holds_its_list(annex: str) -> None:
    text = (
        "连日来 疫情牵动人心 4月3日 我县6人援沪医疗队在县人民医院集结 由县卫健局带队 前往南昌与大部队会合 上午8点出发啦!!! "
        f"{annex}万年县第一批援沪医疗队名单 领队:程帅 县卫生健康局副局长 队长:詹斌 县人民医院呼吸内科主任 1.徐晓慧 县人民医院内一科护师 "
        "2.汪媛 县人民医院急诊科护士 3.廖志刚 县中医院ICU护士 4.陈丽 石镇镇卫生院护士 等你们平安归来 (通讯员 李小燕 编辑 王蕾)\n"
    )
    entries = read_roll(text).entries
    assert [entry.name for entry in entries] == ["程帅", "詹斌", "徐晓慧", "汪媛", "廖志刚", "陈丽"]
    assert entries[1].role == "队长"
    assert entries[-1].hospital == "石镇镇卫生院"


@pytest.mark.parametrize("office", ["队长", "组长"])
def test_whom_the_sentence_names_that_leads_the_others_in(office: str) -> None:
    text = (
        "我站5名同志驰援湖北荆州\n\n"
        f"这支采样小分队由副站长谭素强任{office}，质控科科长陆广成任副{office}，队员有：体采科护师江雨晴、机采科护士邵可欣。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["谭素强", "陆广成", "江雨晴", "邵可欣"]


def test_the_last_sentence_of_a_paragraph_heads_those_who_only_asked_to_go() -> None:
    text = (
        "开鲁县医院员工的决心\n\n骨科写道：\n"
        "我们都愿意加入支援武汉的医疗队，随时可以动身，一切服从医院的安排。骨科自愿报名名单（4人）：\n"
        "王建国   李秀英   赵小梅   周丽\n\n组队的通知还没有来。\n"
    )
    assert read_roll(text).entries == ()


@pytest.mark.parametrize("head", ["队员包括：", "队员："])
def test_the_last_clause_heads_the_members_under_a_leader(head: str) -> None:
    text = (
        "1月22日，记者从开鲁县第一医院获悉，该院首批4名应急处置人员从医院出发紧急驰援。\n国家（内蒙古）紧急医学救援队\n"
        f"队长由该院ICU副主任医师，国家（内蒙古）紧急医学救援队队员李建嘉担任，{head}\n"
        "段小君，急诊科，副主任医师\n石清顺，急救中心抢救室，护师\n王建国，骨科，护师\n"
    )
    roles = {entry.name: entry.role for entry in read_roll(text).entries}
    assert roles == {"李建嘉": "队长", "段小君": "队员", "石清顺": "队员", "王建国": "队员"}
