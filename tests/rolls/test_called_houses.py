"""Institutions that are printed with a short name, or by it alone where the page has the full one."""

import pytest

from roster.rolls import read_roll

TABLE = """桐城市影像技师支援湖北

我市第5批支援湖北医疗队影像技师名单：

姓名\t单位\t职称
{rows}
"""


def hospitals(text: str) -> dict[str, tuple[str, str]]:
    return {entry.name: (entry.hospital, entry.region) for entry in read_roll(text).entries}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("洛阳市第三人民医院", "市三院"),
        ("洛阳市第三人民医院", "简称市三院"),
        ("河南科技大学第一附属医院", "河科大一附院"),
    ],
)
def test_short_name_beside_the_full_one(full: str, short: str) -> None:
    plain = short.removeprefix("简称")
    rows = f"孟祥辉\t{full}({short})\t主管技师\n贺春燕\t{plain}\t技师\n陈立新\t洛阳市中心医院\t技师"
    read = hospitals(TABLE.format(rows=rows))
    assert [read[name][0] for name in ("孟祥辉", "贺春燕", "陈立新")] == [full, full, "洛阳市中心医院"]


@pytest.mark.parametrize(
    "printed", ["洛阳市第三人民医院(东院区)", "延边大学附属医院(延边医院)", "洛阳市第三人民医院(北院)"]
)
def test_part_or_second_name_stays(printed: str) -> None:
    rows = f"孟祥辉\t{printed}\t主管技师\n陈立新\t洛阳市中心医院\t技师"
    assert hospitals(TABLE.format(rows=rows))["孟祥辉"][0] == printed


def test_full_name_in_a_sentence() -> None:
    text = """驰援武汉 川北医附院首批12人出征

2月1日，川北医学院附属医院首批支援武汉医疗队12人集结完毕。部分名单如下：

呼吸科护师：孙丽君 罗文静

急诊科护师：杜晓梅 何玉兰
"""
    read = hospitals(text)
    assert {read[name][0] for name in ("孙丽君", "罗文静", "杜晓梅", "何玉兰")} == {"川北医学院附属医院"}
    assert all(entry.confidence < 0.9 for entry in read_roll(text).entries)


@pytest.mark.parametrize("goes", ["奔", "直飞", "征战", "奔赴"])
def test_nobody_lies_where_the_title_goes(goes: str) -> None:
    rows = "孟祥辉\t洛阳市第三人民医院\t主管技师\n贺春燕\t市二院\t技师\n陈立新\t洛阳市中心医院\t技师"
    text = TABLE.format(rows=rows).replace("桐城市影像技师支援湖北", f"12名影像技师从洛阳{goes}武汉")
    assert hospitals(text)["贺春燕"][1] in ("410300", "")


def test_house_that_took_over_a_ward_is_not_the_page_s() -> None:
    text = """青岛大学附属医院132人的医疗队今天登机，前往湖北。全国多支队伍将整建制接管同济医院光谷院区的病区。

医疗队成员名单：
领队：牛海涛
护士：
于文静 孙丽君 罗文静
"""
    assert {entry.hospital for entry in read_roll(text).entries} == {"青岛大学附属医院"}


def test_former_district_leaves_the_region_in_doubt() -> None:
    row = "孟祥辉，{house}内科，主管护师\n陈立新，{city}第一人民医院呼吸科，护师\n贺春燕，{city}第一人民医院急诊科，护师\n"
    text = "第二批援鄂医疗队名单\n" + row.format(house="扬州市维扬中医院", city="扬州市")
    entry = next(entry for entry in read_roll(text).entries if entry.name == "孟祥辉")
    assert "region-untold" in entry.doubts


def test_a_house_in_brackets_behind_another_is_not_short_for_it() -> None:
    text = (
        "医疗救治专家组赶赴地震灾区\n\n接到指令后，国家卫生应急移动救治中心（云南大学附属医院）抽人，组成专家组奔赴灾区。\n\n"
        "云南大学附属医院急诊科主任医师罗建明任组长。\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("罗建明", "云南大学附属医院")]
