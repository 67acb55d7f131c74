"""Tables that are set otherwise than a row a person: cells that go on below, columns one behind another, tables on their side."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import CONFIDENT, Reading

TITLE = "台州市援鄂医疗队名单"
HEAD = ("姓名", "单位", "科室", "职称")
PEOPLE = [
    ("郑海燕", "台州市中心医院", "急诊科", "主治医师"),
    ("陈国强", "天台县中医院", "ICU", "护师"),
    ("丁秀兰", "仙居县人民医院", "感染科", "副主任医师"),
]


def people(reading: Reading) -> list[tuple[str, ...]]:
    return [(entry.name, entry.hospital, entry.department, entry.title) for entry in reading.entries]


def read(text: str) -> Reading:
    """The reading, when every character has its owner and each field stands where its pieces say."""
    reading = read_roll(text)
    assert "".join(part.text for part in reading.segments) == text
    for entry in reading.entries:
        for name in ("name", "hospital_printed", "department", "title"):
            pieces = entry.pieces.get(name.removesuffix("_printed"), ())
            assert "".join(text[low:high] for low, high in pieces) == getattr(entry, name)
        line = text.split("\n")[entry.first_line - 1]
        assert entry.name in line
    return reading


def sure(reading: Reading) -> list[bool]:
    return [entry.confidence >= CONFIDENT for entry in reading.entries]


WRAPPED = f"""{TITLE}
序号  姓名    工作单位      科室      职称
1     郑海燕  台州市中心    急诊科    主治医师
              医院
2     陈国强  天台县中医院  ICU       护师
3     丁秀兰  仙居县人民    感染科    副主任医
              医院                    师
"""


def test_the_words_of_a_cell_may_go_on_below() -> None:
    reading = read(WRAPPED)
    assert people(reading) == PEOPLE
    assert sure(reading) == [True, True, True]
    assert [(entry.first_line, entry.last_line) for entry in reading.entries] == [(3, 4), (5, 5), (6, 7)]


def test_they_may_stand_below_the_head_of_their_column() -> None:
    text = (
        f"{TITLE}\n序号  姓名    工作单位    科室\n1    郑海燕    台州市第一    急诊科\n              人民医院\n"
        "2    陈国强    天台县中医院    ICU\n"
    )
    assert [entry.hospital for entry in read(text).entries] == ["台州市第一人民医院", "天台县中医院"]


@pytest.mark.parametrize("below", ["              重症医学科", "                备注：以上", "              （盖章）"])
def test_what_makes_no_word_with_the_cell_above_does_not_go_on_with_it(below: str) -> None:
    text = f"{TITLE}\n序号  姓名    工作单位        科室\n1     郑海燕  台州市中心医院  急诊科\n{below}\n"
    assert [entry.hospital for entry in read(text).entries] == ["台州市中心医院"]


def test_a_ward_below_a_whole_one_may_be_another_and_is_doubted() -> None:
    text = (
        f"{TITLE}\n姓名    单位            科室        职称\n郑海燕  台州市中心医院  急诊科      护师\n"
        "                        重症监护室\n陈国强  天台县中医院    内科        护师\n"
    )
    reading = read_roll(text)
    assert [entry.department for entry in reading.entries] == ["急诊科、重症监护室", "内科"]
    assert sure(reading)[0] is False


def test_lines_may_end_as_on_other_systems() -> None:
    text = WRAPPED.replace("\n", "\r\n")
    reading = read_roll(text)
    assert people(reading) == PEOPLE
    assert "".join(part.text for part in reading.segments) == text


def test_columns_of_wares_name_nobody() -> None:
    text = "援鄂物资发放表\n姓名\t郑海燕\t陈国强\n数量\t3\t4\n单位\t箱\t件\n"
    assert not any(entry.hospital for entry in read_roll(text).entries)


def test_columns_may_stand_one_behind_another_and_are_doubted() -> None:
    columns = [(head, *cells) for head, cells in zip(HEAD, zip(*PEOPLE, strict=True), strict=True)]
    reading = read(TITLE + "\n" + "\n".join("\n".join(column) for column in columns) + "\n台州市卫生健康委员会\n")
    assert people(reading) == PEOPLE
    assert sure(reading) == [False, False, False]


@pytest.mark.parametrize("mark", ["\t", " | ", "   "])
def test_a_table_may_lie_on_its_side(mark: str) -> None:
    rows = [mark.join((head, *cells)) for head, cells in zip(HEAD, zip(*PEOPLE, strict=True), strict=True)]
    reading = read(f"{TITLE}\n" + "\n".join(rows) + "\n以上共3人\n")
    assert people(reading) == PEOPLE
    assert sure(reading) == [True, True, True]
    assert [(count.stated, count.read) for count in reading.counts] == [(3, 3)]


def test_more_people_may_follow_below() -> None:
    rows = [[f"{head}\t{cell}\t{cell}" for head, cell in zip(HEAD, person, strict=True)] for person in PEOPLE[:2]]
    text = f"{TITLE}\n" + "\n".join("\n".join(part) for part in rows) + "\n"
    assert people(read(text)) == [PEOPLE[0], PEOPLE[0], PEOPLE[1], PEOPLE[1]]


@pytest.mark.parametrize(
    "text",
    [
        "姓名\t郑海燕\t性别\t女\n单位\t台州市中心医院\t职称\t护师\n",
        "姓名\t单位\t职称\n郑海燕\t台州市中心医院\t护师\n陈国强\t天台县中医院\t护师\n",
    ],
)
def test_forms_and_tables_of_rows_stay_what_they_are(text: str) -> None:
    assert read(f"{TITLE}\n{text}").entries[0][:2] == ("郑海燕", "台州市中心医院")


def test_of_columns_of_unlike_lengths_all_names_are_read_and_the_rest_is_unread() -> None:
    text = f"{TITLE}\n姓名\n郑海燕\n陈国强\n丁秀兰\n单位\n台州市中心医院\n天台县中医院\n职称\n护师\n护师\n医师\n"
    reading = read(text)
    assert [(entry.name, entry.hospital) for entry in reading.entries] == [(name, "") for name, *_ in PEOPLE]
    assert reading.unread[-1].text.endswith("医师\n")


def test_a_table_of_a_cell_a_line_stays_one_though_a_cell_may_be_a_head() -> None:
    rows = [(house, title, name) for name, house, _, title in PEOPLE]
    cells = [cell for row in (("单位", "职称", "姓名"), *rows, ("医院", "医师", "徐卫")) for cell in row]
    assert people(read_roll(f"{TITLE}\n" + "\n".join(cells) + "\n"))[:3] == [
        (name, house, "", title) for name, house, _, title in PEOPLE
    ]
