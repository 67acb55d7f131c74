"""Words torn by the ends of lines or by blanks between all characters, and titles that are misread."""

import pytest

from roster.rolls import CONFIDENT, read_roll


@pytest.mark.parametrize(
    ("ward", "title"),
    [("急诊科", "主任医师"), ("妇产科", "副主任医师"), ("神经内科", "主管护师"), ("放射科", "检验师")],
)
def test_a_line_may_end_anywhere_in_ward_or_title(ward: str, title: str) -> None:
    said = ward + title
    for cut in (len(ward) - 1, *range(len(ward) + 1, len(said))):
        text = f"田秀兰，乌拉特中旗人民医院{said[:cut]}\n{said[cut:]}；\n马建国，林西县医院骨科护师；\n"
        entries = read_roll(text).entries
        assert [(e.name, e.department, e.title) for e in entries] == [
            ("田秀兰", ward, title),
            ("马建国", "骨科", "护师"),
        ], said[cut:]


@pytest.mark.parametrize("ward", ["ICU", "CT室", "NICU", "重症医学科", "ICU二区"])
def test_letters_among_characters_that_all_stand_apart(ward: str) -> None:
    rows = [f"田秀兰林西县医院{ward}主管护师", "马凯林西县医院骨科护师"]
    entries = read_roll("".join(" ".join(row) + "\n" for row in rows)).entries
    assert [(entry.name, entry.department, entry.title) for entry in entries] == [
        ("田秀兰", ward, "主管护师"),
        ("马凯", "骨科", "护师"),
    ]


@pytest.mark.parametrize("title", ["主治医帅", "护帅", "主任医帅", "护土"])
def test_a_title_that_is_none_is_doubted(title: str) -> None:
    entry = read_roll(f"田秀兰 林西县医院 骨科 {title}\n马凯 林西县医院 内科 护师\n").entries[0]
    assert entry.doubts == ("unsure-title",)
    assert entry.confidence < CONFIDENT


@pytest.mark.parametrize(
    ("torn", "batch"),
    [
        ("第\n三批", "第三批"),
        ("第三\n批", "第三批"),
        ("第十\n一批", "第十一批"),
        ("第1\n1批", "第11批"),
        ("首\n批", "首批"),
    ],
)
def test_a_line_may_end_inside_the_number_of_a_batch(torn: str, batch: str) -> None:
    text = (
        f"本报讯（记者 祁明）2月4日，我市{torn}援鄂医疗队从市体育馆前\n出发。这批队员由以下医院选派：\n"
        "通辽市医院（2人）：赵大勇、钱文斌；\n开鲁县医院（2人）：孙丽娟、李娜娜。\n"
    )
    assert {entry.batch for entry in read_roll(text).entries} == {f"{batch}援鄂医疗队"}


@pytest.mark.parametrize("name", ["扎西翁珍", "四郎翁姆", "仁青尼修", "洛桑吾拥"])
def test_two_halves_by_sound_that_are_all_of_a_row_are_one_name(name: str) -> None:
    text = f"州医疗队名录\n1  泽仁多吉\n   甘孜州人民医院  骨科  医师\n2  {name}\n   丹巴县人民医院  外科  护士\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("泽仁多吉", "甘孜州人民医院"),
        (name, "丹巴县人民医院"),
    ]


def test_wide_blanks_pad_names_that_narrow_ones_part() -> None:
    text = (
        "赤峰第三批援鄂医疗队名单\n赤峰市医院（6人）：高　娃 奇　格 赵志强 郝　婷 乐　敏 斯琴高娃\n"
        "宁城县中心医院（3人）：其其格 张　宇 苏　杭\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == [
        "高娃", "奇格", "赵志强", "郝婷", "乐敏", "斯琴高娃", "其其格", "张宇", "苏杭",
    ]  # fmt: skip


@pytest.mark.parametrize("blank", ["　", " "])
def test_a_surname_apart_from_its_given_name_behind_other_names(blank: str) -> None:
    text = (
        f"第三批援鄂医疗队名单\n林西县医院（4人）\n{blank.join(['马凯文', '齐', '玉兰', '田', '飞燕', '钱晓芳'])}\n"
        f"开鲁县医院（2人）\n{blank.join(['祁秀英', '岳', '晓燕'])}\n"
    )
    names = [entry.name for entry in read_roll(text).entries]
    assert names == ["马凯文", "齐玉兰", "田飞燕", "钱晓芳", "祁秀英", "岳晓燕"]


@pytest.mark.parametrize("name", ["区 少芬", "线 少芬"])
def test_a_rare_surname_apart_from_its_given_name(name: str) -> None:
    entries = read_roll(f"马建国 林西县医院 骨科 护师\n{name} 开鲁县医院 内科 护师\n").entries
    assert [entry.name for entry in entries] == ["马建国", name.replace(" ", "")]
    assert entries[1].hospital == "开鲁县医院"


@pytest.mark.parametrize("words", ["任 护士", "任 医师", "高 主任"])
def test_a_surname_before_a_title_is_no_name_with_it(words: str) -> None:
    entries = read_roll(f"马建国 林西县医院 骨科 护师\n祁秀英 开鲁县医院 {words}\n").entries
    assert words.replace(" ", "") not in [entry.name for entry in entries]


def test_a_title_is_torn_before_an_office_in_brackets() -> None:
    text = (
        "援鄂医疗队队员名单\n\n序号 姓名 性别 工作单位 科室 职务/职称\n"
        "1 王建国 男 开鲁县人民医院 外科 医师\n2 李秀英 女 开鲁县人民医院 护理部 副主任护\n师（副队长）\n"
        "3 赵小梅 女 开鲁县人民医院 内科 护师\n"
    )
    entries = {entry.name: (entry.title, entry.role) for entry in read_roll(text).entries}
    assert entries["李秀英"] == ("副主任护师", "副队长")
