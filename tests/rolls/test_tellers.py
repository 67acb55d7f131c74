"""Pages in whose writer's own words it is told that he went."""

import pytest

from roster.rolls import read_roll

ON_THE_PLATEAU = "我们医疗队一行四人来到玛沁支援。来之前我心里没底。第一天夜里我头疼得睡不着,我数着氧气瓶的声音。"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"我的高原一百天\n作者:阙文静 来源:院报\n{ON_THE_PLATEAU}", [("阙文静", "", "")]),
        (f"酥油茶的味道\n{ON_THE_PLATEAU}\n(文/娄凤仙 肾内科 图/丁一)", [("娄凤仙", "", "肾内科")]),
        (f"酥油茶的味道\n{ON_THE_PLATEAU}\n文/卜小帆(如皋市人民医院眼科)\n编辑/丁丁", [("卜小帆", "如皋市人民医院", "眼科")]),
        (
            "我在灾区前线\n作者:文/阙文静 发布时间:2012-07-31\n我的脑子慢慢理出头绪,我该做些什么?"
            "而我幸运地成为本院唯一的卫生部专家救灾小组成员。刚下飞机,我和同伴们迅速参与伤情查验。",
            [("阙文静", "", "")],
        ),
        (
            "记录者:阙文静\n如皋市人民医院援助湖北医疗队队员\n如皋市人民医院城东医院重症医学科护士\n亲爱的糖宝:\n日子过得真快,"
            "妈妈与你分开,来到了武汉,加入了这场战争。",
            [("阙文静", "如皋市人民医院城东医院", "重症医学科")],
        ),
        (
            "重返青川\n\n阙文静\n\n转眼间离开灾区已经十年了。我们都报了名,经过挑选,我们有幸成了援川医疗队的队员。"
            "我想起了那些伤员。我忘不了老队长说的话,我也老了。",
            [("阙文静", "", "")],
        ),
        (f"心电图室柏立新主任援青筛查日志(二)\n{ON_THE_PLATEAU}", [("柏立新", "", "心电图室")]),
        (
            "高原一年\n口述/阙文静 整理/院报记者 丁一\n我报名参加了我省第二批援藏医疗队。我是如皋市人民医院眼科的一名主治医师,我那年三十岁。",
            [("阙文静", "如皋市人民医院", "眼科")],
        ),
        (
            "医疗队日记\n我市支援随州医疗队中,有两人来自安宁市中心医院。\n护士长简玉珍日记:第一次进舱\n今天第一次进舱。"
            "\n主管护师阮卫红日记:回信\n今天我收到女儿的信。",
            [("简玉珍", "安宁市中心医院", ""), ("阮卫红", "安宁市中心医院", "")],
        ),
    ],
)  # fmt: skip
def test_who_writes_of_his_own_going_went(text: str, people: list[tuple[str, str, str]]) -> None:
    assert [(entry.name, entry.hospital, entry.department) for entry in read_roll(text).entries] == people


@pytest.mark.parametrize(
    "text",
    [
        f"酥油茶的味道\n\n阙文静\n\n记者见到队员时,他们刚刚下班。队长说:“{ON_THE_PLATEAU}”",
        "作者:阙文静\n如皋市人民医院援鄂医疗队队员家属\n日子过得真快,妈妈与你爸爸分开了。",
        f"酥油茶的味道\n作者:阙文静\n记者见到队员时,他们刚刚下班。队长说:“{ON_THE_PLATEAU}”",
        "女儿的日记\n作者:阙小雨\n妈妈随医疗队去了武汉。我每天给妈妈写信。我想妈妈。我会自己做饭了。",
        "后勤日志\n作者:阙小雨\n我们医院派出医疗队驰援武汉,我负责给他们准备物资。我一夜没睡。我在后方等他们。",
        f"酥油茶的味道\n{ON_THE_PLATEAU}\n我是一名随队的记者。\n文/卜小帆(如皋市广播电视台)",
    ],
)
def test_who_writes_of_the_going_of_others_did_not(text: str) -> None:
    assert read_roll(text).entries == ()
