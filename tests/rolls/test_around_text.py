"""Lines around a text that name people who went nowhere: who presided, who saw a team off, who wrote or asked."""

import pytest

from roster.rolls import read_roll

TEAM = (
    "秭归县3名医务人员启程援琼\n县人民医院内一科护士长梁春芳\n县人民医院急诊科护士谭小燕\n县中医医院外二科护士向丽娟\n"
)


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    "lines",
    [
        "县委副书记、县长韩志国\n副县长石薇\n为队员送行\n",
        "县卫健局局长韩志国\n县人民医院副院长毛慧\n县中医医院党委书记严立新\n到车站与队员们道别\n",
        "座谈会由医院党委副书记、院长韩志国同志主持。\n",
        "▲毛慧副院长、派出科室负责人及职能处室代表欢送新一批援琼医疗队员\n",
        "毛慧局长为医疗队员点赞\n",
        "盼她们平安。\n（毛慧　韩志国）\n",
        "盼她们平安。\n(护理部 毛慧)\n",
        "访谈组：毛慧　韩志国\n",
        "采访人:毛慧\n",
    ],
)
def test_who_presides_sees_off_asks_or_writes_is_nobody_of_the_team(lines: str) -> None:
    assert names(TEAM + lines) == ["梁春芳", "谭小燕", "向丽娟"]


def test_a_bracket_below_a_heading_and_an_office_alone_are_read() -> None:
    assert names("秭归县援琼医疗队名单\n护士长\n（梁春芳　谭小燕）\n") == ["梁春芳", "谭小燕"]
    assert "梁春芳" in names("秭归县援琼医疗队名单\n县人民医院内科主任梁春芳\n县人民医院急诊科护士谭小燕\n")
