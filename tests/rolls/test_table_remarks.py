"""Columns of remarks, of places of work and of who went: what says that somebody stayed, or was not understood, doubts its row."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import CONFIDENT

STAYED, LEFT = "may-have-stayed", "words-left"
PEOPLE = ("王海燕\t娄底市中心医院\t急诊科\t护师", "刘志远\t新化县人民医院\tICU\t主治医师")


def table(head: str, first: str, second: str, mark: str = "\t") -> str:
    rows = (f"姓名\t单位\t科室\t职称\t{head}", f"{PEOPLE[0]}\t{first}", f"{PEOPLE[1]}\t{second}")
    lines = "\n".join(row.replace("\t", mark) for row in rows)
    return f"娄底市援鄂医疗队名单\n{lines}\n"


def doubts(text: str) -> list[tuple[str, ...]]:
    return [entry.doubts for entry in read_roll(text).entries]


@pytest.mark.parametrize("mark", ["\t", ",", " | "])
@pytest.mark.parametrize(
    ("head", "went", "stayed"),
    [
        ("备注", "", "未派出"),
        ("备注", "队长", "体检不合格"),
        ("备注", "", "预备队"),
        ("备注", "中共党员", "已退出"),
        ("说明", "", "后备"),
        ("类别", "正式", "预备"),
        ("是否派出", "是", "否"),
        ("是否出征", "√", "×"),
        ("派出情况", "已出发", "因病暂缓"),
        ("支援地点", "湖北黄冈", "本院发热门诊"),
        ("支援地点", "武汉", "高速路口"),
        ("任务", "援鄂", "本地流调"),
        ("组别", "重症组", "机动组"),
    ],
)
def test_a_cell_that_says_that_somebody_stayed_takes_away_confidence(
    head: str, went: str, stayed: str, mark: str
) -> None:
    text = table(head, went, stayed, mark)
    reading = read_roll(text)
    assert [STAYED in entry.doubts for entry in reading.entries] == [False, True]
    assert [entry.confidence >= CONFIDENT for entry in reading.entries] == [True, False]
    assert any(stayed in part.text for part in reading.unread)


def test_a_remark_that_nobody_understands_doubts_its_row_alone() -> None:
    assert doubts(table("备注", "", "另行通知")) == [(), (LEFT,)]
    assert doubts(table("其他", "", "兼后备箱")) == [(), (STAYED,)]


@pytest.mark.parametrize(
    "remark",
    [
        "已返回", "第二批", "女", "13900000000", "中共党员", "预备党员", "组长", "副队长", "2月9日出发", "汉族", "土家",
        "本科", "火线入党", "中共党员、第三批", "援鄂", "在武汉", "正式", "3月20日返岗", "退役军人", "湖北黄冈",
    ],
)  # fmt: skip
def test_a_remark_that_is_understood_doubts_nobody(remark: str) -> None:
    raised = {doubt for row in doubts(table("备注", "", remark)) for doubt in row}
    assert raised <= {"batch-untaken"}


@pytest.mark.parametrize(
    ("head", "one", "other"),
    [("是否独生子女", "是", "否"), ("受援单位", "大悟县人民医院", "红安县社区卫生服务中心"), ("说明", "", "市级骨干")],
)
def test_columns_of_other_matters_doubt_nobody(head: str, one: str, other: str) -> None:
    assert doubts(table(head, one, other)) == [(), ()]


def test_a_remark_of_a_table_whose_cells_stand_on_lines_of_their_own() -> None:
    rows = [
        f"{number}\n{row}\t{remark}" for number, row, remark in zip("12", PEOPLE, ("队长", "体检不合格"), strict=True)
    ]
    cells = "\n".join(("序号\n姓名\n单位\n科室\n职称\n备注", *rows)).replace("\t", "\n")
    reading = read_roll(f"娄底市援鄂医疗队名单\n{cells}\n")
    assert [(entry.name, STAYED in entry.doubts) for entry in reading.entries] == [("王海燕", False), ("刘志远", True)]
    assert [part.text.strip() for part in reading.unread] == ["体检不合格"]
