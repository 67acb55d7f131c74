"""Rows of tables: quoted cells, several names in one, words broken over two rows, marks for what stands above."""

import pytest

from roster.rolls import read_roll

FIELDS = ("name", "hospital", "department", "title")


def read(text: str) -> list[tuple[str, ...]]:
    reading = read_roll(text)
    for entry in reading.entries:
        low, high = entry.spans["name"]
        assert "".join(text[low:high].split()) == entry.name
    return [tuple(getattr(entry, field) for field in FIELDS) for entry in reading.entries]


def confident(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries if entry.confidence >= 0.9]


CSV = "姓名,单位,科室,职称\n{}\n陈静,开鲁县医院,急诊科,护师\n"
LAST = ("陈静", "开鲁县医院", "急诊科", "护师")


@pytest.mark.parametrize(
    ("row", "people"),
    [
        ('"王颖",通辽市医院,"内科, 外科",主治医师', [("王颖", "通辽市医院", "内科,外科", "主治医师")]),
        ('"王颖","通辽市医院","内科,外科","主治医师"', [("王颖", "通辽市医院", "内科,外科", "主治医师")]),
        ("“王颖”,通辽市医院,“内科,外科”,主治医师", [("王颖", "通辽市医院", "内科,外科", "主治医师")]),
        ('王颖,"通辽市医院, 东院区",内科,主治医师', [("王颖", "通辽市医院,东院区", "内科", "主治医师")]),
        (
            '"王颖,李新中",通辽市医院,"内科, 外科",主治医师',
            [("王颖", "通辽市医院", "内科,外科", "主治医师"), ("李新中", "通辽市医院", "内科,外科", "主治医师")],
        ),
        (
            '"王颖、李新中、刘芳",通辽市医院,内科,护师',
            [(name, "通辽市医院", "内科", "护师") for name in ("王颖", "李新中", "刘芳")],
        ),
    ],
)
def test_a_quoted_cell_is_one_cell_and_may_name_several(row: str, people: list[tuple[str, ...]]) -> None:
    assert read(CSV.format(row)) == [*people, LAST]


@pytest.mark.parametrize("mark", ["、", "，", ",", "/"])
def test_each_name_in_a_cell_is_somebody(mark: str) -> None:
    text = f"姓名\t单位\t科室\t职称\n王颖{mark}李新中\t通辽市医院\t内科\t护师\n陈静\t开鲁县医院\t急诊科\t护师\n"
    assert [name for name, *_ in read(text)] == ["王颖", "李新中", "陈静"]


def test_two_names_in_a_cell_with_a_blank_between_them_are_two_people_and_doubted() -> None:
    text = "姓名\t单位\t科室\t职称\n刘芳　陈静\t通辽市医院\t内科\t护师\n王　颖\t开鲁县医院\t急诊科\t护师\n"
    assert [name for name, *_ in read(text)] == ["刘芳", "陈静", "王颖"]
    assert confident(text) == ["王颖"]


@pytest.mark.parametrize("end", ["、", "，", " 、", ""])
def test_a_mark_behind_the_last_name_of_a_cell_loses_nobody(end: str) -> None:
    text = f"姓名\t单位\t科室\t职称\n刘芳、陈静{end}\t通辽市医院\t内科\t护师\n王颖\t开鲁县医院\t急诊科\t护师\n"
    assert [name for name, *_ in read(text)] == ["刘芳", "陈静", "王颖"]


HEADS = ("序号", "姓名", "单位", "科室", "职称")
BROKEN = [
    ("通辽市医院", "（东院区）"),
    ("通辽市医院", "东院区"),
    ("通辽市医院（东", "院区）"),
    ("通辽市中", "医医院"),
    ("通辽市蒙医", "整骨医院"),
    ("通辽市医院", "(科尔沁分院)"),
]


@pytest.mark.parametrize(
    ("first", "second", "mark"),
    [(*words, mark) for words in BROKEN for mark in "\t|," if mark != "," or not words[0].endswith("东")],
)
def test_what_goes_on_in_the_row_below_is_doubted_and_stays_to_be_seen(first: str, second: str, mark: str) -> None:
    rows = [
        HEADS,
        ("1", "王颖", first, "内科", "护师"),
        ("", "", second, "", ""),
        ("2", "陈静", "开鲁县医院", "内科", "护师"),
    ]
    text = "\n".join([mark.join(row) for row in rows]) + "\n"
    reading = read_roll(text)
    assert confident(text) == ["陈静"]
    assert second in [segment.text for segment in reading.unread]
    assert [entry.hospital for entry in reading.entries][1] == "开鲁县医院"


