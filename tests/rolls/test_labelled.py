"""Names that a label, or the number of those in a list, says to be ones."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "两地书\n丈夫:师景文,莱阳市中心医院骨科主治医师,2月9日援助湖北\n妻子:娄凤仙,莱阳市中心医院儿科护师\n娄凤仙:你要照顾好自己。\n",
            ["师景文"],
        ),
        ("莱阳市中心医院参加市第二批援鄂医疗队的揣锋和娄凤仙两位同志圆满完成援鄂任务,平安归来。\n", ["揣锋", "娄凤仙"]),
    ],
)  # fmt: skip
def test_a_label_or_a_number_says_what_is_a_name(text: str, people: list[str]) -> None:
    assert [entry.name for entry in read_roll(text).entries] == people


def test_of_two_named_words_that_begin_no_name_are_none() -> None:
    text = "莱阳市中心医院参加市第二批援鄂医疗队的护士和娄凤仙两位同志平安归来。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["娄凤仙"]


def test_of_two_members_who_are_counted_the_first_is_one_as_well() -> None:
    text = "我院援外医疗队归来\n院长于海为我院第一批援外医疗队员磨子兴、零河两位同志送上鲜花。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["磨子兴", "零河"]


@pytest.mark.parametrize(
    ("row", "people", "unusual"),
    [
        ("组员：王建国、时间、何丽、李秀英", ["王建国", "时间", "何丽", "李秀英"], ["时间"]),
        ("队员：王建国、时间、安全、王丽、备注、李秀英、总数、合计、向目标", ["王建国", "王丽", "李秀英"], ["时间", "安全", "备注", "总数", "合计", "向目标"]),
    ],
)  # fmt: skip
def test_a_columns_head_in_a_list_of_members_is_no_head(row: str, people: list[str], unusual: list[str]) -> None:
    entries = read_roll(f"开鲁县医院援鄂护理组\n{row}\n").entries
    assert set(people) <= {entry.name for entry in entries}
    assert not [entry.name for entry in entries if entry.name in unusual and entry.confidence >= 0.9]


def test_columns_behind_members_and_a_colon_are_heads_all_the_same() -> None:
    assert not read_roll("开鲁县医院援鄂人员\n队员：姓名、单位、时间、备注\n").entries
