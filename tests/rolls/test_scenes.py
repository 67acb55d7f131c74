"""What pictures above a list show: people at work in an institution, or with the sick."""

import pytest

from roster.rolls import read_roll

PAGE = "通辽市援冀医疗队凯旋\n\n{}\n\n队长王建国、副队长李志强、赵海燕(通辽市疾控中心)\n队员:\n张丽华、刘志刚(开鲁县疾控中心)\n"
HOUSES = ["通辽市疾控中心"] * 3 + ["开鲁县疾控中心"] * 2


@pytest.mark.parametrize(
    "shown",
    [
        "深入疫点对病例住所终末消毒指导",
        "为患者做心理疏导",
        "与患者合影",
        "确诊病人家中,开展消毒效果评价",
        "对隔离点消杀志愿者面对面培训",
        "密切接触者流调",
        "疑难病例讨论",
        "深夜值班",
        "精心救治新冠肺炎患者",
        "清点捐赠物资",
    ],
)
def test_a_picture_of_the_sick_heads_no_list_of_others(shown: str) -> None:
    assert [entry.hospital for entry in read_roll(PAGE.format(shown)).entries] == HOUSES


@pytest.mark.parametrize("heading", ["为患者捐款人员名单", "密切接触者", "确诊病例", "值班人员：", "接收捐赠物资"])
def test_a_heading_of_others_heads_them_still(heading: str) -> None:
    assert not read_roll(f"通辽市医院\n\n{heading}\n王建国 李志强 赵海燕\n张丽华 刘志刚 陈晓梅\n").entries


AT_WORK = "援冀医疗队凯旋\n\n{}\n\n队员：\n王建国\n李志强\n赵海燕\n"


@pytest.mark.parametrize("shown", ["在开鲁县人民医院采集环境样本", "▲队员们在开鲁县人民医院开展核酸检测"])
def test_where_a_picture_shows_people_at_work_is_nobodys_house(shown: str) -> None:
    assert [entry.hospital for entry in read_roll(AT_WORK.format(shown)).entries] == ["", "", ""]
    housed = read_roll(AT_WORK.format("开鲁县人民医院")).entries
    assert {entry.hospital for entry in housed} == {"开鲁县人民医院"}


def test_bare_names_below_a_list_and_its_pictures_name_the_same_people() -> None:
    listed = PAGE.format("每日队内环境消杀\n\n在开鲁县人民医院采环境样\n\n与患者合影")
    entries = read_roll(f"{listed}\n5位勇士:\n\n王建国\n\n李志强\n\n赵海燕\n\n张丽华\n\n刘志刚\n").entries
    assert [(entry.name, entry.hospital, entry.role) for entry in entries] == [
        ("王建国", "通辽市疾控中心", "队长"),
        ("李志强", "通辽市疾控中心", "副队长"),
        ("赵海燕", "通辽市疾控中心", "副队长"),
        ("张丽华", "开鲁县疾控中心", "队员"),
        ("刘志刚", "开鲁县疾控中心", "队员"),
    ]
