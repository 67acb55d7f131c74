"""Where a name of a newspaper report ends, and who only seems to be named."""

import pytest

from roster.rolls import read_roll

TEAM = "曲靖市援鄂医疗队侧记\n\n2月4日，宣威市第一人民医院护士杜晓琳随医疗队出征。\n\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(TEAM + text).entries][1:]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("会泽县人民医院护士陆秀会说彝话、苗话，被分到山区。", "陆秀"),
        ("会泽县人民医院护师陈雪会讲英语，负责登记，陈雪说不累。", "陈雪"),
        ("会泽县人民医院护士张学会说，大家都不累。", "张学会"),
        ("会泽县人民医院护师何丽则守在门口给大家测温，何丽说不累。", "何丽"),
        ("会泽县人民医院医师吉克阿呷三天后赶来支援。", "吉克阿呷"),
        ("会泽县人民医院护师赵国强一道上山采样。", "赵国强"),
        ("会泽县人民医院主管护师李英爱两人连夜启程。", "李英爱"),
        ("会泽县人民医院医师王小三带队采样。", "王小三"),
    ],
)
def test_a_name_ends_before_what_somebody_does(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_doubled_word_names_nobody() -> None:
    assert names("大家高高兴兴出发，平平安安回来。她是会泽县人民医院内科护师。") == []


def test_members_of_teams_of_the_place_did_not_go() -> None:
    assert names("扑火队员李建国脚踝扭伤，杜晓琳为他包扎。突击队员王强每天都来。") == []


def test_who_supplied_or_drew_up_a_report_did_not_go() -> None:
    assert names("我们等待战友平安归来！\n\n宣威市第一人民医院宣传科　供稿人：侯婷婷\n") == []


def test_sentences_that_begin_with_a_day_or_a_place_are_no_cards() -> None:
    text = (
        "西畴三名医护随医疗队启程\n\n马文斌，西畴县人民医院感染科主治医师，回族，今年38岁。接到电话时，他正在乡下。"
        "蒋彦花是该院儿科的主管护师。\n\n在机场，西畴县副县长穆晓燕为三人整理了背包。\n\n到达襄阳后，他们将接受培训。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["马文斌", "蒋彦花"]


def test_a_name_ends_in_what_no_mark_of_lists_could_follow() -> None:
    assert names("会泽县人民医院护士陈学向、丁永芳也在队中。") == ["陈学向", "丁永芳"]


def test_a_name_by_sound_goes_on_to_the_word_that_joins_another() -> None:
    assert names("会泽县人民医院护士热孜娜尔与丁永芳一同启程。") == ["热孜娜尔", "丁永芳"]
