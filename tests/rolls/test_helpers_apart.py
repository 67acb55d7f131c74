"""Interpreters, cooks and drivers named behind members each of whom has an institution of his own."""

import pytest

from roster.rolls import read_roll

MEMBERS = "开鲁县人民医院骨科主治医师王建国、奈曼旗人民医院妇产科主治医师李秀兰"


@pytest.mark.parametrize("led", ["援外医疗队：", "援外医疗队名单：\n"])
@pytest.mark.parametrize("mark", ["、", "和", "；"])
def test_an_interpreter_is_not_of_the_house_of_who_was_named_before(led: str, mark: str) -> None:
    entries = read_roll(f"{led}{MEMBERS}、翻译孙丽娟{mark}厨师周敏").entries
    assert [(entry.name, entry.hospital, entry.department, entry.post) for entry in entries] == [
        ("王建国", "开鲁县人民医院", "骨科", ""),
        ("李秀兰", "奈曼旗人民医院", "妇产科", ""),
        ("孙丽娟", "", "", "翻译"),
        ("周敏", "", "", "厨师"),
    ]
    assert all(entry.confidence < 0.9 for entry in entries[2:])


@pytest.mark.parametrize("mark", ["、", "；"])
def test_the_driver_of_the_only_house_is_of_it(mark: str) -> None:
    entries = read_roll(f"援鄂医疗队名单：\n开鲁县人民医院医生王建国、护士李秀兰{mark}司机周敏").entries
    assert [(entry.name, entry.hospital) for entry in entries][-1] == ("周敏", "开鲁县人民医院")


def test_the_empty_cells_of_helpers_are_not_surely_joined_with_those_above() -> None:
    rows = [
        "姓名\t单位\t职务",
        "王建国\t开鲁县人民医院\t医生",
        "李秀兰\t奈曼旗人民医院\t医生",
        "孙丽娟\t\t翻译",
        "周敏\t\t厨师",
    ]
    entries = read_roll("第20批援外医疗队队员名单\n" + "\n".join(rows)).entries
    assert [entry.confidence >= 0.9 for entry in entries] == [True, True, False, False]
