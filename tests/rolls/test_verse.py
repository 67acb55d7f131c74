"""Reports set like verse, a few words to the line, and scripts of broadcasts, which name people in running text."""

import pytest

from roster.rolls import read_roll
from roster.rolls.text.verse import set_as_sentences

VERSE = (
    "12名白衣战士\n整装待发\n奔赴武汉\n\n他们中\n有哺乳期刚结束的护士 党小红\n她说 娃有娃他奶呢\n\n"
    "为他们拎箱子的\n有院长 樊志刚\n有后勤科的老师傅 张占福\n有科室里没能去成的姐妹 李安妮 高雪萍\n\n"
    "车开了\n屈建民的爱人 韩莉\n追着车跑了好几步\n雷佳佳的妈妈 田巧玲\n还是来了\n"
)


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_people_of_a_report_in_verse_are_those_of_running_text() -> None:
    assert not {"樊志刚", "张占福", "李安妮", "高雪萍", "韩莉", "田巧玲"}.intersection(names(VERSE))


def test_the_lines_of_a_stanza_are_one_sentence() -> None:
    set_out = set_as_sentences(VERSE)
    assert len(set_out) == len(VERSE)
    assert "有院长 樊志刚,有后勤科的老师傅 张占福," in set_out
    assert "高雪萍。\n车开了" in set_out


def test_a_list_within_verse_stays_a_list() -> None:
    text = (
        "春天来了\n路也通了\n在武汉奋战了54天的\n韩城市的医务人员\n今天平安归来了\n我们的英雄到家了\n他们是\n"
        "韩城市人民医院卫亚宁\n韩城矿务局总医院强晓妮\n韩城市中医医院樊江涛\n韩城市妇幼保健院雷艳红\n"
        "目前还有3人仍坚守着\n我们等他们回来\n"
    )
    read = {entry.name: entry.hospital for entry in read_roll(text).entries}
    assert read == {
        "卫亚宁": "韩城市人民医院",
        "强晓妮": "韩城矿务局总医院",
        "樊江涛": "韩城市中医医院",
        "雷艳红": "韩城市妇幼保健院",
    }


def test_the_first_of_a_list_may_stand_behind_they_are() -> None:
    text = (
        "这是我们的队伍\n也是去得最早的队伍\n他们在湖北的五十六天\n我们都记着\n今天他们回来了\n等着你们的是春天\n"
        "他们是商洛市中心医院冀媛\n商洛国际医学中心医院贺二艳\n商州区人民医院雷凤艳\n镇安县医院鱼彩萍\n另有9人还在前线\n我们等他们回来\n"
    )
    assert names(text) == ["冀媛", "贺二艳", "雷凤艳", "鱼彩萍"]


@pytest.mark.parametrize(
    "roll",
    [
        "开鲁县医院援鄂医疗队名单\n王颖\n开鲁县医院\n内科主管护师\n李新中\n通辽市医院\n感染科副主任医师\n",
        "援鄂医疗队名单\n王颖 刘芳 陈红\n李新中 赵伟 孙莉\n他们都是我们的英雄\n我们等着他们回家\n",
    ],
)
def test_a_list_is_no_verse(roll: str) -> None:
    assert set_as_sentences(roll) == roll


def test_a_sentence_with_a_clause_to_the_line_is_read_as_one() -> None:
    text = "同组的护师王颖说,\n寨子里的大妈每天都给她们送来一壶水。\n"
    assert set_as_sentences(f"{'他们说,我们都记着了' * 3}\n{text}").endswith(
        "说,\u200b寨子里的大妈每天都给她们送来一壶水。\n"
    )


def test_who_speaks_in_a_script_is_no_row_of_a_list() -> None:
    text = (
        "【解说】开鲁县医院的护师王颖随医疗队奔赴武汉，门诊的班由同事来顶。\n\n"
        "【同期】开鲁县医院发热门诊主任 马红霞\n你在前面冲，我在后面守。\n\n"
        "【同期】王颖的丈夫 李新中：\n家里有我。\n"
    )
    assert not {"马红霞", "李新中"}.intersection(names(text))


def test_a_row_alone_between_paragraphs_is_a_sentence_of_the_report() -> None:
    text = (
        "开鲁县医院的护师王颖随医疗队奔赴武汉，今天是她进舱的第九天，她说一切都好，请家里放心。\n"
        "院长李新中、护理部主任马红霞陪同走访。\n"
        "愿她早日凯旋，等她回来的那一天，全院同事都会到车站去接她回家。\n"
    )
    assert not {"李新中", "马红霞"}.intersection(names(text))


def test_a_row_below_the_words_that_lead_it_in_is_still_one() -> None:
    text = "开鲁县医院派出2名护士驰援武汉，她们今天从通辽出发，名单如下：\n王颖，护师；刘芳，主管护师。\n愿她们早日凯旋，等她们回来。\n"
    assert names(text) == ["王颖", "刘芳"]
