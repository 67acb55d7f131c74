"""Lists that a stranger would feed in: forms with English labels, lists of others, names in Latin letters, torn places."""

import pytest

from roster.rolls import read_roll
from roster.rolls.files.decoded import UndecodableError, decode_without_nul


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_a_form_with_english_labels_is_each_persons_own() -> None:
    text = "Name: 李伟\nHospital: 厦门市第一医院\nDept: ICU\nTitle: 主治医师\n\nName: 陈芳\nHospital: 厦门市仙岳医院\nDept: 精神科\nTitle: 护师\n"
    read = [(entry.name, entry.hospital, entry.department, entry.title) for entry in read_roll(text).entries]
    assert read == [("李伟", "厦门市第一医院", "ICU", "主治医师"), ("陈芳", "厦门市仙岳医院", "精神科", "护师")]


@pytest.mark.parametrize(
    "heading",
    ["新冠疫苗接种医务人员名单", "处分决定：给予下列人员警告处分", "核酸检测阳性人员", "援鄂医疗队员子女中考加分公示"],
)
def test_lists_of_others_give_nobody(heading: str) -> None:
    assert names(f"{heading}\n王磊 榆林市第一医院 护师\n李娜 神木市医院 主管护师\n") == []


def test_who_met_the_team_stands_in_a_list_of_its_own() -> None:
    text = (
        "首批返回的援鄂医疗队员：\n刘晓东（景德镇市第一人民医院）\n接机人员：\n市卫健委主任 王建新\n市一院院长 李国平\n"
    )
    assert names(text) == ["刘晓东"]


def test_a_name_in_capitals_is_unread_and_its_row_nobody_elses() -> None:
    text = (
        "援鄂医疗队名单\n1. LI WEI\n吴江区第一人民医院　内科　主治医师\n2. 陈芳\n常熟市中医院　精神科　护师\n3. 王宁\n"
        "昆山市中医院　内科　护士\n4. 赵琴\n太仓市中医院　急诊科　护士\n"
    )
    read = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert read == {"陈芳": "常熟市中医院", "王宁": "昆山市中医院", "赵琴": "太仓市中医院"}


def test_the_city_to_which_people_go_is_nobodys_people() -> None:
    text = "我院派出两名主管护师：张丽、王娟；两名医师：马超、杨帆，赴武汉支援。\n商丘市第一人民医院\n"
    entries = read_roll(text).entries
    assert [entry.name for entry in entries] == ["张丽", "王娟", "马超", "杨帆"]
    assert {entry.ethnic_group for entry in entries} == {""}


def test_a_pdf_is_no_text() -> None:
    with pytest.raises(UndecodableError):
        decode_without_nul(b"%PDF-1.4\n1 0 obj\n")


def test_a_grid_of_names_below_a_sentence_that_goes_on_is_a_list() -> None:
    text = (
        "3月17日，支援武汉的42名医务人员安全凯旋。其中，有9名来自安康市中医医院，他们是：\n王  静    何春艳    李  斌\n"
        "党建国    张小莉    陈  瑶\n杨  涛    柯尊霞    刘  萍\n至此，我院队员全部返回。\n"
    )
    read = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert [*read] == ["王静", "何春艳", "李斌", "党建国", "张小莉", "陈瑶", "杨涛", "柯尊霞", "刘萍"]
    assert set(read.values()) == {"安康市中医医院"}


def test_words_of_a_prize_and_of_an_office_are_nobodys_name() -> None:
    assert names("瑞昌市人民医院赴武汉医护人员马秀兰、王玉珍荣获殊荣\n") == ["马秀兰", "王玉珍"]
    team = "支援队名单\n瑞昌市人民医院护士李敏、张平、王小华，王小华任第二支援队队长。\n"
    assert set(names(team)) == {"李敏", "张平", "王小华"}


def test_who_provides_a_page_is_nobody() -> None:
    text = "曹县人民医院护士马秀兰随援鄂医疗队出征。\n\n提供：曹县宣传部 宋明\n《老李看曹州》发布\n"
    assert names(text) == ["马秀兰"]
