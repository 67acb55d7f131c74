"""Running text about people of the place that received teams, and the pieces of a bulletin of which one tells of those who went."""

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_who_worked_beside_a_team_that_came_went_nowhere() -> None:
    text = (
        "我县2人获省抗击新冠肺炎疫情表彰\n县妇幼保健院麻醉科主任王建国，县中医院外科副主任李强被表彰为“先进个人”。\n"
        "王建国任县医院隔离病区插管小组组长；李强在救治点坚守62天，{}，共收治患者258人。\n"
    )
    assert names(text.format("与湖南医疗队并肩作战")) == []
    assert names(text.format("随援鄂医疗队驰援武汉，与湖南医疗队并肩作战")) != []


def test_pieces_of_a_bulletin_that_tell_of_no_going_name_nobody_who_went() -> None:
    text = (
        "疫情防控工作简报\n本期导读\n★ 我县2名医护人员驰援西藏\n★ 乡镇动态\n\n"
        "▲我县2名医护人员驰援西藏  8月24日，我县选派人员支援拉萨方舱医院：县人民医院呼吸内科副主任医师王建国、护士李春梅。\n\n"
        "▲乡镇动态  龙街卫生院护士张小丽连续采样12小时晕倒，经休息后又重返岗位，为我县防疫工作作出了贡献。\n"
    )
    assert names(text) == ["王建国", "李春梅"]
