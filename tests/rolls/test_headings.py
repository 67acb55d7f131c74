"""What stands above a roll is a title, unless it names a person."""

import pytest

from roster.rolls.headings import heading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n# 支援湖北医疗队名单\n\n王颖\n通辽市医院\n护师\n", "支援湖北医疗队名单"),
        ("第一批援鄂医疗队（34人）\n王颖 通辽市医院 护师", "第一批援鄂医疗队（34人）"),
        ("王颖\n通辽市医院\n耳鼻喉科主管护师\n", ""),
        ("王颖", ""),
        ("# 王俊拉嘎", ""),
        ("王颖 通辽市医院 护师\n李静 赤峰市医院 护士\n", ""),
        ("李静、王颖、王爽\n", ""),
        ("记护士王颖\n\n王颖\n通辽市医院\n耳鼻喉科主管护师\n", ""),
        ("姓名\t单位\n王颖\t通辽市医院", ""),
        ("姓名,单位\n王颖,通辽市医院", ""),
        (" \n", ""),
        ("长" * 100, "长" * 60),
    ],
)
def test_the_first_line_is_the_title_unless_it_names_somebody(text: str, expected: str) -> None:
    assert heading(text) == expected
