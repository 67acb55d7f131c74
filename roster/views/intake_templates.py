"""Empty sheets to fill in: the headers that the reader knows, valid values, and one example."""

import csv
import io
from dataclasses import dataclass
from itertools import islice

import xlsxwriter

from roster.models import Batch, Hospital
from roster.rolls.files.cells import NOTES, harmless
from roster.vocabulary.titles import TITLES

ROWS = 5000  # to which the valid values are attached
OFFERED = 5000  # values of a list that the roster makes
DAY = "年-月-日，如 2020-02-15"


@dataclass(frozen=True)
class TemplateColumn:
    """`valid` are the only values; `note` says in words what is. `offered` names a list of usual ones."""

    header: str
    example: str = ""
    valid: tuple[str, ...] = ()
    note: str = ""
    offered: str = ""

    @property
    def hint(self) -> str:
        return self.note or "、".join(self.valid)


COLUMNS = (
    TemplateColumn("姓名", "王某某", note="必填，一行一人"),
    TemplateColumn("单位", "通辽市医院", note="医院全称", offered="hospitals"),
    TemplateColumn("科室", "重症医学科", note="照原文填写"),
    TemplateColumn("职称", "主管护师", note="照原文填写", offered="titles"),
    TemplateColumn("职务", "护士长", note="照原文填写"),
    TemplateColumn("批次", note="名录中批次的名称；新批次也可", offered="batches"),
    TemplateColumn("队内职务", "队员", ("领队", "副领队", "联络员", "专家", "临时党支部书记", "队员")),
    TemplateColumn("地区", note="全称或六位代码，单位已说明时可空"),
    TemplateColumn("性别", "女", ("男", "女")),
    TemplateColumn("民族", note="如 汉族、蒙古族"),
    TemplateColumn("政治面貌", "群众", ("中共党员", "群众")),
    TemplateColumn("出发日期", "2020-02-15", note=DAY),
    TemplateColumn("返回日期", note=DAY),
)


def as_csv() -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.header for column in COLUMNS])
    writer.writerow([f"{NOTES}：{COLUMNS[0].hint}（本行不读入）", *(column.hint for column in COLUMNS[1:])])
    writer.writerow([column.example for column in COLUMNS])
    return ("\ufeff" + out.getvalue()).encode()


def offered() -> dict[str, list[str]]:
    """Returns the lists of usual values: what the roster has now."""
    found = {
        "hospitals": Hospital.objects.public().order_by("sort_key", "pk").values_list("name", flat=True),
        "batches": Batch.objects.order_by("sort_key", "pk").values_list("name", flat=True),
        "titles": TITLES,
    }
    return {name: [harmless(value) for value in islice(values, OFFERED)] for name, values in found.items()}


def as_xlsx() -> bytes:
    """The lists stand on a hidden sheet; each column's cells say what is valid when they are chosen."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet, lists = book.add_worksheet("名单"), book.add_worksheet(NOTES)
    lists.hide()
    ranges = {}
    for place, (name, values) in enumerate(offered().items()):
        for row, value in enumerate(values):
            lists.write_string(row, place, value)
        letter = "ABC"[place]
        ranges[name] = f"={NOTES}!${letter}$1:${letter}${max(1, len(values))}"
    bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    for place, column in enumerate(COLUMNS):
        sheet.write(0, place, column.header, bold)
        sheet.write_string(1, place, column.example, text)
        sheet.set_column(place, place, 16, text)
        rule = {"validate": "any", "input_title": column.header, "input_message": column.hint}
        if column.valid:
            rule |= {"validate": "list", "source": list(column.valid), "error_message": column.hint}
        elif column.offered:  # others are taken too, after a question
            rule |= {"validate": "list", "source": ranges[column.offered], "error_type": "information"}
        sheet.data_validation(1, place, ROWS, place, rule)
    sheet.freeze_panes(1, 0)
    book.close()
    return out.getvalue()