def test_a_house_alone_in_its_row_still_heads_those_below() -> None:
    text = "序号\t姓名\t科室\t职称\n通辽市医院\t\t\t\n1\t王颖\t内科\t护师\n开鲁县医院\t\t\t\n2\t陈静\t内科\t护师\n"
    assert [hospital for _, hospital, *_ in read(text)] == ["通辽市医院", "开鲁县医院"]


SAME = [
    ("王颖", "通辽市医院", "内科", "护师"),
    ("陈静", "通辽市医院", "内科", "护师"),
    ("刘芳", "通辽市医院", "外科", "护师"),
]


@pytest.mark.parametrize("same", ["〃", "同上"])
@pytest.mark.parametrize("mark", ["\t", "　", "，", "|"])
@pytest.mark.parametrize("head", [True, False])
def test_marks_for_what_stands_above_are_understood(same: str, mark: str, head: bool) -> None:
    rows = [("王颖", "通辽市医院", "内科", "护师"), ("陈静", same, same, same), ("刘芳", same, "外科", "护师")]
    lines = [mark.join(row) for row in ([("姓名", "单位", "科室", "职称"), *rows] if head else rows)]
    assert read("\n".join(lines)) == SAME


def test_the_same_as_beside_is_not_taken_for_a_house() -> None:
    text = "姓名\t派出单位\t单位\t职称\n王颖\t通辽市医院\t同左\t护师\n陈静\t开鲁县医院\t同左\t护师\n"
    assert {entry.hospital for entry in read_roll(text).entries}.isdisjoint({"同左"})
    assert confident("姓名\t科室\t单位\t职称\n王颖\t内科\t同左\t护师\n陈静\t内科\t开鲁县医院\t护师\n") == ["陈静"]


@pytest.mark.parametrize(
    "text",
    [
        "姓名\t单位\t科室\n王颖\t通辽市医院\t{}\n陈静\t通辽市医院\t{}\n",
        "王颖　通辽市医院　{}　护师\n陈静　通辽市医院　{}　护师\n",
    ],
)
def test_full_width_letters_and_digits_stay_as_printed(text: str) -> None:
    reading = read_roll(text.format("ＩＣＵ", "神内３科"))
    assert [entry.department for entry in reading.entries] == ["ＩＣＵ", "神内３科"]


@pytest.mark.parametrize(
    ("sender", "receiver"),
    [("支援单位", "受援单位"), ("支援医院", "受援医院"), ("对口支援医院", "受援县医院"), ("帮扶单位", "受帮扶单位")],
)
@pytest.mark.parametrize("mark", ["\t", " | "])
def test_the_house_that_aids_beside_the_one_that_is_aided(sender: str, receiver: str, mark: str) -> None:
    lines = [
        ("序号", "姓名", "科室", "职称", sender, receiver),
        ("1", "郑海燕", "妇产科", "主治医师", "台州市中心医院", "仙居县人民医院"),
        ("2", "陈国强", "骨科", "副主任医师", "台州市立医院", "天台县中医院"),
    ]
    title = "关于公布2021年城乡医院对口支援人员名单的通知\n\n"
    for cells in (lines, [(*line[:4], line[5], line[4]) for line in lines]):
        entries = read_roll(title + "\n".join(mark.join(line) for line in cells) + "\n").entries
        assert [entry.hospital for entry in entries] == ["台州市中心医院", "台州市立医院"]


@pytest.mark.parametrize("mark", ["\t", " ", ","])
def test_a_column_of_wards_may_hold_the_house_as_well(mark: str) -> None:
    rows = (("姓名", "科室", "职称"), ("王颖", "开鲁县医院急诊科", "护师"), ("陈静", "通辽市医院ICU", "主治医师"))
    text = "通辽市援鄂医疗队名单\n" + "\n".join(mark.join(row) for row in rows) + "\n"
    people = [("王颖", "开鲁县医院", "急诊科", "护师"), ("陈静", "通辽市医院", "ICU", "主治医师")]
    assert read(text) == people
    assert confident(text) == ["王颖", "陈静"]


