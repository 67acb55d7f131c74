"""Houses at which people hold a post where they are sent, or that a heading says to be helped, are nobody's own."""

import pytest

from roster.rolls import read_roll

HELPED = (
    "平川市第三人民医院志\n支援者名录\n建院以来，我院职工多次奉命出征。\n\n一、2003年支援{0}抗震救灾医疗队（2人）\n罗少平　内科　主治医师\n季学兰　外科　护师\n\n"
    "二、2014年{1}\n姚立群　妇产科　副主任医师\n唐丽　骨科　护师\n\n三、2020年援鄂抗疫\n杜国栋　感染科　主管护师\n祝彦梅　感染科　护师\n"
)


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


@pytest.mark.parametrize("struck", ["玉树", "青川", "芦山县"])
@pytest.mark.parametrize(
    "helped", ["对口支援藏区（得荣县人民医院）", "支援甘孜州（得荣县人民医院）", "对口帮扶山区（得荣县人民医院）"]
)
def test_where_a_heading_says_that_help_was_needed_lies_nobody_s_house(struck: str, helped: str) -> None:
    read = houses(HELPED.format(struck, helped))
    assert len(read) == 6
    assert set(read.values()) == {"平川市第三人民医院"}


def card(name: str, there: str, own: str) -> str:
    return f"    {name}：{there}\n\n            {own}\n\n            第九批医疗人才“组团式”援疆专家\n\n"


def test_a_post_held_there_is_not_the_position_at_home() -> None:
    text = "对话 | 罗少平：一生疆缘\n\n" + card(
        "罗少平", "阿克苏地区第一人民医院副院长，心血管内科主任", "嘉兴市第二医院心血管内科副主任医师"
    )
    (entry,) = read_roll(text).entries
    assert (entry.hospital, entry.department, entry.title, entry.post) == (
        "嘉兴市第二医院",
        "心血管内科",
        "副主任医师",
        "",
    )


def test_a_post_at_home_stays_where_nobody_was_sent_to_its_province() -> None:
    text = "对话 | 罗少平\n\n" + card(
        "罗少平", "杭州市第一人民医院副院长，心血管内科主任", "嘉兴市第二医院心血管内科副主任医师"
    )
    assert houses(text) == {"罗少平": "杭州市第一人民医院"}


def test_a_post_held_there_below_the_title_at_home_is_no_house_of_the_next() -> None:
    text = (
        "援藏队员\n罗少平\n大连市中心医院心内科主任医师\n那曲市人民医院副院长\n季学兰\n大连市友谊医院护理部主管护师\n"
        "那曲市人民医院护理部主任\n唐丽\n大连市第三人民医院检验科副主任技师\n"
    )
    assert houses(text) == {"罗少平": "大连市中心医院", "季学兰": "大连市友谊医院", "唐丽": "大连市第三人民医院"}
