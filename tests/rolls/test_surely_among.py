"""Running text that tells of a team, and says of somebody that he is one of those."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose.surely_among import RULES
from tests.rolls.around import says


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_the_oldest_of_the_team_is_of_it() -> None:
    text = (
        "白衣执甲再出征\n4月3日清晨，开鲁县人民医院门前，12名医护人员登上大巴，驰援上海。"
        "护士长王建华是这支队伍里年龄最大的。\n内科医生张文斌第一个报了名。到达的第二天，他和队友们走进方舱。\n"
    )
    assert names(text) == ["王建华", "张文斌"]


def test_the_other_one_of_two_who_were_sent_went_as_well() -> None:
    text = (
        "县中医院昨天派出了两名护士。她们天不亮就坐上了去省城的车，随省医疗队支援吉林。"
        "李敏是两人中年纪小的，今年26岁。另一位是护士长赵燕。\n"
    )
    assert names(text) == ["李敏", "赵燕"]


def test_whoever_leads_those_who_were_chosen_went() -> None:
    text = "开鲁县人民医院抽调10名骨干支援定点医院。该院呼吸科主任张文斌带队。护士李敏说，能参加是光荣。\n"
    assert names(text) == ["张文斌", "李敏"]


def test_whoever_leads_a_group_of_the_team_whose_leader_is_told_went() -> None:
    text = (
        "疫情就是命令！昨天下午，我院28名队员紧急出征。\n院长周立新为队员授旗。"
        "急诊科主任陈建平担任领队，护理组由ICU护士长刘芳负责。\n"
    )
    assert names(text) == ["陈建平", "刘芳"]


def test_whoever_takes_care_not_to_wake_a_room_mate_is_there() -> None:
    text = (
        "方舱里的24小时\n凌晨四点，闹钟响了。开鲁县中医院护士李敏轻手轻脚地起床，生怕吵醒同屋的赵燕。\n"
        "六点整，她和队友王芳准时进舱接班。\n"
    )
    assert names(text) == ["李敏", "赵燕", "王芳"]


def test_an_office_in_a_shelter_is_of_who_came_from_elsewhere() -> None:
    text = (
        "2月27日，武汉方舱医院迎来出院小高峰。江苏医疗队队员们为患者准备了小礼物。"
        "武汉国博方舱医院二舱副院长、开鲁县第五医院副院长王建国表示，这些是队员们省下的物资。\n"
    )
    assert names(text) == ["王建国"]
    assert not says(RULES, "江汉方舱医院院长、武汉市中心医院副院长", "")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("县医院收治了两名患者,其中一位是教师,另一位是护士", "。"),
        ("县医院抽调10名骨干支援定点医院。市卫健委主任", "带队,到医院看望医护人员"),
        ("专班设在县医院,后勤保障组由", "负责。"),
        ("", "是这支球队里年龄最大的"),
        ("", "是这批患者中年龄最大的"),
    ],
)
def test_other_words_say_nothing(before: str, after: str) -> None:
    assert not says(RULES, before, after)
