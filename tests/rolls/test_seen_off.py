"""Who sees off, who is seen off, and what else stands in the sentences of a send-off."""

import pytest

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    "told",
    [
        "院党委副书记姚守信，急诊科主任裴永红，人事科科长王亚凡，为我院援藏专家田明辉、张正启程送行。",
        "院长许志成、副院长周东和医务科科长许斌欢送两位专家，这两位专家分别是急诊科主治医师田明辉、妇产科副主任医师张正。",
        "副院长周东、医务科科长许斌将两位专家送到机场，专家组由急诊科主治医师田明辉、妇产科副主任医师张正组成。",
    ],
)
def test_heads_who_see_a_team_off_did_not_go(told: str) -> None:
    text = f"我院第二批援藏医疗队出征\n\n8月24日上午，{told}\n\n来源：宿迁市中心医院\n"
    assert names(text) == ["田明辉", "张正"]


def test_a_line_of_a_send_off_is_no_row_of_a_roll() -> None:
    text = "嵊泗县人民医院援川专家名单\n骨科 高宏 医生\n\n10月22日，副院长邢晟、医务科科长王丹将两位专家送到机场。\n"
    assert names(text) == ["高宏"]


def test_the_house_behind_the_word_for_going_is_nobodys() -> None:
    text = "东西部协作\n\n外科专家吕勇医生、儿科专家陈荣医生赴四川省乐山市沐川县人民医院对口支援。\n"
    assert {entry.hospital for entry in read_roll(text).entries} <= {""}


def test_those_of_a_ward_are_of_the_team_that_a_sentence_tells_of() -> None:
    text = "绵竹市人民医院医疗队奔赴灾区\n\n医疗队由两名急诊科医生和两名护士共四人组成，他们分别是骨科的何淼、李丹以及急诊科的谢登科、刘罗文。\n"
    read = {entry.name: entry.department for entry in read_roll(text).entries}
    assert read["何淼"] == read["李丹"] == "骨科"
    assert "急诊科的谢登科" not in read.values()


def test_those_named_side_by_side_are_of_one_house() -> None:
    text = (
        "海林市人民医院欢迎英雄回家\n\n2月3日，我院李慧敏、郭浩然、李瑞峰、申芳、张亚娟、耿德全6位同志作为援鄂医疗队员先后驰援武汉。\n\n"
        "宁安市人民医院也派人到场。\n"
    )
    houses = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert len(houses) == 6
    assert len(set(houses.values())) == 1


@pytest.mark.parametrize(
    ("line", "name", "house", "department"),
    [
        ("湘医附一院感染管理科副主任程丽", "程丽", "湘医附一院", "感染管理科"),
        ("毛集实验区人民医院护师程丽", "程丽", "毛集实验区人民医院", ""),
    ],
)
def test_a_house_with_a_number_or_of_a_zone_is_whole(line: str, name: str, house: str, department: str) -> None:
    (entry,) = read_roll(f"援鄂医疗队名单\n{line}\n").entries
    assert (entry.name, entry.hospital, entry.department) == (name, house, department)


def test_the_illness_in_a_role_is_nobody() -> None:
    text = "援鄂医疗队名单\n辽宁省新冠肺炎医疗救治专家组副组长、沈阳市第一医院党委副书记周建民\n"
    assert names(text) == ["周建民"]


def test_who_sees_his_own_kin_off_did_not_go() -> None:
    text = "宿迁市医疗队出征\n\n吴国强为即将出征的妻子、宿迁市中心医院护士鲁春燕送行。\n"
    assert "吴国强" not in names(text)


def test_an_office_at_home_is_no_office_of_the_team() -> None:
    text = "宿迁市援鄂医疗队出征\n\n据宿迁市中心医院疫情防控领导小组副组长、副院长冷国栋介绍，队员准备充分。该院护士鲁春燕等8名队员随队出征。\n"
    assert names(text) == ["鲁春燕"]


def test_who_is_chosen_to_lead_a_group_went() -> None:
    text = "援疆12年\n\n2020年，时任温岭市中医院副院长潘克勤被选派为浙江省第10批援疆医疗队拜城组组长，推动成立了三大中心。\n"
    assert names(text) == ["潘克勤"]