def test_a_ward_that_sounds_like_a_house_stays_one() -> None:
    text = "通辽市医院援鄂名单\n姓名\t科室\t职称\n王颖\t急救中心急诊科\t护师\n陈静\t健康管理中心\t护师\n"
    assert [department for _, _, department, _ in read(text)] == ["急救中心急诊科", "健康管理中心"]


@pytest.mark.parametrize("brackets", ["（）", "()", "【】"])
def test_brackets_around_a_whole_cell_are_none_of_its_words(brackets: str) -> None:
    house = f"{brackets[0]}开鲁县医院{brackets[1]}"
    text = f"单位\t姓名\t科室\t职称\n通辽市医院（东院）\t王颖\t内科\t护师\n{house}\t陈静\t急诊科\t护师\n"
    assert read(text) == [("王颖", "通辽市医院（东院）", "内科", "护师"), ("陈静", "开鲁县医院", "急诊科", "护师")]


BLANK = "序号,姓名,单位,科室,职称\n1,王颖,通辽市医院,内科,护士\n2,{second}\n3,孙丽,,内科,护士\n"


def test_below_a_row_that_was_not_read_an_empty_cell_is_of_no_house_above_it() -> None:
    entries = read_roll(BLANK.format(second="=SUM(A1),包头市医院,内科,护师")).entries
    assert {entry.name: entry.hospital for entry in entries} == {"王颖": "通辽市医院", "孙丽": ""}


def test_one_empty_cell_of_a_table_whose_cells_are_not_joined_is_doubted() -> None:
    entries = read_roll(BLANK.format(second="李静,包头市医院,内科,护师")).entries
    assert [entry.hospital for entry in entries] == ["通辽市医院", "包头市医院", "包头市医院"]
    assert "hospital-blank" in entries[2].doubts
    assert entries[2].confidence < 0.9


def test_joined_cells_are_the_manner_of_a_table() -> None:
    text = "姓名,单位,职称\n王颖,通辽市医院,护士\n李静,,护师\n孙丽,,护士\n赵敏,包头市医院,医师\n周芳,,医师\n"
    entries = read_roll(text).entries
    assert [entry.hospital for entry in entries] == ["通辽市医院"] * 3 + ["包头市医院"] * 2
    assert not any("hospital-blank" in entry.doubts for entry in entries)


@pytest.mark.parametrize("head", ["从事专业", "专业方向", "现从事专业"])
def test_what_somebody_works_in_is_the_ward_where_no_column_is_of_wards(head: str) -> None:
    text = f"援藏医疗队名单\n姓名\t单位\t职称\t{head}\n王颖\t开鲁县医院\t主治医师\t骨科\n陈静\t通辽市医院\t护师\tICU\n"
    assert [department for _, _, department, _ in read(text)] == ["骨科", "ICU"]
    beside = text.replace("\t职称", "\t科室\t职称").replace("\t主治", "\t外科\t主治").replace("\t护师", "\t内科\t护师")
    assert [department for _, _, department, _ in read(beside)] == ["外科", "内科"]


def test_who_has_no_ward_but_one_in_a_column_that_is_read_over_is_doubted() -> None:
    text = (
        "援藏医疗队名单\n姓名\t单位\t职称\t执业范围\n王颖\t开鲁县医院\t主治医师\t骨科\n陈静\t通辽市医院\t护师\t护理\n"
    )
    assert confident(text) == ["陈静"]


def test_a_column_of_no_known_field_is_one_of_a_flattened_table_that_counts_its_rows() -> None:
    cells = "序号 姓名 单位 科室 职称 误餐次数 1 王建国 青山县人民医院 内科 主治医师 31 2 李秀英 柳林镇卫生院 / 护士 31"
    text = "青山县援鄂医疗队误餐补贴发放表\n" + "\n".join(cells.split()) + "\n"
    assert read(text) == [("王建国", "青山县人民医院", "内科", "主治医师"), ("李秀英", "柳林镇卫生院", "", "护士")]


@pytest.mark.parametrize("other", ["骨科", "呼吸"])
def test_a_calling_in_a_column_of_professions_may_be_the_ward_where_others_are(other: str) -> None:
    text = f"批次,姓名,单位,职称,专业\n第一批,王颖,开鲁县医院,主管护师,护理\n第一批,陈静,通辽市医院,主治医师,{other}\n"
    assert "王颖" not in confident(text)
    assert "王颖" in confident(text.replace(f",{other}", ",医疗"))
