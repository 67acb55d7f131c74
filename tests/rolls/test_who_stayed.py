"""Lists of the dead, cards of those who work at home and families with a prize, on pages of nobody who went."""

import pytest

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


DEAD = (
    "国内累计确诊82899人。\n据不完全统计,疫情发生以来,至少有5名医务工作者去世,其中至少有4人{}。\n此外,还有:\n"
    "王建国,男,66岁,奈曼旗人民医院麻醉科医生\n李强,男,63岁,开鲁县医院器官移植科教授\n"
    "张小丽,女,40岁,库伦旗医院院长助理兼医务科科长\n"
)


def test_a_list_of_those_who_died_at_their_work_is_of_nobody_who_went() -> None:
    assert names(DEAD.format("是在抗疫一线牺牲")) == []
    assert len(names(DEAD.format("随援鄂医疗队奔赴武汉"))) == 3  # here somebody went


def test_who_went_is_read_in_a_list_of_the_dead_that_says_so() -> None:
    text = DEAD.format("是在抗疫一线牺牲") + "赵春梅,女,28岁,通辽市医院护士,支援湖北医疗队队员\n"
    assert names(text) == ["赵春梅"]


def test_those_of_whom_a_line_below_the_name_tells_the_day_of_death_went_nowhere() -> None:
    text = (
        "别忘这些人!他们英勇殉职\n\n王建国 / 开鲁县医院内科医生\n2003年5月16日殉职\n\n"
        "李春梅 / 奈曼旗人民医院护理师\n2003年5月8日殉职\n\n张小丽 / 奈曼旗人民医院住院医师\n2003年5月11日殉职\n"
    )
    assert names(text) == []


def test_the_dead_of_a_team_that_went_are_read() -> None:
    text = (
        "援外医疗队牺牲队员名单\n王建国 开鲁县医院内科医生\n李春梅 奈曼旗人民医院护师\n张小丽 奈曼旗人民医院主治医师\n"
    )
    assert names(text) == ["王建国", "李春梅", "张小丽"]


@pytest.mark.parametrize("title", ["凯旋名单", "抗疫先进个人名单"])
def test_a_list_of_those_who_came_home_or_have_a_prize_is_read_on_a_page_that_mourns_others(title: str) -> None:
    text = f"为5名在一线牺牲的医务人员致哀\n\n{title}\n王建国 开鲁县医院 护师\n李春梅 奈曼旗人民医院 护师\n"
    assert names(text) == ["王建国", "李春梅"]


CARDS = (
    "抗击疫情,我市民盟盟员在行动\n\n王建国\n\n民盟盟员,开鲁县医院护士长。王建国放弃了和家人在一起的机会,一直在防治工作最前线。\n\n"
    "李春梅\n\n民盟盟员,奈曼旗人民医院呼吸内科主任医师。在春节期间,她放弃了全部休假,一直坚守在发热门诊岗位上。\n\n"
    "张小丽\n\n民盟盟员,库伦旗医院麻醉科副主任医师,{}。\n"
)


def test_cards_that_tell_of_work_at_home_name_nobody_who_went() -> None:
    assert names(CARDS.format("春节期间一直坚守在手术岗位,他没有退缩")) == []
    entries = read_roll(CARDS.format("她是三个孩子的母亲")).entries
    assert [entry.name for entry in entries] == ["张小丽"]
    assert entries[0].confidence < 0.9  # nothing says that she went


def test_cards_are_read_where_the_page_says_that_somebody_went() -> None:
    text = CARDS.format("1月27日随医疗队出征,驰援武汉")
    assert "张小丽" in names(text)


def test_families_that_were_given_a_prize_are_nobody() -> None:
    text = (
        "全国抗疫最美家庭揭晓!我市5户家庭上榜\n我市援鄂医护人员的家庭也在其中。\n我市5户\n通辽市医院周冬梅家庭\n"
        "奈曼旗人民医院张思思家庭\n开鲁县医院吴美兰家庭\n库伦旗六家子镇羊山社区王燕玲家庭\n开鲁经济技术开发区郭廷海家庭\n"
    )
    assert names(text) == []


def test_a_prize_of_a_house_of_hubei_says_of_none_of_its_people_that_he_went() -> None:
    text = (
        "2020年首届青年五四奖章颁奖仪式在{house}门诊楼前举行,表彰{went}抗疫一线的青年医护人员。\n"
        "{house}感染科张小丽、急诊科李春梅、麻醉科王建国分获2020年度青年五四奖章个人。\n"
        "“逆行而上、守护平安”青年突击队获集体称号。\n"
    )
    assert names(text.format(house="武汉东湖新城医院", went="")) == []
    assert names(text.format(house="开鲁县医院", went="援鄂赴")) == ["张小丽", "李春梅", "王建国"]


@pytest.mark.parametrize(
    "words",
    [
        "奔赴县城4个街道26个社区开展第三轮全员核酸检测",
        "再次奔赴各社区，开展第四轮核酸采样",
        "前往28个采样点进行全员核酸采样",
    ],
)
def test_who_tests_his_own_town_went_nowhere(words: str) -> None:
    text = (
        "开鲁县医院党员突击队深入社区\n"
        f"1月20日清晨，开鲁县医院280名医护人员集结到岗，{words}。\n"
        "突击队中，有曾经驰援武汉的医疗队员，有刚下夜班的王建国、李桂兰、张文斌，还有连续参加采样的陈建平、赵永强。\n"
    )
    assert not read_roll(text).entries


def test_who_tests_another_town_went() -> None:
    text = (
        "开鲁县医院采样队驰援石家庄\n"
        "1月20日清晨，开鲁县医院护士长王颖带领120名采样队员驰援石家庄市，赶赴社区开展全员核酸检测。\n"
        "护士李桂兰、护士张文斌曾经驰援武汉，此次再次随队出征石家庄。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王颖", "李桂兰", "张文斌"]
