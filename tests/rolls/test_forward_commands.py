"""Running text that names who commands at the place of the work, and what only sounds like it."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose.surely_members import RULES
from tests.rolls.around import says


def read(text: str) -> list[tuple[str, str]]:
    return [(entry.name, entry.role) for entry in read_roll(text).entries]


def test_who_commands_the_front_of_those_who_help_went_and_has_that_office() -> None:
    text = (
        "2月13日上午，我省第四批支援湖北医疗队进驻鄂州市第三医院。\n"
        "“战场就在眼前，让我们出发！”省援助鄂州前线指挥部指挥长王建国一声令下，医疗队成建制进驻两家医院。\n"
    )
    assert read(text) == [("王建国", "指挥长")]


def test_the_command_may_be_that_of_the_team() -> None:
    text = (
        "3月23日，支援宜昌医疗队完成使命，踏上归程。许多市民送别援宜医疗队。\n"
        "看到老伯鞠躬时，省对口支援宜昌防治新冠肺炎医疗队前方指挥部副总指挥王建国热泪盈眶。\n"
    )
    assert read(text) == [("王建国", "副总指挥")]


def test_the_office_may_be_told_of_who_was_named_before() -> None:
    text = (
        "2月11日，对口支援随州医疗队286人出征。省卫健委领导前往机场送行。\n"
        "省人民医院院长王建国曾三次为前往前线的医护人员送行。这一次，他作为随州对口支援前方指挥部总指挥，也一道踏上了前往湖北的旅途。\n"
    )
    assert read(text) == [("王建国", "总指挥")]


@pytest.mark.parametrize(
    "ahead",
    ["市新冠肺炎疫情防控指挥部指挥长", "市援鄂医疗队后方指挥部总指挥"],
)
def test_a_command_at_home_says_nothing(ahead: str) -> None:
    assert not says(RULES, ahead, "")


def test_who_speaks_for_the_command_at_home_did_not_go() -> None:
    text = (
        "2月13日上午，我市第四批支援湖北医疗队出征。\n"
        "市疫情防控指挥部副总指挥王建国介绍，医疗队由内科护士李桂兰等20人组成。\n"
    )
    assert [name for name, _ in read(text)] == ["李桂兰"]


def test_whom_a_title_tells_of_with_his_team_went() -> None:
    text = "2月5日，医疗队到达武汉。本报今天刊出长篇通讯，记王建国和他带领的甘肃首批援助湖北医疗队。\n"
    assert [name for name, _ in read(text)] == ["王建国"]
    assert not says(RULES, "记", "和他带领的志愿服务队")


def test_the_experts_of_a_teams_group_are_of_the_team() -> None:
    text = (
        "3月26日，援襄医疗队回到辽宁的第六天。\n"
        "援襄医疗队医疗救治专家组的专家王建国、李国栋、赵红宇紧盯屏幕，对照病例，进行分析研判。\n"
    )
    assert [name for name, _ in read(text)] == ["王建国", "李国栋", "赵红宇"]
