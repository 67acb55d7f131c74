"""Names with marks and forms of address around them."""

import pytest

from roster.rolls import read_roll

ROWS = (
    ("王建国", "赤峰市医院", "重症医学科", "主治医师"),
    ("李秀兰", "林西县医院", "内科", "护师"),
    ("程亚男", "敖汉旗医院", "急诊科", "护士"),
)


def read(text: str) -> list[tuple[str, str, str, str]]:
    return [(entry.name, entry.hospital, entry.department, entry.title) for entry in read_roll(text).entries]


@pytest.mark.parametrize("form", ["{}同志", "**{}**", "{}*", "·{}", "• {}"])
@pytest.mark.parametrize("gap", ["　", "\t", "，"])
def test_marks_around_a_name_are_no_part_of_it(form: str, gap: str) -> None:
    rows = "\n".join(gap.join([form.format(name), *words]) for name, *words in ROWS)
    assert read(f"赤峰市援鄂医疗队名单\n{rows}\n") == list(ROWS)


def test_addressed_in_a_run_of_names() -> None:
    text = "赤峰市援鄂医疗队名单\n护士：王建国同志、李秀兰同志、程亚男同志\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李秀兰", "程亚男"]


def test_all_comrades_are_nobody() -> None:
    assert not read_roll("向援鄂医疗队全体同志致敬\n各位同志：\n").entries


def test_a_dot_inside_a_name_stays() -> None:
    text = "·阿依古丽·买买提　喀什地区第一人民医院　护师\n·王建国　喀什地区第二人民医院　护士\n"
    assert [entry.name for entry in read_roll(text).entries] == ["阿依古丽·买买提", "王建国"]
