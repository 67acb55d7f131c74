"""Who is somebody's husband or pupil stays wherever the page names him again; who shares a room or a shift with the writer went."""

import pytest

from roster.rolls import read_roll

TEAM = "我院12名队员驰援湖北\n2月9日，随河北省第三批援鄂医疗队，我院12名医护人员出征武汉。\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(TEAM + text + "\n").entries]


@pytest.mark.parametrize(
    "words",
    [
        "江雨晴的妻子，同院的护士陆小芳隔着玻璃比了个心：“家里有我，放心。”",
        "江雨晴的妻子，同院的护士陆小芳隔着玻璃挥了挥手。",
        "江雨晴的徒弟阿布都江，如今已经能独立完成手术。“师父不骂人。”阿布都江笑着说。",
        "江雨晴的妻子陆小芳也是护士，正在隔离病房值班，夫妻俩两周没有见面。出征仪式上，女儿伸手去抓爸爸胸前的红花。",
    ],
)
def test_kin_and_pupils_stay_wherever_they_are_named(words: str) -> None:
    assert names(f"2月21日，由心理科主任江雨晴带队的4名医务人员出发，驰援武汉。\n\n{words}") == ["江雨晴"]


def test_a_son_who_goes_himself_is_no_less_of_a_team() -> None:
    text = "那年他的儿子陆小川刚上小学。\n如今陆小川是急诊科护士，2月9日，作为河北省援鄂医疗队队员，陆小川出征武汉。"
    assert names(text) == ["陆小川"]


@pytest.mark.parametrize(
    "words",
    [
        "同屋的谭素芬比我醒得早，她正对着镜子贴创可贴。",
        "和我一组的谭素芬突然蹲了下去，队友们都围上来。",
        "跟我一个班的谭素芬突然蹲了下去，脸色煞白。",
    ],
)
def test_who_shares_a_room_or_a_shift_went(words: str) -> None:
    assert names(words) == ["谭素芬"]


def test_the_name_of_a_mate_ends_before_where_he_comes_from() -> None:
    words = "和他同屋的何伟业来自廊坊市人民医院，负责教乡卫生院的医生做心电图。"
    assert names(f"医疗队住在镇上的旅馆里。{words}") == ["何伟业"]


@pytest.mark.parametrize(
    "words",
    [
        "我们这一片有42个病人，年纪最大的是谭奶奶，队员们都要贴着她的耳边说话。",
        "妈妈把你的照片给同屋的谭阿姨看了，她是廊坊来的护士，也有一个女儿。",
        "县委常委、副县长、河北援鄂工作队领队谭素强说，医疗队带来的不光是技术。",
    ],
)
def test_relatives_of_nobody_and_officials_are_no_members(words: str) -> None:
    assert names(words) == []


def test_a_form_of_address_and_thanks_are_nobody() -> None:
    words = "同去的还有内科护师谭勇，第一次进舱就戴反了面屏。“谭哥”从此成了队里的开心果。“感谢广东医生！”大娘说。"
    assert names(words) == ["谭勇"]


@pytest.mark.parametrize("people", ["3位即将前往湖北的医护人员", "3名援助荆州的医务人员"])
def test_heroes_whose_names_the_next_paragraph_gives(people: str) -> None:
    text = (
        f"今天一早，我院{people}来到市卫健委报到，院长谭素强到场送行。\n"
        "请记住这3位勇士的名字，他们是急诊科主治医师江雨晴、内科护师邵可欣、骨科护士陆广成。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["江雨晴", "邵可欣", "陆广成"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("先期到达的谭素芬护士长早早等在大堂，给她们递上热水。", "谭素芬"),
        ("已经抵达的先遣组成员谭素强是个话不多的老中医。", "谭素强"),
        ("河北省援鄂医疗队临时党委书记谭素强对新党员表示欢迎。", "谭素强"),
        ("仪式上，临时党总支支委谭素芬表示，这枚党徽分量很重。", "谭素芬"),
    ],
)
def test_who_arrived_first_or_heads_a_committee_of_the_team_went(words: str, name: str) -> None:
    assert names(f"2月12日，河北省第三批援鄂医疗队在荆门的驻地里见面了。\n\n{words}") == [name]


@pytest.mark.parametrize("helped", ["西部医院", "西部地区医院"])
def test_hospitals_that_are_helped_in_general_are_nobodys(helped: str) -> None:
    text = f"我院医疗队启程\n为了帮扶{helped}，骨科主治医师江雨晴、内科护师陆广成于6月15日随医疗队踏上旅途。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("江雨晴", ""), ("陆广成", "")]


def test_a_place_abroad_before_a_hospital_is_nobody() -> None:
    words = "在恩多拉中心医院，提起中国医生谭素强，人人竖起大拇指。他是眼科副主任医师。"
    text = f"援赞比亚医疗队的故事\n第二十五批中国援赞比亚医疗队去年启程。\n{words}\n"
    assert [entry.name for entry in read_roll(text).entries] == ["谭素强"]
