"""Institutions that a page explains or names in full elsewhere, and words beside names that are nobody and no house."""

import pytest

from roster.rolls import read_roll


def hospitals(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


@pytest.mark.parametrize("word", ["即", "即为"])
def test_house_explained_below(word: str) -> None:
    text = f"""昭通市第三批援鄂护理人员名单

市一 孙丽君 主管护师
市一 罗文静 护师
鲁甸县人民医院 杜晓梅 护师
巧家县人民医院 何玉兰 护士

市一{word}昭通市第一人民医院,下同。
"""
    assert hospitals(text) == {
        "孙丽君": "昭通市第一人民医院",
        "罗文静": "昭通市第一人民医院",
        "杜晓梅": "鲁甸县人民医院",
        "何玉兰": "巧家县人民医院",
    }


def test_number_of_a_university_hospital() -> None:
    text = """锦州医科大学援鄂医疗队

医疗组——锦州医科大学附属第一医院:孟祥辉、贺春燕;锦州医科大学附属第三医院:陈立新、杜晓梅。
护理组——锦医附一院:孙丽君、何玉兰;锦医附三院:罗文静。
"""
    read = hospitals(text)
    assert read["孙丽君"] == read["何玉兰"] == read["孟祥辉"] == "锦州医科大学附属第一医院"
    assert read["罗文静"] == read["陈立新"] == "锦州医科大学附属第三医院"


GENERAL = """总医院援鄂医疗队今日出征
来源:新闻网

1月28日,{named}援鄂医疗队4人启程。

医疗队成员
序号 姓名 科室 职称
1 孟祥辉 胸外科 主任医师
2 贺春燕 急诊科 主治医师
3 陈立新 重症医学科 主管护师
4 杜晓梅 急诊科 护师
"""


def test_general_hospital_named_in_full() -> None:
    assert set(hospitals(GENERAL.format(named="天津医科大学总医院")).values()) == {"天津医科大学总医院"}


def test_one_of_two_general_hospitals_is_not_guessed() -> None:
    named = "天津医科大学总医院、鞍钢集团总医院"
    assert set(hospitals(GENERAL.format(named=named)).values()) <= {"总医院", ""}


def test_general_hospital_of_a_sentence_stays_a_doubt() -> None:
    entries = read_roll(GENERAL.format(named="天津医科大学总医院")).entries
    assert entries
    assert all("hospital-of-page" in entry.doubts for entry in entries)


@pytest.mark.parametrize("ward", ["肿瘤中心", "心脏中心"])
def test_ward_beside_a_house(ward: str) -> None:
    text = f"""援鄂医疗队队员

呼吸内科 孟祥辉/山西省人民医院;贺春燕/晋中市第一人民医院
{ward} 陈立新/山西省人民医院
急诊 杜晓梅/阳泉市第一人民医院
"""
    entry = next(entry for entry in read_roll(text).entries if entry.name == "陈立新")
    assert (entry.hospital, entry.department) == ("山西省人民医院", ward)


@pytest.mark.parametrize("group", ["危重症患者救治组", "普通患者护理组", "重症患者医疗救治队"])
def test_group_that_treats_patients_heads_members(group: str) -> None:
    text = f"""援鄂医疗队名单

{group}
孟祥辉 曲靖市第一人民医院 重症医学科 主治医师
贺春燕 宣威市人民医院 急诊科 护师
"""
    assert list(hospitals(text)) == ["孟祥辉", "贺春燕"]


def test_list_of_patients_is_nobody_s_team() -> None:
    text = """出院患者名单

孟祥辉 曲靖市第一人民医院
贺春燕 宣威市人民医院
"""
    assert hospitals(text) == {}


def test_fields_of_disease_control_head_their_people() -> None:
    text = """抗震救灾卫生防疫队

吉林省疾病预防控制中心防疫队队员:
流行病学:孟祥辉  贺春燕
免疫规划:陈立新  杜晓梅
消毒消杀:孙丽君  罗文静
"""
    read = {entry.name: entry.department for entry in read_roll(text).entries}
    assert read == {
        "孟祥辉": "流行病学",
        "贺春燕": "流行病学",
        "陈立新": "免疫规划",
        "杜晓梅": "免疫规划",
        "孙丽君": "消毒消杀",
        "罗文静": "消毒消杀",
    }


def test_ward_of_the_brain_without_its_last_character() -> None:
    text = """某市中心医院抗震救灾医疗队
普外  孟祥辉  主治医师
脑外  贺春燕  副主任医师
胸外  陈立新  主任医师
"""
    assert [entry.department for entry in read_roll(text).entries] == ["普外", "脑外", "胸外"]


def test_leaders_named_again_below_cells_of_one_line_each() -> None:
    text = """沅江市人民医院援鄂医疗队

姓名
科室
职称
孟祥辉
重症医学科
副主任医师
贺春燕
护理部
副主任护师
陈立新
呼吸内科
主治医师

队长:孟祥辉  副队长:贺春燕
"""
    read = [(entry.name, entry.role) for entry in read_roll(text).entries]
    assert read == [("孟祥辉", "队长"), ("贺春燕", "副队长"), ("陈立新", "")]


@pytest.mark.parametrize("place", ["集结龙洞堡", "抵达花溪"])
def test_where_people_met_is_nobody(place: str) -> None:
    text = f"""昭通市4名护理人员2月4日{place}

昭通市第一人民医院 孙丽君 主管护师
鲁甸县人民医院 杜晓梅 护师
巧家县人民医院 何玉兰 护士
"""
    assert list(hospitals(text)) == ["孙丽君", "杜晓梅", "何玉兰"]
