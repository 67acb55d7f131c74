"""Names alone in a line of their own on a page of running text."""

import pytest

from roster.rolls import read_roll

REPORT = (
    "4月6日，旬阳市中医医院援鄂医疗队凯旋。\n"
    "据了解，该院支持湖北医疗队的3名医务人员分别是阮文波、柯小慧、屈建兵。2月19日，他们随陕西省第四批支援湖北医疗队赴武汉。\n"
)
WENT = ["阮文波", "柯小慧", "屈建兵"]


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize("line", ["：李静茹", "2020年04月06日 09:11:21 新华网李静茹"])
def test_whom_only_one_line_names_with_nothing_beside_is_none_of_the_team(line: str) -> None:
    assert names(f"{REPORT}{line}\n来源：旬河发布\n") == WENT


def test_whom_a_line_names_below_the_words_that_lead_up_to_it_is_kept() -> None:
    assert names(f"{REPORT}第五批援鄂医疗队名单：\n李静茹\n") == [*WENT, "李静茹"]


def test_of_a_couple_who_stayed_by_the_text_below_is_left_out() -> None:
    text = (
        "最美夫妻档 并肩战“疫”\n\n到湖北去，到疫情最严重的地方去。今天，让我们走近他们。\n\n"
        "靳大海、甄丽夫妇：\n\n“一人在前，一人在后”\n\n"
        "2月9日，妻子甄丽随河北省第六批援鄂医疗队来到武汉，她是晋州市中医院检验科主管技师；丈夫靳大海是晋州市人民医院发热门诊主任，"
        "留在家乡值守。“你守武汉，我守晋州。”靳大海在妻子的行李箱里留了这样一张字条。\n"
    )
    assert names(text) == ["甄丽"]


def test_of_a_list_s_own_people_nobody_is_a_stray_for_the_words_of_a_relative() -> None:
    text = (
        "欢迎援鄂医疗队队员回家\n县人民医院4名：王建国（领队）、李春梅、刘志远、张小丽\n"
        "家属代表周大伟（李春梅爱人）发言\n"
    )
    assert names(text) == ["王建国", "李春梅", "刘志远", "张小丽"]
