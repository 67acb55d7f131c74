"""What a row knows of its tokens."""

import ast
from pathlib import Path

from roster.rolls import read_roll
from roster.rolls.lattice.cut import Token
from roster.rolls.rows import row as rows
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import NAME, OTHER


def test_a_rows_kinds_are_those_of_the_tokens_that_it_has_now() -> None:
    row = Row(0, 2, [Token(OTHER, 0, 2, "某某", -6.0)])
    before = row.kinds

    row.put([row.tokens[0]._replace(kind=NAME)])

    assert (before, row.kinds) == (OTHER, NAME)


def test_the_tokens_of_a_row_are_only_put() -> None:
    """Assigned, they would leave the row with the kinds of those before."""
    assigned = [
        f"{module.name}: {ast.unparse(target)}"
        for module in Path(rows.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Attribute) and target.attr == "tokens" and ast.unparse(target.value) != "group"
    ]

    assert assigned == []  # within rows/row.py a tuple of both is assigned


def test_a_name_that_is_a_word_is_parted_from_the_house_that_it_touches_as_those_of_other_rows_are() -> None:
    text = (
        "第一批\n\n罗少平市人民医院急诊科主治医师\n\n季学兰市人民医院呼吸内科护士\n\n唐志国市第二医院呼吸科副主任医师\n\n"
        "第二批\n\n高原市人民医院感染管理科医师\n\n姚立群市人民医院重症医学科护师\n\n邓秀芳市中心医院重症医学科主治医师\n"
    )
    read = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert list(read) == ["罗少平", "季学兰", "唐志国", "高原", "姚立群", "邓秀芳"]
    assert read["高原"] == "市人民医院"


def test_a_word_between_names_that_blanks_part_is_a_name() -> None:
    text = "名单如下\n平川市妇幼保健院(4人)\n\n罗平(联络员) 季静 成熟 唐婷\n平湖县人民医院(4人)\n\n姚伟(组长) 邓倩 高度 戴丽\n"
    assert [entry.name for entry in read_roll(text).entries] == [
        "罗平",
        "季静",
        "成熟",
        "唐婷",
        "姚伟",
        "邓倩",
        "高度",
        "戴丽",
    ]
