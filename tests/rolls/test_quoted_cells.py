"""CSV and what is pasted from a sheet, with quoted cells that hold line ends."""

import csv
import io

import pytest

from roster.rolls import read_roll

TABLES = [
    [["姓名", "单位", "职称"], ["王颖", "通辽市医院\n内科", "护师"], ["孙联宇", "开鲁县医院\n外科", "医师"]],
    [["姓名", "单位", "科室", "职称"], ["王颖", "通辽市\n医院", "内科", "护师"], ["孙联宇", "开鲁县医院", "外\n科", "医师"]],
    [["姓名\n（必填）", "单位", "科室", "职称"], ["王颖", "通辽市医院\n", "内科", "护师"], ["孙联宇", "开鲁县医院", "外科\n", "医师"]],
    [["序号", "姓名", "单位", "科室", "职称"], ["1", "王颖", "通辽市医院", "内科", "护\n师"], ["2", "孙联宇", "开鲁县医院", "外科", "医\n师"]],
    [["姓名", "备注", "单位", "科室", "职称"], ["王颖", "2月5日\n出发\n返回", "通辽市医院", "内科", "护师"], ["孙联宇", '称"小孙"\n', "开鲁县医院", "外科", "医师"]],
    [["王颖", "通辽市医院\n内科", "护师"], ["孙联宇", "开鲁县医院\n外科", "医师"]],
]  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_quoted_cell_with_a_line_end_is_one_cell(
    table: list[list[str]], delimiter: str, quoting: int, end: str
) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(table)  # type: ignore[arg-type]
    text = f"援鄂医疗队名单{end}{out.getvalue()}"
    reading = read_roll(text)
    assert [(entry.name, entry.hospital, entry.department, entry.title) for entry in reading.entries] == [
        ("王颖", "通辽市医院", "内科", "护师"),
        ("孙联宇", "开鲁县医院", "外科", "医师"),
    ]
    assert "".join(segment.text for segment in reading.segments) == text
    assert all(text[slice(*entry.spans["name"])] == entry.name for entry in reading.entries)


@pytest.mark.parametrize("title", ["主管\n护师", "副主任\n医师", "主治\r\n医师"])
def test_a_title_torn_in_its_cell_is_whole(title: str) -> None:
    (entry,) = read_roll(f'姓名,单位,职称\n王颖,通辽市医院,"{title}"\n').entries
    assert (entry.title, entry.post) == ("".join(title.split()), "")


def test_each_name_of_a_cell_is_somebody() -> None:
    text = '姓名\t单位\t职称\n"王颖\n孙联宇"\t通辽市医院\t护师\n李晓\t开鲁县医院\t护师\n'
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("王颖", "通辽市医院"),
        ("孙联宇", "通辽市医院"),
        ("李晓", "开鲁县医院"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "援鄂医疗队名单\n“通辽市医院\n护师”王颖\n",
        '援鄂医疗队名单\n"通辽市医院"\n王颖 护师\n"开鲁县医院"\n李晓 护师\n',
        '"援鄂医疗队\n名单"\n王颖 通辽市医院 护师\n',
        '援鄂医疗队名单，"\n王颖 通辽市医院 护师\n李晓 通辽市医院 护师\n',
    ],
)
def test_other_quotation_marks_close_no_lines(text: str) -> None:
    assert [entry.name for entry in read_roll(text).entries][:1] == ["王颖"]
