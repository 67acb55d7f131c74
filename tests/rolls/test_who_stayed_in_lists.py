"""Lists of those who stayed, saw off or stand by, below a list of those who went, and who was replaced."""

import pytest

from roster.rolls import read_roll

WENT = "朔州市支援湖北医疗队\n王建国 朔州市中心医院 内科 主治医师\n李秀英 山阴县人民医院 ICU 护师\n"
NAMES = ["王建国", "李秀英"]


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    "heading",
    [
        "后备梯队（在单位待命）",
        "二、后备力量",
        "预备队员：",
        "候补：",
        "二、坚守本土",
        "后方专家（远程会诊）",
        "后方人员：",
        "对口联络员（宜昌方）",
        "前来送行的有",
        "送行人员：",
        "家属代表：",
        "媒体记者：",
        "请假：",
    ],
)
def test_below_such_a_heading_nobody_went(heading: str) -> None:
    reading = read_roll(f"{WENT}{heading}\n赵大海 朔州市中心医院 外科 副主任医师\n孙丽丽 应县人民医院 儿科 护师\n")
    assert [entry.name for entry in reading.entries] == NAMES
    assert all(entry.confidence >= 0.9 for entry in reading.entries)
    assert reading.context or reading.unread


@pytest.mark.parametrize("label", ["请假", "作废", "后备", "带队送行", "预备队员"])
def test_nor_did_who_stands_behind_such_a_label(label: str) -> None:
    assert names(f"{WENT}{label}：赵大海 朔州市中心医院 外科 医师\n") == NAMES


def test_a_title_of_both_heads_those_who_went() -> None:
    text = "朔州市支援湖北医疗队及后备人员名单\n" + WENT.split("\n", 1)[1] + "后备人员\n赵大海 应县人民医院 外科 医师\n"
    assert names(text) == NAMES


@pytest.mark.parametrize(
    ("line", "read"),
    [
        (
            "医生：王建国、李大海（县医院）；替补：周小强；护士：孙丽丽、吴小兰",
            ["王建国", "李大海", "孙丽丽", "吴小兰"],
        ),
        (
            "医疗队员：王建国——应县人民医院（内科 医师）；李大海——山阴县人民医院（儿科 护师）。另有后备队员：周小强——应县中医院（外科 医师）。",
            ["王建国", "李大海"],
        ),
    ],
)
def test_the_reserves_of_a_line_are_left_out(line: str, read: list[str]) -> None:
    assert names(f"朔州市援沪医疗队名单\n{line}\n") == read


@pytest.mark.parametrize("right", ["应为", "更正为", "改为"])
def test_of_a_correction_only_the_right_one_is_read(right: str) -> None:
    text = (
        "更正启事\n本报《我省第五批援鄂医疗队名单》有误，现更正如下：\n"
        f"“应县人民医院 骨科 医师 赵大明”{right}“应县人民医院 骨科 医师 赵大鸣”；\n"
    )
    assert names(text) == ["赵大鸣"]


def test_a_note_on_the_list_names_nobody_anew() -> None:
    text = (
        "朔州市援鄂医疗队名单\n（原名单中“应县人民医院 护师 孙小芳”更换为“应县人民医院 护师 李秀英”）\n"
        "1 王建国 朔州市中心医院 内科 主治医师\n2 李秀英 应县人民医院 急诊科 护师\n"
    )
    assert names(text) == NAMES


@pytest.mark.parametrize("told", ["由市一院内科医师李大海接替", "改由市一院内科医师李大海参加"])
def test_who_was_replaced_did_not_go(told: str) -> None:
    text = f"援沪医疗队人员变动情况\n原队员赵大明（市一院检验科）因身体原因未能出发，{told}。\n"
    assert names(text) == ["李大海"]


def test_numbered_labels_of_a_line_tell_who_was_at_home() -> None:
    text = (
        "朔州市第一医院医疗救治人员安排表\n1.援鄂医疗队：王建国（内科主任医师）、李秀英（ICU主管护师）\n"
        "2.院内隔离病区：赵大海（感染科主治医师）、孙丽丽（护师）\n3.发热门诊：周小强（呼吸科主治医师）\n"
    )
    assert names(text) == NAMES


def test_a_house_behind_such_a_label_is_one_of_those_who_went() -> None:
    text = (
        "朔州市援鄂人员\n1.援鄂医疗队：王建国（内科主任医师）\n2.留守科室：赵大海（感染科主治医师）\n"
        "3.应县人民医院：李秀英（ICU主管护师）\n"
    )
    assert names(text) == NAMES


def test_who_is_remarked_to_be_at_home_is_left_out() -> None:
    text = (
        "朔州市支援湖北医疗队工作分工\n医疗组：王建国 朔州市中心医院 内科 主治医师\n护理组：李秀英 应县人民医院 ICU 护师\n"
        "宣传组：赵大海 朔州市中心医院 宣传科 干事（后方）\n"
    )
    assert names(text) == NAMES


@pytest.mark.parametrize("heading", ["正式出发队员名单", "最终派出人员", "实际出征队员名单（3人）："])
def test_those_who_went_after_all_stand_below_those_who_stood_by(heading: str) -> None:
    text = (
        "我院第二批援鄂医疗队预备队员名单（待命）\n呼吸科 王建国 主治医师\nICU 李秀英 护师\n"
        f"{heading}\n呼吸科 张海燕 副主任医师\nICU 刘卫东 主管护师\n急诊科 赵敏 护师\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["张海燕", "刘卫东", "赵敏"]
