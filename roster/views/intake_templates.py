"""Empty sheets to fill in: the headers that the reader knows, valid values, and one example."""

import csv
import io

import xlsxwriter

COLUMNS: list[tuple[str, str, tuple[str, ...]]] = [
    ("姓名", "王某某", ()),
    ("单位", "通辽市医院", ()),
    ("科室", "重症医学科", ()),
    ("职称", "主管护师", ()),
    ("职务", "护士长", ()),
    ("批次", "", ()),
    ("队内职务", "队员", ("领队", "副领队", "联络员", "专家", "临时党支部书记", "队员")),
    ("地区", "", ()),
    ("性别", "女", ("男", "女")),
    ("民族", "", ()),
    ("政治面貌", "群众", ("中共党员", "群众")),
    ("出发日期", "2020-02-15", ()),
    ("返回日期", "", ()),
]
ROWS = 5000  # to which the valid values are attached


def as_csv() -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([header for header, _example, _valid in COLUMNS])
    writer.writerow([example for _header, example, _valid in COLUMNS])
    return ("\ufeff" + out.getvalue()).encode()


def as_xlsx() -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("名单")
    bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    for place, (header, example, valid) in enumerate(COLUMNS):
        sheet.write(0, place, header, bold)
        sheet.write_string(1, place, example, text)
        sheet.set_column(place, place, 16, text)
        if valid:
            rule = {"validate": "list", "source": list(valid), "error_message": "、".join(valid)}
            sheet.data_validation(1, place, ROWS, place, rule)
    sheet.freeze_panes(1, 0)
    book.close()
    return out.getvalue()
