"""What looks like a name in running text and is nobody's, by what stands around it, and words with which no name begins."""

from unittest.mock import patch

import pytest

from roster.rolls import read_roll
from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.prose import odds as prose_odds
from roster.rolls.prose.ends import UNLIKELY
from roster.rolls.prose.likely import may_be_named
from roster.rolls.rows.captions import is_caption
from roster.rolls.rows.nobodies import nobodies
from roster.rolls.words.lexicon import NAME
from roster.rolls.words.names import name_score

TEAM = "富源县医疗队援鄂\n\n2月3日,富源县人民医院内科护士敖雪梅、急诊科医师木建军随队出征。\n\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(TEAM + text).entries][2:]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("2月11日，云南省首批援鄂医疗队队长谭表示，第一批队员已经到岗。", "谭表示"),
        ("急诊科护士李玉兰3人是云南省援湖北医疗队队员，曾逆行武汉，经验丰富。", "曾逆行"),
        ("我们和队长一起空投柏云，翻山越岭。", "柏云"),
        ("车辆把队员送到一个叫柏云的安置点。", "柏云"),
        ("路上看不到车，安静得可怕，医疗队队员没有说话。", "安静"),
        ("步行前往牧场居民古丽娜尔·哈孜家中，医疗队队员敖雪梅为她检查。", "古丽娜尔·哈孜"),
        ("手消毒、戴帽子、戴鞋套、戴手套，一整套流程要花20分钟，队员敖雪梅说。", "戴帽子"),
        ("队员们做了八道菜，有土豆丝、黄瓜片等家常菜。", "黄瓜片"),
        ("援非医疗队4名队员载誉凯旋。", "载誉"),
        ("3月14日大雪纷飞，敖雪梅带领医疗队从县城出发。", "雪纷飞"),
        ("敖雪梅在雷神山B楼9病区工作，她是医疗队队员。", "雷神山"),
        ("北京安贞医院援鄂医疗队第一批队员抵达武汉。同济与安贞有着深厚的情谊，队员深情告别。", "安贞"),
        ("很多队员流下了激动的泪水。“妈妈回来了！”俞洁抱起儿子，眼角泛着泪花。", "俞洁抱"),
    ],
)
def test_what_stands_around_a_word_says_that_it_is_nobody(text: str, word: str) -> None:
    with patch.object(prose_odds, "odds_of", lambda mention, shadow: 9.0):
        read = [entry.name for entry in read_roll(TEAM + text).entries]
    assert word not in read
    assert not any(name.endswith(word) for name in read)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("援非医疗队队员、富源县人民医院普外科医生武民献开启了长达10年的援非历程。", "武民献"),
        ("富源县人民医院内科护士高远终于点头，让我把日记发出来。", "高远"),
    ],
)
def test_a_name_goes_on_before_a_deed_and_ends_before_a_word(text: str, name: str) -> None:
    assert name in names(text)


def test_no_ward_holds_what_leads_up_to_it() -> None:
    text = "今年5月,由神经外科敖雪梅、普外科木建军、胸心外科朱永俊3位80后医生组成的富源县医疗队启程支援西藏。\n"
    told = [(entry.name, entry.department, entry.title) for entry in read_roll(text).entries]
    assert told == [("敖雪梅", "神经外科", "医生"), ("木建军", "普外科", "医生"), ("朱永俊", "胸心外科", "医生")]


def test_how_often_somebody_goes_is_no_ward() -> None:
    text = "第24批援科医疗队队员、开鲁县医院骨科副主任医师王建国第二次赴科提供医疗服务。\n"
    assert [entry.department for entry in read_roll(text).entries] == ["骨科"]


@pytest.mark.parametrize(
    "text",
    [
        "莆田学院医学院2004届护理专业毕业生、莆田市援鄂医护人员王建国写下入党誓词，递交入党申请书。",
        "在驰援湖北的医疗队中，有温州大学温州医学院毕业的校友十多名，王建国是其中之一，他随队出征。",
        "王建国，27岁，2017年河北工程大学护理专业毕业后参加工作，2月19日随医疗队到达武汉。",
    ],
)
def test_where_somebody_learned_is_no_house_of_his(text: str) -> None:
    assert [entry.hospital for entry in read_roll(f"{text}王建国是援鄂医疗队队员。\n").entries] == [""]


def test_a_country_and_a_word_of_time_are_nobody() -> None:
    shadow = "第13批援科摩罗中国医疗队队员,医师终于启程"
    for word in ("罗中国", "终于"):
        at = shadow.index(word)
        assert not may_be_named(Token(NAME, at, at + len(word), word, 9.0), shadow)


@pytest.mark.parametrize(("line", "place"), [("前往王岗坪乡", "王岗坪"), ("敖雪梅、木建军在云南瑞丽隔离病区", "瑞丽")])
def test_a_line_names_a_place_to_which_a_team_goes(line: str, place: str) -> None:
    at = line.index(place)
    drafts = [Draft(Token(NAME, at, at + len(place), place, 5.0))]
    assert [*nobodies(drafts, line)] == drafts


def test_who_tells_below_a_line_is_no_roll() -> None:
    assert is_caption("以下为护士金佰顺、志愿者童小圣的口述:")


def test_a_town_before_a_house_without_one_is_its_own() -> None:
    text = "来自博鳌一龄医院的ICU护士长王丽随医疗队出征武汉，她临行前剪掉了长发。"
    assert [entry.hospital for entry in read_roll(f"援鄂\n\n{text}\n").entries] == ["博鳌一龄医院"]


def test_no_name_of_four_ends_in_words_of_time() -> None:
    assert name_score("陈顺已于") < UNLIKELY


def test_a_hospital_called_by_its_name_alone_and_a_memorial_one_are_nobody() -> None:
    shadow = "他们跑遍了金银潭、武汉三院。来自附属第一医院、仲恺纪念医院、附属第三医院的英雄"
    for word in ("金银潭", "仲恺"):
        at = shadow.index(word)
        assert not may_be_named(Token(NAME, at, at + len(word), word, 9.0), shadow)


@pytest.mark.parametrize("called", ["五朵金花", "四朵玫瑰"])
def test_what_the_women_of_a_team_are_called_is_nobody(called: str) -> None:
    text = f"援鄂\n开鲁县医院援鄂抗疫医疗队“{called}”名单\n开鲁县医院：王建国、李桂兰\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李桂兰"]
