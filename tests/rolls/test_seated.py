"""Who sits on the platform of a ceremony, and the lists below."""

import pytest

from roster.rolls import read_roll

TITLE = "开鲁县援鄂医疗队凯旋欢迎仪式\n"
LISTS = [
    "开鲁县人民医院 王建国 主治医师\n奈曼旗人民医院 李秀兰 护师",
    "援鄂医疗队员名单：\n王建国、李秀兰",
    "开鲁县人民医院：王建国\n奈曼旗人民医院：李秀兰",
    "王建国 李秀兰",
]


@pytest.mark.parametrize("below", LISTS)
@pytest.mark.parametrize(
    "line",
    [
        "主席台就座：孙志强、周建平、吴海燕",
        "在主席台就座的领导有：孙志强、周建平、吴海燕",
        "主席台前排就座（从左至右）：孙志强 周建平 吴海燕",
        "前排就座的有：孙志强、周建平",
        "县委书记孙志强、县长周建平等领导在主席台就座",
        "出席领导：孙志强、周建平、吴海燕",
    ],
)
def test_a_line_of_those_seated_takes_nobody_below_and_gives_nobody_a_post(line: str, below: str) -> None:
    entries = read_roll(f"{TITLE}{line}\n{below}").entries
    assert [(entry.name, entry.post) for entry in entries] == [("王建国", ""), ("李秀兰", "")]


@pytest.mark.parametrize("label", ["主席台就座领导：", "主席台就座领导", "在主席台就座的领导"])
@pytest.mark.parametrize("below", LISTS[:3])
def test_those_seated_in_lines_of_their_own_are_left_out(label: str, below: str) -> None:
    entries = read_roll(f"{TITLE}{label}\n县委书记 孙志强\n县长 周建平\n{below}").entries
    assert [entry.name for entry in entries] == ["王建国", "李秀兰"]
