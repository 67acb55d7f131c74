"""Columns of pasted tables by other names: who is sent, who sends, and the batch among the remarks."""

from roster.rolls import read_roll

ROWS = "齐河县人民医院\t阚雪\t儿科\t主治医师\n\t揣锋\t内科\t副主任医师\n夏津县人民医院\t邰明哲\t外科\t主治医师\n\t师景文\t护理部\t主管护师\n"
HOUSES = [
    ("阚雪", "齐河县人民医院"),
    ("揣锋", "齐河县人民医院"),
    ("邰明哲", "夏津县人民医院"),
    ("师景文", "夏津县人民医院"),
]


def houses(text: str) -> list[tuple[str, str]]:
    return [(entry.name, entry.hospital) for entry in read_roll(text).entries]


def test_those_who_are_posted_fill_the_column_of_names() -> None:
    assert houses(f"对口支援派驻人员一览\n派出医院\t派驻人员\t科别\t职称\n{ROWS}") == HOUSES


def test_an_empty_first_cell_is_joined_with_the_house_above_also_below_no_head() -> None:
    assert houses(f"对口支援派驻人员一览\n{ROWS}") == HOUSES


def test_who_sends_is_the_house_beside_the_one_that_is_aided() -> None:
    text = (
        "城市医生下乡对口支援情况一览\n序 姓名 派出 科室 职称 受援单位 起止时间\n"
        "1 阚雪 齐河县人民医院 妇产科 主管护师 胡官屯镇卫生院 4月\n2 揣锋 齐河县中医院 内科 副主任医师 焦庙镇卫生院 4月\n"
    )
    assert houses(text) == [("阚雪", "齐河县人民医院"), ("揣锋", "齐河县中医院")]


def test_a_batch_among_the_remarks_is_of_the_row() -> None:
    text = (
        "德州市援鄂医务人员名单\n序号 姓名 性别 工作单位 职称 备注\n1 阚雪 女 齐河县人民医院 主管护师\n"
        "2 揣锋 男 夏津县人民医院 护师 第三批\n3 邰明哲 男 齐河县人民医院 护师 第二批\n"
    )
    assert [entry.batch for entry in read_roll(text).entries] == ["", "第三批", "第二批"]


def test_what_stands_before_somebodys_people_is_one_name() -> None:
    text = "援鄂医疗队员名单\n阿果么惹作(女,彝族)    齐河县人民医院护师\n揣锋    夏津县人民医院护师\n"
    assert [entry.name for entry in read_roll(text).entries] == ["阿果么惹作", "揣锋"]


def test_a_batch_and_an_office_among_the_remarks_are_both_read() -> None:
    text = "援鄂名单\n姓名\t单位\t备注\n阚雪\t齐河县人民医院\t第一批\n揣锋\t夏津县人民医院\t第二批、队长\n邰明哲\t禹城市中医院\t\n"
    assert [(entry.batch, entry.role) for entry in read_roll(text).entries] == [
        ("第一批", ""),
        ("第二批", "队长"),
        ("", ""),
    ]


def test_doctors_who_are_posted_are_those_of_the_house_that_sends() -> None:
    text = (
        "对口帮扶一览表\n支援医院\t支援医师\t受援医院\n齐河县人民医院\t阚雪\t门源县人民医院\n\t揣锋\t门源县人民医院\n"
        "夏津县人民医院\t邰明哲\t刚察县人民医院\n\t师景文\t刚察县人民医院\n"
    )
    assert houses(text) == HOUSES


def test_so_are_they_where_no_head_tells_the_columns() -> None:
    text = (
        "援青医师\n齐河县人民医院\t阚雪\t门源县人民医院\n\t揣锋\t门源县人民医院\n"
        "夏津县人民医院\t邰明哲\t刚察县人民医院\n\t师景文\t刚察县人民医院\n"
    )
    assert houses(text) == HOUSES


def test_a_row_of_numbers_is_nobodys() -> None:
    text = "援疆人员表\n姓名\t阚雪\t揣锋\n单位\t齐河县人民医院\t夏津县人民医院\n职称\t主治医师\t护师\n得票\t12\t33\n"
    assert houses(text) == [HOUSES[0], ("揣锋", "夏津县人民医院")]
